#include "Conduct.h"
#include "Attributes.h"
#include "LibraryHazards.h"
#include "Locks.h"
#include "Model.h"
#include "Promise.h"
#include "StdLibrary.h"
#include "WrittenThrough.h"
#include "clang/AST/StmtOpenMP.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace deco {

static std::string quoted(const NamedDecl *D) { return "'" + D->getNameAsString() + "'"; }

std::string nameForReader(const FunctionDecl *F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (Method && Method->getParent()->isLambda())
    return "a lambda";
  if (isa<CXXConstructorDecl>(F))
    return "the constructor of " + quoted(Method->getParent());
  if (isa<CXXDestructorDecl>(F))
    return "the destructor of " + quoted(Method->getParent());
  return quoted(F);
}

static bool dependsOnCall(const Stmt *S, SourceRange Inside) {
  if (isa<CXXThisExpr>(S))
    return true;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && V->hasLocalStorage())
      return V->getLocation() < Inside.getBegin() || Inside.getEnd() < V->getLocation();
  return llvm::any_of(evaluatedParts(S),
                      [&](const Stmt *Part) { return dependsOnCall(Part, Inside); });
}

namespace {

/// Walks what one function evaluates, the bodies of its lambdas included.
class ConductCollector {
public:
  ConductCollector(const FunctionDecl *F, Conducts &All, Conduct &Out)
      : F(F), All(All), Facts(F, All.Known.lookup()), Of(Facts, All.Known), Out(Out) {}

  void run() {
    Implied Parts = impliedBy(F);
    for (const Expr *Init : Parts.Initialisers)
      statement(Init);
    for (const FunctionDecl *Destructor : Parts.Destructors)
      follow(Destructor, nullptr);
    statement(F->getBody());
  }

private:
  //===--- The walk -----------------------------------------------------===//

