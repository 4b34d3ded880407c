#include "PointsTo.h"
#include "Attributes.h"
#include "Model.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace deco {

const FunctionDecl *calleeOf(const Expr *E) {
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return Call->getDirectCallee();
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return Construct->getConstructor();
  return nullptr;
}

std::vector<const Expr *> argumentsOf(const Expr *E) {
  std::vector<const Expr *> Storage;
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    std::vector<const Expr *> All;
    llvm::ArrayRef<const Expr *> Plain = plainArguments(Call, All);
    Storage.assign(Plain.begin(), Plain.end());
  } else if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    Storage.assign(Construct->arg_begin(), Construct->arg_end());
  }
  return Storage;
}

namespace {
/// Counts how deep the two walks below call each other.
class NestingGuard {
public:
  explicit NestingGuard(unsigned &Depth) : Depth(Depth) { ++Depth; }
  ~NestingGuard() { --Depth; }
  bool tooDeep() const { return Depth > 200; }

private:
  unsigned &Depth;
};
} // namespace

Locations PointsTo::variable(const VarDecl *V) const {
  if (V->hasGlobalStorage() && isLibrary(V))
    return Location::streams(); // std::cout, stdin
  if (V->getType()->isReferenceType() && !isa<ParmVarDecl>(V) && V->hasInit())
    return lvalue(V->getInit());
  Location L = Location::variable(V);
  // A pointer's own value is told apart from what it points to.
  if (V->getType()->isPointerType())
    L = L.then({Step::Header});
  return L;
}

Locations PointsTo::lvalue(const Expr *E) const {
  auto It = Lvalues.find(E);
  if (It != Lvalues.end())
    return It->second;
  Locations Result = lvalueOf(E);
  Lvalues[E] = Result;
  return Result;
}

Locations PointsTo::lvalueOf(const Expr *E) const {
  // Reference initialisers may refer to each other only through ill-formed code; still, no hang.
  NestingGuard Here(Depth);
  if (Here.tooDeep())
    return Location::outside();
  E = E->IgnoreParens();
  if (const auto *Full = dyn_cast<FullExpr>(E))
    return lvalue(Full->getSubExpr());
  if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(E))
    return lvalue(Bind->getSubExpr());
  if (const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(E))
    return Location::allocation(Temp);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()))
      return variable(V);
    if (const auto *B = dyn_cast<BindingDecl>(Ref->getDecl()))
      return B->getBinding() ? lvalue(B->getBinding()) : Location::outside();
    return {};
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E)) {
    if (const auto *V = dyn_cast<VarDecl>(Member->getMemberDecl()))
      return Location::variable(V);
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (!Field)
      return {};
    Locations Base = Member->isArrow() ? target(Member->getBase()) : lvalue(Member->getBase());
    if (Field->getType()->isReferenceType())
      return stored(Base);
    return Base.then({Step::Field, Field->getCanonicalDecl()});
  }
  if (const auto *Sub = dyn_cast<ArraySubscriptExpr>(E))
    return target(Sub->getBase());
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getOpcode() == UO_Deref ? target(Unary->getSubExpr())
                                          : lvalue(Unary->getSubExpr());
  if (const auto *Binary = dyn_cast<BinaryOperator>(E)) {
    if (Binary->getOpcode() == BO_Comma)
      return lvalue(Binary->getRHS());
    if (Binary->getOpcode() == BO_PtrMemI)
      return target(Binary->getLHS());
    return lvalue(Binary->getLHS());
  }
  if (const auto *Cond = dyn_cast<AbstractConditionalOperator>(E)) {
    Locations Both = lvalue(Cond->getTrueExpr());
    Both.add(lvalue(Cond->getFalseExpr()));
    return Both;
  }
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return ofLvalueCall(Call, true);
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    return lvalue(Default->getExpr());
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return lvalue(Cast->getSubExpr());
  if (isa<StringLiteral, PredefinedExpr, CXXTypeidExpr>(E))
    return {};
  if (E->isPRValue())
    return Location::allocation(E);
  return Location::outside();
}

Locations PointsTo::castTarget(const CastExpr *Cast) const {
  const Expr *Sub = Cast->getSubExpr();
  switch (Cast->getCastKind()) {
  case CK_ArrayToPointerDecay: {
    if (isa<StringLiteral>(Sub->IgnoreParens()))
      return {};
    return lvalue(Sub).then({Step::Element});
  }
  case CK_LValueToRValue:
    return stored(lvalue(Sub));
  case CK_FunctionToPointerDecay:
  case CK_NullToPointer:
    return {};
  case CK_IntegralToPointer:
    return Location::outside();
  default:
    return target(Sub);
  }
}

