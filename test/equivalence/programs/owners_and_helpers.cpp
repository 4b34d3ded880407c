// std: c++20
// Objects behind smart pointers that change hands, and subscripts by helpers that do not mean what they seem to.
#include <cstdio>
#include <memory>
#include <span>
#include <utility>
#include <vector>

struct Item {
  int value = 1;
};
struct Keep {
  void operator()(Item *) const {}
};
using Items = std::vector<std::unique_ptr<Item>>;
using Cells = std::vector<int>;
[[deco::concurrent]] void add(Item &item, int n) { item.value = item.value * 3 + n; }
[[deco::concurrent]] void add_to(int &cell, int n) { cell = cell * 3 + n; }
[[deco::concurrent]] int next(int old, int n) { return (old * 3 + n) % 100003; }
[[deco::concurrent]] void spread(std::span<int> cells, int n) {
  for (int &c : cells)
    c = c * 2 + n;
}

[[deco::synchronized]] void same_owner(Items &items, int n) {
  for (int i = 0; i < n; ++i)
    add(*items[i / 2], i);
}
[[deco::synchronized]] void kept_reference(Items &items) {
  Item &first = *items[0];
  items[1] = std::move(items[0]);
  add(*items[1], 1);
  first.value += 5;
  add(first, 2);
  add(*items[1], 3);
}
[[deco::synchronized]] void kept_pointers(Items &items, int n) {
  for (int i = 1; i < n; ++i) {
    Item *one = items[i - 1].get();
    std::swap(items[i - 1], items[i]);
    add(*items[i], i);
    one->value += 5;
    add(*one, 2);
  }
}
[[deco::synchronized]] void moved_out(Items &items, int n) {
  Items others;
  for (int i = 0; i < n; ++i) {
    Item *raw = items[i].get();
    add(*items[i], i);
    auto own = std::move(items[i]);
    add(*own, 1);
    raw->value *= 2;
    others.push_back(std::move(own));
    add(*others.back(), 3);
    raw->value += 1;
  }
  items = std::move(others);
}
[[deco::synchronized]] void released(Items &items, int n) {
  for (int i = 0; i < n; ++i) {
    add(*items[i], i);
    Item *raw = items[i].release();
    raw->value += 4;
    items[i].reset(raw);
    add(*raw, 5);
    add(*items[i], 6);
  }
}
[[deco::synchronized]] void made_here(Cells &c, int n) {
  Items items;
  std::vector<Item *> seen;
  for (int i = 0; i < n; ++i) {
    items.push_back(std::make_unique<Item>());
    seen.push_back(items.back().get());
  }
  for (int i = 0; i < n; ++i) {
    add(*items[i], i);
    seen[n - 1 - i]->value += 2;
  }
  auto lone = std::make_unique<Item>();
  Item *alias = lone.get();
  items.push_back(std::move(lone));
  add(*items.back(), 1);
  alias->value += 7;
  auto fresh = new Item;
  items.emplace_back(fresh);
  add(*items[n + 1], 2);
  fresh->value += 1;
  for (int i = 0; i < n + 2; ++i)
    c[i] = items[i]->value;
}
[[deco::synchronized]] void arrays(Cells &c, int n) {
  auto a = std::make_unique<int[]>(n), b = std::make_unique<int[]>(n);
  for (int i = 0; i < n; ++i)
    a[i] = b[i] = i;
  int *p = a.get();
  for (int i = 0; i < n; ++i) {
    add_to(a[i], i);
    p[n - 1 - i] += 1;
  }
  std::swap(a, b);
  for (int i = 0; i < n; ++i) {
    add_to(b[i], i);
    add_to(p[i], 1);
  }
  for (int i = 0; i < n; ++i)
    c[i] = a[i] * 100 + b[i];
}
[[deco::synchronized]] void shared(std::vector<std::shared_ptr<Item>> &items) {
  for (std::size_t i = 0; i < items.size(); ++i)
    add(*items[i], static_cast<int>(i));
  for (auto &item : items)
    add(*item, 2);
}
[[deco::synchronized]] void not_deleted(std::vector<std::unique_ptr<Item, Keep>> &items) {
  for (std::size_t i = 0; i < items.size(); ++i)
    add(*items[i], static_cast<int>(i));
}

// Spans that overlap.
[[deco::synchronized]] void windows(Cells &c, int n) {
  for (int i = 0; i + 3 < n; ++i)
    spread(std::span(c).subspan(i, 3), i);
  for (int i = 0; i < n; ++i)
    spread(c, i);
}
[[deco::synchronized]] void rows(std::vector<Cells> &table, int n) {
  for (int i = 0; i < n; ++i)
    spread(table[i / 2], i);
  for (int i = 0; i < n; ++i)
    spread(table[i], table[0][0]);
}
[[deco::synchronized]] void growing(Cells &c, int n) {
  for (int i = 0; i < n; ++i) {
    add_to(c[c.size() - 1 - i], i);
    c.push_back(i);
  }
}

