// The same by hand with oneTBB: `parallel_for` where a loop counts, `task_group` everywhere.
#include "Shapes.h"

#include <mutex>
#include <tbb/parallel_for.h>
#include <tbb/task_group.h>

namespace bench {

namespace tbb_for {

void counted(std::vector<double> &out, const std::vector<int> &rounds) {
  tbb::parallel_for(0, static_cast<int>(rounds.size()),
                    [&](int i) { out[i] = work(rounds[i], i); });
}

Nested nested(const std::vector<int> &rounds) {
  Nested out;
  std::mutex access;
  tbb::parallel_for(0, static_cast<int>(rounds.size()), [&](int i) {
    const double result = work(rounds[i], i);
    const std::lock_guard<std::mutex> lock(access);
    out[i / 256][i % 256] = result;
  });
  return out;
}

} // namespace tbb_for

namespace tbb_group {

void counted(std::vector<double> &out, const std::vector<int> &rounds) {
  tbb::task_group group;
  const int n = static_cast<int>(rounds.size());
  for (int i = 0; i < n; ++i)
    group.run([&, i] { out[i] = work(rounds[i], i); });
  group.wait();
}

void list(std::vector<double> &out, const std::list<Job> &jobs) {
  tbb::task_group group;
  double *place = out.data();
  for (const Job &job : jobs)
    group.run([&job, to = place++] { *to = work(job.rounds, job.seed); });
  group.wait();
}

void linked(Node *first) {
  tbb::task_group group;
  for (Node *node = first; node; node = node->next)
    group.run([node] { node->result = work(node->rounds, node->seed); });
  group.wait();
}

Nested nested(const std::vector<int> &rounds) {
  Nested out;
  std::mutex access;
  tbb::task_group group;
  const int n = static_cast<int>(rounds.size());
  for (int i = 0; i < n; ++i)
    group.run([&, i] {
      const double result = work(rounds[i], i);
      const std::lock_guard<std::mutex> lock(access);
      out[i / 256][i % 256] = result;
    });
  group.wait();
  return out;
}

long fib(int n) {
  asm volatile("" : "+r"(n));
  if (n < 2)
    return n;
  long a = 0, b = 0;
  tbb::task_group group;
  group.run([&a, n] { a = fib(n - 1); });
  b = fib(n - 2);
  group.wait();
  return a + b;
}

static long place(int n, int row, unsigned columns, unsigned left, unsigned right) {
  if (row == n)
    return 1;
  long found[32] = {};
  tbb::task_group group;
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

} // namespace tbb_group

} // namespace bench
