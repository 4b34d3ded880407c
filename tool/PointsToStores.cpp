// Which pointers calls store where.
#include "Attributes.h"
#include "Callees.h"
#include "DynamicTypes.h"
#include "FlowCollector.h"
#include "LibraryArguments.h"
#include "LibraryHazards.h"
#include "Model.h"
#include "Promise.h"
#include "StdLibrary.h"
#include "Threads.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace deco {

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

/// The library's operators on iterators compare and move them, and a swap changes their values. std::tie and the like
/// keep references.
static bool keepsNoAddress(const FunctionDecl *F) {
  OverloadedOperatorKind Kind = F->getOverloadedOperator();
  if (Kind == OO_None)
    return isStd(F) && F->getIdentifier() && (F->getName() == "swap" || F->getName() == "exchange");
  return isLibrary(F) && Kind != OO_Call && Kind != OO_Equal;
}

/// A concurrent function keeps no address: section 4 of its contract.
static bool isContracted(const FunctionDecl *F) { return hasAttribute(F, Attribute::Concurrent); }

/// Whether \p F is a member of a container that copies or moves what it is given, such as keys and elements: their
/// pointers are kept, their addresses are not, unless a constructor of the author's keeps them.
static bool copiesArguments(const FunctionDecl *F, const SummaryLookup &Known) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  bool OfContainer = Method && isStd(Method) && Method->isInstance() && !Method->getPrimaryTemplate() &&
                     !isa<CXXConstructorDecl>(Method) && isOwningRange(Method->getFunctionObjectParameterType());
  return OfContainer && llvm::none_of(Known.CalledBackBy(F).Functions, [](const FunctionDecl *Runs) {
           const auto *Made = dyn_cast<CXXConstructorDecl>(Runs);
           return Made && Made->isUserProvided() && Made->getNumParams() > 0;
         });
}

bool FlowCollector::visitCall(const Expr *Call) {
  Grew |= Facts.handOverInCall(Call);
  const FunctionDecl *F = calleeOf(Call);
  std::vector<const Expr *> Args = argumentsOf(Call);
  Locations Given;
  if (F && copiesArguments(F, Facts.Known))
    for (const Expr *A : Args)
      Given.add(Facts.target(A));
  else
    Given = Facts.fromArguments(Args, F && keepsNoAddress(F));
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
  if (Library) {
    copied(Args, Given, *S);
    copiedAsBytes(Call, F);
  }
  if (Unknown && !(F && (F->isTrivial() || promiseOf(F) != Promise::None)))
    Given.add(Location::outside()); // what it may find elsewhere
  const auto *C = dyn_cast<CallExpr>(Call);
  if (const Expr *Self = C ? objectArgument(C) : nullptr) {
    bool Pointer = Self->getType()->isPointerType();
    Locations Object = Pointer ? Facts.pointed(Self) : Facts.lvalue(Self);
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
  if (Unknown || (S && S->Leaks && !isContracted(F)) || (Library && (remembersArguments(F) || startsThread(F))))
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

void FlowCollector::thrownBy(const Expr *Call, const Summary *S, Locations Given) {
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
      Given.add(Self->getType()->isPointerType() ? Facts.pointed(Self) : Facts.lvalue(Self));
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

void FlowCollector::isThrown(const Locations &Held) {
  mayBeCaught(Held);
  if (Catches)
    escape(Held);
}

void FlowCollector::mayBeCaught(const Locations &Held) {
  bool New = false;
  for (const Location &L : Held)
    New |= Facts.Thrown.add(L.upToBeyond().anyElement());
  if (New)
    Grew = true;
}

void FlowCollector::pointToThemselves(const Locations &Objects) {
  for (const Location &L : Objects)
    Grew |= Facts.addEdge(L.Base, L);
}

void FlowCollector::allocated(const Summary &S, const Expr *Call, const Locations &Given) {
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

/// Not what is behind the pointer, as far as the steps tell.
static bool isOwnValue(const Location &L) {
  bool Pointer = L.Base.Var->getType()->isPointerType();
  return !Pointer || L.Steps.empty() || L.Steps.front().What == Step::Header;
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

/// Those of \p Given that \p Known, a parameter or the function's object, does not lead to already.
static Locations others(const Locations &Given, const Root &Known) {
  Locations Result;
  for (const Location &L : Given)
    if (!(L.Base == Known))
      Result.add(L);
  return Result;
}

void FlowCollector::redirected(const Summary &S, const Expr *Call, const Locations &Given) {
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

/// Whether \p F registers a function to be called with what shares the state of its argument.
static bool isCallbackToStop(const FunctionDecl *F) {
  const auto *Made = dyn_cast<CXXConstructorDecl>(F);
  return Made && isStd(F) && Made->getParent()->getIdentifier() && Made->getParent()->getName() == "stop_callback";
}

bool FlowCollector::mayStoreBehind(const FunctionDecl *F, const Summary *S, QualType T) const {
  if (F && isLibrary(F))
    return runsWrappedCode(F) || isCallbackToStop(F) || (S->StoresBehind && carriesMutablePointers(T.getNonReferenceType()));
  bool Promises = F && (isContracted(F) || F->isTrivial() || promiseOf(F) != Promise::None);
  return !S && !Promises && !T->isPointerType() && carriesMutablePointers(T.getNonReferenceType());
}

void FlowCollector::copied(llvm::ArrayRef<const Expr *> Args, const Locations &Given, const Summary &Runs) {
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

void FlowCollector::escape(const Locations &Given) {
  for (const Location &L : Facts.reach(Given))
    if (L.Base.What != Root::Outside && PointsTo::find(Facts.Escaped, L.Base) == Facts.Escaped.end()) {
      Facts.Escaped.push_back(L.Base);
      Grew = true;
    }
}

void FlowCollector::storeInto(const Locations &Object, QualType T, const Locations &Given) {
  if (mayCarryPointers(T))
    Grew |= Facts.flow(Object, Given);
}

void FlowCollector::storeBehind(const Locations &First, const Locations &Given) {
  Locations Holders;
  for (const Location &L : Facts.reach(First)) {
    bool OnHeap = L.Base.Site && outlives(L.Base.Site);
    if (OnHeap ? mayHoldPointers(L.Base.Site) : !L.Base.Var || mayCarryPointers(L.Base.Var->getType()))
      Holders.add(L);
  }
  Grew |= Facts.flow(Holders, Given);
}

} // namespace deco
