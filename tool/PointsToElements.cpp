// Which elements: of views and pointers that begin within an array, and of what callees index.
#include "PointsTo.h"
#include "Model.h"
#include "OwnedStorage.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace deco {


/// Whether \p Exact says no other than \p Any, but for a subscript or the step to the element.
static bool refines(const Locations &Exact, const Locations &Any) {
  if (Exact.size() != 1 || Any.size() != 1)
    return false;
  Location L = Exact.begin()->anyElement(), Whole = Any.begin()->anyElement();
  if (L == Whole)
    return true;
  L.Steps.pop_back();
  return L == Whole;
}

void PointsTo::settle(const std::vector<Access> &All) {
  Locations Written;
  for (const Access &A : All)
    if (A.Writes)
      Written.add(A.Where);
  Reader.settle([Written](const Location &Member) {
    return llvm::none_of(Written, [&](const Location &L) {
      bool Unknown = L.Base.What == Root::Outside || L.Base.What == Root::Globals;
      return Unknown || mayOverlap(L, Member);
    });
  });
  forget();
}

/// The first number that \p Call is given, as an argument or, `last<2>()`, with its template; null for none.
Subscript::Ref PointsTo::givenNumber(const CallExpr *Call) const {
  if (Call->getNumArgs() > 0)
    return Reader.read(Call->getArg(0));
  const TemplateArgumentList *Given = Call->getDirectCallee()->getTemplateSpecializationArgs();
  bool IsNumber = Given && Given->size() > 0 && Given->get(0).getKind() == TemplateArgument::Integral;
  std::optional<int64_t> Number = IsNumber ? Given->get(0).getAsIntegral().tryExtValue() : std::nullopt;
  return Number ? Subscript::constant(*Number) : nullptr;
}

/// The element at which the memory of the view \p E, a span or string_view, begins; none if it is not
/// known.
Locations PointsTo::viewStart(const Expr *E) const {
  E = E->IgnoreImplicit()->IgnoreParens();
  if (E->getType()->isPointerType() || !isView(E->getType()) || !isCheckedHandle(E->getType()))
    return {};
  Locations Start;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    Start = startOf(dyn_cast<VarDecl>(Ref->getDecl()));
  } else if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(E)) {
    return viewStart(Cast->getSubExpr());
  } else if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
    const CXXMethodDecl *M = Call->getMethodDecl();
    llvm::StringRef Name = M && isStd(M) && M->getIdentifier() ? M->getName() : "";
    const Expr *Whole = Call->getImplicitObjectArgument();
    Subscript::Ref Given = M ? givenNumber(Call) : nullptr;
    if (Name == "first")
      Start = viewStart(Whole);
    else if (Name == "subspan" || (Name == "substr" && Given))
      Start = viewStart(Whole).moved(Given);
    else if (Name == "last")
      Start = viewStart(Whole).moved(Subscript::sum(Reader.sizeOf(Whole), Given, -1));
  } else if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getNumArgs() == 0 || !isStd(Construct->getConstructor()))
      return {};
    const Expr *From = Construct->getArg(0);
    QualType T = From->IgnoreImplicit()->getType();
    if (T->isPointerType())
      Start = pointed(From);
    else if (Construct->getNumArgs() == 1)
      Start = isSequence(T) ? lvalue(From).then(FirstElement) : viewStart(From);
  }
  if (const auto *Call = dyn_cast<CallExpr>(E))
    if (const FunctionDecl *F = Call->getDirectCallee(); F && !isLibrary(F))
      if (const Summary *S = Known(F))
        for (const Location &L : S->Pointed)
          Start.add(atCall(L, Call));
  return refines(Start, target(E)) ? Start : Locations();
}

/// Where \p V, a pointer or a view, leads to, all its life long: for parameters, and for what a lambda has captured, in
/// terms of their own; none if that changes, or is not known.
Locations PointsTo::startOf(const VarDecl *V) const {
  bool Captured = V && !isOwn(V);
  if (!V || !V->hasLocalStorage() || (Captured ? !Nest.changes(V).empty() : !Nest.isUnchanged(V)))
    return {};
  if (Captured || isa<ParmVarDecl>(V))
    return Location::variable(V).then(FirstElement);
  if (!V->hasInit())
    return {};
  return V->getType()->isPointerType() ? handedOn(lasting(pointed(V->getInit()), V), V) : lasting(viewStart(V->getInit()));
}

