#!/bin/sh
# Which rules are reported, and how severely: --checks, --warnings-as-errors; their documentation.
. "$(dirname "$0")/support.sh"
begin "$1"
cat > shared.cpp << 'END'
#include <cstdio>
[[deco::concurrent]] int work(int x) { std::puts("x"); return x; }
[[deco::synchronized]] void go(int *a) { a[0] = work(1); }
END
cat > serial.cpp << 'END'
[[deco::concurrent]] void fill(int &x) { ++x; }
[[deco::synchronized]] void go(int &x) {
  for (int i = 0; i < 9; ++i)
    fill(x);
}
END
refused bad.cpp

run 'a rule switched off' --lint --checks=-deco-serialized serial.cpp -- -std=c++20
status_is 0
no_output
run 'all but one switched off' --lint '--checks=-*,deco-unused' serial.cpp -- -std=c++20
no_output
run 'all switched off, one on' --lint '--checks=-*,deco-seri*' serial.cpp -- -std=c++20
has 'deco-serialized' "$log/out"
run 'the error that can be switched off' -o out.cpp --checks=-deco-shared-state shared.cpp -- -std=c++20
status_is 0
has 'omp task' out.cpp
rm out.cpp
run 'other errors cannot be switched off' -o out.cpp '--checks=-*' bad.cpp -- -std=c++20
status_is 1
nothing_written
one_error 'deco-unsupported-use'
usage "there is no rule 'deco-serialised'; did you mean 'deco-serialized'?" 'a misspelt rule' \
  --lint --checks=-deco-serialised serial.cpp -- -std=c++20

run 'a warning that is an error' --lint '--warnings-as-errors=deco-*' serial.cpp -- -std=c++20
status_is 1
has 'error: .*\[deco-serialized\]$' "$log/out"
run 'it forbids the rewriting' -o out.cpp '--warnings-as-errors=*' serial.cpp -- -std=c++20
status_is 1
nothing_written
run 'another warning that is an error' --lint --warnings-as-errors=deco-unused serial.cpp -- -std=c++20
status_is 0
run 'an error in SARIF' --lint --format=sarif '--warnings-as-errors=*' serial.cpp -- -std=c++20
[ "$(sed -n '/"results"/,$p' "$log/out" | grep -c '"level": "error"')" = 1 ] || fail 'no error'

run '--list-checks' --list-checks
status_is 0
no_messages
[ "$(grep -c '^deco-' "$log/out")" = 15 ] || fail "not 15 rules: $(cat "$log/out")"
grep '^deco-' "$log/out" | cut -d' ' -f1 > "$log/rules"
run '--list-checks with a choice' --list-checks '--checks=-*' --
has '^deco-global-write ' "$log/out"
has_not '^deco-unused' "$log/out"

usage "did you mean 'deco-unused'?" 'an unknown rule' --explain-rule=deco-unsed
# Each rule's first example is reported, its second is not.
while read -r rule; do
  run "--explain-rule=$rule" --explain-rule=$rule
  status_is 0
  no_messages
  has "^# $rule\$" "$log/out"
  awk -v name="${rule#deco-}" '
    /^```$/ { inside = 0 }
    inside { print > (name count ".cpp") }
    /^```cpp$/ { inside = 1; ++count }' "$log/out"
  run "the first example of $rule" --lint "${rule#deco-}1.cpp" -- -std=c++20
  grep -q "\\[$rule\\]\$" "$log/out" || fail "not reported: $(cat "$log/out")"
  run "the second example of $rule" --lint "${rule#deco-}2.cpp" -- -std=c++20
  status_is 0
  ! grep -q "\\[$rule\\]\$" "$log/out" || fail "reported: $(cat "$log/out")"
done < "$log/rules"
finish
