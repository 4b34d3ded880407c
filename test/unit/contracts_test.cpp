// Contracts: what a concurrent function may do, through its callees. The comment at the end of a line
// names the findings that must stand there; no others may.

#include "Contracts.h"
#include "Collect.h"
#include "Snippet.h"
#include "gmock/gmock.h"

using namespace deco;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

const char Prelude[] = R"cpp(
int g; int table[4]; int *gp = &g; const char *text = "t"; thread_local int tl;
struct S { int v = 0; mutable int m = 0; static int s; };
int S::s; const S cs;
int unknown(int);
#define F [[deco::concurrent]] int f
)cpp";

std::vector<std::string> expected(llvm::StringRef Text) {
  std::vector<std::string> Result;
  for (unsigned Line = 1; !Text.empty(); ++Line) {
    llvm::StringRef Head, Rules, Rule;
    std::tie(Head, Text) = Text.split('\n');
    for (Rules = Head.split("// ").second; !Rules.empty();) {
      std::tie(Rule, Rules) = Rules.split(", ");
      Result.push_back(("deco-" + Rule + " " + llvm::Twine(Line)).str());
    }
  }
  return Result;
}

void expectFindings(llvm::StringRef Text, llvm::StringRef Includes = "") {
  Snippet Code((Includes + Prelude + Text).str());
  checkContracts(collect(Code.context(), Code.Known), Code.Known, Code.Report);
  EXPECT_THAT(Code.found(), testing::UnorderedElementsAreArray(expected(Code.text())))
      << Text.str();
}

//===--- deco-global-write --------------------------------------------------===//

TEST(GlobalWrite, AssignmentsAndIncrements) {
  expectFindings(R"cpp(F(int x) {
  g = x;            // global-write
  g += x;           // global-write
  ++g;              // global-write
  table[x] = 1;     // global-write
  S::s = 1;         // global-write
  cs.m = 1;         // global-write
  return x;
})cpp");
}

TEST(GlobalWrite, ReadsAreFine) {
  expectFindings(R"cpp(F(int x) {
  int y = g + table[x] + S::s + cs.v + *gp + text[0];
  const int &r = g;
  int *p = table;
  return y + r + p[1];
})cpp");
}

TEST(GlobalWrite, ThroughPointersReferencesAndBindings) {
  expectFindings(R"cpp(struct P { int a, b; } pair;
F(int x) {
  *gp = x;          // global-write
  int *p = &g;
  *p = x;           // global-write
  int &r = g;
  r = x;            // global-write
  auto &[a, b] = pair;
  b = x;            // global-write
  for (int &e : table)
    e = x;          // global-write
  auto [c, d] = pair;
  c = x;
  p = &x;
  return d;
})cpp");
}

TEST(GlobalWrite, ParametersAndLocalsMayBeWritten) {
  expectFindings(R"cpp(F(int x, int &r, int *p, S &s) {
  x = 1; r = 2; p[0] = 3; s.v = 4;
  S own; own.v = x;
  return own.v;
}
struct O { int v; [[deco::concurrent]] void m() { v = 1; } };)cpp");
}

TEST(GlobalWrite, StaticLocals) {
  expectFindings(R"cpp(int twice(int x) { return 2 * x; }
F(int x) {
  static int calls = 0;
  ++calls;                          // global-write
  static const int once = twice(4);
  static constexpr int constant = 3;
  static int first = x;             // order-dependent
  return once + constant + first;
})cpp");
}

TEST(GlobalWrite, StaticLocalsOfTheLibraryMayBeInitialised) {
  expectFindings(R"cpp(
const std::vector<int> &primes() {
  static const std::vector<int> p = [] { std::vector<int> r; r.push_back(2); return r; }();
  return p;
}
F(int x) { return primes()[x]; })cpp",
                 "#include <vector>\n");
}

