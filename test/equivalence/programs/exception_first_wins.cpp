// Several calls throw: the first in program order surfaces, what is before it is applied.
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
struct Late : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[deco::concurrent]]
int f(int n, int bad) {
  if (n == bad) {
    for (int i = 0; i < 20; ++i) // the first to throw is slow
      if (churn(n + i) == 0)
        return 0;
    throw std::runtime_error("early " + std::to_string(n));
  }
  if (n > bad && n % 3 == 0)
    throw Late("late " + std::to_string(n));
  return static_cast<int>(churn(n) % 1000);
}

[[deco::synchronized]]
void fill(std::vector<int> &out, std::map<int, int> &m, std::vector<int> &pushed, int bad) {
  for (int i = 0; i < 40; ++i) {
    out[i] = f(i, bad);
    m[i % 11] += f(i, bad + 1);
    pushed.push_back(f(i, bad + 2));
  }
}

[[deco::synchronized]]
std::vector<int> local(int bad) {
  std::vector<int> out(40);
  for (int i = 0; i < 40; ++i)
    out[i] = f(i, bad);
  return out;
}

[[deco::synchronized]]
void one(std::vector<int> &out, int n) {
  out[0] = f(n, -1);
}

int main() {
  for (int bad : {0, 1, 17, 38, 39, 40, 50}) {
    std::vector<int> out(40), pushed;
    std::map<int, int> m;
    try {
      fill(out, m, pushed, bad);
      std::printf("nothing\n");
    } catch (const Late &e) {
      std::printf("Late %s\n", e.what());
    } catch (const std::exception &e) {
      std::printf("%s\n", e.what());
    }
    for (int x : out)
      std::printf("%d ", x);
    for (auto [k, x] : m)
      std::printf("%d:%d ", k, x);
    for (int x : pushed)
      std::printf("%d ", x);
    try {
      std::printf("%zu\n", local(bad).size());
    } catch (const std::exception &e) {
      std::printf("%s\n", e.what());
    }
    one(out, 1); // an unrelated call after an exception
    std::printf("%d\n", out[0]);
  }
}
