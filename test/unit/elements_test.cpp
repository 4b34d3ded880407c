// Barriers: elements are told apart where their subscripts provably differ. Marks as in
// barriers_test.cpp.

#include "Snippet.h"

using namespace deco;

namespace {

void expectIn(const std::string &Body, const std::string &Before = "") {
  expectBarriers(R"cpp(
[[deco::concurrent]] int look(const int &x) { return x; }
[[deco::concurrent]] int work(int x) { return x; }
[[deco::concurrent]] void fill(int &x, int i) { x = i; }
[[deco::concurrent]] void row(int *x, int i) { x[0] = i; }
)cpp" + Before +
                 "\n[[deco::synchronized]] void go(int n, int w, int *a, int *b, int (*rows)[8]) {" +
                 Body + "}\n");
}

TEST(Elements, AreApartByTheInductionVariable) {
  expectIn("for (int i = 0; i < n; ++i) fill(a[i], i); /*|*/");
  expectIn("for (int i = 0; i < n; ++i) a[i] = work(a[i]); /*|*/");
  expectIn("for (int i = 0; i < n; ++i) a[i] = look(a[i]); /*|*/");
  expectIn("for (int i = 0; i < n; ++i) row(rows[i], i); /*|*/");
  expectIn("for (int i = n; i-- > 0;) fill(a[i], i); /*|*/");
  expectIn("for (int i = 0; i < n; i += 2) fill(a[i + 1], i); /*|*/");
}

TEST(Elements, AreApartByConstants) {
  expectIn("fill(a[0], n); fill(a[1], n); /*|*/");
  expectIn("a[0] = work(n); b[0] = a[1]; /*|*/");
  expectIn("fill(a[0], n); /*|*/fill(a[0], n); /*|*/");
}

TEST(Elements, AreApartByAffineForms) {
  expectIn("for (int i = 0; i < 9; ++i) for (int j = 0; j < 8; ++j) fill(a[i * 8 + j], i); /*|*/");
  expectIn("for (int i = 0; i < n; ++i) { /*|*/for (int j = 0; j < 9; ++j) fill(a[i * 8 + j], i); }"
           " /*|*/");
}

TEST(Elements, AreApartByACounterThatSteps) {
  expectIn("int k = 0; for (int i = 0; i < n; ++i) { fill(a[k], i); ++k; } /*|*/");
  expectIn("int k = 0; for (int i = 0; i < n; ++i) if (b[i]) a[k++] = work(i); /*|*/");
  expectIn("int k = 0; for (int i = 0; i < n; ++i) { /*|*/fill(a[k], i); if (b[i]) ++k; } /*|*/");
  expectIn("int k = 0; for (int i = 0; i < n; ++i) { /*|*/fill(a[k], i); ++k; k -= b[i]; } /*|*/");
  expectIn("for (int *p = a; p != a + n; ++p) fill(*p, 1); /*|*/");
}

TEST(Elements, OfSweepsAreWaitedForBetweenTheSweeps) {
  expectIn("for (int t = 0; t < n; ++t) { /*|*/for (int i = 0; i < n; ++i) fill(a[i], t); } /*|*/");
  expectIn("for (int t = 0; t < n; ++t) for (int i = 0; i < n; ++i) { /*|*/fill(a[i / 2], t); } /*|*/");
}

TEST(Elements, AreNotApartByACounterThatTheBodyChanges) {
  expectIn("for (int i = 0; i < n; ++i) { /*|*/fill(a[i], i); if (i == 3) i = 1; } /*|*/");
  expectIn("int k = 0; for (int i = 0; i < n; ++i) { /*|*/fill(a[k], i); } /*|*/");
  expectIn("for (int i = 0; i < n; ++i) { /*|*/fill(a[b[i]], i); } /*|*/");
}

TEST(Elements, OfARangeForAreApart) {
  const char Vector[] = "#include <vector>\n";
  expectIn("std::vector<int> v(n); for (int &x : v) fill(x, 1); /*|*/", Vector);
  expectIn("std::vector<int> v(n); for (int i = 0; i < n; ++i) fill(v[i], i); /*|*/", Vector);
}

TEST(Elements, OfMapsAreApartByTheirKeys) {
  const std::string Map = "#include <map>\n";
  expectIn("std::map<int, int> m; for (int i = 0; i < n; ++i) { fill(m[i], i); } /*|*/", Map);
  expectIn("std::map<char, int> m; for (int i = 0; i < n; ++i) { /*|*/fill(m[i], i); } /*|*/", Map);
  expectIn("std::map<int, int, Tens> m; for (int i = 0; i < n; ++i) { /*|*/fill(m[i], i); } /*|*/",
           Map + "struct Tens { bool operator()(int a, int b) const { return a / 10 < b / 10; } };");
  // The number of a turn is no key.
  expectIn("std::map<int, int> m; for (auto &e : m) fill(e.second, 1); /*|*/fill(m[-1], 2); /*|*/", Map);
}

TEST(Elements, OfIteratorsAndWhatIsAddedToThem) {
  expectBarriers(R"cpp(
#include <iterator>
#include <vector>
[[deco::concurrent]] void fill(int &x, int i) { x = i; }
[[deco::synchronized]] void sums(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i)
    fill(*(v.begin() + i), i);
/*|*/}
[[deco::synchronized]] void next(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i)
    fill(*std::next(v.begin(), i), i);
/*|*/}
[[deco::synchronized]] void rest(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i)
    /*|*/fill(*(v.begin() + i % 3), i);
/*|*/}
[[deco::synchronized]] void grown(std::vector<int> &v, int n) {
  for (int i = 0; i < n; ++i) {
    fill(*(v.begin() + i), i);
    /*|*/v.push_back(i);
  }
}
)cpp");
}

TEST(Elements, OfRowsWhoseStrideIsAMember) {
  expectBarriers(R"cpp(
#include <vector>
struct Image {
  int width;
  std::vector<int> pixels;
  int *row(int y) { return pixels.data() + y * width; }
};
[[deco::concurrent]] void keeps(Image &image, int y) {
  int *p = image.row(y);
  for (int x = 0; x < image.width; ++x)
    p[x] = y;
}
[[deco::concurrent]] void narrows(Image &image, int y) {
  int *p = image.row(y);
  --image.width;
  for (int x = 0; x < image.width; ++x)
    p[x] = y;
}
[[deco::synchronized]] void kept(Image &image, int n) {
  for (int y = 0; y < n; ++y)
    keeps(image, y);
/*|*/}
[[deco::synchronized]] void narrowed(Image &image, int n) {
  for (int y = 0; y < n; ++y)
    /*|*/narrows(image, y);
/*|*/}
)cpp");
}

} // namespace
