// the body throws with spawns in flight; a destructor of a block-local / later-declared local reads
// what the spawns write, and runs before their effects are applied (variant g5; g11: in place, a
// data race; g7: with a local try; g6: an argument's evaluation throws).
#include "unsolved.h"

std::string lg;
struct Lg {
  int k;
  std::vector<int> &v;
  ~Lg() { lg += std::to_string(k) + ":" + std::to_string(v[k]) + " "; }
};
#define RUN(...)                                                                                   \
  void run() {                                                                                     \
    lg.clear();                                                                                    \
    try {                                                                                          \
      __VA_ARGS__;                                                                                 \
    } catch (std::exception & e) {                                                                 \
      lg += e.what();                                                                              \
    } catch (int k) {                                                                              \
      lg += std::to_string(k);                                                                     \
    }                                                                                              \
    P("%s\n", lg.c_str());                                                                         \
  }
[[deco::concurrent]] int f(int i) { return nap(i) * 3; }
template <class F> struct Sc {
  F f;
  ~Sc() { f(); }
};
template <class F> Sc(F) -> Sc<F>;
[[deco::synchronized]] void go(int n) {
  std::map<int, int> m;
  for (int i = 0; i < n; i++)
    m[i] = f(i);
  Sc g{[&] { lg += std::to_string(m.size()); }};
  for (int i = 0; i < n; i++)
    m[i + n] = f(i);
  if (n == 5)
    throw 7;
}
RUN(go(5))
int main() { run(); }
