// Memory that gets another owner: what moves, swaps and splices hand on, and what pointers that were there before
// lead to from then on.
#include "Attributes.h"
#include "LibraryArguments.h"
#include "Model.h"
#include "OwnedStorage.h"
#include "PointsTo.h"
#include "Promise.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace deco {

static bool isSameType(QualType A, QualType B) {
  return !A.isNull() && !B.isNull() &&
         A.getNonReferenceType().getCanonicalType().getUnqualifiedType() ==
             B.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

/// Where memory at \p L is, of which a variable says that it is of type \p Seen, when \p H has taken place; none
/// if it stays where it is.
static std::optional<Location> followed(const Location &L, const Handover &H, QualType Seen, const FunctionDecl *F) {
  const Location &From = H.From.Where;
  if (!mayOverlap(L, From))
    return std::nullopt;
  bool Unknown = H.To.Where.Base.What == Root::Outside;
  Location Somewhere = Unknown ? Location::outside() : H.To.Where.then({Step::Beyond});
  bool Exact = L.Base == From.Base && !From.hasBeyond() && llvm::none_of(L.Steps, [](const Step &S) {
                 return S.What == Step::Beyond || S.What == Step::Beside || S.What == Step::Around;
               });
  if (!Exact)
    return Somewhere;
  if (L.Steps.size() > From.Steps.size()) {
    llvm::ArrayRef<Step> Within = llvm::ArrayRef<Step>(L.Steps).drop_front(From.Steps.size());
    if (!entersStorage(Within, H.From.Type))
      return std::nullopt;
    return isSameType(H.From.Type, H.To.Type) && !Unknown ? H.To.Where.then(Within) : Somewhere;
  }
  // An object stays, whatever becomes of what it owns. But an object may also stand for what is somewhere in it.
  bool IsObject = isSameType(typeAt(L, F), Seen);
  return IsObject ? std::nullopt : std::optional<Location>(Somewhere);
}

static Location behindRoot(const Location &L) { return Location{L.Base, {}}.then({Step::Beyond}); }

/// \p L, or all that is behind its root if it enters one member twice: objects that own others of their class, such as
/// the nodes of a list, have ever longer paths.
static Location withoutRecursion(const Location &L) {
  for (const Step *S = L.Steps.begin(); S != L.Steps.end(); ++S)
    if (S->What == Step::Field &&
        std::any_of(S + 1, L.Steps.end(), [S](const Step &O) { return O.Member == S->Member; }))
      return behindRoot(L);
  return L;
}

/// The handovers behind which \p Holder may be used with a value from before; all of them if it is null.
std::vector<const Handover *> PointsTo::during(const VarDecl *Holder) const {
  if (!Order && !Handovers.empty())
    Order = std::make_unique<ScopeOrder>(Function->getBody());
  bool Held = Holder && llvm::any_of(Pointees, [Holder](const Edge &E) {
    return llvm::any_of(E.second, [Holder](const Location &L) { return L.Base.Var == Holder->getCanonicalDecl(); });
  });
  std::vector<const Handover *> Result;
  for (const Handover &H : Handovers)
    if (!Holder || !H.By || Order->mayLiveAcross(Holder, H.By, Held))
      Result.push_back(&H);
  return Result;
}

/// \p In, and where that may be after handovers during the life of \p Holder, which leads or refers to it. Any
/// handover if it is null.
Locations PointsTo::handedOn(Locations In, const VarDecl *Holder) const {
  if (Handovers.empty())
    return In;
  QualType Seen;
  if (Holder)
    Seen = Holder->getType()->isReferenceType() ? Holder->getType() : viewedType(Holder->getType());
  const size_t MostPlaces = In.size() + 16; // that are told apart
  std::vector<Location> Work(In.begin(), In.end());
  const std::vector<const Handover *> During = during(Holder);
  bool Moved = false;
  for (size_t I = 0; I < Work.size(); ++I)
    for (const Handover *H : During) {
      std::optional<Location> To = followed(Work[I], *H, Seen, Function);
      Moved |= To.has_value();
      if (To && In.add(*(To = In.size() < MostPlaces ? withoutRecursion(*To) : behindRoot(*To))))
        Work.push_back(*To);
    }
  return Moved ? In.withoutVisits() : In; // another object may own it by now
}

/// The objects whose memory the value of \p E, an object that is made or that may be moved from, may have.
std::vector<Owner> PointsTo::owners(const Expr *E) const {
  std::vector<Owner> Result;
  auto Add = [&](const Expr *Part) {
    if (Part && !Part->isGLValue())
      llvm::append_range(Result, owners(Part));
  };
  E = E->IgnoreParens();
  if (!ownsStorage(E->getType()))
    return Result;
  if (const auto *Full = dyn_cast<FullExpr>(E))
    return owners(Full->getSubExpr());
  if (const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(E))
    return owners(Temp->getSubExpr());
  if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(E))
    return owners(Bind->getSubExpr());
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return owners(Cast->getSubExpr());
  if (const auto *Cond = dyn_cast<AbstractConditionalOperator>(E)) {
    Result = owners(Cond->getTrueExpr());
    llvm::append_range(Result, owners(Cond->getFalseExpr()));
    return Result;
  }
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = calleeOf(E);
  if (E->isGLValue()) {
    if (Call && F && isLibrary(F) && roleOf(F) == LibraryRole::Forward && Call->getNumArgs() == 1)
      return owners(Call->getArg(0));
    for (const Location &L : lvalue(E))
      Result.push_back({L, E->getType()});
  } else if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E)) {
    Add(Default->getExpr());
  } else if (const auto *Init = dyn_cast<CXXDefaultInitExpr>(E)) {
    Add(Init->getExpr());
  } else if (const auto *Binary = dyn_cast<BinaryOperator>(E)) {
    Add(Binary->getRHS());
  } else if (const auto *List = dyn_cast<InitListExpr>(E)) {
    llvm::for_each(List->inits(), Add);
  } else if (const auto *Parens = dyn_cast<CXXParenListInitExpr>(E)) {
    llvm::for_each(Parens->getInitExprs(), Add);
  } else if (const auto *Loop = dyn_cast<ArrayInitLoopExpr>(E)) {
    Add(Loop->getSubExpr());
  } else if (const auto *Lambda = dyn_cast<LambdaExpr>(E)) {
    llvm::for_each(Lambda->capture_inits(), Add);
  } else if (isa<CXXInheritedCtorInitExpr>(E)) {
    for (const ParmVarDecl *P : Function->parameters())
      Result.push_back({Location::variable(P), P->getType().getNonReferenceType()});
  } else if (isa<CallExpr, CXXConstructExpr>(E)) {
    Result = ownersMadeOf(E);
  }
  return Result;
}

