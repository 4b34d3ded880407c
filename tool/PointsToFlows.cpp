// Which pointers are stored where: the constraints of the analysis and their solution.
#include "Attributes.h"
#include "Callees.h"
#include "DynamicTypes.h"
#include "LibraryArguments.h"
#include "Model.h"
#include "FlowCollector.h"
#include "Promise.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include <utility>

using namespace clang;

namespace deco {

Locations PointsTo::escaped() const {
  Locations Result;
  for (const Root &R : Escaped)
    Result.add(Location{R, {}});
  for (const Edge &E : Pointees)
    if (isOutside(E.first))
      Result.add(E.second);
  for (const VarDecl *V : Handled) // code that is run from a handler can throw the exception again
    Result.add(Location::variable(V));
  return reach(Result);
}

bool PointsTo::leaks() const {
  auto IsGiven = [](const Root &R) { return R.What == Root::This || isa_and_nonnull<ParmVarDecl>(R.Var); };
  return llvm::any_of(Escaped, IsGiven) || llvm::any_of(Pointees, [&](const Edge &E) {
           bool Elsewhere = E.first.What == Root::Outside || (E.first.Var && E.first.Var->hasGlobalStorage());
           return Elsewhere && llvm::any_of(E.second, [&](const Location &L) { return IsGiven(L.Base); });
         });
}

bool PointsTo::storesSelf() const {
  return llvm::any_of(Pointees, [](const Edge &E) {
    return E.first.What == Root::This &&
           llvm::any_of(E.second, [](const Location &L) { return L.Base.What == Root::This; });
  });
}

bool storesBehind(const Summary *S) {
  return !S || llvm::any_of(S->Accesses, [](const Access &A) {
    bool Given = A.Where.Base.What == Root::This || isa_and_nonnull<ParmVarDecl>(A.Where.Base.Var);
    return A.Writes && !isOfNumber(A) && Given && llvm::any_of(A.Where.Steps, [](const Step &Into) {
             return Into.What == Step::Element || Into.What == Step::Beyond;
           });
  });
}

bool outlives(const Expr *Allocation) { return isa<CXXNewExpr, CallExpr>(Allocation); }

Locations PointsTo::keeps() const {
  Locations Result;
  for (const Edge &E : Pointees) {
    const auto *P = dyn_cast_or_null<ParmVarDecl>(E.first.Var);
    if (E.first.What != Root::This && !(P && P->getType()->isReferenceType()) && !(P && P->getType()->isPointerType()))
      continue;
    for (const Location &L : reach(E.second))
      if (isKept(L))
        Result.add(L);
  }
  return Result;
}

/// Whether an address that this function stores tells its caller more than what it gave.
bool PointsTo::isKept(const Location &L) const {
  switch (L.Base.What) {
  case Root::This:
    return false;
  case Root::Allocation:
    return outlives(L.Base.Site);
  case Root::Variable:
    return L.Base.Var->hasGlobalStorage() || !isOwn(L.Base.Var);
  case Root::Outside:
  case Root::Globals:
  case Root::Streams:
    return true;
  }
  llvm_unreachable("unknown root");
}

bool PointsTo::isOnlyWay(const VarDecl *V) const {
  const Root Own = Location::variable(V).Base;
  auto Leads = [&Own](const Locations &To) {
    return llvm::any_of(To, [&Own](const Location &L) { return L.Base == Own; });
  };
  return find(Escaped, Own) == Escaped.end() &&
         llvm::none_of(Pointees, [&](const Edge &E) { return !(E.first == Own) && Leads(E.second); }) &&
         llvm::none_of(References, [&](const VarDecl *R) { return Leads(lvalue(R->getInit())); });
}

bool PointsTo::addEdge(const Root &From, const Location &To) {
  auto It = llvm::find_if(Pointees, [&](const Edge &E) { return E.first == From; });
  if (It == Pointees.end())
    It = Pointees.insert(Pointees.end(), Edge(From, {}));
  // A stored pointer is followed when its subscripts' symbols may have changed; and which member it leads to,
  // of objects that are not known, says little.
  return It->second.add(To.upToBeyond().anyElement());
}

/// A container keeps no pointer to itself; an object of a node's type may.
static bool isLibraryObject(const Root &R) {
  const CXXRecordDecl *Class = R.Var ? R.Var->getType().getNonReferenceType()->getAsCXXRecordDecl() : nullptr;
  return Class && isStd(Class);
}

bool PointsTo::flow(const Locations &Into, const Locations &What) {
  bool Grew = false;
  for (const Location &L : Into)
    for (const Location &W : What)
      if (!(W.Base == L.Base && W.Steps.empty() && isLibraryObject(L.Base)))
        Grew |= addEdge(L.Base, W);
  return Grew;
}

/// Whether \p F is a synchronized function, or a lambda in one. In others, only what closures have captured is followed
/// when calls may change it: summaries do not tell what types they store, and all that a call is given would count.
static bool isInBody(const FunctionDecl *F) {
  for (const DeclContext *C = F; C; C = C->getParent())
    if (const auto *Around = dyn_cast<FunctionDecl>(C); Around && hasAttribute(Around, Attribute::Synchronized))
      return true;
  return false;
}

FlowCollector::FlowCollector(PointsTo &Facts) : Facts(Facts), InBody(isInBody(Facts.Function)) {}

void FlowCollector::startRound() {
  Grew = false;
  Facts.forget();
  Initialised.clear();
}

bool FlowCollector::VisitVarDecl(VarDecl *V) {
  if (V->hasLocalStorage())
    endOf(V->getType(), Facts.stored(Location::variable(V)));
  if (V->hasInit() && !V->getType()->isReferenceType())
    isMadeBy(V->getInit(), Location::variable(V));
  if (V->hasInit() && !isa<ParmVarDecl>(V) && V->getType()->isReferenceType() && !llvm::is_contained(Facts.References, V))
    Facts.References.push_back(V);
  if (V->isExceptionVariable() && V->getType()->isReferenceType() && !llvm::is_contained(Facts.Handled, V)) {
    Facts.Handled.push_back(V);
    Grew = true;
  }
  if (V->hasInit() && !isa<ParmVarDecl>(V) && !V->getType()->isReferenceType() && (carriesPointers(V->getType())))
    Grew |= Facts.flow(Location::variable(V), Facts.target(V->getInit()));
  if (V->hasInit() && !isa<ParmVarDecl>(V) && !V->getType()->isReferenceType() && carriesPointers(V->getType()) &&
      Facts.refersToItself(V->getInit()))
    Grew |= Facts.addEdge(Location::variable(V).Base, Location::variable(V));
  if (V->hasInit() && !isa<ParmVarDecl>(V) && !V->getType()->isReferenceType())
    Grew |= Facts.handOverInitial(V->getInit(), {Location::variable(V), V->getType()});
  return true;
}

/// Whether \p E is the address of an object, counted in bytes.
static bool isByteAddress(const Expr *E) {
  const auto *Cast = dyn_cast<ExplicitCastExpr>(E->IgnoreParenImpCasts());
  QualType Unit = E->getType()->getPointeeType(), Object = E->IgnoreParenCasts()->getType();
  bool Bytes = !Unit.isNull() && (Unit->isCharType() || Unit->isStdByteType() || Unit->isVoidType());
  return Cast && Bytes && Object->isPointerType() && !Object->getPointeeType()->isCharType();
}

bool FlowCollector::VisitBinaryOperator(BinaryOperator *B) {
  // The distance between two objects tells, together with one of them, where the other one is.
  if (B->getOpcode() == BO_Sub && isByteAddress(B->getLHS()) && isByteAddress(B->getRHS()))
    for (const Expr *Pointer : {B->getLHS(), B->getRHS()})
      escape(Facts.target(Pointer));
  if (B->isAssignmentOp() && mayCarryPointers(B->getLHS()->getType()))
    Grew |= Facts.flow(Facts.lvalue(B->getLHS()), Facts.target(B->getRHS()));
  return true;
}

bool FlowCollector::VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *Temp) {
  endOf(Temp->getType(), Facts.target(Temp->getSubExpr()));
  return true;
}

