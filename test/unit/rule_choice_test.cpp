// Lists of globs, and what --checks and --warnings-as-errors make of them.

#include "GlobList.h"
#include "RuleChoice.h"
#include "gmock/gmock.h"

using namespace deco;
using testing::HasSubstr;

namespace {

TEST(GlobList, TheLastMatchDecides) {
  EXPECT_TRUE(GlobList("deco-*").matches("deco-unused"));
  EXPECT_FALSE(GlobList("deco-*,-deco-unused").matches("deco-unused"));
  EXPECT_TRUE(GlobList("-*, deco-unused").matches("deco-unused"));
  EXPECT_FALSE(GlobList("deco-unused,-*").matches("deco-unused"));
  EXPECT_FALSE(GlobList("").matches("deco-unused"));
  EXPECT_FALSE(GlobList("unused").matches("deco-unused"));
  EXPECT_TRUE(GlobList("*-unused\n").matches("deco-unused"));
  EXPECT_EQ(GlobList("bugprone-*,-bugprone-x").verdict("deco-unused"), std::nullopt);
  EXPECT_EQ(GlobList("-*").verdict("deco-unused"), false);
  EXPECT_FALSE(GlobList("[").matches("deco-unused")) << "no glob at all";
}

TEST(RuleChoice, EveryRuleIsOnAsInTheTable) {
  RuleChoice Chosen;
  for (const RuleInfo &R : allRules()) {
    EXPECT_TRUE(Chosen.isOn(R.Id)) << R.Name.str();
    EXPECT_EQ(Chosen.level(R.Id), R.Level) << R.Name.str();
  }
}

TEST(RuleChoice, OnlyWhatCanBeSilencedIsSwitchedOff) {
  RuleChoice Chosen;
  EXPECT_EQ(Chosen.choose("-*"), "");
  for (const RuleInfo &R : allRules())
    EXPECT_EQ(Chosen.isOn(R.Id), !R.CanBeSilenced) << R.Name.str();
  EXPECT_EQ(Chosen.choose("deco-unused"), "");
  EXPECT_TRUE(Chosen.isOn(Rule::Unused));
  EXPECT_FALSE(Chosen.isOn(Rule::SharedState));
}

TEST(RuleChoice, WarningsBecomeErrors) {
  RuleChoice Chosen;
  EXPECT_EQ(Chosen.makeErrors("*,-deco-unused"), "");
  EXPECT_EQ(Chosen.level(Rule::Serialized), Severity::Error);
  EXPECT_EQ(Chosen.level(Rule::Unused), Severity::Warning);
  EXPECT_EQ(Chosen.makeErrors("-deco-serialized"), "");
  EXPECT_EQ(Chosen.level(Rule::Serialized), Severity::Warning);
  EXPECT_EQ(Chosen.level(Rule::GlobalWrite), Severity::Error);
}

TEST(RuleChoice, AMisspeltRuleIsAnError) {
  RuleChoice Chosen;
  EXPECT_THAT(Chosen.choose("-deco-serialised"), HasSubstr("'deco-serialized'"));
  EXPECT_THAT(Chosen.makeErrors("deco-un"), HasSubstr("'deco-un'"));
  EXPECT_EQ(Chosen.choose("bugprone-x,-deco-nothing*"), "") << "other tools' rules, and globs";
}

} // namespace
