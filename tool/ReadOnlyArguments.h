//===- ReadOnlyArguments.h - copies in place of const references -----------===//
//
//   while (std::getline(in, line))
//     out.push_back(clean(line));      // const std::string &: each task has a copy, and no turn waits
//
// Whether an argument that a callee only reads should travel as a copy: because it ends before the task
// may have run, or changes in the meantime.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_READONLYARGUMENTS_H
#define DECO_TOOL_READONLYARGUMENTS_H

#include "Effects.h"
#include "Model.h"
#include "clang/AST/ParentMap.h"
#include "llvm/ADT/DenseMap.h"
#include <map>

namespace deco {

class ReadOnlyArguments {
public:
  /// All must outlive this object.
  ReadOnlyArguments(const SynchronizedFunction &F, const Effects &Of);

  /// Whether \p O, an operand of \p S that initialises a `const T &`, should be copied.
  bool mayCopy(const Spawn &S, const Operand &O) const;

  /// Whether what else \p S evaluates changes what \p O refers to, as \p O is to see: `m.emplace(p.name, f(std::move(p)))`.
  bool isChangedByOperands(const Spawn &S, const Operand &O) const;

private:
  bool isDeclaredIn(const clang::Stmt *Loop, const clang::VarDecl *V) const;
  bool changesIn(const clang::Stmt *Loop, const clang::VarDecl *V) const;
  bool isChangedBySpawns(const clang::VarDecl *V) const;
  bool isMoreThanRead(const Spawn &S, const Operand &O) const;
  bool isWrittenBesides(const Spawn &S, const Operand &O) const;

  const SynchronizedFunction &F;
  const Effects &Of;
  const PointsTo &Facts;
  clang::ParentMap Parents;
  llvm::DenseMap<const clang::Decl *, const clang::Stmt *> DeclaredAt;
  mutable std::map<const clang::Stmt *, std::vector<Access>> DoneIn; ///< what loops touch
};

} // namespace deco

#endif