bool FlowCollector::VisitMaterializeTemporaryExpr(MaterializeTemporaryExpr *Temp) {
  isMadeBy(Temp->getSubExpr(), Location::allocation(Temp));
  if (Temp->getExtendingDecl())
    Grew |= Facts.handOverInitial(Temp->getSubExpr(), {Location::allocation(Temp), Temp->getType()});
  return true;
}

bool FlowCollector::VisitCXXNewExpr(CXXNewExpr *New) {
  Expr *Init = New->getInitializer();
  Locations Made = New->getNumPlacementArgs() == 0 ? Locations(Location::allocation(New))
                                                   : Facts.target(New->getPlacementArg(0));
  if (Init)
    isMadeBy(Init, Made);
  if (Init)
    for (const Location &L : Facts.target(New))
      Grew |= Facts.handOverInitial(Init, {L, New->getAllocatedType()});
  if (!Init || !carriesPointers(New->getAllocatedType()))
    return true;
  Grew |= Facts.flow(Made, Facts.target(Init));
  if (Facts.refersToItself(Init))
    pointToThemselves(Facts.target(New));
  return true;
}

bool FlowCollector::VisitDeclRefExpr(DeclRefExpr *Ref) {
  const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
  const Expr *Init = V && V->hasGlobalStorage() && !isLibrary(V) ? V->getAnyInitializer() : nullptr;
  if (!Init || Init->isValueDependent() || V->getType()->isReferenceType() || !carriesPointers(V->getType()) ||
      !Initialised.insert(V->getCanonicalDecl()).second)
    return true;
  TraverseStmt(const_cast<Expr *>(Init));
  Grew |= Facts.flow(Location::variable(V), Facts.target(Init));
  return true;
}

