// What const virtual functions, pointers to them and lambdas change of themselves: calls in flight must not overlap there.
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

static int nap(int i) {
  usleep(unsigned(i) * 2654435761u >> 23);
  return i;
}
static void show(const char *name, const std::vector<int> &v) {
  std::printf("%s:", name);
  for (int x : v)
    std::printf(" %d", x);
  std::printf("\n");
}

struct Source {
  virtual ~Source() = default;
  virtual int get(int i) const { return nap(i); }
  [[deco::concurrent]] virtual int marked(int i) const { return nap(i); }
};
struct Counting : Source {
  mutable int calls = 0;
  int get(int i) const override { return nap(i) + calls++; }
  int marked(int i) const override {
    calls++;
    return nap(i) * calls;
  }
};
struct Deeper : Counting {
  mutable std::vector<int> log;
  int get(int i) const override {
    log.push_back(i);
    return Counting::get(i) + int(log.size());
  }
};
struct Pointing : Source {
  int *p = nullptr;
  int get(int i) const override { return nap(i) + ++*p; }
};
struct Abstract {
  virtual ~Abstract() = default;
  [[deco::concurrent]] virtual int get(int i) const = 0;
};
struct Concrete : Abstract {
  mutable int calls = 0;
  int get(int i) const override { return nap(i) + calls++; }
};

[[deco::concurrent]] int through_parameter(const Source &s, int i) { return s.get(i); }
[[deco::concurrent]] int through_owner(const std::vector<std::unique_ptr<Source>> &all, int i) { return all[0]->get(i); }
[[deco::concurrent]] int through_pointer(const Source *s, int i) { return s->get(i); }
static int helper(const Source &s, int i) { return s.get(i) + 1; }
[[deco::concurrent]] int through_helper(const Source &s, int i) { return helper(s, i); }

[[deco::synchronized]] std::vector<int> parameter(const Source &s) {
  std::vector<int> v(10);
  for (int i = 0; i < 10; i++)
    v[i] = through_parameter(s, i);
  return v;
}
[[deco::synchronized]] std::vector<int> pointer(const Source *s) {
  std::vector<int> v(10);
  for (int i = 0; i < 10; i++)
    v[i] = through_pointer(s, i);
  return v;
}
[[deco::synchronized]] std::vector<int> in_a_helper(const Source &s) {
  std::vector<int> v(10);
  for (int i = 0; i < 10; i++)
    v[i] = through_helper(s, i);
  return v;
}
[[deco::synchronized]] std::vector<int> marked(Source &s) {
  std::vector<int> v(10);
  for (int i = 0; i < 10; i++)
    v[i] = s.marked(i);
  return v;
}
[[deco::synchronized]] std::vector<int> pure(Abstract &s) {
  std::vector<int> v(10);
  for (int i = 0; i < 10; i++)
    v[i] = s.get(i);
  return v;
}
[[deco::synchronized]] std::vector<int> owner() {
  std::vector<int> v(10);
  std::vector<std::unique_ptr<Source>> all;
  all.push_back(std::make_unique<Counting>());
  for (int i = 0; i < 10; i++)
    v[i] = through_owner(all, i);
  return v;
}

// Destructors of derived classes, through a base.
static std::string *record;
struct Base {
  virtual ~Base() = default;
};
struct Writing : Base {
  std::vector<int> &all;
  explicit Writing(std::vector<int> &v) : all(v) {}
  ~Writing() override { *record += std::to_string(all[1]); }
};
[[deco::concurrent]] int twice(int i) { return nap(i) * 2; }
[[deco::synchronized]] std::vector<int> destroyed() {
  std::vector<int> v(10, 7);
  std::unique_ptr<Base> b = std::make_unique<Writing>(v);
  for (int i = 0; i < 10; i++)
    v[i] = twice(i);
  b.reset();
  return v;
}

// Pointers to member functions.
struct Object {
  int count = 0;
  mutable int asked = 0;
  int change(int i) { return count++ * i; }
  int ask(int i) const { return asked++ * i; }
};
[[deco::concurrent]] int changing(Object &o, int (Object::*p)(int), int i) { return nap(i) + (o.*p)(i); }
[[deco::concurrent]] int asking(const Object &o, int (Object::*p)(int) const, int i) { return nap(i) + (o.*p)(i); }
[[deco::concurrent]] int pointing(const Object *o, int (Object::*p)(int) const, int i) { return nap(i) + (o->*p)(i); }
[[deco::concurrent]] int invoking(const Object &o, int (Object::*p)(int) const, int i) {
  return nap(i) + std::invoke(p, o, i);
}
[[deco::synchronized]] std::vector<int> members() {
  std::vector<int> v(80, 1);
  Object o;
  for (int i = 0; i < 20; i++)
    v[i] = changing(o, &Object::change, i);
  for (int i = 0; i < 20; i++)
    v[i + 20] = asking(o, &Object::ask, i);
  for (int i = 0; i < 20; i++)
    v[i + 40] = invoking(o, &Object::ask, i);
  for (int i = 0; i < 20; i++)
    v[i + 60] = pointing(&o, &Object::ask, i);
  return v;
}

// Lambdas that count.
template <class F> [[deco::concurrent]] int forwarded(F &&f, int i) { return nap(i) + f(i); }
template <class F> [[deco::concurrent]] int referred(F &f, int i) { return nap(i) + f(i); }
template <class F> [[deco::concurrent]] int copied(F f, int i) { return nap(i) + f(i); }
[[deco::synchronized]] std::vector<int> counters() {
  std::vector<int> v(60, 1);
  int start = 3;
  auto made = [c = 0](int i) mutable { return c++ * i; };
  auto taken = [start](int i) mutable { return start++ * i; };
  auto grown = [all = std::vector<int>(3)](int i) mutable {
    all.push_back(i);
    return int(all.size()) * i;
  };
  for (int i = 0; i < 10; i++)
    v[i] = forwarded(made, i);
  for (int i = 0; i < 10; i++)
    v[i + 10] = copied(made, i);
  for (int i = 0; i < 10; i++)
    v[i + 20] = referred(taken, i);
  for (int i = 0; i < 10; i++)
    v[i + 30] = referred(grown, i);
  for (int i = 0; i < 10; i++)
    v[i + 40] = referred(grown, i + start);
  return v;
}

int main() {
  std::string text;
  record = &text;
  Counting c;
  Deeper d;
  Source s;
  int q = 0;
  Pointing p;
  p.p = &q;
  show("counting", parameter(c));
  show("deeper", parameter(d));
  show("plain", parameter(s));
  show("pointing", parameter(p));
  show("by pointer", pointer(&c));
  show("in a helper", in_a_helper(d));
  show("marked", marked(c));
  Concrete concrete;
  show("pure", pure(concrete));
  show("owner", owner());
  show("destroyed", destroyed());
  std::printf("%s\n", text.c_str());
  show("members", members());
  show("counters", counters());
}