/// The same for the object that \p Call, a call or construction, makes.
std::vector<Owner> PointsTo::ownersMadeOf(const Expr *Call) const {
  const FunctionDecl *F = calleeOf(Call);
  const auto *Constructor = dyn_cast_or_null<CXXConstructorDecl>(F);
  if (Constructor && Constructor->isMoveConstructor())
    return owners(cast<CXXConstructExpr>(Call)->getArg(0));
  if (Constructor && !Constructor->isUserProvided())
    return {};
  std::vector<Owner> Result;
  if (const Summary *S = F && !isLibrary(F) ? Known(F) : nullptr) {
    for (const Handover &H : S->Handovers)
      if (H.Returned || (Constructor && H.To.Where.Base.What == Root::This))
        llvm::append_range(Result, ownersAtCall(H.From, Call));
    return Result;
  }
  if (F && (promiseOf(F) == Promise::Const || promiseOf(F) == Promise::Pure))
    return {};
  Result = ownersGiven(Call);
  if (!F || (!isLibrary(F) && !hasAttribute(F, Attribute::Concurrent)))
    Result.push_back({Location::globals(), QualType()});
  return Result;
}

/// The objects that \p Call is given so that it may take, or change, what they own.
std::vector<Owner> PointsTo::ownersGiven(const Expr *Call) const {
  const FunctionDecl *F = calleeOf(Call);
  std::vector<const Expr *> Args = argumentsOf(Call);
  std::vector<Owner> Result;
  for (size_t I = 0; I < Args.size(); ++I) {
    const Expr *A = Args[I];
    QualType T = F && I < F->getNumParams() ? F->getParamDecl(I)->getType() : A->getType();
    QualType Viewed = T->isReferenceType() ? QualType() : viewedType(T);
    if (T.getNonReferenceType().isConstQualified() || (F && leavesArgument(F, I)))
      continue;
    if (Viewed.isNull()) {
      llvm::append_range(Result, owners(A));
      continue;
    }
    if (!Viewed.isConstQualified() && ownsStorage(Viewed))
      for (const Location &L : target(A))
        Result.push_back({L, Viewed});
  }
  const auto *C = dyn_cast<CallExpr>(Call);
  const Expr *Self = C ? objectArgument(C) : nullptr;
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(F);
  if (!Self || (Method && Method->isConst()))
    return Result;
  QualType T = Self->getType()->isPointerType() ? Self->getType()->getPointeeType() : Self->getType();
  if (ownsStorage(T))
    for (const Location &L : Self->getType()->isPointerType() ? pointed(Self) : lvalue(Self))
      Result.push_back({L, T});
  return Result;
}

