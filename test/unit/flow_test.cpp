// Barriers along the control flow: branches, loops, jumps, conditions, try blocks, ends of lives.
// Marks as in barriers_test.cpp.

#include "Snippet.h"

using namespace deco;

namespace {

void expectIn(const std::string &Body, const std::string &Before = "") {
  expectBarriers(R"cpp(
[[deco::concurrent]] int work(int x) { return 2 * x; }
[[deco::concurrent]] int look(const int &x) { return x; }
[[deco::concurrent]] void fill(int &x, int i) { x = i; }
[[deco::concurrent]] int sure(int x) noexcept { return x; }
[[deco::concurrent]] int risky(int x) { if (x == 3) throw x; return x; }
void note(int x); int pure(int x) { return x; }
)cpp" + Before +
                 "\n[[deco::synchronized]] int go(int n, int *a, int *b, int &r, bool c) {" + Body +
                 "}\n");
}

TEST(Flow, EveryReturn) {
  expectIn("a[0] = work(n); if (c) /*|*/return 1; b[0] = 1; /*|*/return 2;");
  expectIn("if (c) return 1; a[0] = work(n); /*|*/return 2;");
  expectIn("if (c) { a[0] = work(n); /*|*/return 1; } return 2;");
}

TEST(Flow, ABranchWithASpawn) {
  expectIn("if (c) a[0] = work(n); /*|*/return a[0];");
  expectIn("if (c) a[0] = work(n); else b[0] = 1; b[1] = 2; /*|*/return 0;");
  expectIn("if (c) a[0] = work(n); else return a[0]; /*|*/return 0;");
}

TEST(Flow, AConflictOnOneBranchOnly) {
  expectIn("a[0] = work(n); if (c) { /*|*/b[0] = a[0]; } b[1] = 1; /*|*/return 0;");
  expectIn("a[0] = work(n); if (c) /*|*/b[0] = a[0]; else b[0] = 1; /*|*/return 0;");
}

TEST(Flow, TheConditionOfABranch) {
  expectIn("a[0] = work(n); /*|*/if (a[0]) b[0] = 1; return 0;");
  expectIn("a[0] = work(n); /*|*/if (int x = a[0]; x) b[0] = x; return 0;");
  expectIn("a[0] = work(n); if (c) b[0] = 1; else /*|*/if (a[0]) b[0] = 2; /*|*/return 0;");
}

TEST(Flow, ASwitch) {
  expectIn("a[0] = work(n); /*|*/switch (a[0]) { case 1: b[0] = 1; } return 0;");
  expectIn("a[0] = work(n); switch (n) { case 1: /*|*/b[0] = a[0]; break; default: b[0] = 1; } "
           "/*|*/return 0;");
  expectIn("switch (n) { case 1: a[0] = work(1); case 2: /*|*/b[0] = a[0]; } return 0;");
  expectIn("switch (n) { case 1: a[0] = work(1); break; case 2: b[0] = a[0]; } /*|*/return 0;");
}

TEST(Flow, ALoopOfIndependentSpawnsHasNoBarrierInside) {
  expectIn("for (int i = 0; i < n; ++i) a[i] = work(i); /*|*/return 0;");
  expectIn("for (int i = 0; i < n; ++i) for (int j = 0; j < n; ++j) a[i * n + j] = work(i + j); "
           "/*|*/return 0;");
  expectIn("int i = 0; while (i < n) { a[i] = work(i); ++i; } /*|*/return 0;");
  expectIn("int i = 0; do { a[i] = work(i); ++i; } while (i < n); /*|*/return 0;");
  expectIn("int t[3] = {1, 2, 3}; for (int x : t) a[x] = work(x); /*|*/return 0;");
  expectIn("for (int i = 0; i < n; ++i) { if (i % 2) continue; if (i == 9) break; "
           "a[i] = work(i); } /*|*/return 0;");
}

TEST(Flow, LoopCarriedConflicts) {
  expectIn("for (int i = 0; i < n; ++i) { /*|*/b[i] = a[0]; a[0] = work(i); } /*|*/return 0;");
  expectIn("for (int i = 1; i < n; ++i) { /*|*/a[i] = work(a[i - 1]); } /*|*/return 0;");
  expectIn("for (int i = 0; i < n; ++i) { a[i] = work(i); /*|*/b[i] = a[i]; } return 0;");
}

TEST(Flow, ConditionsAndIncrementsOfLoopsCount) {
  // The condition is evaluated again after each turn.
  expectIn("while (/*|*/a[0] < 3) a[0] = work(n); return 0;");
  expectIn("do a[0] = work(n); while (/*|*/a[0] < 3); return 0;");
  expectIn("for (int i = 0; /*|*/i < a[0]; ++i) a[i] = work(i); return 0;");
  expectIn("for (int i = 0; i < n; /*|*/i += a[i]) a[i] = work(i); return 0;");
  expectIn("while (/*|*/a[0] < 3) { if (c) continue; a[0] = work(n); } return 0;");
  expectIn("while (int x = /*|*/a[0]) a[0] = work(x); return 0;");
}

TEST(Flow, ABarrierMovesOutOfALoopWithoutSpawns) {
  expectIn("a[0] = work(n); /*|*/for (int i = 0; i < n; ++i) b[i] = a[0]; return 0;");
  expectIn("a[0] = work(n); /*|*/for (int i = 0; i < n; ++i) { for (;;) if (a[i]) break; } "
           "return 0;");
  expectIn("a[0] = work(n); /*|*/while (a[0]) --a[0]; return 0;");
  expectIn("a[0] = work(n); /*|*/do { --a[0]; } while (a[0]); return 0;");
}

