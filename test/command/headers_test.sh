#!/bin/sh
# Synchronized functions in headers: copied with -o and --out-dir, changed where they are with -i.
#   headers_test.sh DECO_REWRITE VERSION RUNTIME_INCLUDE COMPILER...
. "$(dirname "$0")/support.sh"
runtime=$3
begin "$1"
shift 3
quiet='-w -fopenmp'

mkdir -p inc/lib other
cat > inc/lib/work.h << 'END'
#ifndef WORK_H
#define WORK_H
[[deco::concurrent]] inline int work(int x) { return 3 * x + 1; }
#endif
END
cat > inc/lib/fill.h << 'END'
#pragma once
#if __has_include("work.h")
#include "work.h"
#endif
#include <vector>
[[deco::synchronized]] inline void fill(std::vector<int> &v) {
  for (int i = 0; i < (int)v.size(); ++i)
    v[i] = work(i);
}
template <class T> [[deco::synchronized]] void fillAll(std::vector<T> &v) {
  for (int i = 0; i < (int)v.size(); ++i)
    v[i] = work(i + 1);
}
struct Filler {
  std::vector<int> v = std::vector<int>(20);
  [[deco::synchronized]] int run() {
    for (int i = 0; i < (int)v.size(); ++i)
      v[i] = work(i + 2);
    return v[19];
  }
};
END
cat > inc/lib/sibling.h << 'END'
#pragma once
#include "fill.h"
inline int sum() { std::vector<int> v(10); fill(v); int s = 0; for (int x : v) s += x; return s; }
END
cat > one.cpp << 'END'
#include <lib/sibling.h>
#include "inc/lib/fill.h"
#include <cstdio>
int two();
int main() {
  std::vector<long> v(30);
  fillAll(v);
  Filler f;
  int last = f.run();
  std::printf("%d %d %ld %d\n", sum(), two(), v[29], last);
}
END
cat > two.cpp << 'END'
#include "fill.h"
int two() {
  std::vector<int> v(12);
  fill(v);
  std::vector<long> w(30);
  fillAll(w);
  Filler f;
  return v[11] + w[3] + f.run();
}
END
cp -r . ../originals
flags='-std=c++20 -Iinc -Iinc/lib'

mkdir out
for name in one two; do
  run "-o, $name" -o out/$name.cpp $name.cpp -- $flags
  status_is 0
  no_output
  no_messages
