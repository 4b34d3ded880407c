//===- Reaching.h - what is run, however far below -------------------------===//
//
// Whether code runs a function or an operation of some kind, through the bodies of the project's functions. Calls
// through pointers and overrides are not followed.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_REACHING_H
#define DECO_TOOL_REACHING_H

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace deco {

using Functions = llvm::SmallPtrSet<const clang::FunctionDecl *, 16>;

/// A kind of code to look for. Not thread-safe: it remembers where it has looked.
class Reaching {
public:
  using Operation = bool (*)(const clang::Stmt *);
  using Function = bool (*)(const clang::FunctionDecl *);

  /// Looks for calls of functions for which \p IsFunction, and operations for which \p IsOperation if that is given.
  /// If \p OutsideHandlers, what handlers of exceptions run does not count.
  explicit Reaching(Function IsFunction, Operation IsOperation = nullptr, bool OutsideHandlers = false)
      : IsFunction(IsFunction), IsOperation(IsOperation), OutsideHandlers(OutsideHandlers) {}

  /// Whether a call of \p F runs such code, or is such a call.
  bool from(const clang::FunctionDecl *F);
  /// Whether the operation at \p S does, its operands excluded.
  bool fromOperation(const clang::Stmt *S);

private:
  class Worklist;
  bool scan(const clang::Stmt *S, Worklist &Into) const;

  Function IsFunction;
  Operation IsOperation;
  bool OutsideHandlers;
  Functions Harmless; ///< seen not to
};

} // namespace deco

#endif
