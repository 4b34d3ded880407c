#!/bin/sh
# Exit status 1: a finding of error severity; nothing is written for that source.
. "$(dirname "$0")/support.sh"
begin "$1"
annotated good.cpp
refused bad.cpp

run 'an error' -o out.cpp bad.cpp -- -std=c++20
status_is 1
nothing_written
no_output
one_error 'bad\.cpp:2:.*\[deco-unsupported-use\]$'

run 'an error, to standard output' bad.cpp -- -std=c++20
status_is 1
no_output

run 'an error, in place' -i bad.cpp -- -std=c++20
status_is 1
nothing_written

run 'an error, with a dependency file' -o out.cpp --depfile out.d bad.cpp -- -std=c++20
status_is 1
nothing_written

echo 'old text' > out.cpp
run 'an error leaves an old output alone' -o out.cpp bad.cpp -- -std=c++20
status_is 1
nothing_written
rm out.cpp

run 'lint reports on standard output' --lint bad.cpp -- -std=c++20
status_is 1
nothing_written
no_messages
has 'bad\.cpp:2:.*: error: .*\[deco-unsupported-use\]$' "$log/out"

run 'lint of what is right' --lint good.cpp -- -std=c++20
status_is 0
no_output
no_messages
nothing_written

run 'several sources: the good one is written' --out-dir out good.cpp bad.cpp -- -std=c++20
status_is 1
has 'omp task' out/good.cpp
[ ! -e out/bad.cpp ] || fail 'out/bad.cpp was written'
one_error 'bad\.cpp:2:'

echo 'int x = ;' > syntax.cpp
run 'several sources: the worst status counts' --out-dir other good.cpp bad.cpp syntax.cpp -- \
  -std=c++20
status_is 2
has 'omp task' other/good.cpp

cat > warns.cpp << 'END'
[[deco::concurrent]] void fill(int &x) { ++x; }
[[deco::synchronized]] void go(int &x) {
  for (int i = 0; i < 9; ++i)
    fill(x);
}
END
run 'a warning forbids nothing' -o warns.out.cpp warns.cpp -- -std=c++20
status_is 0
has 'warns\.cpp:4:.*warning: .*\[deco-serialized\]$' "$log/err"
has_not 'deco::concurrent' warns.out.cpp

run 'lint with a warning' --lint warns.cpp -- -std=c++20
status_is 0
has 'deco-serialized' "$log/out"

run 'no remarks without --explain' good.cpp -- -std=c++20
no_messages
run 'a remark for every spawn and barrier' --explain good.cpp -- -std=c++20
status_is 0
[ "$(grep -c 'good\.cpp:2:.*remark: ' "$log/err")" = 2 ] ||
  fail "not two remarks: $(cat "$log/err")"
run 'remarks of lint' --lint --explain good.cpp -- -std=c++20
has 'remark: ' "$log/out"

cat > notes.cpp << 'END'
int global;
static void helper() { global = 1; }
[[deco::concurrent]] void work() { helper(); }
END
run 'notes show the other places' --lint notes.cpp -- -std=c++20
status_is 1
has 'notes\.cpp:3:.*error: .*\[deco-global-write\]' "$log/out"
has 'notes\.cpp:2:.*note: ' "$log/out"
finish