Locations PointsTo::begun(const Expr *View) const {
  Locations Start = viewStart(View);
  return Start.empty() ? target(View) : Start;
}

/// The element of a view that \p Call, a library function, returns.
Locations PointsTo::viewed(const CallExpr *Call, const Expr *View) const {
  std::vector<const Expr *> Keys = argumentsOf(Call);
  const FunctionDecl *F = Call->getDirectCallee();
  bool Subscripted = Keys.size() == 1 && (F->getOverloadedOperator() == OO_Subscript ||
                                          (F->getIdentifier() && F->getName() == "at"));
  bool Follows = Keys.empty() && F->getOverloadedOperator() == OO_Star;
  Locations Start = Subscripted ? viewStart(View) : Locations();
  if (Subscripted && Start.empty())
    Start = steppedTo(View);
  if (Start.empty() && (Subscripted || Follows))
    Start = iteratorAt(View);
  if (Start.empty())
    return target(View);
  return Follows ? Start : Start.moved(Reader.read(Keys.front()));
}

/// The element that \p E, an iterator of a sequence, leads to, counted from the first: `v.begin() + i`,
/// `std::next(v.begin(), i)`, a variable that keeps such a value; none if it is not such.
Locations PointsTo::iteratorAt(const Expr *E) const {
  E = E->IgnoreUnlessSpelledInSource()->IgnoreParenImpCasts();
  if (!isElementIterator(E->getType()) || !isPosition(E->getType()))
    return {};
  Locations Result;
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    bool Keeps = V && isOwn(V) && Nest.isUnchanged(V);
    if (Keeps && isa<ParmVarDecl>(V))
      Result = Location::variable(V).then(FirstElement);
    else if (Keeps && V->hasInit())
      Result = lasting(iteratorAt(V->getInit()));
  } else if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getNumArgs() == 1) // a copy, or a const_iterator
      Result = iteratorAt(Construct->getArg(0));
  } else if (F && isStd(F)) {
    llvm::StringRef Name = F->getIdentifier() ? F->getName() : "";
    std::vector<const Expr *> Args = argumentsOf(Call);
    if (const Expr *Object = objectArgument(Call))
      Args.insert(Args.begin(), Object);
    bool Given = Args.size() == 2 && !isa<CXXDefaultArgExpr>(Args[1]);
    bool Begins = Name == "begin" || Name == "cbegin", Ends = Name == "end" || Name == "cend";
    if ((Begins || Ends) && Args.size() == 1 && !Args[0]->getType()->isPointerType()) {
      Result = isSequence(Args[0]->getType()) && Args[0]->isGLValue() ? lvalue(Args[0]).then(FirstElement)
                                                                      : viewStart(Args[0]);
      if (Ends)
        Result = Result.moved(Reader.sizeOf(Args[0]));
    }
    if (Given && (F->getOverloadedOperator() == OO_Plus || Name == "next"))
      Result = iteratorAt(Args[0]).moved(Reader.read(Args[1]));
    else if (Given && (F->getOverloadedOperator() == OO_Minus || Name == "prev"))
      Result = iteratorAt(Args[0]).moved(Subscript::sum(Subscript::constant(0), Reader.read(Args[1]), -1));
  }
  return refines(Result, target(E)) ? Result : Locations();
}

