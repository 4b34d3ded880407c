#!/bin/sh
# Precompiles the runtime's header, unless that has been done, and prints the name of the header to include first.
#
#   precompiled.sh FOLDER INCLUDE COMPILER FLAG...
#
# FOLDER keeps one for each list of flags; INCLUDE is where the runtime's headers are. May run at the same time as others.
set -eu

folder=$1 include=$2 compiler=$3
shift 3
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)/$(echo "$compiler $*" | cksum | cut -d ' ' -f 1)
mkdir -p "$folder"
case $compiler in
*clang*) result=$folder/deco.h.pch ;;
*) result=$folder/deco.h.gch ;;
esac
(
  flock 9
  if ! [ -f "$result" ] || [ -n "$(find -L "$include" "$(command -v "$compiler")" -newer "$result")" ]; then
    echo '#include <deco/deco.h>' >"$folder/deco.h"
    "$compiler" "$@" -Wall -Wextra -Werror -x c++-header "$folder/deco.h" -o "$result.new" >&2
    mv "$result.new" "$result"
  fi
) 9>"$folder/lock"
echo "$folder/deco.h"
