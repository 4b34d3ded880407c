// Destructors that look, on the way of a call's exception, at what the body has set behind the call: guards that roll back.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>
[[gnu::pure]] int churn(int x);
[[deco::concurrent]] int f(int x) {
  int r = churn(x);
  if (x == 2)
    throw x;
  return r;
}
[[deco::concurrent]] void put(int &to, int x) {
  int r = churn(x);
  if (x == 5)
    throw x;
  to = r;
}
[[deco::concurrent]] int g(int x) noexcept { return churn(x); }

struct Transaction {
  std::vector<int> &out;
  bool done = false;
  explicit Transaction(std::vector<int> &out) : out(out) {}
  void commit() { done = true; }
  ~Transaction() {
    if (!done)
      out.clear();
  }
};
struct Flagged {
  const bool *done;
  int &out;
  ~Flagged() { out = *done ? 7 : 0; }
};
struct Scope {
  std::function<void()> end;
  ~Scope() { end(); }
};
struct Maybe {
  int &out;
  std::optional<int> value;
  ~Maybe() { out = value.value_or(-5); }
};
struct Count {
  static inline int last = 0;
  int &n;
  ~Count() { last = n; }
};

[[deco::synchronized]] int local_try() {
  std::vector<int> out;
  try {
    Transaction t(out);
    for (int i = 0; i < 4; ++i)
      out.push_back(f(i));
    t.done = true;
  } catch (int) {
  }
  return static_cast<int>(out.size());
}
[[deco::synchronized]] void of_function(std::vector<int> &out) {
  Transaction t(out);
  for (int i = 0; i < 4; ++i)
    out.push_back(f(i));
  t.commit();
}
[[deco::synchronized]] void behind_pointer(int &out) {
  std::vector<int> v{1, 2, 3, 4};
  bool done = false;
  Flagged g{&done, out};
  std::transform(v.begin(), v.end(), v.begin(), f);
  done = true;
}
[[deco::synchronized]] void lambda(int &out) {
  int r[6] = {}, n = 0;
  Scope s{[&] { out = n; }};
  for (int i = 0; i < 6; ++i) {
    r[i] = f(i);
    ++n;
  }
  out = r[5];
}
[[deco::synchronized]] void optional(int &out) {
  std::vector<int> v(8);
  Maybe m{out, {}};
  int i = 0;
  for (int &x : v)
    put(x, i++);
  m.value = 3;
}
[[deco::synchronized]] void counted() {
  std::vector<int> v(8);
  int n = 0;
  Count c{n};
  for (int i = 0; i < 8; ++i) {
    v[i] = f(i);
    n += 10;
  }
}
[[deco::synchronized]] int each_turn() {
  std::vector<int> v(8), out;
  try {
    for (int i = 0; i < 8; ++i) {
      out.assign(2, i);
      Transaction t(out);
      v[i] = f(i);
      t.commit();
    }
  } catch (int) {
  }
  return static_cast<int>(out.size());
}
// What the call's own statement evaluates behind the call.
[[deco::synchronized]] void own_operand(int &out) {
  int r[9] = {}, i = 0;
  Scope s{[&] { out = i; }};
  while (i < 9)
    r[i++] = f(i);
}
[[deco::synchronized]] void own_key(std::string &out) {
  std::map<std::string, int> m;
  std::string key = "abc";
  Scope s{[&] { out = key; }};
  m[std::move(key)] = f(2);
}
struct Owner {
  std::vector<int> *out;
  bool done = false;
  ~Owner() {
    if (!done && out)
      out->clear();
  }
};
[[deco::synchronized]] void parameter(std::vector<int> &out, Owner o) {
  for (int i = 0; i < 4; ++i)
    out.push_back(f(i));
  o.done = true;
}
[[deco::synchronized]] int in_head() {
  std::vector<int> out;
  try {
    if (Owner o{&out}; true) {
      for (int i = 0; i < 4; ++i)
        out.push_back(f(i));
      o.done = true;
    }
  } catch (int) {
  }
  return static_cast<int>(out.size());
}
[[deco::synchronized]] int on_heap() {
  std::vector<int> out;
  try {
    auto o = std::make_unique<Owner>(Owner{&out});
    for (int i = 0; i < 4; ++i)
      out.push_back(f(i));
    o->done = true;
  } catch (int) {
  }
  return static_cast<int>(out.size());
}
[[deco::synchronized]] int without_throwing(int n) {
  std::vector<int> out;
  Transaction t(out);
  for (int i = 0; i < n; ++i)
    out.push_back(g(i));
  t.commit();
  return static_cast<int>(out.size()) + out[3];
}

int main() {
  std::printf("%d\n", local_try());
  std::vector<int> out;
  int n = -1, values[3] = {-1, -1, -1};
  auto caught = [](auto run) {
    try {
      run();
    } catch (int x) {
      std::printf("caught %d ", x);
    }
  };
  caught([&] { of_function(out); });
  caught([&] { behind_pointer(values[0]); });
  caught([&] { lambda(values[1]); });
  caught([&] { optional(values[2]); });
  caught([&] { counted(); });
  std::printf("\n%zu %d %d %d %d\n", out.size(), values[0], values[1], values[2], Count::last);
  std::string key;
  caught([&] { own_operand(values[0]); });
  caught([&] { own_key(key); });
  caught([&] { parameter(out, Owner{&out}); });
  std::printf("\n%d %s %zu %d %d\n", values[0], key.c_str(), out.size(), in_head(), on_heap());
  n = each_turn();
  std::printf("%d %d\n", n, without_throwing(20));
}

int churn(int x) {
  unsigned h = static_cast<unsigned>(x);
  for (int i = 0; i < 20000; ++i)
    h = h * 1664525u + 1013904223u;
  return static_cast<int>(h >> 26);
}
