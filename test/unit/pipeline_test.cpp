// Pipeline, Render: all stages on one file, without and with #line.

#include "Pipeline.h"
#include "Snippet.h"
#include "gmock/gmock.h"

using namespace deco;
using testing::HasSubstr;
using testing::Not;

namespace {

std::optional<std::string> run(const std::string &Code, PipelineOptions Options = {}) {
  Snippet S(Code);
  return runPipeline(S.context(), Options, S.Report);
}

std::string rewritten(const std::string &Code) {
  PipelineOptions Options;
  Options.Lines = false;
  return run(Code, Options).value_or("(refused)");
}

const char Work[] = "[[deco::concurrent]] int work(int x) { return x; }\n";

/// \p Body becomes the body of a synchronized function; only the rewritten body is returned.
std::string body(const std::string &Body) {
  std::string Text = rewritten(
      Work + ("[[deco::synchronized]] int go(int n, int *a, bool c) {\n" + Body + "\n}\n"));
  size_t Begin = Text.find("int go(");
  return Begin == std::string::npos ? Text : Text.substr(Begin);
}

TEST(Pipeline, FilesWithoutAnnotationsComeOutByteIdentical) {
  for (const char *Code :
       {"", "int main() {}\n", "int x;", "\t int  x ; \r\n// no newline at the end: \xC3\xA4",
        "#include <vector>\nstd::vector<int> v;\n",
        "[[nodiscard]] int f(); // [[deco::concurrent]]\n"})
    EXPECT_EQ(rewritten(Code), Code);
}

TEST(Pipeline, TextOutsideTheEditsIsTheUsersByteForByte) {
  std::string Tail = "\r\n/* kept */\tint   z  =  1 ;  // \xC3\xA4\n#define M( x ) x\n";
  std::string Text =
      rewritten(Work + std::string("[[deco::synchronized]] void go(int *a) { a[0] = work(1); }") +
                Tail);
  EXPECT_THAT(Text, testing::EndsWith(Tail));
}

TEST(Pipeline, RewritingAgainChangesNothing) {
  std::string Once = rewritten(
      "#include <deco/deco.h>\n" + std::string(Work) +
      "[[deco::synchronized]] int go(int n, int *a) {\n"
      "  for (int i = 0; i < n; ++i)\n    a[i] = work(i);\n"
      "  try { a[0] = work(1); } catch (...) { throw; }\n  return a[0];\n}\n");
  EXPECT_THAT(Once, HasSubstr("#pragma omp task"));
  EXPECT_EQ(rewritten(Once), Once);
}

TEST(Pipeline, NoAttributeIsLeft) {
  EXPECT_THAT(rewritten("[[deco::concurrent, nodiscard]] int f(int);\n"
                        "[[deco::synchronized]] void go(int *a) { a[0] = f(1); }\n"),
              testing::AllOf(Not(HasSubstr("[[deco")), HasSubstr("[[nodiscard]] int f(int);"),
                             Not(HasSubstr("deco::concurrent"))));
}

TEST(Pipeline, AnErrorForbidsEditsAndLintMakesNone) {
  EXPECT_EQ(run(Work + std::string("[[deco::synchronized]] int go() { return work(1); }\n")),
            std::nullopt);
  PipelineOptions Lint;
  Lint.Rewrite = false;
  EXPECT_EQ(run(Work + std::string("[[deco::synchronized]] void go(int *a) { a[0] = work(1); }\n"),
                Lint),
            std::nullopt);
}

TEST(Pipeline, ABarrierSaysWhatItWaitsFor) {
  std::string Text = body("  a[0] = work(n);\n  return a[0];");
  EXPECT_THAT(Text, HasSubstr("#pragma omp taskwait"));
  size_t Wait = Text.find("#pragma omp taskwait"), Return = Text.find("return a[0]", Wait);
  EXPECT_LT(Wait, Return);
  EXPECT_THAT(Text.substr(Wait, Return - Wait), HasSubstr("work (line 3)"));
}

TEST(Pipeline, GeneratedNamesStartWithDeco) {
  std::string Text = body("  a[n + 1] = work(n * 2);\n  return 0;");
  llvm::StringRef Rest(Text);
  while (true) {
    Rest = Rest.drop_until([](char C) { return C == '&' || C == '*' || C == '['; });
    if (Rest.empty())
      break;
    Rest = Rest.drop_front();
    llvm::StringRef Name = Rest.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; });
    if (Name.starts_with("deco")) {
      EXPECT_TRUE(Name.starts_with("deco_")) << Name.str();
    }
  }
}

TEST(Pipeline, AConditionWaitsInPlace) {
  std::string Text = body("  while (a[0] < n)\n    a[0] = work(n);\n  return 0;");
  EXPECT_THAT(Text, testing::ContainsRegex("while \\(\\(deco_s\\.taskwait\\(.*\\).*, a\\[0\\] < n\\)\\)"));
}

TEST(Pipeline, AnUnbracedBodyGetsBraces) {
  std::string Text = body("  a[0] = work(n);\n  if (c)\n    a[0] = 1;\n  else\n    a[1] = 2;\n  return 0;");
  EXPECT_THAT(Text, testing::ContainsRegex("if \\(c\\)\n? *\\{"));
  Snippet Compiles("#include <deco/deco.h>\nint work(int);\n" + Text);
}

TEST(Pipeline, AnExplicitWaitBecomesABarrier) {
  std::string Text = rewritten("#include <deco/deco.h>\n" + std::string(Work) +
                               "[[deco::synchronized]] void go(int *a) {\n  a[0] = work(1);\n"
                               "  deco::wait();\n  a[1] = work(a[0]);\n}\n");
  llvm::StringRef Parallel = llvm::StringRef(Text).split("::deco::synchronized(").second;
  EXPECT_THAT(Parallel.str(), Not(HasSubstr("deco::wait()")));
  EXPECT_THAT(Parallel.str(), HasSubstr("deco_s.taskwait("));
}

TEST(Pipeline, LinesNameTheOriginal) {
  PipelineOptions Lines;
  std::string Text =
      run(Work + std::string("[[deco::synchronized]] void go(int *a) {\n  a[0] = work(1);\n"
                             "  a[1] = 2;\n}\n"),
          Lines)
          .value_or("");
  // The line behind the spawn is line 4 of the original.
  size_t Behind = Text.find("  a[1] = 2;");
  ASSERT_NE(Behind, std::string::npos);
  size_t Directive = Text.rfind("#line", Behind);
  ASSERT_NE(Directive, std::string::npos);
  unsigned Number = std::stoi(Text.substr(Directive + 6));
  Number += llvm::StringRef(Text).slice(Directive, Behind).count('\n') - 1;
  EXPECT_EQ(Number, 4u) << Text;
  EXPECT_THAT(Text.substr(Directive), HasSubstr("input.cc"));
}

TEST(Pipeline, TheOriginalLinesAreKeptAsTextWithoutDirectives) {
  EXPECT_THAT(body("  a[0] = work(n);\n  return 0;"), Not(HasSubstr("#line")));
}

} // namespace
