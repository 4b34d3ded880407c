// Captures: how operands travel into a task. The printed form of a spawn is
// "SHAPE callee(how the call's operands travel)(how the target's or outer call's do)".

#include "Captures.h"
#include "Snippet.h"
#include "gmock/gmock.h"

using namespace deco;
using testing::HasSubstr;

namespace {

const char Before[] = R"cpp(
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
enum Colour { red };
int global; thread_local int own;
struct Big { int v[100]; };
struct Obj { int x; [[deco::concurrent]] int m(int) const; };
[[deco::concurrent]] int value(int); [[deco::concurrent]] int cref(const int &);
[[deco::concurrent]] int lref(int &); [[deco::concurrent]] int str(const std::string &);
[[deco::concurrent]] int str_value(std::string); [[deco::concurrent]] int view(std::string_view);
[[deco::concurrent]] int big(const Big &); [[deco::concurrent]] int ptr(const char *);
[[deco::concurrent]] int owner(std::unique_ptr<int>); [[deco::concurrent]] int rref(std::string &&);
[[deco::concurrent]] int list(const std::vector<int> &); [[deco::concurrent]] int colour(Colour);
[[deco::concurrent]] int defaulted(int, int = 3); [[deco::concurrent]] int computed(int, int = global);
template <class T> [[deco::concurrent]] int generic(T &&); [[deco::concurrent]] int none();
std::string name();
)cpp";

/// How the spawns of several bodies travel, each body in a function of its own; one parse serves all.
class Travels {
public:
  explicit Travels(const std::vector<std::string> &Bodies) : Code(Before + functions(Bodies)) {
    Model Units = collect(Code.context(), Code.Known);
    for (SynchronizedFunction &F : Units.Synchronized) {
      PointsTo Facts(F.Decl, Code.Known.lookup());
      Findings Report(Code.sources());
      decideCaptures(F, Code.context(), Effects(Facts, Code.Known), Report);
      Spawns.push_back(F.Spawns.empty() ? "no spawn" : print(F.Spawns.back()));
      Rules.push_back("");
      for (const Finding &Found : Report.all())
        Rules.back() += info(Found.Id).Name.str();
    }
  }

  Snippet Code;
  std::vector<std::string> Spawns; ///< the last one of each body, printed
  std::vector<std::string> Rules;  ///< what is found in each body

private:
  static std::string functions(const std::vector<std::string> &Bodies) {
    std::string Text;
    for (size_t I = 0; I < Bodies.size(); ++I)
      Text += "[[deco::synchronized]] void go" + std::to_string(I) +
              "(int n, int *a, int &r, std::map<std::string, int> &m, const std::vector<int> &v, "
              "Obj &obj, const Obj *p) {\n" +
              Bodies[I] + "\n}\n";
    return Text;
  }
};

struct Expected {
  std::string Body, Spawn, Rule = "";
};

void expectTravels(const std::vector<Expected> &All) {
  std::vector<std::string> Bodies;
  for (const Expected &E : All)
    Bodies.push_back(E.Body);
  Travels T(Bodies);
  ASSERT_EQ(T.Spawns.size(), All.size());
  for (size_t I = 0; I < All.size(); ++I) {
    if (All[I].Spawn == "in place") {
      EXPECT_THAT(T.Spawns[I], HasSubstr("in place")) << All[I].Body;
    } else if (!All[I].Spawn.empty()) {
      EXPECT_EQ(T.Spawns[I], All[I].Spawn) << All[I].Body;
    }
    EXPECT_EQ(T.Rules[I], All[I].Rule) << All[I].Body;
  }
}

TEST(Captures, ArgumentsByValueAreCopied) {
  expectTravels({{"value(n);", "call value(copy,)()"},
                 {"value(r);", "call value(copy,)()"},
                 {"value(n + 1);", "call value(copy,)()"},
                 {"value(global);", "call value(copy,)()"},
                 {"std::string s; str_value(s);", "call str_value(copy,)()"}});
}

