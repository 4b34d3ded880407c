// Two parameters that are one object, or one part of the other, in some calls.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
[[deco::concurrent]]
int blur(const std::vector<int> &in, int i) {
  int h = static_cast<int>(churn(i) % 100);
  int left = in[i == 0 ? in.size() - 1 : i - 1];
  return (left + in[i] * 3 + h) % 1000;
}

[[deco::synchronized]]
void filter(const std::vector<int> &in, std::vector<int> &out) {
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = blur(in, static_cast<int>(i));
}

[[deco::concurrent]]
int scale(int x, const int &factor) {
  unsigned long long h = churn(x);
  return static_cast<int>((h % 100 + x) * factor % 1000);
}

[[deco::synchronized]]
void scale_all(std::vector<int> &v, const int &factor) {
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = scale(v[i], factor);
}

[[deco::synchronized]]
void pointers(int *out, const int *in, int n) {
  for (int i = 0; i < n; ++i)
    out[i] = scale(in[i], in[0]);
}

struct Board {
  std::vector<int> cells;
  int bias = 3;

  [[deco::concurrent]] int at(int i) const {
    unsigned long long h = churn(i);
    return static_cast<int>(h % 100) + cells[i] + bias;
  }
  [[deco::synchronized]] void run(std::vector<int> &out) {
    for (std::size_t i = 0; i < out.size(); ++i)
      out[i] = at(static_cast<int>((i + 1) % cells.size()));
  }
  [[deco::synchronized]] void accumulate(int &sum, int (&slots)[1]) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      slots[0] += at(static_cast<int>(i));
      sum += 1;
    }
  }
};

struct Two {
  int a[10] = {};
  int b[10] = {};
};

[[deco::concurrent]]
int look(const Two &two, int i) {
  unsigned long long h = churn(i);
  return static_cast<int>(h % 100) + two.a[(i + 9) % 10] + two.b[i];
}

[[deco::synchronized]]
void parts(Two &two, int (&row)[10]) {
  for (int i = 0; i < 10; ++i)
    row[i] = look(two, i);
}

[[deco::synchronized]]
void counts(std::map<std::string, int> &a, std::map<std::string, int> &b) {
  for (int i = 0; i < 30; ++i) {
    a["x" + std::to_string(i % 7)] += scale(i, 3);
    b["x" + std::to_string(i % 5)] = scale(i, 5);
  }
}

int main() {
  std::vector<int> v, w(30);
  for (int i = 0; i < 30; ++i)
    v.push_back(i * 37 % 101 + 1);
  filter(v, w);
  filter(v, v);
  scale_all(w, v[3]);
  pointers(w.data(), v.data(), 30);
  pointers(v.data(), v.data(), 30);
  Board board{v};
  board.run(w);
  board.run(board.cells);
  int sum = 0, slots[1] = {};
  board.accumulate(sum, slots);
  board.accumulate(slots[0], slots);
  board.accumulate(board.bias, slots);
  Two two;
  int row[10];
  parts(two, row);
  parts(two, two.a);
  parts(two, two.b);
  std::map<std::string, int> a, b;
  counts(a, b);
  counts(a, a);
  for (auto *list : {&v, &w, &board.cells})
    for (int x : *list)
      std::printf("%d ", x);
  for (int i = 0; i < 10; ++i)
    std::printf("%d,%d,%d ", row[i], two.a[i], two.b[i]);
  for (auto *m : {&a, &b})
    for (auto &[k, x] : *m)
      std::printf("%s:%d ", k.c_str(), x);
  std::printf("%d %d %d\n", sum, slots[0], board.bias);
}
