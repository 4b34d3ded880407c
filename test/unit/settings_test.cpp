// .deco.yaml: what it may say, where it is found, and errors with their place.

#include "Output.h"
#include "Settings.h"
#include "gmock/gmock.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"

using namespace deco;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

/// A folder for one test.
struct Folder {
  llvm::SmallString<128> Path;
  Folder() { EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("deco-settings", Path)); }
  ~Folder() { llvm::sys::fs::remove_directories(Path); }
  std::string add(const std::string &Name, llvm::StringRef Text) const {
    std::string File = (Path + "/" + Name).str();
    EXPECT_EQ(writeIfChanged(File, Text, /*MakeFolders=*/true), "");
    return File;
  }
};

std::string problem(llvm::StringRef Text) {
  Folder In;
  Settings S;
  std::string File = In.add(".deco.yaml", Text);
  std::string Message = readSettings(File, S);
  llvm::StringRef Rest = Message;
  EXPECT_TRUE(Rest.consume_front(File)) << Message;
  return Rest.str();
}

TEST(Settings, EveryKey) {
  Folder In;
  Settings S;
  ASSERT_EQ(readSettings(In.add("a.yaml", "# of this project\n"
                                          "Checks: '*,-deco-unused'\n"
                                          "WarningsAsErrors:\n  - deco-serialized\n  - -deco-nolint\n"
                                          "StrictExceptions: true\n"
                                          "ExtraArgs: [-DLINT, '-I include']\n"
                                          "ExtraArgsBefore: [-std=c++20]\n"
                                          "Format: github\n"
                                          "Baseline: old/baseline.json\n"), S), "");
  EXPECT_EQ(S.Checks, "*,-deco-unused");
  EXPECT_EQ(S.WarningsAsErrors, "deco-serialized,-deco-nolint");
  EXPECT_EQ(S.StrictExceptions, true);
  EXPECT_THAT(S.ExtraArgs, ElementsAre("-DLINT", "-I include"));
  EXPECT_THAT(S.ExtraArgsBefore, ElementsAre("-std=c++20"));
  EXPECT_EQ(S.As, Format::Github);
  EXPECT_EQ(S.Baseline, (In.Path + "/old/baseline.json").str());
}

TEST(Settings, AnEmptyFileSaysNothing) {
  Folder In;
  Settings S;
  EXPECT_EQ(readSettings(In.add("a.yaml", ""), S), "");
  EXPECT_EQ(readSettings(In.add("b.yaml", "# nothing\n"), S), "");
  EXPECT_EQ(S.Checks, "");
  EXPECT_EQ(S.StrictExceptions, std::nullopt);
}

TEST(Settings, ErrorsHaveAPlace) {
  EXPECT_THAT(problem("Checks: '*'\nCheks: '*'\n"), StartsWith(":2:1: "));
  EXPECT_THAT(problem("Checks: '*'\nCheks: '*'\n"), HasSubstr("Cheks"));
  EXPECT_THAT(problem("Format: xml\n"), StartsWith(":1:9: "));
  EXPECT_THAT(problem("StrictExceptions: perhaps\n"), StartsWith(":1:19: "));
  EXPECT_THAT(problem("Checks: {a: b}\n"), StartsWith(":1:10: "));
  EXPECT_THAT(problem("Checks: [a\n"), StartsWith(":"));
  EXPECT_THAT(problem("- Checks\n"), StartsWith(":1:1: "));
  Settings S;
  EXPECT_THAT(readSettings("/nowhere/a.yaml", S), HasSubstr("/nowhere/a.yaml"));
}

TEST(Settings, TheNearestFileAboveTheSource) {
  Folder In;
  std::string Outer = In.add(".deco.yaml", "");
  std::string Inner = In.add("a/.deco.yaml", "");
  In.add("a/b/x.cpp", "");
  In.add("c/x.cpp", "");
  EXPECT_EQ(findSettings((In.Path + "/a/b/x.cpp").str()), Inner);
  EXPECT_EQ(findSettings((In.Path + "/a/b/../../c/x.cpp").str()), Outer);
}

} // namespace
