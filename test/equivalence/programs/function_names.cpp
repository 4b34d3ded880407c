// __func__ and its like are those of the function, not of what its body becomes.
#include <cassert>
#include <cstdio>
#include <string>
#include <vector>

#define LOG(text, x) std::printf("%s: %d\n", text, x)
#define ID(x) x

[[deco::concurrent]] std::string text(const char *s, int i) { return std::string(s) + std::to_string(i); }
[[deco::concurrent]] int square(int x) { return x * x; }

[[deco::synchronized]] void names(std::vector<std::string> &out) {
  for (int i = 0; i < 3; ++i)
    out.push_back(text(__func__, i));
  for (int i = 0; i < 3; ++i)
    out.push_back(text(__PRETTY_FUNCTION__, i));
  out.push_back(__FUNCTION__);
  std::printf("%s %s %d\n", __func__, __PRETTY_FUNCTION__, int(sizeof(__func__)));
  LOG(__func__, int(out.size()));
  LOG(ID(__func__), __LINE__);
  assert(out.size() == 7);
  auto inner = [] { return std::string(__func__); };
  out.push_back(inner());
  std::string copies[2];
  for (int i = 0; i < 2; ++i)
    copies[i] = text(i ? __func__ : "first", i);
  for (const char *p = __func__; *p; ++p)
    std::printf("%c ", *p);
  out.push_back(copies[0] + copies[1]);
}

namespace deep {
template <class T> struct Class {
  std::vector<T> v;
  [[deco::synchronized]] const char *where(int n) {
    v.resize(n);
    for (int i = 0; i < n; ++i)
      v[i] = square(i);
    static const char *seen = nullptr;
    return seen = __PRETTY_FUNCTION__;
  }
  [[deco::synchronized]] const char *operator()(int i) {
    v[0] += square(i);
    return __func__;
  }
};
} // namespace deep

[[deco::synchronized]] int main() {
  std::vector<std::string> out;
  names(out);
  int r[2];
  r[0] = square(3);
  for (const std::string &s : out)
    std::printf("%s\n", s.c_str());
  deep::Class<int> c;
  std::printf("%s\n", c.where(3));
  std::printf("%s\n", c(3));
  std::printf("%s %d %d\n", __func__, r[0], c.v[0]);
}
