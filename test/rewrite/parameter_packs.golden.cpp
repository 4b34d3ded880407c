#include <deco/deco.h>
// One text for all instantiations: packs stay in the task, barriers that one of them needs stand for all.
#include <string>
#include <vector>

template <class... T> int sum(int x, const T &...more) { return (x + ... + int(sizeof(more))); }
template <class T> T twice(const T &x) { return x + x; }

template <class... T> void sums(std::vector<int> &out, T &&...more) { ::deco::synchronized(::deco::detail::apart(::deco::detail::written(more)..., ::deco::detail::written(out)), [&](::deco::scope &deco_s) -> void {
  for (std::size_t i = 0; i < out.size(); ++i)
    { if (auto *deco_1 = deco_s.task([deco_a0 = int(i), &more...]() -> decltype(auto) { return sum(deco_a0, more...); }, [&out, i](auto &deco_r) { out[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  { if (auto *deco_2 = deco_s.task([&more...]() -> decltype(auto) { return sum(1, (more + more)...); }, [&out](auto &deco_r) { out[0] += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
    deco_2->run(); }
#pragma omp taskwait
  deco_s.commit(); // deco: waits for sum (line 11)
  ((more += more), ...);
#pragma omp taskwait
deco_s.commit(); // deco: waits for sum (line 10), sum (line 11)
}); }

template <class T> T doubled(std::vector<T> &v) { return ::deco::synchronized(::deco::detail::apart(), [&](::deco::scope &deco_s) -> T {
  T last = v.back();
  for (T &x : v)
    x = x + x;
  ::deco::detail::unwind_guard deco_g0(deco_s);
  for (std::size_t i = 0; i < v.size(); ++i)
    { if (auto *deco_1 = deco_s.task([&last]() -> decltype(auto) { return twice(last); }, [&v, i](auto &deco_r) { v[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  if constexpr (sizeof(T) == sizeof(int))
    {
#pragma omp taskwait
    deco_s.commit(); // deco: waits for twice (line 20)
    v[0] += v[1]; }
#pragma omp taskwait
  deco_s.commit(); // deco: waits for twice (line 20)
  v.push_back(last);
  return v[0];
}); }

int main() {
  std::vector<int> out(3);
  int x = 1;
  double y = 2;
  std::string s = "s";
  sums(out, x, y);
  sums(out, s);
  sums(out);
  std::vector<int> ints = {1, 2};
  std::vector<std::string> strings = {"a", "b"};
  return out[0] + out[1] + doubled(ints) + int(doubled(strings).size());
}
