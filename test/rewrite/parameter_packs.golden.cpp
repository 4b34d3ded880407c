// One text for all instantiations: packs stay in the task, barriers that one of them needs stand for all.
#include <deco/deco.h>
#include <string>
#include <vector>

template <class... T> int sum(int x, const T &...more) { return (x + ... + int(sizeof(more))); }
template <class T> T twice(const T &x) { return x + x; }

template <class... T> void sums(std::vector<int> &out, T &&...more) { static ::deco::detail::entry deco_e{"sums", "parameter_packs.cpp", 8};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(more)..., ::deco::detail::written(out))) { // deco: too little work for tasks, or objects overlap

  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = sum(int(i), more...);
  out[0] += sum(1, (more + more)...);
  ((more += more), ...);
 return;}
 ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> void {

  for (std::size_t i = 0; i < out.size(); ++i)
    { if (auto *deco_1 = deco_s.task({"sum", 10}, [deco_a0 = int(i), &more...]() -> decltype(auto) { return sum(deco_a0, more...); }, [&out, i](auto &deco_r) { out[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  { if (auto *deco_2 = deco_s.task({"sum", 11}, [&more...]() -> decltype(auto) { return sum(1, (more + more)...); }, [&out](auto &deco_r) { out[0] += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
    deco_2->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(12, "sum (line 11)"); // deco: waits for sum (line 11)
  ((more += more), ...);
deco_s.flush();
#pragma omp taskwait
deco_s.commit(13, "sum (line 10), sum (line 11)"); // deco: waits for sum (line 10), sum (line 11)
}); }

template <class T> T doubled(std::vector<T> &v) { static ::deco::detail::entry deco_e{"doubled", "parameter_packs.cpp", 15};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks

  T last = v.back();
  for (T &x : v)
    x = x + x;
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = twice(last);
  if constexpr (sizeof(T) == sizeof(int))
    v[0] += v[1];
  v.push_back(last);
  return v[0];
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> T {

  T last = v.back();
  for (T &x : v)
    x = x + x;
  ::deco::detail::unwind_guard deco_g0(deco_s);
  for (std::size_t i = 0; i < v.size(); ++i)
    { if (auto *deco_1 = deco_s.task({"twice", 20}, [&last]() -> decltype(auto) { return twice(last); }, [&v, i](auto &deco_r) { v[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  if constexpr (sizeof(T) == sizeof(int))
    {
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(22, "twice (line 20)"); // deco: waits for twice (line 20)
    v[0] += v[1]; }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(23, "twice (line 20)"); // deco: waits for twice (line 20)
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
