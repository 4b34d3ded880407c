// The same by hand with oneTBB.
#include "Shapes.h"

#include <mutex>
#include <tbb/parallel_for.h>
#include <tbb/task_group.h>

namespace bench::tbb {

void counted(std::vector<double> &out, const std::vector<int> &rounds) {
  ::tbb::parallel_for(0, static_cast<int>(rounds.size()),
                      [&](int i) { out[i] = work(rounds[i], i); });
}

void linked(Item *first) {
  ::tbb::task_group group;
  for (Item *item = first; item; item = item->next)
    group.run([item] { item->result = work(item->rounds, item->seed); });
  group.wait();
}

void nested(Nested &out, const std::vector<int> &rounds) {
  std::mutex access;
  ::tbb::parallel_for(0, static_cast<int>(rounds.size()), [&](int i) {
    const double result = work(rounds[i], i);
    const std::lock_guard<std::mutex> lock(access);
    out[i % 64][i % 1024] += result; // in any order: the sums differ from run to run
  });
}

long fib(int n) {
  if (n < 2)
    return n;
  long a = 0, b = 0;
  ::tbb::task_group group;
  group.run([&a, n] { a = fib(n - 1); });
  b = fib(n - 2);
  group.wait();
  return a + b;
}

static long place(int n, int row, unsigned columns, unsigned left, unsigned right) {
  if (row == n)
    return 1;
  long found[32] = {};
  ::tbb::task_group group;
  for (int column = 0; column < n; ++column) {
    const unsigned here = 1u << column;
    if (!((columns | left | right) & here))
      group.run([=, &found] {
        found[column] = place(n, row + 1, columns | here, (left | here) << 1, (right | here) >> 1);
      });
  }
  group.wait();
  long sum = 0;
  for (int column = 0; column < n; ++column)
    sum += found[column];
  return sum;
}
long queens(int n) { return place(n, 0, 0, 0, 0); }

} // namespace bench::tbb
