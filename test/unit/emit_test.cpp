// Emit: edits -> text.

#include "Emit.h"
#include "gtest/gtest.h"

using namespace deco;

namespace {

std::string applied(llvm::StringRef Original, std::vector<Edit> Edits) {
  auto Result = apply(Original, std::move(Edits));
  return Result ? *Result : "error: " + llvm::toString(Result.takeError());
}

bool overlaps(llvm::StringRef Original, std::vector<Edit> Edits) {
  auto Result = apply(Original, std::move(Edits));
  if (Result)
    return false;
  llvm::consumeError(Result.takeError());
  return true;
}

TEST(Emit, NoEditsGiveTheTextBack) {
  EXPECT_EQ(applied("a\r\nb\t c\n", {}), "a\r\nb\t c\n");
  EXPECT_EQ(applied("", {}), "");
}

TEST(Emit, InsertsReplacesAndDeletes) {
  EXPECT_EQ(applied("one two", {{0, 0, "zero ", 0}}), "zero one two");
  EXPECT_EQ(applied("one two", {{7, 0, " three", 0}}), "one two three");
  EXPECT_EQ(applied("one two", {{0, 3, "1", 0}, {4, 3, "2", 0}}), "1 2");
  EXPECT_EQ(applied("one two", {{3, 4, "", 0}}), "one");
  EXPECT_EQ(applied("one two", {{4, 3, "2", 0}, {0, 3, "1", 0}}), "1 2") << "in any order";
}

TEST(Emit, InsertionsAtOnePlaceKeepTheOrderOfTheirRanks) {
  EXPECT_EQ(applied("x", {{0, 0, "b", 2}, {0, 0, "a", 1}, {0, 0, "c", 3}}), "abcx");
  EXPECT_EQ(applied("x", {{0, 0, "first", 1}, {0, 0, "second", 1}}), "firstsecondx");
}

TEST(Emit, InsertionsStandInFrontOfAReplacementThatBeginsThere) {
  EXPECT_EQ(applied("old", {{0, 3, "new", 0}, {0, 0, "before ", 5}}), "before new");
}

TEST(Emit, AdjacentReplacementsDoNotOverlap) {
  EXPECT_EQ(applied("abcd", {{0, 2, "x", 0}, {2, 2, "y", 0}}), "xy");
  EXPECT_EQ(applied("abcd", {{0, 2, "x", 0}, {2, 0, "-", 0}, {2, 2, "y", 0}}), "x-y");
}

TEST(Emit, AnOverlapIsAnError) {
  EXPECT_TRUE(overlaps("abcdef", {{0, 3, "x", 0}, {2, 3, "y", 0}}));
  EXPECT_TRUE(overlaps("abcdef", {{1, 4, "x", 0}, {2, 1, "y", 0}}));
  EXPECT_TRUE(overlaps("abcdef", {{1, 4, "x", 0}, {1, 4, "y", 0}}));
  EXPECT_TRUE(overlaps("abcdef", {{1, 4, "x", 0}, {3, 0, "y", 0}}));
  EXPECT_TRUE(overlaps("abcdef", {{1, 2, "x", 0}, {1, 4, "y", 0}}));
}

} // namespace
