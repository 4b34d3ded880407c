// Barriers: which statements conflict with a spawn in flight. A mark /*|*/ stands where a barrier
// must, and /*=*/ in front of a spawn that must run in place; nowhere else may there be one.

#include "Snippet.h"

using namespace deco;

namespace {

/// The body of go, with functions whose bodies are known: work touches only its argument.
void expectIn(const std::string &Body, const std::string &Before = "") {
  expectBarriers(R"cpp(
[[deco::concurrent]] int work(int x) { return 2 * x; }
[[deco::concurrent]] int look(const int &x) { return x; }
[[deco::concurrent]] void fill(int &x, int i) { x = i; }
[[deco::concurrent]] void sum(const int *from, int &to) { to = from[0] + from[1]; }
struct S { int x, y; };
void other(); int pure(int x) { return x; }
)cpp" + Before +
                 "\n[[deco::synchronized]] void go(int n, int *a, int *b, int &r, S &s, bool c) {" +
                 Body + "}\n");
}

TEST(Barriers, OneAtTheEndOfTheBody) {
  expectIn("work(n); /*|*/");
  expectIn("a[0] = work(n); a[1] = work(n); /*|*/");
}

TEST(Barriers, NothingConflictsWithIndependentWork) {
  expectIn("a[0] = work(n); int x = n + 1; b[0] = x; s.x = x; r = pure(x); /*|*/");
}

TEST(Barriers, AReadOfATarget) {
  expectIn("a[0] = work(n); /*|*/int x = a[0]; b[0] = x;");
  expectIn("a[0] = work(n); b[0] = 1; /*|*/b[1] = a[0]; b[2] = 2;");
  expectIn("a[0] = work(n); /*|*/a[0] = 1;");
}

TEST(Barriers, AReadThroughAReferencePointerOrBinding) {
  expectIn("int t[2] = {}; int &alias = t[1]; t[1] = work(n); /*|*/b[0] = alias;");
  expectIn("int t[2] = {}; int *p = t; t[1] = work(n); /*|*/b[0] = p[1];");
  expectIn("int t[2] = {}; auto &[u, v] = t; t[1] = work(n); /*|*/b[0] = v;");
  expectIn("int t[2] = {}, k = 1; int &alias = k; t[1] = work(n); b[0] = alias; /*|*/");
  expectIn("int t[2] = {}; auto l = [&t] { return t[1]; }; t[1] = work(n); /*|*/b[0] = l();");
  expectIn("int t[2] = {}; auto l = [&t] { return t[0]; }; t[1] = work(n); b[0] = l();/*|*/");
}

TEST(Barriers, ElementsWithConstantSubscripts) {
  const std::string Before = "struct T { int rows[9], columns[9]; } t;";
  expectIn("a[0] = work(n); a[1] = work(n); b[0] = a[2]; /*|*/b[1] = a[1];");
  expectIn("a[0] = work(n); a[1] = work(n); /*|*/b[1] = a[n];");
  expectIn("a[0] = work(n); a[n] = work(n); /*|*/b[1] = a[1];");
  expectIn("t.rows[0] = work(n); t.rows[1] = work(n); b[0] = t.columns[1]; b[1] = t.rows[2]; /*|*/b[2] = t.rows[1];",
           Before);
  expectIn("t.rows[0] = work(n); t.columns[1] = work(n); b[1] = t.rows[1]; /*|*/b[2] = t.columns[1];", Before);
  expectIn("t.rows[0] = work(n); t.rows[1] = work(n); /*|*/T u = t; b[0] = u.rows[0];", Before);
}

TEST(Barriers, AReadThroughACallee) {
  expectIn("a[1] = work(n); /*|*/b[0] = pick(a);", "int pick(int *p) { return p[1]; }");
  expectIn("a[0] = work(n); b[0] = pick(a); /*|*/", "int pick(int *p) { return p[1]; }");
  expectIn("a[0] = work(n); b[0] = pick(b); /*|*/", "int pick(int *p) { return p[1]; }");
  expectIn("table[0] = work(n); /*|*/b[0] = first();",
           "int table[9]; int first() { return table[0]; }");
  expectIn("table[0] = work(n); b[0] = first(); /*|*/",
           "int table[9], rest[9]; int first() { return rest[0]; }");
}

TEST(Barriers, CodeThatIsNotAtHandMayTouchWhatItCanReach) {
  expectIn("a[0] = work(n); /*|*/other(); b[0] = 1;");
  expectIn("int t[2]; t[0] = work(n); other(); /*|*/b[0] = t[0];");
  expectIn("int t[2]; keep(t); t[0] = work(n); /*|*/other(); b[0] = 1;", "void keep(int *);");
  expectIn("int t[2]; keep(t); t[0] = work(n); /*|*/b[0] = *somewhere;",
           "void keep(int *); extern int *somewhere;");
  expectIn("int t[2], u[2]; keep(t); u[0] = work(n); other(); /*|*/b[0] = u[0];",
           "void keep(int *);");
}

TEST(Barriers, AnArgumentThatChangesWhileTheCallIsInFlight) {
  expectIn("look(r); /*|*/r = 1;");
  expectIn("look(r); b[0] = r; look(r); /*|*/");
  expectIn("look(s.x); s.y = 1; /*|*/s.x = 1;");
  expectIn("fill(r, n); /*|*/b[0] = r;");
  expectIn("fill(s.x, n); b[0] = s.y; /*|*/b[1] = s.x;");
}

TEST(Barriers, AnArgumentByValueMayChange) {
  expectIn("int k = n; a[0] = work(k); ++k; a[1] = work(k); k = 0; /*|*/");
  expectIn("work(r); r = 1; /*|*/");
}

