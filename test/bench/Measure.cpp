#include "Measure.h"
#include "Shapes.h"

#include <algorithm>
#include <chrono>
#include <thread>

// Of libomp only. A thread that waits spins for 200 ms by default; libgomp's gives up after some
// milliseconds.
extern "C" [[gnu::weak]] void kmp_set_blocktime(int milliseconds);

namespace bench {

static double now() {
  using clock = std::chrono::steady_clock;
  return std::chrono::duration<double, std::nano>(clock::now().time_since_epoch()).count();
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<long>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double sample(const std::function<void()> &run, int times) {
  const double start = now();
  for (int i = 0; i < times; ++i)
    run();
  return (now() - start) / times;
}

static bool is_tbb(const Contender &contender) { return contender.name.rfind("tbb", 0) == 0; }

/// Lets OpenMP's idle threads go to sleep.
static void settle() {
  if (kmp_set_blocktime)
    kmp_set_blocktime(1);
  int threads = 0; // an empty region: the time counts from the next wait on
#pragma omp parallel default(none) shared(threads)
#pragma omp atomic
  ++threads;
  std::this_thread::sleep_for(std::chrono::milliseconds(8));
  if (kmp_set_blocktime)
    kmp_set_blocktime(200);
}

/// Threads and pages are there afterwards, and deco has seen the calls.
static double warm_up(const Contender &contender, int times) {
  const double start = now();
  double last = 0;
  for (int i = 0; i < 8 && (i < 1 || now() - start < 5e7); ++i)
    last = sample(contender.run, times);
  return last;
}

Comparison compare(const Contender &serial, const std::vector<Contender> &others,
                   const Effort &effort) {
  const double once = std::min(sample(serial.run, 1), sample(serial.run, 1));
  const int times = std::max(1, static_cast<int>(effort.shortest / once));
  double turn = warm_up(serial, times) * times;
  for (const Contender &contender : others)
    turn += warm_up(contender, times) * times;
  const int affordable = std::max(5, static_cast<int>(effort.longest / std::max(1.0, turn)));
  const int rounds = std::min(effort.rounds, affordable);

  std::vector<std::size_t> openmp, tbb;
  for (std::size_t i = 0; i < others.size(); ++i)
    (is_tbb(others[i]) ? tbb : openmp).push_back(i);
  std::vector<double> base;
  std::vector<std::vector<double>> ratios(others.size());
  auto measure = [&](std::size_t i) {
    ratios[i].push_back(base.back() / sample(others[i].run, times));
  };
  for (int round = 0; round < rounds; ++round) {
    base.push_back(sample(serial.run, times));
    for (std::size_t i = 0; i < openmp.size(); ++i)
      measure(openmp[(i + static_cast<std::size_t>(round)) % openmp.size()]);
    if (!tbb.empty())
      settle();
    for (const std::size_t i : tbb)
      measure(i);
  }
  Comparison result{median(base), {}};
  for (std::size_t i = 0; i < others.size(); ++i)
    result.speedups.emplace_back(others[i].name, median(ratios[i]));
  return result;
}

int rounds_for(double nanoseconds) {
  if (nanoseconds > 2000)
    return static_cast<int>(rounds_for(1000) * nanoseconds / 1000);
  auto length = [](int rounds) {
    std::vector<double> samples;
    const int calls = std::max(1, 40000 / (rounds + 1));
    volatile double sink = 0;
    for (int i = 0; i < 9; ++i)
      samples.push_back(sample(
          [&] {
            for (int k = 0; k < calls; ++k)
              sink = sink + work(rounds, k);
          },
          1));
    return *std::min_element(samples.begin(), samples.end()) / calls;
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

} // namespace bench
