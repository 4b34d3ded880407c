// A concurrent function writes a global or static, directly or through a callee. The finding stands
// at the offending expression inside the concurrent function.
#include <vector>

int global;
int table[4];
const int constant = 3;
static int internal;
std::vector<int> list;
namespace n { int in_namespace; }
struct Class { static int member; int field = 0; };
int Class::member;
int *pointer = &global;

[[deco::concurrent]]
int direct(int x) {
  global = x;                      // expect-error: deco-global-write
  table[x] = 1;                    // expect-error: deco-global-write
  ++internal;                      // expect-error: deco-global-write
  n::in_namespace += x;            // expect-error: deco-global-write
  Class::member = 2;               // expect-error: deco-global-write
  list.push_back(x);               // expect-error: deco-global-write
  int &alias = global;
  alias = 3;                       // expect-error: deco-global-write
  return x;
}

[[deco::concurrent]]
int static_local(int x) {
  static int calls = 0;
  ++calls;                         // expect-error: deco-global-write
  return x;
}

static void helper(int x) { global = x; }
static void further(int x) { helper(x); }
static void through(int &to) { to = 1; }

[[deco::concurrent]]
int through_callees(int x) {
  helper(x);                       // expect-error: deco-global-write
  further(x);                      // expect-error: deco-global-write
  through(global);                 // expect-error: deco-global-write
  through(x);
  return x;
}

struct Object {
  int value = 0;
  [[deco::concurrent]] void method(int x) {
    value = x;
    global = x;                    // expect-error: deco-global-write
  }
};

// Reading globals, and writing what the parameters and *this reach, is the contract.
[[deco::concurrent]]
int allowed(int x, int &reference, int *array, Class &object, std::vector<int> &v) {
  static const int once = constant * 2;
  int local = global + table[0] + once + n::in_namespace + int(list.size());
  local += x;
  reference = local;
  array[0] = local;
  object.field = *pointer;
  v.push_back(local);
  std::vector<int> own;
  own.push_back(x);
  return local + own[0];
}

int not_concurrent(int x) { return global = x; }

// Through every callee whose body is at hand; notes show the way.
#include <algorithm>
#include <map>
#include <memory>
std::map<int, int> map;

struct Counted {
  Counted() { ++global; }
};
struct Guard {
  int &count;
  explicit Guard(int &c) : count(c) {}
  ~Guard() { --count; }
};
struct Base {
  virtual void run(int) {}
  virtual ~Base() = default;
};
struct Derived : Base {
  void run(int x) override { global = x; }
};
template <class T> static void generic(T x) { global = x; }
template <class Function> static void apply(Function function) { function(); }
static void recursive(int n) { n > 0 ? recursive(n - 1) : helper(n); }
static bool less(int a, int b) { return ++global, a < b; }
static int next(int x = global++) { return x; }

[[deco::concurrent]]
int any_callee(int x, Base &base) {
  Counted counted;                 // expect-error: deco-global-write
  Guard guard(global);             // expect-error: deco-global-write
  base.run(x);                     // expect-error: deco-global-write
  generic(x);                      // expect-error: deco-global-write
  apply([] { ++global; });         // expect-error: deco-global-write
  recursive(x);                    // expect-error: deco-global-write
  next();                          // expect-error: deco-global-write
  map[x];                          // expect-error: deco-global-write
  std::vector<int> own(list.begin(), list.end());
  std::sort(own.begin(), own.end(), less);          // expect-error: deco-global-write
  auto made = std::make_unique<Counted>();          // expect-error: deco-global-write
  std::copy(own.begin(), own.end(), list.begin());  // expect-error: deco-global-write
  return next(1);
}

[[deco::concurrent]]
int reads_through_the_library(int x) {
  std::vector<int> own(list.begin(), list.end());
  own.emplace_back(global);
  std::transform(list.begin(), list.end(), own.begin(), [](int i) { return i; });
  std::for_each(list.begin(), list.end(), [&](auto i) { x += i; });
  static const std::vector<int> once = {1, 2, 3};
  return x + once[0] + own[0] + int(map.count(x));
}
