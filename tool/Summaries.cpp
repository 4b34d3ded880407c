#include "Summaries.h"
#include "CallersTerms.h"
#include "StdLibrary.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

Summaries::Summaries() {
  Lookup.Of = [this](const FunctionDecl *F) { return of(F); };
  Lookup.CalledBackBy = [this](const FunctionDecl *F) -> const CalledBack & { return Backs.of(F); };
}

/// The definition to analyse, or null.
static const FunctionDecl *analysable(const FunctionDecl *F) {
  const FunctionDecl *Definition = nullptr;
  if (!F->hasBody(Definition) || !Definition->getBody() || Definition->isDependentContext() ||
      isLibrary(Definition))
    return nullptr;
  return Definition;
}

const Summary *Summaries::of(const FunctionDecl *F) {
  // Which override a virtual call runs is not known.
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (Method && Method->isVirtual() && !isa<CXXDestructorDecl>(Method) &&
      !Method->hasAttr<FinalAttr>() && !Method->getParent()->hasAttr<FinalAttr>())
    return nullptr;
  return ofBody(F);
}

const Summary *Summaries::ofBody(const FunctionDecl *F) {
  const FunctionDecl *Definition = analysable(F);
  if (!Definition)
    return nullptr;
  auto It = Known.find(Definition);
  if (It != Known.end())
    return It->second.get();
  if (Solving) {
    // Met while another is solved: starts empty and is solved together with it.
    Discovered = true;
    Open.push_back(Definition);
    return (Known[Definition] = std::make_unique<Summary>()).get();
  }
  solve(Definition);
  return Known[Definition].get();
}

/// Recursion can make ever new subscripts of the same memory: of four on, they are any element of it. Of
/// many paths behind one Beyond, nothing is left but that.
static Location bounded(const Location &L, const std::vector<Location> &Known) {
  if (L.hasBeyond()) {
    Location All = L.upToBeyond();
    auto Tails = llvm::count_if(
        Known, [&](const Location &K) { return K.Base == L.Base && K.hasBeyond() && K.upToBeyond() == All; });
    bool Whole = Tails >= Location::MostTails || llvm::is_contained(Known, All);
    return Whole && !llvm::is_contained(Known, L) ? All : L;
  }
  Location Any = L.anyElement();
  auto Alike = llvm::count_if(Known, [&](const Location &K) { return K.anyElement() == Any; });
  return Alike < 4 || llvm::is_contained(Known, L) ? L : Any;
}

static bool grow(Summary &Old, const Summary &New) {
  bool Grew = false;
  for (const Location &L : New.Returned)
    Grew |= Old.Returned.add(bounded(L, {Old.Returned.begin(), Old.Returned.end()}));
  for (const Location &L : New.Pointed)
    Grew |= Old.Pointed.add(bounded(L, {Old.Pointed.begin(), Old.Pointed.end()}));
  Grew |= Old.Keeps.add(New.Keeps);
  for (const Location &L : New.Thrown)
    Grew |= Old.Thrown.add(bounded(L, {Old.Thrown.begin(), Old.Thrown.end()}));
  Grew |= New.Leaks && !Old.Leaks;
  Grew |= New.StoresSelf && !Old.StoresSelf;
  Grew |= New.ReturnsSelf && !Old.ReturnsSelf;
  for (const Handover &H : New.Handovers) {
    bool Has = llvm::any_of(Old.Handovers, [&](const Handover &O) {
      return O.From.Where == H.From.Where && O.To.Where == H.To.Where && O.Returned == H.Returned;
    });
    if (!Has)
      Old.Handovers.push_back(H);
    Grew |= !Has;
  }
  Old.Leaks |= New.Leaks;
  Old.StoresSelf |= New.StoresSelf;
  Old.ReturnsSelf |= New.ReturnsSelf;
  for (Access A : New.Accesses) {
    std::vector<Location> Known;
    for (const Access &O : Old.Accesses)
      if (O.Writes == A.Writes && O.Assumed == A.Assumed)
        Known.push_back(O.Where);
    A.Where = bounded(A.Where, Known);
    bool Has = llvm::any_of(Old.Accesses, [&](const Access &O) {
      return O.Writes == A.Writes && O.Assumed == A.Assumed && O.Where == A.Where;
    });
    if (!Has) {
      Old.Accesses.push_back(A);
      Grew = true;
    }
  }
  return Grew;
}

