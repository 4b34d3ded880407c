#!/bin/sh
# .deco.yaml and --config: found upwards from each source; the command line wins.
. "$(dirname "$0")/support.sh"
begin "$1"
mkdir -p project/strict project/lax
cat > project/strict/serial.cpp << 'END'
#ifdef WRONG
#error "wrong"
#endif
[[deco::concurrent]] void fill(int &x) { ++x; }
[[deco::synchronized]] void go(int &x) {
  for (int i = 0; i < 9; ++i)
    fill(x);
}
END
cp project/strict/serial.cpp project/lax/serial.cpp

echo "WarningsAsErrors: 'deco-serialized'" > project/.deco.yaml
echo "Checks: '-deco-serialized'" > project/lax/.deco.yaml
run 'the file above the source' --lint project/strict/serial.cpp -- -std=c++20
status_is 1
has 'error: .*\[deco-serialized\]$' "$log/out"
run 'the nearest file' --lint project/lax/serial.cpp -- -std=c++20
status_is 0
no_output
run 'each source has its own' --lint project/lax/serial.cpp project/strict/serial.cpp -- -std=c++20
status_is 1
[ "$(grep -c 'error: ' "$log/out")" = 1 ] || fail "$(cat "$log/out")"
run 'it holds for rewriting, too' -o out.cpp project/strict/serial.cpp -- -std=c++20
status_is 1
nothing_written

run 'the command line wins' --lint --checks=deco-serialized project/lax/serial.cpp -- -std=c++20
has 'warning: .*\[deco-serialized\]$' "$log/out"
run 'the command line wins against errors' --lint '--warnings-as-errors=-*' \
  project/strict/serial.cpp -- -std=c++20
status_is 0
run '--config instead of the file above' --lint --config=project/lax/.deco.yaml \
  project/strict/serial.cpp -- -std=c++20
status_is 0
no_output
usage 'nowhere\.yaml' 'no such settings' --lint --config=nowhere.yaml project/lax/serial.cpp -- \
  -std=c++20

cat > project/.deco.yaml << 'END'
ExtraArgs: ['-UWRONG']
ExtraArgsBefore: ['-std=c++20']
Format: gitlab
END
run 'flags and format' --lint project/strict/serial.cpp -- -DWRONG
status_is 0
has '"check_name": "deco-serialized"' "$log/out"
run 'the format of the command line' --lint --format=text project/strict/serial.cpp -- -DWRONG
has '\[deco-serialized\]$' "$log/out"
run 'flags of the command line come last' --lint --extra-arg=-DWRONG project/strict/serial.cpp --
status_is 2

echo 'StrictExceptions: true' > project/.deco.yaml
cat > project/strict/throws.cpp << 'END'
[[deco::concurrent]] int work(int x) { if (x < 0) throw x; return x; }
[[deco::synchronized]] void go(int *a, int &seen) {
  a[0] = work(1);
  seen = 1;
}
END
run 'strict exceptions' --lint --explain project/strict/throws.cpp -- -std=c++20
has ':4:.*remark: a barrier' "$log/out"
run 'strict exceptions, switched off' --lint --explain --strict-exceptions=false \
  project/strict/throws.cpp -- -std=c++20
has_not ':4:.*remark: a barrier' "$log/out"

annotated project/lax/good.cpp
rm project/lax/.deco.yaml
run 'the settings are a dependency' -o out.cpp --depfile out.d project/lax/good.cpp -- -std=c++20
status_is 0
has 'project/\.deco\.yaml' out.d

printf 'Checks: "*"\nCheks: "*"\n' > project/.deco.yaml
usage "project/\\.deco\\.yaml:2:1: unknown key 'Cheks'" 'an unknown key' --lint \
  project/strict/serial.cpp -- -std=c++20
echo "Checks: 'deco-serialised'" > project/.deco.yaml
usage "project/\\.deco\\.yaml: .*'deco-serialized'" 'a misspelt rule' --lint \
  project/strict/serial.cpp -- -std=c++20
finish