TEST(GlobalWrite, ContainersOfTheLibrary) {
  expectFindings(R"cpp(std::vector<int> v; std::map<int, int> m;
F(int x) {
  v.push_back(x);                           // global-write
  v[0] = x;                                 // global-write
  *v.begin() = x;                           // global-write
  m[x];                                     // global-write
  m.at(1) = x;                              // global-write
  std::sort(v.begin(), v.end());            // global-write
  std::vector<int> w = std::move(v);        // global-write
  std::swap(g, x);                          // global-write
  std::copy(w.begin(), w.end(), v.begin()); // global-write
  std::for_each(v.begin(), v.end(), [](int &e) { e = 1; }); // global-write
  return x;
})cpp",
                 "#include <algorithm>\n#include <map>\n#include <vector>\n");
}

TEST(GlobalWrite, ContainersOfTheLibraryMayBeRead) {
  expectFindings(R"cpp(std::vector<int> v; std::map<int, int> m; std::string s;
F(int x) {
  std::vector<int> w(v.begin(), v.end()), c = v;
  w.insert(w.end(), v.begin(), v.end());
  std::copy(v.begin(), v.end(), w.begin());
  std::transform(v.begin(), v.end(), w.begin(), [](int i) { return i; });
  w.emplace_back(g);
  auto p = std::make_pair(g, s);
  auto q = std::make_unique<int>(g);
  std::for_each(v.begin(), v.end(), [&](auto e) { x += e; });
  for (auto &[key, value] : m)
    x += value;
  return x + v[0] + m.at(1) + m.count(2) + *std::max_element(v.begin(), v.end()) + (s + "x").size();
})cpp",
                 "#include <algorithm>\n#include <map>\n#include <memory>\n#include <string>\n"
                 "#include <vector>\n");
}

TEST(GlobalWrite, Ranges) {
  expectFindings(R"cpp(std::vector<int> v;
F(int x) {
  std::ranges::sort(v);             // global-write
  for (int i : v | std::views::filter([](int i) { return i > 1; }))
    x += i;
  return x + (std::ranges::find(v, 3) != v.end()) + std::ranges::max(v);
})cpp",
                 "#include <algorithm>\n#include <ranges>\n#include <vector>\n");
}

TEST(GlobalWrite, CalleesToAnyDepth) {
  expectFindings(R"cpp(void a() { g = 1; }
void b() { a(); }
void rec(int n) { if (n > 0) rec(n - 1); else b(); }
void odd(int n); void even(int n) { if (n) odd(n - 1); }
void odd(int n) { if (n) even(n - 1); }
template <class T> void generic(T x) { g = x; }
F(int x) {
  a();              // global-write
  b();              // global-write
  rec(x);           // global-write
  generic(x);       // global-write
  generic(2L);      // global-write
  even(x);
  return x;
})cpp");
}

TEST(GlobalWrite, AGlobalThatACalleeIsGiven) {
  expectFindings(R"cpp(void set(int &to) { to = 1; }
void pass(int &to) { set(to); }
int look(int &at) { return at; }
void fill(int *p) { p[0] = 1; }
F(int x) {
  set(g);           // global-write
  pass(g);          // global-write
  fill(table);      // global-write
  pass(x);
  return look(g);
})cpp");
}

TEST(GlobalWrite, ConstructorsAndDestructors) {
  expectFindings(R"cpp(struct Enter { Enter() { ++g; } };
struct Leave { ~Leave() { ++g; } };
struct Holds { Leave l; };
struct Copies { Copies() = default; Copies(const Copies &) { ++g; } };
struct Wraps { Copies c; };
struct Counts { int &r; Counts(int &x) : r(x) {} ~Counts() { ++r; } };
struct Member { int x = g++; };
F(int x, const Wraps &w) {
  Enter a;          // global-write
  Leave b;          // global-write
  Holds c;          // global-write
  Leave();          // global-write
  Wraps d = w;      // global-write
  Counts e(g);      // global-write
  Member m;         // global-write
  delete new Leave; // global-write
  Counts fine(x);
  return x;
})cpp");
}

