#!/bin/sh
# Functions in headers whose arguments are recorded: the second versions stand in the copies of the headers, and
# sources that were rewritten one by one link together.
#   recorded_headers_test.sh DECO_REWRITE VERSION RUNTIME_INCLUDE COMPILER...
. "$(dirname "$0")/support.sh"
runtime=$3
begin "$1"
shift 3

mkdir -p lib sys
cat > lib/bins.h << 'END'
#pragma once
#include <map>
#include <string>
#include <vector>
namespace lib {
inline void note(std::map<std::string, int> &bins, const std::string &key) { bins[key] += 1; }
[[deco::concurrent]] inline void tally(std::map<std::string, int> &bins, int i) {
  note(bins, "k" + std::to_string(i % 7));
}
template <class Map> [[deco::concurrent]] void put(Map &m, int key, int value) { m[key % 10] = value; }
[[deco::concurrent]] inline void both(std::map<int, int> &a, std::map<int, int> &b, int i) {
  a[i % 3] += i;
  b[i % 5] = i;
}
class Grid {
public:
  [[deco::concurrent]] static void mark(std::vector<std::vector<int>> &rows, int i) {
    auto &row = rows[i % rows.size()];
    row[0] += i;
  }
  [[deco::concurrent]] static void out_of_line(std::vector<int> &row, int i);
  [[deco::synchronized]] void fill(int n) {
    for (int i = 0; i < n; ++i)
      mark(rows_, i);
  }
  int sum() const { return rows_[0][0] * 5 + rows_[1][0] * 3 + rows_[2][0]; }

private:
  std::vector<std::vector<int>> rows_ = std::vector<std::vector<int>>(3, std::vector<int>(2));
};
} // namespace lib
END
cat > one.cpp << 'END'
#include "lib/bins.h"
#include <cstdio>
void other(std::map<std::string, int> &, std::vector<int> &, std::map<int, int> &, std::map<int, int> (&)[9]);
void lib::Grid::out_of_line(std::vector<int> &row, int i) { row[i % 4] -= i; }
[[deco::synchronized]] void run(std::map<std::string, int> &bins, std::map<int, int> &m, std::vector<int> &v,
                                std::map<int, int> &a, std::map<int, int> &b) {
  for (int i = 0; i < 100; ++i)
    lib::tally(bins, i);
  for (int i = 0; i < 100; ++i)
    lib::put(m, i, i * i);
  for (int i = 0; i < 100; ++i)
    lib::put(v, i, i * i);
  for (int i = 0; i < 100; ++i)
    lib::Grid::out_of_line(v, i);
  for (int i = 0; i < 100; ++i)
    lib::both(a, b, i);
}
int main() {
  std::map<std::string, int> bins;
  std::map<int, int> m, a, b, each[9];
  std::vector<int> v(10);
  run(bins, m, v, a, b);
  other(bins, v, a, each);
  lib::Grid g;
  g.fill(50);
  for (auto &[k, n] : bins)
    std::printf("%s:%d ", k.c_str(), n);
  for (auto *each_of : {&m, &a, &b, &each[3]})
    for (auto &[k, n] : *each_of)
      std::printf("%d:%d ", k, n);
  for (int x : v)
    std::printf("%d ", x);
  std::printf("%d\n", g.sum());
}
END
cat > two.cpp << 'END'
#include "lib/bins.h"
[[deco::synchronized]] void other(std::map<std::string, int> &bins, std::vector<int> &v, std::map<int, int> &a,
                                  std::map<int, int> (&each)[9]) {
  for (int i = 0; i < 100; ++i)
    lib::tally(bins, 2 * i);
  for (int i = 0; i < 100; ++i)
    lib::put(v, i, i * i + 1);
  for (int i = 0; i < 9; ++i)
    lib::both(a, each[i], i);
  lib::Grid g;
  g.fill(20);
  a[100] = g.sum();
}
END
"$1" -std=c++17 -w one.cpp two.cpp -o serial && ./serial > expected || fail 'the serial program'
check() { # WHAT SOURCE...
  what=$1
  shift
  for compiler in $compilers; do
    "$compiler" -std=c++17 -fopenmp -Wall -Wextra -Werror "-I$runtime" "$@" -o program &&
      OMP_NUM_THREADS=4 DECO_TASKS=1 ./program > actual && cmp expected actual || fail "$what with $compiler"
  done
}
compilers=$*

run 'a tree' --out-dir gen one.cpp two.cpp -- -std=c++17
status_is 0
check 'a tree' gen/one.cpp gen/two.cpp
[ "$(grep -c 'deco::recorded<' gen/lib/bins.h)" = 7 ] || fail 'seven versions and declarations'
run 'one' -o out/one.cpp one.cpp -- -std=c++17
status_is 0
run 'two' -o out/two.cpp two.cpp -- -std=c++17
status_is 0
! grep -q 'deco-serialized' "$log/err" || fail 'calls run one after another'
check 'one by one' out/one.cpp out/two.cpp

# Where a header has no place, or must not be copied, the calls run one after another.
cat > lib/plain.h << 'END'
#pragma once
#include <map>
namespace lib {
[[deco::concurrent]] inline void tally(std::map<int, int> &bins, int i) { bins[i % 3] += i; }
}
END
cat > three.cpp << 'END'
#include "lib/plain.h"
[[deco::synchronized]] void three(std::map<int, int> &bins) {
  for (int i = 0; i < 100; ++i)
    lib::tally(bins, 2 * i);
}
END
run 'on standard output' three.cpp -- -std=c++17
status_is 0
has 'deco-serialized' "$log/err"
has 'is not rewritten' "$log/err"
! grep -q 'deco::recorded<' "$log/out" || fail 'a second version without a place'
printf '#pragma once\n#include <lib/plain.h>\n' > sys/user.h
sed 's|"lib/plain.h"|<user.h>|' three.cpp > four.cpp
run 'through a system header' -o out/four.cpp four.cpp -- -std=c++17 -I. -isystem sys
status_is 0
has 'is not at hand' "$log/err"
sed 1d three.cpp > five.cpp
run 'by -include' -o out/five.cpp five.cpp -- -std=c++17 -I. -include lib/plain.h
status_is 0
has 'is not rewritten' "$log/err"
finish
