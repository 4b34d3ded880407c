#!/bin/sh
# What --format=sarif prints is valid by the published schema: all lint cases, and the odd documents.
#   sarif_test.sh DECO_REWRITE
set -u
here=$(cd "$(dirname "$0")" && pwd)
for python in python3 /usr/bin/python3; do
  "$python" -c 'import jsonschema' 2>/dev/null && break
  python=""
done
[ -n "$python" ] || { echo "skipped: no Python with jsonschema"; exit 77; }

. "$here/../../command/support.sh"
begin "$1"
valid() { # valid FILE
  "$python" "$here/validate.py" "$here/sarif-2.1.0-rtm.5.json" "$1" 2>"$log/why" || fail "$(cat "$log/why")"
}
sarif() { # sarif TITLE STATUS ARGUMENTS...: a lint whose document is valid
  title=$1 wanted=$2
  shift 2
  run "$title" --lint --format=sarif "$@"
  status_is "$wanted"
  valid "$log/out"
}

cp "$here"/../*.cpp .
sarif 'all lint cases' 1 --explain ./*.cpp -- -std=c++20
for part in relatedLocations fixes partialFingerprints '"level": "error"' '"level": "warning"' '"level": "note"'; do
  has "$part" "$log/out"
done
cp "$log/out" all.sarif

annotated good.cpp
sarif 'no findings' 0 good.cpp -- -std=c++20
echo 'int x = ;' >broken.cpp
sarif 'a source that does not compile' 2 broken.cpp good.cpp -- -std=c++20
mkdir 'odd %41 #ä'
refused 'odd %41 #ä/a?b.cpp'
sarif 'an odd path' 1 'odd %41 #ä/a?b.cpp' -- -std=c++20
printf '// \344\n[[deco::concurrent]] int f\303\244(int x) { return x; } /* \344 */ [[deco::synchronized]] int g() { return f\303\244(1); } // \344\n' >latin.cpp
sarif 'text that is no UTF-8' 1 latin.cpp -- -std=c++20
run 'while rewriting' --format=sarif latin.cpp -- -std=c++20
valid "$log/err"

# The validation itself can fail.
for change in 's/"version": "2.1.0"/"version": "2.2.0"/' 's/"ruleIndex": 0/"ruleIndex": 1/' \
  's/"level": "error"/"level": "fatal"/' 's/"startLine": [0-9]*/"startLine": 0/'; do
  title="invalid: $change"
  sed "$change" all.sarif >invalid.sarif
  ! cmp -s all.sarif invalid.sarif || fail 'nothing is changed'
  ! "$python" "$here/validate.py" "$here/sarif-2.1.0-rtm.5.json" invalid.sarif 2>"$log/why" || fail 'it is taken as valid'
done
finish
