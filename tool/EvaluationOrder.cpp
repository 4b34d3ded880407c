#include "EvaluationOrder.h"
#include "Captures.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

bool conflict(llvm::ArrayRef<Access> Some, llvm::ArrayRef<Access> Others) {
  return llvm::any_of(Some, [&](const Access &A) {
    return llvm::any_of(Others,
                        [&](const Access &B) { return (A.Writes || B.Writes) && mayOverlap(A.Where, B.Where); });
  });
}

/// Whether the object of the call or subscript \p S, if it is one, conflicts with what is evaluated behind it.
static bool orderShows(const Stmt *S, const Effects &Of) {
  const Expr *First = nullptr;
  std::vector<const Expr *> Then;
  if (const auto *Sub = dyn_cast_or_null<ArraySubscriptExpr>(S)) {
    First = Sub->getBase();
    Then = {Sub->getIdx()};
  } else if (const auto *Call = dyn_cast_or_null<CallExpr>(S)) {
    First = isa<CXXMemberCallExpr, CXXOperatorCallExpr>(Call) ? objectArgument(Call) : nullptr;
    Then = argumentsOf(Call);
  }
  if (!First || Then.empty())
    return false;
  std::vector<Access> Before, Behind;
  Of.ofTree(First, Before);
  for (const Expr *E : Then)
    Of.ofTree(E, Behind);
  Of.addEscaped(Before);
  Of.addEscaped(Behind);
  return conflict(Before, Behind);
}

static bool orderShowsIn(const Stmt *S, const Effects &Of) {
  return S && (orderShows(S, Of) || llvm::any_of(S->children(), [&Of](const Stmt *Child) { return orderShowsIn(Child, Of); }));
}

/// `it[0] = f(++it)`: whether an argument changes the position that travels with the task.
static bool movesObject(const Spawn &S, const Effects &Of) {
  std::vector<Access> Evaluated;
  if (S.Target)
    for (const Expr *A : argumentsOf(S.Call))
      Of.ofTree(A, Evaluated);
  return llvm::any_of(S.EffectOperands, [&](const Operand &O) {
    const Expr *Written = asWritten(O.Value);
    if (!O.IsObject || O.How != Travel::Copy || !Written->isGLValue())
      return false;
    std::vector<Access> Reads;
    for (const Location &L : Of.facts().lvalue(Written))
      Reads.push_back({L, false, Written});
    return conflict(Evaluated, Reads);
  });
}

bool losesOrder(const Spawn &S, const Effects &Of) {
  return orderShows(S.Outer, Of) || orderShowsIn(S.Target, Of) || movesObject(S, Of) ||
         (S.Outer && orderShowsIn(objectArgument(S.Outer), Of));
}

} // namespace deco