  void statement(const Stmt *S) {
    llvm::SaveAndRestore<SourceLocation> Outside(Use);
    llvm::SaveAndRestore<bool> Held(Locked);
    if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S); Default && Use.isInvalid())
      Use = Default->getUsedLocation();
    if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(S);
        Default && Use.isInvalid() && !isa<CXXConstructorDecl>(F))
      Use = Default->getUsedLocation();
    operation(S);
    if (const auto *Call = dyn_cast<CallExpr>(S))
      return operands(Call);
    if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
      statement(Lambda->getBody());
    Locked |= isa<OMPCriticalDirective>(S);
    for (const Stmt *Part : evaluatedParts(S)) {
      statement(Part);
      // What a lock guards ends with the block that it was taken in.
      Locked = (Locked || takesLock(Part)) && !releasesLock(Part);
    }
  }

  /// The operands of a call; the name of the function that is called is none.
  void operands(const CallExpr *Call) {
    llvm::SaveAndRestore<bool> Once(Locked);
    const FunctionDecl *Callee = Call->getDirectCallee();
    Locked |=
        Callee && Callee->getIdentifier() && Callee->getName() == "call_once" && isStd(Callee);
    for (const Stmt *Part : evaluatedParts(Call)) {
      const auto *Called = dyn_cast<Expr>(Part);
      bool IsName = Part == Call->getCallee() && Call->getDirectCallee() &&
                    isa<DeclRefExpr>(Called->IgnoreParenImpCasts());
      if (!IsName)
        statement(Part);
    }
  }

  void operation(const Stmt *S) {
    writes(S);
    threadState(S);
    synchronisation(S);
    unverified(S);
    for (const Callee &C : calleesOf(S)) {
      if (!C.Overridable)
        follow(C.Function, S);
      else if (!isTrustedByName(C.Function))
        for (const FunctionDecl *Override : All.Known.overrides(cast<CXXMethodDecl>(C.Function)))
          follow(Override, S);
    }
    named(S);
  }

  //===--- Places ---------------------------------------------------------===//

  SourceLocation place(const Stmt *S) const {
    if (!S)
      return F->getLocation();
    if (Use.isValid())
      return Use;
    if (const auto *Decls = dyn_cast<DeclStmt>(S); Decls && Decls->isSingleDecl())
      return Decls->getSingleDecl()->getLocation();
    return isa<Expr>(S) ? cast<Expr>(S)->getExprLoc() : S->getBeginLoc();
  }

  SourceRange range(const Stmt *S) const {
    return S && Use.isInvalid() ? S->getSourceRange() : SourceRange();
  }

  Offence &offend(Rule Id, const Stmt *S, std::string Does) {
    Out.Offences.push_back({Id, place(S), range(S), std::move(Does), "", nullptr, nullptr, {}});
    return Out.Offences.back();
  }

  //===--- Calls that are followed -------------------------------------------===//

  void follow(const FunctionDecl *To, const Stmt *S) {
    if (isRuntime(To) || hasAttribute(To, Attribute::Concurrent))
      return; // checked by itself
    if (isLibrary(To)) {
      for (const FunctionDecl *Back : All.Known.calledBack(To))
        if (!F->Encloses(Back) && !hasAttribute(Back, Attribute::Concurrent))
          Out.Calls.push_back({place(S), range(S), Back, To, Locked, {}});
      return;
    }
    const FunctionDecl *Definition = nullptr;
    // A lambda's body is walked where it stands.
    if (!To->hasBody(Definition) || !Definition->getBody() || Definition->isDependentContext() ||
        F->Encloses(Definition))
      return;
    Onward Step{place(S), range(S), Definition, nullptr, Locked, {}};
    if (const auto *E = dyn_cast_or_null<Expr>(S)) {
      std::vector<const Expr *> Args = argumentsOf(E);
      for (unsigned I = 0; I < Args.size(); ++I)
        if (isKnownCallable(Args[I]))
          Step.Callables.insert(I);
    }
    Out.Calls.push_back(std::move(Step));
  }

  /// A function that is named, but not to be called here, is taken to be called by whoever gets it;
  /// so is what a constant table of functions holds.
  void named(const Stmt *S) {
    const auto *Ref = dyn_cast<DeclRefExpr>(S);
    if (!Ref)
      return;
    if (const auto *Function = dyn_cast<FunctionDecl>(Ref->getDecl())) {
      follow(Function, S);
      noBody(Function, S);
    }
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (V && V->hasGlobalStorage() && V->hasInit() && !isLibrary(V) && isKnownCallable(Ref))
      for (const FunctionDecl *Function : functionsIn(V->getAnyInitializer()))
        follow(Function, S);
  }

  //===--- deco-global-write ----------------------------------------------===//

  void writes(const Stmt *S) {
    std::vector<Access> Accesses;
    Of.ofOperation(S, Accesses);
    if (const auto *Decls = dyn_cast<DeclStmt>(S)) {
      for (const Decl *D : Decls->decls())
        if (const auto *V = dyn_cast<VarDecl>(D))
          Of.ofDeath(V, Accesses);
      firstCall(Decls);
    }
    if (runsReaders(S, All.Known))
      return;
    std::set<const VarDecl *> Seen = writtenInside(S, All.Known);
    for (const Access &A : Accesses) {
      const VarDecl *V = A.Where.Base.Var;
      bool Streams = A.Where.Base.What == Root::Streams;
      if (!A.Writes || A.Assumed || !Seen.insert(Streams ? nullptr : V).second)
        continue;
      if (Streams) {
        if (isFirstUseOfStream(S))
          offend(Rule::SharedState, S, "uses input or output");
      } else if (A.Where.Base.What == Root::Variable && isSharedVariable(V, S) &&
                 !leadsToConstants(A.Where)) {
        globalWrite(A, S);
      }
    }
  }

  /// Whether \p S is not reported as a call of a certain function, as a part of it, `std::cout <<
  /// x` in `std::cout << x << y`, or because the program may end in it.
  static bool isFirstUseOfStream(const Stmt *S) {
    const auto *Call = dyn_cast<CallExpr>(S);
    const auto *Construct = dyn_cast<CXXConstructExpr>(S);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    if (!Callee)
      return !(Construct && opensFile(Construct->getConstructor()));
    const Expr *Object = objectArgument(Call);
    if (!Object && Call->getNumArgs() > 0)
      Object = Call->getArg(0);
    const auto *Inner =
        Object ? dyn_cast<CXXOperatorCallExpr>(Object->IgnoreParenImpCasts()) : nullptr;
    bool Continues =
        Inner && isLibrary(Callee) && Inner->getOperator() == Callee->getOverloadedOperator();
    return hazardOf(Callee) == Hazard::None && !Continues &&
           (isLibrary(Callee) || !mayExit(Callee));
  }

  bool isSharedVariable(const VarDecl *V, const Stmt *S) const {
    if (!V->hasGlobalStorage() || isLibrary(V) || V->getTLSKind() != VarDecl::TLS_None || Locked ||
        isSynchronisation(V->getType()) || synchronises(S))
      return false;
    // C++ synchronises the initialisation of a static variable.
    const auto *Decls = dyn_cast<DeclStmt>(S);
    return !Decls || !llvm::is_contained(Decls->decls(), V);
  }

  /// Whether \p L is behind a global pointer to what cannot be changed through it.
  static bool leadsToConstants(const Location &L) {
    QualType T = L.Base.Var->getType();
    return T->isPointerType() && T->getPointeeType().isConstQualified() && !L.Steps.empty() &&
           L.Steps.front().What == Step::Element;
  }

  void globalWrite(const Access &A, const Stmt *S) {
    const VarDecl *V = A.Where.Base.Var;
    // One write is one finding, also where it may go to several globals.
    if (llvm::any_of(Out.Offences, [&](const Offence &O) { return O.Id == Rule::GlobalWrite && O.Where == place(S); }))
      return;
    std::string Kind = V->isStaticLocal()        ? "the static variable "
                       : V->isStaticDataMember() ? "the static member "
                                                 : "the global ";
    Offence &O = offend(Rule::GlobalWrite, S, "writes " + Kind + quoted(V));
    O.Object = V;
    noteWrittenThrough(A.Where.Base, S, Facts, All.Known, O.Notes);
  }

  /// The initialiser of a static variable runs in one call only, whichever comes first.
  void firstCall(const DeclStmt *Decls) {
    for (const Decl *D : Decls->decls())
      if (const auto *V = dyn_cast<VarDecl>(D))
        if (V->isStaticLocal() && V->hasInit() && V->getTLSKind() == VarDecl::TLS_None &&
            dependsOnCall(V->getInit(), V->getSourceRange()))
          offend(Rule::OrderDependent, Decls,
                 "initialises the static variable " + quoted(V) +
                     " with what the first of its calls has");
  }

  //===--- deco-shared-state ----------------------------------------------===//

  void threadState(const Stmt *S) {
    const ValueDecl *D = nullptr;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
      D = Ref->getDecl();
    else if (const auto *Member = dyn_cast<MemberExpr>(S))
      D = Member->getMemberDecl();
    if (const auto *V = dyn_cast_or_null<VarDecl>(D);
        V && V->getTLSKind() != VarDecl::TLS_None && !isLibrary(V))
      offend(Rule::SharedState, S, "uses the thread_local variable " + quoted(V));
    const auto *Construct = dyn_cast<CXXConstructExpr>(S);
    if (Construct && opensFile(Construct->getConstructor()))
      offend(Rule::SharedState, S, "uses a file");
    const auto *Call = dyn_cast<CallExpr>(S);
    Hazard H = hazardOfCall(S);
    std::string Name = H == Hazard::None ? "" : quoted(Call->getDirectCallee());
    if (H == Hazard::InputOutput)
      offend(Rule::SharedState, S, "uses input or output: it calls " + Name);
    else if (H == Hazard::ThreadIdentity)
      offend(Rule::SharedState, S, "uses the identity of its thread: it calls " + Name);
    else if (H == Hazard::NotThreadSafe)
      offend(Rule::SharedState, S, "uses " + Name + ", whose state all calls share");
  }

  //===--- deco-order-dependent -----------------------------------------------===//

  void synchronisation(const Stmt *S) {
    if (isa<OMPCriticalDirective, OMPAtomicDirective>(S))
      offend(Rule::OrderDependent, S, "uses a lock");
    const auto *Atomic = dyn_cast<AtomicExpr>(S);
    const auto *Unary = dyn_cast<UnaryOperator>(S);
    const auto *Call = dyn_cast<CallExpr>(S);
    const auto *Method = Call ? dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee()) : nullptr;
    bool Reads = (Atomic && llvm::StringRef(Atomic->getOpAsString()).contains("load")) ||
                 (Unary && !Unary->isIncrementDecrementOp()) || (Method && Method->isConst());
    if (!synchronises(S) || Reads || releasesLock(S))
      return;
    Hazard H = hazardOfCall(S);
    bool Lock = H == Hazard::Lock || isa<CXXConstructExpr>(S) || takesLock(S);
    offend(Rule::OrderDependent, S, Lock ? "uses a lock" : "uses an atomic");
  }

  //===--- deco-unverified-callee -------------------------------------------===//

  void unverified(const Stmt *S) {
    for (const Callee &C : calleesOf(S)) {
      if (!C.Overridable) {
        noBody(C.Function, S);
        continue;
      }
      const auto *Method = cast<CXXMethodDecl>(C.Function);
      const auto &Bodies = All.Known.overrides(Method);
      if (!isTrustedByName(Method) && !isStandard(Method) &&
          (Bodies.empty() || !Overrides::areComplete(Method) ||
           !llvm::all_of(Bodies, isVerifiable)))
        offend(Rule::UnverifiedCallee, S, "calls the virtual " + nameForReader(Method)).More =
            ", of which some body may not be in this translation unit";
    }
    if (const auto *Call = dyn_cast<CallExpr>(S))
      throughValue(Call);
  }

  void noBody(const FunctionDecl *Called, const Stmt *S) {
    if (!isVerifiable(Called))
      offend(Rule::UnverifiedCallee, S, "calls " + nameForReader(Called)).More =
          ", whose body is not in this translation unit";
  }

  /// Calls of pointers and of std::function, and the library's functions that are given some.
  void throughValue(const CallExpr *Call) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    const Expr *Object = objectArgument(Call);
    if (!Callee) {
      if (!isa<CXXPseudoDestructorExpr>(Call->getCallee()->IgnoreParens()) &&
          !Call->isTypeDependent())
        unknownValue(Call, Call->getCallee());
    } else if (isLibrary(Callee)) {
      if (Object && Callee->getOverloadedOperator() == OO_Call &&
          isOpaqueCallable(Object->getType()))
        unknownValue(Call, Object);
      else if (!isa<CXXMethodDecl>(Callee))
        for (const Expr *A : argumentsOf(Call))
          if (isOpaqueCallable(A->getType()))
            unknownValue(Call, A);
    }
  }

  void unknownValue(const Stmt *S, const Expr *Value) {
    if (isKnownCallable(Value))
      return;
    Offence &O = offend(Rule::UnverifiedCallee, S, "calls a function that is not known here");
    O.Callable = dyn_cast_or_null<ParmVarDecl>(calledVariable(Value));
  }

  const FunctionDecl *F;
  Conducts &All;
  PointsTo Facts;
  Effects Of;
  Conduct &Out;
  bool Locked = false;
  SourceLocation Use; ///< of the default argument that is being walked
};

} // namespace

const Conduct &Conducts::of(const FunctionDecl *Definition) {
  auto [It, New] = All.try_emplace(Definition);
  if (New) {
    It->second = std::make_unique<Conduct>();
    Conduct &Out = *It->second;
    ConductCollector(Definition, *this, Out).run();
  }
  return *It->second;
}

} // namespace deco
