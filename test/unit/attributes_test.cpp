// Attributes: who carries them, and the text that spells them.

#include "Attributes.h"
#include "Snippet.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;
using namespace deco;

namespace {

bool isConcurrent(const Snippet &Code, llvm::StringRef Name) {
  return hasAttribute(Code.function(Name), Attribute::Concurrent);
}

TEST(Attributes, AnyDeclarationMayCarryThem) {
  Snippet Code(R"cpp(
[[deco::concurrent]] int before(int);
int before(int x) { return x; }
int behind [[deco::concurrent]] (int x) { return x; }
int neither(int x) { return x; }
[[deco::synchronized]] int other(int x) { return x; }
)cpp");
  EXPECT_TRUE(isConcurrent(Code, "before"));
  EXPECT_TRUE(isConcurrent(Code, "behind"));
  EXPECT_FALSE(isConcurrent(Code, "neither"));
  EXPECT_FALSE(isConcurrent(Code, "other"));
  EXPECT_TRUE(hasAttribute(Code.function("other"), Attribute::Synchronized));
}

TEST(Attributes, InstantiationsCarryThoseOfTheirTemplate) {
  Snippet Code(R"cpp(
template <class T> [[deco::concurrent]] T declared(T);
template <class T> T declared(T x) { return x; }
struct S {
  template <class T> [[deco::concurrent]] T member(T x) { return x; }
  [[deco::concurrent]] int defined_outside(int);
};
int S::defined_outside(int x) { return x; }
template <class T> struct C { [[deco::concurrent]] T of_class_template(T x) { return x; } };
int use(S s, C<int> c) {
  return declared(1) + s.member(2) + c.of_class_template(3) + s.defined_outside(4);
}
[[deco::concurrent]] int abbreviated(auto x) { return x; }
int more = abbreviated(5);
)cpp");
  for (const char *Name :
       {"declared", "member", "of_class_template", "defined_outside", "abbreviated"})
    EXPECT_TRUE(isConcurrent(Code, Name)) << Name;
}

TEST(Attributes, DisjointIsFoundOnAnyDeclarationOfTheParameter) {
  Snippet Code(R"cpp(
void f(int *a, [[deco::disjoint]] int *b);
void f(int *first, int *second) {}
)cpp");
  const FunctionDecl *F = Code.function("f");
  EXPECT_FALSE(isDisjoint(F->getParamDecl(0)));
  EXPECT_TRUE(isDisjoint(F->getParamDecl(1)));
}

TEST(Attributes, TheNearestSpellingOfATypingError) {
  EXPECT_EQ(nearestSpelling("concurent").str(), "concurrent");
  EXPECT_EQ(nearestSpelling("Synchronised").str(), "synchronized");
  EXPECT_EQ(nearestSpelling("disjunct").str(), "disjoint");
  EXPECT_EQ(nearestSpelling("sync").str(), "synchronized");
  EXPECT_EQ(nearestSpelling("parallel").str(), "");
  EXPECT_EQ(nearestSpelling("").str(), "");
  EXPECT_EQ(spelling(Attribute::Concurrent).str(), "concurrent");
}

//===--------------------------------------------------------------------===//
// Text
//===--------------------------------------------------------------------===//

std::string without(const Snippet &Code) {
  const SourceManager &SM = Code.sources();
  std::string Text = Code.text().str();
  auto Ranges = attributeRanges(SM.getMainFileID(), SM, Code.context().getLangOpts());
  for (size_t I = Ranges.size(); I-- > 0;) {
    unsigned Begin = SM.getFileOffset(Ranges[I].getBegin());
    Text.erase(Begin, SM.getFileOffset(Ranges[I].getEnd()) - Begin);
  }
  return Text;
}

void expectStripped(const std::string &Before, const std::string &After) {
  EXPECT_EQ(without(Snippet(Before)), After);
  EXPECT_EQ(without(Snippet(After)), After) << "a second rewriting finds something";
}

TEST(AttributeText, AListOfItsOwnGoesWhole) {
  expectStripped("[[deco::concurrent]] int f();", " int f();");
  expectStripped("[[ deco :: concurrent ]] int f();", " int f();");
  expectStripped("[[deco::concurrent, deco::synchronized]] int f();", " int f();");
  expectStripped("[[\n  deco::concurrent\n]]\nint f();", "\nint f();");
  expectStripped("[ [deco::concurrent] ] int f();", " int f();");
  expectStripped("int f(int &a, [[deco::disjoint]] int *b);", "int f(int &a,  int *b);");
  expectStripped("[[nodiscard]] [[deco::concurrent]] int f();", "[[nodiscard]]  int f();");
}

TEST(AttributeText, OthersInTheListStay) {
  expectStripped("[[deco::concurrent, nodiscard]] int f();", "[[nodiscard]] int f();");
  expectStripped("[[nodiscard, deco::concurrent]] int f();", "[[nodiscard]] int f();");
  expectStripped("[[gnu::pure, deco::concurrent, nodiscard]] int f();",
                 "[[gnu::pure, nodiscard]] int f();");
  expectStripped("[[deprecated(\"a, ]] b\"), deco::concurrent]] int f();",
                 "[[deprecated(\"a, ]] b\")]] int f();");
  Snippet Both("[[deco::concurrent, nodiscard, deco::synchronized]] int f() { return 1; }");
  Snippet Rest(without(Both));
  EXPECT_FALSE(isConcurrent(Rest, "f"));
  EXPECT_EQ(Rest.text().count("deco"), 0u) << Rest.text().str();
}

TEST(AttributeText, AUsingPrefixCounts) {
  expectStripped("[[using deco: concurrent]] int f();", " int f();");
  expectStripped("[[using deco: concurrent, synchronized]] int f();", " int f();");
  expectStripped("[[using gnu: pure]] int f();", "[[using gnu: pure]] int f();");
}

TEST(AttributeText, MacrosAndUntakenCodeGoAsWell) {
  expectStripped("#define TASK [[deco::concurrent]]\nTASK int f();",
                 "#define TASK \nTASK int f();");
  expectStripped("#if 0\n[[deco::concurrent]] int f();\n#else\nint f();\n#endif\n",
                 "#if 0\n int f();\n#else\nint f();\n#endif\n");
  expectStripped("#define BOTH(x) [[deco::concurrent, nodiscard]] x\nBOTH(int f());",
                 "#define BOTH(x) [[nodiscard]] x\nBOTH(int f());");
}

TEST(AttributeText, WhatOnlyLooksLikeOneStays) {
  for (const char *Code : {
           "// [[deco::concurrent]]\nint f();",
           "/* [[deco::concurrent]] */ int f();",
           "const char *s = \"[[deco::concurrent]]\";",
           "const char *s = R\"x([[deco::concurrent]])x\";",
           "namespace deco { enum { concurrent }; }\nint a[2], b[2];\nint c = a[b[deco::concurrent]];",
           "[[nodiscard]] int f();",
           "[[maybe_unused]] int deco;",
       })
    EXPECT_EQ(without(Snippet(Code)), Code);
}

} // namespace
