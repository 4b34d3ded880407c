// Findings: the table of rules, silencing comments, order and form of the output.

#include "Snippet.h"
#include "gmock/gmock.h"
#include <map>

using namespace deco;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Reports each rule at the mark /*here*/ of the snippet.
std::vector<std::string> reported(const std::string &Code, std::vector<Rule> Rules) {
  Snippet S(Code);
  size_t At = S.text().find("/*here*/");
  EXPECT_NE(At, llvm::StringRef::npos);
  clang::SourceLocation Where =
      S.sources().getLocForStartOfFile(S.sources().getMainFileID()).getLocWithOffset(At);
  for (Rule R : Rules)
    S.Report.add({R, Where, {}, "text", {}, {}});
  return S.found();
}

TEST(Findings, TheTableOfRules) {
  const std::map<std::string, Severity> Expected = {
      {"deco-target-not-indexable", Severity::Error}, {"deco-unsupported-use", Severity::Error},
      {"deco-target-side-effect", Severity::Error},   {"deco-view-of-temporary", Severity::Error},
      {"deco-unsupported-function", Severity::Error}, {"deco-in-macro", Severity::Error},
      {"deco-global-write", Severity::Error},         {"deco-unknown-attribute", Severity::Error},
      {"deco-serialized", Severity::Warning},         {"deco-unverified-callee", Severity::Warning},
      {"deco-shared-state", Severity::Error},         {"deco-order-dependent", Severity::Warning},
      {"deco-unused", Severity::Warning},             {"deco-copied-argument", Severity::Warning},
      {"deco-nolint", Severity::Warning}};
  std::map<std::string, Severity> Actual;
  for (const RuleInfo &Info : allRules()) {
    EXPECT_EQ(&info(Info.Id), &Info);
    EXPECT_EQ(findRule(Info.Name), &Info);
    Actual[Info.Name.str()] = Info.Level;
    bool Silenceable = Info.Level == Severity::Warning || Info.Name == "deco-shared-state";
    EXPECT_EQ(Info.CanBeSilenced, Silenceable) << Info.Name.str();
  }
  EXPECT_EQ(Actual, Expected);
}

TEST(Findings, EveryRuleIsDocumented) {
  for (const RuleInfo &R : allRules()) {
    EXPECT_FALSE(summary(R.Id).empty()) << R.Name.str();
    EXPECT_FALSE(summary(R.Id).contains('\n')) << R.Name.str();
    EXPECT_EQ(documentation(R.Id).count("```cpp\n"), 2u) << R.Name.str();
    EXPECT_FALSE(documentation(R.Id).contains("\n## ")) << R.Name.str();
  }
  EXPECT_EQ(nearestRule("deco-unsed").Name, "deco-unused");
}

TEST(Findings, NolintSilencesAWarningOnItsLine) {
  std::vector<Rule> One = {Rule::Serialized};
  EXPECT_THAT(reported("/*here*/ int x;", One), ElementsAre("deco-serialized 1"));
  EXPECT_THAT(reported("/*here*/ int x; // NOLINT(deco-serialized)", One), IsEmpty());
  EXPECT_THAT(reported("/*here*/ int x; // NOLINT", One), IsEmpty());
  EXPECT_THAT(reported("/*here*/ int x; // NOLINT(deco-unused, deco-serialized): why", One),
              IsEmpty());
  EXPECT_THAT(reported("/*here*/ int x; // NOLINT(deco-*)", One), IsEmpty());
  EXPECT_THAT(reported("/*here*/ int x; // NOLINT(deco-unused)", One),
              ElementsAre("deco-serialized 1"));
  EXPECT_THAT(reported("/*here*/ int x; // NOLINT(bugprone-use-after-move)", One),
              ElementsAre("deco-serialized 1"));
  EXPECT_THAT(reported("int y; // NOLINT\n/*here*/ int x;", One), ElementsAre("deco-serialized 2"));
}

TEST(Findings, NolintNextLineSilencesTheLineBehind) {
  std::vector<Rule> One = {Rule::Unused};
  EXPECT_THAT(reported("// NOLINTNEXTLINE(deco-unused)\n/*here*/ int x;", One), IsEmpty());
  EXPECT_THAT(reported("// NOLINTNEXTLINE\n/*here*/ int x;", One), IsEmpty());
  EXPECT_THAT(reported("// NOLINTNEXTLINE(deco-serialized)\n/*here*/ int x;", One),
              ElementsAre("deco-unused 2"));
  EXPECT_THAT(reported("/*here*/ int x; // NOLINTNEXTLINE(deco-unused)", One),
              ElementsAre("deco-unused 1"));
  EXPECT_THAT(reported("// NOLINTNEXTLINE(deco-unused)\n\n/*here*/ int x;", One),
              ElementsAre("deco-unused 3"));
}

