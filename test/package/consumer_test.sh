#!/bin/sh
# Installs deco from a build tree and builds the consumer with it, in folders with a space in their names:
# parallel and serial, with the checks of a build a person relies on.
#   consumer_test.sh DECO_BUILD_DIR GENERATOR COMPILER
set -u
deco_build=$1 generator=$2 compiler=$3
here=$(cd "$(dirname "$0")" && pwd)
unset DECO_REWRITE DECO_REWRITE_FLAGS CMAKE_PREFIX_PATH
. "$here/checks.sh"
. "$here/rebuild_checks.sh"

needs_openmp "$compiler"

prefix="$work/prefix"
source="$work/consumer"
build="$work/parallel"
must cmake --install "$deco_build" --prefix "$prefix"
must cp -r "$here/consumer" "$source"
configure() { # configure FOLDER DECO_ENABLE
  must cmake -G "$generator" -S "$source" -B "$1" -DDECO_ENABLE="$2" -DCMAKE_PREFIX_PATH="$prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Release
  must cmake --build "$1" # -Werror: no warnings from the attributes
}

configure "$work/serial" OFF
check_not "serial: nothing is rewritten" sh -c 'find "$1" -name "*.deco" | grep -q .' - "$work/serial"
configure "$build" ON
objects=$(find "$build" -name '*.deco' -exec basename {} .cpp.o.deco \; | sort | xargs)
equals "rewritten sources" "grid main" "$objects"
check "rewritten source has tasks" sh -c 'find "$1" -path "*.deco/main.cpp" -exec cat {} + | grep -q "omp task"' - "$build"
OMP_NUM_THREADS=4 "$build/app" >"$work/parallel.out" || fail "the parallel program failed"
"$work/serial/app" >"$work/serial.out" || fail "the serial program failed"
check "same output" cmp "$work/serial.out" "$work/parallel.out"
check "some output" test -s "$work/serial.out"

# --- rebuilding
settle
rebuilds "nothing has changed" ""
change "$source/grid/cell.h"
rebuilds "a header of one source" "grid"
change "$source/grid/grid.h"
rebuilds "a header of all sources" "grid main report"
change "$source/plain.h"
rebuilds "a header of another target" "plain"
change "$source/main.cpp"
rebuilds "a source" "main"
change "$prefix/bin/deco-rewrite"
rebuilds "deco-rewrite" "grid main report"
change "$prefix/bin/deco-c++"
rebuilds "deco-c++" "grid main report"
settle
must cmake -DDECO_ENABLE=OFF "$build"
rebuilds "DECO_ENABLE=OFF" "grid main report"
must cmake -DDECO_ENABLE=ON "$build"
rebuilds "DECO_ENABLE=ON" "grid main report"

# --- other tools
commands="$build/compile_commands.json"
check "compile_commands.json names the originals" grep -q "\"file\": \"$source/main.cpp\"" "$commands"
check_not "compile_commands.json is free of the launcher" grep -q 'deco-c++\|\.o\.deco' "$commands"
must cmake --build "$build" --target all-deco-lint
finish "consumer, $generator, $compiler"
