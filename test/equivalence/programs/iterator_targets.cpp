// Targets that iterators lead to: `*(v.begin() + i)` is the element that `v[i]` is.
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

struct Cell {
  int value = 0;
  std::string name;
};
[[deco::concurrent]] int f(int i) { return i * i + 1; }
[[deco::concurrent]] int may_throw(int i) { return i == 7 ? throw std::runtime_error("seven") : i; }
[[deco::concurrent]] std::string text(int i) { return std::string(static_cast<std::size_t>(i % 5 + 20), 'x'); }

[[deco::synchronized]] void plain(std::vector<int> &v, std::vector<int> &w, std::array<int, 20> &a) {
  for (int i = 0; i < 20; ++i) {
    *(v.begin() + i) = f(i);
    *(w.end() - 1 - i) += f(i);
    *(i + a.begin()) = f(2 * i);
  }
}

[[deco::synchronized]] void members(std::vector<Cell> &cells) {
  for (int i = 0; i < 20; ++i) {
    (*(cells.begin() + i)).value = f(i);
    (cells.begin() + i)->name = text(i);
    (cells.begin() + i)->name += text(i + 1);
  }
}

// The same element twice, and elements that other calls read.
[[deco::synchronized]] int in_order(std::vector<int> &v) {
  for (int i = 0; i < 20; ++i)
    *(v.begin() + i % 7) = f(i);
  for (int i = 1; i < 20; ++i)
    *(v.begin() + i) = f(*(v.begin() + (i - 1)) % 11);
  return *(v.begin() + 3);
}

// What the path leads to changes between the call and its barrier.
[[deco::synchronized]] void moving(std::vector<int> &v, std::vector<int> w) {
  auto it = v.begin();
  for (int i = 0; i < 10; ++i) {
    *(it + i) = f(i);
    if (i == 4)
      it = w.begin();
  }
  *(v.begin() + 1) = f(100);
  v.push_back(5);
  *(v.begin() + 2) = f(200);
  v.erase(v.begin());
  *(v.begin() + 3) = f(w[5]);
}

[[deco::synchronized]] void thrown(std::vector<int> &v) {
  for (int i = 0; i < 20; ++i)
    *(v.begin() + i) = may_throw(i);
}

int main() {
  std::vector<int> v(20);
  std::vector<int> w(20);
  std::array<int, 20> a{};
  std::vector<Cell> cells(20);
  plain(v, w, a), members(cells);
  for (int i = 0; i < 20; ++i)
    std::printf("%d %d %d %d %s\n", v[i], w[i], a[i], cells[i].value, cells[i].name.c_str());
  std::printf("%d\n", in_order(v));
  moving(v, v);
  try {
    thrown(v);
  } catch (const std::exception &e) {
    std::printf("%s\n", e.what());
  }
  for (int x : v)
    std::printf("%d ", x);
  std::printf("\n");
}