done
has_not 'lib/sibling' out/two.cpp
[ "$(find out/one.cpp.deco -name '*.h' | wc -l)" = 2 ] || fail "not two copies: $(find out)"
cat out/one.cpp.deco/*/fill.h > "$log/copy"
has 'omp task' "$log/copy"
has_not 'deco::synchronized\]\]' "$log/copy"
for file in one.cpp two.cpp inc/lib/work.h inc/lib/fill.h inc/lib/sibling.h; do
  cmp -s $file ../originals/$file || fail "$file was changed"
done
mkdir out/one.cpp.deco/7
echo old > out/one.cpp.deco/7/old.h
echo mine > out/one.cpp.deco/mine.h
run 'copies of an earlier run' -o out/one.cpp one.cpp -- $flags
[ ! -e out/one.cpp.deco/7 ] || fail 'the old copy is there'
[ -e out/one.cpp.deco/mine.h ] || fail 'a file of somebody else is removed'
rm out/one.cpp.deco/mine.h
cp -r out ../kept
cp one.cpp "$log/one.cpp"
echo 'int main() {}' > one.cpp
run 'no copies any more' -o out/one.cpp one.cpp -- $flags
[ ! -e out/one.cpp.deco ] || fail 'copies are left'
cp "$log/one.cpp" one.cpp
rm -r out
cp -r ../kept out
run 'rewriting again' -o out/again.cpp out/one.cpp -- $flags
status_is 0
cmp -s out/one.cpp out/again.cpp || fail 'changed'
run 'standard output' one.cpp -- $flags
status_is 2
one_message 'needs a place'
run 'what is read' -o out/one.cpp --depfile out/one.d one.cpp -- $flags
has 'inc/lib/fill.h' out/one.d
has_not 'out/one.cpp.deco' out/one.d

run '--out-dir' --out-dir gen one.cpp two.cpp -- $flags
status_is 0
has 'omp task' gen/inc/lib/fill.h
has 'fill.h"' gen/inc/lib/sibling.h
[ ! -e gen/inc/lib/work.h ] || fail 'a header that nothing changes was copied'

run '--diff' --diff one.cpp two.cpp -- $flags
status_is 0
nothing_written
has '^+++ b/inc/lib/fill.h' "$log/out"
[ "$(grep -c '^+++ ' "$log/out")" = 1 ] || fail 'more than the header is changed'
cp "$log/out" "$log/patch"

cp -r . ../placed
(cd ../placed && patch -s -p1 < "$log/patch") || fail 'patch does not take the difference'
run '-i' -i one.cpp two.cpp -- $flags
status_is 0
has 'omp task' inc/lib/fill.h
has '^#include "fill.h"' inc/lib/sibling.h
cmp -s inc/lib/fill.h ../placed/inc/lib/fill.h || fail '--diff and -i differ'
cp -r inc ../inplace
cp ../originals/inc/lib/* inc/lib

# A header that stops being annotated: its copies go, and nothing finds them meanwhile.
mkdir -p old/src ../oldsrc
cat > old/src/fill.h << 'END'
#pragma once
[[deco::concurrent]] int work(int x);
[[deco::synchronized]] inline int fill(int *a) { for (int i = 0; i < 9; ++i) a[i] = work(i); return a[8]; }
END
echo '#include "fill.h"' > old/src/through.h
cp old/src/fill.h old/src/mine.h
printf '#include "through.h"\nint a() { int v[9]; return fill(v); }\n' > old/src/a.cpp
printf '#include "fill.h"\nint b() { int v[9]; return fill(v); }\n' > old/src/b.cpp
printf '#include "mine.h"\nint c() { int v[9]; return fill(v); }\n' > old/src/c.cpp
cp old/src/* ../oldsrc
below() { (cd old/gen && find . -type f | sort | xargs); }
place() { run "$1" --out-dir gen src/$2.cpp -- -std=c++20; status_is 0; }
cd old || exit 2
place 'copies of one source' a
place 'copies of another source' b
place 'copies of a third source' c
cd .. || exit 2
[ "$(below)" = './.deco/src/a.cpp.copies ./.deco/src/b.cpp.copies ./.deco/src/c.cpp.copies ./src/a.cpp ./src/b.cpp ./src/c.cpp ./src/fill.h ./src/mine.h ./src/through.h' ] ||
  fail "$(below)"
echo 'inline int fill(int *a) { return a[0] = 8; }' > old/src/fill.h
cd old || exit 2
place 'the header has lost its attributes' a
cd .. || exit 2
[ "$(below)" = './.deco/src/b.cpp.copies ./.deco/src/c.cpp.copies ./src/a.cpp ./src/b.cpp ./src/c.cpp ./src/mine.h' ] ||
  fail "$(below)"
cd old || exit 2
place 'the other source follows' b
rm src/c.cpp
place 'a source is gone' b
cd .. || exit 2
[ "$(below)" = './src/a.cpp ./src/b.cpp ./src/c.cpp' ] || fail "$(below)"
cp ../oldsrc/* old/src
cd old || exit 2
place 'annotated again' b
# Another source, which never had copies, includes the header when it has lost its attributes.
echo 'inline int fill(int *a) { return a[0] = 8; }' > src/fill.h
printf '#include "fill.h"\nint d() { int v[9]; return fill(v); }\n' > src/d.cpp
place 'a copy that was never its own' d
[ ! -e gen/src/fill.h ] || fail 'the copy is still found'
place 'the other source follows again' b
# A file of somebody else is not removed.
echo 'int fill(int *);' > gen/src/fill.h
run 'a file in the way' --out-dir gen src/b.cpp -- -std=c++20
status_is 2
one_error "would be included instead of"
nothing_written
# What another source needs stays: it sees the header otherwise, and then there is no way for both.
rm -r gen
printf '#pragma once\n#ifdef ON\n%s\n#else\n%s\n#endif\n' "$(grep -v pragma ../../oldsrc/fill.h)" 'inline int fill(int *a) { return a[0] = 8; }' > src/fill.h
run 'the header with attributes' --out-dir gen src/b.cpp -- -std=c++20 -DON
status_is 0
run 'and without' --out-dir gen src/c.cpp src/d.cpp -- -std=c++20
status_is 2
has 'fill.h' gen/.deco/src/b.cpp.copies
[ -e gen/src/fill.h ] || fail 'the copy of another source is gone'
cd .. || exit 2

for compiler; do
  title="linked with $compiler"
  build() { # OUTPUT SOURCES...
    output=$1; shift
    "$compiler" -O0 $flags -iquote . -I"$runtime" $quiet "$@" -o "$output" || fail "$output does not compile"
  }
  build serial one.cpp two.cpp
  ./serial > "$log/expected"
  build both out/one.cpp out/two.cpp
  build first out/one.cpp two.cpp
  build second one.cpp out/two.cpp
  build reverse two.cpp out/one.cpp
  build dir gen/one.cpp gen/two.cpp
  for program in both first second reverse dir; do
    OMP_NUM_THREADS=4 ./$program > "$log/actual"
    cmp -s "$log/expected" "$log/actual" || fail "$program: $(cat "$log/actual")"
  done
  "$compiler" -O0 -std=c++20 -I../inplace -I../inplace/lib -I"$runtime" $quiet two.cpp -c -o two.o ||
    fail 'the header changed in place does not compile'
done

# The same function in two versions: each source knows more or less of what it calls.
cat > walk.h << 'END'
#pragma once
#include <vector>
[[deco::concurrent]] int heavy(int x);
int peek(const std::vector<int> &v);
[[deco::synchronized]] inline int walk(std::vector<int> &v) {
  int s = 0;
  for (int i = 0; i < 20; ++i) { v[i] = heavy(i); s += peek(v); }
  return s;
}
template <class T> [[deco::synchronized]] void walkAll(std::vector<T> &v) {
  for (int i = 0; i < 20; ++i) { v[i] = heavy(i); peek(v); }
}
extern template void walkAll(std::vector<int> &);
END
cat > knows.cpp << 'END'
#include "walk.h"
int other();
int heavy(int x) { return x + 1; }
int peek(const std::vector<int> &) { return 1; }
template void walkAll(std::vector<int> &);
int main() { std::vector<int> v(20); return walk(v) + v[19] + other() - 100; }
END
cat > guesses.cpp << 'END'
#include "walk.h"
int other() { std::vector<int> v(20), w(20); walkAll(w); return walk(v) + v[19] + w[19]; }
END
for name in knows guesses; do
  run "two versions, $name" -o out/$name.cpp $name.cpp -- -std=c++20
  status_is 0
done
sed -n 's/.*version<\([0-9]*\)u>.*/\1/p' out/knows.cpp.deco/0/walk.h > "$log/known"
sed -n 's/.*version<\([0-9]*\)u>.*/\1/p' out/guesses.cpp.deco/0/walk.h > "$log/guessed"
cmp -s "$log/known" "$log/guessed" && fail 'the versions have one name'
run 'two versions of one output' --out-dir gen2 knows.cpp guesses.cpp -- -std=c++20
status_is 2
one_error 'differently'
nothing_written
printf '#include "inc/lib/fill.h"\n#include "two.cpp"\n#include "one.cpp"\n' > unity.cpp
run 'a unity build' -o out/unity.cpp unity.cpp -- $flags
status_is 0
for compiler; do
  title="two versions, $compiler"
  for order in 'knows guesses' 'guesses knows' 'knows ../guesses' '../guesses knows' 'guesses ../knows' '../knows guesses'; do
    set -f
    files=; for name in $order; do files="$files out/$name.cpp"; done
    "$compiler" -O0 -std=c++20 -iquote . -I"$runtime" $quiet $files -o versions || fail "$order does not link"
    OMP_NUM_THREADS=4 ./versions || fail "$order: exit status $?"
    set +f
  done
  "$compiler" -O0 $flags -iquote . -I"$runtime" $quiet out/unity.cpp -o unity && ./unity > "$log/actual"
  cmp -s "$log/expected" "$log/actual" || fail "unity: $(cat "$log/actual")"
