// the body throws with spawns in flight; a destructor of a block-local / later-declared local reads
// what the spawns write, and runs before their effects are applied (variant g12; g11: in place, a
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
struct H {
  std::unique_ptr<Lg> g;
};
[[deco::synchronized]] int go(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = f(i);
  H h;
  h.g = std::make_unique<Lg>(2, v);
  for (int i = 0; i < n; i++)
    v[i] += f(i);
  if (n == 5)
    throw 3;
  return v[2];
}
RUN(go(5))
int main() { run(); }
