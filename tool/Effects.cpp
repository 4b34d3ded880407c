#include "Effects.h"
#include "Attributes.h"
#include "Callbacks.h"
#include "Callees.h"
#include "DynamicTypes.h"
#include "LibraryArguments.h"
#include "LibraryHazards.h"
#include "Model.h"
#include "Promise.h"
#include "OpenMPDirectives.h"
#include "StdLibrary.h"
#include "Summaries.h"
#include "Threads.h"
#include "clang/AST/Attr.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace deco {

Effects::CallSite::CallSite(const Expr *E)
    : Whole(E), Callee(calleeOf(E)), Args(argumentsOf(E)) {
  if (const auto *Call = dyn_cast<CallExpr>(E))
    Object = objectArgument(Call);
}

void Effects::add(const Locations &Where, bool Writes, const Stmt *By, std::vector<Access> &Out,
                  bool Assumed, const Type *As) const {
  for (const Location &L : Where)
    Out.push_back({L, Writes, By, Assumed, nullptr, As});
}

/// The access of a built-in operator to its operand \p E.
void Effects::ofObject(const Expr *E, bool Writes, const Stmt *By, std::vector<Access> &Out) const {
  add(Facts.lvalue(E), Writes, By, Out, false, accessType(E->getType(), Facts.function()->getASTContext()));
}

/// What a call of the library reaches through the value of an argument: of an algorithm, only the elements that it is
/// given.
Locations Effects::reached(const CallSite &Site, size_t Index) const {
  if (std::optional<Locations> Elements = Facts.elementsGiven(Site.Whole, Index))
    return *Elements;
  return Facts.reach(Facts.target(Site.Args[Index]));
}

void Effects::bySignature(const CallSite &Site, bool Trusted, std::vector<Access> &Out,
                          bool Assumed) const {
  for (size_t I = 0; I < Site.Args.size(); ++I) {
    const Expr *A = Site.Args[I];
    size_t First = Out.size();
    QualType T = Site.Callee && I < Site.Callee->getNumParams()
                     ? Site.Callee->getParamDecl(I)->getType()
                     : A->getType();
    bool Reference = T->isReferenceType();
    QualType Pointee = T.getNonReferenceType();
    bool Left = Trusted && Site.Callee && leavesArgument(Site.Callee, I);
    if (Reference) {
      bool Writes = !Pointee.isConstQualified() && !Left;
      add(Facts.lvalue(A), Writes, Site.Whole, Out, Assumed);
      if (Writes)
        add(Facts.lvalue(A), false, Site.Whole, Out);
    }
    if (Reference ? mayCarryPointers(Pointee, Facts.lvalue(A)) : carriesPointers(Pointee)) {
      bool Extracts = Site.Callee && Site.Callee->getOverloadedOperator() == OO_GreaterGreater; // std::quoted
      bool ConstView = Reference && Trusted && !Extracts && (Pointee.isConstQualified() || keepsPointees(Site, Pointee));
      Locations Reached = Trusted ? reached(Site, I) : Facts.reach(Facts.target(A));
      add(Reached, false, Site.Whole, Out);
      bool Mutable = Reference ? mayCarryMutablePointers(Pointee, Facts.lvalue(A)) : carriesMutablePointers(Pointee);
      if (Mutable && !ConstView && !Left)
        add(Reached, true, Site.Whole, Out, Assumed);
    }
    if (Site.Callee && I < Site.Callee->getNumParams())
      for (size_t New = First; New < Out.size(); ++New)
        Out[New].Through = Site.Callee->getParamDecl(I);
  }
  if (!Site.Object)
    return;
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
  bool Writes = !Method || !Method->isConst();
  Locations Self = Site.objectIsPointer() ? Facts.pointed(Site.Object) : Facts.lvalue(Site.Object);
  add(Self, false, Site.Whole, Out);
  if (Writes)
    add(Self, true, Site.Whole, Out, Assumed);
  QualType T = Site.objectIsPointer() ? Site.Object->getType()->getPointeeType() : Site.Object->getType();
  if (!mayCarryPointers(T, Self))
    return;
  Locations Reached = Facts.reach(Facts.stored(Self));
  add(Reached, false, Site.Whole, Out);
  bool Through = Site.Callee && assignsThrough(Site.Callee);
  if ((Writes && !(Trusted && keepsPointees(Site, T))) || !Trusted || Through)
    add(Reached, true, Site.Whole, Out, Assumed);
}