TEST(Captures, ConstantsStayInTheText) {
  expectTravels({{"value(3);", "call value(verbatim,)()"},
                 {"value(-3);", "call value(verbatim,)()"},
                 {"ptr(\"abc\");", "call ptr(verbatim,)()"},
                 {"str(\"abc\");", "call str(verbatim,)()"},
                 {"colour(red);", "call colour(verbatim,)()"},
                 {"value(sizeof(int));", "call value(verbatim,)()"},
                 {"a[0] = value(1);", "assign value(verbatim,)(copy,verbatim,)"}});
}

TEST(Captures, ReferencesToWhatOutlivesTheCallAreKept) {
  expectTravels({{"lref(r);", "call lref(reference,)()"},
                 {"list(v);", "call list(reference,)()"},
                 {"std::string s; str(s);", "call str(reference,)()"},
                 {"Big b; for (int i = 0; i < n; ++i) big(b);", "call big(reference,)()"},
                 // The variable of the spawning thread, not that of the task's.
                 {"lref(own);", "call lref(reference,)()"}});
}

TEST(Captures, ATemporaryMovesIntoTheTask) {
  expectTravels({{"str(name());", "call str(copy,)()"},
                 {"cref(n + 1);", "call cref(copy,)()"},
                 {"rref(name());", "call rref(copy,)()"},
                 {"owner(std::make_unique<int>(3));", "call owner(copy,)()"}});
}

TEST(Captures, ALocalOfTheLoopIsCopiedWithAWarningIfThatIsCostly) {
  const std::string Loop = "for (int i = 0; i < n; ++i) ";
  expectTravels(
      {{Loop + "{ int x = i; cref(x); }", "call cref(copy,)()"},
       {Loop + "{ std::string s = name(); str(s); }", "call str(copy,)()", "deco-copied-argument"},
       {Loop + "{ Big b{}; big(b); }", "call big(copy,)()", "deco-copied-argument"},
       {Loop + "{ std::string s = name(); str_value(s); }", "call str_value(copy,)()"}});
}

TEST(Captures, AMovedFromArgument) {
  expectTravels(
      {{"std::string s; str_value(std::move(s));", "call str_value(copy,)()"},
       {"auto u = std::make_unique<int>(1); owner(std::move(u));", "call owner(copy,)()"}});
}

TEST(Captures, KeysTravelWithTheTypeOfTheKey) {
  expectTravels({{"char b[32] = \"k\"; m[b] = value(n);", "assign value(copy,)(reference,copy,)"}});
  Scheduled S(Before + std::string(R"cpp(
[[deco::synchronized]] void go(std::map<std::string, int> &m) {
  char buf[32] = "k";
  m[buf] = value(1);
}
)cpp"));
  const Operand &Key = S.Function.Spawns.front().EffectOperands.at(1);
  EXPECT_TRUE(Key.Convert) << "a string, not the array that it is made from";
}

TEST(Captures, TargetsAndObjects) {
  expectTravels({{"int t[9]; t[n] = value(n);", "assign value(copy,)(reference,copy,)"},
                 {"a[n] = value(1);", "assign value(verbatim,)(copy,copy,)"},
                 {"obj.m(n);", "call m(reference,copy,)()"},
                 // A pointer may be set to another object meanwhile.
                 {"p->m(n);", "call m(copy,copy,)()"}});
}

TEST(Captures, ADefaultArgumentMustNotBeEvaluatedInTheTask) {
  expectTravels({{"defaulted(n);", "call defaulted(copy,)()"}, {"computed(n);", "call computed(copy,copy,)()"}});
}

TEST(Captures, ViewsOfTemporariesAreRefused) {
  expectTravels({{"view(name());", "", "deco-view-of-temporary"},
                 {"ptr(name().c_str());", "", "deco-view-of-temporary"},
                 {"view(name() + name());", "", "deco-view-of-temporary"},
                 {"std::string s = name(); view(s);", ""},
                 {"view(\"literal\");", ""},
                 {"str(name());", ""}});
}

TEST(Captures, WhatCanNeitherBeCopiedNorReferredToRunsInPlace) {
  expectTravels({{"struct Pinned { int x = 0; Pinned() = default; Pinned(Pinned &&) = delete; "
                  "[[deco::concurrent]] int m() const { return x; } };"
                  "for (int i = 0; i < n; ++i) Pinned().m();",
                  "in place"},
                 {"rref(std::move(*new std::string));", "in place"}});
}

} // namespace
