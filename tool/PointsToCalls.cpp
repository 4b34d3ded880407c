// What calls denote and lead to: the translation between a callee's terms and its caller's.
#include "PointsTo.h"
#include "DynamicTypes.h"
#include "LibraryHazards.h"
#include "Model.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"

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

/// Whether an object of class \p Class may be \p T, or a part of it.
static bool mayBePartOf(const CXXRecordDecl *Class, QualType T) {
  T = QualType(T->getBaseElementTypeUnsafe(), 0);
  if (!T->isRecordType())
    return !T->isScalarType() || T->isCharType(); // of bytes, anything can be made
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || isLibrary(R) || R->isUnion() || R->getCanonicalDecl() == Class->getCanonicalDecl() ||
      R->getDefinition()->isDerivedFrom(Class->getDefinition()))
    return true;
  R = R->getDefinition();
  return llvm::any_of(R->bases(), [&](const auto &Base) { return mayBePartOf(Class, Base.getType()); }) ||
         llvm::any_of(R->fields(), [&](const FieldDecl *F) { return mayBePartOf(Class, F->getType()); });
}

/// Whether the location is in a variable that has nothing but itself, and no object of the type \p Owned, of a
/// class of the project.
static bool holdsNone(const Location &L, QualType Owned) {
  const CXXRecordDecl *Class = Owned->getAsCXXRecordDecl();
  const VarDecl *V = L.Base.What == Root::Variable ? L.Base.Var : nullptr;
  return V && Class && Class->hasDefinition() && !isLibrary(Class) && !V->getType()->isReferenceType() &&
         !carriesPointers(V->getType()) && !mayBePartOf(Class, V->getType());
}

/// What of \p Stored, to which a smart pointer in \p Owner may lead, is named in other ways too. What is owned
/// within an object is named by the way to its owner there, or, where a raw pointer leads to it, by that of
/// any owner; and so is an allocation to which nothing but the object leads.
Locations PointsTo::notOwned(const Locations &Stored, const Locations &Owner, QualType Pointer) const {
  if (Owner.size() != 1)
    return Stored;
  const auto *Class = cast<ClassTemplateSpecializationDecl>(
      Pointer.getNonReferenceType()->getAsCXXRecordDecl());
  QualType Owned = Class->getTemplateArgs()[0].getAsType();
  const Root &Base = Owner.begin()->Base;
  // An object with raw pointers may lead to itself.
  bool Local = !mayCarryPointers(Owned) &&
               Base.What == Root::Variable && Base.Var->hasLocalStorage() && !isOutside(Base);
  Locations Result;
  for (const Location &L : Stored) {
    bool Fresh = Local && L.Base.What == Root::Allocation && L.Base.Site->isPRValue() &&
                 llvm::all_of(Pointees, [&](const Edge &E) {
                   return E.first == Base || llvm::none_of(E.second, [&](const Location &To) {
                            return To.Base == L.Base;
                          });
                 });
    if (!(L.Base == Base) && !Fresh && !holdsNone(L, Owned))
      Result.add(L);
  }
  return Result;
}

