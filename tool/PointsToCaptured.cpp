// What lambdas have captured, in terms of the function that runs them.
#include "PointsTo.h"
#include "DynamicTypes.h"
#include "Model.h"
#include "StdLibrary.h"

using namespace clang;

namespace deco {

bool runsLocalLambda(const Expr *Call) {
  const auto *C = dyn_cast<CallExpr>(Call);
  const Expr *Self = C ? objectArgument(C) : nullptr;
  const auto *Ref = Self ? dyn_cast<DeclRefExpr>(Self->IgnoreParenImpCasts()) : nullptr;
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && !V->getType()->isReferenceType() && V->hasInit() &&
         isa<LambdaExpr>(V->getInit()->IgnoreUnlessSpelledInSource());
}

/// Whether \p Call runs a lambda that has a copy of \p V.
static bool isInClosure(const VarDecl *V, const Expr *Call) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(calleeOf(Call));
  return Method && Method->getParent()->isLambda() &&
         llvm::any_of(Method->getParent()->captures(), [V](const LambdaCapture &C) {
           return C.capturesVariable() &&
                  C.getCapturedVar()->getCanonicalDecl() == V->getCanonicalDecl() &&
                  C.getCaptureKind() == LCK_ByCopy;
         });
}

/// The elements behind \p V, a pointer or view that the callee, a lambda, has captured, if it is known which ones: where it
/// is run in the turn in which it was made, V leading to one place all its life long.
Locations PointsTo::behindCaptured(const VarDecl *V, llvm::ArrayRef<Step> Elements, const Expr *Call) const {
  if (!isOwn(V) || !runsLocalLambda(Call) || leadsToPointers(V->getType()))
    return {};
  Locations Start = startOf(V);
  bool IsElement = Start.size() == 1 && !Start.begin()->Steps.empty() && Start.begin()->Steps.back().What == Step::Element;
  return IsElement ? partAtCall(movedOver(Start, atCall(Elements.front().Index, Call), false), Elements.drop_front(), Call)
                   : Locations();
}

/// A global, or a variable that the callee, a lambda, has captured.
Locations PointsTo::ofCaptured(const Location &L, const Expr *Call) const {
  const VarDecl *V = L.Base.Var;
  Locations Result = partAtCall(Location{L.Base, {}}, L.Steps, Call);
  if (!V)
    return Result;
  if (V->hasLocalStorage() && isView(V->getType()) && !L.Steps.empty() && L.Steps.front().What == Step::Element) {
    if (Locations Exact = behindCaptured(V, L.Steps, Call); !Exact.empty())
      return Exact;
    Result = Result.anyElement();
  }
  const auto *Owner = dyn_cast<FunctionDecl>(V->getDeclContext());
  bool Here = Owner && Owner->getCanonicalDecl() == Function->getCanonicalDecl();
  if (!V->hasGlobalStorage() && !Here && !V->getDeclContext()->Encloses(Function) &&
      isInClosure(V, Call)) {
    // The function that made the lambda may have returned; what lives on is in the closure.
    const auto *C = dyn_cast<CallExpr>(Call);
    const Expr *Self = C ? objectArgument(C) : nullptr;
    if (!Self)
      return Location::outside();
    Result = Self->getType()->isPointerType() ? pointed(Self) : lvalue(Self);
    if (carriesPointers(V->getType())) {
      Result.add(reach(stored(Result)));
      Result.add(Location::outside());
    }
    return Result;
  }
  // Behind its pointers may be what this function has stored there.
  bool Behind = L.Steps.empty() || L.Steps.front().What != Step::Header;
  if (Behind && mayCarryPointers(V->getType().getNonReferenceType()))
    Result.add(reach(stored(Result)));
  return Result;
}

} // namespace deco
