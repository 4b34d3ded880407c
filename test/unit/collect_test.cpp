// Collect: spawns in their supported forms, and every other use of a concurrent function.

#include "Snippet.h"
#include "gmock/gmock.h"

using namespace deco;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

const char *name(Misuse::Kind Kind) {
  switch (Kind) {
  case Misuse::NotIndexable:
    return "not indexable";
  case Misuse::Unsupported:
    return "unsupported";
  case Misuse::SideEffect:
    return "side effect";
  case Misuse::Nested:
    return "nested";
  case Misuse::InMacro:
    return "in macro";
  case Misuse::InLambda:
    return "in lambda";
  }
  return "?";
}

/// What Collect finds in the function go, in the order of the source.
class Collected {
public:
  /// \p Body is the body of go; f and g are concurrent, h is not.
  explicit Collected(const std::string &Body, const std::string &Before = "")
      : Code(R"cpp(
struct P { int x; void take(int); void two(int, int); };
[[deco::concurrent]] int f(int); [[deco::concurrent]] int g(int); int h(int);
[[deco::concurrent]] P make(int);
void use(int); void consume(int (*)(int));
)cpp" + Before +
             "\n[[deco::synchronized]] int go(int i, int x, int *a, int *b, P p, P *q) {\n" + Body +
             "\n  return 0;\n}\n"),
        Units(collect(Code.context(), Code.Known)) {}

  std::vector<std::string> spawns() const {
    std::vector<std::string> All;
    for (const Spawn &S : Units.Synchronized.front().Spawns)
      All.push_back(print(S.Shape) + " " + S.Callee->getNameAsString());
    return All;
  }
  std::vector<std::string> misuses() const {
    std::vector<std::string> All;
    for (const Misuse &U : Units.Misuses)
      All.push_back(name(U.What));
    return All;
  }

  Snippet Code;
  Model Units;
};

void expectSpawn(const std::string &Body, const std::string &Shape) {
  Collected C(Body);
  EXPECT_THAT(C.spawns(), ElementsAre(Shape + " f")) << Body;
  EXPECT_THAT(C.misuses(), IsEmpty()) << Body;
}

void expectMisuse(const std::string &Body, const std::string &Kind) {
  Collected C(Body);
  EXPECT_THAT(C.spawns(), IsEmpty()) << Body;
  EXPECT_THAT(C.misuses(), ElementsAre(Kind)) << Body;
}

TEST(Collect, FormOneIsAStatement) {
  for (const char *Body : {"f(i);", "(void)f(i);", "(f(i));", "static_cast<void>(f(i));",
                           "{ f(i); }", "if (i) f(i);", "if (i) ; else f(i);", "for (;;) f(i);",
                           "do f(i); while (i);", "switch (i) { case 1: f(i); }",
                           "try { f(i); } catch (...) {}", "[[likely]] f(i);", "again: f(i);"})
    expectSpawn(Body, "call");
}

TEST(Collect, FormTwoIsAnAssignment) {
  for (const char *Body : {"a[i] = f(i);", "q[i].x = f(i);", "a[h(1)] = f(i);", "a[i] = (f(i));",
                           "(a[i]) = f(h(2));", "(void)(a[i] = f(i));"})
    expectSpawn(Body, "assign");
}

