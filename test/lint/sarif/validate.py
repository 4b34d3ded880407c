"""Validates SARIF documents against the published schema, and what the schema cannot say: each result names
a rule that is listed, at its index, and regions do not end before they begin.

    validate.py SCHEMA DOCUMENT...      exit status 0: all valid; 1: one is not
"""
import json
import sys

import jsonschema


def beyond_the_schema(document):
    for run in document["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        for result in run["results"]:
            if result["ruleId"] not in rules:
                yield f"no rule {result['ruleId']}"
            elif rules[result.get("ruleIndex", rules.index(result["ruleId"]))] != result["ruleId"]:
                yield f"rule {result['ruleIndex']} is not {result['ruleId']}"
            for location in result["locations"] + result.get("relatedLocations", []):
                region = location["physicalLocation"]["region"]
                if (region["endLine"], region["endColumn"]) < (region["startLine"], region["startColumn"]):
                    yield f"region {region}"


def main(schema_path, *paths):
    with open(schema_path, encoding="utf-8") as file:
        validator = jsonschema.Draft4Validator(json.load(file))
    errors = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        messages = [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(document)]
        for message in messages or beyond_the_schema(document):
            print(f"{path}: {message}", file=sys.stderr)
            errors += 1
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
