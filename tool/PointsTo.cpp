#include "PointsTo.h"
#include "Attributes.h"
#include "DynamicTypes.h"
#include "Model.h"
#include "OwnedStorage.h"
#include "Renumbering.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include <set>

using namespace clang;

namespace deco {

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

static Locations around(const Locations &Parts, const CastExpr *Cast);

Locations PointsTo::variable(const VarDecl *V) const {
  QualType T = V->getType();
  bool Plain = T->isArithmeticType() || (T->isPointerType() && !T->getPointeeType()->isRecordType()); // optind, optarg
  if (V->hasGlobalStorage() && isLibrary(V) && !Plain)
    return Location::streams(); // std::cout, stdin
  if (V->getType()->isReferenceType() && !isa<ParmVarDecl>(V) && V->hasInit()) {
    Locations Bound = lvalue(V->getInit());
    return V->hasLocalStorage() ? handedOn(lasting(Bound, V), V) : Bound.anyElement();
  }
  if (V->isExceptionVariable() && V->getType()->isReferenceType())
    return exceptionAt(V);
  Location L = Location::variable(V);
  // A pointer's or a view's own value is told apart from what it leads to.
  if (!V->getType()->isReferenceType() && isView(V->getType()))
    L = L.then({Step::Header});
  return L;
}

/// The object that \p V, of a handler, refers to. Handlers may have the same one.
Locations PointsTo::exceptionAt(const VarDecl *V) const {
  Locations Result = Location::variable(V);
  if (isOwn(V))
    for (const VarDecl *Other : Handled)
      Result.add(Location::variable(Other));
  if (HandlesCallers)
    Result.add(Location::outside());
  return Result;
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
  if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(E); Opaque && Opaque->getSourceExpr())
    return lvalue(Opaque->getSourceExpr()); // an array that is copied, the condition of `a ?: b`
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
    Locations Base = Member->isArrow() ? pointed(Member->getBase()) : lvalue(Member->getBase());
    if (Field->getType()->isReferenceType())
      return stored(Base);
    return Base.then({Step::Field, Field->getCanonicalDecl()});
  }
  if (const auto *Vector = dyn_cast<ExtVectorElementExpr>(E))
    return Vector->isArrow() ? pointed(Vector->getBase()) : lvalue(Vector->getBase());
  if (const auto *Sub = dyn_cast<ArraySubscriptExpr>(E); Sub && Sub->getBase()->getType()->isVectorType())
    return lvalue(Sub->getBase());
  if (const auto *Sub = dyn_cast<ArraySubscriptExpr>(E)) {
    const auto *Decay = dyn_cast<ImplicitCastExpr>(Sub->getBase());
    bool IsRow = Decay && Decay->getCastKind() == CK_ArrayToPointerDecay;
    return movedOver(pointed(Sub->getBase()), Reader.read(Sub->getIdx()), IsRow);
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
    if (Unary->getOpcode() != UO_Deref)
      return lvalue(Unary->getSubExpr());
    Locations Turn = turnOf(Unary->getSubExpr());
    return Turn.empty() ? pointed(Unary->getSubExpr()) : Turn;
  }
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
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(E))
    return ofDefault(Default, true);
  if (const auto *Cast = dyn_cast<CastExpr>(E)) {
    Locations Result = lvalue(Cast->getSubExpr());
    if (Cast->getCastKind() == CK_LValueBitCast)
      Result.add(around(Result, Cast));
    return Result;
  }
  if (isa<StringLiteral, PredefinedExpr, CXXTypeidExpr>(E))
    return {};
  if (E->isPRValue())
    return Location::allocation(E);
  return Location::outside();
}

bool PointsTo::mayRenumber() const {
  if (!Renumbers)
    Renumbers = deco::mayRenumber(Function, Known);
  return *Renumbers;
}