/// The element of the turn, if \p Iterator is the hidden one of a range-for over an owning container or
/// a view of one.
Locations PointsTo::turnOf(const Expr *Iterator) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(Iterator->IgnoreParenImpCasts());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const CXXForRangeStmt *Range = V ? Nest.iteratedBy(V) : nullptr;
  if (!Range)
    return steppedTo(Iterator);
  Subscript::Ref Turn = Subscript::symbol({nullptr, {}, Range});
  Locations Start = viewStart(Range->getRangeInit());
  if (!Start.empty() && refines(Start, target(Iterator)))
    return Start.moved(Turn);
  if (!Range->getRangeInit()->isGLValue() || !isOwningRange(Range->getRangeInit()->getType()))
    return {};
  Locations Elements = lasting(lvalue(Range->getRangeInit())).then({Step::Element});
  if (Elements.size() != 1 || Elements.begin()->hasBeyond())
    return target(Iterator);
  if (handedOn(Elements, V).size() > 1)
    return target(Iterator);
  Location Element = *Elements.begin();
  Element.Steps.back().Index = Turn;
  return Element;
}

/// The element that \p Iterator, a pointer or iterator that loops move, leads to; none if it is not such.
Locations PointsTo::steppedTo(const Expr *Iterator) const {
  std::optional<SubscriptReader::Walk> At = Reader.walk(Iterator);
  Locations Result;
  if (!At || !isOwn(cast<VarDecl>(At->Variable->getDecl())))
    return Result;
  for (Location L : target(At->Variable)) {
    if (!L.Steps.empty() && L.Steps.back().What == Step::Element && !L.hasBeyond())
      L.Steps.back().Index = At->Position;
    Result.add(L);
  }
  return Result;
}

/// How many elements an array of type \p T has within itself, one behind the other; nothing if that is not known.
static std::optional<int64_t> extentOf(QualType T) {
  if (T.isNull())
    return std::nullopt;
  T = T.getNonReferenceType();
  if (const auto *Array = dyn_cast_or_null<ConstantArrayType>(T->getAsArrayTypeUnsafe()))
    return int64_t(Array->getSize().getLimitedValue(INT64_MAX));
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
  if (!R || !isStd(R) || !R->getIdentifier() || R->getName() != "array")
    return std::nullopt;
  return R->getTemplateArgs()[1].getAsIntegral().tryExtValue();
}

/// The greatest, or else the least, number that \p S may be; nothing if that is not known.
static std::optional<int64_t> limitOf(const Subscript::Ref &S, bool Greatest) {
  if (!S)
    return std::nullopt;
  int64_t Result = 0;
  for (const auto &[Factors, Times] : S->terms()) {
    if (Factors.empty()) {
      Result += Times;
      continue;
    }
    if (Factors.size() > 1 || !Factors[0].Within)
      return std::nullopt;
    std::optional<int64_t> Limit;
    for (const Subscript::Ref &End : Greatest == (Times > 0) ? Factors[0].Within->Most : Factors[0].Within->Least)
      if (!Limit)
        Limit = End->asConstant();
    if (!Limit)
      return std::nullopt;
    Result += Times * *Limit;
  }
  return Result;
}

/// Whether \p L, an element of the array \p Row which is itself one of an array, may be in another row: where its
/// number says so, and, counted from the first of all elements, where its number is not known.
static bool mayLeaveRow(const Location &L, int64_t Extent, bool IsRow) {
  const Subscript::Ref &Number = L.Steps.back().Index, &Row = (L.Steps.end() - 2)->Index;
  std::optional<int64_t> Least = limitOf(Number, false), Most = limitOf(Number, true);
  if (Least && Most)
    return *Least < 0 || *Most >= Extent;
  return (Most && *Most >= Extent) || (!IsRow && Row && Row->asConstant() == 0);
}

/// The elements \p By further on from where a pointer leads: rows of an array of arrays are one behind the other, and so
/// are members, `(&x)[i]`. \p IsRow says that the pointer is made of a row.
Locations PointsTo::movedOver(const Locations &From, const Subscript::Ref &By, bool IsRow) const {
  Locations Result;
  for (Location L : From.moved(By)) {
    auto IsElement = [&L](size_t FromLast) {
      return L.Steps.size() > FromLast && (L.Steps.end() - 1 - FromLast)->What == Step::Element;
    };
    bool Stays = !By || (limitOf(By, false) == 0 && limitOf(By, true) == 0);
    if (!Stays && !L.Steps.empty() && L.Steps.back().What == Step::Field)
      L.Steps.pop_back();
    Location Row = L;
    if (!L.hasBeyond() && IsElement(0) && IsElement(1))
      Row.Steps.pop_back();
    std::optional<int64_t> Extent = Row.Steps.size() < L.Steps.size() ? extentOf(typeAt(Row, Function)) : std::nullopt;
    if (Extent && mayLeaveRow(L, *Extent, IsRow))
      for (size_t I = 0; IsElement(I); ++I)
        (L.Steps.end() - 1 - I)->Index = nullptr;
    Result.add(L);
  }
  return Result;
}

