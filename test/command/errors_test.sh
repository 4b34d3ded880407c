#!/bin/sh
# Exit status 2: what cannot be read, written or understood. One clear message, nothing written.
. "$(dirname "$0")/support.sh"
begin "$1"
annotated a.cpp
annotated b.cpp
mkdir folder

usage 'no source' 'no source at all'
usage 'no source' 'no source, only flags' -- -std=c++20
usage 'missing\.cpp' 'a missing file' missing.cpp -- -std=c++20
usage 'missing\.cpp' 'one of two missing' --out-dir out a.cpp missing.cpp -- -std=c++20
usage 'folder' 'a folder as source' folder -- -std=c++20
usage 'made-up' 'an unknown option' --made-up a.cpp -- -std=c++20
run 'a number that is none' -j many a.cpp -- -std=c++20
status_is 2
run 'an option without its value' a.cpp -o
status_is 2
usage 'compile_commands\.json' 'no compilation database' a.cpp
usage 'nowhere' 'no such build folder' -p nowhere a.cpp
usage '-o' 'one output of two sources' -o out.cpp a.cpp b.cpp -- -std=c++20
usage 'out-dir' 'two sources to standard output' a.cpp b.cpp -- -std=c++20
usage '-o' 'two places to write to' -o out.cpp --out-dir out a.cpp -- -std=c++20
usage '-i' 'in place and elsewhere' -i -o out.cpp a.cpp -- -std=c++20
usage 'a\.cpp' 'the source itself as output' -o a.cpp a.cpp -- -std=c++20
usage 'a\.cpp' 'the source itself by another path' -o ./folder/../a.cpp a.cpp -- -std=c++20
ln -s a.cpp link.cpp
usage 'link\.cpp' 'the source itself behind a link' -o link.cpp a.cpp -- -std=c++20
rm link.cpp

mkdir broken
echo '[{"directory": ' > broken/compile_commands.json
usage 'broken' 'a broken compilation database' -p broken a.cpp
echo '[]' > broken/compile_commands.json
usage 'a\.cpp' 'a database without the source' -p broken a.cpp
rm -r broken

usage 'a\.cpp/below' 'an output below a file' -o a.cpp/below.cpp b.cpp -- -std=c++20
usage 'nowhere' 'an output in no folder' -o nowhere/out.cpp b.cpp -- -std=c++20
usage 'folder' 'a folder as output' -o folder b.cpp -- -std=c++20
usage 'b\.cpp' 'an output folder that is a file' --out-dir b.cpp a.cpp -- -std=c++20
run 'a dependency file that cannot be written' --depfile a.cpp/d -o out.cpp b.cpp -- -std=c++20
status_is 2
one_message 'a\.cpp/d'
nothing_written
if [ "$(id -u)" != 0 ]; then
  chmod a-w folder
  usage 'folder' 'a folder without write permission' -o folder/out.cpp a.cpp -- -std=c++20
  chmod u+w folder
  touch out.cpp
  chmod a-w out.cpp
  usage 'out\.cpp' 'a file without write permission' -o out.cpp a.cpp -- -std=c++20
  rm -f out.cpp
  chmod a-r b.cpp
  usage 'b\.cpp' 'a source without read permission' b.cpp -- -std=c++20
  chmod u+r b.cpp
fi

# Sources that do not compile.
echo 'int x = ;' > syntax.cpp
echo '#include "nowhere.h"' > include.cpp
cat a.cpp > types.cpp
echo 'int wrong = "text";' >> types.cpp
echo '#error "stop"' > directive.cpp
for name in syntax include types directive; do
  for mode in '-o out.cpp' '--lint' '-i' '--out-dir out'; do
    run "a source that does not compile ($name, $mode)" $mode $name.cpp -- -std=c++20
    status_is 2
    nothing_written
    [ "$mode" != --lint ] || cat "$log/out" >> "$log/err"
    one_error "$name\.cpp:[0-9]*:"
  done
done
run 'a wrong language standard' -o out.cpp a.cpp -- -std=c++19
status_is 2
nothing_written
one_error 'c++19'

echo 'old text' > out.cpp
run 'an old output stays when the source does not compile' -o out.cpp syntax.cpp -- -std=c++20
status_is 2
nothing_written
finish