Locations PointsTo::target(const Expr *E) const {
  auto It = Targets.find(E);
  if (It != Targets.end())
    return It->second;
  Locations Result = targetOf(E);
  Targets[E] = Result;
  return Result;
}

Locations PointsTo::targetOf(const Expr *E) const {
  NestingGuard Here(Depth);
  if (Here.tooDeep())
    return Location::outside();
  E = E->IgnoreParens();
  if (!carriesPointers(E->getType()) && !E->getType()->isArrayType())
    return {};
  if (const auto *Full = dyn_cast<FullExpr>(E))
    return target(Full->getSubExpr());
  if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(E))
    return target(Bind->getSubExpr());
  if (const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(E))
    return target(Temp->getSubExpr());
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return castTarget(Cast);
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return E->isGLValue() ? stored(lvalue(E)) : ofLvalueCall(Call, false);
  if (const auto *Cond = dyn_cast<AbstractConditionalOperator>(E)) {
    Locations Both = target(Cond->getTrueExpr());
    Both.add(target(Cond->getFalseExpr()));
    return Both;
  }
  if (isa<CXXThisExpr>(E))
    return Location::thisObject();
  if (E->isGLValue())
    return stored(lvalue(E));
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getOpcode() == UO_AddrOf ? lvalue(Unary->getSubExpr())
                                           : target(Unary->getSubExpr());
  if (const auto *Binary = dyn_cast<BinaryOperator>(E)) {
    Locations Both = target(Binary->getRHS());
    if (Binary->isAdditiveOp())
      Both.add(target(Binary->getLHS()));
    return Both;
  }
  if (const auto *New = dyn_cast<CXXNewExpr>(E)) {
    Locations Result(Location::allocation(New));
    if (New->getInitializer())
      Result.add(target(New->getInitializer()));
    return Result;
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getConstructor()->isCopyOrMoveConstructor())
      return stored(lvalue(Construct->getArg(0)));
    return fromArguments(argumentsOf(Construct), isLibrary(Construct->getConstructor()));
  }
  if (const auto *List = dyn_cast<InitListExpr>(E)) {
    std::vector<const Expr *> Inits(List->inits().begin(), List->inits().end());
    return fromArguments(Inits);
  }
  if (const auto *List = dyn_cast<CXXStdInitializerListExpr>(E))
    return lvalue(List->getSubExpr()).then({Step::Element}); // the array behind it
  if (const auto *Lambda = dyn_cast<LambdaExpr>(E)) {
    std::vector<const Expr *> Inits(Lambda->capture_init_begin(), Lambda->capture_init_end());
    return fromArguments(Inits);
  }
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    return target(Default->getExpr());
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(E))
    return target(Default->getExpr());
  if (isa<GNUNullExpr, CXXNullPtrLiteralExpr, CXXScalarValueInitExpr, ImplicitValueInitExpr>(E))
    return {};
  return Location::outside();
}

Locations PointsTo::fromArguments(llvm::ArrayRef<const Expr *> Args, bool OfLibrary) const {
  Locations Result;
  for (const Expr *A : Args) {
    if (!A)
      continue;
    Result.add(target(A));
    // The library copies views; other code may keep the address of one.
    if (A->isGLValue() && !(OfLibrary && isView(A->getType())))
      Result.add(lvalue(A)); // its address may be kept
  }
  return Result;
}

Locations PointsTo::stored(const Locations &In) const {
  NestingGuard Here(Depth);
  Locations Result;
  for (const Location &L : In) {
    const Root &R = L.Base;
    for (const Edge &E : Pointees)
      if (E.first == R)
        Result.add(E.second);
    if (R.What == Root::Allocation && !Here.tooDeep()) {
      // What a temporary or a new object was made from.
      if (const auto *New = dyn_cast<CXXNewExpr>(R.Site))
        Result.add(New->getInitializer() ? target(New->getInitializer()) : Locations());
      else if (const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(R.Site))
        Result.add(target(Temp->getSubExpr()));
      else if (R.Site->isPRValue() && !isa<CallExpr>(R.Site))
        Result.add(target(R.Site));
    }
    if (R.What == Root::Variable && R.Var->isInitCapture() && R.Var->getInit() && !Here.tooDeep())
      Result.add(target(R.Var->getInit()));
    if (R.What == Root::Variable && !R.Var->hasGlobalStorage() && !isOwn(R.Var)) {
      // A captured variable of an enclosing function, which knows what is behind it.
      Result.add(Location{R, {}}.then({Step::Element}));
    } else if (R.What == Root::Outside || R.What == Root::This) {
      Result.add(Location{R, {}});
    } else if (R.What == Root::Variable && isOutside(R)) {
      // Memory behind a parameter or a global is one with it. A parameter by value is an object of
      // its own: what is behind it are its elements.
      bool Own = R.Var->getType()->isPointerType() ||
                 (isa<ParmVarDecl>(R.Var) && !R.Var->getType()->isReferenceType());
      Location Whole{R, {}};
      Result.add(Own ? Whole.then({Step::Element}) : Whole);
      // Handles by value are told apart at run time if they can be looked into.
      if (Own && !R.Var->getType()->isPointerType() && carriesPointers(R.Var->getType()) &&
          !isCheckedHandle(R.Var->getType()))
        Result.add(Location::outside());
    }
  }
  return Result;
}

