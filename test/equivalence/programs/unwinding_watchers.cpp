// std: c++20
// The body throws with calls in flight: destructors of what is declared behind them, or in a block, see what those
// calls have done.
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

static std::string seen;
struct Watcher {
  int at;
  const std::vector<int> &all;
  ~Watcher() { seen += std::to_string(at) + ":" + std::to_string(all[at]) + " "; }
};
template <class F> struct AtExit {
  F f;
  ~AtExit() { f(); }
};
template <class F> AtExit(F) -> AtExit<F>;

[[deco::concurrent]] int triple(int i) {
  usleep(unsigned(i) % 7 * 100);
  return i * 3;
}
[[deco::concurrent]] void raise(std::vector<int> &v, int i) { v[i] += triple(i); }
static int odd(int i) {
  if (i == 3)
    throw i;
  return i;
}

[[deco::synchronized]] void in_a_block(int n) {
  std::vector<int> v(20, 1);
  {
    Watcher c{2, v};
    for (int i = 0; i < n; i++)
      v[i] += triple(i);
    if (n == 5)
      throw std::logic_error("five");
  }
}
[[deco::synchronized]] void behind_the_calls(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  Watcher c{2, v};
  for (int i = 0; i < n; i++)
    v[i] = triple(i + 4);
  std::vector<int> w(3);
  w.at(n) = 4;
}
[[deco::synchronized]] int only_in_front(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  Watcher c{3, v};
  if (n == 5)
    throw 5;
  return v[2];
}
[[deco::synchronized]] void nested(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  for (int j = 0; j < 2; ++j) {
    if (n == 5) {
      const Watcher c{3 + j, v};
      if (j == 1)
        throw j;
    }
    v[j] += triple(j + 2);
  }
}
[[deco::synchronized]] void in_place(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    raise(v, i);
  Watcher c{2, v};
  for (int i = 0; i < n; i++)
    raise(v, i);
  if (n == 5)
    throw 3;
}
struct Holder {
  std::unique_ptr<Watcher> inner;
};
[[deco::synchronized]] void held(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  Holder h;
  h.inner = std::make_unique<Watcher>(2, v);
  for (int i = 0; i < n; i++)
    v[i] += triple(i);
  if (n == 5)
    throw 3;
}
[[deco::synchronized]] void deferred_map(int n) {
  std::map<int, int> m;
  for (int i = 0; i < n; i++)
    m[i] = triple(i);
  AtExit g{[&] { seen += std::to_string(m.size()); }};
  for (int i = 0; i < n; i++)
    m[i + n] = triple(i);
  if (n == 5)
    throw 7;
}
[[deco::synchronized]] void by_an_argument(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  Watcher c{2, v};
  for (int i = 0; i < n; i++)
    v[i] += triple(odd(i));
}
[[deco::synchronized]] void in_a_try(int n) {
  std::vector<int> v(20, 1);
  try {
    for (int i = 0; i < n; i++)
      v[i] = triple(i);
    Watcher c{2, v};
    for (int i = 0; i < n; i++)
      v[i] += triple(i);
    if (n == 5)
      throw std::logic_error("5");
  } catch (std::exception &) {
    seen += std::to_string(v[2]);
  }
  try {
    Watcher c{3, v};
    for (int i = 0; i < n; i++)
      v[i] += triple(i);
    Watcher d{4, v};
    for (int i = 0; i < n; i++)
      v[i] += triple(i);
    throw 4;
  } catch (int) {
    seen += std::to_string(v[4]);
  }
}

// No guard can stand where these are destroyed: what is in flight is waited for in front of them.
struct Fragile : Watcher {
  Fragile(int at, const std::vector<int> &all, int n) : Watcher{at, all} { odd(n); }
};
struct Parts {
  Watcher first;
  int second;
};
[[deco::synchronized]] void two_in_a_row(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  Watcher a{2, v}, b{odd(n), v};
}
[[deco::synchronized]] void in_a_head(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  if (Watcher c{2, v}; odd(n) == 4)
    seen += "four ";
}
[[deco::synchronized]] void calls_behind_a_head(int n) {
  std::vector<int> v(20, 1);
  if (Watcher c{2, v}; n > 0) {
    for (int i = 0; i < n; i++)
      v[i] = triple(i);
    odd(n);
  }
}
[[deco::synchronized]] void half_made(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  Fragile f(2, v, n);
}
[[deco::synchronized]] void half_an_aggregate(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  Parts p{{2, v}, odd(n)};
  seen += std::to_string(p.second);
}
[[deco::synchronized]] void half_on_the_heap(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  auto p = std::make_unique<Fragile>(2, v, n);
  seen += std::to_string(p->at);
}
[[deco::synchronized]] void kept_temporary(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  const Watcher &c = Watcher{2, v};
  odd(n);
  seen += std::to_string(c.at);
}
[[deco::synchronized]] void behind_a_label(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  switch (n) {
  case 0:
    break;
  default:
    Watcher c{2, v};
    odd(n);
  }
}
[[deco::synchronized]] void in_a_handler(int n) {
  std::vector<int> v(20, 1);
  try {
    odd(3);
  } catch (int) {
    for (int i = 0; i < n; i++)
      v[i] = triple(i);
    Watcher c{2, v};
    odd(n);
  }
}
static Watcher watch(const std::vector<int> &v, int n) { return {odd(n), v}; }
[[deco::synchronized]] void returned(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  Watcher c = watch(v, n - 1);
  odd(n);
}
static int inner(const std::vector<int> &v, int n) {
  Watcher c{2, v};
  return odd(n);
}
[[deco::synchronized]] void in_a_callee(int n) {
  std::vector<int> v(20, 1);
  for (int i = 0; i < n; i++)
    v[i] = triple(i);
  inner(v, n);
}

static void run(const char *name, void (*f)(int)) {
  for (int n : {3, 4, 5, 9}) {
    seen.clear();
    try {
      f(n);
    } catch (std::exception &e) {
      seen += e.what();
    } catch (int k) {
      seen += std::to_string(k);
    }
    std::printf("%s %d: %s\n", name, n, seen.c_str());
  }
}

int main() {
  run("in a block", in_a_block);
  run("behind the calls", behind_the_calls);
  run("only in front", [](int n) { only_in_front(n); });
  run("nested", nested);
  run("in place", in_place);
  run("held", held);
  run("deferred map", deferred_map);
  run("by an argument", by_an_argument);
  run("in a try", in_a_try);
  run("two in a row", two_in_a_row);
  run("in a head", in_a_head);
  run("calls behind a head", calls_behind_a_head);
  run("half made", half_made);
  run("half an aggregate", half_an_aggregate);
  run("half on the heap", half_on_the_heap);
  run("kept temporary", kept_temporary);
  run("behind a label", behind_a_label);
  run("in a handler", in_a_handler);
  run("returned", returned);
  run("in a callee", in_a_callee);
}
