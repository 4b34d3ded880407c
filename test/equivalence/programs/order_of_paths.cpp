// std: c++20
// The object of a call is evaluated in front of its arguments, and what has a subscript in front of that.
#include <memory>
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <unistd.h>
#include <unordered_map>
#include <utility>
#include <vector>
using std::string;
using std::vector;
[[gnu::pure]] int slow(int v);
[[deco::concurrent]] int idf(int v) { return slow(v) + 1; }

namespace key_before_arguments {
[[deco::synchronized]] long run() {
  std::unordered_map<string, vector<int>> m;
  string k = "a";
  m[k].push_back(idf((k = "b", 1)));
  return m.count("a") * 10 + m.count("b");
}
} // namespace key_before_arguments

namespace object_before_arguments {
[[deco::synchronized]] long run() {
  std::map<int, vector<int>> m;
  m[7].push_back(idf((int)m.size()));
  return m[7][0];
}
} // namespace object_before_arguments

namespace outer_call_argument_after_path {
[[deco::synchronized]] long run() {
  std::map<int, std::map<int, int>> q;
  q[1].insert_or_assign(q.size(), idf(3));
  return q[1].begin()->first;
}
} // namespace outer_call_argument_after_path

namespace owner_swapped_in_argument {
struct S {
  vector<int> v;
  void put(int a, int b) { v.push_back(a * 100 + b); }
};
[[deco::synchronized]] long run() {
  auto u = std::make_unique<S>(), w = std::make_unique<S>();
  S *ur = u.get();
  u->put(1, idf((std::swap(u, w), 4)));
  return ur->v.size();
}
} // namespace owner_swapped_in_argument

namespace subscript_after_inserting_path {
[[deco::synchronized]] long run() {
  std::map<int, std::array<int, 2>> q;
  q[1][q.size()] = idf(q.size());
  return q[1][0] * 10 + q[1][1];
}
} // namespace subscript_after_inserting_path

namespace subscript_after_inserting_path_member {
int ev = 0;
struct S {
  int v[3] = {};
};
std::map<int, S> ms;
[[deco::synchronized]] long run() {
  ms.clear();
  ms[1].v[ms.size()] = idf(ms.size());
  ms[ms.size()].v[ms.size()] += idf(1);
  ms[7].v[0] = idf((int)ms.count(7));
  long r = 0;
  for (auto &[k, s] : ms)
    for (int z : s.v)
      r = r * 31 + z + k;
  return r;
}
} // namespace subscript_after_inserting_path_member

namespace subscript_before_arguments {
[[deco::synchronized]] long run() {
  int i = 0;
  std::map<int, vector<int>> w;
  w[i].push_back(idf(i = 4));
  return w.begin()->first;
}
} // namespace subscript_before_arguments

int main() {
  std::printf("key_before_arguments %ld\n", static_cast<long>(key_before_arguments::run()));
  std::printf("object_before_arguments %ld\n", static_cast<long>(object_before_arguments::run()));
  std::printf("outer_call_argument_after_path %ld\n", static_cast<long>(outer_call_argument_after_path::run()));
  std::printf("owner_swapped_in_argument %ld\n", static_cast<long>(owner_swapped_in_argument::run()));
  std::printf("subscript_after_inserting_path %ld\n", static_cast<long>(subscript_after_inserting_path::run()));
  std::printf("subscript_after_inserting_path_member %ld\n",
              static_cast<long>(subscript_after_inserting_path_member::run()));
  std::printf("subscript_before_arguments %ld\n", static_cast<long>(subscript_before_arguments::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
