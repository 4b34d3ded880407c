#!/bin/sh
# Where the flags come from: compile_commands.json, or behind "--"; flags of other compilers.
. "$(dirname "$0")/support.sh"
begin "$1"

# A project whose source compiles only with its flags.
mkdir -p 'project/src dir' 'project/include dir' project/build elsewhere
project=$PWD/project
cat > 'project/include dir/value.h' << 'END'
#if VALUE != 7
#error "the flags are missing"
#endif
END
source='project/src dir/main.cpp'
echo '#include "value.h"' > "$source"
annotated part.cpp
cat part.cpp >> "$source"
rm part.cpp

write_database() { # FOLDER DIRECTORY FILE INCLUDE
  cat > "$1/compile_commands.json" << END
[{"directory": "$2", "file": "$3",
  "arguments": ["g++", "-DVALUE=7", "-I$4", "-std=c++20", "-O2", "-Wall", "-Werror", "-MD", "-MF",
                "x.d", "-o", "x.o", "-c", "$3"]}]
END
}

write_database project/build "$project/build" "$project/src dir/main.cpp" "$project/include dir"
run '-p with absolute paths' -p project/build "$source"
status_is 0
no_messages
has 'omp task' "$log/out"
run '-p, an absolute source' -p "$project/build" "$PWD/$source"
status_is 0
has 'omp task' "$log/out"

write_database project/build "$project/build" '../src dir/main.cpp' '../include dir'
run '-p with relative paths' -p project/build "$source"
status_is 0
has 'omp task' "$log/out"
cd elsewhere || exit 2
run '-p from another folder' -p ../project/build -o out.cpp "../$source"
status_is 0
has 'omp task' out.cpp
[ "$(ls)" = out.cpp ] || fail "more than the output: $(ls)"
cd ..

cat > project/build/compile_commands.json << END
[{"directory": "$project", "file": "src dir/main.cpp",
  "command": "/usr/bin/c++ -DVALUE=7 \"-Iinclude dir\" -std=gnu++20 -o x.o -c \"src dir/main.cpp\""}]
END
run 'a command as one string, with blanks' -p project/build "$source"
status_is 0
has 'omp task' "$log/out"

mv project/build/compile_commands.json project
run 'found upwards from the source' "$source"
status_is 0
has 'omp task' "$log/out"
cd elsewhere || exit 2
run 'found upwards from the source, from another folder' "../$source"
status_is 0
has 'omp task' "$log/out"
cd ..

run 'flags behind "--" come first' "$source" -- -std=c++20 -DVALUE=7 "-I$project/include dir"
status_is 0
has 'omp task' "$log/out"
run 'only these flags' "$source" -- -std=c++20 "-I$project/include dir"
status_is 2

run '--extra-arg' --extra-arg=-UVALUE --extra-arg=-DVALUE=8 "$source"
status_is 2
run '--extra-arg and --extra-arg-before' --extra-arg-before=-DVALUE=8 --extra-arg=-DOTHER "$source"
status_is 0

mkdir 'out dir'
run 'a path with blanks as output' -o 'out dir/my file.cpp' --depfile 'out dir/my file.d' "$source"
status_is 0
has 'omp task' 'out dir/my file.cpp'
has '^out\\ dir/my\\ file\.cpp:' 'out dir/my file.d'
has 'src\\ dir/main\.cpp' 'out dir/my file.d'
has 'include\\ dir/value\.h' 'out dir/my file.d'
touch -t 200001010000 'out dir/my file.cpp' 'out dir/my file.d'
run 'an unchanged dependency file' -o 'out dir/my file.cpp' --depfile 'out dir/my file.d' "$source"
[ -z "$(find 'out dir' -type f -newermt 2001-01-01)" ] || fail 'written again'
if command -v make > /dev/null; then
  title='make reads the dependency file'
  cp 'out dir/my file.d' rule.d
  printf 'all: ; @echo ok\ninclude rule.d\n' > makefile
  [ "$(make -s all 2>&1)" = ok ] || fail "$(make -s all 2>&1)"
fi

# Flags that only g++ knows, and any warning option.
annotated plain.cpp
run 'flags of g++' plain.cpp -- -std=c++20 -fno-var-tracking-assignments -Wno-foo -Wfoo \
  -fconcepts-diagnostics-depth=3 -fno-ipa-sra -mno-such-option-either -Werror -Wall -pipe \
  -fdiagnostics-color=always --param=max-inline-insns-single=100 -fopenmp
status_is 0
no_messages
has 'omp task' "$log/out"
cat > warns.cpp << 'END'
int main() { int unused; return 1.5; }
END
run 'warnings of the source are the compiler'"'"'s affair' warns.cpp -- -Wall -Wextra -Werror
status_is 0
no_messages
for standard in c++17 gnu++20 c++2b; do
  run "-std=$standard" plain.cpp -- -std=$standard
  status_is 0
  no_messages
done
finish
