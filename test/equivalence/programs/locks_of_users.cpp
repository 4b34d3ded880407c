// std: c++20
// Locks of the library that hold mutexes of the author's.
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <unistd.h>
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int rdr(const int &p, int v) { return slow(v) >= 0 ? p : -1; }

namespace lock_guard_of_user_mutex {
struct L {
  int n = 0;
  void lock() { ++n; }
  void unlock() { ++n; }
};
[[deco::synchronized]] int run() {
  L l;
  int out[1];
  std::optional<std::lock_guard<L>> g(std::in_place, l);
  out[0] = rdr(l.n, 1);
  g.reset();
  return out[0];
}
} // namespace lock_guard_of_user_mutex

namespace shared_lock_of_user_mutex {
struct L {
  int n = 0;
  void lock_shared() { ++n; }
  void unlock_shared() { ++n; }
};
[[deco::synchronized]] int run() {
  L l;
  int out[1];
  {
    std::shared_lock g(l);
    out[0] = rdr(l.n, 1);
  }
  return out[0];
}
} // namespace shared_lock_of_user_mutex

namespace unique_lock_of_user_mutex_end {
struct L {
  int n = 0;
  void lock() { ++n; }
  void unlock() { ++n; }
};
[[deco::synchronized]] int run() {
  L l;
  int out[1];
  {
    std::unique_lock g(l);
    out[0] = rdr(l.n, 1);
  }
  return out[0];
}
} // namespace unique_lock_of_user_mutex_end

namespace unique_lock_of_user_mutex_lock {
struct L {
  int n = 0;
  void lock() { ++n; }
  void unlock() { ++n; }
};
[[deco::synchronized]] int run() {
  L l;
  std::unique_lock<L> g(l, std::defer_lock);
  int out[1];
  out[0] = rdr(l.n, 1);
  g.lock();
  return out[0];
}
} // namespace unique_lock_of_user_mutex_lock

namespace unique_lock_of_user_mutex_moved {
struct L {
  int n = 0;
  void lock() { ++n; }
  void unlock() { ++n; }
};
[[deco::synchronized]] int run() {
  L l;
  std::unique_lock<L> g(l);
  int out[1];
  {
    std::unique_lock<L> h(std::move(g));
    out[0] = rdr(l.n, 1);
  }
  return out[0];
}
} // namespace unique_lock_of_user_mutex_moved

namespace unique_lock_of_user_mutex_unlock {
struct L {
  int n = 0;
  void lock() { ++n; }
  void unlock() { ++n; }
};
[[deco::synchronized]] int run() {
  L l;
  std::unique_lock<L> g(l);
  int out[1];
  out[0] = rdr(l.n, 1);
  g.unlock();
  return out[0];
}
} // namespace unique_lock_of_user_mutex_unlock

namespace condition_variable_any_of_unique_lock {
struct L {
  int n = 0;
  void lock() { ++n; }
  void unlock() { ++n; }
};
[[deco::synchronized]] int run() {
  L l;
  std::condition_variable_any cv;
  std::unique_lock<L> g(l);
  int out[1];
  out[0] = rdr(l.n, 1);
  cv.wait_for(g, std::chrono::milliseconds(1));
  return out[0];
}
} // namespace condition_variable_any_of_unique_lock

namespace recursive_mutex_of_caller {
struct Store {
  std::recursive_mutex m;
  int n = 3;
  int get(int k) {
    std::lock_guard l(m);
    return n + k;
  }
};
[[deco::concurrent]] int f(Store &s, int k) { return s.get(slow(k)); }
[[deco::synchronized]] int run() {
  Store s;
  std::lock_guard l(s.m);
  int r[4];
  for (int i = 0; i < 4; ++i)
    r[i] = f(s, i);
  return r[0] + r[3];
}
} // namespace recursive_mutex_of_caller

int main() {
  std::printf("recursive_mutex_of_caller %d\n", recursive_mutex_of_caller::run());
  std::printf("lock_guard_of_user_mutex %ld\n", static_cast<long>(lock_guard_of_user_mutex::run()));
  std::printf("shared_lock_of_user_mutex %ld\n", static_cast<long>(shared_lock_of_user_mutex::run()));
  std::printf("unique_lock_of_user_mutex_end %ld\n", static_cast<long>(unique_lock_of_user_mutex_end::run()));
  std::printf("unique_lock_of_user_mutex_lock %ld\n", static_cast<long>(unique_lock_of_user_mutex_lock::run()));
  std::printf("unique_lock_of_user_mutex_moved %ld\n", static_cast<long>(unique_lock_of_user_mutex_moved::run()));
  std::printf("unique_lock_of_user_mutex_unlock %ld\n", static_cast<long>(unique_lock_of_user_mutex_unlock::run()));
  std::printf("condition_variable_any_of_unique_lock %ld\n",
              static_cast<long>(condition_variable_any_of_unique_lock::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
