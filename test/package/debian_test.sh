#!/bin/sh
# The Debian packages: what is in them and what they depend on.
#   debian_test.sh DECO_BUILD_DIR VERSION
set -u
deco_build=$1 version=$2
here=$(cd "$(dirname "$0")" && pwd)
. "$here/checks.sh"
for program in cpack dpkg-deb dpkg-shlibdeps; do
  command -v $program >/dev/null || { echo "skipped: no $program"; exit 77; }
done

cd "$work" || exit 1
must cpack -G DEB -B "$work/packages" --config "$deco_build/CPackConfig.cmake"
arch=$(dpkg --print-architecture)
tool="packages/deco-rewrite_${version}_$arch.deb"
runtime="packages/libdeco-dev_${version}_all.deb"
equals "two packages" "$tool $runtime" "$(ls packages/*.deb | xargs)"

field() { dpkg-deb -f "$1" "$2"; }
equals "architecture of the runtime" all "$(field "$runtime" Architecture)"
equals "architecture of the tool" "$arch" "$(field "$tool" Architecture)"
for package in "$tool" "$runtime"; do
  equals "version" "$version" "$(field "$package" Version)"
  check "description" sh -c '[ "$(dpkg-deb -f "$1" Description | wc -l)" -gt 1 ]' - "$package"
done
depends() { # depends PACKAGE NAME: as a package of its own, whatever the version
  check "$1 depends on $2" sh -c 'dpkg-deb -f "$1" Depends | tr , "\n" | grep -q "^ *$2\( (\|\$\)"' - "$1" "$2"
}
check "the tool wants the runtime of its version" sh -c \
  'dpkg-deb -f "$1" Depends | grep -qF "libdeco-dev (= $2)"' - "$tool" "$version"
depends "$tool" libc6
depends "$tool" 'libclang-common-[0-9]*-dev'
for library in libLLVM libclang-cpp; do # the packages that the loader's libraries are from
  name=$(ldd "$deco_build/tool/deco-rewrite" | sed -n "s/.*=> \(.*$library[^ ]*\) .*/\1/p")
  owner=$(dpkg-query -S "$(readlink -f "$name")" 2>/dev/null | sed 's/[:,].*//')
  [ -z "$owner" ] || depends "$tool" "$owner"
done
check_not "the runtime needs no LLVM" sh -c 'dpkg-deb -f "$1" Depends | grep -qi "llvm\|clang"' - "$runtime"

# --- contents
must dpkg-deb -x "$tool" tool
must dpkg-deb -x "$runtime" runtime
for file in bin/deco-rewrite bin/deco-c++ share/man/man1/deco-rewrite.1.gz share/man/man1/deco-c++.1.gz \
  share/bash-completion/completions/deco-rewrite share/bash-completion/completions/deco-c++ \
  share/zsh/vendor-completions/_deco-rewrite share/zsh/vendor-completions/_deco-c++ \
  share/cmake/deco/decoToolTargets.cmake share/doc/deco-rewrite/copyright; do
  check "the tool has $file" test -s "tool/usr/$file"
done
if [ -f "$deco_build/tool/tidy/deco-tidy.so" ]; then
  check "the tool has the module for clang-tidy" test -s tool/usr/lib/*/deco-tidy.so -o -s tool/usr/lib/*/*/deco-tidy.so
fi
for file in include/deco/deco.h share/cmake/deco/decoConfig.cmake share/cmake/deco/decoConfigVersion.cmake \
  share/cmake/deco/DecoTarget.cmake share/pkgconfig/deco.pc share/doc/libdeco-dev/copyright; do
  check "the runtime has $file" test -s "runtime/usr/$file"
done
equals "nothing of the runtime is a program or depends on the architecture" "" \
  "$(find runtime -type f -perm /111; find runtime -path '*/lib/*')"
equals "no file is in both" "" "$( (cd tool && find . -type f; cd ../runtime && find . -type f) | sort | uniq -d)"
check_not "no path of the build" grep -rqF "$deco_build/" tool/usr/share runtime

# --- both unpacked into one tree work
must cp -r runtime/usr tool/
echo '[[deco::concurrent]] int f(int x) { return x; } [[deco::synchronized]] void g(int *a) { a[0] = f(1); }' >a.cpp
check "the packed deco-rewrite works" sh -c 'tool/usr/bin/deco-rewrite a.cpp -- | grep -q "omp task"'
finish "Debian packages"