/// Keeps the subscripts that mean the same now as when a variable, \p Holder if it is not null, was initialised with them.
Locations PointsTo::lasting(const Locations &In, const VarDecl *Holder) const {
  Locations Result;
  bool HandsOver = !during(Holder).empty();
  for (Location L : In) {
    llvm::erase_if(L.Visits, [this](const Visit &V) { return !Reader.isLasting(*V.Turn); });
    // Where a smart pointer is says nothing of its object when that has moved on to another one.
    bool Owned = false;
    for (Step &S : llvm::reverse(L.Steps)) {
      if (S.Index && (Owned || !Reader.isLasting(*S.Index)))
        S.Index = nullptr;
      Owned |= S.Owned && HandsOver;
    }
    if (Owned)
      L.Visits.clear();
    QualType Container = L.Base.Var ? L.Base.Var->getType() : QualType();
    for (Step &S : L.Steps) {
      if (S.Index && renumbers(Container) && mayRenumber())
        S.Index = nullptr;
      Container = typeWithin(Container, S);
    }
    Result.add(L);
  }
  return Result;
}

/// The variable that \p E names, behind casts and `*` and `&` in turn. \p IsObject says whether E is an object rather
/// than a pointer to one, and is set for the variable.
static const DeclRefExpr *namedIn(const Expr *E, bool &IsObject) {
  for (E = E->IgnoreParens(); !isa<DeclRefExpr>(E); E = E->IgnoreParens())
    if (const auto *Cast = dyn_cast<CastExpr>(E)) {
      CastKind Kind = Cast->getCastKind();
      if (Kind != CK_LValueToRValue && Kind != CK_NoOp && Kind != CK_DerivedToBase &&
          Kind != CK_UncheckedDerivedToBase && Kind != CK_BaseToDerived)
        return nullptr;
      E = Cast->getSubExpr();
    } else {
      const auto *Unary = dyn_cast<UnaryOperator>(E);
      if (!Unary || Unary->getOpcode() != (IsObject ? UO_Deref : UO_AddrOf))
        return nullptr;
      IsObject = !IsObject;
      E = Unary->getSubExpr();
    }
  return cast<DeclRefExpr>(E);
}

/// The visit of a walk along links to whose object \p E, a pointer, leads; nothing if it is none.
std::optional<Visit> PointsTo::visitOf(const Expr *E) const {
  bool IsObject = false;
  for (unsigned Names = 0; Names < 20; ++Names) {
    const DeclRefExpr *Ref = namedIn(E, IsObject);
    const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!V || !V->hasLocalStorage() || !isOwn(V))
      return std::nullopt;
    if (auto [Walked, Further] = Nest.visitedBy(Ref); Walked && !IsObject)
      return Visit{Subscript::sum(Subscript::symbol({V, {}, Walked->Source}), Subscript::constant(Further)),
                   Walked->Walk->Class};
    bool Keeps = IsObject ? V->getType()->isReferenceType() : V->getType()->isPointerType() && Nest.isUnchanged(V);
    if (!Keeps || !V->hasInit() || isa<ParmVarDecl>(V))
      return std::nullopt;
    E = V->getInit();
  }
  return std::nullopt;
}

/// Whether \p Exact says of \p Any no more than subscripts.
static bool saysMore(const Locations &Exact, const Locations &Any) {
  return Exact.size() == 1 && Any.size() == 1 && Exact.begin()->anyElement() == Any.begin()->anyElement();
}

static bool isExact(const Locations &Place) {
  return Place.size() == 1 && (Place.begin()->Steps.empty() || Place.begin()->Steps.back().What != Step::Element ||
                               Place.begin()->Steps.back().Index);
}

/// Whether \p E is `this`, or a pointer to a base or derived class that is cast from it.
static bool isThis(const Expr *E) {
  E = E->IgnoreParens();
  const auto *Cast = dyn_cast<CastExpr>(E);
  return isa<CXXThisExpr>(E) || (Cast && Cast->getCastKind() != CK_BitCast && isThis(Cast->getSubExpr()));
}

