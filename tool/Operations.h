//===- Operations.h - the elements of a body's CFG, as barriers see them ----===//
//
// What each element of the control flow graph touches, where in the text a barrier in front of it can stand, and
// what else makes it wait: computed once, before the dataflow analysis of Barriers.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_OPERATIONS_H
#define DECO_TOOL_OPERATIONS_H

#include "Barriers.h"
#include "Guards.h"
#include "ThreadState.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/SparseBitVector.h"

namespace deco {

struct Operation {
  const Anchor *Place = nullptr;
  std::vector<Access> Accesses;
  std::unique_ptr<Operation> Death; ///< of the variable that it declares, at the end of its life
  const clang::DeclStmt *Declares = nullptr; ///< the whole of the declaration
  bool Guardable = false; ///< a guard can stand behind it before anything can throw
  const Spawn *Spawns = nullptr; ///< the element completes this spawn
  Reason::Kind Kind = Reason::Conflict;
  clang::SourceLocation At;
  bool Waits = false;    ///< deco::wait()
  bool EndsAll = false;  ///< conflicts with everything in flight
  bool OfProcess = false; ///< because it changes the state of the process
  /// Of Clashes: the sets of what may clash with it, once that has been asked; and what is known not to.
  mutable std::optional<std::vector<const llvm::SparseBitVector<> *>> Near;
  mutable llvm::SparseBitVector<> Clear;
};

/// Whether control goes on behind \p Block, rather than out of the function by a return or a throw.
bool goesOn(const clang::CFGBlock *Block);

/// Reads the operations of a body from its CFG.
class OperationReader {
public:
  /// \param Out knows the anchors and footprints; all accesses and the deaths of variables are added to it
  OperationReader(const SynchronizedFunction &F, const Effects &Of, Schedule &Out);

  /// The operations of \p Graph by the number of their block.
  std::vector<std::vector<Operation>> read(const clang::CFG &Graph);

private:
  void element(const clang::CFGElement &Element, std::vector<Operation> &Operations);
  void ends(const clang::CFGLifetimeEnds &Ends, std::vector<Operation> &Operations) const;
  void declares(const clang::DeclStmt *Written, const clang::DeclStmt *Single, Operation &Op);
  void touches(const clang::Stmt *S, Operation &Op);

  const SynchronizedFunction &F;
  const Effects &Of;
  Schedule &Out;
  Declarations InBlocks;
  Reaching OfProcess = changesOfProcess();
  llvm::DenseMap<const Anchor *, llvm::SmallVector<const Spawn *, 1>> Tasks;
  /// The CFG has a declaration of its own for each variable; these are those in the text.
  llvm::DenseMap<const clang::DeclStmt *, const clang::DeclStmt *> Written;
};

} // namespace deco

#endif