TEST(Collect, FormThreeHasAllTenOperators) {
  for (const char *Operator : {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"})
    expectSpawn("a[i] " + std::string(Operator) + "= f(i);", "assign");
}

TEST(Collect, FormFourIsAnotherCallAsAWholeStatement) {
  for (const char *Body : {"p.take(f(i));", "q->take(f(i));", "p.two(1, f(i));", "use(f(i));",
                           "q[i].take(f(i));", "(void)h(f(i));"})
    expectSpawn(Body, "outer");
}

TEST(Collect, FormFiveIsATransformAsAWholeStatement) {
  const char *Before = R"cpp(
#include <algorithm>
struct N { [[deco::concurrent]] int get() const; int x; [[deco::concurrent]] static int sum(N); };
)cpp";
  for (const char *Body :
       {"std::transform(a, a + 3, b, f);", "std::transform(a, a + 3, b, &f);",
        "(void)std::transform(a, a + 3, b, static_cast<int (*)(int)>(f));",
        "std::ranges::transform(a, a + 3, b, f);", "int c[3] = {}; std::ranges::transform(c, b, f);",
        "if (i) std::transform(a, b, a, f);", "for (;;) std::ranges::transform(a, b, a, f);"}) {
    Collected C(Body, Before);
    EXPECT_THAT(C.spawns(), ElementsAre("elementwise f")) << Body;
    EXPECT_THAT(C.misuses(), IsEmpty()) << Body;
  }
  Collected Static("N n[3] = {}; std::transform(n, n + 3, a, N::sum);", Before);
  EXPECT_THAT(Static.spawns(), ElementsAre("elementwise sum"));
  for (const char *Body :
       {"b = std::transform(a, a + 3, b, f);", "int *e = std::transform(a, a + 3, b, f);",
        "N n[3] = {}; std::ranges::transform(n, a, f, &N::x);",
        "N n[3] = {}; std::ranges::transform(n, a, &N::get);", "std::for_each(a, a + 3, f);"}) {
    Collected C(Body, Before);
    EXPECT_THAT(C.spawns(), IsEmpty()) << Body;
    EXPECT_THAT(C.misuses(), ElementsAre("unsupported")) << Body;
  }
}

TEST(Collect, OverloadedOperatorsCountAsAssignments) {
  Collected C(R"cpp(N n[2]; n[0] = num(1); n[i] += num(2); n[i] <<= num(3);)cpp",
              R"cpp(
struct N { int v; N &operator+=(N o) { v += o.v; return *this; } };
N &operator<<=(N &a, N b);
[[deco::concurrent]] N num(int);
)cpp");
  EXPECT_THAT(C.spawns(), ElementsAre("assign num", "assign num", "assign num"));
  EXPECT_THAT(C.misuses(), IsEmpty());
}

TEST(Collect, ResultsThatGoToNoIndexableLvalue) {
  for (const char *Body : {"x = f(i);", "int y = f(i);", "auto y = f(i);", "p.x = f(i);",
                           "*a = f(i);", "x += f(i);", "const int &r = f(i);",
                           "static int s = f(i);", "int y(f(i));", "int y{f(i)};"})
    expectMisuse(Body, "not indexable");
}

TEST(Collect, ResultsThatAreUsedAtOnce) {
  for (const char *Body :
       {"return f(i);", "if (f(i)) ;", "while (f(i)) ;", "do ; while (f(i));",
        "for (; f(i);) ;", "switch (f(i)) {}", "a[i] = f(i) + 1;", "a[i] = -f(i);",
        "a[i] = i ? f(i) : 0;", "a[f(i)] = 1;", "++a[f(i)];", "a[i] = b[i] = f(i);",
        "use(f(i) + 1);", "make(i).take(1);", "throw f(i);", "for (;; a[i] = f(i)) ;",
        "a[i] = static_cast<char>(f(i));", "i && f(i);", "use(i), f(i);", "delete new int(f(i));",
        "i ? f(i) : 0;"})
    expectMisuse(Body, "unsupported");
}

TEST(Collect, AConcurrentFunctionAsAValue) {
  for (const char *Body : {"consume(f);", "auto *fn = &f; use(fn(1));", "auto &fn = f; fn(1);"})
    expectMisuse(Body, "unsupported");
}

TEST(Collect, TwoInOneStatement) {
  for (const char *Body : {"p.two(f(i), g(i));", "f(i), g(i);", "a[i] = f(i) + g(i);"}) {
    Collected C(Body);
    EXPECT_THAT(C.spawns(), IsEmpty()) << Body;
    EXPECT_FALSE(C.misuses().empty()) << Body;
  }
}

TEST(Collect, NestedInAnotherSpawnsArguments) {
  for (const char *Body : {"a[i] = f(g(i));", "f(g(i));", "use(f(g(i)));", "f(h(g(i)));",
                           "a[i] += f(1 + g(i));"})
    EXPECT_THAT(Collected(Body).misuses(), testing::Contains("nested")) << Body;
}

TEST(Collect, UnevaluatedOperandsAreNoUse) {
  for (const char *Body :
       {"use(sizeof(f(i)));", "decltype(f(i)) y = 1; use(y);", "static_assert(!noexcept(f(1)));",
        "a[i] = noexcept(f(i));", "use(alignof(decltype(f(1))));"}) {
    Collected C(Body);
    EXPECT_THAT(C.spawns(), IsEmpty()) << Body;
    EXPECT_THAT(C.misuses(), IsEmpty()) << Body;
  }
}

TEST(Collect, CallsInLambdasAndLocalClassesAreOrdinary) {
  for (const char *Body :
       {"auto l = [&] { f(i); }; l();", "auto l = [&] { return f(i); }; l();",
        "auto l = [&] { a[i] = f(i); }; l();", "struct L { int m() { return f(1); } }; L().m();"})
    expectMisuse(Body, "in lambda");
}

TEST(Collect, CallsInMacrosAreTold) {
  Collected C("CALL(f(i)); ASSIGN(a[i], f(i));\n  FULL(a, i)\n  a[ONE] = f(ONE); a[ONE] = f(MINUS(1));",
              R"cpp(
#define CALL(x) x
#define ASSIGN(l, r) l = r
#define FULL(t, k) t[k] = f(k);
#define ONE 1
#define MINUS(x) (-(x))
)cpp");
  EXPECT_THAT(C.misuses(), testing::Contains("in macro"));
  EXPECT_EQ(llvm::count(C.misuses(), "in macro"), 2);
  EXPECT_THAT(C.spawns(), ElementsAre("call f", "assign f", "assign f"))
      << "arguments of macros, and macros as operands, are no reason";
}

TEST(Collect, LoopsAndTryBlocksAroundASpawn) {
  Collected C(R"cpp(
  f(0);
  for (;;) { while (i) f(1); f(2); }
  try { f(3); try { f(4); } catch (int) {} } catch (...) { f(5); }
)cpp");
  const auto &Spawns = C.Units.Synchronized.front().Spawns;
  ASSERT_EQ(Spawns.size(), 6u);
  EXPECT_EQ(Spawns[0].Loop, nullptr);
  EXPECT_TRUE(llvm::isa<clang::WhileStmt>(Spawns[1].Loop));
  EXPECT_TRUE(llvm::isa<clang::ForStmt>(Spawns[2].Loop));
  EXPECT_EQ(Spawns[2].Try, nullptr);
  EXPECT_NE(Spawns[3].Try, nullptr);
  EXPECT_NE(Spawns[4].Try, Spawns[3].Try);
  EXPECT_FALSE(Spawns[5].isTask()) << "a handler runs while an exception is handled";
  EXPECT_EQ(C.Units.Synchronized.front().Tries.size(), 2u);
}

TEST(Collect, WaitsAndReturns) {
  Collected C("f(1); deco::wait(); if (i) return 1; auto l = [] { return 2; }; l();",
              "#include <deco/deco.h>");
  EXPECT_EQ(C.Units.Synchronized.front().Waits.size(), 1u);
  EXPECT_EQ(C.Units.Synchronized.front().Returns.size(), 2u) << "of the body, not of its lambdas";
}

TEST(Collect, EachConcurrentFunctionOnce) {
  Snippet Code(R"cpp(
[[deco::concurrent]] int f(int);
[[deco::concurrent]] int f(int);
int f(int x) { return x; }
[[deco::synchronized]] void one();
void one() { f(1); }
[[deco::synchronized]] void declared_only();
)cpp");
  Model M = collect(Code.context(), Code.Known);
  EXPECT_EQ(M.Concurrent.size(), 1u);
  ASSERT_EQ(M.Synchronized.size(), 1u);
  EXPECT_EQ(M.Synchronized.front().Spawns.size(), 1u);
}

TEST(Collect, MethodsOperatorsAndTemplatesSpawn) {
  Snippet Code(R"cpp(
struct S {
  [[deco::concurrent]] int m(int) const; [[deco::concurrent]] static int s(int);
  [[deco::concurrent]] int operator()(int) const; [[deco::concurrent]] virtual int v(int);
};
template <class T> [[deco::concurrent]] T t(T);
template <class... T> [[deco::concurrent]] int pack(T...);
[[deco::synchronized]] void go(S &s, S *p, int *a) {
  a[0] = s.m(1); a[1] = p->m(1); a[2] = S::s(1); a[3] = s(1); a[4] = p->v(1); a[5] = t(1);
  a[6] = t<int>('c'); a[7] = pack(1, 2.0); a[8] = s.S::v(1);
}
)cpp");
  Model M = collect(Code.context(), Code.Known);
  EXPECT_EQ(M.Synchronized.front().Spawns.size(), 9u);
  EXPECT_THAT(M.Misuses, IsEmpty());
}

} // namespace