/// The element that a pointer leads to: target(), which is any element of the array, made exact.
Locations PointsTo::pointed(const Expr *E) const {
  NestingGuard Here(Depth);
  E = E->IgnoreParens();
  if (isThis(E))
    return ownObject();
  if (Locations Traded = tradedPlace(E); !Traded.empty())
    return Traded;
  const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(E);
  bool Iterates = Arrow && Arrow->getOperator() == OO_Arrow;
  if (Locations Stepped = steppedTo(Iterates ? Arrow->getArg(0) : E); !Stepped.empty())
    return Stepped;
  Locations Any = target(E);
  if (std::optional<Visit> Here = visitOf(E))
    return Any.visitedAt(*Here);
  const auto *Named = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  const auto *P = Named ? dyn_cast<ParmVarDecl>(Named->getDecl()) : nullptr;
  // What is behind it may lead elsewhere, but it still leads where it did.
  if (P && P->getType()->isPointerType() && Nest.isUnchanged(P) && isOwn(P))
    return Location::variable(P).then(FirstElement);
  if (!E->getType()->isPointerType() || Any.size() != 1 || Here.tooDeep())
    return Any;
  Locations Exact;
  if (const auto *Cast = dyn_cast<CastExpr>(E)) {
    const auto *Ref = dyn_cast<DeclRefExpr>(Cast->getSubExpr()->IgnoreParens());
    const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (Cast->getCastKind() == CK_ArrayToPointerDecay)
      Exact = lvalue(Cast->getSubExpr()).then(FirstElement);
    else if (Cast->getCastKind() == CK_NoOp)
      Exact = pointed(Cast->getSubExpr());
    else if (Cast->getCastKind() == CK_LValueToRValue)
      Exact = startOf(V);
    if (V && Nest.isUnchanged(V) && isOwn(V) && !isExact(Exact))
      Exact = keptPlace(V, saysMore(Exact, Any) ? Exact : Any);
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
    if (Unary->getOpcode() == UO_AddrOf)
      Exact = lvalue(Unary->getSubExpr());
  } else if (const auto *Binary = dyn_cast<BinaryOperator>(E)) {
    bool Left = Binary->getLHS()->getType()->isPointerType();
    Subscript::Ref By = Reader.read(Left ? Binary->getRHS() : Binary->getLHS());
    if (Binary->isAdditiveOp() && By)
      Exact = movedOver(pointed(Left ? Binary->getLHS() : Binary->getRHS()),
                        Binary->getOpcode() == BO_Sub ? Subscript::sum(Subscript::constant(0), By, -1) : By, false);
  } else if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
    const CXXMethodDecl *Method = Call->getMethodDecl();
    llvm::StringRef Name = Method && isStd(Method) && Method->getIdentifier() ? Method->getName() : "";
    if (Name == "get" && isSoleOwner(Call->getObjectType()))
      Exact = libraryResult(Call, Method, false);
    else if (Name == "data" || Name == "begin" || Name == "cbegin") { // the iterator of an array is a pointer
      if (isSequence(Call->getObjectType()))
        Exact = lvalue(objectArgument(Call)).then(FirstElement);
      else if (isView(Call->getObjectType()))
        Exact = viewStart(objectArgument(Call));
    }
  }
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (const Summary *S = Callee && !isLibrary(Callee) ? Known(Callee) : nullptr)
    for (const Location &L : S->Pointed)
      Exact.add(atCall(L, Call));
  // No more than the subscripts may be better known.
  return saysMore(Exact, Any) ? Exact : Any;
}

/// Whether \p E counts in bytes from where a pointer leads: `reinterpret_cast<char *>(link) - offsetof(Item, link)`.
static bool countsBytes(const Expr *E) {
  const auto *Sum = dyn_cast<BinaryOperator>(E->IgnoreParenCasts());
  if (!Sum || !Sum->isAdditiveOp() || !Sum->getType()->isPointerType())
    return false;
  QualType Unit = Sum->getType()->getPointeeType();
  return Unit->isCharType() || Unit->isStdByteType() || Unit->isVoidType();
}

/// Whether \p Bytes adds a distance that is read somewhere to the address of an object, rather than to a buffer's: as
/// pointers that count from where they are themselves do.
static bool leavesObject(const Expr *Bytes, const ASTContext &Context) {
  const auto *Sum = cast<BinaryOperator>(Bytes->IgnoreParenCasts());
  bool Left = Sum->getLHS()->getType()->isPointerType();
  const Expr *From = (Left ? Sum->getLHS() : Sum->getRHS())->IgnoreParenCasts();
  const Expr *By = Left ? Sum->getRHS() : Sum->getLHS();
  const auto *Address = dyn_cast<UnaryOperator>(From);
  QualType T = From->getType();
  bool OfObject = (Address && Address->getOpcode() == UO_AddrOf) || (T->isPointerType() && T->getPointeeType()->isRecordType());
  return OfObject && !By->isEvaluatable(Context);
}

