// deco-bench ROUNDS: prints how much faster than serial each contender is, by loop and by length of a call.
#include "Measure.h"
#include "Shapes.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace bench {
namespace {

/// Rounds of work() that take that many nanoseconds, the call included.
int rounds_for(double nanoseconds) {
  auto length = [](int rounds) {
    std::vector<double> samples;
    const int calls = std::max(1, 40000 / (rounds + 1));
    volatile double sink = 0;
    for (int i = 0; i < 9; ++i) {
      const auto start = std::chrono::steady_clock::now();
      for (int k = 0; k < calls; ++k)
        sink = sink + work(rounds, k);
      const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
      samples.push_back(took.count() / calls);
    }
    return *std::min_element(samples.begin(), samples.end());
  };
  int low = 1, high = 1;
  while (length(high) < nanoseconds)
    low = high, high *= 2;
  while (high - low > std::max(1, low / 50)) {
    const int middle = (low + high) / 2;
    (length(middle) < nanoseconds ? low : high) = middle;
  }
  return low;
}

void print(const Comparison &c) {
  std::printf("%-10s %9.0f ns %8ld calls", c.shape.c_str(), c.grain_ns, c.calls);
  for (const auto &[name, speedup] : c.speedups)
    std::printf("  %s %.2f", name.c_str(), speedup);
  std::printf("\n");
  std::fflush(stdout);
}

std::vector<Item> list_of(const std::vector<int> &rounds) {
  std::vector<Item> items(rounds.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    items[i] = {rounds[i], static_cast<int>(i), 0, i + 1 < items.size() ? &items[i + 1] : nullptr};
  return items;
}

/// The loops, with calls of one length. @param total nanoseconds in one run
void loops(double grain, double total, int rounds) {
  const long calls = std::max(1L, static_cast<long>(total / grain));
  const std::vector<int> each(calls, rounds_for(grain));
  std::vector<double> out(calls);
  std::vector<Item> items = list_of(each);
  Nested map;
  print(compare("counted", grain, calls, {"serial", [&] { serial::counted(out, each); }},
                {{"deco", [&] { deco::counted(out, each); }},
                 {"task", [&] { task::counted(out, each); }},
                 {"taskloop", [&] { taskloop::counted(out, each); }},
                 {"parallel-for", [&] { parallel_for::counted(out, each); }},
#ifdef BENCH_TBB
                 {"tbb", [&] { tbb::counted(out, each); }},
#endif
                },
                rounds));
  print(compare("linked", grain, calls, {"serial", [&] { serial::linked(items.data()); }},
                {{"deco", [&] { deco::linked(items.data()); }},
                 {"task", [&] { task::linked(items.data()); }},
#ifdef BENCH_TBB
                 {"tbb", [&] { tbb::linked(items.data()); }},
#endif
                },
                rounds));
  print(compare("nested map", grain, calls, {"serial", [&] { serial::nested(map, each); }},
                {{"deco", [&] { deco::nested(map, each); }},
                 {"task", [&] { task::nested(map, each); }},
#ifdef BENCH_TBB
                 {"tbb", [&] { tbb::nested(map, each); }},
#endif
                },
                rounds));
}

void recursion(int rounds) {
  volatile long sink = 0;
  print(compare("fib 30", 0, 1, {"serial", [&] { sink = serial::fib(30); }},
                {{"deco", [&] { sink = deco::fib(30); }}}, rounds));
  print(compare("queens 11", 0, 1, {"serial", [&] { sink = serial::queens(11); }},
                {{"deco", [&] { sink = deco::queens(11); }}, {"task", [&] { sink = task::queens(11); }}},
                rounds));
}

void run(int rounds) {
  std::printf("two-thread control %.2f, round trip of a cache line %.0f ns\n", two_thread_control(),
              round_trip());
  std::printf("speedups, medians of %d interleaved runs:\n", rounds);
  for (double grain : {10., 30., 100., 300., 1e3, 3e3, 10e3, 100e3, 1e6})
    loops(grain, 5e6, rounds);
  std::printf("little work in all:\n");
  for (double grain : {10., 100., 1e3, 10e3})
    for (double total : {100., 1e3, 10e3, 100e3})
      if (total >= grain)
        loops(grain, total, rounds);
  recursion(rounds);
}

} // namespace
} // namespace bench

int main(int argc, char **argv) { bench::run(argc > 1 ? std::max(1, std::atoi(argv[1])) : 15); }
