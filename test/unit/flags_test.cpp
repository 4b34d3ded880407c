// Flags: a real compiler's command line -> one that this Clang parses with.

#include "Flags.h"
#include "gmock/gmock.h"

using namespace deco;
using testing::Contains;
using testing::Not;

namespace {

std::vector<std::string> cleaned(std::vector<std::string> Flags,
                                 std::vector<std::string> Unknown = {}) {
  Flags.insert(Flags.begin(), "g++");
  Flags.insert(Flags.end(), {"--", "source.cpp"});
  return flagsForClang(Flags, Unknown, "/resource");
}

TEST(Flags, WhatParsingNeedsStays) {
  std::vector<std::string> Result =
      cleaned({"-std=c++20", "-Iinclude", "-DNAME=a b", "-isystem", "sys", "-UOTHER", "-fopenmp",
               "-include", "cmake_pch.hxx", "-pthread", "-m32"});
  for (const char *Flag : {"-std=c++20", "-Iinclude", "-DNAME=a b", "-isystem", "sys", "-UOTHER",
                           "-fopenmp", "-include", "cmake_pch.hxx", "-pthread", "-m32"})
    EXPECT_THAT(Result, Contains(Flag));
  EXPECT_EQ(Result.front(), "g++");
  EXPECT_EQ(Result.back(), "source.cpp");
}

TEST(Flags, OutputsDependencyFilesAndWarningsGo) {
  std::vector<std::string> Result =
      cleaned({"-o", "out.o", "-MD", "-MT", "target", "-MF", "file.d", "-c", "-Wall", "-Werror",
               "-Wno-made-up", "-w"});
  for (const char *Flag : {"-o", "out.o", "-MD", "-MT", "target", "-MF", "file.d", "-Wall",
                           "-Werror", "-Wno-made-up"})
    EXPECT_THAT(Result, Not(Contains(Flag)));
}

TEST(Flags, PrecompiledHeadersOfAnotherCompilerGo) {
  std::vector<std::string> Result =
      cleaned({"-Winvalid-pch", "-Xclang", "-include-pch", "-Xclang", "x.pch", "-Xclang",
               "-include", "-Xclang", "cmake_pch.hxx"});
  EXPECT_THAT(Result, Not(Contains("-include-pch")));
  EXPECT_THAT(Result, Not(Contains("x.pch")));
  EXPECT_THAT(Result, Contains("cmake_pch.hxx"));
}

TEST(Flags, OptionsThatClangDoesNotKnowGo) {
  std::vector<std::string> Result =
      cleaned({"-fno-var-tracking-assignments", "-O2"}, {"-fno-var-tracking-assignments"});
  EXPECT_THAT(Result, Not(Contains("-fno-var-tracking-assignments")));
  EXPECT_THAT(Result, Contains("-O2"));
}

TEST(Flags, TheToolsOwnComeInFrontOfTheSource) {
  std::vector<std::string> Result = cleaned({});
  EXPECT_THAT(Result, Contains("-resource-dir=/resource"));
  EXPECT_THAT(Result, Contains(testing::StartsWith("-DDECO_ANALYSIS")));
  auto Separator = llvm::find(Result, "--");
  ASSERT_NE(Separator, Result.end());
  EXPECT_EQ(Result.end() - Separator, 2);
}

TEST(Flags, AGivenResourceFolderStays) {
  std::vector<std::string> Result = cleaned({"-resource-dir=/mine"});
  EXPECT_THAT(Result, Contains("-resource-dir=/mine"));
  EXPECT_THAT(Result, Not(Contains("-resource-dir=/resource")));
}

TEST(Flags, TheResourceFolderHasClangsHeaders) {
  EXPECT_FALSE(findResourceDir(DECO_TEST_TOOL_DIR).empty());
}

} // namespace
