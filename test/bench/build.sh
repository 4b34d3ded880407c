#!/bin/sh
# Builds deco-bench with each compiler, and deco-bench-report.
#
#   build.sh BUILD COMPILER...
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
build=$1
shift
launcher=$(find "$build" -name deco-c++ -type f | head -n 1)

# compile COMPILER SOURCE OBJECT FLAG...: a line for xargs
compile() { echo "'$1' -std=c++17 -O2 -DNDEBUG -I'$here' -c '$2' -o '$3' $4"; }

tbb=''
! echo '#include <tbb/task_group.h>' | c++ -E -x c++ - >/dev/null 2>&1 || tbb=-DBENCH_TBB

# lines WORK COMPILER
lines() {
  flags="-fopenmp -I'$source/runtime/include' $tbb"
  for name in Main Loops Measure Machine Results Work WritesByHand ShapesTask ShapesLoop ${tbb:+ShapesTbb}; do
    compile "$2" "$here/$name.cpp" "$1/$name.o" "$flags"
  done
  for file in "$here/Shapes.cpp" "$here/Writes.cpp" "$here"/kernels/*.cpp; do
    name=$(basename "$file" .cpp)
    compile "$2" "$file" "$1/$name.serial.o" "$flags -w -DSHAPES=serial -DKERNEL=serial"
    echo "'$launcher' $(compile "$2" "$file" "$1/$name.deco.o" "$flags -w -DSHAPES=deco -DKERNEL=deco") 2>'$1/$name.log' || { cat '$1/$name.log' >&2; exit 255; }"
    [ "$name" = Shapes ] || [ "$name" = Writes ] || compile "$2" "$file" "$1/$name.by_hand.o" "$flags -w -DKERNEL=by_hand -DBY_HAND"
  done
}

in_parallel() { tr '\n' '\0' | xargs -0 -P "$(nproc)" -n 1 sh -c; }

for compiler in "$@"; do
  work=$build/bench/$(basename "$compiler")
  mkdir -p "$work"
  rm -f "$work"/*.o
  lines "$work" "$compiler" | in_parallel
  "$compiler" -fopenmp "$work"/*.o ${tbb:+-ltbb} -pthread -o "$work/deco-bench"
done

work=$build/bench/report
mkdir -p "$work"
for name in Report Goals Table Cells Plots Chart Results; do
  compile c++ "$here/$name.cpp" "$work/$name.o" ''
done | in_parallel
c++ "$work"/*.o -o "$work/deco-bench-report"
