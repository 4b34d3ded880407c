// std: c++20
// Reads of results through a reference, pointer, iterator, view, helper, lambda or global.
#include <array>
#include <cstdio>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
static std::vector<int> shared(8);
static std::vector<int> &same = shared;
static int *first_of_shared = shared.data();

[[deco::concurrent]]
int f(int n) {
  return static_cast<int>(churn(n) % 1000);
}
[[deco::concurrent]]
char letter(int n) {
  return static_cast<char>('a' + churn(n) % 26);
}

static int helper(const std::vector<int> &v) { return std::accumulate(v.begin(), v.end(), 0); }
static int from_global() { return shared[3] * 2; }
static void touch(int &x) { x = x * 2 + 1; }

struct Holder {
  std::vector<int> &v;
  int get(int i) const { return v[i]; }
};

[[deco::synchronized]]
long locals() {
  std::vector<int> r(8);
  std::string s(8, '.');
  long sum = 0;
  int &x = r[3];
  int *p = &r[0];
  auto it = r.begin() + 2;
  std::span<int> view(r);
  std::string_view text = s;
  Holder holder{r};
  auto look = [&r](int i) { return r[i]; };
  auto write = [p](int i) { p[i] += 100; };
  std::array<int, 2> couple{};
  auto &[a, b] = couple;
  for (int i = 0; i < 8; ++i) {
    r[i] = f(i);
    s[i] = letter(i);
    couple[i % 2] += f(i + 700);
    switch (i) {
    case 0: sum += p[0]; break;
    case 1: sum += look(1) * 3; break;
    case 2: sum += *it * 5; break;
    case 3: x += 7; break;
    case 4: sum += a * 11; break;
    case 5: sum += view[5] * 13; write(5); break;
    case 6: sum += holder.get(6) * 17; break;
    default: sum += text[7] * 19; break;
    }
  }
  r[5] += f(50);
  sum = sum * 31 + b;
  for (int i = 0; i < 8; ++i)
    r[i] = f(i + 100);
  touch(x);
  for (int i = 0; i < 8; ++i)
    r[i] += f(i + 200);
  sum = sum * 31 + helper(r);
  r[1] = f(300);
  return sum * 31 + std::as_const(r)[1] + *std::next(r.cbegin());
}

[[deco::synchronized]]
long globals() {
  long sum = 0;
  for (int i = 0; i < 8; ++i)
    shared[i] = f(i + 400);
  sum += from_global();
  for (int i = 0; i < 8; ++i)
    same[i] += f(i + 500);
  sum = sum * 31 + shared[2];
  shared[0] = f(600);
  sum = sum * 31 + *first_of_shared;
  *first_of_shared = 5;
  shared[0] += f(601);
  first_of_shared[0] += 1000;
  return sum * 31 + shared[0];
}

[[deco::synchronized]]
long two_names(std::shared_ptr<std::vector<int>> a, std::shared_ptr<std::vector<int>> b) {
  long sum = 0;
  for (int i = 0; i < 8; ++i) {
    (*a)[i] = f(i);
    sum = sum * 3 + (*b)[i]; // may be the same vector
  }
  return sum;
}

int main() {
  std::printf("%ld\n", locals());
  std::printf("%ld\n", globals());
  auto v = std::make_shared<std::vector<int>>(8);
  std::printf("%ld %ld\n", two_names(v, v), two_names(v, std::make_shared<std::vector<int>>(8)));
}
