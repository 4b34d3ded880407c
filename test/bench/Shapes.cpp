// The serial program. It is compiled twice: as it is (SHAPES=serial), and rewritten (SHAPES=deco).
#include "Shapes.h"

namespace bench::SHAPES {

[[deco::concurrent, gnu::const]] static double call(int rounds, int seed) noexcept {
  return work(rounds, seed);
}
[[deco::concurrent]] static void update([[deco::disjoint]] Node &node) noexcept {
  node.result = work(node.rounds, node.seed);
}

[[deco::synchronized]] void counted(std::vector<double> &out, const std::vector<int> &rounds) {
  const int n = static_cast<int>(rounds.size());
  for (int i = 0; i < n; ++i)
    out[i] = call(rounds[i], i);
}

[[deco::synchronized]] void list(std::vector<double> &out, const std::list<Job> &jobs) {
  int place = 0;
  auto job = jobs.begin();
  while (job != jobs.end()) {
    out[place++] = call(job->rounds, job->seed);
    ++job;
  }
}

[[deco::synchronized]] void linked(Node *first) {
  for (Node *node = first; node; node = node->next)
    update(*node);
}

[[deco::synchronized]] Nested nested(const std::vector<int> &rounds) {
  Nested out;
  const int n = static_cast<int>(rounds.size());
  for (int i = 0; i < n; ++i)
    out[i / 256][i % 256] = call(rounds[i], i);
  return out;
}

[[deco::synchronized]] std::vector<double> append(const std::vector<int> &rounds) {
  std::vector<double> out;
  out.reserve(rounds.size());
  const int n = static_cast<int>(rounds.size());
  for (int i = 0; i < n; ++i)
    out.push_back(call(rounds[i], i));
  return out;
}

[[deco::concurrent, deco::synchronized]] long fib(int n) {
  asm volatile("" : "+r"(n)); // else g++ computes some of the calls once only
  if (n < 2)
    return n;
  long part[2];
  part[0] = fib(n - 1);
  part[1] = fib(n - 2);
  return part[0] + part[1];
}

[[deco::concurrent, deco::synchronized]] static long place(int n, int row, unsigned columns,
                                                           unsigned left, unsigned right) {
  if (row == n)
    return 1;
  long found[32] = {};
  for (int column = 0; column < n; ++column) {
    const unsigned here = 1u << column;
    if (!((columns | left | right) & here))
      found[column] = place(n, row + 1, columns | here, (left | here) << 1, (right | here) >> 1);
  }
  long sum = 0;
  for (int column = 0; column < n; ++column)
    sum += found[column];
  return sum;
}
long queens(int n) { return place(n, 0, 0, 0, 0); }

} // namespace bench::SHAPES
