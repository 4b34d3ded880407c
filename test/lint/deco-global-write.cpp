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
