//===- Summary.h - a function, seen by its callers --------------------------===//
#ifndef DECO_TOOL_SUMMARY_H
#define DECO_TOOL_SUMMARY_H

#include "AccessPath.h"
#include <functional>

namespace deco {

/// What a function with a known body does, in its own terms (its parameters, `*this`, globals).
struct Summary {
  std::vector<Access> Accesses;
  Locations Returned;      ///< what the returned reference denotes, or the value leads to
  Locations Pointed;       ///< the same, exact if it is a pointer
  Subscript::Ref Value;    ///< the integer that is returned, where it is one expression
  /// Globals, and memory allocated in it, whose addresses it stores in `*this` or in what its arguments lead to.
  Locations Keeps;
  bool Leaks = false;      ///< stores what it was given where code elsewhere finds it
  bool StoresSelf = false; ///< stores in `*this` a pointer into `*this`
};

/// The summary of a function, or null where nothing is known.
using SummaryLookup = std::function<const Summary *(const clang::FunctionDecl *)>;

} // namespace deco

#endif