// Helpers.
inline int half(int i) { return i / 2; }
inline int masked(int i) { return i & 3; }
inline char narrow(int i) { return i * 64; }
int width = 3;
inline int with_global(int x, int y) { return y * width + x; }
inline int bumped(int &i) { return i++; }
struct Shape {
  int w = 3;
  int index(int x, int y) const { return y * w + x; }
  virtual int other(int x) const { return x; }
  virtual ~Shape() = default;
};
struct Halved : Shape {
  int other(int x) const override { return x / 2; }
};
[[deco::synchronized]] void helpers(Cells &c, Shape &shape, int n) {
  for (int i = 0; i < n; ++i)
    add_to(c[half(i)], i);
  for (int i = 0; i < n; ++i)
    add_to(c[masked(i)], i);
  for (int i = 0; i < n; ++i)
    add_to(c[narrow(i) & 15], i);
  for (int y = 0; y < 3; ++y)
    for (int x = 0; x < 3; ++x) {
      add_to(c[with_global(x, y)], x);
      width = 3 - y;
    }
  for (int y = 0; y < 3; ++y) {
    for (int x = 0; x < 3; ++x)
      add_to(c[shape.index(x, y)], x);
    shape.w = 2;
  }
  for (int i = 0; i < n; ++i)
    add_to(c[shape.other(i)], i);
  int k = 0;
  for (int i = 0; i < n; ++i) {
    int at = bumped(k);
    add_to(c[at], i);
    k -= i % 2;
  }
}
[[deco::synchronized]] void lambdas(Cells &c, int n) {
  int shift = 0;
  auto by_reference = [&](int i) { return i + shift; };
  for (int i = 0; i < n; ++i) {
    add_to(c[by_reference(i)], i);
    shift = -i;
  }
  int w = 1;
  auto by_value = [w](int i) { return i * w; };
  w = 0;
  for (int i = 0; i < n; ++i)
    add_to(c[by_value(i)], i);
  auto of_old = [w](int i) { return i * w; };
  w = 1;
  for (int i = 0; i < n; ++i)
    add_to(c[of_old(i)], i);
  auto counting = [k = 0](int i) mutable { return k += i % 2; };
  for (int i = 0; i < n; ++i) {
    int at = counting(i);
    add_to(c[at], i);
  }
  for (int i = 0; i < n; ++i) {
    auto other = [i](int x) { return x - i; };
    add_to(c[other(i + i % 2)], i);
    auto copy = other;
    c[copy(i)] = next(c[copy(i)], i);
  }
}

void print(const char *name, const Cells &c) {
  std::printf("%s:", name);
  for (int x : c)
    std::printf(" %d", x);
  std::printf("\n");
}
Items make(int n) {
  Items items;
  for (int i = 0; i < n; ++i)
    items.push_back(std::make_unique<Item>());
  return items;
}
void print(const char *name, const Items &items) {
  std::printf("%s:", name);
  for (const auto &item : items)
    std::printf(" %d", item ? item->value : -1);
  std::printf("\n");
}

int main() {
  auto run = [](const char *name, auto f) {
    Items items = make(8);
    f(items);
    print(name, items);
  };
  run("same_owner", [](Items &i) { same_owner(i, 8); });
  run("kept_reference", [](Items &i) { kept_reference(i); });
  run("kept_pointers", [](Items &i) { kept_pointers(i, 8); });
  run("moved_out", [](Items &i) { moved_out(i, 8); });
  run("released", [](Items &i) { released(i, 8); });
  Cells c(40, 1);
  made_here(c, 8), print("made_here", c);
  arrays(c, 8), print("arrays", c);
  auto one = std::make_shared<Item>(), two = std::make_shared<Item>();
  std::vector<std::shared_ptr<Item>> some{one, two, one, two, one};
  shared(some);
  Item a, b;
  std::vector<std::unique_ptr<Item, Keep>> kept;
  for (Item *p : {&a, &b, &a, &a, &b})
    kept.emplace_back(p);
  not_deleted(kept);
  std::printf("%d %d %d %d\n", one->value, two->value, a.value, b.value);
  c.assign(16, 1), windows(c, 8), print("windows", c);
  std::vector<Cells> table(8, Cells(3, 1));
  rows(table, 8);
  for (const Cells &row : table)
    print("rows", row);
  growing(c, 8), print("growing", c);
  Halved shape;
  c.assign(40, 1), helpers(c, shape, 9), print("helpers", c);
  c.assign(40, 1), lambdas(c, 9), print("lambdas", c);
}
