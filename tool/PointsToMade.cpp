// What the making of objects stores in them: by their constructors, by initialisers of members, and by code
// of the project that the library runs when it makes objects itself or calls back.
#include "Callbacks.h"
#include "PointsTo.h"
#include "StdLibrary.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// Whether `this` is named in \p S.
static bool namesThis(const Stmt *S) {
  return S && (isa<CXXThisExpr>(S) || llvm::any_of(S->children(), namesThis));
}

/// What the pointers in the object lead to that \p Construct makes.
Locations PointsTo::constructed(const CXXConstructExpr *Construct) const {
  const CXXConstructorDecl *Constructor = Construct->getConstructor();
  bool Library = isLibrary(Constructor);
  const Summary *S = Library ? &calledBack(Construct) : Known(Constructor);
  Locations Result = Constructor->isCopyOrMoveConstructor()
                         ? stored(lvalue(Construct->getArg(0)))
                         : fromArguments(argumentsOf(Construct), Library && !keepsReferences(Construct->getType()));
  if (S)
    for (const Location &L : S->Keeps)
      Result.add(atCall(L, Construct));
  else if (!Constructor->isTrivial() && !Constructor->isDefaulted())
    Result.add(Location::outside()); // what it finds elsewhere
  return Result;
}

/// The same for a base whose constructor is inherited: it is given the parameters of this one.
Locations PointsTo::inherited(const CXXInheritedCtorInitExpr *Init) const {
  Locations Result;
  for (const ParmVarDecl *P : Function->parameters()) {
    if (P->getType()->isReferenceType())
      Result.add(Location::variable(P));
    if (carriesPointers(P->getType()))
      Result.add(stored(Location::variable(P)));
  }
  if (const Summary *S = Known(Init->getConstructor()))
    Result.add(S->Keeps);
  else if (!isLibrary(Init->getConstructor()))
    Result.add(Location::outside());
  return Result;
}

/// What a member's initialiser denotes or leads to. Outside of the constructors of its class, `this` is the
/// object that is made: refersToItself() sees to that.
Locations PointsTo::ofDefault(const CXXDefaultInitExpr *Default, bool Lvalue) const {
  Locations All = Lvalue ? lvalue(Default->getExpr()) : target(Default->getExpr());
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(Function);
  if (Constructor && Constructor->getParent()->getCanonicalDecl() ==
                         cast<CXXRecordDecl>(Default->getField()->getParent())->getCanonicalDecl())
    return All;
  Locations Result;
  for (const Location &L : All)
    if (L.Base.What != Root::This)
      Result.add(L);
  return Result;
}

bool PointsTo::refersToItself(const Expr *E) const {
  auto Any = [this](const auto &Parts) {
    return llvm::any_of(Parts, [this](const Expr *Part) { return Part && refersToItself(Part); });
  };
  E = E->IgnoreParens();
  if (const auto *Full = dyn_cast<FullExpr>(E))
    return refersToItself(Full->getSubExpr());
  if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(E))
    return refersToItself(Bind->getSubExpr());
  if (const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(E))
    return refersToItself(Temp->getSubExpr());
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return !E->getType()->isPointerType() && refersToItself(Cast->getSubExpr());
  if (const auto *Cond = dyn_cast<AbstractConditionalOperator>(E))
    return refersToItself(Cond->getTrueExpr()) || refersToItself(Cond->getFalseExpr());
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return Binary->getOpcode() == BO_Comma && refersToItself(Binary->getRHS());
  if (const auto *List = dyn_cast<InitListExpr>(E))
    return Any(List->inits()) || (List->hasArrayFiller() && refersToItself(List->getArrayFiller()));
  if (const auto *List = dyn_cast<CXXParenListInitExpr>(E))
    return Any(List->getInitExprs());
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    return refersToItself(Default->getExpr());
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(E))
    return namesThis(Default->getExpr()) || refersToItself(Default->getExpr());
  if (const auto *Lambda = dyn_cast<LambdaExpr>(E))
    return Any(Lambda->capture_inits());
  const FunctionDecl *F = calleeOf(E);
  const auto *Inherited = dyn_cast<CXXInheritedCtorInitExpr>(E);
  if (Inherited)
    F = Inherited->getConstructor();
  if (!F || !carriesPointers(E->getType()))
    return false;
  const Summary *S = isLibrary(F) && !Inherited ? &calledBack(E) : Known(F);
  if (isLibrary(F) || isa<CXXConstructorDecl>(F))
    return S && (S->StoresSelf || S->ReturnsSelf);
  return S && (S->ReturnsSelf || Any(argumentsOf(E)));
}

/// What \p Call, of the library, does to what it is given and makes, through code of the project that it runs.
/// What that code returns, the library may store.
const Summary &PointsTo::calledBack(const Expr *Call) const {
  std::unique_ptr<Summary> &Result = Backs[Call];
  if (Result)
    return *Result;
  Summary *All = (Result = std::make_unique<Summary>()).get(); // also of a default that comes back here
  const CalledBack &Runs = Known.CalledBackBy(calleeOf(Call));
  std::set<const FunctionDecl *> Functions = Runs.Functions;
  for (const Expr *A : argumentsOf(Call)) {
    const Expr *Named = A->IgnoreParenImpCasts();
    if (const auto *Address = dyn_cast<UnaryOperator>(Named); Address && Address->getOpcode() == UO_AddrOf)
      Named = Address->getSubExpr()->IgnoreParens();
    const auto *Ref = dyn_cast<DeclRefExpr>(Named);
    if (const auto *F = Ref ? dyn_cast<FunctionDecl>(Ref->getDecl()) : nullptr) {
      Functions.insert(F);
      continue;
    }
    if (A->getType()->isFunctionPointerType() || A->getType()->isMemberFunctionPointerType())
      All->Keeps.add(Location::outside());
    All->StoresBehind |= isOpaqueCallable(A->getType());
  }
  for (const FunctionDecl *F : Functions) {
    const Summary *S = Known.OfBody(F);
    if (!S)
      continue;
    All->StoresBehind |= storesBehind(S);
    All->Keeps.add(S->Keeps);
    All->Thrown.add(S->Thrown);
    auto IsOwn = [F](const Location &L) {
      return L.Base.What == Root::This || (L.Base.Var && cast<Decl>(L.Base.Var->getDeclContext())->getCanonicalDecl() ==
                                                             F->getCanonicalDecl());
    };
    for (const Location &L : S->Returned)
      if (!IsOwn(L))
        All->Keeps.add(L);
    for (const Access &A : S->Accesses)
      if (A.Writes && A.Where.Base.Var && !IsOwn(A.Where))
        All->Accesses.push_back(A);
    llvm::copy_if(S->Handovers, std::back_inserter(All->Handovers), [&IsOwn](const Handover &H) {
      return !H.Returned && !IsOwn(H.From.Where) && !IsOwn(H.To.Where);
    });
    All->Leaks |= S->Leaks;
    All->StoresSelf |= S->StoresSelf;
    All->ReturnsSelf |= S->ReturnsSelf;
  }
  for (const Expr *Default : Runs.Defaults) {
    All->Keeps.add(fromArguments({Default}));
    All->StoresSelf |= refersToItself(Default);
  }
  return *All;
}

} // namespace deco