TEST(Flow, ABarrierNamesOnlyWhatCanBeInFlightThere) {
  Scheduled S(R"cpp(
[[deco::concurrent]] int first(int x) { return x; }
[[deco::concurrent]] int second(int x) { return x; }
[[deco::synchronized]] int go(int n, int *a, int *b) {
  a[0] = first(n);
  for (int i = 0; i < n; ++i)
    b[i] = a[0];
  a[1] = second(n);
  return 0;
}
)cpp");
  ASSERT_EQ(S.Result.Barriers.size(), 2u);
  const Barrier &Last = S.Result.Barriers.back();
  ASSERT_EQ(Last.Reasons.size(), 1u);
  EXPECT_EQ(Last.Reasons[0].Waited->Callee->getNameAsString(), "second");
}

TEST(Flow, ABarrierInFrontOfALoopThatSpawnsItself) {
  // Only the first turn has to wait for what was spawned before the loop.
  expectIn("a[0] = work(n); /*|*/for (int i = 0; i < n; ++i) b[i] = look(a[i]); /*|*/return 0;");
}

TEST(Flow, PhasesWaitOnceForEachOther) {
  expectIn("for (int i = 0; i < n; ++i) a[i] = work(i); "
           "/*|*/for (int i = 0; i < n; ++i) b[i] = work(a[i]); /*|*/return b[0];");
}

TEST(Flow, TheRangeOfARangeFor) {
  const char Box[] = "#include <vector>\n";
  expectIn("std::vector<int> v; v.push_back(work(n)); /*|*/for (int x : v) b[x] = 1; return 0;", Box);
  expectIn("std::vector<int> v, w; v.push_back(work(n)); for (int x : w) b[x] = 1; /*|*/return 0;",
           Box);
}

TEST(Flow, ATryBlockIsEnteredAndLeftWithNothingInFlight) {
  expectIn("a[0] = work(1); /*|*/try { b[0] = work(2); /*|*/} catch (...) { r = 1; } return 0;");
  expectIn("try { b[0] = sure(2); a[1] = 3; /*|*/} catch (...) { r = 1; } r = 2; return 0;");
  expectIn("for (int i = 0; i < n; ++i) { try { b[i] = sure(i); if (c) { /*|*/break; } "
           "if (n == i) { /*|*/continue; } r = 1; /*|*/} catch (...) {} } return 0;");
  expectIn("try { for (int i = 0; i < n; ++i) { if (c) break; b[i] = work(i); } /*|*/} "
           "catch (...) {} return 0;");
}

TEST(Flow, AWriteThatAHandlerMaySee) {
  // It must not happen if the call throws.
  expectIn("try { b[0] = risky(2); /*|*/a[1] = 3; b[1] = risky(3); /*|*/} catch (...) { r = 1; } "
           "return 0;");
  expectIn("try { b[0] = risky(2); int t = 3; t = 4; a[1] = risky(t); /*|*/} catch (...) {} "
           "return 0;");
}

TEST(Flow, ScopesWithinATryBlock) {
  // The end of the life of i or x is none of the end of the try block.
  expectIn("try { for (int i = 0; i < n; ++i) b[i] = sure(i); /*|*/r = b[0]; b[1] = sure(2); /*|*/} "
           "catch (...) {} return 0;");
  expectIn("int t[2] = {1, 2}; try { for (int x : t) b[x] = sure(x); /*|*/r = b[0]; "
           "b[1] = sure(2); /*|*/} catch (...) {} return 0;");
  expectIn("try { b[0] = sure(1); if (int x = n) a[1] = x; /*|*/r = b[0]; b[1] = sure(2); /*|*/} "
           "catch (...) {} return 0;");
}

TEST(Flow, ATryBlockWhoseEndIsNotReached) {
  expectIn("try { b[0] = work(1); /*|*/return 1; } catch (...) {} return 0;");
}

TEST(Flow, ATryBlockWithNothingInFlightNeedsNone) {
  expectIn("try { note(1); } catch (...) { r = 1; } a[0] = work(1); /*|*/return 0;");
}

TEST(Flow, CodeBehindWhichNothingFollows) {
  expectIn("a[0] = work(1); if (c) { /*|*/stop(); } b[0] = 1; /*|*/return 0;",
           "[[noreturn]] void stop();");
}

TEST(Flow, TheEndOfALifeOfWhatASpawnRefersTo) {
  expectIn("{ int t[4]; t[0] = work(n); b[0] = 1; /*|*/} return 0;");
  expectIn("{ int x = 0; fill(x, n); b[0] = 1; /*|*/} return 0;");
  expectIn("if (c) { int t[4]; t[0] = work(n); /*|*/} b[0] = 1; return 0;");
  expectIn("for (int i = 0; i < n; ++i) { int t[4]; t[0] = work(n); if (c) { /*|*/continue; } "
           "b[i] = 1; /*|*/} return 0;");
}

TEST(Flow, AnObjectThatIsCopiedMayDie) {
  expectIn("for (int i = 0; i < n; ++i) { int x = i; a[i] = look(x); } /*|*/return 0;");
  expectIn("for (int i = 0; i < n; ++i) { const P p{i}; a[i] = of(p); } /*|*/return 0;",
           "struct P { int x; }; [[deco::concurrent]] int of(const P &p) { return p.x; }");
}

TEST(Flow, ADestructorThatReadsATarget) {
  expectIn("a[0] = work(1); { At at{a}; b[0] = 1; /*|*/} return 0;",
           "struct At { int *p; ~At() { note(p[0]); } };");
}

TEST(Flow, ASpawnInAHandlerRunsInPlace) {
  expectIn("try { note(1); } catch (...) { /*=*/a[0] = work(1); } return a[0];");
}

} // namespace