/// Whether the call, of a special member that the compiler makes or of a member of the library, leaves
/// alone what an object or argument of type \p T leads to: copies, moves and containers only hand on
/// pointers, unless they own what is behind.
bool Effects::keepsPointees(const CallSite &Site, QualType T) const {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
  if (!Method || Method->getOverloadedOperator() == OO_Call)
    return false;
  bool Special = Method->isImplicit() || Method->isDefaulted() || Method->isTrivial();
  bool OfLibrary = isStd(Method) && Known.calledBack(Method).empty();
  return (Special || OfLibrary) && !ownsOrRefers(T);
}

/// Whether a const member function that \p Pointer may point to can change its object.
static bool mayChangeMutable(const Expr *Pointer) {
  const auto *Member = Pointer->getType()->getAs<MemberPointerType>();
  const auto *Type = Member ? Member->getPointeeType()->getAs<FunctionProtoType>() : nullptr;
  const CXXRecordDecl *R = Type ? Member->getMostRecentCXXRecordDecl() : nullptr;
  return R && R->hasDefinition() && (!Type->isConst() || R->getDefinition()->hasMutableFields());
}

void Effects::byUnknownCode(const CallSite &Site, std::vector<Access> &Out) const {
  bySignature(Site, false, Out, true);
  const auto *Call = dyn_cast<CallExpr>(Site.Whole);
  const auto *Bound = Call ? dyn_cast<BinaryOperator>(Call->getCallee()->IgnoreParens()) : nullptr;
  if (Bound && Bound->isPtrMemOp() && Site.Object && mayChangeMutable(Bound->getRHS()))
    add(Site.objectIsPointer() ? Facts.pointed(Site.Object) : Facts.lvalue(Site.Object), true, Site.Whole, Out);
  add(Location::globals(), false, Site.Whole, Out);
  add(Location::outside(), true, Site.Whole, Out, true);
}

/// Initialisers of members may use what other members lead to: `struct Step { int *p; int n = ++*p; }`.
void Effects::ofOwnInitialisers(const InitListExpr *List, std::vector<Access> &Out) const {
  for (const Expr *Init : List->inits())
    if (const auto *Default = dyn_cast_or_null<CXXDefaultInitExpr>(Init))
      for (bool Writes : {false, true})
        if (!Writes || Default->getExpr()->HasSideEffects(Facts.function()->getASTContext()))
          add(Facts.reach(Facts.target(List)), Writes, List, Out);
}

/// What \p F, with which the project allocates or releases memory, does to objects that it is not given.
void Effects::ofAllocator(const FunctionDecl *F, const Stmt *By, std::vector<Access> &Out) const {
  const Summary *S = F && !isLibrary(F) ? Known.of(F) : nullptr;
  for (const Access &A : S ? S->Accesses : std::vector<Access>())
    if (!isa_and_nonnull<ParmVarDecl>(A.Where.Base.Var))
      add(A.Where, A.Writes, By, Out, A.Assumed, A.As);
}

/// A wrapper is const when it is called, but its target, which is a part of it, may change itself and what it has
/// captured by reference.
void Effects::ofWrapped(const CallSite &Site, std::vector<Access> &Out) const {
  if (!Site.Object)
    return;
  Locations Self = Site.objectIsPointer() ? Facts.pointed(Site.Object) : Facts.lvalue(Site.Object);
  for (const CXXMethodDecl *M : Known.wrappedBy(cast<CXXMethodDecl>(Site.Callee))) {
    const Summary *S = Known.of(M);
    for (const Access &A : S ? S->Accesses : std::vector<Access>()) {
      const VarDecl *V = A.Where.Base.Var;
      bool Captured = V && !V->hasGlobalStorage() && !isa<ParmVarDecl>(V); // by reference
      if (!A.Writes || !(Captured || A.Where.Base.What == Root::This))
        continue;
      bool Beyond = Captured || llvm::any_of(A.Where.Steps, [](const Step &Part) { return Part.What == Step::Beyond; });
      add(Beyond ? Facts.reach(Facts.stored(Self)) : Self, true, Site.Whole, Out);
    }
  }
}

