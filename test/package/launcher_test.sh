#!/bin/sh
# Tests deco-c++ with a stand-in for deco-rewrite: what it hands to whom, what it leaves untouched, its
# dependency files and its errors.
#   launcher_test.sh DECO_CXX STAND_IN COMPILER
set -u
deco_cxx=$1
stand_in=$2
compiler=$3
here=$(cd "$(dirname "$0")" && pwd)
unset DECO_REWRITE_FLAGS STAND_IN_LOG STAND_IN_READS
export DECO_REWRITE="$stand_in"
. "$here/checks.sh"
needs_openmp "$compiler"
cd "$work" || exit 1
deco() { "$deco_cxx" "$@"; }

# A compiler that only says what it was given, one argument a line.
cat >echo-g++ <<'END'
#!/bin/sh
printf '[%s]\n' "$@"
END
chmod +x echo-g++
untouched() { # untouched WHAT ARGS...
  what=$1; shift
  equals "$what" "$(./echo-g++ "$@")" "$(deco ./echo-g++ "$@" 2>&1)"
}

mkdir src
cat >src/main.cpp <<'END'
#include "say.h"
[[deco::concurrent]] int f();
int f() { return 0; }
int main() { say(STRING(SERIAL)); return f(); }
END
cat >src/say.h <<'END'
#include <cstdio>
#define STRING_(x) #x
#define STRING(x) STRING_(x)
inline void say(const char *text) { std::puts(text); }
END
sed 's/\[\[.*\]\]//' src/main.cpp >src/plain.cpp
echo 'int f() { return 0; } // deco' >src/simple.cpp

# --- what is compiled
check "compile" deco "$compiler" -Wall -Werror -c src/main.cpp -o main.o
check "rewritten source is kept" test -f main.o.deco/main.cpp
check "link of a rewritten object" deco "$compiler" main.o -o app
equals "rewritten program" REWRITTEN "$(./app)"
check "compile and link" deco "$compiler" src/main.cpp -o app2
equals "compiled and linked program" REWRITTEN "$(./app2)"
check "no output given" deco "$compiler" -c src/main.cpp
check "no output given" test -d main.o.deco
check "no attribute" deco "$compiler" src/plain.cpp -o plain
equals "program without attributes" SERIAL "$(./plain)"
check_not "no folder when nothing is rewritten" test -e plain.deco
check "output that is no file" deco "$compiler" -c src/main.cpp -o /dev/null
check "language by -x" deco "$compiler" -x c++ -c src/main.cpp -o x.o
cp src/main.cpp src/main.txt
check "language by -x, other extension" deco "$compiler" -I src -xc++ src/main.txt -o x
equals "program from another extension" REWRITTEN "$(./x)"
printf '%s\n' '-c "src/main.cpp"' '-o "with space.o" -DX="\"a b\""' >args.rsp
check "response file" deco "$compiler" @args.rsp
check "response file" test -d "with space.o.deco"
check "another launcher in front of the compiler" deco env "$compiler" -c src/main.cpp -o env.o
check "another launcher in front of the compiler" test -d env.o.deco
check "deco-c++ twice" deco "$deco_cxx" "$compiler" src/main.cpp -o twice
equals "program of deco-c++ twice" REWRITTEN "$(./twice)"

