// Handles that cannot be copied and whose destructor changes a container elsewhere: moved into a task, they would do so
// later than serially.
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>
inline void lag(int i) {
  for (volatile int k = 0; k < 40000 / (i * i + 1); ++k) {
  }
}
struct Reports {
  int v;
  std::vector<int> *log;
  Reports(int v, std::vector<int> *l) : v(v), log(l) {}
  Reports(Reports &&o) noexcept : v(o.v), log(std::exchange(o.log, nullptr)) {}
  ~Reports() {
    if (log)
      log->push_back(v);
  }
};
struct Pool {
  std::vector<int> free;
  int made = 0;
};
/// Gives back what it has taken.
class Lease {
public:
  explicit Lease(Pool &p) : pool(&p) {
    if (p.free.empty())
      p.free.push_back(p.made++);
    id = p.free.back();
    p.free.pop_back();
  }
  Lease(Lease &&o) noexcept : id(o.id), pool(std::exchange(o.pool, nullptr)) {}
  ~Lease() {
    if (pool)
      pool->free.push_back(id);
  }
  int id;

private:
  Pool *pool;
};
struct Shares {
  std::shared_ptr<std::vector<int>> log;
  int v;
  Shares(int v, std::shared_ptr<std::vector<int>> l) : log(std::move(l)), v(v) {}
  Shares(Shares &&) noexcept = default;
  ~Shares() {
    if (log)
      log->push_back(v);
  }
};
struct Deletes {
  std::vector<int> *log;
  void operator()(int *p) const {
    log->push_back(*p);
    delete p;
  }
};
[[deco::concurrent]] int by_reference(const Reports &r, int i) { return lag(i), r.v + i; }
[[deco::concurrent]] int by_value(Reports r, int i) { return lag(i), r.v + i; }
[[deco::concurrent]] int leased(const Lease &l, int i) { return lag(i), l.id * 10 + i; }
[[deco::concurrent]] int shared(const Shares &s, int i) { return lag(i), s.v + i; }
[[deco::concurrent]] int owned(std::unique_ptr<int, Deletes> p, int i) { return lag(i), *p + i; }

[[deco::synchronized]] void temporaries(std::vector<int> &r, std::vector<int> &log) {
  for (int i = 0; i < 4; ++i)
    r[i] = by_reference(Reports(i, &log), i);
}
[[deco::synchronized]] void moved(std::vector<int> &r, std::vector<int> &log) {
  for (int i = 0; i < 4; ++i) {
    Reports each(i, &log);
    r[i] = by_value(std::move(each), i);
  }
}
[[deco::synchronized]] void made_in_place(std::vector<int> &r, std::vector<int> &log) {
  for (int i = 0; i < 4; ++i)
    r[i] = by_value(Reports(i, &log), i);
}
[[deco::synchronized]] void leases(std::vector<int> &r, std::vector<int> &log) {
  Pool pool;
  for (int i = 0; i < 4; ++i)
    r[i] = leased(Lease(pool), i);
  log.push_back(pool.made);
}
[[deco::synchronized]] void sharing(std::vector<int> &r, std::vector<int> &log) {
  auto all = std::make_shared<std::vector<int>>();
  for (int i = 0; i < 4; ++i)
    r[i] = shared(Shares(i, all), i);
  log = *all;
}
[[deco::synchronized]] void deleters(std::vector<int> &r, std::vector<int> &log) {
  for (int i = 0; i < 4; ++i)
    r[i] = owned(std::unique_ptr<int, Deletes>(new int(i), Deletes{&log}), i);
}
int main() {
  int k = 0;
  for (auto run : {temporaries, moved, made_in_place, leases, sharing, deleters}) {
    std::vector<int> r(4), log;
    run(r, log);
    std::printf("%d:", ++k);
    for (int x : r)
      std::printf(" %d", x);
    for (int x : log)
      std::printf(" (%d)", x);
    std::puts("");
  }
}
