// Which elements lie between two pointers or iterators, and which of them a library algorithm is given; a part of
// PointsTo.
#include "LibraryRanges.h"
#include "PointsTo.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace deco {

/// The element that \p E, a pointer or iterator, leads to, if its number is known.
std::optional<Location> PointsTo::elementAt(const Expr *E) const {
  Locations At = E->getType()->isPointerType() ? pointed(E) : iteratorAt(E);
  if (At.size() != 1)
    return std::nullopt;
  const Location &L = *At.begin();
  bool Known = !L.Steps.empty() && L.Steps.back().What == Step::Element && L.Steps.back().Index;
  return Known ? std::optional(L) : std::nullopt;
}

/// The parameter, a pointer or iterator by value, from which the elements of \p L are counted; or null.
static const ParmVarDecl *countedFrom(const Location &L) {
  const auto *P = dyn_cast_or_null<ParmVarDecl>(L.Base.Var);
  return P && isPosition(P->getType()) && !P->getType()->isReferenceType() && L.Steps.size() == 1 ? P : nullptr;
}

/// The number of the element \p L, known to be one: as callers and other pointers count, to whom a parameter is at some
/// element itself.
static Subscript::Ref positionOf(const Location &L) {
  Subscript::Ref Number = L.Steps.back().Index;
  const ParmVarDecl *P = countedFrom(L);
  return P ? Subscript::sum(Number, Subscript::symbol({P})) : Number;
}

Subscript::Ref PointsTo::positionOf(const Expr *E) const {
  std::optional<Location> At = elementAt(E);
  return At ? deco::positionOf(*At) : nullptr;
}

static bool areInOneArray(const Location &A, const Location &B) {
  // Who uses two parameters as the ends of one range says so.
  return A.anyLastElement() == B.anyLastElement() ||
         (countedFrom(A) && countedFrom(B) && A.Visits.empty() && B.Visits.empty());
}

/// Whether the arguments of \p Call for those of \p Positions that are pointers lead into one array, so that their
/// numbers can be compared.
bool PointsTo::areInOneArray(llvm::ArrayRef<Symbol> Positions, const Expr *Call) const {
  std::vector<const Expr *> Args = argumentsOf(Call);
  std::optional<Location> First;
  for (const Symbol &S : Positions) {
    const auto *P = dyn_cast_or_null<ParmVarDecl>(S.Var);
    if (!P || S.Loop || !S.Members.empty() || !isPosition(P->getType()) || P->getType()->isReferenceType() ||
        P->getFunctionScopeIndex() >= Args.size())
      continue;
    std::optional<Location> Place = elementAt(Args[P->getFunctionScopeIndex()]);
    if (!Place || (First && !deco::areInOneArray(*First, *Place)))
      return false;
    First = Place;
  }
  return true;
}

/// Two parameters that are used as the ends of one range lead into one array.
std::pair<Subscript::Ref, Subscript::Ref> PointsTo::between(const Expr *First, const Expr *Last) const {
  std::optional<Location> Begin = elementAt(First), End = elementAt(Last);
  if (!Begin || !End)
    return {nullptr, nullptr};
  Subscript::Ref Number = Begin->Steps.back().Index;
  if (Begin->anyLastElement() == End->anyLastElement())
    return {Number, End->Steps.back().Index};
  if (!deco::areInOneArray(*Begin, *End))
    return {nullptr, nullptr};
  Subscript::Ref Many = Subscript::sum(deco::positionOf(*End), deco::positionOf(*Begin), -1);
  return {Number, Subscript::sum(Number, Many)};
}

/// A variable that keeps a pointer keeps a place among the elements of \p Any, whichever it is.
Locations PointsTo::keptPlace(const VarDecl *V, const Locations &Any) const {
  if (Any.size() != 1 || Any.begin()->Steps.empty() || Any.begin()->Steps.back().What != Step::Element)
    return {};
  Location L = *Any.begin();
  const ParmVarDecl *P = countedFrom(L);
  Subscript::Ref Number = Subscript::symbol({V});
  if (P && !(isOwn(P) && Nest.isUnchanged(P)))
    return {};
  L.Steps.back().Index = P ? Subscript::sum(Number, Subscript::symbol({P}), -1) : Number;
  return L;
}