/// What code of the project that \p Call, of the library, runs finds by itself.
Locations PointsTo::broughtBack(const CallExpr *Call) const {
  Locations Result;
  for (const Location &L : calledBack(Call).Keeps)
    Result.add(atCall(L, Call));
  return Result;
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
    bool Holds = F->getName() == "allocate_shared" || (Handle && Handle->getTemplateArgs().size() > 0 &&
                 Handle->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
                 carriesPointers(Handle->getTemplateArgs()[0].getAsType()));
    Locations Result = Holds ? fromArguments(Args) : Locations();
    if (Holds)
      Result.add(broughtBack(Call));
    Result.add(Location::allocation(Call));
    return Result;
  }
  if (Lvalue && isa<CXXMemberCallExpr>(Call) && F->getIdentifier() && F->getName().starts_with("emplace_") &&
      !Object->getType()->isPointerType() && isOwningRange(Object->getType()) && !usesOtherMemory(Object->getType()))
    return lvalue(Object).then({Step::Element}); // emplace_back
  if (castsBits(F) && Object && !carriesPointers(Object->getType()))
    return Location::outside();
  if (F->getIdentifier() && F->getName() == "addressof" && Object)
    return lvalue(Object).neighbours();
  switch (Object ? roleOf(F) : LibraryRole::Signature) {
  case LibraryRole::Forward:
    return Lvalue ? lvalue(Object) : target(Object);
  case LibraryRole::Part:
  case LibraryRole::InsertingPart: {
    QualType T = Object->getType();
    bool GetsIf = F->getIdentifier() && F->getName() == "get_if";
    bool Arrow = (GetsIf || isa<CXXMemberCallExpr>(Call)) && T->isPointerType();
    if (Lvalue && F->getReturnType()->isReferenceType() && F->getIdentifier() && F->getName() == "base")
      return Arrow ? pointed(Object) : lvalue(Object); // the iterator within a std::move_iterator
    if (!Arrow && isView(T)) {
      bool Follows = F->getOverloadedOperator() == OO_Star || F->getOverloadedOperator() == OO_Arrow;
      Locations Turn = Follows ? turnOf(Object) : Locations();
      return Turn.empty() ? viewed(Call, Object) : Turn;
    }
    Step Element{Step::Element};
    std::vector<const Expr *> Keys = argumentsOf(Call);
    QualType Container = Arrow ? T->getPointeeType() : T;
    if (objectArgument(Call) && Keys.size() == 1 && isSequence(Container))
      Element.Index = Reader.read(Keys.front());
    bool Looks = F->getOverloadedOperator() == OO_Subscript || (F->getIdentifier() && F->getName() == "at");
    if (Looks && objectArgument(Call) && Keys.size() == 1 && hasDistinctKeys(Container))
      Element.Index = Subscript::sum(Reader.read(Keys.front()), Subscript::symbol({}));
    Locations Owner = Arrow ? pointed(Object) : lvalue(Object);
    Element.Owned = isSoleOwner(Container);
    Locations Result = Owner.then(Element);
    if (isShared(Container))
      Result = Result.anyElement();
    // A container has its elements in its own memory.
    const CXXRecordDecl *Class = Container.getNonReferenceType()->getAsCXXRecordDecl();
    bool Pointer = Class && Class->getIdentifier() && Class->getName() == "unique_ptr";
    QualType Of = F->getReturnType();
    bool LeadsToElement = Of->isLValueReferenceType() || isElementIterator(Of) ||
                          (Of->isPointerType() && isSequence(Container));
    if (LeadsToElement && isOwningRange(Container) && !Pointer && !usesOtherMemory(Container))
      return Result;
    // A subset of a valarray also refers to what says which elements it has.
    if (Of->isRecordType() && carriesPointers(Of))
      for (const Expr *Key : Keys)
        if (Key->isGLValue() && Key != Object)
          Result.add(lvalue(Key));
    Locations Stored = Arrow ? stored(Owner) : target(Object);
    Result.add(Element.Owned ? notOwned(Stored, Owner, Container) : Stored);
    return Result;
  }
  default: {
    // std::tie and std::ref keep the address of a pointer, too.
    Locations Result = fromArguments(Args, !keepsReferences(Call->getType()));
    if (const Expr *Self = objectArgument(Call)) {
      if (Self->getType()->isPointerType() || !isView(Self->getType()))
        Result.add(Self->getType()->isPointerType() ? pointed(Self) : lvalue(Self));
      Result.add(target(Self));
    }
    Result.add(broughtBack(Call));
    if (sharesHiddenMemory(F))
      Result.add(Location::outside());
    if (isExceptionPointer(Call->getType())) { // std::current_exception
      Result.add(Thrown);
      Result.add(Location::outside());
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
    Result.add(Self->getType()->isPointerType() ? pointed(Self) : lvalue(Self));
  Result = reach(Result).anyLastElement();
  Result.add(Location::outside());
  return Result;
}

Locations PointsTo::atCall(const Location &InCallee, const Expr *Call) const {
  Location L = InCallee;
  L.Visits.clear(); // in turns of the callee's
  Locations Base;
  QualType Holder;
  if (L.Base.What == Root::This) {
    const auto *C = dyn_cast<CallExpr>(Call);
    const Expr *Self = C ? objectArgument(C) : nullptr;
    if (!Self)
      return Location::allocation(Call);
    Base = Self->getType()->isPointerType() ? pointed(Self) : lvalue(Self);
    Holder = Self->getType()->isPointerType() ? Self->getType()->getPointeeType() : Self->getType();
  } else if (const auto *P = dyn_cast_or_null<ParmVarDecl>(L.Base.Var)) {
    std::vector<const Expr *> Args = argumentsOf(Call);
    unsigned Index = P->getFunctionScopeIndex();
    const FunctionDecl *F = calleeOf(Call);
    const auto *Owner = dyn_cast<FunctionDecl>(P->getDeclContext());
    if (!F || Index >= Args.size() || !Owner || Owner->getCanonicalDecl() != F->getCanonicalDecl())
      return ofCaptured(L, Call);
    if (!P->getType()->isReferenceType())
      return behindValue(L, P, Args[Index], Call);
    Base = lvalue(Args[Index]);
    Holder = P->getType().getNonReferenceType();
  } else {
    return ofCaptured(L, Call);
  }
  // What is beyond the object, in the callee's terms, is behind its pointers. A callee that casts to a derived class
  // finds some that the class itself, such as std::exception, does not have.
  if (!L.Steps.empty() && L.Steps.front().What == Step::Beyond) {
    const CXXRecordDecl *Class = Holder.getNonReferenceType()->getAsCXXRecordDecl();
    bool IsBase = Class && Class->hasDefinition() && (!isStd(Class) || Class->getDefinition()->isPolymorphic());
    if (mayCarryPointers(Holder))
      Base = reach(stored(Base));
    else if (IsBase)
      Base.add(reach(stored(Base)));
  }
  return partAtCall(Base, L.Steps, Call);
}

} // namespace deco
