// Default arguments: constants stay with the call, variables are evaluated at the spawn.
#include <deco/deco.h>
#include <string>

namespace limits {
int level = 1;
std::string name = "abc";
int next() { return ++level; }
} // namespace limits

namespace limits {
int constant(int x, int by = 2) { return x * by; }
int variable(int x, int by = 2, int to = level) { return x * by + to; }
int named(const std::string &s = name, int n = next()) { return int(s.size()) + n; }
int built(int x, std::string s = {"text"}) { return x + int(s.size()); }
} // namespace limits

int all(int *out, int n) { static ::deco::detail::entry deco_e{"all", "default_arguments.cpp", 17};
if (const auto deco_t = deco_e.serial(); deco_t.pays() || !::deco::detail::apart(::deco::detail::written(out), ::deco::detail::written(::limits::level), ::deco::detail::read(::limits::name))) { // deco: too little work for tasks, or objects overlap

  for (int i = 0; i < n; ++i) {
    out[4 * i] = limits::constant(i);
    out[4 * i + 1] = limits::variable(i);
    out[4 * i + 2] = limits::named();
    out[4 * i + 3] = limits::built(i);
    ++limits::level;
  }
  return out[0];
}
 return ::deco::synchronized(deco_e, [&](::deco::scope &deco_s) -> int {

  for (int i = 0; i < n; ++i) {
    { if (auto *deco_1 = deco_s.task({"constant", 19}, [i]() -> decltype(auto) { return limits::constant(i); }, [out, deco_k1 = 4 * i](auto &deco_r) { out[deco_k1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
    { if (auto *deco_2 = deco_s.task({"variable", 20}, [i, deco_a2 = ::limits::level]() -> decltype(auto) { return limits::variable(i, 2, deco_a2); }, [out, deco_k1 = 4 * i + 1](auto &deco_r) { out[deco_k1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
      deco_2->run(); }
    { auto deco_c3 = [&deco_a0 = ::limits::name, deco_a1 = ::limits::next()]() -> decltype(auto) { return limits::named(deco_a0, deco_a1); };
      if (auto *deco_3 = deco_s.task({"named", 21}, std::move(deco_c3), [out, deco_k1 = 4 * i + 2](auto &deco_r) { out[deco_k1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_3)
      deco_3->run(); }
    { if (auto *deco_4 = deco_s.task({"built", 22}, [i]() -> decltype(auto) { return limits::built(i); }, [out, deco_k1 = 4 * i + 3](auto &deco_r) { out[deco_k1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_4)
      deco_4->run(); }
    ++limits::level;
  }
  deco_s.flush();
#pragma omp taskwait
  deco_s.commit(25, "constant (line 19), variable (line 20), named (line 21) and others"); // deco: waits for constant (line 19), variable (line 20), named (line 21) and others
  return out[0];
}); }

int main() {
  int out[8];
  int total = all(out, 2);
  for (int x : out)
    total += x;
  return total;
}