TEST(GlobalWrite, OperatorsDefaultArgumentsAndLambdas) {
  expectFindings(R"cpp(struct Op { Op operator+(const Op &) const { ++g; return *this; } };
int next(int x = g++) { return x; }
template <class T> void apply(T f) { f(); }
F(int x) {
  Op() + Op();                      // global-write
  next();                           // global-write
  next(1);
  auto l = [&] { g = x; };          // global-write
  l();
  apply([] { ++g; });               // global-write
  apply([&] { ++x; });
  return x;
})cpp");
}

TEST(GlobalWrite, CodeThatTheLibraryRuns) {
  expectFindings(R"cpp(struct Less { bool operator()(int a, int b) const { ++g; return a < b; } };
struct Key { int k; bool operator<(const Key &o) const { ++g; return k < o.k; } };
struct Made { Made() { ++g; } };
bool less(int a, int b) { ++g; return a < b; }
int compare(const void *, const void *) { return ++g; }
bool fair(int a, int b) { return a < b; }
F(int x) {
  std::vector<int> v;
  std::sort(v.begin(), v.end(), Less());    // global-write
  std::sort(v.begin(), v.end(), less);      // global-write
  std::sort(v.begin(), v.end(), fair);
  std::qsort(v.data(), 1, 4, compare);      // global-write
  std::set<Key> s;
  s.insert(Key{1});                         // global-write
  auto p = std::make_unique<Made>();        // global-write
  std::function<void()> f = [] { ++g; };    // global-write
  f();
  return x;
})cpp",
                 "#include <algorithm>\n#include <cstdlib>\n#include <functional>\n#include <memory>\n"
                 "#include <set>\n#include <vector>\n");
}

TEST(GlobalWrite, VirtualFunctions) {
  expectFindings(R"cpp(struct Base { virtual void run() {} virtual ~Base() {} };
struct Derived : Base { void run() override { ++g; } };
struct Fair { virtual int run() { return 1; } };
F(int x, Base &b, Fair &fair) {
  b.run();          // global-write
  Base own;
  own.run();
  b.Base::run();
  return fair.run();
})cpp");
}

TEST(GlobalWrite, OverridesOfAConcurrentMethod) {
  expectFindings(R"cpp(struct Base { [[deco::concurrent]] virtual void run() {} };
struct Derived : Base {
  void run() override {
    ++g;            // global-write
  }
};)cpp");
}

TEST(GlobalWrite, NothingThatIsNotEvaluated) {
  expectFindings(R"cpp(int set() { return g = 1; }
F(int x) {
  if constexpr (false)
    set();
  return sizeof(set()) + noexcept(set());
})cpp");
}

TEST(GlobalWrite, AConcurrentCalleeIsCheckedByItself) {
  expectFindings(R"cpp([[deco::concurrent]] void inner() {
  g = 1;            // global-write
}
[[deco::concurrent]] void writes(int &x) { x = 1; }
F(int x) {
  inner();
  writes(g);        // global-write
  return x;
})cpp");
}

TEST(GlobalWrite, OncePerTemplateAndPerExpression) {
  expectFindings(R"cpp(void a() { g = 1; }
void both() { a(); a(); g = 2; }
template <class T> [[deco::concurrent]] T h(T x) {
  both();           // global-write
  return x;
}
int use() { return h(1) + h(2L); })cpp");
}

//===--- deco-shared-state --------------------------------------------------===//

TEST(SharedState, InputAndOutput) {
  expectFindings(R"cpp(void log(std::ostream &os, int x) { os << x; }
F(int x, std::ostringstream &own) {
  std::cout << x << "text" << std::endl;    // shared-state
  std::printf("%d", x);                     // shared-state
  std::ifstream file("name");               // shared-state
  std::ofstream later;
  later.open("name");                       // shared-state
  log(std::cerr, x);                        // shared-state
  log(own, x);
  own << x;
  char buffer[9];
  std::snprintf(buffer, 9, "%d", x);
  return x;
})cpp",
                 "#include <cstdio>\n#include <fstream>\n#include <iostream>\n#include <sstream>\n");
}

