#!/bin/sh
# Builds by hand with pkg-config: rewritten sources and a launcher in front of the compiler.
#   pkgconfig_test.sh DECO_BUILD_DIR
set -u
deco_build=$1
here=$(cd "$(dirname "$0")" && pwd)
unset DECO_REWRITE DECO_REWRITE_FLAGS CPATH
. "$here/checks.sh"
command -v pkg-config >/dev/null || { echo "skipped: no pkg-config"; exit 77; }
needs_openmp "${CXX:=c++}"

prefix="$work/moved"
must cmake --install "$deco_build" --prefix "$work/first"
must mv "$work/first" "$prefix"
export PKG_CONFIG_PATH="$prefix/share/pkgconfig"
check "pkg-config knows it" pkg-config --exists --print-errors 'deco >= 0.1 deco < 0.2'
check_not "a newer version" pkg-config --exists 'deco >= 0.2'

cat >"$work/main.cpp" <<'END'
#include <cstdio>
#include <deco/deco.h>
[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::synchronized]] void squares(int *to, int n) {
  for (int i = 0; i < n; ++i)
    to[i] = square(i);
  deco::wait();
}
int main() {
  int to[10];
  squares(to, 10);
  std::printf("%d\n", to[9]);
}
END
cd "$work" || exit 1
must "$prefix/bin/deco-rewrite" main.cpp -o out.cpp --
# As make would: the words of the flags, each with what the shell undoes.
eval "set -- $(pkg-config --cflags deco)"
must "$CXX" -std=c++17 "$@" -c out.cpp -o out.o
eval "set -- $(pkg-config --libs deco)"
must "$CXX" out.o "$@" -o rewritten
equals "rewritten by hand" 81 "$(./rewritten)"
printf 'app: main.o\n\t$(CXX) $^ `pkg-config --libs deco` -o $@\n' >Makefile
must make CXX="'$prefix/bin/deco-c++' $CXX" CXXFLAGS=-std=c++17 app
equals "by make and deco-c++" 81 "$(./app)"
check "it was rewritten" grep -q 'omp task' main.o.deco/main.cpp
finish "pkg-config"
