#!/bin/sh
# --write-baseline and --baseline: only what is new is reported.
. "$(dirname "$0")/support.sh"
begin "$1"
mkdir .git
refused bad.cpp
cat > serial.cpp << 'END'
[[deco::concurrent]] void fill(int &x) { ++x; }
[[deco::synchronized]] void go(int &x) {
  for (int i = 0; i < 9; ++i)
    fill(x);
}
END

run 'writing changes nothing else' --lint --write-baseline=known.json bad.cpp serial.cpp -- -std=c++20
status_is 1
has 'deco-unsupported-use' "$log/out"
has '"file":"bad.cpp".*"rule":"deco-unsupported-use"' known.json
[ "$(grep -c fingerprint known.json)" = 2 ] || fail "$(cat known.json)"

run 'what is known is not reported' --lint --baseline=known.json bad.cpp serial.cpp -- -std=c++20
status_is 0
no_output
no_messages
sed '1i// A line in front.' serial.cpp > moved.cpp && mv moved.cpp serial.cpp
run 'lines may move' --lint --baseline=known.json serial.cpp -- -std=c++20
no_output
mkdir below
(cd below && "$tool" --lint --baseline=../known.json ../serial.cpp -- -std=c++20 > "$log/out" 2>&1)
title='from another folder'
no_output

cat >> bad.cpp << 'END'
[[deco::synchronized]] int again() { return work(2); }
END
run 'what is new is reported' --lint --baseline=known.json bad.cpp serial.cpp -- -std=c++20
status_is 1
[ "$(grep -c 'error: ' "$log/out")" = 1 ] || fail "$(cat "$log/out")"
has 'bad\.cpp:3:' "$log/out"
run 'writing again has all' --lint --baseline=known.json --write-baseline=new.json bad.cpp serial.cpp \
  -- -std=c++20
[ "$(grep -c fingerprint new.json)" = 3 ] || fail "$(cat new.json)"
run 'and all are known then' --lint --baseline=new.json bad.cpp serial.cpp -- -std=c++20
status_is 0
no_output

run 'a rewriting reports errors all the same' -o out.cpp --baseline=new.json bad.cpp -- -std=c++20
status_is 1
nothing_written
has 'deco-unsupported-use' "$log/err"
run 'a rewriting does not repeat warnings' -o out.cpp --baseline=new.json serial.cpp -- -std=c++20
status_is 0
no_messages

mkdir settings
cp serial.cpp settings
echo 'Baseline: known.json' > settings/.deco.yaml
run 'a baseline for the settings' --lint --config=known.yaml --write-baseline=settings/known.json \
  settings/serial.cpp -- -std=c++20
status_is 2
echo '' > empty.yaml
run 'a baseline for the settings' --lint --config=empty.yaml --write-baseline=settings/known.json \
  settings/serial.cpp -- -std=c++20
run 'the baseline of the settings' --lint settings/serial.cpp -- -std=c++20
status_is 0
no_output

usage 'missing\.json' 'no such baseline' --lint --baseline=missing.json bad.cpp -- -std=c++20
echo '{' > broken.json
run 'a broken baseline' --lint --baseline=broken.json bad.cpp -- -std=c++20
status_is 2
one_message 'broken\.json'
finish
