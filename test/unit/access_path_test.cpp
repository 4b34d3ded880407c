// AccessPath: which locations may be the same memory.

#include "Snippet.h"

using namespace deco;

namespace {

const char Objects[] = R"cpp(
struct Inner { int x, y; };
struct Outer { Inner a, b; int *p; };
union Either { int i; float f; };
struct Base { int z; };
int global;
static int internal;
void go(Outer &first, Outer &second, Outer value, int *pointer, int scalar, const Either &either) {
  Outer local; int other; static int kept;
}
)cpp";

class Paths {
public:
  Snippet Code{Objects};
  Location at(llvm::StringRef Name) const { return Location::variable(Code.variable(Name)); }
  Step field(llvm::StringRef Name) const {
    return {Step::Field, Code.field(Name)->getCanonicalDecl(), nullptr};
  }
  Step element{Step::Element};
  Step header{Step::Header};
};

void expectOverlap(const Location &A, const Location &B, bool Expected) {
  EXPECT_EQ(mayOverlap(A, B), Expected) << print(A) << " and " << print(B);
  EXPECT_EQ(mayOverlap(B, A), Expected) << print(B) << " and " << print(A);
}

TEST(AccessPath, AnObjectOverlapsItselfAndItsParts) {
  Paths P;
  Location Local = P.at("local");
  expectOverlap(Local, Local, true);
  expectOverlap(Local, Local.then(P.field("a")), true);
  expectOverlap(Local, Local.then(P.field("a")).then(P.field("x")), true);
  expectOverlap(Local.then(P.field("a")), Local.then(P.field("a")).then(P.field("x")), true);
}

TEST(AccessPath, DifferentMembersAreApart) {
  Paths P;
  Location Local = P.at("local");
  expectOverlap(Local.then(P.field("a")), Local.then(P.field("b")), false);
  expectOverlap(Local.then(P.field("a")).then(P.field("x")),
                Local.then(P.field("a")).then(P.field("y")), false);
  expectOverlap(Local.then(P.field("a")).then(P.field("x")),
                Local.then(P.field("b")).then(P.field("x")), false);
}

TEST(AccessPath, MembersOfAUnionShareTheirMemory) {
  Paths P;
  Location Either = P.at("either");
  expectOverlap(Either.then(P.field("i")), Either.then(P.field("f")), true);
}

TEST(AccessPath, MembersOfDifferentClassesMayBeOneInsideTheOther) {
  Paths P;
  // A cast to a base or a first member: nothing tells them apart.
  expectOverlap(P.at("local").then(P.field("a")), P.at("local").then(P.field("z")), true);
}

TEST(AccessPath, DistinctVariablesParametersAndGlobalsAreApart) {
  Paths P;
  const char *Names[] = {"first", "second", "value", "local", "other", "global", "internal"};
  for (const char *A : Names)
    for (const char *B : Names)
      expectOverlap(P.at(A), P.at(B), llvm::StringRef(A) == B);
  for (const char *Name : Names)
    expectOverlap(Location::thisObject(), P.at(Name), false);
}

TEST(AccessPath, MemoryFromOutsideReachesWhatOutlivesTheFunction) {
  Paths P;
  Location Outside = Location::outside();
  expectOverlap(Outside, Outside, true);
  expectOverlap(Outside, Location::thisObject(), true);
  for (const char *Name : {"first", "second", "pointer", "global", "internal", "kept"})
    expectOverlap(Outside, P.at(Name), true);
  for (const char *Name : {"local", "other", "scalar"})
    expectOverlap(Outside, P.at(Name), false);
}

TEST(AccessPath, AnAllocationIsApartFromEverythingElse) {
  Snippet Code("int *p = /*1*/new int/*1*/; int *q = /*2*/new int/*2*/;");
  Location One = Location::allocation(Code.expression("1"));
  Location Two = Location::allocation(Code.expression("2"));
  expectOverlap(One, One, true);
  expectOverlap(One, Two, false);
  expectOverlap(One, Location::outside(), false);
  expectOverlap(One, Location::variable(Code.variable("p")), false);
}

