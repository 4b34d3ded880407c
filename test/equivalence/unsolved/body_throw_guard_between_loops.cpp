// the body throws while spawns of the second loop are in flight; a local whose destructor reads the
// target (c, declared between the two loops) is destroyed before the deferred updates are applied.
// 'If the body itself throws, spawns before the throw finish and are applied first'. n = 5: serial
// '2:12', rewritten '2:6'.
#include "unsolved.h"

std::string lg;
struct Lg {
  int k;
  std::vector<int> &v;
  ~Lg() { lg += std::to_string(k) + ":" + std::to_string(v[k]) + " "; }
};
[[deco::concurrent]] int f(int i) {
  nap(i);
  if (i == 7)
    throw std::runtime_error("7");
  return i * 3;
}
[[deco::synchronized]] void go(int n) {
  std::vector<int> v(20, 1);
  Lg a{1, v};
  for (int i = 0; i < n; i++) {
    Lg b{i, v};
    v[i] = f(i);
  }
  Lg c{2, v};
  for (int i = 0; i < n; i++)
    v[i] += f(i);
  if (n == 5)
    throw std::logic_error("5");
  Lg d{3, v};
}
void run() {
  for (int n : {3, 5, 8, 12}) {
    try {
      go(n);
    } catch (std::exception &e) {
      lg += e.what();
    }
    P("%s\n", lg.c_str());
    lg.clear();
  }
}
int main() { run(); }
