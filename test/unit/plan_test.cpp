// Plan: unwind guards, the objects whose overlap is checked at run time, returns that move.

#include "Plan.h"
#include "Snippet.h"
#include "gmock/gmock.h"

using namespace deco;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

class Planned {
public:
  explicit Planned(const std::string &Code) : Before(Code), P(plan(Before.Function, Before.Result)) {}

  std::vector<std::string> extents() const {
    std::vector<std::string> All;
    for (const Extent &E : P.Extents)
      All.push_back((E.NoGlobal ? "no global, " : "") + std::string(E.Written ? "written " : "read ") +
                    (E.Var ? E.Var->getNameAsString() : "*this"));
    return All;
  }
  std::vector<unsigned> guardLines() const {
    std::vector<unsigned> Lines;
    for (const clang::Stmt *S : P.Guards)
      Lines.push_back(Before.Code.lineOf(S->getBeginLoc()));
    return Lines;
  }

  Scheduled Before;
  FunctionPlan P;
};

const char Work[] = "[[deco::concurrent]] int work(int x) { return x; }\n"
                    "[[deco::concurrent]] int look(const int &x) { return x; }\n"
                    "[[deco::concurrent]] void fill(int &x) { x = 1; }\n";

TEST(Plan, ObjectsFromOutsideThatMayBeOneAreChecked) {
  Planned P(std::string(Work) + R"cpp(
[[deco::synchronized]] void go(int &in, int *out) { out[0] = look(in); }
)cpp");
  EXPECT_THAT(P.extents(), UnorderedElementsAre("read in", "written out"));
}

TEST(Plan, GlobalsAndTheObjectItselfCountToo) {
  Planned P(std::string(Work) + R"cpp(
int global;
struct S {
  int v[3];
  [[deco::synchronized]] void go(const int &in) { v[0] = look(in); fill(global); }
};
)cpp");
  EXPECT_THAT(P.extents(), UnorderedElementsAre("written *this", "read in", "written global"));
}

TEST(Plan, WhatCodeElsewhereMayReadAsAGlobalIsCheckedForIt) {
  Planned P(R"cpp(
[[deco::concurrent]] int elsewhere(int x);
int global[3];
[[deco::synchronized]] void go(int *out, const int &in) { out[0] = elsewhere(in); out[1] = elsewhere(2); global[0] = 1; }
)cpp");
  EXPECT_THAT(P.extents(), UnorderedElementsAre("no global, written out", "read in", "written global"));
}

TEST(Plan, NothingIsCheckedWhereNothingIsWrittenOrOnlyOneObjectIsTouched) {
  EXPECT_THAT(Planned(std::string(Work) + R"cpp(
[[deco::synchronized]] void go(int &in, int &other) { look(in); look(other); }
)cpp").extents(),
              IsEmpty());
  EXPECT_THAT(Planned(std::string(Work) + R"cpp(
[[deco::synchronized]] int go(int n) { int t[3]; t[0] = work(n); return t[0]; }
)cpp").extents(),
              IsEmpty());
}

TEST(Plan, ObjectsThatTheBodyOnlyReadsItselfAreCheckedAsWell) {
  // The body reads `flag` while a spawn may write it through `out`.
  Planned P(std::string(Work) + R"cpp(
[[deco::synchronized]] int go(const int &flag, int *out) { out[0] = work(1); return flag; }
)cpp");
  EXPECT_THAT(P.extents(), UnorderedElementsAre("read flag", "written out"));
}

TEST(Plan, AGuardStandsBehindTheLocalsThatSpawnsReferTo) {
  Planned P(std::string(Work) + R"cpp([[deco::synchronized]] void go(int n) {
  int t[4];
  int unrelated = 0;
  t[0] = work(n);
  t[1] = work(n);
}
)cpp");
  EXPECT_THAT(P.guardLines(), ElementsAre(7u));
}

TEST(Plan, EachScopeHasItsGuard) {
  Planned P(std::string(Work) + R"cpp([[deco::synchronized]] void go(int n) {
  int t[4];
  for (int i = 0; i < n; ++i) {
    int u[4];
    t[0] = work(n);
    u[0] = work(n);
  }
  int later[4];
  later[0] = work(n);
}
)cpp");
  EXPECT_THAT(P.guardLines(), UnorderedElementsAre(6u, 9u, 12u));
}

TEST(Plan, NoGuardWhereNoLocalIsReferredTo) {
  Planned P(std::string(Work) + R"cpp([[deco::synchronized]] void go(int n, int *out) {
  int local = n;
  out[0] = work(local);
}
)cpp");
  EXPECT_THAT(P.guardLines(), IsEmpty());
}

TEST(Plan, ALocalInTheHeadOfAStatementCannotBeGuarded) {
  Planned P(std::string(Work) + R"cpp(
[[deco::synchronized]] void go(int n, int *out) {
  if (int x = n; x > 1) { fill(x); out[0] = x; }
}
)cpp");
  EXPECT_FALSE(P.Before.Function.Spawns.front().isTask());
}

TEST(Plan, AReturnedParameterIsStillMoved) {
  Planned P(std::string(Work) + R"cpp(
struct Box { int v[3]; Box(Box &&); };
[[deco::synchronized]] Box go(Box box, const Box &other) { box.v[0] = work(1); return box; }
)cpp");
  ASSERT_EQ(P.P.MovedReturns.size(), 1u);
}

TEST(Plan, ReturnedLocalsAndNumbersAreLeftAlone) {
  Planned P(std::string(Work) + R"cpp(
[[deco::synchronized]] int go(int n, int *out) { out[0] = work(n); return n; }
)cpp");
  EXPECT_THAT(P.P.MovedReturns, IsEmpty());
  EXPECT_FALSE(P.P.ReturnsZero);
}

} // namespace