/// The places of all pointers with which \p Pointer trades its value: it is at one of them, and no other one is there.
/// None if that is not known.
Locations PointsTo::tradedPlace(const Expr *Pointer) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(Pointer->IgnoreParenImpCasts());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const TradingPointers *Group = V && isOwn(V) ? Nest.tradesWith(V) : nullptr;
  if (!Group || InTrade)
    return {};
  llvm::SaveAndRestore Asking(InTrade, true);
  const Step First{Step::Element, nullptr, Subscript::constant(0)};
  Locations All;
  for (const VarDecl *Each : *Group) {
    Locations Begins = isa<ParmVarDecl>(Each) ? Locations(Location::variable(Each).then(First))
                       : Each->hasInit()      ? lasting(pointed(Each->getInit()))
                                              : Locations();
    bool Distinct = Begins.size() == 1 && llvm::none_of(All, [&](const Location &Other) {
      return mayOverlap(Other, *Begins.begin());
    });
    if (!Distinct)
      return {};
    All.add(Begins);
  }
  Locations Known = All.anyLastElement();
  for (const Location &L : target(Pointer).anyLastElement())
    if (llvm::none_of(Known, [&](const Location &K) { return K == L; }))
      return {};
  return All.withoutVisits().visitedAt({Subscript::symbol({V}), nullptr, true});
}

/// \p Number divided by \p By; null if that leaves a remainder.
static Subscript::Ref divided(const Subscript::Ref &Number, int64_t By) {
  Subscript::Ref Result = Subscript::constant(0);
  if (!Number || By <= 0)
    return nullptr;
  for (const auto &[Factors, Times] : Number->terms()) {
    if (Times % By != 0)
      return nullptr;
    Subscript::Ref Term = Subscript::constant(Times / By);
    for (const Symbol &S : Factors)
      Term = Subscript::product(Term, Subscript::symbol(S));
    Result = Subscript::sum(Result, Term);
  }
  return Result;
}

/// \p E without the conversion to `void *`.
static const Expr *typedPointer(const Expr *E) {
  while (const auto *Cast = dyn_cast<ImplicitCastExpr>(E->IgnoreParens())) {
    if (Cast->getCastKind() != CK_BitCast && Cast->getCastKind() != CK_NoOp)
      break;
    E = Cast->getSubExpr();
  }
  return E;
}

std::optional<Locations> PointsTo::elementsGiven(const Expr *Call, unsigned Index) const {
  std::vector<const Expr *> Args = argumentsOf(Call);
  std::optional<ElementRange> Of = deco::elementsGiven(calleeOf(Call), Args.size(), Index);
  if (!Of)
    return std::nullopt;
  const Expr *First = typedPointer(Args[Of->First]);
  QualType T = First->getType();
  std::optional<Location> Begin = elementAt(First);
  if (!Begin || leadsToPointers(T))
    return std::nullopt;
  Subscript::Ref Number = Begin->Steps.back().Index, Behind;
  switch (Of->What) {
  case ElementRange::Between:
  case ElementRange::None:
    Behind = between(First, Args[Of->Last]).second;
    break;
  case ElementRange::AsMany: {
    auto [From, To] = between(Args[0], Args[Of->Last]);
    Behind = Subscript::sum(Number, Subscript::sum(To, From, -1));
    break;
  }
  case ElementRange::Counted:
    Behind = Subscript::sum(Number, Reader.read(Args[Of->Last]));
    break;
  case ElementRange::Bytes: {
    QualType Element = T->isPointerType() ? T->getPointeeType() : QualType();
    if (Element.isNull() || Element->isIncompleteType() || Element->isFunctionType())
      return std::nullopt;
    int64_t Size = Function->getASTContext().getTypeSizeInChars(Element).getQuantity();
    Behind = Subscript::sum(Number, divided(Reader.read(Args[Of->Last]), Size));
    break;
  }
  }
  if (!Behind)
    return std::nullopt;
  if (Of->What == ElementRange::None)
    return Locations();
  SymbolRange Within{{Number}, {Subscript::sum(Behind, Subscript::constant(-1))}};
  Begin->Steps.back().Index =
      Subscript::symbol({nullptr, {}, Call, false, std::make_shared<SymbolRange>(std::move(Within))});
  return Locations(*Begin);
}

} // namespace deco
