// The body throws while calls are in flight: they finish first, and an earlier exception wins.
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int f(int n, int bad) {
  unsigned long long h = churn(n);
  if (n == bad)
    throw std::runtime_error("call " + std::to_string(n));
  return static_cast<int>(h % 1000);
}

static void check(int i, int limit) {
  if (i == limit)
    throw std::logic_error("body " + std::to_string(i));
}

struct Tracer { // its destructor runs while the exception of the body is on its way
  std::vector<int> &seen;
  const std::vector<int> &results;
  ~Tracer() { seen.push_back(results[0] + results[1]); }
};

[[deco::synchronized]]
void run(std::map<int, int> &out, std::vector<int> &seen, int bad, int limit) {
  std::vector<int> local(40);
  Tracer tracer{seen, local};
  for (int i = 0; i < 40; ++i) {
    out[i % 13] += f(i, bad);
    local[i % 20] += f(i, bad + 30);
    check(i, limit);
  }
  out[100] = local[3];
}

[[deco::synchronized]]
void caught_here(std::map<int, int> &out, int bad, int limit) {
  try {
    for (int i = 0; i < 20; ++i) {
      out[i % 13] += f(i, bad);
      if (i == limit)
        throw std::logic_error("thrown " + std::to_string(i));
    }
  } catch (const std::logic_error &e) {
    std::printf("%s, %zu entries\n", e.what(), out.size());
  }
}

int main() {
  const int cases[][2] = {{50, 50}, {5, 50}, {50, 5}, {5, 5}, {5, 6}, {6, 5}, {0, 0}, {39, 39}};
  for (auto [bad, limit] : cases) {
    std::map<int, int> out;
    std::vector<int> seen;
    for (int which = 0; which < 2; ++which) {
      try {
        if (which == 0)
          run(out, seen, bad, limit);
        else
          caught_here(out, bad, limit);
        std::printf("fine\n");
      } catch (const std::exception &e) {
        std::printf("%s\n", e.what());
      }
    }
    for (auto [k, x] : out)
      std::printf("%d:%d ", k, x);
    for (int x : seen)
      std::printf("%d ", x);
    std::printf("\n");
  }
}
