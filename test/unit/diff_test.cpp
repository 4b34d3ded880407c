// Unified diffs: known ones, and random ones that must lead from the old text to the new.

#include "Diff.h"
#include "llvm/ADT/SmallVector.h"
#include "gtest/gtest.h"
#include <random>

using namespace deco;

namespace {

std::string diff(llvm::StringRef Old, llvm::StringRef New) {
  std::string Text = unifiedDiff(Old, New, "old", "new");
  llvm::StringRef Rest = Text;
  EXPECT_TRUE(Text.empty() || Rest.consume_front("--- old\n+++ new\n")) << Text;
  return Rest.str();
}

TEST(Diff, EqualTexts) {
  EXPECT_EQ(diff("a\nb\n", "a\nb\n"), "");
  EXPECT_EQ(diff("", ""), "");
}

TEST(Diff, AChangeWithItsContext) {
  EXPECT_EQ(diff("1\n2\n3\n4\nx\n6\n7\n8\n9\n", "1\n2\n3\n4\ny\nz\n6\n7\n8\n9\n"),
            "@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-x\n+y\n+z\n 6\n 7\n 8\n");
}

TEST(Diff, EmptyTexts) {
  EXPECT_EQ(diff("", "a\n"), "@@ -0,0 +1 @@\n+a\n");
  EXPECT_EQ(diff("a\nb\n", ""), "@@ -1,2 +0,0 @@\n-a\n-b\n");
}

TEST(Diff, NearChangesShareAHunk) {
  std::string Old = "a\n1\n2\n3\n4\n5\n6\nb\n", New = "A\n1\n2\n3\n4\n5\n6\nB\n";
  EXPECT_EQ(diff(Old, New),
            "@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
  EXPECT_EQ(diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n"),
            "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

TEST(Diff, AMissingEndOfTheLastLine) {
  EXPECT_EQ(diff("a\nb", "a\nb\n"),
            "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
  EXPECT_EQ(diff("a\nb", "c\nb"),
            "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n");
}

/// What a diff makes of the old text, checked against its hunks' numbers.
std::string patched(llvm::StringRef Old, llvm::StringRef Diff, unsigned &Changes) {
  llvm::SmallVector<llvm::StringRef> Lines, Script;
  Old.split(Lines, '\n', -1, false);
  Diff.split(Script, '\n', -1, false);
  std::string New;
  size_t At = 0, NewLines = 0;
  for (llvm::StringRef Line : Script) {
    if (Line.consume_front("@@ -")) {
      unsigned First = 0, Second = 0, Size = 1;
      EXPECT_FALSE(Line.consumeInteger(10, First));
      EXPECT_TRUE(!Line.consume_front(",") || !Line.consumeInteger(10, Size));
      EXPECT_TRUE(Line.consume_front(" +") && !Line.consumeInteger(10, Second));
      for (size_t Goal = Size == 0 ? First : First - 1; At < Goal; ++At, ++NewLines)
        New += Lines[At].str() + "\n";
      EXPECT_TRUE(Line.starts_with(",0") || Second == NewLines + 1);
      continue;
    }
    char Mark = Line.front();
    Changes += Mark != ' ';
    if (Mark != '+') {
      EXPECT_EQ(Lines[At], Line.drop_front());
      ++At;
    }
    if (Mark != '-') {
      New += Line.drop_front().str() + "\n";
      ++NewLines;
    }
  }
  for (; At < Lines.size(); ++At)
    New += Lines[At].str() + "\n";
  return New;
}

/// The length of a shortest script, by the textbook's table.
unsigned distance(llvm::StringRef Old, llvm::StringRef New) {
  llvm::SmallVector<llvm::StringRef> A, B;
  Old.split(A, '\n', -1, false);
  New.split(B, '\n', -1, false);
  std::vector<std::vector<unsigned>> T(A.size() + 1, std::vector<unsigned>(B.size() + 1));
  for (size_t I = 0; I <= A.size(); ++I)
    for (size_t J = 0; J <= B.size(); ++J)
      T[I][J] = I == 0   ? J
                : J == 0 ? I
                : A[I - 1] == B[J - 1]
                    ? T[I - 1][J - 1]
                    : 1 + std::min(T[I - 1][J], T[I][J - 1]);
  return T[A.size()][B.size()];
}

TEST(Diff, RandomTextsAndShortestScripts) {
  std::minstd_rand Random(1);
  for (unsigned Round = 0; Round < 3000; ++Round) {
    auto Text = [&] {
      std::string Result;
      for (unsigned I = Random() % 25; I > 0; --I)
        Result += std::string(1, 'a' + Random() % (2 + Round % 4)) + "\n";
      return Result;
    };
    std::string Old = Text(), New = Text();
    unsigned Changes = 0;
    ASSERT_EQ(patched(Old, diff(Old, New), Changes), New) << Old << "to\n" << New;
    ASSERT_EQ(Changes, distance(Old, New)) << Old << "to\n" << New;
  }
}

} // namespace
