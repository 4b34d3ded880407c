// Members in and out of class, of class templates and nested classes; ref-qualified, inherited, hidden friends;
// overloads of which one is concurrent; attributes on the first declaration only.
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {
unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
} // namespace

namespace outer {
inline namespace v2 {
namespace {
[[deco::concurrent]] int hidden(int n) { return int(churn(n) % 100); }
} // namespace
template <class T> class Store {
public:
  explicit Store(int n) : cells_(n) {}
  [[deco::synchronized]] void fill(T start);
  [[deco::concurrent]] T value(T start, int i) const;
  [[deco::concurrent]] static T constant(int i);
  template <class U> [[deco::concurrent]] U scaled(U by, int i) const;
  template <class U> [[deco::synchronized]] std::vector<U> all(U by) const;
  [[deco::concurrent]] void grow(int i);
  [[deco::synchronized]] void grow_all();
  class Cursor {
  public:
    explicit Cursor(const Store &of) : of_(of) {}
    [[deco::concurrent]] T at(int i) const { return of_.cells_[i] + T(i); }
    [[deco::synchronized]] std::map<int, T> read(int n) const;

  private:
    const Store &of_;
  };
  const std::vector<T> &cells() const { return cells_; }

private:
  std::vector<T> cells_;
};
// The definitions, none of which carries an attribute.
template <class T> void Store<T>::fill(T start) {
  for (std::size_t i = 0; i < cells_.size(); ++i)
    cells_[i] = value(start, int(i));
  for (std::size_t i = 0; i < cells_.size(); ++i)
    cells_[i] += Store::constant(int(i));
}
template <class T> T Store<T>::value(T start, int i) const { return start + T(churn(i) % 50); }
template <class T> T Store<T>::constant(int i) { return T(hidden(i)) / 2; }
template <class T> template <class U> U Store<T>::scaled(U by, int i) const { return by * U(cells_[i]); }
template <class T> template <class U> std::vector<U> Store<T>::all(U by) const {
  std::vector<U> out(cells_.size());
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = this->template scaled<U>(by, int(i));
  return out;
}
template <class T> void Store<T>::grow(int i) { cells_[i] += T(1); }
template <class T> void Store<T>::grow_all() {
  for (std::size_t i = 0; i < cells_.size(); ++i)
    grow(int(i));
}
template <class T> std::map<int, T> Store<T>::Cursor::read(int n) const {
  std::map<int, T> out;
  for (int i = 0; i < n; ++i)
    out[i % 5] += at(i);
  return out;
}
} // namespace v2
} // namespace outer

// Only one of the overloads is concurrent, and it is declared so long before it is defined.
[[deco::concurrent]] double weigh(double x);
int weigh(int x) { return x; }
std::string weigh(const std::string &s) { return s + s; }

[[deco::synchronized]] void overloads(std::vector<double> &out, std::vector<std::string> &texts) {
  for (int i = 0; i < 10; ++i) {
    out[i] = weigh(i);
    out[i] += weigh(i * 0.5);
    texts.push_back(weigh(std::to_string(i)));
  }
  int plain = weigh(3);
  out[0] += plain;
}
double weigh(double x) { return x * double(churn(int(x)) % 10); }

struct Base {
  int k = 2;
  [[deco::concurrent]] int times(int i) const & { return int(churn(i) % 10) * k; }
  [[deco::concurrent]] int times(int i) && { return -int(churn(i) % 10) * k; }
  [[deco::concurrent]] int noexcept_one(int i) const noexcept { return i + k; }
  [[deco::concurrent]] friend int befriended(const Base &b, int i) { return b.k * i; }
  [[deco::concurrent]] int operator[](int i) const { return i * k; }
  [[deco::concurrent]] int operator->*(int i) const { return i - k; }
};
struct Middle : Base {
  using Base::times;
  [[deco::concurrent]] int times(const std::string &s) const { return int(s.size()) + k; }
};
struct Derived final : private Middle {
  std::vector<int> results = std::vector<int>(12);
  [[deco::synchronized]] void run() {
    for (int i = 0; i < 4; ++i)
      results[i] = times(i);
    for (int i = 4; i < 8; ++i)
      results[i] = Base::noexcept_one(i);
    for (int i = 8; i < 12; ++i)
      results[i] = times(std::string(std::size_t(i), 'x'));
  }
};

[[deco::synchronized]] void inherited(std::vector<int> &out, const Middle &m) {
  for (int i = 0; i < 8; ++i)
    out.push_back(m.times(i));
  for (int i = 0; i < 8; ++i)
    out.push_back(Base{i}.times(i));
  for (int i = 0; i < 8; ++i)
    out.push_back(befriended(m, i));
  for (int i = 0; i < 8; ++i)
    out.push_back(m[i]);
  for (int i = 0; i < 8; ++i)
    out.push_back(m->*i);
}

template <class Self> struct Crtp {
  [[deco::synchronized]] std::vector<long> run(int n) {
    std::vector<long> out(n);
    for (int i = 0; i < n; ++i)
      out[i] = static_cast<Self *>(this)->one(i);
    return out;
  }
};
struct One : Crtp<One> {
  [[deco::concurrent]] long one(int i) const { return long(churn(i) % 77); }
};

// The primary template is concurrent, and so are its specialisations.
template <class T> struct Maker {
  [[deco::concurrent]] static T make(int i) { return T(churn(i) % 9); }
};
template <> struct Maker<std::string> {
  [[deco::concurrent]] static std::string make(int i) { return std::string(i % 3, 'm'); }
};
template <class T> [[deco::concurrent]] T special(int i) { return T(i); }
template <> [[deco::concurrent]] std::string special<std::string>(int i) { return std::to_string(i); }

template <class T> [[deco::synchronized]] std::vector<T> made(int n) {
  std::vector<T> out(2 * n);
  for (int i = 0; i < n; ++i)
    out[i] = Maker<T>::make(i);
  for (int i = 0; i < n; ++i)
    out[n + i] = special<T>(i);
  return out;
}

int main() {
  outer::Store<double> d(10);
  d.fill(0.5);
  d.grow_all();
  outer::Store<int> n(10);
  n.fill(3);
  for (double x : d.cells())
    std::printf("%g ", x);
  for (long x : n.all(2L))
    std::printf("%ld ", x);
  for (double x : n.all(0.5))
    std::printf("%g ", x);
  for (auto [k, x] : outer::Store<double>::Cursor(d).read(10))
    std::printf("%d:%g ", k, x);
  std::vector<double> w(10);
  std::vector<std::string> texts;
  overloads(w, texts);
  for (double x : w)
    std::printf("%g ", x);
  std::vector<int> i;
  inherited(i, Middle());
  for (int x : i)
    std::printf("%d ", x);
  Derived derived;
  derived.run();
  for (int x : derived.results)
    std::printf("%d ", x);
  for (long x : One().run(6))
    std::printf("%ld ", x);
  for (int x : made<int>(5))
    std::printf("%d ", x);
  for (const std::string &s : made<std::string>(5))
    std::printf("%s ", s.c_str());
  std::printf("\n");
}