bool FlowCollector::VisitCXXInheritedCtorInitExpr(CXXInheritedCtorInitExpr *Init) {
  const Summary *S = Facts.Known(Init->getConstructor());
  bool Unknown = !S && !isLibrary(Init->getConstructor()) && !Init->getConstructor()->isTrivial();
  if (Unknown || (S && S->Leaks))
    escape(Facts.inherited(Init));
  if (Unknown || (S && !S->Thrown.empty())) {
    isThrown(Facts.reach(Facts.inherited(Init)));
    mayBeCaught(Location::outside());
  }
  return true;
}

bool FlowCollector::VisitCXXThrowExpr(CXXThrowExpr *Throw) {
  const Expr *E = Throw->getSubExpr();
  if (!E) {
    // In a handler here, it is what that has caught.
    if (Handlers == 0 && !Facts.HandlesCallers) {
      Facts.HandlesCallers = true;
      Grew = true;
      mayBeCaught(Location::outside());
    }
    return true;
  }
  if (carriesPointers(E->getType()))
    isThrown(Facts.reach(Facts.target(E)));
  for (const VarDecl *V : Facts.Handled)
    Grew |= Facts.handOverInitial(E, {Location::variable(V), V->getType().getNonReferenceType()});
  return true;
}

bool FlowCollector::TraverseCXXCatchStmt(CXXCatchStmt *Handler) {
  Grew |= !std::exchange(Catches, true);
  ++Handlers;
  bool Goes = RecursiveASTVisitor::TraverseCXXCatchStmt(Handler);
  --Handlers;
  return Goes;
}

void FlowCollector::isMadeBy(const Expr *Init, const Locations &Made) {
  Init = Init->IgnoreImplicit()->IgnoreParenCasts()->IgnoreImplicit();
  if (const auto *List = dyn_cast<InitListExpr>(Init))
    for (const Expr *Part : List->inits()) {
      if (!Part)
        continue;
      const auto *Default = dyn_cast<CXXDefaultInitExpr>(Part);
      if (Default && Default->getExpr()->HasSideEffects(Facts.Function->getASTContext()))
        storeBehind(Facts.target(List), Made);
      isMadeBy(Part, Made);
    }
  else if (isa<CXXConstructExpr>(Init))
    MadeBy[Init] = Made;
}

