// Loops that move on by a counter of their own, a pointer or an iterator.
#include <array>
#include <cstddef>
#include <deque>
#include <list>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

struct Item {
  int value = 0;
};
[[deco::concurrent]] int square(int n) { return n * n; }
[[deco::concurrent]] void step(Item &item) { item.value++; }
[[deco::concurrent]] void place(int column, std::vector<int> &part) { part.push_back(column); }
[[deco::concurrent]] void fill(std::vector<int> &cells, std::size_t from, std::size_t to, int value) {
  for (std::size_t i = from; i < to; ++i)
    cells[i] = value;
}
[[deco::concurrent]] void shift(int *cells, int by) {
  for (int i = 0; i < 4; ++i)
    cells[i] += by;
}

[[deco::synchronized]] void once_a_turn(std::vector<std::vector<int>> &parts, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    place(i, parts[k]);
    ++k;
  }
} // barrier
[[deco::synchronized]] void only_some(std::vector<int> &out, const std::vector<int> &in) {
  std::size_t k = 0;
  for (int x : in)
    if (x > 0)
      out[k++] = square(x);
  for (int x : in) {
    if (x == 0)
      continue;
    if (x < 0) {
      k += 2;
      out[k] = square(x);
    }
  }
} // barrier
[[deco::synchronized]] void in_place(std::vector<Item> &items, int n) {
  int k = 0;
  while (k < n) {
    step(items[k]);
    ++k;
  }
  do
    step(items[--k]); // barrier
  while (k > 0);
} // barrier
[[deco::synchronized]] void both_branches(std::vector<int> &out, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i)
    if (i % 2)
      out[k++] = square(i);
    else {
      out[k] = square(out[k]);
      k++;
    }
} // barrier
[[deco::synchronized]] void two_a_turn(std::vector<int> &out, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    out[2 * k] = square(out[2 * k]);
    out[2 * k + 1] = square(out[2 * k + 1]);
    ++k;
  }
} // barrier
[[deco::synchronized]] void at_once(std::vector<Item> &items, int n) {
  for (int i = 0, j = n; i < n; i++, j--) {
    step(items[j]);
  }
} // barrier
[[deco::synchronized]] void slots(std::vector<int> &out, int n) {
  int used = 0;
  for (int i = 0; i < n; ++i) {
    const int slot = used++;
    out[slot] = square(out[slot]);
  }
} // barrier
[[deco::synchronized]] void nested(std::vector<std::vector<Item>> &table, int n) {
  int k = 0;
  for (int y = 0; y < n; ++y)
    for (int x = 0; x < n; ++x) {
      for (Item &item : table[k])
        step(item);
      ++k;
    }
} // barrier
[[deco::synchronized]] void rows_of_a_grid(std::vector<int> &grid, int w, int h) {
  int y = 0;
  while (y < h) {
    for (int x = 0; x < w; ++x)
      grid[y * w + x] = square(grid[y * w + x]);
    ++y;
  }
} // barrier
[[deco::synchronized]] void chunks(std::vector<int> &cells, std::size_t n) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < n; ++i) {
    fill(cells, from, from + 8, 1);
    from += 8;
  }
} // barrier
[[deco::synchronized]] void in_a_row(std::vector<Item> &items) {
  int k = 0;
  step(items[k++]);
  step(items[k++]);
  step(items[k]);
} // barrier

[[deco::synchronized]] void iterators(std::vector<Item> &v, std::list<Item> &l, std::map<int, Item> &m,
                                      std::deque<Item> &d) {
  for (auto it = v.begin(); it != v.end(); ++it)
    step(*it);
  for (auto it = l.begin(); it != l.end(); it++)
    step(*it);
  for (auto it = m.begin(); it != m.end(); ++it)
    step(it->second);
  for (auto it = d.rbegin(); it != d.rend(); ++it)
    step(*it);
} // barrier
[[deco::synchronized]] void results(std::vector<Item> &v) {
  for (auto it = v.begin(); it != v.end(); ++it)
    it[0].value = square(it->value);
} // barrier
[[deco::synchronized]] void conditionally(std::vector<Item> &v) {
  auto it = v.begin();
  while (it != v.end()) {
    step(*it++);
  }
} // barrier
[[deco::synchronized]] void pointers(Item *begin, Item *end, int *cells, int n) {
  for (Item *p = begin; p != end; ++p)
    step(*p);
  for (int i = 0; i < n; ++i, cells += 4)
    shift(cells, i);
} // barrier
[[deco::synchronized]] void both(std::vector<Item> &v, std::array<int, 64> &a) {
  int i = 0;
  for (Item *p = v.data(); p != v.data() + v.size(); ++p, ++i) {
    step(*p);
    a[i] = square(a[i]);
  }
} // barrier
[[deco::synchronized]] void ranges(std::span<Item> s, std::vector<std::vector<Item>> &table,
                                   std::array<std::array<Item, 4>, 4> &fixed) {
  for (Item &item : s)
    step(item);
  for (auto &row : table)
    for (auto &item : row)
      step(item);
  for (auto &row : fixed)
    for (auto &item : row)
      step(item);
} // barrier

int main() {}
