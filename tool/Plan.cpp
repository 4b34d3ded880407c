#include "Plan.h"
#include "Captures.h"
#include "StdLibrary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

namespace {

using Variables = llvm::SmallPtrSet<const VarDecl *, 16>;

/// The local variables that the task or the effect of a spawn refers to.
void referredLocals(const Footprint &F, Variables &Out) {
  for (const auto *Part : {&F.Task, &F.Effect})
    for (const Access &A : *Part)
      if (A.Where.Base.What == Root::Variable && A.Where.Base.Var->hasLocalStorage() &&
          !isa<ParmVarDecl>(A.Where.Base.Var))
        Out.insert(A.Where.Base.Var);
}

bool contains(const Stmt *Tree, const Stmt *Part) {
  if (Tree == Part)
    return true;
  return Tree && llvm::any_of(Tree->children(),
                              [&](const Stmt *Child) { return Child && contains(Child, Part); });
}

/// An exception destroys locals before anything outside their block can wait for the tasks that
/// refer to them. So a guard, declared behind them, waits first.
class GuardPlacement {
public:
  GuardPlacement(const SynchronizedFunction &F, const Schedule &Decided) {
    for (const Spawn &S : F.Spawns)
      if (S.isTask()) {
        Tasks.push_back(&S);
        referredLocals(Decided.Footprints[S.Id], Referred[&S]);
      }
  }

  void visit(const Stmt *S, std::vector<const Stmt *> &Guards) {
    if (!S || isa<Expr>(S))
      return;
    if (const auto *Block = dyn_cast<CompoundStmt>(S)) {
      Variables Unguarded;
      for (const Stmt *Child : Block->body()) {
        if (refers(Child, Unguarded)) {
          Guards.push_back(Child);
          Unguarded.clear();
        }
        if (const auto *Decls = dyn_cast<DeclStmt>(Child))
          for (const Decl *D : Decls->decls())
            if (const auto *V = dyn_cast<VarDecl>(D))
              Unguarded.insert(V->getCanonicalDecl());
      }
    }
    for (const Stmt *Child : S->children())
      visit(Child, Guards);
  }

private:
  bool refers(const Stmt *Child, const Variables &Unguarded) {
    if (Unguarded.empty() || isa<DeclStmt>(Child))
      return false;
    return llvm::any_of(Tasks, [&](const Spawn *S) {
      return contains(Child, S->Call) &&
             llvm::any_of(Referred[S], [&](const VarDecl *V) { return Unguarded.contains(V); });
    });
  }

  std::vector<const Spawn *> Tasks;
  std::map<const Spawn *, Variables> Referred;
};

/// Local variables that are declared as a statement of a block.
void blockLocals(const Stmt *S, Variables &Out) {
  if (!S || isa<Expr>(S))
    return;
  if (const auto *Block = dyn_cast<CompoundStmt>(S))
    for (const Stmt *Child : Block->body())
      if (const auto *Decls = dyn_cast<DeclStmt>(Child))
        for (const Decl *D : Decls->decls())
          if (const auto *V = dyn_cast<VarDecl>(D))
            Out.insert(V->getCanonicalDecl());
  for (const Stmt *Child : S->children())
    blockLocals(Child, Out);
}

/// The objects from outside that distinct names are trusted to keep apart.
std::vector<Extent> extents(const SynchronizedFunction &F, const Schedule &Decided) {
  std::vector<Extent> Found;
  for (const Access &A : Decided.All) {
    const Root &R = A.Where.Base;
    bool Reference = R.Var && R.Var->getType()->isReferenceType() && isa<ParmVarDecl>(R.Var);
    bool Pointer = R.Var && R.Var->getType()->isPointerType() && isa<ParmVarDecl>(R.Var) &&
                   !R.Var->getType()->getPointeeType()->isVoidType() &&
                   !R.Var->getType()->isFunctionPointerType();
    if (Pointer && !(A.Where.Steps.size() && A.Where.Steps.front().What == Step::Element))
      continue;
    bool Global = R.Var && R.Var->hasGlobalStorage() && !R.Var->isStaticLocal() &&
                  !R.Var->getType()->isReferenceType() && !isLibrary(R.Var);
    if (R.Var && Reference && R.Var->getDeclContext() != F.Decl)
      continue;
    if (!(R.What == Root::This || Reference || Pointer || Global))
      continue;
    auto It = llvm::find_if(Found, [&](const Extent &E) { return E.Var == R.Var; });
    if (It == Found.end())
      It = Found.insert(Found.end(), Extent{R.Var, false});
    It->Written |= A.Writes;
  }
  bool Written = llvm::any_of(Found, [](const Extent &E) { return E.Written; });
  if (Found.size() < 2 || !Written)
    Found.clear();
  return Found;
}

} // namespace

void demoteUnguardable(SynchronizedFunction &F, const Effects &Of) {
  Variables InBlocks;
  blockLocals(F.Decl->getBody(), InBlocks);
  for (Spawn &S : F.Spawns) {
    if (!S.isTask())
      continue;
    Footprint Touched = footprintOf(S, Of);
    Variables Locals;
    referredLocals(Touched, Locals);
    for (const VarDecl *V : Locals)
      if (!InBlocks.contains(V)) {
        S.InPlace = "it refers to '" + V->getNameAsString() +
                    "', which is declared in the head of a statement; declare it in front";
        S.InPlaceCause = V->getLocation();
      }
    for (const auto *Part : {&Touched.Task, &Touched.Effect})
      for (const Access &A : *Part)
        if (A.Where.Base.What == Root::Allocation &&
            !isa<CXXNewExpr>(A.Where.Base.Site) && S.isTask() &&
            isa<MaterializeTemporaryExpr>(A.Where.Base.Site) &&
            !contains(S.Whole, A.Where.Base.Site)) {
          S.InPlace = "it refers to a temporary; give it a name";
          S.InPlaceCause = A.Where.Base.Site->getExprLoc();
        }
  }
}

FunctionPlan plan(const SynchronizedFunction &F, const Schedule &Decided) {
  FunctionPlan P;
  P.Function = &F;
  P.Decided = &Decided;
  GuardPlacement(F, Decided).visit(F.Decl->getBody(), P.Guards);
  P.Extents = extents(F, Decided);
  for (const ReturnStmt *R : F.Returns) {
    const Expr *Value = R->getRetValue();
    const VarDecl *V = Value ? localVariable(Value) : nullptr;
    if (V && isa<ParmVarDecl>(V) && V->getType()->isRecordType() &&
        V->getDeclContext() == F.Decl && !V->getType().isConstQualified())
      P.MovedReturns.push_back(asWritten(Value));
  }
  if (F.Decl->isMain()) {
    const auto *Body = cast<CompoundStmt>(F.Decl->getBody());
    P.ReturnsZero = Body->body_empty() || !isa<ReturnStmt>(Body->body_back());
  }
  return P;
}

} // namespace deco
