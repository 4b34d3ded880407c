// Which pointers are stored where: the constraints of the analysis and their solution.
#include "Attributes.h"
#include "Callees.h"
#include "DynamicTypes.h"
#include "LibraryArguments.h"
#include "Model.h"
#include "PointsTo.h"
#include "Promise.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SmallPtrSet.h"
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

/// Whether the memory that \p Site, a new-expression or a call of the library, allocates may hold pointers.
static bool mayHoldPointers(const Expr *Site) {
  QualType T = Site->getType();
  if (T->isPointerType())
    return carriesPointers(T->getPointeeType());
  const auto *Handle = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  bool OfType = Handle && Handle->getTemplateArgs().size() > 0 &&
                Handle->getTemplateArgs()[0].getKind() == TemplateArgument::Type;
  return !OfType || carriesPointers(Handle->getTemplateArgs()[0].getAsType());
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

/// Feeds every initialisation, assignment and call that may store a pointer into PointsTo.
class FlowCollector : public RecursiveASTVisitor<FlowCollector> {
public:
  explicit FlowCollector(PointsTo &Facts) : Facts(Facts), InBody(isInBody(Facts.Function)) {}
  bool Grew = false;

  /// What was asked in the round before may have other answers now. Within a round answers may be old: there is
  /// another round as long as one adds anything.
  void startRound() {
    Grew = false;
    Facts.forget();
    Initialised.clear();
  }
  bool shouldVisitImplicitCode() const { return true; }

  bool VisitVarDecl(VarDecl *V) {
    if (V->hasLocalStorage())
      endOf(V->getType(), Facts.stored(Location::variable(V)));
    if (V->hasInit() && !V->getType()->isReferenceType())
      isMadeBy(V->getInit(), Location::variable(V));
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

  /// An address that is kept as a number can come back as a pointer of unknown origin.
  bool VisitCastExpr(CastExpr *Cast) {
    if (Cast->getCastKind() == CK_PointerToIntegral)
      escape(Facts.target(Cast->getSubExpr()));
    return true;
  }

  bool VisitBinaryOperator(BinaryOperator *B) {
    if (B->isAssignmentOp() && mayCarryPointers(B->getLHS()->getType()))
      Grew |= Facts.flow(Facts.lvalue(B->getLHS()), Facts.target(B->getRHS()));
    return true;
  }

  bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *Temp) {
    endOf(Temp->getType(), Facts.target(Temp->getSubExpr()));
    return true;
  }

  bool VisitMaterializeTemporaryExpr(MaterializeTemporaryExpr *Temp) {
    isMadeBy(Temp->getSubExpr(), Location::allocation(Temp));
    if (Temp->getExtendingDecl())
      Grew |= Facts.handOverInitial(Temp->getSubExpr(), {Location::allocation(Temp), Temp->getType()});
    return true;
  }

  bool VisitCXXNewExpr(CXXNewExpr *New) {
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

  /// A global leads to what its initialiser says, and so do the globals in that.
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    const Expr *Init = V && V->hasGlobalStorage() && !isLibrary(V) ? V->getAnyInitializer() : nullptr;
    if (!Init || Init->isValueDependent() || V->getType()->isReferenceType() || !carriesPointers(V->getType()) ||
        !Initialised.insert(V->getCanonicalDecl()).second)
      return true;
    TraverseStmt(const_cast<Expr *>(Init));
    Grew |= Facts.flow(Location::variable(V), Facts.target(Init));
    return true;
  }

  /// The base's constructor is given the parameters of this one.
  bool VisitCXXInheritedCtorInitExpr(CXXInheritedCtorInitExpr *Init) {
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

  bool VisitCXXThrowExpr(CXXThrowExpr *Throw) {
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
  bool TraverseCXXCatchStmt(CXXCatchStmt *Handler) {
    Grew |= !std::exchange(Catches, true);
    ++Handlers;
    bool Goes = RecursiveASTVisitor::TraverseCXXCatchStmt(Handler);
    --Handlers;
    return Goes;
  }

  /// The constructors that \p Init runs, of an object in \p Made, know where it is.
  void isMadeBy(const Expr *Init, const Locations &Made) {
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

  bool VisitCallExpr(CallExpr *Call) { return visitCall(Call); }
  bool VisitCXXConstructExpr(CXXConstructExpr *C) { return visitCall(C); }

private:
  /// The library's operators on iterators compare and move them, and a swap changes their values. std::tie and the like
  /// keep references.
  static bool keepsNoAddress(const FunctionDecl *F) {
    OverloadedOperatorKind Kind = F->getOverloadedOperator();
    if (Kind == OO_None)
      return isStd(F) && F->getIdentifier() && (F->getName() == "swap" || F->getName() == "exchange");
    return isLibrary(F) && Kind != OO_Call && Kind != OO_Equal;
  }

  /// What a call is given may end up in any object that it may change.
  bool visitCall(const Expr *Call) {
    Grew |= Facts.handOverInCall(Call);
    const FunctionDecl *F = calleeOf(Call);
    std::vector<const Expr *> Args = argumentsOf(Call);
    Locations Given = Facts.fromArguments(Args, F && keepsNoAddress(F));
    bool Library = F && isLibrary(F);
    if (!Library)
      Given = Facts.reach(Given); // `*to = *from` in its body
    const Summary *S = Library ? &Facts.calledBack(Call) : F ? Facts.Known(F) : nullptr;
    bool Unknown = !S && !(F && isContracted(F));
    if (S) {
      for (const Location &L : S->Keeps)
        Given.add(Facts.atCall(L, Call));
      allocated(*S, Call, Given);
    }
    if (Library)
      copied(Args, Given, *S);
    if (Unknown && !(F && (F->isTrivial() || promiseOf(F) != Promise::None)))
      Given.add(Location::outside()); // what it may find elsewhere
    const auto *C = dyn_cast<CallExpr>(Call);
    if (const Expr *Self = C ? objectArgument(C) : nullptr) {
      bool Pointer = Self->getType()->isPointerType();
      Locations Object = Pointer ? Facts.target(Self) : Facts.lvalue(Self);
      QualType T = Pointer ? Self->getType()->getPointeeType() : Self->getType();
      storeInto(Object, T, Given);
      if (F && isLibrary(F) && refersToPointers(T))
        Grew |= Facts.flow(Facts.target(Self), Given);
      if (mayStoreBehind(F, S, T)) // in what the object refers to
        storeBehind(Facts.stored(Object), Given);
      if (S && S->StoresSelf && mayCarryPointers(T))
        pointToThemselves(Object);
      if (!Library)
        Given.add(Object);
    }
    if (auto Made = MadeBy.find(Call); Made != MadeBy.end() && !Library)
      Given.add(Made->second);
    if (S)
      redirected(*S, Call, Given);
    if (Unknown || (S && S->Leaks && !isContracted(F)))
      escape(Given);
    thrownBy(Call, S, Given);
    for (size_t I = 0; I < Args.size(); ++I) {
      const Expr *A = Args[I];
      bool Left = F && leavesArgument(F, I);
      if (A->isGLValue() && !A->getType().isConstQualified() && !Left) {
        storeInto(Facts.lvalue(A), A->getType(), Given);
        if (Library && S->StoresSelf && mayCarryPointers(A->getType()))
          pointToThemselves(Facts.lvalue(A)); // std::swap, std::construct_at(&x)
      }
      if ((Library && keepsReferences(A->getType())) || mayStoreBehind(F, S, A->getType()))
        storeBehind(A->isGLValue() ? Facts.stored(Facts.lvalue(A)) : Facts.target(A), Given);
      if (A->getType()->isPointerType() && !Library)
        storeInto(Facts.target(A), A->getType()->getPointeeType(), Given);
    }
    return true;
  }

  /// What the exceptions hold with which \p Call, which is given \p Given, may end.
  void thrownBy(const Expr *Call, const Summary *S, Locations Given) {
    const FunctionDecl *F = calleeOf(Call);
    const auto *Type = F ? F->getType()->getAs<FunctionProtoType>() : nullptr;
    if (Type && !isUnresolvedExceptionSpec(Type->getExceptionSpecType()) && Type->isNothrow())
      return;
    if (S)
      for (const Location &L : S->Thrown)
        isThrown(Facts.atCall(L, Call));
    if (F && isLibrary(F)) {
      const auto *C = dyn_cast<CallExpr>(Call);
      if (const Expr *Self = C ? objectArgument(C) : nullptr)
        Given.add(Self->getType()->isPointerType() ? Facts.target(Self) : Facts.lvalue(Self));
      // What the project's code throws that it runs may be of what it is given.
      if ((S && !S->Thrown.empty()) || throwsAgain(F) || runsWrappedCode(F))
        isThrown(Facts.reach(Given));
      if (runsWrappedCode(F))
        mayBeCaught(Location::outside());
    } else if (!S && !(F && (F->isTrivial() || F->isDefaulted() || promiseOf(F) != Promise::None))) {
      mayBeCaught(Given);
      if (!F || !isContracted(F))
        mayBeCaught(Location::outside());
    }
  }

  /// Code that is run from a handler can find it.
  void isThrown(const Locations &Held) {
    mayBeCaught(Held);
    if (Catches)
      escape(Held);
  }

  void mayBeCaught(const Locations &Held) {
    bool New = false;
    for (const Location &L : Held)
      New |= Facts.Thrown.add(L.upToBeyond().anyElement());
    if (New)
      Grew = true;
  }

  /// Pointers in each of \p Objects may lead to it.
  void pointToThemselves(const Locations &Objects) {
    for (const Location &L : Objects)
      Grew |= Facts.addEdge(L.Base, L);
  }

  /// Memory that the callee has allocated may lead to all that it was given, and to what it returns.
  void allocated(const Summary &S, const Expr *Call, const Locations &Given) {
    Locations Made, Within = Given;
    for (const Locations *Of : {&S.Returned, &S.Keeps})
      for (const Location &L : *Of) {
        if (L.Base.What == Root::Allocation && mayHoldPointers(L.Base.Site))
          Made.add(L);
        Within.add(Facts.atCall(L, Call));
      }
    const FunctionDecl *F = calleeOf(Call);
    if (F && isLibrary(F) && returnsFreshMemory(F) && mayHoldPointers(Call)) {
      Made.add(Location::allocation(Call));
      if (S.StoresSelf)
        Within.add(Location::allocation(Call));
    }
    Grew |= Facts.flow(Made, Within);
  }

  /// A global pointer that the callee sets may lead to other globals; and what holds pointers here, to which the callee
  /// came through handles that it was given or has captured, to all that it is \p Given.
  void redirected(const Summary &S, const Expr *Call, const Locations &Given) {
    for (const Access &A : S.Accesses) {
      bool Follows = InBody || (A.As && A.As->isPointerType());
      if (A.Writes && !isOfNumber(A))
        for (const Location &L : Facts.atCall(A.Where, Call)) {
          const VarDecl *V = L.Base.Var;
          if (V && V->hasGlobalStorage() && carriesPointers(V->getType()) && isOwnValue(L))
            Grew |= Facts.addEdge(L.Base, Location::outside());
          else if (isOutside(L.Base) ? Follows && !A.Assumed : Follows || A.Where.Base == L.Base)
            if (isHolder(L))
              Grew |= Facts.flow(L, isOutside(L.Base) ? others(Given, L.Base) : Given);
        }
    }
  }
  /// Whether \p L may hold pointers: a variable, parameter or kept temporary of this function, its object, or what its
  /// new-expressions make.
  static bool isHolder(const Location &L) {
    if (!llvm::all_of(L.Steps, mayHoldPointersIn))
      return false; // a number in a member
    if (const auto *New = dyn_cast_or_null<CXXNewExpr>(L.Base.Site))
      return carriesPointers(New->getAllocatedType());
    if (const auto *Temp = dyn_cast_or_null<MaterializeTemporaryExpr>(L.Base.Site))
      return Temp->getExtendingDecl() && mayCarryPointers(Temp->getType());
    if (L.Base.What == Root::This)
      return true;
    const VarDecl *V = L.Base.Var;
    if (!V || V->hasGlobalStorage() || !mayCarryPointers(V->getType()))
      return false;
    // What is behind a parameter is one with it.
    bool Behind = isOutside(L.Base) && V->getType()->isPointerType() && carriesPointers(V->getType()->getPointeeType());
    return Behind || isOwnValue(L);
  }
  /// Not if \p S leads to a member that holds none; the members of a union share their memory, and bytes may hold
  /// anything.
  static bool mayHoldPointersIn(const Step &S) {
    if (S.What != Step::Field)
      return true;
    QualType T = S.Member->getType();
    const Type *Element = T->isArrayType() ? T->getBaseElementTypeUnsafe() : nullptr;
    bool Bytes = Element && (Element->isCharType() || Element->isStdByteType());
    return Bytes || cast<RecordDecl>(S.Member->getDeclContext())->isUnion() || mayCarryPointers(T);
  }
  /// Those of \p Given that \p Known, a parameter or the function's object, does not lead to already.
  static Locations others(const Locations &Given, const Root &Known) {
    Locations Result;
    for (const Location &L : Given)
      if (!(L.Base == Known))
        Result.add(L);
    return Result;
  }
  /// Not what is behind the pointer, as far as the steps tell.
  static bool isOwnValue(const Location &L) {
    bool Pointer = L.Base.Var->getType()->isPointerType();
    return !Pointer || L.Steps.empty() || L.Steps.front().What == Step::Header;
  }

  /// Whether a call of \p F, with the summary \p S, may store in what an object of type \p T refers to. Of the project's
  /// functions, the summary says more.
  bool mayStoreBehind(const FunctionDecl *F, const Summary *S, QualType T) const {
    if (F && isLibrary(F))
      return runsWrappedCode(F) || (InBody && S->StoresBehind && carriesMutablePointers(T.getNonReferenceType()));
    bool Promises = F && (isContracted(F) || F->isTrivial() || promiseOf(F) != Promise::None);
    return InBody && !S && !Promises && !T->isPointerType() && carriesMutablePointers(T.getNonReferenceType());
  }

  /// Whether the end of an object of type \p T may store pointers in what its pointers lead to.
  bool endMayStore(QualType T) const {
    const CXXDestructorDecl *D = InBody && !T->isReferenceType() ? destructorOf(T) : nullptr;
    return D && carriesMutablePointers(T) && endStores(D);
  }
  /// \p Held is what the pointers of an object of type \p T that ends lead to.
  void endOf(QualType T, const Locations &Held) {
    if (endMayStore(T))
      storeBehind(Held, Facts.reach(Held));
    const CXXDestructorDecl *D = T->isReferenceType() ? nullptr : destructorOf(T);
    if (D && carriesPointers(T) && endLeaks(D))
      escape(Held);
  }
  /// Whether the destructor, or one that it runs, stores a pointer where code elsewhere finds it.
  bool endLeaks(const CXXDestructorDecl *D) const {
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
  /// Whether the destructor, or one that it runs, writes what pointers lead to.
  bool endStores(const CXXDestructorDecl *D) const {
    auto Stores = [this](const FunctionDecl *F) { return storesBehind(Facts.Known(F)); };
    if (isLibrary(D))
      return llvm::any_of(Facts.Known.CalledBackBy(D).Functions, Stores);
    return D->isVirtual() || (D->isUserProvided() && Stores(D)) ||
           llvm::any_of(impliedBy(D).Destructors,
                        [this](const FunctionDecl *Part) { return endStores(cast<CXXDestructorDecl>(Part)); });
  }

  /// Library functions copy what one pointer or iterator leads to to where another does: pointers too.
  void copied(llvm::ArrayRef<const Expr *> Args, const Locations &Given, const Summary &Runs) {
    Locations Sources = Given, Targets;
    for (const Expr *A : Args) {
      QualType T = A->IgnoreImpCasts()->getType();
      if (T->isArrayType())
        T = T->getAsArrayTypeUnsafe()->getElementType();
      else if (!isView(T) || !leadsToPointers(T))
        continue;
      else
        T = QualType();
      if (!T.isNull() && !carriesPointers(T) && !T->isCharType())
        continue;
      Sources.add(Facts.stored(Facts.target(A)));
      Targets.add(Facts.target(A));
    }
    if (!Targets.empty())
      Grew |= Facts.flow(Targets, Sources);
    if (Runs.StoresSelf)
      pointToThemselves(Targets);
  }

  void escape(const Locations &Given) {
    for (const Location &L : Facts.reach(Given))
      if (L.Base.What != Root::Outside && PointsTo::find(Facts.Escaped, L.Base) == Facts.Escaped.end()) {
        Facts.Escaped.push_back(L.Base);
        Grew = true;
      }
  }

  void storeInto(const Locations &Object, QualType T, const Locations &Given) {
    if (mayCarryPointers(T))
      Grew |= Facts.flow(Object, Given);
  }

  /// Code that has references to \p First may store what it is given in all that they lead to.
  void storeBehind(const Locations &First, const Locations &Given) {
    Locations Holders;
    for (const Location &L : Facts.reach(First)) {
      bool OnHeap = L.Base.Site && outlives(L.Base.Site);
      if (OnHeap ? mayHoldPointers(L.Base.Site) : !L.Base.Var || mayCarryPointers(L.Base.Var->getType()))
        Holders.add(L);
    }
    Grew |= Facts.flow(Holders, Given);
  }

  /// A concurrent function keeps no address: section 4 of its contract.
  static bool isContracted(const FunctionDecl *F) { return hasAttribute(F, Attribute::Concurrent); }

  /// Whether \p F is a synchronized function, or a lambda in one. In others, only what closures have captured is followed
  /// when calls may change it: summaries do not tell what types they store, and all that a call is given would count.
  static bool isInBody(const FunctionDecl *F) {
    for (const DeclContext *C = F; C; C = C->getParent())
      if (const auto *Around = dyn_cast<FunctionDecl>(C); Around && hasAttribute(Around, Attribute::Synchronized))
        return true;
    return false;
  }

  PointsTo &Facts;
  bool InBody;
  unsigned Handlers = 0;                             ///< around what is visited
  bool Catches = false;                              ///< in the function
  llvm::SmallPtrSet<const VarDecl *, 8> Initialised; ///< globals, in this round
  llvm::DenseMap<const Expr *, Locations> MadeBy;    ///< the objects of constructor calls
};

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
