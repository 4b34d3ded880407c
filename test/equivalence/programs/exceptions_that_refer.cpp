// Pointers and references that travel in exceptions: what a handler reaches is what was thrown, by whom ever.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <functional>
#include <memory>
#include <stdexcept>
#include <unistd.h>
#include <vector>

struct Model {
  int w[4]{1, 2, 3, 4};
};
struct Error {
  Model *of;
};
struct Failure : std::runtime_error {
  Model &of;
  explicit Failure(Model &m) : std::runtime_error("failure"), of(m) {}
  Model *model() const { return &of; }
};
struct Number {
  int value;
};
struct Holder {
  std::vector<int> memory;
};
static Model global;

[[deco::concurrent]] int score(const Model *m, int i) {
  usleep(100);
  return m->w[i % 4] * 10;
}
[[deco::concurrent]] int value_of(const int &x) {
  usleep(100);
  return x;
}

static void throws(Model &m) { throw Error{&m}; }
static void throws_if_given(Model *m) {
  if (m)
    throw Error{m};
}
static void (*throws_by_pointer)(Model *) = throws_if_given;
struct Thrower {
  Model &m;
  void operator()() const { throw Error{&m}; }
};
struct Unmade {
  explicit Unmade(Model &m) { throw Error{&m}; }
};
struct Base {
  virtual void run(Model *m) = 0;
  virtual ~Base() = default;
};
struct Derived : Base {
  void run(Model *m) override { throw Error{m}; }
};
static void throws_again(Model &m) {
  try {
    throw Failure(m);
  } catch (const std::exception &) {
    throw;
  }
}
static void throws_new(Model *&m) {
  m = new Model;
  throw Error{m};
}
static void throws_global() { throw Error{&global}; }
static void remember(std::exception_ptr &p) { p = std::current_exception(); }
static Model *model_of(const std::exception &e) { return dynamic_cast<const Failure &>(e).model(); }
static void changes_what_is_handled(int i) {
  try {
    throw;
  } catch (Error &e) {
    e.of->w[i % 4] += 5;
  } catch (Number &n) {
    n.value += i;
  }
}

// Each has a pointer `k` to what `m` is, from an exception, and writes through it while calls read `m`.
[[deco::synchronized]] void from_here(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    throw Error{&m};
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_a_lambda(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    [&] { throw Error{&m}; }();
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_a_callee(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    throws(m);
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_a_callee_with_a_pointer(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    throws_if_given(&m);
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_an_object(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    Thrower{m}();
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_a_constructor(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    Unmade unmade(m);
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_a_pointer_to_code(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    throws_by_pointer(&m);
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_an_override(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    Derived d;
    static_cast<Base &>(d).run(&m);
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_a_wrapper(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    std::function<void()> f = Thrower{m};
    f();
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_a_callback(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    Model *all[] = {&m};
    std::for_each(all, all + 1, throws_if_given);
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_an_exception_ptr(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    std::rethrow_exception(std::make_exception_ptr(Error{&m}));
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void from_a_handler(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    try {
      throws(m);
    } catch (Error &) {
      throw;
    }
  } catch (const Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void by_dynamic_cast(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    throws_again(m);
  } catch (const std::exception &e) {
    k = dynamic_cast<const Failure &>(e).model();
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void by_pointer_cast(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    throws_again(m);
  } catch (const std::exception &e) {
    k = &dynamic_cast<const Failure *>(&e)->of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void by_static_cast(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    throws_again(m);
  } catch (const std::exception &e) {
    k = &static_cast<const Failure &>(e).of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void by_a_callee(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    throws_again(m);
  } catch (const std::exception &e) {
    k = model_of(e);
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}

[[deco::synchronized]] void thrown_pointer(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    throw &m;
  } catch (Model *caught) {
    k = caught;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void remembered(std::vector<int> &r) {
  Model m, *k = nullptr;
  std::exception_ptr p, q;
  try {
    throws(m);
  } catch (...) {
    p = std::current_exception();
    remember(q);
  }
  try {
    std::rethrow_exception(p ? q : p);
  } catch (Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void nested(std::vector<int> &r) {
  Model m, *k = nullptr;
  try {
    try {
      throws(m);
    } catch (Error &) {
      std::throw_with_nested(std::runtime_error("outer"));
    }
  } catch (const std::runtime_error &outer) {
    try {
      std::rethrow_if_nested(outer);
    } catch (Error &e) {
      k = e.of;
    }
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&m, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void allocated(std::vector<int> &r) {
  Model *m = nullptr, *k = nullptr;
  try {
    throws_new(m);
  } catch (Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(m, i);
    k->w[i % 4] += 9;
  }
  delete m;
}
[[deco::synchronized]] void of_a_global(std::vector<int> &r) {
  Model *k = nullptr;
  try {
    throws_global();
  } catch (Error &e) {
    k = e.of;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(&global, i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void shared(std::vector<int> &r) {
  auto m = std::make_shared<Model>();
  std::shared_ptr<Model> k;
  try {
    throw m;
  } catch (std::shared_ptr<Model> &e) {
    k = e;
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = score(m.get(), i);
    k->w[i % 4] += 9;
  }
}
[[deco::synchronized]] void moved(std::vector<int> &r) {
  std::vector<int> v(40, 1), w;
  int *p = &v[3];
  try {
    throw Holder{std::move(v)};
  } catch (Holder &h) {
    w = std::move(h.memory);
  }
  for (int i = 0; i < 10; ++i) {
    r[i] = value_of(*p);
    w[3] = i;
  }
}
[[deco::synchronized]] void in_a_helper(std::vector<int> &r) {
  Model m;
  try {
    throws(m);
  } catch (...) {
    for (int i = 0; i < 10; ++i) {
      r[i] = score(&m, i);
      changes_what_is_handled(i);
    }
  }
}
[[deco::synchronized]] void one_object(std::vector<int> &r) {
  try {
    throw Number{1};
  } catch (Number &n) {
    for (int i = 0; i < 10; ++i) {
      r[i] = value_of(n.value);
      if (i % 2)
        changes_what_is_handled(i);
      try {
        throw;
      } catch (Number &same) {
        same.value += 3;
      }
    }
  }
}

int main() {
  for (auto run : {from_here, from_a_lambda, from_a_callee, from_a_callee_with_a_pointer, from_an_object,
                   from_a_constructor, from_a_pointer_to_code, from_an_override, from_a_wrapper, from_a_callback,
                   from_an_exception_ptr, from_a_handler, by_dynamic_cast, by_pointer_cast, by_static_cast,
                   by_a_callee, thrown_pointer, remembered, nested, allocated, of_a_global, shared, moved,
                   in_a_helper, one_object}) {
    std::vector<int> r(10);
    run(r);
    for (int x : r)
      std::printf("%d ", x);
    std::printf("\n");
  }
}
