#include "Plan.h"
#include "BodyCopies.h"
#include "Captures.h"
#include "FunctionNames.h"
#include "GlobalNames.h"
#include "Guards.h"
#include "StdLibrary.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

namespace {

/// Whether \p L is memory that lives outside the function, reached through this name.
bool isReached(const Location &L) {
  const VarDecl *V = L.Base.Var;
  if (V->getType()->isReferenceType() || (V->hasGlobalStorage() && !V->getType()->isPointerType()))
    return true;
  return L.isBehindValue() && (V->getType()->isPointerType() || isCheckedHandle(V->getType()));
}

/// Whether objects in static storage are touched that cannot be named: by code that is not at hand, or without a
/// name at the entry of the function.
bool touchesNamelessGlobal(const SynchronizedFunction &F, const Schedule &Decided) {
  return llvm::any_of(Decided.All, [&](const Access &A) {
    const VarDecl *V = A.Where.Base.What == Root::Variable ? A.Where.Base.Var : nullptr;
    bool Nameless = V && isSharedGlobal(V) && isReached(A.Where) && !isNameable(V, F.Decl);
    return Nameless || A.Where.Base.What == Root::Globals;
  });
}

/// The objects from outside that distinct names are trusted to keep apart.
std::vector<Extent> extents(const SynchronizedFunction &F, const Schedule &Decided) {
  std::vector<Extent> Found;
  for (const Access &A : Decided.All) {
    const Root &R = A.Where.Base;
    Extent E{R.Var, nullptr, A.Writes};
    if (R.What == Root::This && !isa<CXXMethodDecl>(F.Decl))
      continue;
    if (R.What == Root::This) {
      // Members of the function's own class can be named; their elements lie elsewhere.
      if (!A.Where.Steps.empty() && A.Where.Steps.front().What == Step::Field) {
        const FieldDecl *Field = A.Where.Steps.front().Member;
        const auto *Method = dyn_cast<CXXMethodDecl>(F.Decl);
        if (Method && Field->getParent()->getCanonicalDecl() == Method->getParent()->getCanonicalDecl() &&
            Field->getIdentifier() && !Field->isBitField())
          E.Field = Field;
      }
    } else if (R.What != Root::Variable || !isNameable(R.Var, F.Decl) || !isReached(A.Where)) {
      continue;
    }
    auto It = llvm::find_if(
        Found, [&](const Extent &O) { return O.Var == E.Var && O.Field == E.Field; });
    if (It == Found.end())
      Found.push_back(E);
    else
      It->Written |= A.Writes;
  }
  // Members of one object are apart from each other; only with others is there a question.
  bool Globals = touchesNamelessGlobal(F, Decided);
  bool Others =
      Globals || llvm::any_of(Found, [&](const Extent &E) { return E.Var != Found.front().Var; });
  bool Written = llvm::any_of(Found, [](const Extent &E) { return E.Written; });
  if (!Others || !Written)
    return {};
  // *this as a whole overlaps its members, which are then no extents of their own.
  auto Whole = llvm::find_if(Found, [](const Extent &E) { return !E.Var && !E.Field; });
  if (Whole != Found.end()) {
    for (const Extent &E : Found)
      Whole->Written |= !E.Var && E.Written;
    llvm::erase_if(Found, [](const Extent &E) { return !E.Var && E.Field; });
  }
  // A global that the body names is seen by the analysis.
  for (Extent &E : Found)
    E.NoGlobal = Globals && E.Written && !(E.Var && E.Var->hasGlobalStorage());
  return Found;
}

} // namespace

/// Whether the operands of the call must be evaluated in front of those of the effect, or behind them.
static bool isOrdered(const Spawn &S, const ASTContext &Context) {
  auto HasEffects = [&](const Operand &O) {
    return O.How != Travel::Verbatim && O.Value->HasSideEffects(Context);
  };
  bool Evaluates = llvm::any_of(S.EffectOperands, [](const Operand &O) {
    return O.How != Travel::Verbatim && !O.IsObject;
  });
  return Evaluates &&
         (llvm::any_of(S.CallOperands, HasEffects) || llvm::any_of(S.EffectOperands, HasEffects));
}

/// Whether nothing gets behind \p S, as it is written.
static bool leaves(const Stmt *S) {
  if (const auto *Block = dyn_cast<CompoundStmt>(S))
    return !Block->body_empty() && leaves(Block->body_back());
  if (const auto *If = dyn_cast<IfStmt>(S))
    return If->getElse() && leaves(If->getThen()) && leaves(If->getElse());
  const auto *E = dyn_cast<Expr>(S);
  return isa<ReturnStmt>(S) || (E && isa<CXXThrowExpr>(E->IgnoreUnlessSpelledInSource()));
}

/// Whether \p F ends in an `if constexpr` behind which nothing gets but in a function without a result. Of a
/// template, an instantiation has one branch only.
static bool endsInChoice(const FunctionDecl *F) {
  const FunctionDecl *Pattern = F->getTemplateInstantiationPattern();
  const FunctionDecl *Written = Pattern ? Pattern : F;
  const auto *Body = dyn_cast_or_null<CompoundStmt>(Written->getBody());
  const auto *Last = Body && !Body->body_empty() ? dyn_cast<IfStmt>(Body->body_back()) : nullptr;
  bool MayHaveNone = Written->getDeclaredReturnType()->getContainedAutoType() || Written->getReturnType()->isVoidType();
  return Last && Last->isConstexpr() && (leaves(Last) || !MayHaveNone);
}

FunctionPlan plan(const SynchronizedFunction &F, const Schedule &Decided) {
  FunctionPlan P;
  P.Function = &F;
  for (const Spawn &S : F.Spawns)
    if (S.isTask())
      P.Tasks.push_back(&S);
  for (const Spawn *S : P.Tasks)
    if (isOrdered(*S, F.Decl->getASTContext()))
      P.Ordered.insert(S->Number);
  P.Barriers = Decided.Barriers;
  P.Tries = Decided.Tries;
  P.Waits = F.Waits;
  P.Guards = placeGuards(F, Decided);
  P.Extents = extents(F, Decided);
  for (const ReturnStmt *R : F.Returns) {
    const Expr *Value = R->getRetValue();
    const VarDecl *V = Value ? localVariable(Value) : nullptr;
    if (V && isa<ParmVarDecl>(V) && V->getType()->isRecordType() &&
        V->getDeclContext() == F.Decl && !V->getType().isConstQualified())
      P.MovedReturns.push_back(asWritten(Value));
    P.ReturnsLocal |= R->getNRVOCandidate() != nullptr;
  }
  P.EndsInChoice = endsInChoice(F.Decl);
  P.Names = functionNames(F.Body).Uses;
  P.HasSerialVersion = canStandTwice(F);
  if (F.Decl->isMain())
    P.ReturnsZero = F.Body->body_empty() || !isa<ReturnStmt>(F.Body->body_back());
  return P;
}

} // namespace deco
