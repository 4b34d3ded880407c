// The same by hand with OpenMP, as an experienced person would write it.
#include "Shapes.h"

#include <mutex>

namespace bench {

namespace task {

void counted(std::vector<double> &out, const std::vector<int> &rounds) {
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel default(none) shared(out, rounds) firstprivate(n)
#pragma omp masked
  for (int i = 0; i < n; ++i) {
#pragma omp task default(none) shared(out, rounds) firstprivate(i)
    out[i] = work(rounds[i], i);
  }
}

void linked(Item *first) {
#pragma omp parallel default(none) firstprivate(first)
#pragma omp masked
  for (Item *item = first; item; item = item->next) {
#pragma omp task default(none) firstprivate(item)
    item->result = work(item->rounds, item->seed);
  }
}

void nested(Nested &out, const std::vector<int> &rounds) {
  std::mutex access;
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel default(none) shared(out, rounds, access) firstprivate(n)
#pragma omp masked
  for (int i = 0; i < n; ++i) {
#pragma omp task default(none) shared(out, rounds, access) firstprivate(i)
    {
      const double result = work(rounds[i], i);
      const std::lock_guard<std::mutex> lock(access);
      out[i % 64][i % 1024] += result; // in any order: the sums differ from run to run
    }
  }
}

static long fib_task(int n) {
  if (n < 2)
    return n;
  long a = 0, b = 0;
#pragma omp task default(none) shared(a) firstprivate(n)
  a = fib_task(n - 1);
  b = fib_task(n - 2);
#pragma omp taskwait
  return a + b;
}
long fib(int n) {
  long result = 0;
#pragma omp parallel default(none) shared(result) firstprivate(n)
#pragma omp masked
  result = fib_task(n);
  return result;
}

static long place(int n, int row, unsigned columns, unsigned left, unsigned right) {
  if (row == n)
    return 1;
  long found[32] = {};
  for (int column = 0; column < n; ++column) {
    const unsigned here = 1u << column;
    if (!((columns | left | right) & here)) {
#pragma omp task default(none) shared(found) firstprivate(n, row, columns, left, right, here, column)
      found[column] = place(n, row + 1, columns | here, (left | here) << 1, (right | here) >> 1);
    }
  }
#pragma omp taskwait
  long sum = 0;
  for (int column = 0; column < n; ++column)
    sum += found[column];
  return sum;
}
long queens(int n) {
  long result = 0;
#pragma omp parallel default(none) shared(result) firstprivate(n)
#pragma omp masked
  result = place(n, 0, 0, 0, 0);
  return result;
}

} // namespace task

void taskloop::counted(std::vector<double> &out, const std::vector<int> &rounds) {
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel default(none) shared(out, rounds) firstprivate(n)
#pragma omp masked
#pragma omp taskloop default(none) shared(out, rounds) firstprivate(n)
  for (int i = 0; i < n; ++i)
    out[i] = work(rounds[i], i);
}

void parallel_for::counted(std::vector<double> &out, const std::vector<int> &rounds) {
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel for default(none) shared(out, rounds) firstprivate(n) schedule(guided)
  for (int i = 0; i < n; ++i)
    out[i] = work(rounds[i], i);
}

} // namespace bench
