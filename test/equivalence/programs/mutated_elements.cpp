// Index based mutation of arguments: distinct elements in place, colliding ones in program order.
#include <array>
#include <cstdio>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Body {
  double x = 0, v = 1;
};

[[deco::concurrent]]
void step(const std::vector<Body> &now, std::vector<Body> &next, int i) {
  const Body &left = now[(i + now.size() - 1) % now.size()];
  next[i].v = now[i].v + (left.x - now[i].x) * 0.1 + static_cast<double>(churn(i) % 8) / 64;
  next[i].x = now[i].x + next[i].v;
}
[[deco::concurrent]]
void tally(std::map<int, int> &histogram, int n) {
  histogram[static_cast<int>(churn(n) % 10)] += n;
}
[[deco::concurrent]]
void spread(std::vector<double> &sums, int i) { // neighbours collide
  sums[i] += static_cast<double>(churn(i) % 100) / 7;
  sums[i + 1] += static_cast<double>(churn(i + 500) % 100) / 3;
}
[[deco::concurrent]]
void mark(std::vector<bool> &bits, int i) {
  bits[i] = churn(i) % 2 != 0;
}
[[deco::concurrent]]
void relax(std::vector<int> &v, int i) { // reads what another call writes
  unsigned long long h = churn(i);
  v[i] = (v[i - 1] + v[i + 1] + static_cast<int>(h % 10)) / 2;
}
[[deco::concurrent]]
void name(std::map<std::string, std::string> &names, const std::string &key, int i) {
  names[key] += std::to_string(churn(i) % 10);
  names["last"] = key;
}
[[deco::concurrent]]
void put(std::deque<int> &d, std::array<int, 40> &a, int *p, int i) {
  d[i] = static_cast<int>(churn(i) % 1000);
  a[39 - i] = d[i] + 1;
  p[i] = a[39 - i] + 1;
}
[[deco::concurrent]]
void exchange(std::vector<int> &v, int i, int j) {
  int h = static_cast<int>(churn(i + j) % 10);
  std::swap(v[i], v[j]);
  v[i] += h;
}

[[deco::synchronized]]
void run() {
  std::vector<Body> now(30), next(30);
  for (int i = 0; i < 30; ++i)
    now[i].x = i * i % 17;
  for (int s = 0; s < 4; ++s) {
    for (int i = 0; i < 30; ++i)
      step(now, next, i);
    now.swap(next);
  }
  std::map<int, int> histogram;
  std::vector<double> sums(42);
  std::vector<bool> bits(40);
  std::vector<int> v(42, 5), w;
  std::map<std::string, std::string> names;
  std::deque<int> d(40);
  std::array<int, 40> a{};
  int p[40] = {};
  for (int i = 0; i < 40; ++i) {
    tally(histogram, i);
    spread(sums, i);
    mark(bits, i);
    relax(v, i + 1);
    put(d, a, p, i);
    name(names, "k" + std::to_string(i % 4), i);
    w.push_back(i);
  }
  for (int i = 0; i < 40; ++i)
    exchange(w, i, i * 7 % 40);
  for (auto &b : now)
    std::printf("%.17g ", b.x);
  for (auto [k, n] : histogram)
    std::printf("%d:%d ", k, n);
  for (double x : sums)
    std::printf("%.17g ", x);
  for (int i = 0; i < 40; ++i)
    std::printf("%d %d %d %d %d %d ", static_cast<int>(bits[i]), v[i], d[i], a[i], p[i], w[i]);
  for (auto &[k, s] : names)
    std::printf("%s:%s ", k.c_str(), s.c_str());
  std::printf("\n");
}

int main() { run(); }
