// Atomics, and data that the function locks itself: the result may depend on the order of calls.
#include <atomic>
#include <mutex>

[[deco::concurrent]]
int counts(std::atomic<int> &counter, int x) {
  counter.fetch_add(1);                            // expect-warning: deco-order-dependent
  ++counter;                                       // expect-warning: deco-order-dependent
  return x;
}

[[deco::concurrent]]
int locks(std::mutex &mutex, int &total, int x) {
  std::lock_guard<std::mutex> guard(mutex);        // expect-warning: deco-order-dependent
  total += x;
  return x;
}

[[deco::concurrent]]
int silenced(std::atomic<int> &counter, int x) {
  ++counter; // NOLINT(deco-order-dependent): only a statistic
  return x;
}

[[deco::concurrent]]
int neither(const int &x) { return x + 1; }

void elsewhere(std::atomic<int> &counter) { ++counter; }

static int total;
static void add(int x) { total += x; }
static std::mutex own_mutex;
static void add_locked(int x) {
  std::scoped_lock lock(own_mutex);
  add(x);
}

[[deco::concurrent]]
int locked_data(int x) {
  add_locked(x);                                   // expect-warning: deco-order-dependent
  {
    std::lock_guard<std::mutex> guard(own_mutex);  // expect-warning: deco-order-dependent
    total = x;
    add(x);
  }
  add(x);                                          // expect-error: deco-global-write
  static const int first = x;                      // expect-warning: deco-order-dependent
  return first;
}