Locations PointsTo::reach(const Locations &From) const {
  Locations All = From;
  for (size_t Before = 0; Before != All.size();) {
    Before = All.size();
    All.add(stored(Locations(All)));
  }
  return All;
}

Locations PointsTo::libraryResult(const CallExpr *Call, const FunctionDecl *F, bool Lvalue) const {
  std::vector<const Expr *> Args = argumentsOf(Call);
  const Expr *Object = objectArgument(Call);
  if (!Object && !Args.empty())
    Object = Args.front();
  if (returnsFreshMemory(F)) {
    // What it makes can refer to the arguments only if it holds pointers itself.
    const auto *Handle = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        Call->getType()->getAsCXXRecordDecl());
    bool Holds = Handle && Handle->getTemplateArgs().size() > 0 &&
                 Handle->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
                 carriesPointers(Handle->getTemplateArgs()[0].getAsType());
    Locations Result = Holds ? fromArguments(Args) : Locations();
    Result.add(Location::allocation(Call));
    return Result;
  }
  switch (Object ? roleOf(F) : LibraryRole::Signature) {
  case LibraryRole::Forward:
    return Lvalue ? lvalue(Object) : target(Object);
  case LibraryRole::Part:
  case LibraryRole::InsertingPart: {
    QualType T = Object->getType();
    bool Arrow = isa<CXXMemberCallExpr>(Call) && T->isPointerType();
    if (!Arrow && isView(T))
      return target(Object);
    Step Element{Step::Element};
    std::vector<const Expr *> Keys = argumentsOf(Call);
    if (objectArgument(Call) && Keys.size() == 1)
      Element.Subscript = Keys.front();
    Locations Owner = Arrow ? target(Object) : lvalue(Object);
    Locations Result = Owner.then(Element);
    Result.add(Arrow ? stored(Owner) : target(Object));
    return Result;
  }
  default: {
    Locations Result = fromArguments(Args, true);
    if (const Expr *Self = objectArgument(Call)) {
      if (Self->getType()->isPointerType() || !isView(Self->getType()))
        Result.add(Self->getType()->isPointerType() ? target(Self) : lvalue(Self));
      Result.add(target(Self));
    }
    if (Result.empty())
      Result.add(Location::allocation(Call)); // strdup and its like
    return Result;
  }
  }
}

Locations PointsTo::ofLvalueCall(const CallExpr *Call, bool Lvalue) const {
  const FunctionDecl *F = Call->getDirectCallee();
  if (F && isLibrary(F))
    return libraryResult(Call, F, Lvalue);
  Locations Result;
  if (const Summary *S = F ? Known(F) : nullptr) {
    for (const Location &L : S->Returned)
      Result.add(atCall(L, Call));
    return Result;
  }
  Result = fromArguments(argumentsOf(Call));
  if (const Expr *Self = objectArgument(Call))
    Result.add(Self->getType()->isPointerType() ? target(Self) : lvalue(Self));
  Result = reach(Result);
  Result.add(Location::outside());
  return Result;
}

/// A global, or a variable that the callee, a lambda, has captured.
Locations PointsTo::ofCaptured(const Location &L, const Expr *Call) const {
  Locations Result(L);
  const VarDecl *V = L.Base.Var;
  if (!V)
    return Result;
  const auto *Owner = dyn_cast<FunctionDecl>(V->getDeclContext());
  bool Here = Owner && Owner->getCanonicalDecl() == Function->getCanonicalDecl();
  if (!V->hasGlobalStorage() && !Here && !V->getDeclContext()->Encloses(Function)) {
    // The lambda was made by a function that has returned: all that is left of its variables is in the
    // closure.
    const auto *C = dyn_cast<CallExpr>(Call);
    const Expr *Self = C ? objectArgument(C) : nullptr;
    Result = Location::outside();
    if (Self)
      Result.add(reach(stored(Self->getType()->isPointerType() ? target(Self) : lvalue(Self))));
    return Result;
  }
  // Behind its pointers may be what this function has stored there.
  if (carriesPointers(V->getType()))
    Result.add(reach(stored(Result)));
  return Result;
}

