// std: c++20
// Texts that are searched and compared by way of views and pointers; positions that arguments change.
#include <algorithm>
#include <compare>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>
[[gnu::pure]] int slow(int v);

namespace string_find_by_pointer {
[[deco::concurrent]] void ed(std::string &s, int k) {
  int d = slow(k);
  s[d] = 'z';
}
[[deco::synchronized]] long run() {
  std::string s = "abcdefg";
  std::string *p = &s;
  ed(s, 1);
  long a = p->find('z');
  return a;
}
} // namespace string_find_by_pointer

namespace string_view_compare_chars {
[[deco::concurrent]] void ec(char *s, int k) {
  int d = slow(k);
  s[d] = 'z';
}
[[deco::synchronized]] long run() {
  char s[] = "abcdefg";
  std::string_view w(s);
  ec(s, 1);
  long a = w < "b";
  a = a * 10 + (w != "azcdefg");
  return a;
}
} // namespace string_view_compare_chars

namespace string_view_equal {
[[deco::concurrent]] void ed(std::string &s, int k) {
  int d = slow(k);
  s[d] = 'z';
}
[[deco::synchronized]] long run() {
  std::string s = "abcdefg";
  std::string_view w = s;
  ed(s, 1);
  long a = w == "azcdefg";
  return a;
}
} // namespace string_view_equal

namespace string_view_find {
[[deco::concurrent]] void ed(std::string &s, int k) {
  int d = slow(k);
  s[d] = 'z';
}
[[deco::synchronized]] long run() {
  std::string s = "abcdefg";
  std::string_view w = s;
  ed(s, 1);
  long a = w.find('z');
  return a;
}
} // namespace string_view_find

namespace string_view_find_in_callee {
[[deco::concurrent]] long cnt(std::string_view v, int k) {
  slow(k);
  return v.find('z');
}
[[deco::synchronized]] long run() {
  std::string s = "abcdef";
  long r[2];
  r[0] = cnt(s, 2);
  s[1] = 'z';
  r[1] = cnt(s, 2);
  s[0] = 'z';
  return r[0] * 10 + r[1];
}
} // namespace string_view_find_in_callee

namespace base_changed_in_argument {
[[deco::concurrent]] int idf(int v) { return slow(v) + 1; }
[[deco::synchronized]] long run() {
  std::vector<int> v{1, 2, 3};
  auto it = v.begin();
  it[0] = idf((++it, 3));
  it[1] = idf(1);
  return v[0] * 100 + v[1] * 10 + v[2];
}
} // namespace base_changed_in_argument

namespace map_count_by_pointer {
using M = std::map<int, int>;
[[deco::concurrent]] void em(M &s, int k) {
  int d = slow(k);
  s.emplace(d, 9);
}
[[deco::synchronized]] long run() {
  M m;
  M *p = &m;
  em(m, 2);
  long a = p->count(2);
  return a;
}
} // namespace map_count_by_pointer

namespace map_count_in_callee {
using M = std::map<int, int>;
[[deco::concurrent]] long rc(const M *p, int k) {
  int d = slow(k);
  return p->count(d);
}
[[deco::synchronized]] long run() {
  M m{{1, 1}};
  long r[2];
  r[0] = rc(&m, 1);
  m.erase(1);
  r[1] = rc(&m, 2);
  m[2] = 1;
  return r[0] * 10 + r[1];
}
} // namespace map_count_in_callee

namespace string_view_threeway {
#include <compare>
#include <string>
[[deco::concurrent]] void ed(std::string &s, int k) {
  int d = slow(k);
  s[d] = 'z';
}
[[deco::synchronized]] long run() {
  std::string s = "abcdef";
  std::string_view w = s;
  ed(s, 0);
  long a = (w <=> "zbcdef") == 0;
  return a;
}
} // namespace string_view_threeway

int main() {
  std::printf("string_find_by_pointer %ld\n", static_cast<long>(string_find_by_pointer::run()));
  std::printf("string_view_compare_chars %ld\n", static_cast<long>(string_view_compare_chars::run()));
  std::printf("string_view_equal %ld\n", static_cast<long>(string_view_equal::run()));
  std::printf("string_view_find %ld\n", static_cast<long>(string_view_find::run()));
  std::printf("string_view_find_in_callee %ld\n", static_cast<long>(string_view_find_in_callee::run()));
  std::printf("base_changed_in_argument %ld\n", static_cast<long>(base_changed_in_argument::run()));
  std::printf("map_count_by_pointer %ld\n", static_cast<long>(map_count_by_pointer::run()));
  std::printf("map_count_in_callee %ld\n", static_cast<long>(map_count_in_callee::run()));
  std::printf("string_view_threeway %ld\n", static_cast<long>(string_view_threeway::run()));
}
int slow(int v) {
  usleep(300);
  return v % 1000;
}
