// Results that go to members of unions without a name.
#include <cstdio>
[[gnu::pure]] int churn(int x);
[[deco::concurrent]] int f(int x) { return churn(x); }

[[deco::synchronized]] int of_body() {
  union {
    int a[4];
    double d;
  };
  for (int i = 0; i < 4; ++i)
    a[i] = f(i);
  return a[0] + a[3];
}
struct Cell {
  union {
    int a[4];
    double d;
  };
};
[[deco::synchronized]] int of_member(Cell &c) {
  for (int i = 0; i < 4; ++i)
    c.a[i] = f(i + 1);
  return c.a[1] * 3 + c.a[2];
}

int main() {
  Cell c{};
  std::printf("%d %d\n", of_body(), of_member(c));
}

int churn(int x) {
  unsigned h = static_cast<unsigned>(x);
  for (int i = 0; i < 20000; ++i)
    h = h * 1664525u + 1013904223u;
  return static_cast<int>(h >> 26);
}