done

# What cannot be rewritten.
mkdir -p sys
cat > sys/sys.h << 'END'
#pragma once
[[deco::concurrent]] inline int late(int x) { return x; }
[[deco::synchronized]] inline void early(int *a) { a[0] = late(1); a[1] = late(2); }
END
printf '#pragma once\n#include <lib/fill.h>\n' > sys/user.h
printf '#include <sys.h>\nint main() {}\n' > unused.cpp
run 'not needed' -o out/unused.cpp unused.cpp -- -std=c++20 -isystem sys
status_is 0
printf '#include <sys.h>\nint main() { int a[2]; early(a); }\n' > used.cpp
run 'in a system header' -o out/used.cpp used.cpp -- -std=c++20 -isystem sys
status_is 1
one_error 'system header.*deco-unsupported-function'
cp sys/sys.h "$log/sys.h"
printf '#include <user.h>\nint main() { std::vector<int> v(3); fill(v); }\n' > through.cpp
run 'through a system header' -o out/through.cpp through.cpp -- $flags -isystem sys
status_is 1
has 'deco-unsupported-function' "$log/err"
printf 'int main() { std::vector<int> v(3); fill(v); }\n' > option.cpp
run 'by -include' -o out/option.cpp option.cpp -- $flags -include lib/fill.h
status_is 1
has 'deco-unsupported-function' "$log/err"
cat > static.h << 'END'
[[deco::concurrent]] inline int late(int x) { return x; }
[[deco::synchronized]] inline void count(int *a) { static int n; ++n; a[0] = late(n); }
END
printf '#include "static.h"\nint main() { int a[2]; count(a); }\n' > static.cpp
run 'a static variable' -o out/static.cpp static.cpp -- -std=c++20
status_is 1
one_error 'static variable'
cat > macro.h << 'END'
#define BODY(x) x; x
#define RUN(x) do { x; } while (0)
[[deco::concurrent]] inline int late(int x) { return x; }
[[deco::synchronized]] inline void each(int *a) { for (int i = 0; i < 2; ++i) RUN(a[i] = late(i)); }
END
printf '#include "macro.h"\nint main() { int a[2]; each(a); return a[1] - 1; }\n' > macro.cpp
run 'a spawn in an argument of a macro' -o out/macro.cpp macro.cpp -- -std=c++20
status_is 0
for compiler; do
  "$compiler" -std=c++20 -I"$runtime" $quiet out/macro.cpp -o macro && ./macro || fail "macro with $compiler"
done
finish