TEST(Findings, NolintBlocksSilenceWhatStandsInThem) {
  std::vector<Rule> One = {Rule::Unused};
  auto Between = [](const std::string &Begin, const std::string &End) {
    return "// " + Begin + "\nint y;\n/*here*/ int x;\n// " + End + "\n";
  };
  EXPECT_THAT(reported(Between("NOLINTBEGIN", "NOLINTEND"), One), IsEmpty());
  EXPECT_THAT(reported(Between("NOLINTBEGIN(deco-unused)", "NOLINTEND(deco-unused)"), One), IsEmpty());
  EXPECT_THAT(reported(Between("NOLINTBEGIN(deco-*, -deco-serialized)",
                               "NOLINTEND(deco-*,-deco-serialized)"), One), IsEmpty());
  EXPECT_THAT(reported(Between("NOLINTBEGIN(*,-deco-unused)", "NOLINTEND(*,-deco-unused)"), One),
              ElementsAre("deco-unused 3"));
  EXPECT_THAT(reported(Between("NOLINTBEGIN(deco-serialized)", "NOLINTEND(deco-serialized)"), One),
              ElementsAre("deco-unused 3"));
  EXPECT_THAT(reported("// NOLINTBEGIN\n// NOLINTEND\n/*here*/ int x;", One),
              ElementsAre("deco-unused 3"));
  EXPECT_THAT(reported("// NOLINTBEGIN\n// NOLINTBEGIN(deco-serialized)\n/*here*/ int x;\n"
                       "// NOLINTEND(deco-serialized)\n// NOLINTEND\n", One), IsEmpty());
}

TEST(Findings, NolintBlocksWithoutAPartnerSilenceNothing) {
  auto Reported = [](const std::string &Code) {
    Snippet S(Code);
    size_t At = S.text().find("/*here*/");
    S.Report.add({Rule::Unused,
                  S.sources().getLocForStartOfFile(S.sources().getMainFileID()).getLocWithOffset(At),
                  {}, "text", {}, {}});
    S.Report.checkComments();
    return S.found();
  };
  EXPECT_THAT(Reported("// NOLINTBEGIN(deco-unused)\n/*here*/ int x;\n"),
              ElementsAre("deco-unused 2", "deco-nolint 1"));
  EXPECT_THAT(Reported("// NOLINTBEGIN\n/*here*/ int x;\n// NOLINTEND(deco-unused)\n"),
              ElementsAre("deco-unused 2", "deco-nolint 3", "deco-nolint 1"));
  EXPECT_THAT(Reported("// NOLINTEND\n/*here*/ int x;\n"),
              ElementsAre("deco-unused 2", "deco-nolint 1"));
  EXPECT_THAT(Reported("// NOLINTBEGIN(bugprone-*)\n/*here*/ int x;\n"),
              ElementsAre("deco-unused 2"))
      << "another tool's affair";
}

TEST(Findings, NolintCountsInCommentsOnly) {
  std::vector<Rule> One = {Rule::Unused};
  EXPECT_THAT(reported("/*here*/ auto x = \"NOLINT\";", One), ElementsAre("deco-unused 1"));
  EXPECT_THAT(reported("/*here*/ auto x = R\"(\n// NOLINT)\";", One),
              ElementsAre("deco-unused 1"));
  EXPECT_THAT(reported("/*here*/ int x; /* NOLINT */", One), IsEmpty());
  EXPECT_THAT(reported("/* NOLINTNEXTLINE */\n/*here*/ int x;", One), IsEmpty());
  EXPECT_THAT(reported("/*here*/ int x; // NOLINTED", One), ElementsAre("deco-unused 1"));
}

TEST(Findings, OnlyWarningsAndSharedStateCanBeSilenced) {
  EXPECT_THAT(reported("/*here*/ int x; // NOLINT(deco-shared-state)", {Rule::SharedState}),
              IsEmpty());
  EXPECT_THAT(reported("/*here*/ int x; // NOLINT(deco-global-write)", {Rule::GlobalWrite}),
              ElementsAre("deco-global-write 1"));
  EXPECT_THAT(reported("/*here*/ int x; // NOLINT", {Rule::UnsupportedUse, Rule::InMacro}),
              ElementsAre("deco-unsupported-use 1", "deco-in-macro 1"));
}

TEST(Findings, TheSameFindingIsReportedOnce) {
  EXPECT_THAT(reported("/*here*/ int x;", {Rule::Unused, Rule::Unused, Rule::Serialized}),
              ElementsAre("deco-unused 1", "deco-serialized 1"));
}

TEST(Findings, OnlyErrorsForbidTheRewriting) {
  Snippet S("int x;");
  clang::SourceLocation Where = S.sources().getLocForStartOfFile(S.sources().getMainFileID());
  EXPECT_FALSE(S.Report.hasErrors());
  S.Report.add({Rule::Serialized, Where, {}, "text", {}, {}});
  EXPECT_FALSE(S.Report.hasErrors());
  S.Report.add({Rule::GlobalWrite, Where, {}, "text", {}, {}});
  EXPECT_TRUE(S.Report.hasErrors());
}

} // namespace
