#include "Measure.h"
#include "Shapes.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace bench {

static double now() {
  using clock = std::chrono::steady_clock;
  return std::chrono::duration<double, std::nano>(clock::now().time_since_epoch()).count();
}

static double median(std::vector<double> v) {
  const auto middle = v.begin() + static_cast<long>(v.size() / 2);
  std::nth_element(v.begin(), middle, v.end());
  return *middle;
}

static double sample(const std::function<void()> &run, int times) {
  const double start = now();
  for (int i = 0; i < times; ++i)
    run();
  return (now() - start) / times;
}

Comparison compare(const std::string &shape, double grain_ns, long calls, const Contender &serial,
                   const std::vector<Contender> &others, int rounds, double shortest) {
  const double once = std::min(sample(serial.run, 1), sample(serial.run, 1));
  const int times = std::max(1, static_cast<int>(shortest / once));
  for (const Contender &c : others)
    sample(c.run, std::min(times, 8)); // threads and pages are there, and deco has seen the calls
  std::vector<double> base;
  std::vector<std::vector<double>> ratios(others.size());
  for (int round = 0; round < rounds; ++round) {
    base.push_back(sample(serial.run, times));
    for (std::size_t i = 0; i < others.size(); ++i)
      ratios[i].push_back(base.back() / sample(others[i].run, times));
  }
  Comparison result{shape, grain_ns, calls, median(base), {}};
  for (std::size_t i = 0; i < others.size(); ++i)
    result.speedups.emplace_back(others[i].name, median(ratios[i]));
  return result;
}

double two_thread_control() {
  const int rounds = 400000;
  volatile double sink = 0;
  auto half = [&sink](int seed) { sink = work(rounds, seed); };
  std::vector<double> ratios;
  for (int i = 0; i < 15; ++i) {
    const double alone = sample([&] { half(1), half(2); }, 1);
    std::atomic<bool> go{false};
    std::thread other([&] {
      while (!go.load())
        ;
      half(3);
    });
    const double both = sample([&] { go = true, half(4), other.join(); }, 1);
    ratios.push_back(alone / both);
  }
  return median(ratios);
}

double round_trip() {
  alignas(64) std::atomic<int> ball{0};
  const int rounds = 20000;
  std::thread other([&] {
    for (int i = 0; i < rounds; ++i) {
      while (ball.load(std::memory_order_acquire) != 2 * i + 1)
        ;
      ball.store(2 * i + 2, std::memory_order_release);
    }
  });
  const double start = now();
  for (int i = 0; i < rounds; ++i) {
    ball.store(2 * i + 1, std::memory_order_release);
    while (ball.load(std::memory_order_acquire) != 2 * i + 2)
      ;
  }
  const double each = (now() - start) / rounds;
  other.join();
  return each;
}

} // namespace bench