/// Whether pointers of the two types lead to arrays that divide their memory otherwise.
static bool areArraysOfOtherShape(QualType A, QualType B) {
  QualType First = A->getPointeeType(), Second = B->getPointeeType();
  return !First.isNull() && !Second.isNull() && Second->isArrayType() &&
         First.getCanonicalType().getUnqualifiedType() != Second.getCanonicalType().getUnqualifiedType();
}

/// Whether an object of type \p Part may be a member of one of class \p R.
static bool mayBeMember(QualType Part, const CXXRecordDecl *R) {
  return llvm::any_of(R->fields(), [&](const FieldDecl *F) {
    QualType T(F->getType()->getBaseElementTypeUnsafe(), 0);
    const CXXRecordDecl *Inner = T->getAsCXXRecordDecl();
    return T.getCanonicalType().getUnqualifiedType() == Part.getCanonicalType().getUnqualifiedType() ||
           (Inner && Inner->hasDefinition() && mayBeMember(Part, Inner->getDefinition()));
  }) || llvm::any_of(R->bases(), [&](const CXXBaseSpecifier &Base) {
           const CXXRecordDecl *B = Base.getType()->getAsCXXRecordDecl();
           return B && B->hasDefinition() && mayBeMember(Part, B->getDefinition());
         });
}

/// The objects that \p Cast, of a pointer to \p Parts or a reference to one, comes to by way of a member: the first one
/// has the address of the whole, and from others bytes are counted back. Behind a `void *` is such a member only where
/// the way there, or a caller, says so.
static Locations around(const Locations &Parts, const CastExpr *Cast) {
  bool Refers = Cast->isGLValue();
  const Expr *From = Cast->getSubExpr();
  const CXXRecordDecl *R = Refers ? Cast->getType()->getAsCXXRecordDecl() : Cast->getType()->getPointeeCXXRecordDecl();
  QualType Part = Refers ? From->getType() : From->getType()->getPointeeType();
  Locations Result;
  if (!R || !R->hasDefinition() || Part.isNull())
    return Result;
  R = R->getDefinition();
  bool Bytes = countsBytes(From);
  for (const Location &L : Parts) {
    if (Bytes || mayBeMember(Part, R) || (Part->isVoidType() && L.mayBePart()))
      Result.add(L.then({Step::Around, nullptr, nullptr, false, R}));
    else
      Result.add(L.around(R));
  }
  return Result;
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
  case CK_Dynamic:
  case CK_BaseToDerived: // may have pointers that the base has not
    return Cast->isGLValue() ? stored(lvalue(Sub)) : target(Sub);
  case CK_FunctionToPointerDecay:
  case CK_NullToPointer:
    return {};
  case CK_IntegralToPointer:
    return Location::outside();
  case CK_LValueToRValueBitCast:
    return carriesPointers(Sub->getType()) ? stored(lvalue(Sub)) : Locations(Location::outside());
  case CK_BitCast: {
    Locations Result = target(Sub);
    if (areArraysOfOtherShape(Sub->getType(), Cast->getType()))
      return Result.then({Step::Beyond});
    Result.add(around(Result, Cast));
    if (!countsBytes(Sub))
      return Result;
    if (leavesObject(Sub, Function->getASTContext()))
      Result.add(Location::outside());
    return Result;
  }
  default:
    return target(Sub);
  }
}

/// What `this` points to. In a lambda it is what the closure, whose own root is `*this`, has captured.
Locations PointsTo::ownObject() const {
  const auto *Method = dyn_cast<CXXMethodDecl>(Function);
  bool Captured = Method && Method->getParent()->isLambda();
  return Captured ? Location::thisObject().then({Step::Beyond}) : Location::thisObject();
}

Locations PointsTo::target(const Expr *E) const {
  auto It = Targets.find(E);
  if (It != Targets.end())
    return It->second;
  Locations Result = targetOf(E).anyLastElement();
  Targets[E] = Result;
  return Result;
}