/// The functions of the project that \p A, an argument, stands for: those that a pointer may lead to, as far as they are
/// known, and call operators.
static std::set<const FunctionDecl *> calledBy(const Expr *A) {
  std::set<const FunctionDecl *> Result;
  QualType T = A->getType().getNonReferenceType();
  if (T->isFunctionType() || isOpaqueCallable(T)) {
    Result = functionsIn(A);
    if (const VarDecl *V = calledVariable(A); V && V->hasInit())
      Result.merge(functionsIn(V->getInit()));
  }
  if (const CXXRecordDecl *R = T->getAsCXXRecordDecl(); R && R->hasDefinition() && !isStd(R))
    for (const CXXMethodDecl *M : R->methods())
      if (M->getOverloadedOperator() == OO_Call && !M->isDependentContext())
        Result.insert(M);
  return Result;
}

/// Code that a library function is handed is taken to be run, on anything else that it is handed.
void Effects::ofCallables(const CallSite &Site, std::vector<Access> &Out) const {
  for (const Expr *A : Site.Args) {
    if (isOpaqueCallable(A->getType()) && !isKnownCallable(A) && runsArguments(Site.Callee, A->getType()))
      byUnknownCode(Site, Out);
    if (mayChangeMutable(A))
      for (const Expr *Other : Site.Args) {
        if (Other == A)
          continue;
        add(Facts.reach(Facts.target(Other)), true, Site.Whole, Out);
        if (Other->isGLValue())
          add(Facts.lvalue(Other), true, Site.Whole, Out);
      }
    for (const FunctionDecl *Called : calledBy(A))
      ofCallable(Site, A, Called, Out);
  }
}

/// What \p Called does, which is run for the argument \p A.
void Effects::ofCallable(const CallSite &Site, const Expr *A, const FunctionDecl *Called, std::vector<Access> &Out) const {
  const Summary *S = Known.of(Called);
  if (!S) {
    add(Location::outside(), true, Site.Whole, Out);
    return;
  }
  bool IsCallable = Called->getOverloadedOperator() == OO_Call; // A is or has the object; else it is among the others
  for (const Access &Inner : S->Accesses) {
    bool OfObject = Inner.Where.Base.What == Root::This;
    bool Parameter = (OfObject && !IsCallable) || (Inner.Where.Base.Var && isa<ParmVarDecl>(Inner.Where.Base.Var) &&
                                                   Inner.Where.Base.Var->getDeclContext() == Called);
    if (OfObject && IsCallable) {
      add(Facts.reach(Facts.target(A)), Inner.Writes, Site.Whole, Out);
      if (A->isGLValue())
        add(Facts.lvalue(A), Inner.Writes, Site.Whole, Out);
      continue;
    }
    if (!Parameter) {
      add(Facts.atCall(Inner.Where, Site.Whole), Inner.Writes, Site.Whole, Out);
      continue;
    }
    for (size_t Other = 0; Other < Site.Args.size(); ++Other)
      add(reached(Site, Other), Inner.Writes, Site.Whole, Out);
    if (Site.Object && Inner.Writes) // std::list::remove_if
      add(Facts.reach(Facts.stored(Site.objectIsPointer() ? Facts.pointed(Site.Object) : Facts.lvalue(Site.Object))),
          true, Site.Whole, Out);
  }
  add(Facts.reach(Facts.target(A)), false, Site.Whole, Out);
}

/// Whether \p C only makes a view: it copies one, or makes a span of an array, container or pointer.
static bool makesView(const CXXConstructorDecl *C, llvm::ArrayRef<const Expr *> Args) {
  const CXXRecordDecl *R = C->getParent();
  if (!isView(C->getFunctionObjectParameterType()))
    return false;
  bool Span = R->getIdentifier() && R->getName() == "span";
  return C->isCopyOrMoveConstructor() || (Span && llvm::all_of(Args, [](const Expr *A) {
           const CXXRecordDecl *From = A->getType()->getAsCXXRecordDecl();
           return !From || isStd(From);
         }));
}

/// Whether one of \p Arguments is a callable whose type does not tell what it runs.
static bool areOpaque(llvm::ArrayRef<TemplateArgument> Arguments) {
  return llvm::any_of(Arguments, [](const TemplateArgument &A) {
    return A.getKind() == TemplateArgument::Type && isOpaqueCallable(A.getAsType());
  });
}

