//===- LibraryArguments.h - arguments that a library call leaves as they are --===//
//
// `T &&` of a template and an iterator by value do not tell what a function does with them. Known
// here are those that it copies, refers to or reads only: `v.emplace_back(x)`, `std::copy(a, b,
// out)`.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_LIBRARYARGUMENTS_H
#define DECO_TOOL_LIBRARYARGUMENTS_H

#include "clang/AST/Decl.h"
#include "clang/AST/Type.h"

namespace deco {

/// Whether a call of \p F itself changes neither the argument of parameter \p Index nor what it
/// leads to. Code that the function is given to call is not part of the answer.
bool leavesArgument(const clang::FunctionDecl *F, unsigned Index);

/// Whether \p F, of the library, may run, now or while its object lives, what it is given: a value of type \p Given that
/// wraps code.
bool runsArguments(const clang::FunctionDecl *F, clang::QualType Given);

/// Whether \p T is an iterator of a view that computes its elements or chooses among them: what moves it or follows it
/// may read what it leads to.
bool isLazyIterator(clang::QualType T);

} // namespace deco

#endif
