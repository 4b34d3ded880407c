//===- PackExpansions.h - arguments that expand a parameter pack ------------===//
//
//   out[i] = f(i, args...);    =>    task([i, &args...] { return f(i, args...); }, ...)
//
// In an instantiation each element of the pack is an argument of its own, and all of them, or none, stand
// at one place in the text. So the expansion stays as it is, in the task, and refers to what it names.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_PACKEXPANSIONS_H
#define DECO_TOOL_PACKEXPANSIONS_H

#include "Model.h"

namespace deco {

using Expansions = std::vector<const clang::PackExpansionExpr *>;

/// All expansions in the body of the template of \p F, and those among the arguments of \p Call alone.
Expansions expansionsIn(const clang::FunctionDecl *F);
Expansions expansionsIn(const clang::CallExpr *Call, const clang::FunctionDecl *F);

/// Where the text of \p F folds packs, outermost folds only. Instantiations do not tell where the text of a
/// fold begins and ends.
std::vector<clang::SourceRange> foldsIn(const clang::FunctionDecl *F);

/// Whether \p Statement folds a pack.
bool hasFold(const clang::Expr *Statement, const clang::FunctionDecl *F);

/// Whether \p V is an element of a pack of parameters: all of them have one name.
bool isPackElement(const clang::ValueDecl *V);

/// Whether \p O is an element of one of them.
bool isElement(const Operand &O, const Expansions &Of);

/// What the patterns of expansions name.
struct Mentioned {
  std::vector<const clang::ValueDecl *> Packs;     ///< of parameters
  std::vector<const clang::ValueDecl *> Variables; ///< local ones, no packs
  bool Unnameable = false; ///< structured bindings and the like, which no capture list may name
};
Mentioned mentionedIn(const Expansions &Of);

/// Whether a variable that a pattern mentions travels by value: then changes behind the spawn do not
/// matter. It depends on its type as written, so that it is the same in all instantiations.
bool travelsByValue(const clang::ValueDecl *V);

} // namespace deco

#endif
