#!/bin/sh
# One lint test: deco-rewrite --lint FILE must report what the comments of FILE expect, at those lines,
# and nothing else; its exit status is 1 if an error is among it, else 0.
#
#   x = f(1);            // expect-error: deco-target-not-indexable
#   // expect-warning@+1: deco-unused
#
#   lint_test.sh DECO_REWRITE FILE
set -u
tool=$1
cd "$(dirname "$2")" || exit 2
file=$(basename "$2")
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT

awk '
  match($0, /expect-(error|warning)(@[-+][0-9]+)?: /) {
    head = substr($0, RSTART, RLENGTH)
    rules = substr($0, RSTART + RLENGTH)
    severity = head ~ /^expect-error/ ? "error" : "warning"
    line = NR
    if (match(head, /@[-+][0-9]+/))
      line += substr(head, RSTART + 1, RLENGTH - 1)
    sub(/[ \t]*$/, "", rules)
    count = split(rules, rule, /, */)
    for (i = 1; i <= count; ++i)
      print line ": " severity ": " rule[i]
  }' "$file" | sort > "$scratch/expected"

"$tool" --lint "$file" -- -std=c++20 > "$scratch/out" 2> "$scratch/err"
status=$?

# FILE:LINE:COL: SEVERITY: ... [RULE]; anything else of these severities is unexpected as well.
sed -n -e 's/^\([^ ]*\):\([0-9]*\):[0-9]*: \(error\|warning\|fatal error\): .*\[\(.*\)\]$/\1:\2: \3: \4/' \
  -e t1 -e '/: \(error\|warning\|fatal error\): /p' -e d -e ':1' -e p "$scratch/out" 2>/dev/null |
  sed -e "s/^$file://" | sort > "$scratch/actual"

failed=0
diff -u "$scratch/expected" "$scratch/actual" || failed=1
if grep -q ': error: ' "$scratch/expected"; then wanted=1; else wanted=0; fi
if [ $status != $wanted ]; then
  echo "exit status $status, expected $wanted"
  failed=1
fi
if [ -s "$scratch/err" ]; then
  echo "unexpected text on standard error:"
  cat "$scratch/err"
  failed=1
fi
if [ $failed = 1 ]; then
  echo "--- what deco-rewrite --lint said:"
  cat "$scratch/out"
fi
exit $failed
