// std: c++20
// Pointers, iterators and references into containers whose elements get another owner: by a move, a swap, a splice,
// within a callee, into a closure. What is written through the new owner is what they lead to.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <unistd.h>
#include <utility>
#include <vector>

using Row = std::vector<int>;

static void nap(int x) { usleep(x * 60); }

[[deco::concurrent]] int at(const int *x, int i) {
  nap(i);
  return *x;
}
[[deco::concurrent]] int of(const int &x, int i) {
  nap(i);
  return x;
}
[[deco::concurrent]] int first(Row::const_iterator x, int i) {
  nap(i);
  return *x;
}

[[deco::synchronized]] void moved(Row &r) {
  Row v(8);
  const int *p = v.data();
  Row w = std::move(v);
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    w[0] += i + 1;
  }
}
[[deco::synchronized]] void assigned(Row &r) {
  Row v(8), w(3);
  const int &x = v[0];
  w = std::move(v);
  for (int i = 0; i < 6; ++i) {
    r[i] = of(x, 6 - i);
    w[0] += i + 1;
  }
}
[[deco::synchronized]] void swapped(Row &v, Row &r) {
  Row w(8, 5);
  auto it = v.cbegin();
  v.swap(w);
  for (int i = 0; i < 6; ++i) {
    r[i] = first(it, 6 - i);
    w[0] += i + 1;
  }
}
[[deco::synchronized]] void exchanged(Row &r) {
  Row v(8, 1);
  const int *p = v.data();
  Row w = std::exchange(v, Row(3));
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    w[0] += i + 1;
  }
}
[[deco::synchronized]] void rows(Row &r) {
  std::vector<Row> v(2, Row(2));
  const int &x = v[0][0];
  std::swap(v[0], v[1]);
  for (int i = 0; i < 6; ++i) {
    r[i] = of(x, 6 - i);
    v[1][0] += i + 1;
  }
}
[[deco::synchronized]] void sorted(Row &r) {
  std::vector<Row> v{{9, 1}, {2, 2}};
  const int &x = v[0][0];
  std::sort(v.begin(), v.end());
  for (int i = 0; i < 6; ++i) {
    r[i] = of(x, 6 - i);
    v[1][0] += i + 1;
  }
}
[[deco::synchronized]] void erased(Row &r) {
  std::vector<Row> v{{9, 1}, {2, 2}};
  const int &x = v[1][0];
  v.erase(v.begin());
  for (int i = 0; i < 6; ++i) {
    r[i] = of(x, 6 - i);
    v[0][0] += i + 1;
  }
}
[[deco::synchronized]] void into_element(Row &r) {
  std::vector<Row> all;
  Row w(3);
  const int *p = w.data();
  all.push_back(std::move(w));
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    all[0][0] += i + 1;
  }
}
[[deco::synchronized]] void out_of_element(Row &r) {
  std::map<int, Row> all{{1, Row(3)}};
  const int *p = all[1].data();
  Row w = std::move(all[1]);
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    w[0] += i + 1;
  }
}

struct Sink {
  Row data;
  explicit Sink(Row v) : data(std::move(v)) {}
};
struct Pair {
  Row a, b;
  void flip() { std::swap(a, b); }
  void rotate() {
    Row kept = std::move(a);
    a = std::move(b);
    b = std::move(kept);
  }
  Row take() { return std::move(a); }
};
static Row longer(Row v) {
  v[1] = 7;
  return v;
}
static void hand_over(Row &from, Row &to) { to = std::move(from); }
static Row kept_for_later;
static void keep(Row v) { kept_for_later = std::move(v); }

