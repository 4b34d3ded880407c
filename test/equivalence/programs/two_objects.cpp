// Calls that touch other objects need not wait, but those in the same one must.
#include <cstdio>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Pair {
  std::vector<int> left, right;
  int count = 0;
};

[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
int fold(const std::vector<int> &v, int n) {
  unsigned long long h = churn(n);
  for (int x : v)
    h = h * 31 + static_cast<unsigned long long>(x);
  return static_cast<int>(h % 1000);
}

[[deco::synchronized]]
void run(Pair &p, Pair &q) {
  int turns = 0;
  for (int i = 0; i < 30; ++i) {
    p.left[i] = f(i);
    p.right[i] = f(i + 30);
    p.count += i;
    q.left[i] = fold(p.right, i);
    turns += p.left[i / 2] % 3;
    q.right.push_back(fold(q.left, i));
    if (q.right.size() == 17)
      q.count = q.right[16];
    p.right[(i + 1) % 30] += f(q.right[i]);
  }
  q.count += turns;
}

int main() {
  Pair p, q;
  p.left.resize(30);
  p.right.resize(30);
  q.left.resize(30);
  run(p, q);
  for (auto *v : {&p.left, &p.right, &q.left, &q.right})
    for (int x : *v)
      std::printf("%d ", x);
  std::printf("%d %d\n", p.count, q.count);
}