/// The part of \p From to which \p Steps, of a callee's location, lead.
Locations PointsTo::partAtCall(const Locations &From, llvm::ArrayRef<Step> Steps, const Expr *Call) const {
  // From has all that pointers lead to, and each location covers its parts.
  if (Steps.size() == 1 && Steps.front().What == Step::Beyond)
    return From;
  llvm::SmallVector<Step, 4> Here;
  for (const Step &S : Steps)
    Here.push_back({S.What, S.Member, atCall(S.Index, Call), S.Owned, S.Class});
  Locations Result;
  for (const Location &L : From)
    Result.add(wholeAtCall(L, Here));
  return Result;
}

/// \p Steps from \p From on. A callee that casts a `void *` does not know whether it leads to a first member.
Location PointsTo::wholeAtCall(Location From, llvm::ArrayRef<Step> Steps) const {
  for (const Step &S : Steps) {
    QualType T = S.What == Step::Around ? typeAt(From, Function) : QualType();
    const CXXRecordDecl *R = T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
    if (!R || R->getCanonicalDecl() != S.Class->getCanonicalDecl())
      From = From.then(S);
  }
  return From;
}

/// What the smart pointer owns that \p Argument moves into a parameter; none if it is no such argument.
Locations PointsTo::movedOwner(const Expr *Argument) const {
  const auto *Construct = dyn_cast<CXXConstructExpr>(Argument->IgnoreImplicit());
  if (!Construct || !movesSoleOwner(Construct->getConstructor()) || !Construct->getArg(0)->isGLValue())
    return {};
  Locations Owner = lvalue(Construct->getArg(0));
  Locations Result = Owner.then({Step::Element, nullptr, nullptr, true});
  Result.add(notOwned(stored(Owner), Owner, Construct->getType()));
  return Result;
}

/// The memory behind \p P, a parameter by value, for the argument \p A.
Locations PointsTo::behindValue(const Location &L, const ParmVarDecl *P, const Expr *A,
                                const Expr *Call) const {
  QualType T = P->getType();
  bool Elements = !L.Steps.empty() && L.Steps.front().What == Step::Element && isView(T) &&
                  (T->isPointerType() || isCheckedHandle(T) || isElementIterator(T));
  if (Locations Owned = movedOwner(A); !Owned.empty() && !L.Steps.empty() && L.Steps.front().What == Step::Element)
    return partAtCall(Owned, llvm::ArrayRef<Step>(L.Steps).drop_front(), Call);
  if (!Elements) {
    llvm::SmallVector<Step, 4> Steps(L.Steps.begin(), L.Steps.end());
    if (!Steps.empty())
      Steps.front() = {Step::Beyond};
    return partAtCall(reachedBy(A), Steps, Call);
  }
  Locations Start = T->isPointerType() ? pointed(A) : isElementIterator(T) ? iteratorAt(A) : viewStart(A);
  llvm::ArrayRef<Step> Further = llvm::ArrayRef<Step>(L.Steps).drop_front();
  bool IsRow = isa<ArraySubscriptExpr, CXXOperatorCallExpr>(A->IgnoreImpCasts());
  return Start.empty() ? partAtCall(target(A), Further, Call)
                       : partAtCall(movedOver(Start, atCall(L.Steps.front().Index, Call), IsRow), Further, Call);
}