Locations PointsTo::targetOf(const Expr *E) const {
  NestingGuard Here(Depth);
  if (Here.tooDeep())
    return Location::outside();
  E = E->IgnoreParens();
  bool Carries = E->isGLValue() ? mayCarryPointers(E->getType()) : carriesPointers(E->getType());
  if (!Carries && !E->getType()->isArrayType())
    return {};
  if (const auto *Opaque = dyn_cast<OpaqueValueExpr>(E); Opaque && Opaque->getSourceExpr())
    return target(Opaque->getSourceExpr());
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
    return ownObject().neighbours();
  if (E->isGLValue())
    return stored(lvalue(E));
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getOpcode() == UO_AddrOf ? lvalue(Unary->getSubExpr()).neighbours()
                                           : target(Unary->getSubExpr());
  if (const auto *Binary = dyn_cast<BinaryOperator>(E)) {
    Locations Both = target(Binary->getRHS());
    if (Binary->isAdditiveOp())
      Both.add(target(Binary->getLHS()));
    return Both;
  }
  if (const auto *New = dyn_cast<CXXNewExpr>(E)) {
    // `new (place) T` makes its object in memory that is there.
    Locations Result = New->getNumPlacementArgs() == 0 ? Locations(Location::allocation(New))
                                                       : target(New->getPlacementArg(0));
    if (Result.empty())
      Result = Location::allocation(New);
    if (New->getInitializer())
      Result.add(target(New->getInitializer()));
    return Result;
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return constructed(Construct);
  if (const auto *Inherited = dyn_cast<CXXInheritedCtorInitExpr>(E))
    return inherited(Inherited);
  if (const auto *List = dyn_cast<InitListExpr>(E)) {
    std::vector<const Expr *> Inits(List->inits().begin(), List->inits().end());
    Inits.push_back(List->hasArrayFiller() ? List->getArrayFiller() : nullptr);
    return fromArguments(Inits);
  }
  if (const auto *List = dyn_cast<CXXParenListInitExpr>(E)) {
    std::vector<const Expr *> Inits(List->getInitExprs().begin(), List->getInitExprs().end());
    return fromArguments(Inits);
  }
  if (const auto *Loop = dyn_cast<ArrayInitLoopExpr>(E))
    return target(Loop->getSubExpr()); // each element
  if (const auto *List = dyn_cast<CXXStdInitializerListExpr>(E))
    return elementsAndTargets(lvalue(List->getSubExpr())); // of the array behind it
  if (const auto *Lambda = dyn_cast<LambdaExpr>(E)) {
    std::vector<const Expr *> Inits(Lambda->capture_init_begin(), Lambda->capture_init_end());
    bool Self = llvm::any_of(Inits, [](const Expr *Init) { return isa_and_nonnull<CXXThisExpr>(Init); });
    llvm::erase_if(Inits, [](const Expr *Init) { return isa_and_nonnull<CXXThisExpr>(Init); });
    Locations Captured = fromArguments(Inits);
    if (Self)
      Captured.add(ownObject());
    return Captured;
  }
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E))
    return target(Default->getExpr());
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(E))
    return ofDefault(Default, false);
  if (const auto *Atomic = dyn_cast<AtomicExpr>(E))
    return stored(target(Atomic->getPtr()));
  if (isa<GNUNullExpr, CXXNullPtrLiteralExpr, CXXScalarValueInitExpr, ImplicitValueInitExpr>(E))
    return {};
  return Location::outside();
}

/// The elements of \p Array, and what these lead to: who copies them gets that, too.
Locations PointsTo::elementsAndTargets(const Locations &Array) const {
  Locations Result = Array.then({Step::Element});
  Result.add(stored(Array));
  return Result;
}

Locations PointsTo::fromArguments(llvm::ArrayRef<const Expr *> Args, bool OfLibrary) const {
  Locations Result;
  for (const Expr *A : Args) {
    if (!A)
      continue;
    Result.add(target(A));
    // Who has an iterator or a view, such as an initialiser list, can copy the elements' pointers.
    if (isView(A->getType()) && leadsToPointers(A->getType()))
      Result.add(reach(stored(target(A))));
    // The library copies views; other code may keep the address of one.
    if (A->isGLValue() && !(OfLibrary && isView(A->getType())))
      Result.add(lvalue(A)); // its address may be kept
  }
  return Result;
}

/// Whether \p L is in something that its root leads to.
static bool isFurtherIn(const Location &L) {
  return llvm::any_of(L.Steps, [](const Step &S) { return S.What == Step::Element || S.What == Step::Beyond; });
}

/// What the pointers lead to that are stored in what begins at the root of \p L: the same for all of its parts, but
/// for those further in.
Locations PointsTo::storedAt(const Location &L) const {
  const auto *Temp = dyn_cast_or_null<MaterializeTemporaryExpr>(L.Base.Site);
  const ValueDecl *Kept = Temp ? Temp->getExtendingDecl() : nullptr;
  Locations First = storedFirst(L);
  // Nothing that matters happens while other temporaries live.
  return Temp && !Kept ? First : handedOn(First, Kept ? dyn_cast<VarDecl>(Kept) : L.Base.Var);
}