/// Whether \p T is a view, or an iterator of one, that calls such a callable: std::views::transform with a pointer.
static bool isOpaqueView(QualType T, unsigned Depth = 0) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (R && isLazyIterator(T))
    R = cast<CXXRecordDecl>(R->getDeclContext());
  const auto *View = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
  if (!View || !isStd(View) || !(View->getName().contains("_view") || View->getName() == "view_interface") || Depth > 8)
    return false;
  llvm::ArrayRef<TemplateArgument> Arguments = View->getTemplateArgs().asArray();
  return areOpaque(Arguments) || llvm::any_of(Arguments, [Depth](const TemplateArgument &A) {
           return A.getKind() == TemplateArgument::Type && isOpaqueView(A.getAsType(), Depth + 1);
         });
}

/// Whether \p F is a member of a container that calls what its type does not tell: a comparison by a pointer to a
/// function, the author's memory resource.
static bool callsOpaque(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  const auto *Class = Method ? dyn_cast<ClassTemplateSpecializationDecl>(Method->getParent()) : nullptr;
  bool Container = Class && !Method->isStatic() && (isOwningRange(Method->getFunctionObjectParameterType()) ||
                                                    Class->getName() == "priority_queue");
  return Container && F->getNumParams() > 0 && areOpaque(Class->getTemplateArgs().asArray().drop_front());
}

/// Whether the call evaluates a view that calls what its type does not tell.
static bool evaluatesOpaque(const FunctionDecl *F, const Expr *Object, llvm::ArrayRef<const Expr *> Args) {
  auto IsOpaque = [](const Expr *E) { return isOpaqueView(E->getType()); };
  return !isa<CXXConstructorDecl>(F) && ((Object && IsOpaque(Object)) || llvm::any_of(Args, IsOpaque));
}

/// Whether \p T is a string or a view of one, which are compared by their characters.
static bool isText(QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && isStd(R) && R->getIdentifier() && R->getName().starts_with("basic_string");
}

