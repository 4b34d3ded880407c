// The object of a call is a temporary, or may be moved from: the overload for rvalues is meant.
#include <cstdio>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

struct Text {
  std::string s;
  [[deco::concurrent]] std::string get(int i) & { return s + "&" + std::to_string(i); }
  [[deco::concurrent]] std::string get(int i) const & { return s + "c&" + std::to_string(i); }
  [[deco::concurrent]] std::string get(int i) && { return std::move(s) + "&&" + std::to_string(i); }
  [[deco::concurrent]] std::string plain(int i) const { return s + std::to_string(i); }
  [[deco::concurrent]] std::string kept(int i) & { return s + "k" + std::to_string(i); }
  [[deco::concurrent]] std::string kept(int i) const & { return s + "K" + std::to_string(i); }
  [[deco::concurrent]] std::string operator()(int i) && { return s + "()&&" + std::to_string(i); }
  [[deco::concurrent]] std::string operator()(int i) const & { return s + "()c&" + std::to_string(i); }
  [[deco::concurrent]] std::string either(int i) { return s + "m" + std::to_string(i); }
  [[deco::concurrent]] std::string either(int i) const { return s + "c" + std::to_string(i); }
};
Text made(int i) { return {std::string(i, 'm')}; }
const Text constant(int i) { return {std::string(i, 'k')}; }

template <class T> [[deco::concurrent]] std::string told(T &&x, int i) {
  return x.s + (std::is_const_v<std::remove_reference_t<T>> ? "const" : "") +
         (std::is_lvalue_reference_v<T> ? "&" : "&&") + std::to_string(i);
}

[[deco::synchronized]] std::vector<std::string> temporaries(int n) {
  std::vector<std::string> out;
  for (int i = 0; i < n; ++i) {
    out.push_back(Text{"a"}.get(i));
    out.push_back(made(i).get(i));
    out.push_back(made(i).plain(i));
    out.push_back(made(i).kept(i));
    out.push_back(constant(i).get(i));
    out.push_back(constant(i).either(i));
    out.push_back(made(i).either(i));
    out.push_back(made(i)(i));
    out.push_back(constant(i)(i));
    out.push_back(told(made(i), i));
    out.push_back(told(constant(i), i));
  }
  return out;
}

[[deco::synchronized]] std::vector<std::string> moved(int n) {
  std::vector<std::string> out;
  for (int i = 0; i < n; ++i) {
    Text t{"t" + std::to_string(i)};
    out.push_back(t.get(i));
    out.push_back(t(i));
    out.push_back(told(t, i));
    out.push_back(std::as_const(t).get(i));
    out.push_back(told(std::as_const(t), i));
    out.push_back(std::move(t).get(i));
    out.push_back("[" + t.s + "]");
    Text u{"u"};
    out.push_back(static_cast<Text &&>(u).get(i));
    Text v[2] = {{"v"}, {"w"}};
    out.push_back(std::move(v[1]).get(i));
    out.push_back(std::move(*&v[0])(i));
    const Text w{"w"};
    out.push_back(std::move(w).get(i));
  }
  return out;
}

struct Sink {
  std::vector<int> &to;
  void put(int x) & { to.push_back(x); }
  void put(int x) && { to.push_back(-x); }
};
[[deco::concurrent]] int square(int x) { return x * x; }
[[deco::synchronized]] void sinks(std::vector<int> &to) {
  Sink s{to};
  for (int i = 1; i < 5; ++i) {
    s.put(square(i));
    std::move(s).put(square(i));
  }
}

int main() {
  for (const std::string &s : temporaries(3))
    std::printf("%s ", s.c_str());
  for (const std::string &s : moved(3))
    std::printf("%s ", s.c_str());
  std::vector<int> to;
  sinks(to);
  for (int x : to)
    std::printf("%d ", x);
  std::printf("\n");
}
