#!/bin/sh
# Builds a project with every kind of target and every way to a compiler's flags (targets/CMakeLists.txt): all
# is rewritten, and prints what the serial build prints. Then rebuilding, ccache, and the tools that read
# compile_commands.json.
#   targets_test.sh DECO_BUILD_DIR GENERATOR COMPILER
set -u
deco_build=$1 generator=$2 compiler=$3
here=$(cd "$(dirname "$0")" && pwd)
unset DECO_REWRITE DECO_REWRITE_FLAGS CMAKE_PREFIX_PATH CMAKE_CXX_COMPILER_LAUNCHER
. "$here/checks.sh"
. "$here/rebuild_checks.sh"
needs_openmp "$compiler"

prefix="$work/prefix" source="$work/targets" build="$work/parallel"
must cmake --install "$deco_build" --prefix "$prefix"
must cp -r "$here/targets" "$source"
programs="libraries flags small large precompiled precompiled_again unity generated"
configurations=Release
[ "$generator" != "Ninja Multi-Config" ] || configurations="Debug Release"

configure() { # configure FOLDER OPTIONS...
  folder=$1; shift
  must cmake -G "$generator" -S "$source" -B "$folder" -DCMAKE_PREFIX_PATH="$prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Release "$@"
}
outputs() { # outputs FOLDER CONFIGURATION: what all programs print
  for program in $programs; do
    file="$1/$program"
    [ -x "$file" ] || file="$1/$2/$program"
    printf '%s: ' "$program"
    OMP_NUM_THREADS=4 "$file" || echo "exit status $?"
  done
}
rewritten() { # rewritten FOLDER: the sources and headers that were rewritten
  find "$1" -path '*.deco/*' -type f ! -name '*.d' -exec grep -l 'deco_s' {} + | sed 's|.*/||' | sort -u | xargs
}

configure "$work/serial" -DDECO_ENABLE=OFF
configure "$build"
for configuration in $configurations; do
  must cmake --build "$work/serial" --config "$configuration"
  must cmake --build "$build" --config "$configuration" # -Werror
  outputs "$work/serial" "$configuration" >"$work/expected" 2>&1
  outputs "$build" "$configuration" >"$work/actual" 2>&1
  equals "what the programs print, $configuration" "$(cat "$work/expected")" "$(cat "$work/actual")"
done
equals "what the serial programs print" "libraries: 365 473 602
flags: a b\$c 13 9 7
small: 5
large: 30
precompiled: 57 0 38
precompiled_again: 95
unity: 66 67
generated: 22 33" "$(cat "$work/expected")"
equals "nothing is rewritten serially" "" "$(rewritten "$work/serial")"
equals "what is rewritten" "archive.cpp dynamic.cpp fill.h flags.cpp generated.cpp libraries.cpp \
objects.cpp precompiled.cpp twice.cpp unity_one.cpp unity_two.cpp work.h" "$(rewritten "$build")"
case $generator in
  Ninja*) check "response files" sh -c 'grep -rq "rspfile = \$RSP_FILE" "$1/CMakeFiles"' - "$build" ;;
  *) check "response files" sh -c 'find "$1" -name "includes_CXX.rsp" | grep -q .' - "$build" ;;
esac

# --- rebuilding: in one configuration, objects by their names
settle
rebuilds "nothing has changed" ""
if [ "$generator" != "Ninja Multi-Config" ]; then
  change "$source/work.h"
  rebuilds "a precompiled header" "cmake_pch.hxx precompiled precompiled_again"
  change "$source/again.h"
  rebuilds "a header beside a precompiled one" "precompiled_again"
  change "$source/precompiled.cpp"
  rebuilds "a source with a precompiled header" "precompiled"
  change "$source/header_only/fill.h"
  rebuilds "a header of an interface library" "archive dynamic objects unity_0_cxx"
  change "$source/an include folder/forced header.h"
  rebuilds "a header behind -include" "flags flags_plain"
  change "$source/twice.cpp"
  rebuilds "a source of two targets" "twice twice"
  change "$source/generated.h.in"
  rebuilds "a generated header" "generated"
  change "$source/unity_one.cpp"
  rebuilds "a source in a unity build" "unity_0_cxx"
  change "$source/unity_part.h"
  rebuilds "a header of one source in a unity build" "unity_0_cxx"
  # Sources that include nothing and do not have the word "deco" are not asked about: they do not depend on the tool.
  change "$prefix/bin/deco-rewrite"
  rebuilds "deco-rewrite" "archive dynamic flags flags_plain generated libraries objects precompiled precompiled_again twice twice unity_0_cxx"
fi

if [ "$generator" != Ninja ]; then # what follows does not depend on it
  finish "targets, $generator, $compiler"
  exit
fi

# --- ccache behind it: the second build of everything is out of the cache
if command -v ccache >/dev/null; then
  export CCACHE_DIR="$work/cache" CCACHE_CONFIGPATH="$work/ccache.conf"
  unset CCACHE_BASEDIR CCACHE_NOHASHDIR CCACHE_PREFIX CCACHE_DISABLE
  : >"$CCACHE_CONFIGPATH"
  configure "$work/cached" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache
  must cmake --build "$work/cached" --target libraries flags small
  ccache -z >/dev/null
  must cmake --build "$work/cached" --target clean
  must cmake --build "$work/cached" --target libraries flags small
  hits=$(ccache --print-stats | awk '$1 == "direct_cache_hit" || $1 == "preprocessed_cache_hit" { n += $2 } END { print n }')
  equals "ccache: hits in the second build" 7 "$hits"
  sed -i 's/x \* x + 1/x * x + 2/' "$source/header_only/fill.h"
  must cmake --build "$work/cached" --target libraries
  equals "ccache: after a change in a header" "375 484 614" "$("$work/cached/libraries")"
fi

# --- what reads compile_commands.json sees the originals, and is content
commands="$build/compile_commands.json"
check_not "compile_commands.json is free of the launcher" grep -q 'deco-c++\|\.o\.deco' "$commands"
for file in archive.cpp flags.cpp twice.cpp; do
  check "compile_commands.json names $file" grep -q "\"file\": \"$source/$file\"\|$file.o.*$source/$file" "$commands"
done
for tool in clang-tidy-22 clang-tidy; do
  command -v $tool >/dev/null || continue
  (cd "$source" && $tool --quiet -p "$build" '-checks=-*,bugprone-*,-bugprone-easily-swappable-parameters' archive.cpp twice.cpp libraries.cpp) >"$work/tidy" 2>&1
  equals "clang-tidy's status" 0 $?
  equals "clang-tidy's findings" "" "$(grep 'warning:\|error:' "$work/tidy")"
  break
done
# (Not flags.cpp: CMake 3.25 escapes the $ in its flags wrongly there.)
for tool in clangd-22 clangd; do
  command -v $tool >/dev/null || continue
  $tool --check="$source/archive.cpp" --compile-commands-dir="$build" >"$work/clangd" 2>&1
  equals "clangd's status" 0 $?
  check "clangd takes the command" grep -q 'Compile command .*compilation database.*archive.cpp\|Compile command from CDB' "$work/clangd"
  equals "clangd's complaints" "" "$(grep '^E\[.*\(unknown-\|error\|attribute\)' "$work/clangd")"
  break
done
finish "targets, $generator, $compiler"
