// What assembly and atomic builtins read and write.
#include "Effects.h"
#include "Summaries.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

void Effects::ofAssembly(const GCCAsmStmt *Asm, std::vector<Access> &Out) const {
  Locations Given;
  for (const Expr *To : Asm->outputs()) {
    for (bool Writes : {false, true})
      add(Facts.lvalue(To), Writes, Asm, Out);
    Given.add(Facts.target(To));
  }
  for (const Expr *From : Asm->inputs()) {
    if (From->isGLValue())
      add(Facts.lvalue(From), false, Asm, Out);
    Given.add(Facts.target(From));
  }
  add(Location::globals(), false, Asm, Out);
  add(Location::outside(), true, Asm, Out);
  bool Any = false;
  for (unsigned I = 0; I < Asm->getNumClobbers(); ++I)
    Any |= Asm->getClobber(I) == "memory";
  if (Any) // what its operands lead to, too
    for (bool Writes : {false, true})
      add(Facts.reach(Given), Writes, Asm, Out);
}

void Effects::ofAtomic(const AtomicExpr *Atomic, std::vector<Access> &Out) const {
  bool Loads = llvm::StringRef(Atomic->getOpAsString()).contains("_load");
  Locations Object = Facts.target(Atomic->getPtr());
  add(Object, false, Atomic, Out);
  if (!Loads)
    add(Object, true, Atomic, Out);
  if (!Loads && Known.areThreadsStarted(Facts.function()->getASTContext())) { // one may wait for it
    add(Location::globals(), false, Atomic, Out);
    add(Location::outside(), true, Atomic, Out);
  }
  // Where a value is found or left: the generic forms, what a compare-exchange expects.
  for (const Stmt *Part : llvm::drop_begin(Atomic->children())) {
    const auto *E = dyn_cast_or_null<Expr>(Part);
    if (!E || !E->getType()->isPointerType() || E == Atomic->getPtr())
      continue;
    for (bool Writes : {false, true})
      add(Facts.target(E), Writes, Atomic, Out);
  }
}

} // namespace deco