void Summaries::solve(const FunctionDecl *F) {
  Solving = true;
  Open.assign(1, F);
  Known[F] = std::make_unique<Summary>();
  bool Changed = true;
  for (unsigned Round = 0; Changed || Discovered; ++Round) {
    Changed = Discovered = false;
    for (size_t I = 0; I < Open.size(); ++I) {
      Summary New = compute(Open[I]), &Old = *Known[Open[I]];
      Changed |= grow(Old, New);
      // It only counts in the end; a recursion that does not settle has none.
      Subscript::Ref Value = Round < 8 ? New.Value : nullptr;
      Changed |= !sameSubscript(Old.Value, Value);
      Old.Value = Value;
    }
  }
  Solving = false;
}

namespace {

/// The return statements of a function, those of its lambdas left out.
class ReturnFinder : public RecursiveASTVisitor<ReturnFinder> {
public:
  std::vector<const ReturnStmt *> Found;
  bool VisitReturnStmt(ReturnStmt *R) {
    Found.push_back(R);
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
};

/// The integer that \p F returns, if its body does no more than that.
const Expr *onlyReturned(const FunctionDecl *F) {
  const auto *Body = dyn_cast_or_null<CompoundStmt>(F->getBody());
  const auto *Return =
      Body && Body->size() == 1 ? dyn_cast<ReturnStmt>(Body->body_front()) : nullptr;
  bool Counts = F->getReturnType()->isIntegerType() || isView(F->getReturnType());
  return Return && Counts ? Return->getRetValue() : nullptr;
}

/// Whether the caller of \p F can tell an access to \p L.
bool isVisible(const Location &L, const FunctionDecl *F) {
  switch (L.Base.What) {
  case Root::This:
  case Root::Outside:
  case Root::Globals:
  case Root::Streams:
    return true;
  case Root::Allocation:
    return false;
  case Root::Variable:
    break;
  }
  const VarDecl *V = L.Base.Var;
  if (const auto *P = dyn_cast<ParmVarDecl>(V))
    if (cast<Decl>(P->getDeclContext())->getCanonicalDecl() == F->getCanonicalDecl()) {
      if (P->getType()->isReferenceType())
        return true;
      return carriesPointers(P->getType()) && L.isBehindValue();
    }
  // Variables of an enclosing function, seen from a lambda, are the caller's.
  return V->hasGlobalStorage() || !F->Encloses(V->getDeclContext());
}

} // namespace

/// What a lambda has captured by value is a part of it: writes, and reads, of such variables are those of the
/// function object.
static void ofCaptures(const FunctionDecl *F, std::vector<Access> &All) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (!Method || !isLambdaCallOperator(Method))
    return;
  llvm::SmallPtrSet<const VarDecl *, 8> Own;
  for (const LambdaCapture &C : Method->getParent()->captures())
    if (C.capturesVariable() && C.getCaptureKind() == LCK_ByCopy)
      if (const auto *V = dyn_cast<VarDecl>(C.getCapturedVar()))
        Own.insert(V->getCanonicalDecl());
  bool Reads = false;
  for (Access &A : All) {
    const VarDecl *V = A.Where.Base.Var;
    if (A.Where.Base.What != Root::Variable || !Own.contains(V) ||
        (A.Where.isBehindValue() && (V->getType()->isPointerType() || isView(V->getType()))))
      continue;
    Reads |= !A.Writes;
    if (A.Writes)
      A.Where = Location::thisObject();
  }
  if (Reads)
    All.push_back({Location::thisObject(), false, F->getBody()});
}

