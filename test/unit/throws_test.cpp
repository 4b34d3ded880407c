// Throws: which calls are seen not to end with an exception.

#include "Snippet.h"

using namespace deco;

namespace {

bool mayThrow(llvm::StringRef Text) {
  Snippet Code(Text);
  return Throws().mayThrow(Code.function("go"));
}

TEST(Throws, WhatTheDeclarationSays) {
  EXPECT_FALSE(mayThrow("int go(int x) noexcept;"));
  EXPECT_FALSE(mayThrow("int go(int x) throw();"));
  EXPECT_FALSE(mayThrow("[[gnu::nothrow]] int go(int x);"));
  EXPECT_TRUE(mayThrow("int go(int x);"));
  EXPECT_TRUE(mayThrow("int go(int x) noexcept(false);"));
}

TEST(Throws, ABodyOfArithmetic) {
  EXPECT_FALSE(mayThrow("int go(int *a, int n) { int s = 0; for (int i = 0; i < n; ++i) s += a[i];"
                        " return s; }"));
  EXPECT_FALSE(mayThrow("int go(int x) noexcept(false) { return x; }"));
}

TEST(Throws, ThrowExpressions) {
  EXPECT_TRUE(mayThrow("int go(int x) { if (x < 0) throw x; return x; }"));
  EXPECT_TRUE(mayThrow("void check(int x) { if (x) throw x; } int go(int x) { check(x); return x; }"));
  EXPECT_FALSE(mayThrow("void check(int x) {} int go(int x) { check(x); return x; }"));
}

TEST(Throws, HandlersThatCatchAll) {
  EXPECT_FALSE(mayThrow("int go(int x) { try { throw x; } catch (...) { return 0; } }"));
  EXPECT_TRUE(mayThrow("int go(int x) { try { throw x; } catch (int) { return 0; } }"));
  EXPECT_TRUE(mayThrow("int go(int x) { try { throw x; } catch (...) { throw; } }"));
  EXPECT_TRUE(mayThrow("void f(); int go(int x) { try { f(); } catch (...) { f(); } return x; }"));
  EXPECT_FALSE(mayThrow("void f(); int go(int x) try { f(); return x; } catch (...) { return 0; }"));
}

TEST(Throws, Recursion) {
  EXPECT_FALSE(mayThrow("int go(int n) { return n < 2 ? n : go(n - 1) + go(n - 2); }"));
  EXPECT_FALSE(mayThrow("int go(int n); int odd(int n) { return n == 0 ? 0 : go(n - 1); }"
                        "int go(int n) { return n == 0 ? 1 : odd(n - 1); }"));
  EXPECT_TRUE(mayThrow("int go(int n); int odd(int n) { return n == 0 ? throw 1 : go(n - 1); }"
                       "int go(int n) { return n == 0 ? 1 : odd(n - 1); }"));
}

TEST(Throws, WhatOneQueryLearnsHoldsForTheNext) {
  Snippet Code("int odd(int n); int go(int n) { return n == 0 ? 1 : odd(n - 1); }"
               "int odd(int n) { return n == 0 ? throw 1 : go(n - 1); }"
               "int fine(int n) { return n < 1 ? n : fine(n - 1); }"
               "int both(int n) { return fine(n) + odd(n); }");
  Throws T;
  EXPECT_FALSE(T.mayThrow(Code.function("fine")));
  EXPECT_TRUE(T.mayThrow(Code.function("both")));
  EXPECT_TRUE(T.mayThrow(Code.function("go")));
  EXPECT_TRUE(T.mayThrow(Code.function("odd")));
  EXPECT_FALSE(T.mayThrow(Code.function("fine")));
}

TEST(Throws, OperatorsWithChecks) {
  const std::string Classes = "#include <typeinfo>\nstruct A { virtual ~A() {} }; struct B : A {};\n";
  EXPECT_TRUE(mayThrow(Classes + "void go(A &a) { (void)dynamic_cast<B &>(a); }"));
  EXPECT_FALSE(mayThrow(Classes + "bool go(A *a) { return dynamic_cast<B *>(a); }"));
  EXPECT_TRUE(mayThrow(Classes + "bool go(A *a) { return typeid(*a) == typeid(B); }"));
  EXPECT_FALSE(mayThrow(Classes + "bool go() { return typeid(A) == typeid(B); }"));
  EXPECT_TRUE(mayThrow("int *go() { return new int; }"));
  EXPECT_FALSE(mayThrow("#include <new>\nint *go() { return new (std::nothrow) int; }"));
  EXPECT_FALSE(mayThrow("void go(int *p) { delete p; }"));
}

TEST(Throws, ConstructorsAndDestructors) {
  EXPECT_TRUE(mayThrow("struct S { S(); }; void go() { S s; }"));
  EXPECT_FALSE(mayThrow("struct S { S() {} ~S(); }; void go() { S s; }"));
  EXPECT_TRUE(mayThrow("struct S { ~S() noexcept(false); }; void go() { S s; }"));
  EXPECT_TRUE(mayThrow("int f(); struct S { int x = f(); }; void go() { S s; }"));
  EXPECT_TRUE(mayThrow("struct S { S(); S(const S &); }; struct T { S s; };"
                       "T go(const T &t) { return t; }"));
  EXPECT_TRUE(mayThrow("struct S { S(int); }; void take(const S &) {} void go() { take(1); }"));
}

TEST(Throws, CallsThatCannotBeFollowed) {
  EXPECT_TRUE(mayThrow("int go(int (*f)(int)) { return f(1); }"));
  EXPECT_FALSE(mayThrow("int go(int (*f)(int) noexcept) { return f(1); }"));
  EXPECT_TRUE(mayThrow("struct S { virtual int f() { return 1; } }; int go(S &s) { return s.f(); }"));
  EXPECT_FALSE(mayThrow("struct S { virtual int f() noexcept; }; int go(S &s) { return s.f(); }"));
  EXPECT_FALSE(mayThrow("struct S final { virtual int f() { return 1; } };"
                        "int go(S &s) { return s.f(); }"));
}

TEST(Throws, LambdasThrowWhenTheyAreCalled) {
  EXPECT_FALSE(mayThrow("void go() { auto f = [] { throw 1; }; (void)f; }"));
  EXPECT_TRUE(mayThrow("void go() { auto f = [] { throw 1; }; f(); }"));
  EXPECT_FALSE(mayThrow("int go() { auto f = [] { return 1; }; return f(); }"));
}

TEST(Throws, UnevaluatedAndDiscarded) {
  EXPECT_FALSE(mayThrow("int f(); void go() { (void)sizeof(f()); (void)noexcept(f()); }"));
  EXPECT_FALSE(mayThrow("void go() { if constexpr (false) throw 1; }"));
}

TEST(Throws, TheStandardLibrary) {
  EXPECT_FALSE(mayThrow("#include <cmath>\ndouble go(double x) { return std::sqrt(x) + std::pow(x, 2.0)"
                        " + std::abs(x) + std::fma(x, x, x); }"));
  EXPECT_FALSE(mayThrow("#include <vector>\ndouble go(const std::vector<double> &v) { double s = 0;"
                        " for (double x : v) s += x; return s + v[0] + v.size(); }"));
  EXPECT_FALSE(mayThrow("#include <array>\n#include <span>\n#include <algorithm>\n"
                        "int go(std::array<int, 3> &a, std::span<int> s) {"
                        " std::swap(a[0], s[1]); return std::min(a[0], std::max(s[0], 2)); }"));
  EXPECT_FALSE(mayThrow("#include <cstring>\n#include <cstdio>\n"
                        "void go(char *p) { std::memset(p, 0, 3); std::puts(p); }"));
  EXPECT_TRUE(mayThrow("#include <vector>\nint go(std::vector<int> &v) { return v.at(1); }"));
  EXPECT_TRUE(mayThrow("#include <vector>\nvoid go(std::vector<int> &v) { v.push_back(1); }"));
  EXPECT_TRUE(mayThrow("#include <string>\nstd::string go() { return \"a long string\"; }"));
  EXPECT_TRUE(mayThrow("#include <cstdlib>\nint compare(const void *, const void *) { throw 1; }"
                       "void go(int *p) { std::qsort(p, 2, 4, compare); }"));
}

} // namespace