void Effects::ofLibraryCall(const CallSite &Site, std::vector<Access> &Out) const {
  const FunctionDecl *F = Site.Callee;
  if (const auto *C = dyn_cast<CXXConstructorDecl>(F); C && makesView(C, Site.Args)) {
    for (const Expr *A : Site.Args)
      if (A->isGLValue() && A->getType()->isRecordType())
        add(isView(A->getType()) ? Facts.lvalue(A) : Facts.lvalue(A).then({Step::Header}), false,
            Site.Whole, Out);
    return;
  }
  if (const auto *C = dyn_cast<CXXConstructorDecl>(F); C && movesSoleOwner(C)) {
    ofObject(Site.Args[0], false, Site.Whole, Out);
    return add(Facts.lvalue(Site.Args[0]), true, Site.Whole, Out);
  }
  if (runsCoroutine(F) || runsHandler(F))
    return byUnknownCode(Site, Out);
  // By its contract, a concurrent function lets nobody go on who would touch more than it does.
  if (mayReleaseThread(F) && !hasAttribute(Facts.function(), Attribute::Concurrent) &&
      Known.areThreadsStarted(F->getASTContext()))
    byUnknownCode(Site, Out);
  if (overwritesHiddenMemory(F))
    add(Location::outside(), true, Site.Whole, Out);
  const Expr *Self = Site.Object ? Site.Object : Site.Args.empty() ? nullptr : Site.Args.front();
  if (runsWrappedCode(F)) {
    byUnknownCode(Site, Out);
    return ofWrapped(Site, Out);
  }
  if (callsOpaque(F) || evaluatesOpaque(F, Site.Object, Site.Args))
    byUnknownCode(Site, Out);
  ofCallables(Site, Out);
  ofCallbacks(Site, Out);
  if (isThreadUnsafe(F) || opensFile(F))
    Out.push_back({Location::streams(), true, Site.Whole});
  LibraryRole Role = Self ? roleOf(F) : LibraryRole::Signature;
  switch (Role) {
  case LibraryRole::Forward:
    return;
  case LibraryRole::Part:
  case LibraryRole::InsertingPart:
  case LibraryRole::Header: {
    bool Pointer = Self->getType()->isPointerType() && Self == Site.Object;
    Locations Owner = Pointer ? Facts.pointed(Self) : Facts.lvalue(Self);
    bool Inserts = Role == LibraryRole::InsertingPart;
    QualType T = (Pointer ? Self->getType()->getPointeeType() : Self->getType()).getCanonicalType();
    bool Keeps = T->getAsCXXRecordDecl() && isStd(T->getAsCXXRecordDecl()); // its bookkeeping to itself
    add(Owner.then({Step::Header}), Inserts, Site.Whole, Out, false, Keeps ? T.getTypePtr() : nullptr);
    for (const Expr *A : Site.Args)
      if (A != Self && A->isGLValue())
        add(Facts.lvalue(A), false, Site.Whole, Out);
    QualType Result = F->getReturnType();
    bool Value = !Result->isReferenceType() && !carriesPointers(Result);
    if (Role != LibraryRole::Header && (Value || isLazyIterator(Result) || isLazyIterator(Self->getType()))) {
      // A value, not a part: the elements are read here, and a view may run code of its own.
      add(Facts.reach(Owner), false, Site.Whole, Out);
      add(Facts.reach(Facts.target(Self)), false, Site.Whole, Out);
    }
    return;
  }
  case LibraryRole::ReadAll:
    for (size_t I = 0; I < Site.Args.size(); ++I) {
      add(reached(Site, I), false, Site.Whole, Out);
      if (Site.Args[I]->isGLValue())
        add(Facts.lvalue(Site.Args[I]), false, Site.Whole, Out);
    }
    if (Site.Object) {
      add(Facts.lvalue(Site.Object), false, Site.Whole, Out);
      if (isView(Site.Object->getType())) // a pointer to a container, a view of one
        add(Facts.reach(Facts.target(Site.Object)), false, Site.Whole, Out);
    }
    return;
  case LibraryRole::Signature:
    break;
  }
  // Iterators: moving or comparing one does not touch the elements.
  bool Operator = F->isOverloadedOperator() && F->getOverloadedOperator() != OO_Call &&
                  F->getOverloadedOperator() != OO_Equal;
  Operator |= F->getIdentifier() && (F->getName() == "next" || F->getName() == "prev") && !isa<CXXMethodDecl>(F);
  Operator &= !assignsThrough(F);
  Operator &= !llvm::any_of(Site.Args, [](const Expr *A) { return isText(A->getType()); });
  if (Operator && Self && isView(Self->getType()) && Self->getType()->isRecordType()) {
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    bool Moves = Self->isLValue() && !Self->getType().isConstQualified() &&
                 !(Method && Method->isConst()) && F->getOverloadedOperator() != OO_EqualEqual;
    if (Self->isGLValue())
      add(Facts.lvalue(Self), Moves && Method, Site.Whole, Out);
    if (Moves && isStashing(Self->getType()))
      add(Facts.target(Self), true, Site.Whole, Out);
    for (Location L : Facts.target(Self)) {
      // The links between elements are the container's, not the element's.
      if (!L.Steps.empty() && L.Steps.back().What == Step::Element)
        L.Steps.pop_back();
      Out.push_back({L.then({Step::Header}), false, Site.Whole});
    }
    if (isLazyIterator(Self->getType()))
      add(Facts.reach(Facts.target(Self)), false, Site.Whole, Out);
    return;
  }
  bySignature(Site, true, Out);
}

void Effects::ofSummary(const CallSite &Site, const Summary &S, std::vector<Access> &Out) const {
  for (const Access &A : S.Accesses) {
    size_t First = Out.size();
    add(Facts.atCall(A.Where, Site.Whole), A.Writes, Site.Whole, Out, A.Assumed, A.As);
    for (size_t New = First; New < Out.size(); ++New)
      Out[New].Through = dyn_cast_or_null<ParmVarDecl>(A.Where.Base.Var);
  }
}

/// Of a virtual call: what the overrides that are at hand do. What others do is as their declaration says.
void Effects::ofOverrides(const CallSite &Site, std::vector<Access> &Out) const {
  for (const Callee &C : calleesOf(Site.Whole)) {
    const auto *Method = dyn_cast<CXXMethodDecl>(C.Function);
    if (!C.Overridable || !Method || isa<CXXDestructorDecl>(Method))
      continue;
    std::vector<Access> Seen;
    bool ReadsBeyond = false;
    for (const FunctionDecl *F : Known.overrides(Method))
      if (const Summary *S = Known.ofBody(F))
        for (const Access &A : S->Accesses) {
          const auto *P = dyn_cast_or_null<ParmVarDecl>(A.Where.Base.Var);
          bool OfParameter = P && P->getDeclContext() == F->getDefinition();
          ReadsBeyond |= A.Where.Base.What == Root::This && llvm::any_of(A.Where.Steps, [](const Step &Part) {
                           return Part.What == Step::Beyond;
                         });
          if (!A.Assumed && !OfParameter)
            add(Facts.atCall(A.Where, Site.Whole), A.Writes, Site.Whole, Seen);
        }
    // Of what an override reads, the signature tells, but for pointers that the base class does not have.
    llvm::copy_if(Seen, std::back_inserter(Out), [](const Access &A) { return A.Writes; });
    if (ReadsBeyond && Site.Object)
      add(Facts.reach(Facts.stored(Site.objectIsPointer() ? Facts.pointed(Site.Object) : Facts.lvalue(Site.Object))),
          false, Site.Whole, Out);
  }
}