TEST(SharedState, ThreadsAndWhatIsNotThreadSafe) {
  expectFindings(R"cpp(struct T { static thread_local int member; };
F(int x) {
  tl = x;                                   // shared-state
  x += tl;                                  // shared-state
  x += T::member;                           // shared-state
  x += std::this_thread::get_id() == std::thread::id(); // shared-state
  return x + std::rand();                   // shared-state
})cpp",
                 "#include <cstdlib>\n#include <thread>\n");
}

TEST(SharedState, ThroughCalleesAndSilenced) {
  expectFindings(R"cpp(int draw() { return std::rand(); }
int noted() { return std::rand(); /* NOLINT(deco-shared-state) */ }
F(int x) {
  x += draw();                              // shared-state
  x += draw(); /* NOLINT(deco-shared-state) */
  return x + noted();
})cpp",
                 "#include <cstdlib>\n");
}

TEST(SharedState, WhatIsNone) {
  expectFindings(R"cpp([[noreturn]] void fail() { throw std::runtime_error("x"); }
F(int x, std::mt19937 &engine) {
  errno = 0;
  assert(x > 0);
  int *p = new int(3);
  std::free(std::malloc(3));
  delete p;
  std::mt19937 own(x);
  std::uniform_int_distribution<int> d(0, 3);
  auto now = std::chrono::steady_clock::now();
  if (x < 0)
    fail();
  return d(own) + d(engine) + std::sqrt(x) + std::strlen(text);
})cpp",
                 "#include <cassert>\n#include <cerrno>\n#include <chrono>\n#include <cmath>\n"
                 "#include <cstdlib>\n#include <cstring>\n#include <random>\n#include <stdexcept>\n");
}

//===--- deco-order-dependent -----------------------------------------------===//

TEST(OrderDependent, Atomics) {
  expectFindings(R"cpp(std::atomic<int> counter; struct { std::atomic<int> hits{0}; } stats;
F(int x, std::atomic<int> &a) {
  ++counter;                                // order-dependent
  a.fetch_add(1);                           // order-dependent
  stats.hits += x;                          // order-dependent
  __atomic_fetch_add(&g, 1, __ATOMIC_SEQ_CST); // order-dependent
  return counter.load() + a;
})cpp",
                 "#include <atomic>\n");
}

TEST(OrderDependent, WhatTheFunctionLocksItself) {
  expectFindings(R"cpp(std::mutex m; void set() { g = 1; }
void locked() { std::scoped_lock lock(m); g = 2; }
struct Own { std::mutex &m; Own(std::mutex &o) : m(o) { m.lock(); } ~Own() { m.unlock(); } };
F(int x) {
  {
    std::lock_guard<std::mutex> lock(m);    // order-dependent
    g = x;
    set();
  }
  g = x;                                    // global-write
  m.lock();                                 // order-dependent
  g = x;
  m.unlock();
  g = x;                                    // global-write
  locked();                                 // order-dependent
  Own own(m);                               // order-dependent
  g = x;
  return x;
})cpp",
                 "#include <mutex>\n");
}

TEST(OrderDependent, CallOnce) {
  expectFindings(R"cpp(std::once_flag flag;
F(int x) {
  std::call_once(flag, [] { g = 1; });      // order-dependent
  return g;
})cpp",
                 "#include <mutex>\n");
}

//===--- deco-unverified-callee ---------------------------------------------===//

TEST(UnverifiedCallee, NoBody) {
  expectFindings(R"cpp(struct Opaque { Opaque(); ~Opaque(); int m(); };
int through(int x) { return unknown(x); }
F(int x) {
  x += unknown(x);          // unverified-callee
  x += through(x);          // unverified-callee
  Opaque o;                 // unverified-callee, unverified-callee
  x += o.m();               // unverified-callee
  return x;
})cpp");
}

