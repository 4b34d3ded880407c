//===- Summaries.h - what a function does to its caller's memory -----------===//
//
// For every function whose body is in the translation unit: its accesses to its parameters, `*this`
// and globals, and where what it returns may lead. Recursion is solved by iteration to a fixpoint.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_SUMMARIES_H
#define DECO_TOOL_SUMMARIES_H

#include "Callbacks.h"
#include "Callees.h"
#include "Effects.h"
#include "ErasedTypes.h"
#include "Summary.h"
#include "Threads.h"
#include "Throws.h"
#include "llvm/ADT/DenseMap.h"
#include <memory>

namespace deco {

class Summaries {
public:
  Summaries();

  /// The summary of \p F, or null if its body is not at hand (or belongs to the library).
  const Summary *of(const clang::FunctionDecl *F);

  /// The same for the very body of \p F, whether or not a virtual call of it may run another one.
  const Summary *ofBody(const clang::FunctionDecl *F);

  /// The overrides of a virtual method that the translation unit has, itself included.
  const std::vector<const clang::FunctionDecl *> &overrides(const clang::CXXMethodDecl *M) { return Overridden.of(M); }

  /// Whether \p F is seen to change nothing that its caller can tell.
  bool isPure(const clang::FunctionDecl *F);

  /// Whether a call of \p F may end with an exception.
  bool mayThrow(const clang::FunctionDecl *F) { return Thrown.mayThrow(F); }
  /// Whether the evaluation of \p S may.
  bool mayThrow(const clang::Stmt *S) { return Thrown.mayThrow(S); }

  /// The project's functions that the library's function \p F may call.
  const std::set<const clang::FunctionDecl *> &calledBack(const clang::FunctionDecl *F) {
    return Backs.of(F).Functions;
  }

  /// See Callbacks.
  std::vector<const clang::CXXMethodDecl *> wrappedBy(const clang::CXXMethodDecl *CallOperator) {
    return Backs.wrappedBy(CallOperator);
  }

  /// Whether the project's part of the translation unit starts threads of its own.
  bool areThreadsStarted(clang::ASTContext &Context) { return Started.areStarted(Context); }

  const SummaryLookup &lookup() const { return Lookup; }

private:
  class Worklist;
  void solve(const clang::FunctionDecl *F);
  Summary compute(const clang::FunctionDecl *F);

  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Summary>> Known;
  Worklist *Solving = nullptr;
  SummaryLookup Lookup;
  Throws Thrown;
  Threads Started;
  Overrides Overridden;
  ErasedTypes Erased;
  Callbacks Backs{Overridden, Erased};
};

} // namespace deco

#endif