void Effects::ofCall(const Expr *E, std::vector<Access> &Out) const {
  CallSite Site(E);
  const FunctionDecl *F = Site.Callee;
  if (F && isRuntime(F))
    return;
  if (F && mayExit(F)) {
    // Functions registered with std::atexit run.
    Out.push_back({Location::streams(), true, E});
    Out.push_back({Location::outside(), true, E});
  }
  if (F && (F->hasAttr<ConstAttr>() || F->getBuiltinID() != 0) && Site.Args.empty())
    return;
  const auto *Constructor = dyn_cast_or_null<CXXConstructorDecl>(F);
  bool CopiesView = Constructor && makesView(Constructor, Site.Args); // also where the compiler makes it
  if (F && isLibrary(F) && (!F->isImplicit() || CopiesView))
    return ofLibraryCall(Site, Out);
  if (!F)
    return byUnknownCode(Site, Out);
  if (F->isTrivial())
    return bySignature(Site, true, Out);
  if (const Summary *S = Known.of(F))
    return ofSummary(Site, *S, Out);
  ofOverrides(Site, Out);
  if (F->isDefaulted() || F->isImplicit()) {
    if (isLibrary(F)) // of its elements, such as those of a std::array
      ofCallbacks(Site, Out);
    return bySignature(Site, true, Out);
  }
  Promise Promised = promiseOf(F);
  if (Promised == Promise::Const)
    return;
  if (Promised == Promise::Unsequenced)
    return bySignature(Site, true, Out);
  if (Promised == Promise::Reproducible || hasAttribute(F, Attribute::Concurrent)) {
    bySignature(Site, true, Out);
    add(Location::globals(), false, E, Out);
    return;
  }
  if (Promised == Promise::Pure) {
    std::vector<Access> All;
    bySignature(Site, false, All);
    for (Access &A : All)
      Out.push_back({A.Where, false, E});
    add(Location::globals(), false, E, Out);
    return;
  }
  byUnknownCode(Site, Out);
}

/// A base's constructor is given the parameters of the one that inherits it.
void Effects::ofInherited(const CXXInheritedCtorInitExpr *Init, std::vector<Access> &Out) const {
  const CXXConstructorDecl *Base = Init->getConstructor();
  const Summary *S = Known.of(Base);
  for (Access A : S ? S->Accesses : std::vector<Access>()) {
    const auto *P = dyn_cast_or_null<ParmVarDecl>(A.Where.Base.Var);
    if (P && cast<Decl>(P->getDeclContext())->getCanonicalDecl() == Base->getCanonicalDecl() &&
        P->getFunctionScopeIndex() < Facts.function()->getNumParams())
      A.Where.Base.Var = Facts.function()->getParamDecl(P->getFunctionScopeIndex())->getCanonicalDecl();
    add(A.Where, A.Writes, Init, Out, A.Assumed, A.As);
  }
  if (S || Base->isTrivial())
    return;
  for (const ParmVarDecl *P : Facts.function()->parameters())
    add(Facts.reach(Location::variable(P)), true, Init, Out, true);
  if (!isLibrary(Base))
    add(Location::outside(), true, Init, Out, true);
}

bool Effects::mayThrow(const FunctionDecl *F) const { return Known.mayThrow(F); }

bool Effects::mayThrow(const Stmt *S) const { return Known.mayThrow(S); }

void Effects::ofContract(const CallExpr *Call, std::vector<Access> &Out) const {
  std::vector<Access> All;
  bySignature(CallSite(Call), true, All);
  llvm::copy_if(All, std::back_inserter(Out), [](const Access &A) { return A.Writes; });
}

