// Barriers: elements up to the lesser of two numbers, between two pointers, of algorithms, by remainders, of buffers that
// trade places; and look-alikes. Marks as in barriers_test.cpp.

#include "Snippet.h"

using namespace deco;

namespace {

const char Prelude[] = R"cpp(
#include <algorithm>
#include <cstring>
#include <span>
#include <utility>
#include <vector>
using Vector = std::vector<double>;
[[deco::concurrent]] void block(Vector &v, int lo, int hi) { for (int k = lo; k < hi; ++k) v[k] *= 2; }
[[deco::concurrent]] void sorted(Vector &v, int lo, int hi) { std::sort(v.begin() + lo, v.begin() + hi); }
[[deco::concurrent]] void between(double *b, double *e) { for (double *p = b; p != e; ++p) *p *= 2; }
[[deco::concurrent]] void closed(double *b, double *e) { for (double *p = b; p <= e; ++p) *p *= 2; }
[[deco::concurrent]] void pairs(double *b, double *e) { for (double *p = b; p + 1 < e; p += 2) p[1] += p[0]; }
[[deco::concurrent]] void beyond(double *b, double *e) { for (double *p = b; p < e; ++p) p[1] += p[0]; }
[[deco::concurrent]] void counted(double *b, double *e) { int n = e - b; for (int k = 0; k < n; ++k) b[k] *= 2; }
[[deco::concurrent]] void ordered(double *b, double *e) { std::sort(b, e); }
[[deco::concurrent]] void bytes(double *p, int n) { std::memset(p, 0, n * sizeof(double)); }
[[deco::concurrent]] void words(double *p, int n) { std::memset(p, 0, n * 4); }
[[deco::concurrent]] void copied(const double *p, double *q, int n) { std::copy(p, p + n, q); }
[[deco::concurrent]] void bump(double &x) { x += 1; }
[[deco::concurrent]] double seen(double x) { return x; }
)cpp";

/// The statement in a loop over i overlaps with that of the next turn.
void expectTask(const std::string &Statement, const std::string &Before = "", const char *Mark = "") {
  expectBarriers(Prelude + Before +
                     "\n[[deco::synchronized]] void go(int n, int w, double *c, double *d, Vector &v, Vector &u)"
                     " { for (int i = 0; i < n; i += 8) { " +
                     Mark + Statement + "} /*|*/}\n");
}
void expectSerial(const std::string &Statement, const std::string &Before = "") {
  expectTask(Statement, Before, "/*|*/");
}

TEST(Choices, BoundBlocks) {
  expectTask("block(v, i, std::min(i + 8, n));");
  expectTask("block(v, i, i + 8 < n ? i + 8 : n);");
  expectTask("block(v, i, n > i + 8 ? i + 8 : n);");
  expectTask("block(v, std::max(i, w), i + 8);");
  expectTask("block(v, i, std::clamp(w, i, i + 8));");
  expectSerial("block(v, i, std::min(i + 9, n));");
  expectSerial("block(v, i, std::max(i + 8, n));");
  expectSerial("block(v, i, i + 8 < n ? n : i + 8);");
  expectSerial("block(v, i, i + 8 < w ? i + 8 : n);");
  expectSerial("block(v, std::min(i, w), i + 8);");
}

TEST(Choices, InVariablesAndFunctions) {
  expectTask("const int e = std::min(i + 8, n); block(v, i, e);");
  expectTask("int many = std::min(8, n - i); block(v, i, i + many);");
  expectTask("block(v, i, end_of(i, n));", "inline int end_of(int b, int n) { return std::min(b + 8, n); }");
  expectTask("int e = std::min(i + 8, n); e += w; /*|*/block(v, i, e);");
  expectSerial("block(v, i, end_of(i, n) - end_of(w, n));",
               "inline int end_of(int b, int n) { return b % 3 ? n : b; }");
}

TEST(Choices, AreStillStrides) {
  expectBarriers(std::string(Prelude) + R"cpp(
[[deco::synchronized]] void go(Vector &v, int n, int wide) {
  int w = std::min(wide, 64);
  for (int y = 0; y < n; ++y)
    for (int x = 0; x < w; ++x)
      bump(v[y * w + x]);
/*|*/}
)cpp");
}

