#include "SparseBits.h"
#include <gtest/gtest.h>
#include <vector>

using deco::SparseBits;

static std::vector<unsigned> listed(const SparseBits &S) {
  std::vector<unsigned> Result;
  S.forEach([&](unsigned Bit) { Result.push_back(Bit); });
  return Result;
}

static SparseBits of(std::initializer_list<unsigned> Bits) {
  SparseBits Result;
  for (unsigned Bit : Bits)
    Result.set(Bit);
  return Result;
}

TEST(SparseBits, ListsWhatWasSetInOrder) {
  SparseBits S = of({700, 3, 64, 63, 3});
  EXPECT_EQ(listed(S), (std::vector<unsigned>{3, 63, 64, 700}));
  EXPECT_TRUE(S.test(63));
  EXPECT_FALSE(S.test(62));
  EXPECT_FALSE(S.test(7000));
}

TEST(SparseBits, IsEqualHoweverItCameAbout) {
  SparseBits S = of({5, 130});
  S.set(128, 132);
  S.reset(128, 132);
  EXPECT_EQ(S, of({5}));
  S.reset(5);
  EXPECT_TRUE(S.none());
  EXPECT_EQ(S, SparseBits());
}

TEST(SparseBits, UnitesAndIntersects) {
  SparseBits A = of({1, 65, 300}), B = of({0, 65, 66, 1000});
  std::vector<unsigned> Common;
  A.forEachCommon(B, [&](unsigned Bit) { Common.push_back(Bit); });
  EXPECT_EQ(Common, (std::vector<unsigned>{65}));
  A |= B;
  EXPECT_EQ(A, of({0, 1, 65, 66, 300, 1000}));
  A |= SparseBits();
  EXPECT_EQ(listed(A).size(), 6u);
}