Locations PointsTo::stored(const Locations &In) const {
  Locations Result;
  std::set<std::pair<Root, bool>> Asked;
  for (const Location &L : In)
    if (Asked.emplace(L.Base, isFurtherIn(L)).second)
      Result.add(storedAt(L));
  return Result;
}

/// What was stored there, before anything that it leads to may have got another owner.
Locations PointsTo::storedFirst(const Location &L) const {
  NestingGuard Here(Depth);
  Locations Result;
  const Root &R = L.Base;
  auto It = llvm::find_if(Pointees, [&R](const Edge &E) { return E.first == R; });
  if (It != Pointees.end())
    Result.add(It->second);
  if (R.What == Root::Allocation && !Here.tooDeep()) {
    // What a temporary was made from.
    const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(R.Site);
    const Expr *Made = Temp ? Temp->getSubExpr() : R.Site;
    if (Temp || (Made->isPRValue() && !isa<CallExpr, CXXNewExpr>(Made))) {
      Result.add(target(Made));
      if (carriesPointers(Made->getType()) && refersToItself(Made))
        Result.add(Location{R, {}});
    }
  }
  if (R.What == Root::Variable && R.Var->isInitCapture() && R.Var->getInit() && !Here.tooDeep())
    Result.add(target(R.Var->getInit()));
  if (R.What == Root::Variable && R.Var->isExceptionVariable() && isOwn(R.Var)) {
    Result.add(Thrown);
    if (R.Var->getType().getNonReferenceType()->isRecordType())
      Result.add(Location{R, {}}); // may have come with pointers into itself
  }
  // What is behind a parameter by value, and only there, is its elements: a step further they are left.
  Location Elements{R, {{isFurtherIn(L) ? Step::Beyond : Step::Element}}};
  Location Beyond{R, {{Step::Beyond}}};
  if (R.What == Root::Variable && !R.Var->hasGlobalStorage() && !isOwn(R.Var)) {
    // A captured variable of an enclosing function, which knows what is behind it.
    Result.add(Elements);
  } else if (R.What == Root::Outside) {
    Result.add(Location::outside());
  } else if (R.What == Root::This) {
    Result.add(Beyond);
  } else if (R.What == Root::Variable && isOutside(R)) {
    // Memory behind a parameter or a global is one with it.
    bool Own = R.Var->getType()->isPointerType() ||
               (isa<ParmVarDecl>(R.Var) && !R.Var->getType()->isReferenceType());
    Result.add(Own ? Elements : Beyond);
    // Handles by value are told apart at run time if they can be looked into. To whom only calls, arguments say where
    // an iterator leads.
    bool Said = isElementIterator(R.Var->getType()) && !hasAttribute(Function, Attribute::Synchronized);
    if (Own && !R.Var->getType()->isPointerType() && carriesPointers(R.Var->getType()) &&
        !isCheckedHandle(R.Var->getType()) && !Said)
      Result.add(Location::outside());
  }
  return Result;
}

Locations PointsTo::reach(const Locations &From) const {
  Locations All = From;
  std::set<std::pair<Root, bool>> Asked;
  for (size_t I = 0; I < All.size(); ++I) {
    Location L = All.begin()[I]; // which grows
    if (Asked.emplace(L.Base, isFurtherIn(L)).second)
      All.add(storedAt(L));
  }
  return All;
}

/// All that the value of \p E leads to.
Locations PointsTo::reachedBy(const Expr *E) const {
  auto It = Reaches.find(E);
  if (It != Reaches.end())
    return It->second;
  Locations Result = reach(target(E));
  Reaches[E] = Result;
  return Result;
}

void PointsTo::forget() const {
  Lvalues.clear();
  Targets.clear();
  Reaches.clear();
}

bool PointsTo::isOwn(const VarDecl *V) const {
  const auto *Owner = dyn_cast<FunctionDecl>(V->getDeclContext());
  return Function->Encloses(V->getDeclContext()) ||
         (Owner && Owner->getCanonicalDecl() == Function->getCanonicalDecl());
}

} // namespace deco