void Effects::addEscaped(std::vector<Access> &Accesses) const {
  bool Touches = false, Writes = false, Globals = false;
  for (const Access &A : Accesses) {
    const VarDecl *V = A.Where.Base.Var;
    bool OwnValue = !A.Where.Steps.empty() && A.Where.Steps.front().What == Step::Header;
    bool ThroughGlobal = V && V->hasGlobalStorage() && !OwnValue && carriesPointers(V->getType());
    Globals |= A.Where.Base.What == Root::Globals;
    if (A.Where.Base.What == Root::Outside || ThroughGlobal) {
      Touches = true;
      Writes |= A.Writes;
    }
  }
  if (!Touches && !Globals)
    return;
  // Who reads globals comes to what they lead to, but not to the function's parameters: that they are apart is checked
  // when it is entered.
  for (const Location &L : Facts.escaped())
    if (Touches || !isOutside(L.Base))
      add(L, Touches && Writes, Accesses.front().By, Accesses);
}

/// A constant static local has one value whichever call comes first, if nothing of a call goes into it.
static bool isConstantOfAllCalls(const VarDecl *V) {
  struct LocalSearch : RecursiveASTVisitor<LocalSearch> {
    bool Found = false;
    bool VisitCXXThisExpr(CXXThisExpr *) { return Found = true, false; }
    bool VisitDeclRefExpr(DeclRefExpr *Ref) {
      const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
      Found |= isa<BindingDecl>(Ref->getDecl()) || (Var && !Var->hasGlobalStorage());
      return !Found;
    }
    bool TraverseLambdaExpr(LambdaExpr *L) { // its own variables are none of the call's
      for (Expr *Init : L->capture_inits())
        TraverseStmt(Init);
      return true;
    }
  };
  if (!V->isStaticLocal() || !V->getASTContext().getBaseElementType(V->getType()).isConstQualified())
    return false;
  LocalSearch Search;
  if (V->hasInit())
    Search.TraverseStmt(const_cast<Expr *>(V->getInit()));
  return !Search.Found;
}

/// A static local that the program begins with: no call initialises it.
static bool isThereBefore(const VarDecl *V) {
  return V->isStaticLocal() && (!V->hasInit() || V->hasConstantInitialization());
}

/// Whether the first use of \p E in a thread may run an initialiser: a `thread_local` variable of a namespace or class.
/// All of a translation unit are initialised then.
static bool mayInitialise(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Member = dyn_cast<MemberExpr>(E);
  const auto *V = dyn_cast_or_null<VarDecl>(Ref ? Ref->getDecl() : Member ? Member->getMemberDecl() : nullptr);
  if (!V || V->getTLSKind() != VarDecl::TLS_Dynamic || V->isStaticLocal() || isLibrary(V))
    return false;
  const VarDecl *Initialised = V->getInitializingDeclaration();
  return !Initialised || !Initialised->hasConstantInitialization();
}

