// Effects, Summaries: what an operation, a call or a callee may read and write.

#include "Snippet.h"
#include "gmock/gmock.h"

using namespace deco;

namespace {

/// The effects of the function go.
class EffectsOf {
public:
  explicit EffectsOf(llvm::StringRef Text)
      : Code(Text), Facts(Code.function("go"), Code.Known.lookup()), Of(Facts, Code.Known) {}

  bool writes(llvm::StringRef Mark, llvm::StringRef Name) { return touches(Mark, Name, true); }
  bool reads(llvm::StringRef Mark, llvm::StringRef Name) { return touches(Mark, Name, false); }

  Snippet Code;
  PointsTo Facts;
  Effects Of;

private:
  bool touches(llvm::StringRef Mark, llvm::StringRef Name, bool Writing) {
    std::vector<Access> All;
    Of.ofTree(Code.expression(Mark), All);
    Location V = Name == "this" ? Location::thisObject()
                                : Location::variable(Code.variable(Name));
    return llvm::any_of(All, [&](const Access &A) {
      return A.Writes == Writing && mayOverlap(A.Where, V);
    });
  }
};

TEST(Effects, LoadsAndStores) {
  EffectsOf E("void go(int a, int b, int c) { /*1*/a = b/*1*/; /*2*/a += b/*2*/; /*3*/++c/*3*/; }");
  EXPECT_TRUE(E.writes("1", "a"));
  EXPECT_FALSE(E.reads("1", "a"));
  EXPECT_TRUE(E.reads("1", "b"));
  EXPECT_FALSE(E.writes("1", "b"));
  EXPECT_TRUE(E.reads("2", "a"));
  EXPECT_TRUE(E.writes("2", "a"));
  EXPECT_TRUE(E.reads("3", "c"));
  EXPECT_TRUE(E.writes("3", "c"));
  EXPECT_FALSE(E.writes("3", "a"));
}

TEST(Effects, UnevaluatedOperandsHaveNone) {
  EffectsOf E(R"cpp(
void go(int a) { /*1*/sizeof(a = 1)/*1*/; /*2*/noexcept(a = 1)/*2*/; }
)cpp");
  EXPECT_FALSE(E.writes("1", "a"));
  EXPECT_FALSE(E.writes("2", "a"));
}

TEST(Effects, OfACallAreThoseOfTheCalleesBody) {
  EffectsOf E(R"cpp(
int global, other;
void set(int &x, int y) { x = y; }
int look(int &x) { return x; }
void indirect(int &x) { set(x, 1); global = look(x); }
void go() {
  int a = 0, b = 0;
  /*1*/set(a, b)/*1*/; /*2*/look(a)/*2*/; /*3*/indirect(b)/*3*/;
}
)cpp");
  EXPECT_TRUE(E.writes("1", "a"));
  EXPECT_FALSE(E.writes("1", "b"));
  EXPECT_FALSE(E.writes("1", "global"));
  EXPECT_TRUE(E.reads("2", "a"));
  EXPECT_FALSE(E.writes("2", "a")) << "a non-const reference that is only read";
  EXPECT_TRUE(E.writes("3", "b"));
  EXPECT_TRUE(E.writes("3", "global"));
  EXPECT_FALSE(E.writes("3", "other"));
}

TEST(Effects, RecursionIsSolved) {
  EffectsOf E(R"cpp(
int global;
void odd(int &x, int n);
void even(int &x, int n) { if (n) odd(x, n - 1); else x = 1; }
void odd(int &x, int n) { if (n) even(x, n - 1); else global = 1; }
void go() { int a = 0, b = 0; /*1*/odd(a, 3)/*1*/; b = 1; }
)cpp");
  EXPECT_TRUE(E.writes("1", "a"));
  EXPECT_TRUE(E.writes("1", "global"));
  EXPECT_FALSE(E.writes("1", "b"));
}

TEST(Effects, OfUnknownCodeAreTheWorst) {
  EffectsOf E(R"cpp(
int global;
void unknown(); void takes(const int &, int &, const int *, int *, int);
void go(int &param) {
  int a = 0, b = 0, c = 0, d = 0, e = 0;
  /*1*/unknown()/*1*/; /*2*/takes(a, b, &c, &d, e)/*2*/;
}
)cpp");
  EXPECT_TRUE(E.writes("1", "global"));
  EXPECT_TRUE(E.writes("1", "param"));
  EXPECT_FALSE(E.writes("1", "e"));
  EXPECT_TRUE(E.reads("2", "a"));
  EXPECT_TRUE(E.writes("2", "b"));
  EXPECT_TRUE(E.reads("2", "c"));
  EXPECT_TRUE(E.writes("2", "d"));
  EXPECT_TRUE(E.reads("2", "e"));
  EXPECT_FALSE(E.writes("2", "e"));
}

TEST(Effects, DeclaredPurityIsTrusted) {
  EffectsOf E(R"cpp(
int global;
[[gnu::const]] int constant(int); [[gnu::pure]] int pure(int);
void go(int x) { /*1*/constant(x)/*1*/; /*2*/pure(x)/*2*/; }
)cpp");
  EXPECT_FALSE(E.reads("1", "global"));
  EXPECT_FALSE(E.writes("1", "global"));
  EXPECT_TRUE(E.reads("2", "global"));
  EXPECT_FALSE(E.writes("2", "global"));
}

TEST(Effects, MembersAndVirtualCalls) {
  EffectsOf E(R"cpp(
struct S {
  int value = 0, *out = nullptr;
  int get() const { return value; }
  void set(int x) { value = x; }
  virtual int over() const { return 0; }
};
struct T : S { int over() const override { return *out = 1; } };
int global;
void go(S &s) {
  S a, b;
  /*1*/a.get()/*1*/; /*2*/a.set(1)/*2*/; /*3*/s.over()/*3*/; b.set(2);
}
)cpp");
  EXPECT_TRUE(E.reads("1", "a"));
  EXPECT_FALSE(E.writes("1", "a"));
  EXPECT_TRUE(E.writes("2", "a"));
  EXPECT_FALSE(E.writes("2", "b"));
  EXPECT_TRUE(E.writes("3", "global")) << "an override may do anything";
}

TEST(Effects, OfTheLibrary) {
  EffectsOf E(R"cpp(
#include <map>
#include <numeric>
#include <string>
#include <vector>
void go() {
  std::vector<int> v(3); std::map<int, int> m; const std::map<int, int> k; std::string s;
  /*1*/v.size()/*1*/; /*2*/v.push_back(1)/*2*/; /*3*/m[1]/*3*/; /*4*/k.at(1)/*4*/;
  /*5*/std::accumulate(v.begin(), v.end(), 0)/*5*/; /*6*/s += "x"/*6*/; /*7*/std::move(v)/*7*/;
}
)cpp");
  EXPECT_FALSE(E.writes("1", "v"));
  EXPECT_TRUE(E.reads("1", "v"));
  EXPECT_TRUE(E.writes("2", "v"));
  EXPECT_TRUE(E.writes("3", "m")) << "a map's operator[] may insert";
  EXPECT_FALSE(E.writes("4", "k"));
  EXPECT_TRUE(E.reads("5", "v"));
  EXPECT_FALSE(E.writes("5", "v"));
  EXPECT_TRUE(E.writes("6", "s"));
  EXPECT_FALSE(E.writes("7", "v")) << "std::move alone moves nothing";
}

TEST(Effects, OfCallablesThatTheLibraryRuns) {
  EffectsOf E(R"cpp(
#include <algorithm>
#include <vector>
void go() {
  std::vector<int> v(3); int sum = 0, other = 0;
  /*1*/std::for_each(v.begin(), v.end(), [&](int x) { sum += x; })/*1*/;
  other = 1;
}
)cpp");
  EXPECT_TRUE(E.writes("1", "sum"));
  EXPECT_FALSE(E.writes("1", "other"));
}

TEST(Effects, OfTheEndOfALife) {
  EffectsOf E(R"cpp(
int global, other;
struct Plain { int x; };
struct Counts { ~Counts() { ++global; } };
struct Notes { int &to; ~Notes() { to = 1; } };
void go() { int seen = 0; Plain p; Counts c; Notes n{seen}; }
)cpp");
  auto WritesAtDeath = [&](llvm::StringRef Dying, llvm::StringRef Name) {
    std::vector<Access> All;
    E.Of.ofDeath(E.Code.variable(Dying), All);
    return llvm::any_of(All, [&](const Access &A) {
      return A.Writes && mayOverlap(A.Where, Location::variable(E.Code.variable(Name)));
    });
  };
  EXPECT_TRUE(WritesAtDeath("p", "p"));
  EXPECT_FALSE(WritesAtDeath("p", "global"));
  EXPECT_TRUE(WritesAtDeath("c", "global"));
  EXPECT_FALSE(WritesAtDeath("c", "other"));
  EXPECT_TRUE(WritesAtDeath("n", "seen"));
}

TEST(Summaries, PureFunctionsChangeNothingTheirCallerCanTell) {
  Snippet Code(R"cpp(
int global;
int square(int x) { int y = x; y *= x; return y; }
int reads() { return global; }
int writes() { return ++global; }
void through(int &x) { x = 1; }
int calls_writer() { return writes() + 1; }
int counts() { static int n = 0; return ++n; }
int unknown();
int calls_unknown() { return unknown(); }
)cpp");
  for (const char *Name : {"square", "reads"})
    EXPECT_TRUE(Code.Known.isPure(Code.function(Name))) << Name;
  for (const char *Name :
       {"writes", "through", "calls_writer", "counts", "unknown", "calls_unknown"})
    EXPECT_FALSE(Code.Known.isPure(Code.function(Name))) << Name;
}

TEST(Effects, OfPromises) {
  EffectsOf E(R"cpp(
int global;
[[gnu::const]] int none(const int *);
[[gnu::pure]] int reads(int *);
int own(int *) [[unsequenced]];
[[reproducible]] int more(int *);
int named(int *unsequenced);
void go(int *p) {
  /*1*/none(p)/*1*/; /*2*/reads(p)/*2*/; /*3*/own(p)/*3*/; /*4*/more(p)/*4*/; /*5*/named(p)/*5*/;
}
)cpp");
  EXPECT_FALSE(E.reads("1", "global"));
  EXPECT_FALSE(E.writes("1", "global"));
  EXPECT_TRUE(E.reads("2", "global"));
  EXPECT_TRUE(E.reads("2", "p"));
  EXPECT_FALSE(E.writes("2", "global"));
  EXPECT_FALSE(E.writes("2", "p"));
  EXPECT_FALSE(E.reads("3", "global"));
  EXPECT_FALSE(E.writes("3", "global"));
  EXPECT_TRUE(E.writes("3", "p")) << "C23 lets it write what its parameters reach";
  EXPECT_TRUE(E.reads("4", "global"));
  EXPECT_FALSE(E.writes("4", "global"));
  EXPECT_TRUE(E.writes("4", "p"));
  EXPECT_TRUE(E.writes("5", "global")) << "a name is no promise";
}

TEST(Effects, ArgumentsThatTheLibraryOnlyCopies) {
  EffectsOf E(R"cpp(
#include <algorithm>
#include <iterator>
#include <memory>
#include <vector>
struct Keeps { int &r; Keeps(int &x) : r(x) {} };
void go(int a, std::vector<int> &from, std::vector<int> &to, std::vector<Keeps> &keeps, int *raw) {
  /*1*/to.emplace_back(a)/*1*/;
  /*2*/std::copy(from.begin(), from.end(), to.begin())/*2*/;
  /*3*/std::make_unique<int>(a)/*3*/;
  /*4*/keeps.emplace_back(a)/*4*/;
  /*5*/std::vector<int>(from.begin(), from.end())/*5*/;
  (void)/*6*/std::unique_ptr<int>(raw)/*6*/;
  /*7*/std::copy(std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()),
                 to.begin())/*7*/;
}
)cpp");
  EXPECT_FALSE(E.writes("1", "a"));
  EXPECT_TRUE(E.writes("1", "to"));
  EXPECT_FALSE(E.writes("2", "from"));
  EXPECT_TRUE(E.writes("2", "to"));
  EXPECT_FALSE(E.writes("3", "a"));
  EXPECT_TRUE(E.writes("4", "a")) << "it may keep a reference";
  EXPECT_FALSE(E.writes("5", "from"));
  EXPECT_TRUE(E.writes("6", "raw")) << "it will delete it";
  EXPECT_TRUE(E.writes("7", "from"));
}

TEST(Effects, SubsetsOfValarraysAreWrittenThrough) {
  EffectsOf E(R"cpp(
#include <valarray>
void go(std::valarray<double> &v, std::valarray<double> &w, std::valarray<double> &other) {
  auto part = v[std::slice(0, 2, 3)];
  /*1*/part += other/*1*/;
  const auto same = w[std::gslice(0, {2, 2}, {4, 1})];
  /*2*/same = 3.0/*2*/;
}
)cpp");
  EXPECT_TRUE(E.writes("1", "v"));
  EXPECT_TRUE(E.reads("1", "other"));
  EXPECT_FALSE(E.writes("1", "w"));
  EXPECT_TRUE(E.writes("2", "w"));
  EXPECT_FALSE(E.writes("2", "v"));
}

} // namespace
