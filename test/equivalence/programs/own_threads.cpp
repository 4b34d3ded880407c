// std: c++20
// Threads that the body starts, and lets go on while calls are in flight.
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <future>
#include <latch>
#include <mutex>
#include <thread>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdp(const int *p, int v) { return slow(v) >= 0 ? *p : -1; }

namespace thread_released_by_atomic {
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  std::atomic<bool> fl = false, dn = false;
  std::thread t([&] {
    while (!fl)
      std::this_thread::yield();
    x = 5;
    dn = true;
  });
  o[0] = rdp(&x, 1);
  fl = true;
  while (!dn)
    std::this_thread::yield();
  t.join();
  return o[0] * 10 + x;
}
} // namespace thread_released_by_atomic

namespace thread_released_by_condition {
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  std::mutex m;
  std::condition_variable c;
  bool go = false;
  std::thread t([&] {
    std::unique_lock l(m);
    c.wait(l, [&] { return go; });
    x = 5;
  });
  o[0] = rdp(&x, 1);
  {
    std::lock_guard l(m);
    go = true;
  }
  c.notify_one();
  usleep(2000);
  t.join();
  return o[0] * 10 + x;
}
} // namespace thread_released_by_condition

namespace thread_released_by_latch {
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  std::latch l(1);
  std::binary_semaphore s(0);
  std::thread t([&] {
    l.wait();
    x = 5;
    s.release();
  });
  o[0] = rdp(&x, 1);
  l.count_down();
  s.acquire();
  o[1] = x;
  t.join();
  return o[0] * 10 + x;
}
} // namespace thread_released_by_latch

namespace thread_released_by_promise {
[[deco::synchronized]] long run() {
  int x = 1, o[4] = {};
  std::promise<void> p;
  std::thread t([&x, f = p.get_future()]() mutable {
    f.wait();
    x = 5;
  });
  o[0] = rdp(&x, 1);
  p.set_value();
  usleep(2000);
  t.join();
  return o[0] * 10 + x;
}
} // namespace thread_released_by_promise

namespace thread_released_global {
int x = 1;
std::atomic<bool> fl;
void w() {
  while (!fl)
    std::this_thread::yield();
  x = 5;
}
[[deco::concurrent]] int rg(int v) { return slow(v) >= 0 ? x : 0; }
[[deco::synchronized]] long run() {
  int o[4] = {};
  std::thread t(w);
  o[0] = rg(1);
  fl.store(true);
  usleep(1000);
  t.join();
  return o[0] * 10 + x;
}
} // namespace thread_released_global

int main() {
  std::printf("thread_released_by_atomic %ld\n", static_cast<long>(thread_released_by_atomic::run()));
  std::printf("thread_released_by_condition %ld\n", static_cast<long>(thread_released_by_condition::run()));
  std::printf("thread_released_by_latch %ld\n", static_cast<long>(thread_released_by_latch::run()));
  std::printf("thread_released_by_promise %ld\n", static_cast<long>(thread_released_by_promise::run()));
  std::printf("thread_released_global %ld\n", static_cast<long>(thread_released_global::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
