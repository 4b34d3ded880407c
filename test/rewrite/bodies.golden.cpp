// What bodies are made of: initialisers in heads, structured bindings, lambdas, static variables, the function's name.
#include <deco/deco.h>
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

int square(int x) { return x * x; }
int length(const std::string &s) { return int(s.size()); }

int heads(std::map<int, int> &m, std::vector<int> &v) { static ::deco::detail::entry deco_e{"heads", "bodies.cpp", 11};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(v), ::deco::detail::written(m))) { // deco: too little work for tasks, or objects overlap

  if (auto it = m.find(3); it != m.end())
    v[0] = square(it->second);
  switch (int k = v[0] % 3; k) {
  case 0:
    v[1] = square(k);
    break;
  default:
    v[1] = square(k + 1);
  }
  for (std::vector<int> copy = {4, 5}; int x : copy)
    v[x] = square(x);
  while (int left = 3 - int(m.size()))
    m[9 + left] = square(left);
  return v[2];
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  if (auto it = m.find(3); it != m.end())
    { if (auto *deco_1 = deco_s.task({"square", 13}, [deco_a0 = it->second]() -> decltype(auto) { return square(deco_a0); }, [&v](auto &deco_r) { v[0] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(14, "square (line 13)"); // deco: waits for square (line 13)
  switch (int k = v[0] % 3; k) {
  case 0:
    { if (auto *deco_2 = deco_s.task({"square", 16}, [k]() -> decltype(auto) { return square(k); }, [&v](auto &deco_r) { v[1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    break;
  default:
    { if (auto *deco_3 = deco_s.task({"square", 19}, [deco_a0 = k + 1]() -> decltype(auto) { return square(deco_a0); }, [&v](auto &deco_r) { v[1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
  }
  for (std::vector<int> copy = {4, 5}; int x : copy)
    { if (auto *deco_4 = deco_s.task({"square", 22}, [x]() -> decltype(auto) { return square(x); }, [&v, x](auto &deco_r) { v[x] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
  while (int left = (deco_s.taskwait(23, "square (line 24)") /* deco: waits for square (line 24) */, 3 - int(m.size())))
    { if (auto *deco_5 = deco_s.task({"square", 24}, [left]() -> decltype(auto) { return square(left); }, [&m, deco_k1 = 9 + left](auto &deco_r) mutable { m[std::move(deco_k1)] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_5)
      deco_5->run(); }
  return v[2];
}); }

std::map<std::string, int> bindings(std::map<std::string, std::pair<int, int>> in) { static ::deco::detail::entry deco_e{"bindings", "bodies.cpp", 28};
if (const auto deco_t = deco_e.serial(); deco_t.pays()) { // deco: too little work for tasks
return [&]() -> std::map<std::string, int> {

  std::map<std::string, int> out;
  for (auto &[name, pair] : in) {
    auto [a, b] = pair;
    out[name] = square(a + b);
    out[name + "!"] = length(name);
    pair.first = 0;
  }
  return out;
}(); }
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> std::map<std::string, int> {

  std::map<std::string, int> out;
  ::deco::detail::unwind_guard deco_g0(deco_s);
  for (auto &[name, pair] : in) {
    auto [a, b] = pair;
    { if (auto *deco_1 = deco_s.task({"square", 32}, [deco_a0 = a + b]() -> decltype(auto) { return square(deco_a0); }, [&out, deco_k1 = name](auto &deco_r) { out[deco_k1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    { auto deco_c2 = [&deco_a0 = name]() -> decltype(auto) { return length(deco_a0); };
      if (auto *deco_2 = deco_s.task({"length", 33}, std::move(deco_c2), [&out, deco_k1 = name + "!"](auto &deco_r) mutable { out[std::move(deco_k1)] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    deco_s.flush();
#pragma omp taskwait
    deco_s.commit(34, "square (line 32)"); // deco: waits for square (line 32)
    pair.first = 0;
  }
  return out;
}); }

template <class T> int branches(T x) { constexpr auto &deco_func = __func__; constexpr auto &deco_pretty_function = __PRETTY_FUNCTION__; return ::deco::synchronized({"branches", "bodies.cpp", 39}, ::deco::detail::apart(), [&](::deco::scope &deco_s) -> int {
  static int calls = 0;
  int r[2] = {++calls, 0};
  ::deco::detail::unwind_guard deco_g0(deco_s);
  if constexpr (sizeof(T) > 1)
    { if (auto *deco_1 = deco_s.task({"square", 43}, [x, &r]() noexcept { r[1] = square(x); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  else
    { if (auto *deco_2 = deco_s.task({"square", 45}, [deco_a0 = x + 1, &r]() noexcept { r[0] = square(deco_a0); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
  auto sum = [&r] { return r[0] + r[1]; };
  std::printf("%s %s\n", deco_func, deco_pretty_function);
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(48, "square (line 43), square (line 45)"); // deco: waits for square (line 43), square (line 45)
  return sum();
}); }

int main() {
  std::map<int, int> m = {{3, 4}};
  std::vector<int> v(8);
  int total = 0;
  for (int x : {1, 2})
    total += branches(x) + branches(char(x));
  for (auto &[name, x] : bindings({{"a", {1, 2}}, {"bb", {3, 4}}}))
    std::printf("%s %d\n", name.c_str(), x);
  std::printf("%d %d\n", total, heads(m, v));
}
