#!/bin/sh
# --version, --help: every option of the contract is there.
. "$(dirname "$0")/support.sh"
begin "$1"
version=$2

run '--version' --version
status_is 0
no_messages
has "^deco-rewrite $version" "$log/out"

run '--help' --help
status_is 0
no_messages
for option in -p -o --out-dir -i --lint --explain --extra-arg --extra-arg-before --depfile -j --no-line \
  --version --help --strict-exceptions --format \
  --fix --export-fixes --diff --checks --warnings-as-errors --list-checks --explain-rule --config --baseline \
  --write-baseline --report --report-data; do
  grep -q -E -e "^ *$option([ =]|\$)" "$log/out" || fail "$option is not listed"
done
lines=$(wc -l < "$log/out")
[ "$lines" -lt 60 ] || fail "$lines lines: options of LLVM are listed as well"
finish