/// An owner in a callee's terms, in those of its caller.
std::vector<Owner> PointsTo::ownersAtCall(const Owner &InCallee, const Expr *Call) const {
  const auto *P = dyn_cast_or_null<ParmVarDecl>(InCallee.Where.Base.Var);
  const FunctionDecl *F = calleeOf(Call);
  std::vector<const Expr *> Args = argumentsOf(Call);
  bool OfCallee = P && F && P->getFunctionScopeIndex() < Args.size() &&
                  cast<Decl>(P->getDeclContext())->getCanonicalDecl() == F->getCanonicalDecl();
  if (OfCallee && !P->getType()->isReferenceType() && !isView(P->getType()))
    return owners(Args[P->getFunctionScopeIndex()]);
  std::vector<Owner> Result;
  for (const Location &L : atCall(InCallee.Where, Call))
    Result.push_back({L, InCallee.Type});
  return Result;
}

bool PointsTo::handOver(llvm::ArrayRef<Owner> From, const Owner &To, const Stmt *By) {
  // Handovers are followed when the symbols of subscripts may have changed: those of elements are of any element.
  const auto Most = 8; // by one operation
  bool Many = By && llvm::count_if(Handovers, [By](const Handover &H) { return H.By == By; }) >= Most;
  bool Grew = false;
  for (const Owner &O : From) {
    if (!mayHandOver(O.Type, To.Type) || O.Where.Base.What == Root::Streams || To.Where.Base.What == Root::Streams)
      continue;
    auto Bounded = [Many](const Location &L) {
      return Many || L.hasBeyond() ? behindRoot(L) : withoutRecursion(L.anyElement());
    };
    Handover New{{Bounded(O.Where), O.Type}, {Bounded(To.Where), To.Type}, false, By};
    if (llvm::any_of(Handovers, [&](const Handover &H) {
          return H.By == By && H.From.Where == New.From.Where && H.To.Where == New.To.Where;
        }))
      continue;
    Handovers.push_back(std::move(New));
    Grew = true;
  }
  return Grew;
}

bool PointsTo::handOverInitial(const Expr *Init, const Owner &To) {
  return ownsStorage(To.Type) && handOver(owners(Init), To, Init);
}

/// What \p Call, of which no more is known, may hand over: from anything that it may change to anything else.
bool PointsTo::handOverAmong(const Expr *Call, bool Unknown) {
  const FunctionDecl *F = calleeOf(Call);
  std::vector<Owner> All = ownersGiven(Call);
  if (All.empty())
    return false;
  bool Grew = false;
  if (F && returnsFreshMemory(F))
    for (const Owner &O : All)
      Grew |= handOver(O, {Location::allocation(Call), QualType()}, Call);
  const auto *C = dyn_cast<CallExpr>(Call);
  if (C && objectArgument(C) && F && F->getOverloadedOperator() == OO_Equal) {
    for (const Owner &From : All)
      for (const Location &L : lvalue(objectArgument(C)))
        if (!(From.Where == L))
          Grew |= handOver(From, {L, objectArgument(C)->getType()}, Call);
    return Grew;
  }
  if (Unknown)
    All.push_back({Location::outside(), QualType()});
  for (const Owner &From : All) {
    for (const Owner &To : All)
      if (!(From.Where == To.Where))
        Grew |= handOver(From, To, Call);
    // Elements that own memory change places. Unknown code may do so with the parts of any object.
    bool IsElement = !From.Where.Steps.empty() && From.Where.Steps.back().What == Step::Element;
    QualType Element = From.Type.isNull() ? QualType() : ownedElementType(From.Type);
    bool Releases = F && F->getIdentifier() && F->getName() == "release"; // to whoever is given the pointer
    if (IsElement || Releases)
      Grew |= handOver(From, From, Call);
    if (!Element.isNull() && ownsStorage(Element))
      Grew |= handOver(Owner{From.Where.then({Step::Element}), Element},
                       {From.Where.then({Step::Element}), Element}, Call);
    if (Unknown && !From.Type.isNull())
      Grew |= handOver(From, {From.Where, QualType()}, Call);
  }
  return Grew;
}