TEST(Ranges, OfAlgorithmsAndPointers) {
  expectTask("sorted(v, i, std::min(i + 8, n));");
  expectTask("ordered(&v[i], &v[i] + 8);");
  expectTask("between(v.data() + i, v.data() + std::min(i + 8, n));");
  expectTask("bytes(&c[i], 8);");
  expectSerial("words(&c[i], 8);"); // half a number for each
  expectTask("copied(c + i, d + i, 8);");
  expectSerial("sorted(v, i, std::min(i + 9, n));");
  expectSerial("ordered(&v[i], &v[i] + 9);");
  expectTask("pairs(v.data() + i, v.data() + i + 8);");
  expectTask("counted(v.data() + i, v.data() + i + 8);");
  expectSerial("beyond(v.data() + i, v.data() + i + 8);");
  expectSerial("closed(v.data() + i, v.data() + i + 8);");
  expectTask("closed(v.data() + i, v.data() + i + 7);");
  expectSerial("bytes(&c[i], 9);");
  expectSerial("words(&c[i], 18);");
  expectSerial("words(&c[i], w);");
  expectSerial("copied(c + i, c + i + 8, 8);");
}

TEST(Ranges, BetweenPlacesThatVariablesKeep) {
  expectBarriers(std::string(Prelude) + R"cpp(
[[deco::synchronized]] void go(double *b, double *e) {
  double *middle = b + (e - b) / 2;
  between(b, middle);
  between(middle, e);
/*|*/}
)cpp");
  expectBarriers(std::string(Prelude) + R"cpp(
[[deco::synchronized]] void go(double *b, double *e) {
  double *middle = b + (e - b) / 2;
  between(b, middle + 1);
  /*|*/between(middle, e);
/*|*/}
)cpp");
}

TEST(Remainders, TellElementsApart) {
  expectBarriers(std::string(Prelude) + R"cpp(
[[deco::synchronized]] void go(Vector (&two)[2], int n) {
  for (int k = 0; k < n; ++k)
    /*|*/for (int i = 0; i < n; ++i)
      two[(k + 1) % 2][i] = seen(two[k % 2][i]);
/*|*/}
)cpp");
  expectSerial("bump(v[i % 8]);");
  expectSerial("bump(v[i & 7]);");
  expectTask("bump(v[i]); if (w) v[i % 8 + 1] = 0;");
}

TEST(Trades, KeepBuffersApart) {
  expectBarriers(std::string(Prelude) + R"cpp(
[[deco::synchronized]] void go(double *p, double *q, int n) {
  for (int k = 0; k < n; ++k) {
    for (int i = 1; i < n; ++i)
      q[i] = seen(p[i - 1]);
    /*|*/std::swap(p, q);
  }
}
)cpp");
}

TEST(Trades, OfPointersThatBeginAtOnePlaceDoNot) {
  expectBarriers(std::string(Prelude) + R"cpp(
[[deco::synchronized]] void go(double *a, int n) {
  double *p = a, *q = a;
  for (int k = 0; k < n; ++k) {
    for (int i = 1; i < n; ++i)
      /*|*/q[i] = seen(p[i - 1]);
    /*|*/std::swap(p, q);
  }
}
)cpp");
}

TEST(Trades, AreNotAllThatChangesThePointers) {
  expectBarriers(std::string(Prelude) + R"cpp(
[[deco::synchronized]] void go(double *p, double *q, int n) {
  for (int k = 0; k < n; ++k) {
    for (int i = 1; i < n; ++i)
      /*|*/q[i] = seen(p[i - 1]);
    /*|*/std::swap(p, q);
    if (k == 3)
      p = q;
  }
}
)cpp");
}

TEST(Trades, BetweenTheTurns) {
  expectBarriers(std::string(Prelude) + R"cpp(
[[deco::synchronized]] void go(double *p, double *q, int n) {
  for (int i = 1; i < n; ++i) {
    q[i] = seen(p[i - 1]);
    /*|*/std::swap(p, q);
  }
}
)cpp");
}

} // namespace
