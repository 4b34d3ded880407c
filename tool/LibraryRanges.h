//===- LibraryRanges.h - which elements a library algorithm is given --------===//
//
// `std::sort(first, last)` touches the elements between its arguments, `std::copy(first, last, out)` as many behind
// out, `std::memset(p, 0, n)` n bytes.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_LIBRARYRANGES_H
#define DECO_TOOL_LIBRARYRANGES_H

#include "clang/AST/Decl.h"
#include <optional>

namespace deco {

/// The elements that a call reaches through one of its arguments, in terms of its arguments' numbers.
struct ElementRange {
  enum Kind {
    Between, ///< those from First to the one before Last
    Counted, ///< as many as the argument Last says, from First on
    Bytes,   ///< the same, in bytes
    AsMany,  ///< from First on, at most as many as between the arguments 0 and Last
    None,    ///< none: the argument only says where another range ends
  } What;
  unsigned First = 0, Last = 0;
};

/// What a call of \p F, with \p Args arguments, reaches through the argument \p Index; nothing if F is no such
/// algorithm of the library.
std::optional<ElementRange> elementsGiven(const clang::FunctionDecl *F, unsigned Args, unsigned Index);

} // namespace deco

#endif