bool PointsTo::handOverInCall(const Expr *Call) {
  const FunctionDecl *F = calleeOf(Call);
  const auto *Constructor = dyn_cast_or_null<CXXConstructorDecl>(F);
  if (Constructor && (isLibrary(Constructor) || !Constructor->isUserProvided()))
    return false; // what is made of the arguments, its owner tells
  bool Library = F && isLibrary(F), Grew = false;
  const Summary *S = Library ? &calledBack(Call) : F ? Known(F) : nullptr;
  if (S)
    for (const Handover &H : S->Handovers) {
      if (H.Returned || (Constructor && H.To.Where.Base.What == Root::This))
        continue;
      for (const Location &L : atCall(H.To.Where, Call))
        Grew |= handOver(ownersAtCall(H.From, Call), {L, H.To.Type}, Call);
    }
  if (S && !Library)
    return Grew;
  if (F && (promiseOf(F) == Promise::Const || promiseOf(F) == Promise::Pure))
    return Grew;
  if (Library) {
    LibraryRole Role = roleOf(F);
    bool May = Role == LibraryRole::Signature || Role == LibraryRole::InsertingPart;
    return (May && handOverAmong(Call, false)) || Grew;
  }
  bool Special = F && (F->isDefaulted() || F->isTrivial());
  return handOverAmong(Call, !Special && !(F && hasAttribute(F, Attribute::Concurrent))) || Grew;
}

/// For callers, to whom subscripts say nothing.
static Location inAnyElement(const Location &L) { return L.upToBeyond().anyElement(); }

std::vector<Handover> PointsTo::handovers(llvm::ArrayRef<const Expr *> Returned) const {
  std::vector<Handover> All = Handovers, Result;
  for (const Expr *E : Returned)
    for (const Owner &O : owners(E))
      All.push_back({{inAnyElement(O.Where), O.Type}, {inAnyElement(O.Where), E->getType()}, true});
  auto IsSeen = [this](const Location &L, bool From) {
    const VarDecl *V = L.Base.Var;
    if (L.Base.What == Root::Allocation)
      return !From && outlives(L.Base.Site);
    if (!V || V->hasGlobalStorage() || !isOwn(V))
      return true;
    const auto *P = dyn_cast<ParmVarDecl>(V);
    bool Value = P && !P->getType()->isReferenceType();
    return P && (From || !Value || (isView(P->getType()) && L.isBehindValue()));
  };
  for (const Handover &First : All) {
    if (!IsSeen(First.From.Where, true))
      continue;
    // What goes through objects of this function goes on from there.
    std::vector<const Handover *> Way{&First};
    for (size_t I = 0; I < Way.size(); ++I) {
      Handover Whole{First.From, Way[I]->To, Way[I]->Returned};
      bool New = llvm::none_of(Result, [&](const Handover &H) {
        return H.From.Where == Whole.From.Where && H.To.Where == Whole.To.Where && H.Returned == Whole.Returned;
      });
      if (New && (Whole.Returned || IsSeen(Whole.To.Where, false)) && mayHandOver(Whole.From.Type, Whole.To.Type))
        Result.push_back(Whole);
      if (!Way[I]->Returned)
        for (const Handover &Next : All)
          if (!llvm::is_contained(Way, &Next) && mayOverlap(Way[I]->To.Where, Next.From.Where))
            Way.push_back(&Next);
    }
  }
  return Result;
}

} // namespace deco