[[deco::synchronized]] void sink(Row &r) {
  Row v(3);
  const int *p = v.data();
  Sink s(std::move(v));
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    s.data[0] += i + 1;
  }
}
[[deco::synchronized]] void made_elsewhere(Row &r) {
  Row v(3);
  const int *p = v.data();
  auto s = std::make_unique<Sink>(std::move(v));
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    s->data[0] += i + 1;
  }
}
[[deco::synchronized]] void closure(Row &r) {
  Row v(3);
  const int *p = v.data();
  auto add = [w = std::move(v)](int i) mutable { w[0] += i; };
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    add(i);
  }
}
[[deco::synchronized]] void wrapped_closure(Row &r) {
  Row v(3);
  const int *p = v.data();
  std::function<void(int)> add = [w = std::move(v)](int i) mutable { w[0] += i; };
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    add(i);
  }
}
[[deco::synchronized]] void in_method(Pair &pair, Row &r) {
  const int *p = pair.a.data();
  pair.flip();
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    pair.b[0] += i + 1;
  }
}
[[deco::synchronized]] void round_about(Pair &pair, Row &r) {
  const int *p = pair.a.data();
  pair.rotate();
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    pair.b[0] += i + 1;
  }
}
[[deco::synchronized]] void taken(Pair &pair, Row &r) {
  const int *p = pair.a.data();
  Row w = pair.take();
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    w[0] += i + 1;
  }
}
[[deco::synchronized]] void through_function(Row &r) {
  Row v(3);
  const int *p = v.data();
  Row w = longer(std::move(v));
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    w[0] += i + 1;
  }
}
[[deco::synchronized]] void by_function(Row &r) {
  Row v(3), w;
  const int *p = v.data();
  hand_over(v, w);
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    w[0] += i + 1;
  }
}
[[deco::synchronized]] void by_lambda(Row &r) {
  Row v(3), w(3);
  auto flip = [&] { std::swap(v, w); };
  const int *p = v.data();
  flip();
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    w[0] += i + 1;
  }
}
[[deco::synchronized]] void into_global(Row &r) {
  Row v(3);
  const int *p = v.data();
  keep(std::move(v));
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    kept_for_later[0] += i + 1;
  }
}
[[deco::synchronized]] void in_pair(Row &r) {
  Row v(3);
  const int *p = v.data();
  auto two = std::make_pair(1, std::move(v));
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    two.second[0] += i + 1;
  }
}
[[deco::synchronized]] void in_optional(Row &r) {
  std::optional<Row> v(Row(3)), w;
  const int *p = v->data();
  w = std::move(v);
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    (*w)[0] += i + 1;
  }
}
[[deco::synchronized]] void in_structs(Row &r) {
  Pair v{Row(3), Row(3)}, w{Row(3), Row(3)};
  const int *p = v.b.data();
  std::swap(v, w);
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    w.b[0] += i + 1;
  }
}
[[deco::synchronized]] void in_turns(Row &r) {
  Row v(8), w(8);
  const int *p = v.data();
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    std::swap(v, w);
    if (i % 2 == 0)
      w[0] += i + 1;
  }
}
struct Buffers {
  Row a, b;
  [[deco::synchronized]] void f(Row &r) {
    const int *p = a.data();
    std::swap(a, b);
    for (int i = 0; i < 6; ++i) {
      r[i] = at(p, 6 - i);
      b[0] += i + 1;
    }
  }
};
[[deco::synchronized]] void list(Row &r) {
  std::list<int> a{1, 2, 3}, b;
  const int *p = &a.front();
  b.splice(b.begin(), a, a.begin());
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    b.front() += i + 1;
  }
}
[[deco::synchronized]] void node(Row &r) {
  std::map<int, int> a{{1, 1}}, b;
  const int *p = &a[1];
  b.insert(a.extract(1));
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    b[1] += i + 1;
  }
}
[[deco::synchronized]] void kept_node(Row &r) {
  std::map<int, int> a{{1, 1}};
  const int *p = &a[1];
  auto n = a.extract(1);
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    n.mapped() += i + 1;
  }
}
[[deco::synchronized]] void merged(Row &r) {
  std::map<int, int> a{{1, 1}};
  std::map<int, int, std::greater<int>> b;
  const int *p = &a[1];
  b.merge(a);
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    b[1] += i + 1;
  }
}
[[deco::synchronized]] void owned(Row &r) {
  auto a = std::make_unique<Row>(3), b = std::make_unique<Row>(3);
  const int *p = a->data();
  std::swap(a, b);
  for (int i = 0; i < 6; ++i) {
    r[i] = at(p, 6 - i);
    (*b)[0] += i + 1;
  }
}
struct Owned {
  std::unique_ptr<Row> a, b;
  [[deco::synchronized]] void f(Row &r) {
    const int *p = a->data();
    std::swap(a, b);
    for (int i = 0; i < 6; ++i) {
      r[i] = at(p, 6 - i);
      (*b)[0] += i + 1;
    }
  }
};
[[deco::synchronized]] int target(Row &v) {
  auto it = v.begin();
  Row w = std::move(v);
  int one = 3, s = 0;
  for (int i = 0; i < 6; ++i)
    it[i] = at(&one, 6 - i);
  for (int x : w)
    s += x;
  return s;
}
[[deco::synchronized]] void stored_view(Row &r) {
  struct {
    std::span<const int> view;
  } holder;
  Row v(3), w(3);
  holder.view = v;
  v.swap(w);
  for (int i = 0; i < 6; ++i) {
    r[i] = at(holder.view.data(), 6 - i);
    w[0] += i + 1;
  }
}

static void show(const char *name, const Row &row) {
  std::printf("%s:", name);
  for (int x : row)
    std::printf(" %d", x);
  std::printf("\n");
}

int main() {
  Row r(6);
  auto run = [&](const char *name, auto f, auto &...more) {
    f(more..., r);
    show(name, r);
  };
  Row v(8);
  Pair pair{Row(3), Row(3)};
  run("moved", moved);
  run("assigned", assigned);
  run("swapped", swapped, v);
  run("exchanged", exchanged);
  run("rows", rows);
  run("sorted", sorted);
  run("erased", erased);
  run("into_element", into_element);
  run("out_of_element", out_of_element);
  run("sink", sink);
  run("made_elsewhere", made_elsewhere);
  run("closure", closure);
  run("wrapped_closure", wrapped_closure);
  run("in_method", in_method, pair);
  run("round_about", round_about, pair);
  run("taken", taken, pair);
  run("through_function", through_function);
  run("by_function", by_function);
  run("by_lambda", by_lambda);
  run("into_global", into_global);
  run("in_pair", in_pair);
  run("in_optional", in_optional);
  run("in_structs", in_structs);
  run("in_turns", in_turns);
  run("list", list);
  run("node", node);
  run("kept_node", kept_node);
  run("merged", merged);
  run("owned", owned);
  run("stored_view", stored_view);
  Buffers buffers{Row(8), Row(8)};
  buffers.f(r);
  show("buffers", r);
  Owned owns{std::make_unique<Row>(8), std::make_unique<Row>(8)};
  owns.f(r);
  show("owns", r);
  std::printf("%d\n", target(v));
}
