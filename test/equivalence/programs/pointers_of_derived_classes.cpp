// Objects of derived classes that keep pointers, behind a base class that has none.
#include <cstdio>
#include <memory>
#include <initializer_list>
#include <unistd.h>
#include <vector>

struct Value {
  virtual ~Value() = default;
  virtual int of(int n) const = 0;
};
struct Watching : Value {
  int *watched;
  explicit Watching(int *watched) : watched(watched) {}
  int of(int n) const override {
    usleep(n * 60);
    return *watched + n;
  }
};
static std::unique_ptr<Value> make(int &k) { return std::make_unique<Watching>(&k); }
static void add(std::vector<std::unique_ptr<Value>> &values, int &k) { values.push_back(std::make_unique<Watching>(&k)); }

[[deco::concurrent]] int ask(const Value &v, int n) { return v.of(n); }

[[deco::synchronized]] void from_factory(int *r) {
  int k = 0;
  auto v = make(k);
  for (int i = 0; i < 6; ++i) {
    r[i] = ask(*v, 6 - i);
    k += i;
  }
}
[[deco::synchronized]] void converted(int *r) {
  int k = 0;
  auto w = std::make_unique<Watching>(&k);
  std::unique_ptr<Value> v = std::move(w);
  for (int i = 0; i < 6; ++i) {
    r[i] = ask(*v, 6 - i);
    k += i;
  }
}
[[deco::synchronized]] void in_container(int *r) {
  int k = 0;
  std::vector<std::unique_ptr<Value>> values;
  add(values, k);
  for (int i = 0; i < 6; ++i) {
    r[i] = ask(*values[0], 6 - i);
    k += i;
  }
}
[[deco::synchronized]] void by_reference(int *r) {
  int k = 0;
  Watching w(&k);
  const Value &v = w;
  for (int i = 0; i < 6; ++i) {
    r[i] = ask(v, 6 - i);
    k += i;
  }
}

int main() {
  for (auto *f : {from_factory, converted, in_container, by_reference}) {
    int r[6];
    f(r);
    for (int x : r)
      std::printf("%d ", x);
    std::printf("\n");
  }
}
