#include "SpawnForms.h"
#include "Attributes.h"
#include "Model.h"
#include <vector>

using namespace clang;

namespace deco {

const CallExpr *concurrentCall(const Expr *E) {
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  return F && hasAttribute(F, Attribute::Concurrent) ? Call : nullptr;
}

const Expr *resultHolder(const Expr *Full) {
  const Expr *Left = nullptr, *Right = nullptr;
  std::vector<const Expr *> Storage;
  llvm::ArrayRef<const Expr *> Values;
  if (splitAssignment(Full, Left, Right))
    Values = Right;
  else if (const auto *Outer = dyn_cast<CallExpr>(Full))
    Values = plainArguments(Outer, Storage);
  for (const Expr *Value : Values) {
    Value = strip(Value);
    const Expr *Inner = nullptr;
    if (const auto *Cast = dyn_cast<ExplicitCastExpr>(Value))
      Inner = strip(Cast->getSubExpr());
    else if (const auto *List = dyn_cast<InitListExpr>(Value); List && List->getNumInits() == 1)
      Inner = strip(List->getInit(0));
    if (Inner && concurrentCall(Inner))
      return Value;
  }
  return nullptr;
}

const Expr *strip(const Expr *E) {
  return E->IgnoreUnlessSpelledInSource()->IgnoreParens()->IgnoreUnlessSpelledInSource();
}

bool splitAssignment(const Expr *E, const Expr *&Left, const Expr *&Right) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(E); Binary && Binary->isAssignmentOp()) {
    Left = Binary->getLHS();
    Right = Binary->getRHS();
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
             Operator && Operator->isAssignmentOp()) {
    Left = Operator->getArg(0);
    Right = Operator->getArg(1);
  }
  return Left != nullptr;
}

bool isOuterCall(const CallExpr *Call) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
  return !Operator || Operator->getOperator() == OO_Call;
}

const CallExpr *onlyConcurrentArgument(const CallExpr *Outer) {
  const CallExpr *Found = nullptr;
  std::vector<const Expr *> Storage;
  for (const Expr *A : plainArguments(Outer, Storage))
    if (const CallExpr *Call = concurrentCall(A->IgnoreUnlessSpelledInSource())) {
      if (Found)
        return nullptr;
      Found = Call;
    }
  return Found;
}

const FunctionDecl *concurrentValue(const Expr *E) {
  const ValueDecl *D = nullptr;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    D = Ref->getDecl();
  else if (const auto *Member = dyn_cast<MemberExpr>(E))
    D = Member->getMemberDecl();
  const auto *F = dyn_cast_or_null<FunctionDecl>(D);
  return F && hasAttribute(F, Attribute::Concurrent) ? F : nullptr;
}

} // namespace deco
