// Functions that are named without a call: a second version would make the names ambiguous.
#include <cstdio>
#include <map>
#include <vector>

using Bins = std::map<int, int>;

[[deco::concurrent]] void tally(Bins &bins, int i) { bins[i % 7] += i; }
[[deco::concurrent]] void count(Bins &bins, int i) { bins[i % 5] += 1; }
template <class T> [[deco::concurrent]] void store(std::vector<T> &v, int i) { v[i % 3] = v[i % 3] / 2 + T(i); }
template <class T> [[deco::concurrent]] void bump(std::vector<T> &v, int i) { v[i % 3] += T(i); }
struct Log {
  [[deco::concurrent]] static void enter(Bins &bins, int i) { bins[i % 4] ^= i; }
};

double square(double x) { return x * x; }
float square(float x) { return x; }
[[deco::concurrent]] double applied(double (*f)(double), double x) { return f(x); }
/// The name of an overloaded function has no type of its own.
[[deco::synchronized]] double overloaded() {
  std::map<int, double> a;
  for (int i = 0; i < 4; ++i)
    a[i] = applied(&square, i);
  for (int i = 4; i < 8; ++i)
    a[i] = applied(square, i);
  double sum = 0;
  for (auto [key, x] : a)
    sum = sum * 3 + x;
  return sum;
}

template <class F> void each(F f, Bins &bins) {
  for (int i = 0; i < 9; ++i)
    f(bins, i);
}
template <void (*F)(Bins &, int)> void fixed(Bins &bins) { F(bins, 5); }

[[deco::synchronized]] void all(Bins &bins, std::vector<unsigned> &v) {
  for (int i = 0; i < 50; ++i)
    tally(bins, i);
  for (int i = 0; i < 50; ++i)
    count(bins, i);
  for (int i = 0; i < 50; ++i)
    Log::enter(bins, i);
  for (int i = 0; i < 50; ++i)
    store(v, i);
  for (int i = 0; i < 50; ++i)
    bump<unsigned>(v, i);
}

int main() {
  Bins bins;
  std::vector<unsigned> v(3);
  all(bins, v);
  auto op = tally;
  op(bins, 3);
  each(tally, bins);
  fixed<count>(bins);
  decltype(&Log::enter) enter = &Log::enter;
  enter(bins, 2);
  void (*change)(std::vector<unsigned> &, int) = bins.size() > 3 ? store<unsigned> : bump<unsigned>;
  change(v, 7);
  std::printf("%g\n", overloaded());
  for (auto [key, value] : bins)
    std::printf("%d %d\n", key, value);
  for (unsigned x : v)
    std::printf("%u\n", x);
}
