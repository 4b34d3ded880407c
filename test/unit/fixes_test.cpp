// Fix-its, applied and exported; baselines.

#include "Baseline.h"
#include "Fixes.h"
#include "Output.h"
#include "clang/Tooling/DiagnosticsYaml.h"
#include "gmock/gmock.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"

using namespace deco;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

namespace {

/// Two sources with fix-its.
struct TwoFiles {
  llvm::SmallString<128> Folder;
  std::string First, Second;
  Report All{"/"};

  TwoFiles() {
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("deco-fixes", Folder));
    First = (Folder + "/first.cpp").str();
    Second = (Folder + "/second.cpp").str();
    EXPECT_EQ(writeIfChanged(First, "one two three"), "");
    EXPECT_EQ(writeIfChanged(Second, "four"), "");
  }
  ~TwoFiles() { llvm::sys::fs::remove_directories(Folder); }

  Replacement at(const std::string &Path, unsigned Offset, unsigned Length, std::string Text) {
    Replacement R;
    R.Where.Path = Path;
    R.Where.Offset = Offset;
    R.Where.Length = Length;
    R.Text = std::move(Text);
    return R;
  }

  void add(unsigned Line, std::vector<Replacement> Fixes) {
    Entry E;
    E.Rule = "deco-unused";
    E.Level = Severity::Warning;
    E.Where.Path = First;
    E.Where.Begin.Line = Line;
    E.Message = "message";
    E.Fixes = std::move(Fixes);
    All.add({E});
  }
};

TEST(Fixes, AreAppliedToAllFiles) {
  TwoFiles F;
  F.add(1, {F.at(F.First, 0, 3, "1"), F.at(F.First, 13, 0, "!")});
  F.add(2, {F.at(F.First, 4, 3, "2"), F.at(F.Second, 0, 4, "4")});
  F.add(3, {});
  Fixed Result;
  ASSERT_EQ(applyFixes(F.All, Result), "");
  EXPECT_THAT(Result.Texts, ElementsAre(Pair(F.First, "1 2 three!"), Pair(F.Second, "4")));
  EXPECT_EQ(Result.Applied, 2u);
  EXPECT_TRUE(Result.Skipped.empty());
}

TEST(Fixes, ThoseOfOneFindingAllOrNone) {
  TwoFiles F;
  F.add(1, {F.at(F.First, 0, 3, "1")});
  F.add(2, {F.at(F.Second, 0, 4, "4"), F.at(F.First, 1, 4, "other")});
  F.add(3, {F.at(F.First, 0, 3, "1")});
  Fixed Result;
  ASSERT_EQ(applyFixes(F.All, Result), "");
  EXPECT_THAT(Result.Texts, ElementsAre(Pair(F.First, "1 two three")));
  EXPECT_EQ(Result.Skipped.size(), 1u);
}

TEST(Fixes, ExportedOnesAreRead) {
  TwoFiles F;
  F.add(7, {F.at(F.First, 0, 3, "1"), F.at(F.Second, 0, 4, "4")});
  std::string Text = exportedFixes(F.All);
  clang::tooling::TranslationUnitDiagnostics Read;
  llvm::yaml::Input In(Text);
  In >> Read;
  ASSERT_FALSE(In.error()) << Text;
  ASSERT_EQ(Read.Diagnostics.size(), 1u);
  const auto &D = Read.Diagnostics[0];
  EXPECT_EQ(D.DiagnosticName, "deco-unused");
  EXPECT_EQ(D.DiagLevel, clang::tooling::Diagnostic::Warning);
  ASSERT_EQ(D.Message.Fix.size(), 2u);
  const auto &R = *D.Message.Fix.find(F.First)->second.begin();
  EXPECT_EQ(R.getLength(), 3u);
  EXPECT_EQ(R.getReplacementText(), "1");
}

TEST(Baseline, IsReadAsItIsWritten) {
  TwoFiles F;
  F.add(1, {});
  F.add(2, {});
  EXPECT_EQ(writeIfChanged(F.First, baselineText(F.All)), "");
  llvm::StringSet<> Known;
  ASSERT_EQ(readBaseline(F.First, Known), "");
  ASSERT_EQ(Known.size(), 2u);
  for (const Entry &E : F.All.entries())
    EXPECT_TRUE(Known.contains(E.Fingerprint));
}

TEST(Baseline, OtherFilesAreErrors) {
  TwoFiles F;
  llvm::StringSet<> Known;
  EXPECT_THAT(readBaseline((F.Folder + "/none.json").str(), Known), HasSubstr("none.json"));
  EXPECT_THAT(readBaseline(F.First, Known), HasSubstr(F.First));
  for (const char *Text : {"[]", "{}", "{\"version\": 2, \"findings\": []}",
                           "{\"version\": 1, \"findings\": [{}]}"}) {
    EXPECT_EQ(writeIfChanged(F.First, Text), "");
    EXPECT_THAT(readBaseline(F.First, Known), HasSubstr(F.First)) << Text;
  }
}

} // namespace
