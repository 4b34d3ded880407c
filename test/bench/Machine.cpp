// What the machine can do at all: its two cores together, and their distance.
#include "Measure.h"
#include "Shapes.h"

#include <atomic>
#include <thread>

namespace bench {

double two_thread_control() {
  const int rounds = 400000;
  volatile double sinks[2][16] = {}; // on cache lines of their own
  auto half = [&sinks](int i) { sinks[i][0] = work(rounds, i); };
  std::vector<double> ratios;
  for (int i = 0; i < 15; ++i) {
    const double alone = sample([&] { half(0), half(1); }, 1);
    std::atomic<bool> go{false};
    std::thread other([&] {
      while (!go.load())
        ;
      half(1);
    });
    // A new thread may share this one's core until the system has moved it.
    for (double spent = 0; spent < 50e6;)
      spent += sample([&] { half(0); }, 1);
    const double both = sample([&] { go = true, half(0), other.join(); }, 1);
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
  const double each = sample(
      [&] {
        for (int i = 0; i < rounds; ++i) {
          ball.store(2 * i + 1, std::memory_order_release);
          while (ball.load(std::memory_order_acquire) != 2 * i + 2)
            ;
        }
      },
      1);
  other.join();
  return each / rounds;
}

} // namespace bench