TEST(Barriers, GlobalsThatACalleeReadsBelongToIt) {
  expectIn("a[0] = scaled(n); /*|*/scale = 2; b[0] = 1;",
           "int scale; [[deco::concurrent]] int scaled(int x) { return scale * x; }");
  expectIn("a[0] = scaled(n); scale = 2; /*|*/",
           "int scale, factor; [[deco::concurrent]] int scaled(int x) { return factor * x; }");
  expectIn("a[0] = scaled(n); /*|*/scale = 2; b[0] = 1;",
           "int scale; static int by() { return scale; }"
           "[[deco::concurrent]] int scaled(int x) { return by() * x; }");
  expectIn("a[0] = unseen(n); /*|*/scale = 2; b[0] = 1;",
           "int scale; [[deco::concurrent]] int unseen(int x);");
}

TEST(Barriers, SpawnsThatWriteTheSameObjectWaitForEachOther) {
  expectIn("fill(r, 1); /*|*/fill(r, 2); /*|*/");
  expectIn("fill(s.x, 1); fill(s.y, 2); /*|*/");
  expectIn("fill(r, 1); /*|*/look(r); /*|*/");
  expectIn("sum(a, r); sum(b, s.x); /*|*/");
}

TEST(Barriers, EffectsOnTheSameTargetKeepTheirOrderWithoutABarrier) {
  expectIn("a[0] = work(1); a[0] = work(2); a[0] += work(3); /*|*/");
}

TEST(Barriers, ASpawnThatReadsWhatAnEffectWrites) {
  expectIn("a[0] = work(n); /*|*/b[0] = look(a[0]); /*|*/");
  expectIn("a[0] = work(n); /*|*/b[0] = work(a[0]); /*|*/");
  expectIn("a[0] = work(n); /*|*/sum(a, r); /*|*/");
}

TEST(Barriers, AnOuterCallsObjectIsWritten) {
  const char Box[] = "struct Box { int v[9], n = 0; void put(int x) { v[n++] = x; } "
                     "int count() const { return n; } };";
  expectIn("Box x, y; x.put(work(n)); y.put(1); /*|*/b[0] = x.count();", Box);
  expectIn("Box x, y; x.put(work(1)); x.put(work(2)); y.put(work(3)); /*|*/b[0] = y.count();", Box);
  expectIn("Box x; x.put(work(1)); /*|*/x.put(2);", Box);
}

TEST(Barriers, AStatementWaitsOnlyForSpawnsThatItTouches) {
  Scheduled S(R"cpp(
[[deco::concurrent]] int one(int x) { return x; }
[[deco::concurrent]] int two(int x) { return x; }
[[deco::synchronized]] void go(int *a, int *b, int &r) {
  a[0] = one(1);
  b[0] = two(2);
  r = a[0];
}
)cpp");
  ASSERT_FALSE(S.Result.Barriers.empty());
  const Barrier &First = S.Result.Barriers.front();
  ASSERT_EQ(First.Reasons.size(), 1u);
  EXPECT_EQ(First.Reasons[0].Waited->Callee->getNameAsString(), "one");
  EXPECT_EQ(First.Reasons[0].What, Reason::Conflict);
  EXPECT_EQ(S.Code.lineOf(First.Reasons[0].At), 7u);
}

TEST(Barriers, AnExplicitWaitEmptiesWhatIsInFlight) {
  expectIn("a[0] = work(n); deco::wait(); b[0] = a[0];", "#include <deco/deco.h>\n");
  expectIn("a[0] = work(n); deco::wait(); a[1] = work(n); /*|*/b[0] = a[1];",
           "#include <deco/deco.h>\n");
}

TEST(Barriers, AContainersSizeMayNotBeReadBehindAnInsertion) {
  const char Vector[] = "#include <vector>\n";
  expectIn("std::vector<int> v(n); v[0] = work(1); b[0] = v.size(); /*|*/b[1] = v[0];", Vector);
  expectIn("std::vector<int> v; v.push_back(work(1)); /*|*/b[0] = v.size();", Vector);
  expectIn("std::vector<int> v(n), w; v[0] = work(1); w.push_back(2); /*|*/v.push_back(3);", Vector);
}

TEST(Barriers, ReasonsAreTold) {
  auto FirstReason = [](const char *Body) {
    Scheduled S(std::string("[[noreturn]] void stop();\n"
                            "[[deco::concurrent]] int work(int x) { return x; }\n"
                            "[[deco::synchronized]] int go(int *a, bool c) {\n") +
                Body + "\n  return 0;\n}\n");
    EXPECT_FALSE(S.Result.Barriers.empty()) << Body;
    return S.Result.Barriers.empty() ? Reason() : S.Result.Barriers.front().Reasons.front();
  };
  EXPECT_EQ(FirstReason("a[0] = work(1);").What, Reason::Return);
  EXPECT_EQ(FirstReason("work(1); try { work(2); } catch (...) {}").What, Reason::TryEntry);
  EXPECT_EQ(FirstReason("try { work(2); } catch (...) {}").What, Reason::TryExit);
  EXPECT_EQ(FirstReason("work(1); stop();").What, Reason::NoReturn);
  Reason Write = FirstReason("a[0] = work(1); a[0] = 2;");
  EXPECT_EQ(Write.What, Reason::Conflict);
  EXPECT_TRUE(Write.WritesLater);
  EXPECT_EQ(Write.Object, "'a'");
  Reason Read = FirstReason("a[0] = work(1); int x = a[1]; (void)x;");
  EXPECT_FALSE(Read.WritesLater);
}

} // namespace
