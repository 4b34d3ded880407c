// f(const int &x) writes x by const_cast (x is a non-const object, so this is legal); the tool
// passes a copy of the scalar: writes are lost. (const_cast on a vector& or string_view is seen.)
#include "unsolved.h"
#include <any>
#include <random>

[[deco::concurrent]] int f(const int &x, int i) { return nap(i) + const_cast<int &>(x)++ * i; }
[[deco::concurrent]] int g(const std::vector<int> &x, int i) {
  return nap(i) + const_cast<std::vector<int> &>(x)[0]++ * i;
}
[[deco::concurrent]] int h(std::string_view x, int i) {
  char *p = const_cast<char *>(x.data());
  return nap(i) + p[0]++ * i;
}
[[deco::synchronized]] std::vector<int> go() {
  std::vector<int> v(30);
  int z = 0;
  for (int i = 0; i < 10; i++)
    v[i] = f(z, i);
  std::vector<int> q{1};
  for (int i = 0; i < 10; i++)
    v[i + 10] = g(q, i);
  std::string s = "a";
  for (int i = 0; i < 10; i++)
    v[i + 20] = h(s, i);
  return v;
}
void run() { show("v", go()); }
int main() { run(); }