/// Whether \p L is in a local object of \p F: what is returned may lead there if it is that object, as its
/// pointers lead to itself.
static bool isDyingObject(const Location &L, const FunctionDecl *F) {
  const VarDecl *V = L.Base.Var;
  return V && V->hasLocalStorage() && !isa<ParmVarDecl>(V) && V->getType()->isRecordType() && !isVisible(L, F);
}

Summary Summaries::compute(const FunctionDecl *F) {
  PointsTo Facts(F, Lookup);
  Effects Of(Facts, *this);
  std::vector<Access> All = Of.ofAll();
  if (Facts.wantsToSettle()) {
    Facts.settle(All);
    All = Of.ofAll();
  }

  ofCaptures(F, All);
  CallersTerms Terms(Facts, All);
  Summary Result;
  for (Access &A : All)
    if (isVisible(A.Where, F))
      grow(Result, Summary{{{Terms.of(A.Where), A.Writes, A.By, A.Assumed}}, {}, {}, nullptr, {}, false, false, false, false, {}, {}});
  Result.Leaks = Facts.leaks() || isa<CoroutineBodyStmt>(F->getBody()); // whose frame keeps what it is given
  Result.StoresSelf = Facts.storesSelf();
  Result.Keeps = Facts.keeps();
  auto IsAllocation = [](const Location &L) { return L.Base.What == Root::Allocation && outlives(L.Base.Site); };
  for (const Location &L : Facts.thrown())
    if (isVisible(L, F) || IsAllocation(L))
      Result.Thrown.add(Terms.withoutLoops(L));
  ReturnFinder Finder;
  Finder.TraverseStmt(F->getBody());
  for (const ReturnStmt *R : Finder.Found) {
    if (const Expr *Value = R->getRetValue()) {
      Locations Given = F->getReturnType()->isReferenceType() ? Facts.lvalue(Value) : Facts.target(Value);
      // What is stored in memory from here, the caller cannot find out.
      if (llvm::any_of(Given, IsAllocation))
        Given = Facts.reach(Given);
      for (const Location &L : Given)
        if (isVisible(L, F) || IsAllocation(L))
          Result.Returned.add(Terms.withoutLoops(L));
      Result.ReturnsSelf |= Facts.refersToItself(Value) || llvm::any_of(Given, [&](const Location &L) {
        return isDyingObject(L, F);
      });
    }
    const Expr *Pointer = R->getRetValue();
    if (Pointer && isView(F->getReturnType()))
      for (const Location &L : F->getReturnType()->isPointerType() ? Facts.pointed(Pointer) : Facts.begun(Pointer))
        Result.Pointed.add(Terms.withoutLoops(L));
  }
  std::vector<const Expr *> Objects;
  for (const ReturnStmt *R : Finder.Found)
    if (R->getRetValue() && !F->getReturnType()->isReferenceType())
      Objects.push_back(R->getRetValue());
  Result.Handovers = Facts.handovers(Objects);
  if (const Expr *Value = onlyReturned(F))
    Result.Value = Terms.value(isView(F->getReturnType()) ? Facts.subscripts().sizeOf(Value)
                                                          : Facts.subscripts().read(Value));
  return Result;
}

bool Summaries::isPure(const FunctionDecl *F) {
  if (isLibrary(F)) {
    LibraryRole Role = roleOf(F);
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    return Role == LibraryRole::Part || Role == LibraryRole::Header ||
           Role == LibraryRole::Forward || (Method && Method->isConst());
  }
  if (F->hasAttr<ConstAttr>() || F->hasAttr<PureAttr>())
    return true;
  const Summary *S = of(F);
  return S && llvm::none_of(S->Accesses, [](const Access &A) { return A.Writes; });
}

} // namespace deco