# --- who is told what
export STAND_IN_LOG="$work/log"
rm -f log
deco --deco-no-line ./echo-g++ -O2 -MD -MF a.d -DX=1 -c src/main.cpp -o a.o >given
equals "deco-rewrite's command" "--no-line --for-launcher src/main.cpp -o a.o.deco/main.cpp --depfile a.o.deco/main.cpp.d -- \
-fopenmp -idirafter INCLUDE -O2 -DX=1" "$(sed 's/-idirafter [^ ]*/-idirafter INCLUDE/' log)"
equals "compiler's command" "[-iquote] [src] [-fopenmp] [-idirafter] [-O2] [-MD] [-MF] [a.d] [-DX=1] [-c] \
[a.o.deco/main.cpp] [-o] [a.o]" "$(sed '/include\]/d' given | tr '\n' ' ' | sed 's/ $//')"
DECO_REWRITE_FLAGS="--strict-exceptions --config='a b'" deco ./echo-g++ -fopenmp -c src/main.cpp >given
check "DECO_REWRITE_FLAGS" grep -q -- '^--strict-exceptions --config=a b --for-launcher src/main.cpp' log
equals "-fopenmp only once" 1 "$(grep -c fopenmp given)"
rm -f log
untouched "nothing to rewrite" -O1 -c src/plain.cpp -o plain.o
check "deco-rewrite was asked" test -f log
rm -f log
echo 'int f() { return 0; }' >src/simple.cpp
for args in "-E src/main.cpp" "-M src/main.cpp" "-MM src/main.cpp" "-c src/main.c" "-c a.s" "-x c src/main.cpp" \
  "-x c++-header src/say.h -o say.h.gch" "-c src/say.h" "a.cpp b.cpp -o app" "main.foo -o app" "--version" "-v" \
  "-fsyntax-only src/main.cpp" "-c src/simple.cpp" "a.o b.o -lx -o app" "-x c++ -"; do
  untouched "$args" $args
done
check_not "deco-rewrite was not asked" test -f log
unset STAND_IN_LOG

# --- dependency files
names() { # names FILE TEXT: the dependency file has this prerequisite
  check "$1 names $2" grep -q -- "[ /]$(printf '%s' "$2" | sed 's/[$\\]/\\&/g')" "$1"
}
export STAND_IN_READS=extra.h
echo >extra.h
check "-MD" deco "$compiler" -MD -MP -MT 'x$(y)' -c src/main.cpp -o d.o
for file in src/main.cpp src/say.h extra.h "$(basename "$stand_in")" deco-c++; do names d.d "$file"; done
check "target as given" grep -q '^x$(y):' d.d
check "phony target" grep -q '^extra.h:$' d.d
check_not "no rewritten file is named" grep -q 'd\.o\.deco' d.d
check "make reads it" sh -c "printf 'all: \$(y)\ninclude d.d\n' | make -f - -n >make.log 2>&1"
check "-MMD -MF" deco "$compiler" -MMD -MF dir.d -c src/plain.cpp -o p.o
for file in src/plain.cpp src/say.h extra.h deco-c++; do names dir.d "$file"; done
check "compile and link with -MD" deco "$compiler" -MD src/main.cpp -o linked
check_not "no rewritten file is named" grep -l 'linked\.deco' linked.d linked-main.d main.d 2>&1 | grep -q .
unset STAND_IN_READS
odd='src/a $b#c'
mkdir "$odd"
cp src/main.cpp src/say.h "$odd"
check "odd path" deco "$compiler" -MD -c "$odd/main.cpp" -o odd.o
names odd.d 'src/a\ $$b\#c/main.cpp'
names odd.d 'src/a\ $$b\#c/say.h'
check "make rebuilds through it" sh -c "printf 'odd.o:; @echo built\ninclude odd.d\n' >Makefile; touch -d 2020-01-01 odd.o; make | grep -q built"

# --- errors
error() { # error STATUS PATTERN COMMAND...
  status=$1 pattern=$2; shift 2
  message=$("$@" 2>&1)
  equals "status of $*" "$status" "$?"
  printf '%s\n' "$message" | grep -q "$pattern" || fail "message of $*: $message"
}
error 2 'error: no compiler' deco
error 127 "error: cannot run the compiler 'no-such-g++'" deco no-such-g++ main.o -o app
error 1 "error: cannot find the program 'no-such-g++'" deco no-such-g++ -c src/main.cpp
error 2 'error: unknown option' deco --nonsense g++
DECO_REWRITE=/nowhere/deco-rewrite error 1 'error: DECO_REWRITE' deco "$compiler" -c src/main.cpp
echo '#include "say.h" // FINDING deco' >src/finding.cpp
error 1 'finding.cpp:1:1: error: a finding' deco "$compiler" -c src/finding.cpp -o finding.o
check_not "not compiled after a finding" test -e finding.o
echo '#include <deco/none.h>' >src/broken.cpp
error 1 'deco/none.h' deco "$compiler" -c src/broken.cpp
error 0 '^deco-c++ [0-9.]*$' deco --version
error 0 '^usage' deco --help

finish "launcher with $compiler"
