//===- SparseBits.h - a set of small numbers, most of them absent ----------===//
//
// The words with a bit in them, in order. All operations take time in the number of these words, not of the numbers
// that there are: in a long body few spawns are in flight at once.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_SPARSEBITS_H
#define DECO_TOOL_SPARSEBITS_H

#include "llvm/ADT/bit.h"
#include <algorithm>
#include <cstdint>
#include <vector>

namespace deco {

class SparseBits {
public:
  bool none() const { return Words.empty(); }
  bool test(unsigned Bit) const {
    auto It = lowerBound(Bit / 64);
    return It != Words.end() && It->Index == Bit / 64 && (It->Bits >> (Bit % 64) & 1);
  }
  void set(unsigned Bit) {
    auto It = lowerBound(Bit / 64);
    if (It == Words.end() || It->Index != Bit / 64)
      It = Words.insert(It, {Bit / 64, 0});
    Words[It - Words.begin()].Bits |= uint64_t(1) << (Bit % 64);
  }
  void reset(unsigned Bit) {
    auto It = lowerBound(Bit / 64);
    if (It == Words.end() || It->Index != Bit / 64)
      return;
    uint64_t &Bits = Words[It - Words.begin()].Bits;
    Bits &= ~(uint64_t(1) << (Bit % 64));
    if (!Bits)
      Words.erase(It);
  }
  /// From \p First on, up to \p End.
  void set(unsigned First, unsigned End) {
    for (; First < End; ++First)
      set(First);
  }
  void reset(unsigned First, unsigned End) {
    for (; First < End; ++First)
      reset(First);
  }
  void clear() { Words.clear(); }

  SparseBits &operator|=(const SparseBits &O) {
    if (Words.empty())
      return *this = O;
    std::vector<Word> Both;
    Both.reserve(std::max(Words.size(), O.Words.size()));
    auto A = Words.begin();
    for (const Word &B : O.Words) {
      for (; A != Words.end() && A->Index < B.Index; ++A)
        Both.push_back(*A);
      Both.push_back(B);
      if (A != Words.end() && A->Index == B.Index)
        Both.back().Bits |= (A++)->Bits;
    }
    Both.insert(Both.end(), A, Words.end());
    Words = std::move(Both);
    return *this;
  }

  /// Calls \p Do for each number in both sets, in order.
  template <class Function> void forEachCommon(const SparseBits &O, Function Do) const {
    auto B = O.Words.begin();
    for (const Word &A : Words) {
      B = O.lowerBound(A.Index, B);
      if (B == O.Words.end())
        return;
      if (B->Index == A.Index)
        forEach({A.Index, A.Bits & B->Bits}, Do);
    }
  }
  template <class Function> void forEach(Function Do) const {
    for (const Word &W : Words)
      forEach(W, Do);
  }

  bool operator==(const SparseBits &O) const { return Words == O.Words; }
  bool operator!=(const SparseBits &O) const { return !(*this == O); }

private:
  struct Word {
    unsigned Index;
    uint64_t Bits; ///< not 0
    bool operator==(const Word &O) const { return Index == O.Index && Bits == O.Bits; }
  };
  using Place = std::vector<Word>::const_iterator;

  Place lowerBound(unsigned Index) const { return lowerBound(Index, Words.begin()); }
  Place lowerBound(unsigned Index, Place From) const {
    return std::lower_bound(From, Words.end(), Index, [](const Word &W, unsigned I) { return W.Index < I; });
  }
  template <class Function> static void forEach(Word W, Function Do) {
    for (; W.Bits; W.Bits &= W.Bits - 1)
      Do(W.Index * 64 + llvm::countr_zero(W.Bits));
  }

  std::vector<Word> Words; ///< in order
};

} // namespace deco

#endif