TEST(UnverifiedCallee, Promises) {
  expectFindings(R"cpp([[gnu::const]] int a(int); [[gnu::pure]] int b(const int *);
[[unsequenced]] int c(int); int d(int) [[unsequenced]]; int e(const int *) [[reproducible]];
[[maybe_unused]] [[reproducible]] int h(int); [[deco::concurrent]] int i(int);
F(int x) { return a(x) + b(&x) + c(x) + d(x) + e(&x) + h(x) + i(x); })cpp");
}

TEST(UnverifiedCallee, CallsThroughValues) {
  expectFindings(R"cpp(int good(int x) { return x; }
int run(int (*f)(int), int x) { return f(x); }
int wrap(const std::function<int(int)> &f, int x) { return f(x); }
struct Ops { int (*op)(int); };
int (*const ops[])(int) = {good, good};
F(int x, int (*f)(int), const std::function<int(int)> &s, Ops &o, int (S::*m)()) {
  S object;
  x += f(x);                // unverified-callee
  x += s(x);                // unverified-callee
  x += o.op(x);             // unverified-callee
  x += (object.*m)();       // unverified-callee
  x += run(f, x);           // unverified-callee
  x += run(unknown, x);     // unverified-callee
  x += run(good, x) + wrap(good, x) + wrap([](int y) { return y; }, x) + ops[0](x);
  int (*local)(int) = good;
  std::function<int(int)> own = [&](int n) { return n < 2 ? 1 : own(n - 1); };
  return x + local(x) + own(x);
})cpp",
                 "#include <functional>\n");
}

TEST(UnverifiedCallee, VirtualFunctions) {
  expectFindings(R"cpp(struct A { virtual int f() = 0; };
struct B { virtual int f() = 0; }; struct C : B { int f() override { return 1; } };
struct D { [[deco::concurrent]] virtual int f() = 0; };
F(int x, A &a, B &b, D &d) {
  x += a.f();               // unverified-callee
  return b.f() + d.f();
})cpp");
}

//===--- The way ------------------------------------------------------------===//

std::vector<std::string> notes(const Snippet &Code, const Finding &F) {
  std::vector<std::string> Result;
  for (const Remark &N : F.Notes)
    Result.push_back(std::to_string(Code.lineOf(N.Where)) + ": " + N.Text);
  return Result;
}

TEST(Contracts, NotesShowEachStep) {
  Snippet Code(R"cpp(int last;
void store(int x) { last = x; }
struct Log {
  Log(int x) { store(x); }
};
[[deco::concurrent]] int f(int x) {
  Log l(x);
  return x;
}
)cpp");
  checkContracts(collect(Code.context(), Code.Known), Code.Known, Code.Report);
  ASSERT_THAT(Code.found(), ElementsAre("deco-global-write 7"));
  const Finding &Found = Code.Report.all().front();
  EXPECT_THAT(Found.Text, HasSubstr("'f' writes the global 'last', through the constructor of 'Log'"));
  EXPECT_THAT(notes(Code, Found),
              ElementsAre("7: 'f' calls the constructor of 'Log' here",
                          "4: the constructor of 'Log' calls 'store' here",
                          "2: 'store' writes the global 'last' here", "1: declared here"));
}

TEST(Contracts, NotesShowWhereAnArgumentIsWritten) {
  Snippet Code(R"cpp(int last;
void set(int &to) { to = 1; }
void pass(int &to) { set(to); }
[[deco::concurrent]] void f() { pass(last); }
)cpp");
  checkContracts(collect(Code.context(), Code.Known), Code.Known, Code.Report);
  ASSERT_THAT(Code.found(), ElementsAre("deco-global-write 4"));
  EXPECT_THAT(notes(Code, Code.Report.all().front()),
              ElementsAre("3: 'pass' changes here what it is given",
                          "2: 'set' changes here what it is given", "1: declared here"));
}

} // namespace
