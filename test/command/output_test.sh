#!/bin/sh
# Where the rewritten source goes; files are written whole, and left alone when unchanged.
. "$(dirname "$0")/support.sh"
begin "$1"
annotated a.cpp
printf 'int  main( ) { }  // \t nothing annotated\r\n// no end of line' > plain.cpp

run 'standard output by default' a.cpp -- -std=c++20
status_is 0
no_messages
nothing_written
has '#pragma omp task' "$log/out"
has '#line' "$log/out"
cp "$log/out" "$log/lines"

run 'without #line' --no-line a.cpp -- -std=c++20
has_not '#line' "$log/out"
has '#pragma omp task' "$log/out"

run 'an unannotated file on standard output' plain.cpp -- -std=c++20
status_is 0
cmp -s plain.cpp "$log/out" || fail 'not byte-identical'

mkdir -p new/folder
run '-o' -o new/folder/out.cpp a.cpp -- -std=c++20
status_is 0
no_output
no_messages
cmp -s "$log/lines" new/folder/out.cpp || fail 'not the text of standard output'

run 'an unannotated file with -o' -o plain.out.cpp plain.cpp -- -std=c++20
cmp -s plain.cpp plain.out.cpp || fail 'not byte-identical'

# Nothing but the output, and that only when it changes.
touch -t 200001010000 new/folder/out.cpp
run 'an unchanged output' -o new/folder/out.cpp a.cpp -- -std=c++20
status_is 0
nothing_written
[ -z "$(find new/folder/out.cpp -newermt 2001-01-01)" ] || fail 'written again'
echo '// more' >> a.cpp
run 'a changed output' -o new/folder/out.cpp a.cpp -- -std=c++20
has '// more' new/folder/out.cpp
[ "$(ls new/folder)" = out.cpp ] || fail "more than the output: $(ls new/folder)"
chmod 640 new/folder/out.cpp
echo '// still more' >> a.cpp
run 'permissions' -o new/folder/out.cpp a.cpp -- -std=c++20
[ "$(stat -c %a new/folder/out.cpp)" = 640 ] || fail 'the permissions changed'
run 'a device' -o /dev/null a.cpp -- -std=c++20
status_is 0
[ -c /dev/null ] || fail 'the device is gone'

# Many sources.
mkdir -p src/sub
annotated src/one.cpp
annotated src/sub/two.cpp
cp plain.cpp src/three.cpp
run '--out-dir' --out-dir gen src/one.cpp src/sub/two.cpp src/three.cpp -- -std=c++20
status_is 0
no_output
has 'omp task' gen/src/one.cpp
has 'omp task' gen/src/sub/two.cpp
cmp -s plain.cpp gen/src/three.cpp || fail 'the unannotated source is not byte-identical'
for jobs in 1 2 16; do
  run "-j$jobs" "-j$jobs" --out-dir "gen$jobs" src/one.cpp src/sub/two.cpp src/three.cpp -- -std=c++20
  status_is 0
  diff -r gen "gen$jobs" > /dev/null || fail 'the number of jobs changes the output'
done
touch -t 200001010000 gen/src/*.cpp
run '--out-dir again' --out-dir gen src/one.cpp src/sub/two.cpp src/three.cpp -- -std=c++20
[ -z "$(find gen/src -maxdepth 1 -name '*.cpp' -newermt 2001-01-01)" ] || fail 'written again'

# In place.
cp -r src twice
touch -t 200001010000 twice/three.cpp
run '-i' -i twice/one.cpp twice/sub/two.cpp twice/three.cpp -- -std=c++20
status_is 0
no_output
has 'omp task' twice/one.cpp
has 'omp task' twice/sub/two.cpp
[ -z "$(find twice/three.cpp -newermt 2001-01-01)" ] || fail 'an unannotated source was written'
run '-i again' -i twice/one.cpp twice/sub/two.cpp -- -std=c++20
status_is 0
nothing_written

# Bytes that must not get lost.
printf '\357\273\277#include <cstdio>\n' > bom.cpp
cat a.cpp >> bom.cpp
run 'a byte order mark' -o bom.out.cpp bom.cpp -- -std=c++20
status_is 0
[ "$(head -c 3 bom.out.cpp | od -An -tx1 | tr -d ' \n')" = efbbbf ] ||
  fail 'the mark is no longer at the beginning'
sed 's/$/\r/' a.cpp > crlf.cpp
run 'carriage returns' --no-line -o crlf.out.cpp crlf.cpp -- -std=c++20
status_is 0
has "return x + 1; }$(printf '\r')" crlf.out.cpp
run 'carriage returns, again' --no-line -o crlf.again.cpp crlf.out.cpp -- -std=c++20
cmp -s crlf.out.cpp crlf.again.cpp || fail 'rewriting again changes the file'
finish
