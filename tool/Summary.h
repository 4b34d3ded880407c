//===- Summary.h - a function, seen by its callers --------------------------===//
#ifndef DECO_TOOL_SUMMARY_H
#define DECO_TOOL_SUMMARY_H

#include "AccessPath.h"
#include <functional>
#include <set>
#include <vector>

namespace deco {

/// An object that owns memory, or something that has a part that does. Of a null type nothing is known.
struct Owner {
  Location Where;
  clang::QualType Type;
};

/// Memory that one object owns gets another owner: by a move, a swap, a splice. Pointers to it stay valid.
struct Handover {
  Owner From, To;
  bool Returned = false;           ///< To is what the function returns, rather than a location
  const clang::Stmt *By = nullptr; ///< in the function itself; null in summaries, where it may be any
};

/// What a function with a known body does, in its own terms (its parameters, `*this`, globals).
struct Summary {
  std::vector<Access> Accesses;
  Locations Returned;      ///< what the returned reference denotes, or the value leads to
  Locations Pointed;       ///< the same, exact if it is a pointer or the beginning of a view
  Subscript::Ref Value;    ///< the integer that is returned, or the size of the view, where it is one expression
  /// What its caller did not give it and whose address it stores in `*this` or in what its arguments lead to:
  /// globals, memory allocated in it, memory of unknown origin, variables around a lambda.
  Locations Keeps;
  bool Leaks = false;       ///< stores what it was given where code elsewhere finds it
  bool StoresSelf = false;  ///< stores in `*this` a pointer into `*this`
  bool ReturnsSelf = false; ///< returns an object that holds pointers into itself
  bool StoresBehind = false; ///< may write what the pointers in its parameters or in `*this` lead to
  std::vector<Handover> Handovers; ///< From may also be a parameter by value
  Locations Thrown; ///< what pointers in the exceptions lead to with which it may end
};

/// What of the project a function of the library may run.
struct CalledBack {
  std::set<const clang::FunctionDecl *> Functions; ///< those with a body
  bool Opaque = false; ///< others, by pointers
  /// The default arguments and initialisers of members that the library's code evaluates.
  std::vector<const clang::Expr *> Defaults;
};

/// What is known of functions.
struct SummaryLookup {
  /// The summary of a function, or null where nothing is known.
  std::function<const Summary *(const clang::FunctionDecl *)> Of;
  /// The same for its very body, where the function is virtual.
  std::function<const Summary *(const clang::FunctionDecl *)> OfBody;
  /// What a function of the library calls back.
  std::function<const CalledBack &(const clang::FunctionDecl *)> CalledBackBy;

  const Summary *operator()(const clang::FunctionDecl *F) const { return Of(F); }
};

} // namespace deco

#endif
