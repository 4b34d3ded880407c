#include "Summaries.h"
#include "CallersTerms.h"
#include "StdLibrary.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <map>
#include <set>

using namespace clang;

namespace deco {

/// Functions that wait for their summaries: callees first, and again whenever one of theirs has grown.
class Summaries::Worklist {
public:
  explicit Worklist(const FunctionDecl *First) : Entered{First} {}

  bool empty() const { return Entered.empty() && Again.empty(); }

  /// The function whose summary is to be computed next.
  const FunctionDecl *start() {
    Found.clear();
    return Now = Again.empty() ? Entered.back() : Again.begin()->second;
  }
  /// The summary of \p F is asked for, for the first time if \p New.
  void isUsed(const FunctionDecl *F, bool New) {
    Of[F].Users.insert(Now);
    if (New)
      Found.push_back(F);
  }
  /// Whether there are functions to look at before the one that was started.
  bool enterFound() {
    llvm::append_range(Entered, llvm::reverse(Found));
    return !Found.empty();
  }
  /// What was started is done.
  void finish(bool Grew) {
    State &Done = Of[Now];
    ++Done.Times;
    if (!Again.empty()) {
      Again.erase(Again.begin());
    } else {
      Entered.pop_back();
      Done.Place = ++Places;
    }
    if (Grew)
      for (const FunctionDecl *User : Done.Users)
        if (unsigned Place = Of[User].Place) // others are still to come
          Again.insert({Place, User});
  }
  /// How often what was started has been done before.
  unsigned times() { return Of[Now].Times; }

private:
  struct State {
    llvm::SmallSetVector<const FunctionDecl *, 4> Users;
    unsigned Times = 0;
    unsigned Place = 0; ///< in the order in which they were done first; 0 before
  };
  std::map<const FunctionDecl *, State> Of;
  std::vector<const FunctionDecl *> Entered, Found; ///< the first from callers to callees
  std::set<std::pair<unsigned, const FunctionDecl *>> Again;
  const FunctionDecl *Now = nullptr;
  unsigned Places = 0;
};

Summaries::Summaries() {
  Lookup.Of = [this](const FunctionDecl *F) { return of(F); };
  Lookup.OfBody = [this](const FunctionDecl *F) { return ofBody(F); };
  Lookup.CalledBackBy = [this](const FunctionDecl *F) -> const CalledBack & { return Backs.of(F); };
}

/// The definition to analyse, or null.
static const FunctionDecl *analysable(const FunctionDecl *F) {
  const FunctionDecl *Definition = nullptr;
  if (!F->hasBody(Definition) || !Definition->getBody() || Definition->isDependentContext() ||
      Definition->isVariadic() || isLibrary(Definition)) // what its va_arg reaches is nothing that it names
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
  auto [It, New] = Known.try_emplace(Definition);
  if (New)
    It->second = std::make_unique<Summary>(); // where there is recursion, it starts with nothing
  const Summary *Result = It->second.get();
  if (Solving)
    Solving->isUsed(Definition, New);
  else if (New)
    solve(Definition);
  return Result;
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
    auto It = llvm::find_if(Old.Accesses, [&](const Access &O) {
      return O.Writes == A.Writes && O.Assumed == A.Assumed && O.Where == A.Where;
    });
    if (It == Old.Accesses.end()) {
      Old.Accesses.push_back(A);
      Grew = true;
    } else if (It->As && It->As != A.As) {
      It->As = nullptr;
      Grew = true;
    }
  }
  return Grew;
}

void Summaries::solve(const FunctionDecl *F) {
  Worklist Work(F);
  for (Solving = &Work; !Work.empty();) {
    const FunctionDecl *Next = Work.start();
    Summary New = compute(Next), &Old = *Known[Next];
    if (Work.enterFound())
      continue;
    bool Grew = grow(Old, New);
    // It only counts in the end; a recursion that does not settle has none.
    Subscript::Ref Value = Work.times() < 8 ? New.Value : nullptr;
    Grew |= !sameSubscript(Old.Value, Value);
    Old.Value = Value;
    Work.finish(Grew);
  }
  Solving = nullptr;
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
      grow(Result, Summary{{{Terms.of(A.Where), A.Writes, A.By, A.Assumed, nullptr, A.As}}, {}, {}, nullptr, {}, false, false, false, false, {}, {}});
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
