// std: c++20
// Where a result goes is evaluated behind the call, and so not at all if the call throws: a local handler, and the code
// behind it, sees counters that have not moved and strings that were not moved from. And arguments of outer calls that
// take them by && without moving.
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>
[[gnu::pure]] int churn(int x);

[[deco::concurrent]] int f(int x) {
  int r = churn(x);
  if (x % 9 == 2)
    throw x;
  return r;
}
[[deco::concurrent]] int g(int x) noexcept { return churn(x); }

[[deco::synchronized]] int counter() {
  int out[40]{}, i = 0;
  try {
    while (i < 30)
      out[i++] = f(i);
  } catch (int) {
    return i;
  }
  return -1;
}
[[deco::synchronized]] int counter_behind() {
  int out[40]{}, i = 0;
  try {
    for (int k = 0; k < 30; ++k)
      out[++i] = f(k);
  } catch (int x) {
    out[39] = x;
  }
  return i * 100 + out[39];
}
struct Cursor {
  int at = 0;
  int next() { return at++; }
};
[[deco::synchronized]] int counter_of_object() {
  std::vector<int> out(40);
  Cursor c;
  try {
    while (c.at < 30)
      out[c.next()] = f(c.at);
  } catch (int) {
  }
  return c.at;
}
[[deco::synchronized]] std::string moved_key() {
  std::map<std::string, int> m;
  std::string s = "abc";
  try {
    m[std::move(s)] = f(2);
  } catch (int) {
  }
  return s;
}
[[deco::synchronized]] std::string moved_argument() {
  std::vector<std::pair<std::string, int>> v;
  std::string s = "abc";
  try {
    v.emplace_back(std::move(s), f(2));
  } catch (int) {
  }
  return s;
}
[[deco::synchronized]] std::string moved_value() {
  std::map<int, std::string> m;
  std::string s = "abc";
  auto keep = [&m](std::string t, int x) { m[x] = std::move(t); };
  try {
    keep(std::move(s), f(2));
  } catch (int) {
  }
  return s;
}

struct V {
  std::unique_ptr<int> p;
  int i;
  V(std::unique_ptr<int> &&q, int i) : p(std::move(q)), i(i) {}
};
struct Picky {
  int i;
  Picky(std::unique_ptr<int> &&q, int i) : i(*q + i) {}
};
template <class T> void leave(std::vector<int> &out, T &&, int x) { out.push_back(x); }

[[deco::synchronized]] int left_alone() {
  std::map<int, V> m;
  m.try_emplace(3, std::make_unique<int>(1), 1);
  auto p = std::make_unique<int>(3);
  m.try_emplace(3, std::move(p), g(2));
  return p ? *p : -1;
}
[[deco::synchronized]] int left_under_another_name() {
  std::map<int, V> m;
  m.try_emplace(3, nullptr, 1);
  auto p = std::make_unique<int>(3);
  auto &other = p;
  m.try_emplace(3, std::move(p), g(2));
  return other ? *other : -1;
}
[[deco::synchronized]] int left_behind_pointer() {
  std::map<int, V> m;
  m.try_emplace(3, nullptr, 1);
  int sum = 0;
  for (int i = 0; i < 5; ++i) {
    auto p = std::make_unique<int>(i);
    auto *other = &p;
    m.try_emplace(3, std::move(p), g(2));
    sum = sum * 3 + (*other ? **other : 100);
  }
  return sum;
}
[[deco::synchronized]] int left_by_constructor() {
  std::vector<Picky> v;
  auto p = std::make_unique<int>(3);
  v.emplace_back(std::move(p), g(2));
  return p ? *p : -1;
}
[[deco::synchronized]] int left_by_function() {
  std::vector<int> out;
  int sum = 0;
  auto p = std::make_unique<int>(3);
  for (int i = 0; i < 5; ++i) {
    leave(out, std::move(p), g(i));
    sum += p ? *p : 100;
  }
  return sum;
}
[[deco::synchronized]] void keys_of_caller(std::string &s, std::string &t, std::string &u) {
  std::map<std::string, int> m;
  m[s] = 1;
  m[std::move(s)] += g(1);
  m.insert_or_assign(std::move(t), g(2));
  m[std::move(u)] = g(3);
  m.emplace(std::move(u), g(4));
}
[[deco::synchronized]] std::size_t keys(int n) {
  std::map<std::string, int> m;
  for (int i = 0; i < n; ++i) {
    std::string k = "k" + std::to_string(i % 7);
    m[std::move(k)] = g(i);
  }
  std::size_t sum = 0;
  for (auto &[k, x] : m)
    sum = sum * 31 + k.size() + static_cast<std::size_t>(x);
  return sum;
}
[[deco::synchronized]] std::size_t words(int n) {
  std::vector<std::pair<std::string, int>> v;
  std::string w;
  for (int i = 0; i < n; ++i) {
    w = "a long enough word, number " + std::to_string(i);
    v.emplace_back(std::move(w), g(i));
  }
  std::size_t sum = 0;
  for (auto &[k, x] : v)
    sum = sum * 31 + k.size() + static_cast<std::size_t>(x);
  return sum;
}

int main() {
  std::printf("%d %d %d\n", counter(), counter_behind(), counter_of_object());
  std::printf("%s %s %s\n", moved_key().c_str(), moved_argument().c_str(), moved_value().c_str());
  std::printf("%d %d %d\n", left_alone(), left_by_constructor(), left_by_function());
  std::printf("%d %d\n", left_under_another_name(), left_behind_pointer());
  std::printf("%zu %zu\n", keys(20), words(20));
  std::string s(40, 'x'), t(40, 'x'), u(40, 'y');
  keys_of_caller(s, t, u);
  std::printf("%zu %zu %zu\n", s.size(), t.size(), u.size());
}

int churn(int x) {
  unsigned h = static_cast<unsigned>(x);
  for (int i = 0; i < 20000; ++i)
    h = h * 1664525u + 1013904223u;
  return static_cast<int>(h >> 26);
}
