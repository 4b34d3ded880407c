// Globals that a called function reads and that are declared behind the function that calls it.
#include <cstdio>
#include <vector>
[[deco::concurrent]] void look(std::vector<long> &v, int i);
[[deco::synchronized]] void all(std::vector<long> &v) {
  for (int i = 0; i < static_cast<int>(v.size()); ++i)
    look(v, i);
}
static std::vector<long> Table{1, 2, 3};
void look(std::vector<long> &v, int i) { v[i] = v[i] * 2 + Table[i % 3] * 3 + i; }

struct Weights {
  std::vector<long> a;
  [[deco::concurrent]] long get(int i) const;
  [[deco::synchronized]] void run(std::vector<long> &out) {
    for (int i = 0; i < 5; ++i)
      out[i] = get(i);
  }
  [[deco::synchronized]] void own(std::vector<long> &out) {
    for (int i = 0; i < 5; ++i)
      out[i] = of_class(i);
  }
  [[deco::concurrent]] long of_class(int i) const { return a[i] + Shared[i % 2]; }
  static std::vector<long> Shared;
};
std::vector<long> Weights::Shared{5, 6};
static long *Base;
long Weights::get(int i) const { return a[i] + *Base; }

int main() {
  std::vector<long> v(6), out(5);
  all(v);
  all(Table); // the parameter is the global: in order
  long b = 4;
  Base = &b;
  Weights w{v};
  w.run(out);
  long sum = out[3];
  Base = &out[2];
  w.run(out);
  w.own(Weights::Shared.size() == 2 ? (Weights::Shared.resize(5), Weights::Shared) : out);
  for (long x : Weights::Shared)
    sum = sum * 7 + x;
  std::printf("%ld %ld %ld %ld\n", v[4], Table[2], out[4], sum);
}
