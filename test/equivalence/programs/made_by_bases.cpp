// What the constructors of bases and members, other constructors of the class, and inherited ones store.
#include <cstdio>
#include <vector>

int counter = 0;
struct Handle {
  int *to;
  explicit Handle(int *to = &counter) : to(to) {}
  void raise() { ++*to; }
};
struct Derived : Handle {
  int more = 0;
};
struct Inheriting : Derived {
  using Derived::Derived;
};
struct Delegating {
  int *to;
  Delegating() : Delegating(&counter) {}
  explicit Delegating(int *to) : to(to) {}
};
struct Whole {
  Handle part;
  Derived derived[2];
  std::vector<Handle> several = std::vector<Handle>(2);
};
struct Raising {
  explicit Raising(int *to) { ++*to; }
};
struct Raised : Raising {
  using Raising::Raising;
};
struct Single {
  int value = 0;
  static Single &instance() {
    static Single only;
    return only;
  }
};
struct Referring {
  Single &single = Single::instance();
  void raise() { ++single.value; }
};
struct Copying {
  int *to;
  Copying(int *to) : to(to) {}
  Copying(const Copying &) : to(&counter) {}
};
struct Allocating {
  int *own;
  Allocating() : own(new int(2)) {}
};
struct Inner : Allocating {};

/// Takes longer for some.
[[gnu::noinline]] int slowly(int n) {
  volatile int spent = 0;
  for (int i = 0; i < n * 7919 % 16 * 2000; ++i)
    spent = spent + 1;
  return n;
}
[[deco::concurrent]] int read(int n) { return slowly(n) + counter; }
[[deco::concurrent]] int read_single(int n) { return slowly(n) + Single::instance().value; }
[[deco::concurrent]] int raise(int *to, int n) { return slowly(n) * ++*to; }

[[deco::synchronized]] void bases(std::vector<int> &out) {
  Derived derived;
  Inheriting inheriting;
  Delegating delegating;
  for (int i = 0; i < 8; ++i) {
    out[i] += read(i);
    derived.raise();
    out[i] += read(i);
    inheriting.raise();
    out[i] += read(i);
    ++*delegating.to;
    out[i] += read(i);
    Raised raised(&counter);
  }
}

[[deco::synchronized]] void members(std::vector<int> &out) {
  Whole whole;
  Referring referring;
  for (int i = 0; i < 8; ++i) {
    out[i] += read(i);
    whole.part.raise();
    out[i] += read(i);
    whole.derived[1].raise();
    out[i] += read(i);
    whole.several[1].raise();
    out[i] += read_single(i);
    referring.raise();
  }
}

[[deco::synchronized]] void copies(std::vector<int> &out) {
  int other = 0;
  Copying first(&other), second = first;
  std::vector<Copying> list(2, first);
  for (int i = 0; i < 8; ++i) {
    out[i] += read(i);
    ++*second.to;
    out[i] += read(i);
    ++*list[1].to;
  }
}

[[deco::synchronized]] void allocated(std::vector<int> &out) {
  Inner inner;
  std::vector<Allocating> list(2);
  for (int i = 0; i < 8; ++i) {
    out[i] += raise(inner.own, i);
    out[i] += raise(list[0].own, i);
  }
  delete inner.own;
  delete list[0].own;
  delete list[1].own;
}

int main() {
  for (auto *run : {bases, members, copies, allocated}) {
    std::vector<int> out(8);
    run(out);
    for (int x : out)
      std::printf("%d ", x);
    std::printf("%d\n", counter);
  }
}