void Effects::ofOperation(const Stmt *S, std::vector<Access> &Out) const {
  if (const auto *E = dyn_cast<Expr>(S); E && mayInitialise(E)) {
    add(Location::globals(), false, S, Out);
    add(Location::outside(), true, S, Out);
  }
  if (const auto *Cast = dyn_cast<CastExpr>(S)) {
    if (Cast->getCastKind() == CK_LValueToRValue)
      ofObject(Cast->getSubExpr(), false, S, Out);
  } else if (const auto *Binary = dyn_cast<BinaryOperator>(S)) {
    if (Binary->isAssignmentOp())
      ofObject(Binary->getLHS(), true, S, Out);
    if (Binary->isCompoundAssignmentOp())
      ofObject(Binary->getLHS(), false, S, Out);
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(S)) {
    if (Unary->isIncrementDecrementOp()) {
      ofObject(Unary->getSubExpr(), true, S, Out);
      ofObject(Unary->getSubExpr(), false, S, Out);
    }
  } else if (isa<CallExpr>(S) || isa<CXXConstructExpr>(S)) {
    ofCall(cast<Expr>(S), Out);
    ofHalfMade(cast<Expr>(S), Out);
  } else if (const auto *List = dyn_cast<InitListExpr>(S)) {
    ofHalfMade(List, Out);
    ofOwnInitialisers(List, Out);
  } else if (const auto *Inherited = dyn_cast<CXXInheritedCtorInitExpr>(S)) {
    ofInherited(Inherited, Out);
  } else if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
    for (const LambdaCapture &C : Lambda->captures())
      if (C.capturesVariable() && C.getCaptureKind() == LCK_ByCopy)
        if (const auto *V = dyn_cast<VarDecl>(C.getCapturedVar()))
          add(Location::variable(V), false, S, Out);
  } else if (const auto *New = dyn_cast<CXXNewExpr>(S)) {
    for (const Expr *Place : New->placement_arguments())
      add(Facts.target(Place), true, S, Out);
    ofAllocator(New->getOperatorNew(), New, Out);
  } else if (const auto *Delete = dyn_cast<CXXDeleteExpr>(S)) {
    Locations Gone = Facts.reach(Facts.target(Delete->getArgument()));
    add(Gone, true, S, Out);
    ofAllocator(Delete->getOperatorDelete(), Delete, Out);
    if (QualType T = Delete->getDestroyedType(); !T.isNull())
      ofDestruction(T, Gone, S, Out);
  } else if (const auto *Decls = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Decls->decls())
      if (const auto *V = dyn_cast<VarDecl>(D))
        if (!V->getType()->isReferenceType() && !isConstantOfAllCalls(V) && !isThereBefore(V))
          add(Location::variable(V), true, S, Out);
    if (const auto *Bound = Decls->isSingleDecl() ? dyn_cast<DecompositionDecl>(Decls->getSingleDecl()) : nullptr)
      for (const BindingDecl *B : Bound->bindings())
        if (const VarDecl *Got = B->getHoldingVar())
          ofTree(Got->getInit(), Out);
  } else if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(S)) {
    ofDestruction(Bind->getType(), Facts.reach(Facts.target(Bind->getSubExpr())), S, Out);
  } else if (const auto *Asm = dyn_cast<GCCAsmStmt>(S)) {
    ofAssembly(Asm, Out);
  } else if (const auto *Atomic = dyn_cast<AtomicExpr>(S)) {
    ofAtomic(Atomic, Out);
  } else if (isa<AsmStmt>(S)) {
    add(Location::outside(), true, S, Out);
  } else if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S)) {
    ofTree(Default->getExpr(), Out);
  } else if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(S)) {
    ofTree(Default->getExpr(), Out);
  }
}

/// Leaves out the variables of a lambda's body, from \p First on: nobody else sees them. Those of one in the initialiser
/// of a member are of no function that encloses it.
static void forgetOwnVariables(const LambdaExpr *Lambda, std::vector<Access> &Out, size_t First) {
  auto IsOwn = [&](const Access &A) {
    const VarDecl *V = A.Where.Base.What == Root::Variable ? A.Where.Base.Var : nullptr;
    return V && V->hasLocalStorage() && !isa<ParmVarDecl>(V) && Lambda->getCallOperator()->Encloses(V->getDeclContext());
  };
  Out.erase(std::remove_if(Out.begin() + First, Out.end(), IsOwn), Out.end());
}

std::vector<Access> Effects::ofAll() const {
  std::vector<Access> All;
  ofTree(Facts.function()->getBody(), All);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Facts.function()))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      ofTree(Init->getInit(), All);
  return All;
}

void settleMembers(PointsTo &Facts, const Effects &Of) {
  // Where members are written does not depend on which elements are: what is known now is enough.
  if (std::vector<Access> All = Of.ofAll(); Facts.wantsToSettle())
    Facts.settle(All);
}

void Effects::ofTree(const Stmt *S, std::vector<Access> &Out) const {
  if (!S)
    return;
  const size_t First = Out.size();
  ofOperation(S, Out);
  // Operands of sizeof, decltype and noexcept are not evaluated.
  if (isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr>(S))
    return;
  if (const auto *Typeid = dyn_cast<CXXTypeidExpr>(S); Typeid && !Typeid->isPotentiallyEvaluated())
    return;
  if (const auto *Decls = dyn_cast<DeclStmt>(S))
    for (const Decl *D : Decls->decls())
      if (const auto *V = dyn_cast<VarDecl>(D))
        ofDeath(V, Out);
  for (const Stmt *Child : S->children())
    ofTree(Child, Out);
  for (const Stmt *Part : partsOfDirective(S))
    ofTree(Part, Out);
  if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    forgetOwnVariables(Lambda, Out, First);
}

} // namespace deco