/// The subscript of a callee in terms of the arguments; null where they do not say.
Subscript::Ref PointsTo::atCall(const Subscript::Ref &InCallee, const Expr *Call) const {
  if (!InCallee || !areInOneArray(InCallee->symbols(), Call))
    return nullptr;
  return Subscript::substitute(InCallee, [&](const Symbol &S) { return atCall(S, Call); });
}

static bool isParameterOf(const VarDecl *V, const FunctionDecl *F) {
  const auto *P = dyn_cast<ParmVarDecl>(V);
  const auto *Owner = P ? dyn_cast<FunctionDecl>(P->getDeclContext()) : nullptr;
  return F && Owner && Owner->getCanonicalDecl() == F->getCanonicalDecl();
}

Subscript::Ref PointsTo::atCall(const Symbol &S, const Expr *Call) const {
  if (S.Within) {
    Symbol Here = S;
    Here.Within = std::make_shared<SymbolRange>(
        SymbolRange{boundsAtCall(S.Within->Least, Call), boundsAtCall(S.Within->Most, Call)});
    return Subscript::symbol(Here);
  }
  if (S.isOfKeys())
    return Subscript::symbol(S);
  if (S.Loop)
    return nullptr;
  std::vector<const Expr *> Args = argumentsOf(Call);
  const auto *C = dyn_cast<CallExpr>(Call);
  const Expr *Object = nullptr;
  if (!S.Var) {
    const auto *Method = dyn_cast_or_null<CXXMethodDecl>(calleeOf(Call));
    Object = C && Method && !Method->getParent()->isLambda() ? objectArgument(C) : nullptr;
  } else if (isParameterOf(S.Var, calleeOf(Call))) {
    const auto *P = cast<ParmVarDecl>(S.Var);
    if (P->getFunctionScopeIndex() < Args.size())
      Object = Args[P->getFunctionScopeIndex()];
    if (Object && S.Members.empty() && isPosition(P->getType()) && !P->getType()->isReferenceType())
      return positionOf(Object);
    if (Object && S.Members.empty())
      return isView(P->getType()) || isSequence(P->getType()) ? Reader.sizeOf(Object)
                                                              : Reader.read(Object);
  } else if (S.Var->hasGlobalStorage()) {
    return Subscript::symbol(S);
  } else {
    return S.Members.empty() && isOwn(S.Var) && Nest.isUnchanged(S.Var) && runsLocalLambda(Call)
               ? Reader.valueOf(S.Var)
               : nullptr;
  }
  if (!Object || (S.Var && !S.Var->getType()->isReferenceType()))
    return nullptr;
  Locations Where = Object->getType()->isPointerType() ? pointed(Object) : lvalue(Object);
  std::optional<Symbol> Owner = Where.size() == 1 ? symbolAt(*Where.begin()) : std::nullopt;
  if (!Owner)
    return nullptr;
  Owner->Members.insert(Owner->Members.end(), S.Members.begin(), S.Members.end());
  return Subscript::symbol(*Owner);
}

/// The integer that \p Call, of a function of the project, returns, or the size of the view; null if that is not known.
Subscript::Ref PointsTo::valueOf(const CallExpr *Call) const {
  const FunctionDecl *F = Call->getDirectCallee();
  const Summary *S = F && !isLibrary(F) ? Known(F) : nullptr;
  Subscript::Ref Value = S ? atCall(S->Value, Call) : nullptr;
  // What is only bounded may be another value in every call.
  unsigned Bounded = 0;
  return Subscript::substitute(Value, [&](Symbol Part) -> Subscript::Ref {
    if (Part.Within) {
      Part.Loop = Call;
      if (++Bounded > 1)
        return nullptr;
    }
    return Subscript::symbol(Part);
  });
}

/// The bounds of a callee in terms of the arguments; those that these do not say are left out.
std::vector<Subscript::Ref> PointsTo::boundsAtCall(const std::vector<Subscript::Ref> &Ends, const Expr *Call) const {
  std::vector<Subscript::Ref> Result;
  for (const Subscript::Ref &End : Ends)
    if (Subscript::Ref Here = atCall(End, Call))
      Result.push_back(Here);
  return Result;
}

} // namespace deco