Locations PointsTo::atCall(const Location &L, const Expr *Call) const {
  Locations Base;
  QualType Holder;
  if (L.Base.What == Root::This) {
    const auto *C = dyn_cast<CallExpr>(Call);
    const Expr *Self = C ? objectArgument(C) : nullptr;
    if (!Self)
      return Location::allocation(Call);
    Base = Self->getType()->isPointerType() ? target(Self) : lvalue(Self);
    Holder = Self->getType()->isPointerType() ? Self->getType()->getPointeeType() : Self->getType();
  } else if (const auto *P = dyn_cast_or_null<ParmVarDecl>(L.Base.Var)) {
    std::vector<const Expr *> Args = argumentsOf(Call);
    unsigned Index = P->getFunctionScopeIndex();
    const FunctionDecl *F = calleeOf(Call);
    const auto *Owner = dyn_cast<FunctionDecl>(P->getDeclContext());
    if (!F || Index >= Args.size() || !Owner || Owner->getCanonicalDecl() != F->getCanonicalDecl())
      return ofCaptured(L, Call);
    if (!P->getType()->isReferenceType())
      return reach(target(Args[Index]));
    Base = lvalue(Args[Index]);
    Holder = P->getType().getNonReferenceType();
  } else {
    return ofCaptured(L, Call);
  }
  Locations Result;
  for (const Location &B : Base) {
    Location Full = B;
    for (const Step &S : L.Steps)
      Full = Full.then(S);
    Result.add(Full);
  }
  // The callee's terms do not tell an object from what is behind its pointers.
  if (carriesPointers(Holder))
    Result.add(reach(stored(Base)));
  return Result;
}

Locations PointsTo::escaped() const {
  Locations Result;
  for (const Root &R : Escaped)
    Result.add(Location{R, {}});
  for (const Edge &E : Pointees)
    if (isOutside(E.first))
      Result.add(E.second);
  return reach(Result);
}

bool PointsTo::isOwn(const VarDecl *V) const {
  const auto *Owner = dyn_cast<FunctionDecl>(V->getDeclContext());
  return Function->Encloses(V->getDeclContext()) ||
         (Owner && Owner->getCanonicalDecl() == Function->getCanonicalDecl());
}

bool PointsTo::leaks() const {
  return llvm::any_of(Pointees, [](const Edge &E) {
    bool Elsewhere = E.first.What == Root::Outside || (E.first.Var && E.first.Var->hasGlobalStorage());
    return Elsewhere && llvm::any_of(E.second, [](const Location &L) {
             return L.Base.What == Root::This || isa_and_nonnull<ParmVarDecl>(L.Base.Var);
           });
  });
}

bool PointsTo::storesSelf() const {
  return llvm::any_of(Pointees, [](const Edge &E) {
    return E.first.What == Root::This && llvm::any_of(E.second, [](const Location &L) {
             return L.Base.What == Root::This;
           });
  });
}

bool PointsTo::addEdge(const Root &From, const Location &To) {
  auto It = llvm::find_if(Pointees, [&](const Edge &E) { return E.first == From; });
  if (It == Pointees.end())
    It = Pointees.insert(Pointees.end(), Edge(From, {}));
  if (!It->second.add(To))
    return false;
  Lvalues.clear();
  Targets.clear();
  return true;
}

bool PointsTo::flow(const Locations &Into, const Locations &What) {
  bool Grew = false;
  for (const Location &L : Into)
    for (const Location &W : What)
      if (!(W.Base == L.Base && W.Steps.empty() && L.Base.What != Root::This))
        Grew |= addEdge(L.Base, W);
  return Grew;
}

/// Feeds every initialisation, assignment and call that may store a pointer into PointsTo.
class FlowCollector : public RecursiveASTVisitor<FlowCollector> {
public:
  explicit FlowCollector(PointsTo &Facts) : Facts(Facts) {}
  bool Grew = false;

  bool shouldVisitImplicitCode() const { return true; }

  bool VisitVarDecl(VarDecl *V) {
    if (V->hasInit() && !isa<ParmVarDecl>(V) && !V->getType()->isReferenceType() &&
        (carriesPointers(V->getType())))
      Grew |= Facts.flow(Location::variable(V), Facts.target(V->getInit()));
    if (V->hasInit() && refersToItself(V->getInit()) && carriesPointers(V->getType()))
      Grew |= Facts.addEdge(Location::variable(V).Base, Location::variable(V));
    return true;
  }