bool FlowCollector::endMayStore(QualType T) const {
  const CXXDestructorDecl *D = !T->isReferenceType() ? destructorOf(T) : nullptr;
  return D && carriesMutablePointers(T) && endStores(D);
}

void FlowCollector::endOf(QualType T, const Locations &Held) {
  if (endMayStore(T))
    storeBehind(Held, Facts.reach(Held));
  const CXXDestructorDecl *D = T->isReferenceType() ? nullptr : destructorOf(T);
  if (D && carriesPointers(T) && endLeaks(D))
    escape(Held);
}

bool FlowCollector::endLeaks(const CXXDestructorDecl *D) const {
  if (isLibrary(D))
    return llvm::any_of(Facts.Known.CalledBackBy(D).Functions, [this](const FunctionDecl *F) {
      const Summary *S = Facts.Known(F);
      return S && S->Leaks;
    });
  const Summary *S = D->isUserProvided() ? Facts.Known(D) : nullptr;
  return (S && S->Leaks) || llvm::any_of(impliedBy(D).Destructors, [this](const FunctionDecl *Part) {
           return endLeaks(cast<CXXDestructorDecl>(Part));
         });
}

bool FlowCollector::endStores(const CXXDestructorDecl *D) const {
  auto Stores = [this](const FunctionDecl *F) { return storesBehind(Facts.Known(F)); };
  if (isLibrary(D))
    return llvm::any_of(Facts.Known.CalledBackBy(D).Functions, Stores);
  return D->isVirtual() || (D->isUserProvided() && Stores(D)) ||
         llvm::any_of(impliedBy(D).Destructors,
                      [this](const FunctionDecl *Part) { return endStores(cast<CXXDestructorDecl>(Part)); });
}

PointsTo::PointsTo(const FunctionDecl *F, const SummaryLookup &Known)
    : Function(F), Known(Known), Nest(F), Grown(F, Nest),
      Reader(Nest, F->getASTContext(),
             {[this](const Expr *E) { return lvalue(E); }, [this](const CallExpr *Call) { return valueOf(Call); },
              [this](const Expr *First, const Expr *Last) { return between(First, Last); }}) {
  FlowCollector Collector(*this);
  do {
    Collector.startRound();
    Collector.TraverseStmt(F->getBody());
    const auto *Constructor = dyn_cast<CXXConstructorDecl>(F);
    if (!Constructor)
      continue;
    for (const CXXCtorInitializer *Init : Constructor->inits()) {
      const FieldDecl *Part = Init->getAnyMember();
      Collector.isMadeBy(Init->getInit(), Part ? Location::thisObject().then({Step::Field, Part->getCanonicalDecl()})
                                               : Location::thisObject());
      Collector.TraverseStmt(Init->getInit());
      // Of a member, of a base, or of the whole object by another constructor.
      const FieldDecl *Field = Init->getAnyMember();
      if (!Field)
        Collector.Grew |= handOverInitial(Init->getInit(), {Location::thisObject(), Init->getInit()->getType()});
      else if (!Field->getType()->isReferenceType())
        Collector.Grew |= handOverInitial(
            Init->getInit(), {Location::thisObject().then({Step::Field, Field->getCanonicalDecl()}), Field->getType()});
      if (Field && !carriesPointers(Field->getType()))
        continue;
      bool Reference = Field && Field->getType()->isReferenceType();
      Collector.Grew |= flow(Location::thisObject(), Reference ? lvalue(Init->getInit()) : target(Init->getInit()));
      if (!Reference && refersToItself(Init->getInit()))
        Collector.Grew |= addEdge(Location::thisObject().Base, Location::thisObject());
    }
  } while (Collector.Grew);
}

} // namespace deco
