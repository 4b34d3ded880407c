// Target: which lvalues are indexable.

#include "Target.h"
#include "Snippet.h"

using namespace deco;

namespace {

const char Types[] = R"cpp(
#include <map>
#include <memory>
#include <utility>
#include <vector>
struct Matrix {
  std::vector<double> data; int w = 1;
  double &operator()(int i, int j) { return data[i * w + j]; }
};
struct Pixel { float r, g, b; };
struct Grid {
  std::vector<Pixel> rows; int calls = 0;
  std::vector<Pixel> &view() { return rows; }
  std::vector<Pixel> &counted() { ++calls; return rows; }
};
Grid &shared();
int twice(int x) { return 2 * x; }
int next();
template <class T> using Vector = std::vector<T>;
)cpp";

/// The paths of several lvalues; one parse serves all.
class Paths {
public:
  explicit Paths(const std::vector<std::string> &Lvalues) : Code(Types + statements(Lvalues)) {}

  TargetPath operator[](size_t I) {
    return walkTarget(Code.expression(std::to_string(I)), true, Code.Known);
  }

  Snippet Code;

private:
  static std::string statements(const std::vector<std::string> &Lvalues) {
    std::string Text = R"cpp(
void go(int i, int j, int a[10], std::map<int, std::map<int, int>> &m, Vector<int> *v, Matrix &A,
        Grid &grid, std::unique_ptr<Vector<int>> &owner, Pixel *pixels, int w, int y, int x,
        Pixel pixel, int *p, Vector<bool> &bits, std::map<int, Vector<int>> &lists) {
)cpp";
    for (size_t I = 0; I < Lvalues.size(); ++I) {
      std::string Mark = "/*" + std::to_string(I) + "*/";
      Text += Mark + Lvalues[I] + Mark + ";\n";
    }
    return Text + "}\n";
  }
};

const char *name(TargetPath::Verdict V) {
  switch (V) {
  case TargetPath::Indexable:
    return "indexable";
  case TargetPath::NotIndexable:
    return "not indexable";
  case TargetPath::SideEffect:
    return "side effect";
  }
  return "?";
}

void expectAll(const std::vector<std::string> &Lvalues, const char *Verdict) {
  Paths P(Lvalues);
  for (size_t I = 0; I < Lvalues.size(); ++I)
    EXPECT_STREQ(name(P[I].Result), Verdict) << Lvalues[I];
}

TEST(Target, IndexableLvalues) {
  expectAll({"a[i]", "m[i][j]", "(*v)[i]", "A(i, j)", "v->at(i)", "grid.rows[i].r",
             "grid.rows.at(i).g", "owner->at(i)", "(*owner)[i]", "pixels[y * w + x].r",
             "grid.view()[i].b", "p[i]", "*&a[i]", "(a[i])", "a[twice(i)]", "bits[i]"},
            "indexable");
}

TEST(Target, LvaluesWithoutASubscript) {
  expectAll({"x", "pixel.r", "*p", "grid.calls", "pixels->r"}, "not indexable");
}

TEST(Target, CallsWithSideEffectsOnThePath) {
  expectAll({"grid.counted()[i].r", "shared().rows[i].r"}, "side effect");
}

TEST(Target, ListsWhatTheSpawnEvaluates) {
  Paths P({"a[i]", "m[i][j]", "A(i, j)", "grid.rows[i].r"});
  EXPECT_EQ(P[0].Operands.size(), 2u);
  ASSERT_EQ(P[1].Operands.size(), 3u);
  EXPECT_EQ(P[2].Operands.size(), 3u);
  EXPECT_EQ(P[3].Operands.size(), 2u);
  EXPECT_TRUE(P[1].Operands[0].IsObject);
  EXPECT_FALSE(P[1].Operands[1].IsObject);
  EXPECT_TRUE(P[1].Operands[1].Type->isReferenceType()) << "a key has the type of the parameter";
}

TEST(Target, TheObjectOfAnOuterCallNeedsNoSubscript) {
  Paths P({"(*v)", "lists[i]", "grid.rows"});
  auto Path = [&](const char *Mark) {
    return walkTarget(P.Code.expression(Mark), false, P.Code.Known);
  };
  EXPECT_STREQ(name(Path("0").Result), "indexable");
  EXPECT_STREQ(name(Path("1").Result), "indexable");
  EXPECT_TRUE(Path("1").InsertsOnPath);
  EXPECT_FALSE(Path("2").InsertsOnPath);
}

} // namespace
