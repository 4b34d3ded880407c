#include "LibraryRanges.h"
#include "StdLibrary.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

namespace {
/// The parameters with which an algorithm begins.
enum class Shape {
  Other,
  Range,     ///< first, last
  Middle,    ///< first, middle, last
  RangeTo,   ///< first, last, first of another range
  RangeTo2,  ///< first, last, and two others
  Counted,   ///< first, number
  CountedTo, ///< first, number, first of another range
  Bytes,     ///< first, value, bytes
  BytesTo,   ///< first of the one, first of the other, bytes
};
} // namespace

static Shape shapeOf(llvm::StringRef Name, unsigned Args) {
  if (Name == "move") // of one argument, it is a cast
    return Args == 3 ? Shape::RangeTo : Shape::Other;
  if (Name == "transform")
    return Args == 4 ? Shape::RangeTo : Args == 5 ? Shape::RangeTo2 : Shape::Other;
  if (Name == "equal" || Name == "mismatch") // with four, the second range may have an end of its own
    return Args == 3 ? Shape::RangeTo : Shape::Other;
  static const std::pair<Shape, llvm::StringSet<>> Known[] = {
      {Shape::Range,
       {"sort", "stable_sort", "is_sorted", "is_sorted_until", "reverse", "shuffle", "fill", "generate", "iota", "replace", "replace_if", "for_each", "accumulate", "reduce", "max_element", "min_element", "minmax_element", "count", "count_if", "find", "find_if", "find_if_not", "adjacent_find", "all_of", "any_of", "none_of", "remove", "remove_if", "unique", "partition", "stable_partition", "make_heap", "sort_heap", "push_heap", "pop_heap", "is_heap", "lower_bound", "upper_bound", "equal_range", "binary_search", "next_permutation", "prev_permutation"}},
      {Shape::Middle,
       {"rotate", "nth_element", "partial_sort", "inplace_merge"}},
      {Shape::RangeTo,
       {"copy", "copy_if", "remove_copy", "remove_copy_if", "replace_copy", "replace_copy_if", "reverse_copy", "unique_copy", "swap_ranges", "inner_product", "partial_sum", "inclusive_scan", "exclusive_scan", "adjacent_difference"}},
      {Shape::Counted,
       {"fill_n", "generate_n", "for_each_n"}},
      {Shape::CountedTo,
       {"copy_n"}},
      {Shape::Bytes,
       {"memset"}},
      {Shape::BytesTo,
       {"memcpy", "memmove"}},
  };
  for (const auto &[S, Names] : Known)
    if (Names.contains(Name))
      return S;
  return Shape::Other;
}

std::optional<ElementRange> elementsGiven(const FunctionDecl *F, unsigned Args, unsigned Index) {
  // No algorithm has fewer than two; but std::remove of <cstdio> has one.
  if (!F || !F->getIdentifier() || isa<CXXMethodDecl>(F) || !isStandard(F) || Args < 2)
    return std::nullopt;
  const Shape S = shapeOf(F->getName(), Args);
  switch (S) {
  case Shape::Other:
    return std::nullopt;
  case Shape::Range:
  case Shape::RangeTo:
  case Shape::RangeTo2:
    if (Index == 0)
      return ElementRange{ElementRange::Between, 0, 1};
    if (Index == 1)
      return ElementRange{ElementRange::None, 0, 1};
    if (Index == 2 ? S != Shape::Range : Index == 3 && S == Shape::RangeTo2)
      return ElementRange{ElementRange::AsMany, Index, 1};
    return std::nullopt;
  case Shape::Middle:
    if (Index > 2 || Args < 3)
      return std::nullopt;
    return ElementRange{Index == 0 ? ElementRange::Between : ElementRange::None, 0, 2};
  case Shape::Counted:
  case Shape::CountedTo:
    if (Index == 0 || (Index == 2 && S == Shape::CountedTo))
      return ElementRange{ElementRange::Counted, Index, 1};
    return std::nullopt;
  case Shape::Bytes:
  case Shape::BytesTo:
    if (Args < 3)
      return std::nullopt;
    if (Index == 0 || (Index == 1 && S == Shape::BytesTo))
      return ElementRange{ElementRange::Bytes, Index, 2};
    return std::nullopt;
  }
  llvm_unreachable("unknown shape");
}

} // namespace deco
