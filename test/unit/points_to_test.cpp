// PointsTo: which locations an lvalue may denote, and which a pointer or view may lead to.

#include "Snippet.h"
#include "gmock/gmock.h"

using namespace deco;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

namespace {

std::vector<std::string> names(const Locations &Set) {
  std::vector<std::string> Names;
  for (const Location &L : Set)
    Names.push_back(print(L));
  llvm::sort(Names);
  return Names;
}

/// The facts of the function go.
class Facts {
public:
  explicit Facts(llvm::StringRef Text)
      : Code(Text), Of(Code.function("go"), Code.Known.lookup()) {}

  std::vector<std::string> lvalue(llvm::StringRef Mark) const {
    return names(Of.lvalue(Code.expression(Mark)));
  }
  std::vector<std::string> target(llvm::StringRef Mark) const {
    return names(Of.target(Code.expression(Mark)));
  }
  /// Whether the lvalue at the mark may be (part of) the variable.
  bool mayBe(llvm::StringRef Mark, llvm::StringRef Variable) const {
    Location V = Location::variable(Code.variable(Variable));
    return llvm::any_of(Of.lvalue(Code.expression(Mark)),
                        [&](const Location &L) { return mayOverlap(L, V); });
  }

  Snippet Code;
  PointsTo Of;
};

TEST(PointsTo, VariablesMembersAndElements) {
  Facts F(R"cpp(
struct P { int x, y; };
void go(P &param) {
  P local; int a[3];
  /*1*/local/*1*/; /*2*/local.x/*2*/; /*3*/a[1]/*3*/; /*4*/param.y/*4*/;
}
)cpp");
  EXPECT_THAT(F.lvalue("1"), ElementsAre("'local'"));
  EXPECT_THAT(F.lvalue("2"), ElementsAre("'local.x'.x"));
  EXPECT_THAT(F.lvalue("3"), ElementsAre("'a'[1]"));
  EXPECT_THAT(F.lvalue("4"), ElementsAre("'param.y'.y"));
}

TEST(PointsTo, AReferenceIsWhatItIsBoundTo) {
  Facts F(R"cpp(
void go(bool c) {
  int a[3], b[3];
  int &r = a[1]; int &s = c ? r : b[2]; auto &t = b; auto &[u, v, w] = b;
  /*1*/r/*1*/; /*2*/s/*2*/; /*3*/t/*3*/[0]; /*4*/v/*4*/;
}
)cpp");
  EXPECT_THAT(F.lvalue("1"), ElementsAre("'a'[1]"));
  EXPECT_THAT(F.lvalue("2"), ElementsAre("'a'[1]", "'b'[2]"));
  EXPECT_THAT(F.lvalue("3"), ElementsAre("'b'"));
  EXPECT_TRUE(F.mayBe("4", "b"));
  EXPECT_FALSE(F.mayBe("4", "a"));
}

TEST(PointsTo, APointerLeadsToAllThatIsEverStoredInIt) {
  Facts F(R"cpp(
void go(bool c) {
  int a, b, d; int *p = &a; int *q = p;
  if (c) p = &b;
  /*1*/*p/*1*/ = 1; /*2*/*q/*2*/ = 2; /*3*/p/*3*/;
  d = 0;
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "a"));
  EXPECT_TRUE(F.mayBe("1", "b"));
  EXPECT_FALSE(F.mayBe("1", "d"));
  EXPECT_TRUE(F.mayBe("2", "a"));
  EXPECT_FALSE(F.mayBe("1", "p")) << "a pointer is not what it points to";
}

TEST(PointsTo, PointersToPointers) {
  Facts F(R"cpp(
void go() {
  int a, b; int *p = &a; int **pp = &p;
  *pp = &b;
  /*1*/**pp/*1*/ = 1; /*2*/*p/*2*/ = 2;
}
)cpp");
  for (const char *Mark : {"1", "2"}) {
    EXPECT_TRUE(F.mayBe(Mark, "a")) << Mark;
    EXPECT_TRUE(F.mayBe(Mark, "b")) << Mark;
  }
}

TEST(PointsTo, AddressArithmeticStaysInTheObject) {
  Facts F(R"cpp(
void go() {
  int a[8], b[8]; int *p = a + 2; ++p; const int *e = &a[3] - 1;
  /*1*/*(p + 1)/*1*/; /*2*/p[2]/*2*/; /*3*/*e/*3*/; b[0] = 0;
}
)cpp");
  for (const char *Mark : {"1", "2", "3"}) {
    EXPECT_TRUE(F.mayBe(Mark, "a")) << Mark;
    EXPECT_FALSE(F.mayBe(Mark, "b")) << Mark;
  }
}

TEST(PointsTo, PointersInMembersAndClosures) {
  Facts F(R"cpp(
struct Holder { int *p; };
void go() {
  int a = 0, b = 0, c = 0, d = 0;
  Holder h; h.p = &a;
  Holder i{&b};
  auto by_reference = [&c] { return &c; };
  auto result = by_reference();
  /*1*/*h.p/*1*/; /*2*/*i.p/*2*/; /*3*/*result/*3*/; d = 1;
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "a"));
  EXPECT_TRUE(F.mayBe("2", "b"));
  EXPECT_TRUE(F.mayBe("3", "c"));
  EXPECT_FALSE(F.mayBe("1", "d"));
  EXPECT_FALSE(F.mayBe("2", "d"));
}

TEST(PointsTo, WhatACalleeReturns) {
  Facts F(R"cpp(
int &pick(int &first, int &second, bool c) { return c ? first : second; }
int *address(int &x) { return &x; }
struct Grid { int cells[4]; int &at(int i) { return cells[i]; } };
void go() {
  int a, b, c; Grid g;
  /*1*/pick(a, b, true)/*1*/; /*2*/*address(a)/*2*/; /*3*/g.at(1)/*3*/; c = 0;
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "a"));
  EXPECT_TRUE(F.mayBe("1", "b"));
  EXPECT_FALSE(F.mayBe("1", "c"));
  EXPECT_TRUE(F.mayBe("2", "a"));
  EXPECT_FALSE(F.mayBe("2", "b"));
  EXPECT_TRUE(F.mayBe("3", "g"));
  EXPECT_FALSE(F.mayBe("3", "a"));
}

TEST(PointsTo, ContainersIteratorsAndViews) {
  Facts F(R"cpp(
#include <span>
#include <string_view>
#include <string>
#include <vector>
void go(std::vector<int> &v) {
  std::vector<int> w(3), x; std::string s = "abc";
  auto it = w.begin(); std::span<int> view(w); std::string_view sv = s; auto next = it + 1;
  /*1*/w[1]/*1*/; /*2*/*it/*2*/; /*3*/view[0]/*3*/; /*4*/w.at(1)/*4*/; /*5*/sv/*5*/;
  /*6*/*next/*6*/;
  for (auto &e : w) { /*7*/e/*7*/ = 1; }
  /*8*/*w.data()/*8*/; /*9*/w.back()/*9*/;
}
)cpp");
  for (const char *Mark : {"1", "2", "3", "4", "6", "7", "8", "9"}) {
    EXPECT_TRUE(F.mayBe(Mark, "w")) << Mark;
    EXPECT_FALSE(F.mayBe(Mark, "x")) << Mark;
    EXPECT_FALSE(F.mayBe(Mark, "v")) << Mark;
  }
  bool Views = llvm::any_of(F.Of.target(F.Code.expression("5")), [&](const Location &L) {
    return mayOverlap(L, Location::variable(F.Code.variable("s")));
  });
  EXPECT_TRUE(Views) << "the view of a string leads to the string";
}

TEST(PointsTo, PointersStoredInContainers) {
  Facts F(R"cpp(
#include <vector>
void go() {
  int a = 0, b = 0; std::vector<int *> v; v.push_back(&a);
  /*1*/*v[0]/*1*/ = 1; b = 2;
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "a"));
  EXPECT_FALSE(F.mayBe("1", "b"));
}

TEST(PointsTo, AnUnknownPointerMayLeadToGlobalsAndWhatHasEscaped) {
  Facts F(R"cpp(
int *somewhere();
void keep(int *);
int global;
void go() {
  int shown = 0, hidden = 0;
  keep(&shown);
  /*1*/*somewhere()/*1*/ = 1; hidden = 2;
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "global"));
  EXPECT_THAT(names(F.Of.escaped()), Contains("'shown'"));
  EXPECT_THAT(names(F.Of.escaped()), Not(Contains("'hidden'")));
  EXPECT_FALSE(F.mayBe("1", "hidden"));
}

TEST(PointsTo, ReachFollowsPointers) {
  Facts F(R"cpp(
struct Node { Node *next; int value; };
void go() { Node a, b, c; a.next = &b; /*1*/a/*1*/; c.value = 1; }
)cpp");
  std::vector<std::string> Reached = names(F.Of.reach(F.Of.lvalue(F.Code.expression("1"))));
  EXPECT_THAT(Reached, Contains("'a'"));
  EXPECT_THAT(Reached, Contains("'b'"));
  EXPECT_THAT(Reached, Not(Contains("'c'")));
}

TEST(PointsTo, NumbersLeadNowhere) {
  Facts F("void go(int i, double d) { /*1*/i + 1/*1*/; /*2*/d/*2*/; /*3*/nullptr/*3*/; }");
  EXPECT_THAT(F.target("1"), IsEmpty());
  EXPECT_THAT(F.target("2"), IsEmpty());
  EXPECT_THAT(F.target("3"), IsEmpty());
}

TEST(PointsTo, PointersFollowWhatGetsAnotherOwner) {
  Facts F(R"cpp(
#include <utility>
#include <vector>
struct Two { std::vector<int> a, b; void flip() { std::swap(a, b); } };
std::vector<int> pass(std::vector<int> v) { return v; }
void go(Two &two) {
  std::vector<int> v(3), x(3), other(3);
  int *p = v.data(), *q = two.a.data(), *o = other.data();
  std::vector<int> w = pass(std::move(v));
  w.swap(x);
  two.flip();
  /*1*/*p/*1*/ = 1; /*2*/*q/*2*/ = 2; /*3*/*o/*3*/ = 3;
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "w"));
  EXPECT_TRUE(F.mayBe("1", "x"));
  EXPECT_FALSE(F.mayBe("1", "other"));
  EXPECT_THAT(F.lvalue("2"), ElementsAre("'two.a'.a[]", "'two.b'.b[]"));
  EXPECT_FALSE(F.mayBe("3", "w"));
}

TEST(PointsTo, PointersOfATurnDoNotFollowWhatEndsTheTurn) {
  Facts F(R"cpp(
#include <utility>
#include <vector>
void go(std::vector<int> &now, std::vector<int> &next) {
  for (int turn = 0; turn < 3; ++turn) {
    int *p = next.data();
    /*1*/*p/*1*/ = 1;
    std::swap(now, next);
  }
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "next"));
  EXPECT_FALSE(F.mayBe("1", "now"));
}

TEST(PointsTo, AHandlerReachesWhatMayHaveBeenThrown) {
  Facts F(R"cpp(
struct Model { int w; };
struct Error { Model *of; };
void throws(Model &m) { throw Error{&m}; }
void reads(Model &m) { if (m.w) throw 1; }
void go() {
  Model a, b, c;
  try { throws(a); reads(b); } catch (Error &e) { /*1*/e.of->w/*1*/; }
  try { throw &b; } catch (Model *p) { /*2*/p->w/*2*/; }
  /*3*/c.w/*3*/;
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "a"));
  EXPECT_TRUE(F.mayBe("2", "b"));
  EXPECT_FALSE(F.mayBe("1", "c"));
  EXPECT_FALSE(F.mayBe("3", "a"));
}

TEST(PointsTo, AHandlerReachesNothingElse) {
  Facts F(R"cpp(
struct Model { int w; };
struct Error { Model *of; };
void reads(Model &m) { if (m.w) throw 1; }
void go() {
  Model a, b;
  try { reads(b); throw Error{&a}; } catch (Error &e) { /*1*/e.of->w/*1*/; }
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "a"));
  EXPECT_FALSE(F.mayBe("1", "b"));
}

TEST(PointsTo, AnExceptionThatIsThrownAgainIsOneObject) {
  Facts F(R"cpp(
struct Number { int value; };
void go() {
  int other;
  try { throw Number{1}; } catch (Number &first) {
    try { throw; } catch (Number &second) { /*1*/second.value/*1*/; }
  }
}
)cpp");
  EXPECT_TRUE(F.mayBe("1", "first"));
  EXPECT_FALSE(F.mayBe("1", "other"));
}

TEST(PointsTo, CodeRunByAHandlerFindsTheException) {
  Facts F(R"cpp(
struct Number { int value; };
void go() {
  int other;
  try { throw; } catch (Number &n) { /*1*/n.value/*1*/; }
}
)cpp");
  EXPECT_THAT(F.lvalue("1"), Contains(print(Location::outside()) + ".value")) << "of a handler of a caller";
}

} // namespace