TEST(AccessPath, TheHeaderOfAContainerIsApartFromItsElements) {
  Paths P;
  Location Local = P.at("local");
  expectOverlap(Local.then(P.header), Local.then(P.element), false);
  expectOverlap(Local.then(P.header), Local.then(P.header), true);
  expectOverlap(Local.then(P.element), Local.then(P.element), true);
  expectOverlap(Local.then(P.header), Local, true);
}

TEST(AccessPath, AMemberMayBePartOfAnElement) {
  Paths P;
  expectOverlap(P.at("local").then(P.field("a")), P.at("local").then(P.element), true);
}

TEST(AccessPath, TooLongAPathCoversMore) {
  Paths P;
  Location Long = P.at("local");
  for (int I = 0; I < 20; ++I)
    Long = Long.then(P.element);
  EXPECT_LE(Long.Steps.size(), 6u);
  Location Longer = Long.then(P.field("a"));
  Location Other = Long.then(P.field("b"));
  // What was cut off must not tell two locations apart.
  expectOverlap(Longer, Other, true);
}

TEST(AccessPath, ASetOfLocationsHoldsEachOnce) {
  Paths P;
  Locations Set;
  EXPECT_TRUE(Set.empty());
  EXPECT_TRUE(Set.add(P.at("local")));
  EXPECT_FALSE(Set.add(P.at("local")));
  EXPECT_TRUE(Set.add(P.at("local").then(P.element)));
  EXPECT_EQ(Set.size(), 2u);
  EXPECT_FALSE(Set.add(Set.then(P.element)) && Set.size() > 3) << "grows by one at most";
}

TEST(AccessPath, TypesTellAccessesApart) {
  Paths P;
  const auto &Context = P.Code.context();
  const clang::Type *Int = accessType(Context.IntTy, Context), *Long = accessType(Context.LongTy, Context),
                    *Double = accessType(Context.DoubleTy, Context);
  EXPECT_EQ(Int, accessType(Context.UnsignedIntTy, Context));
  EXPECT_EQ(nullptr, accessType(Context.CharTy, Context));
  EXPECT_EQ(nullptr, accessType(Context.getComplexType(Context.DoubleTy), Context));
  auto Conflicts = [&](const Location &A, const clang::Type *AsA, const Location &B, const clang::Type *AsB) {
    return conflicts({A, true, nullptr, false, nullptr, AsA}, {B, false, nullptr, false, nullptr, AsB});
  };
  Location Behind = P.at("first").then({Step::Beyond}), Member = P.at("first").then(P.field("a")).then(P.field("x"));
  EXPECT_TRUE(Conflicts(Behind, Int, Member, Int));
  EXPECT_FALSE(Conflicts(Behind, Long, Member, Int));
  EXPECT_TRUE(Conflicts(Behind, nullptr, Member, Int));
  EXPECT_TRUE(Conflicts(Behind, Long, Member, nullptr));
  // Nothing says what is behind either of two pointers: memory may be used again as something else.
  EXPECT_TRUE(Conflicts(Behind, Long, Behind, Int));
  Location Either = P.at("either");
  EXPECT_TRUE(Conflicts(Either, Double, Either.then(P.field("i")), Int));
}

TEST(AccessPath, IsDescribedAsPeopleWouldSayIt) {
  Paths P;
  EXPECT_EQ(describe(P.at("local")), "'local'");
  EXPECT_EQ(describe(P.at("local").then(P.field("a")).then(P.field("x"))), "'local.a.x'");
  EXPECT_EQ(describe(P.at("local").then(P.element)), "'local'");
  EXPECT_EQ(describe(Location::outside()), "memory behind an unknown pointer");
  EXPECT_EQ(describe(Location::thisObject()), "'*this'");
  EXPECT_EQ(describe(Location::thisObject().then(P.field("a"))), "'a'");
}

} // namespace