  /// An address that is kept as a number can come back as a pointer of unknown origin.
  bool VisitCastExpr(CastExpr *Cast) {
    if (Cast->getCastKind() == CK_PointerToIntegral)
      escape(Facts.target(Cast->getSubExpr()));
    return true;
  }

  bool VisitBinaryOperator(BinaryOperator *B) {
    if (B->isAssignmentOp() && carriesPointers(B->getLHS()->getType()))
      Grew |= Facts.flow(Facts.lvalue(B->getLHS()), Facts.target(B->getRHS()));
    return true;
  }

  bool VisitCallExpr(CallExpr *Call) { return visitCall(Call); }
  bool VisitCXXConstructExpr(CXXConstructExpr *C) { return visitCall(C); }

private:
  /// What a call is given may end up in any object that it may change.
  bool visitCall(const Expr *Call) {
    const FunctionDecl *F = calleeOf(Call);
    std::vector<const Expr *> Args = argumentsOf(Call);
    Locations Given = Facts.fromArguments(Args);
    const Summary *S = F && !isLibrary(F) ? Facts.Known(F) : nullptr;
    bool Unknown = !F || (!isLibrary(F) && !S && !isContracted(F));
    const auto *C = dyn_cast<CallExpr>(Call);
    if (const Expr *Self = C ? objectArgument(C) : nullptr) {
      bool Pointer = Self->getType()->isPointerType();
      Locations Object = Pointer ? Facts.target(Self) : Facts.lvalue(Self);
      QualType T = Pointer ? Self->getType()->getPointeeType() : Self->getType();
      storeInto(Object, T, Given);
      if (S && S->StoresSelf)
        for (const Location &L : Object)
          Grew |= Facts.addEdge(L.Base, L);
      if (!F || !isLibrary(F))
        Given.add(Object);
    }
    if (Unknown || (S && S->Leaks))
      escape(Given);
    for (const Expr *A : Args) {
      if (A->isGLValue() && !A->getType().isConstQualified())
        storeInto(Facts.lvalue(A), A->getType(), Given);
      if (A->getType()->isPointerType() && !(F && isLibrary(F)))
        storeInto(Facts.target(A), A->getType()->getPointeeType(), Given);
    }
    return true;
  }

  void escape(const Locations &Given) {
    for (const Location &L : Facts.reach(Given))
      if (L.Base.What != Root::Outside &&
          PointsTo::find(Facts.Escaped, L.Base) == Facts.Escaped.end()) {
        Facts.Escaped.push_back(L.Base);
        Grew = true;
      }
  }

  /// Whether a constructor stores a pointer into the object that it makes.
  bool refersToItself(const Expr *Init) const {
    Init = Init->IgnoreUnlessSpelledInSource();
    if (const auto *List = dyn_cast<InitListExpr>(Init))
      return llvm::any_of(List->inits(), [](const Expr *E) { return isa<CXXDefaultInitExpr>(E); });
    const auto *Construct = dyn_cast<CXXConstructExpr>(Init);
    const Summary *S = Construct ? Facts.Known(Construct->getConstructor()) : nullptr;
    return S && S->StoresSelf;
  }

  void storeInto(const Locations &Object, QualType T, const Locations &Given) {
    if (carriesPointers(T))
      Grew |= Facts.flow(Object, Given);
  }

  /// A concurrent function keeps no address: section 4 of its contract.
  static bool isContracted(const FunctionDecl *F) {
    return hasAttribute(F, Attribute::Concurrent);
  }

  PointsTo &Facts;
};

PointsTo::PointsTo(const FunctionDecl *F, const SummaryLookup &Known) : Function(F), Known(Known) {
  FlowCollector Collector(*this);
  do {
    Collector.Grew = false;
    Collector.TraverseStmt(F->getBody());
    const auto *Constructor = dyn_cast<CXXConstructorDecl>(F);
    if (!Constructor)
      continue;
    for (const CXXCtorInitializer *Init : Constructor->inits()) {
      Collector.TraverseStmt(Init->getInit());
      const FieldDecl *Field = Init->getAnyMember();
      if (!Field || !carriesPointers(Field->getType()))
        continue;
      Locations What = Field->getType()->isReferenceType() ? lvalue(Init->getInit())
                                                           : target(Init->getInit());
      Collector.Grew |= flow(Location::thisObject(), What);
    }
  } while (Collector.Grew);
}

} // namespace deco
