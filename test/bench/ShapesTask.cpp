// The same by hand with `omp task`, as an experienced person would write it.
#include "Shapes.h"

#include <mutex>

namespace bench::task {

void counted(std::vector<double> &out, const std::vector<int> &rounds) {
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel default(none) shared(out, rounds) firstprivate(n)
#pragma omp masked
  for (int i = 0; i < n; ++i) {
#pragma omp task default(none) shared(out, rounds) firstprivate(i)
    out[i] = work(rounds[i], i);
  }
}

void list(std::vector<double> &out, const std::list<Job> &jobs) {
#pragma omp parallel default(none) shared(out, jobs)
#pragma omp masked
  {
    double *place = out.data();
    for (auto next = jobs.begin(); next != jobs.end(); ++next, ++place) {
      const Job *job = &*next;
#pragma omp task default(none) firstprivate(place, job)
      *place = work(job->rounds, job->seed);
    }
  }
}

void linked(Node *first) {
#pragma omp parallel default(none) firstprivate(first)
#pragma omp masked
  for (Node *node = first; node; node = node->next) {
#pragma omp task default(none) firstprivate(node)
    node->result = work(node->rounds, node->seed);
  }
}

Nested nested(const std::vector<int> &rounds) {
  Nested out;
  std::mutex access;
  const int n = static_cast<int>(rounds.size());
#pragma omp parallel default(none) shared(out, rounds, access) firstprivate(n)
#pragma omp masked
  for (int i = 0; i < n; ++i) {
#pragma omp task default(none) shared(out, rounds, access) firstprivate(i)
    {
      const double result = work(rounds[i], i);
      const std::lock_guard<std::mutex> lock(access);
      out[i / 256][i % 256] = result;
    }
  }
  return out;
}

static long fib_task(int n) {
  asm volatile("" : "+r"(n));
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
#pragma omp task default(none) shared(found)                                                       \
    firstprivate(n, row, columns, left, right, here, column)
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

} // namespace bench::task
