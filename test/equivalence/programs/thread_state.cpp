// State that belongs to the thread or to the process: errno, rounding, exceptions on their way, the locale.
#include <cerrno>
#include <cfenv>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <locale>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

[[deco::concurrent]] int parse(const std::string &s) {
  usleep(100);
  return int(std::strtol(s.c_str(), nullptr, 10));
}
[[deco::synchronized]] std::vector<int> errors(const std::vector<std::string> &in) {
  std::vector<int> v(in.size());
  int bad = 0;
  for (size_t i = 0; i < in.size(); i++) {
    errno = 0;
    v[i] = parse(in[i]);
    if (errno == ERANGE)
      bad = bad * 10 + int(i) + 1;
  }
  v.push_back(bad);
  return v;
}
[[deco::synchronized]] int errors_behind(const std::vector<std::string> &in) {
  std::vector<int> v(in.size());
  errno = 0;
  for (size_t i = 0; i < in.size(); i++)
    v[i] = parse(in[i]);
  return errno == ERANGE ? v[0] : 0;
}

struct Rounding {
  int old = std::fegetround();
  explicit Rounding(int how) { std::fesetround(how); }
  ~Rounding() { std::fesetround(old); }
};
[[deco::concurrent]] double divide(volatile double a, volatile double b) {
  usleep(50);
  return a / b;
}
[[deco::synchronized]] std::vector<double> upwards(bool directly) {
  std::vector<double> v(20);
  if (directly)
    std::fesetround(FE_UPWARD);
  for (int i = 0; i < 20; i++)
    v[i] = divide(i + 1, 3.0 + i);
  std::fesetround(FE_TONEAREST);
  return v;
}
[[deco::synchronized]] std::vector<double> by_an_object() {
  std::vector<double> v(20);
  Rounding up(FE_UPWARD);
  for (int i = 0; i < 20; i++)
    v[i] = divide(i + 1, 3.0 + i);
  return v;
}

[[deco::concurrent]] int point(double d) {
  usleep(100);
  std::ostringstream o;
  o << d;
  return o.str()[1];
}
struct Comma : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
};
static std::locale use_comma() { return std::locale::global(std::locale(std::locale(), new Comma)); }
[[deco::synchronized]] std::vector<int> locales() {
  std::vector<int> v(30);
  for (int i = 0; i < 10; i++)
    v[i] = point(1.5);
  auto old = std::locale::global(std::locale(std::locale(), new Comma));
  for (int i = 0; i < 10; i++)
    v[i + 10] = point(1.5);
  std::locale::global(old);
  for (int i = 0; i < 10; i++)
    v[i + 20] = point(1.5);
  old = use_comma();
  v[0] = point(2.5);
  std::locale::global(old);
  return v;
}

[[deco::concurrent]] int unwinding(int i) {
  usleep(100);
  return i + 100 * std::uncaught_exceptions();
}
[[deco::synchronized]] void fill(std::vector<int> &v) {
  for (int i = 0; i < 10; i++)
    v[i] = unwinding(i);
}
struct AtEnd {
  std::vector<int> &v;
  ~AtEnd() { fill(v); }
};

template <class T> static void show(const std::vector<T> &v) {
  for (T x : v)
    std::printf(" %a", double(x));
  std::printf("\n");
}

int main() {
  const std::vector<std::string> in = {"1", "99999999999999999999999", "3", "88888888888888888888888888"};
  show(errors(in));
  std::printf("%d\n", errors_behind(in));
  show(upwards(true));
  show(upwards(false));
  show(by_an_object());
  show(locales());
  std::vector<int> v(10, 1);
  try {
    AtEnd end{v};
    throw 1;
  } catch (int) {
  }
  show(v);
}
