#include "Guards.h"
#include "Barriers.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace clang;

namespace deco {

namespace {

using Variables = llvm::SmallPtrSet<const VarDecl *, 16>;

/// The local variables that the task or the effect of a spawn refers to.
void referredLocals(const Footprint &F, Variables &Out) {
  for (const auto *Part : {&F.Task, &F.Store, &F.Effect, &F.Replay})
    for (const Access &A : *Part)
      if (A.Where.Base.What == Root::Variable && A.Where.Base.Var->hasLocalStorage() &&
          !isa<ParmVarDecl>(A.Where.Base.Var))
        Out.insert(A.Where.Base.Var);
}

/// The declaration that a statement of a block is, behind its labels.
const DeclStmt *declaration(const Stmt *S) {
  while (true) {
    if (const auto *Case = dyn_cast<SwitchCase>(S))
      S = Case->getSubStmt();
    else if (const auto *Label = dyn_cast<LabelStmt>(S))
      S = Label->getSubStmt();
    else
      return dyn_cast_or_null<DeclStmt>(S);
  }
}

/// Whether the end of an object's life is in conflict with the spawn.
bool clashes(const Footprint &Touched, llvm::ArrayRef<Access> Death) {
  return conflict(Touched, Death, [](const Subscript &, const Subscript &) { return false; }).has_value();
}

class GuardPlacement {
public:
  GuardPlacement(const SynchronizedFunction &F, const Schedule &Decided) : Decided(Decided) {
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
      bool InFlight = false; // what is in conflict with a destructor
      for (const Stmt *Child : Block->body()) {
        if (InFlight || refers(Child, Unguarded)) {
          Guards.push_back(Child);
          Unguarded.clear();
        }
        InFlight = false;
        const DeclStmt *Declared = declaration(Child);
        if (!Declared)
          continue;
        InFlight = Decided.Watching.count(Declared);
        for (const Decl *D : Declared->decls())
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
      return contains(Child, S->Call) && llvm::any_of(Unguarded, [&](const VarDecl *V) {
               auto Death = Decided.Deaths.find(V);
               return Referred[S].contains(V) ||
                      (Death != Decided.Deaths.end() && clashes(Decided.Footprints[S->Id], Death->second));
             });
    });
  }

  const Schedule &Decided;
  std::vector<const Spawn *> Tasks;
  std::map<const Spawn *, Variables> Referred;
};

/// The variables that are declared elsewhere than in blocks: in the heads of statements and handlers.
class HeadVariables : public RecursiveASTVisitor<HeadVariables> {
public:
  struct Declared {
    const VarDecl *Var;
    const Stmt *Scope;
  };
  std::vector<Declared> Found;
  Variables InBlocks; ///< all others

  explicit HeadVariables(const CompoundStmt *Body) {
    for (const DeclStmt *Decls : blockDeclarations(Body))
      for (const Decl *D : Decls->decls())
        if (const auto *V = dyn_cast<VarDecl>(D))
          InBlocks.insert(V->getCanonicalDecl());
    TraverseStmt(const_cast<CompoundStmt *>(Body));
  }

  bool dataTraverseStmtPre(Stmt *S) {
    if (isa<IfStmt, SwitchStmt, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, CXXCatchStmt>(S))
      Scopes.push_back(S);
    return true;
  }
  bool dataTraverseStmtPost(Stmt *S) {
    if (!Scopes.empty() && Scopes.back() == S)
      Scopes.pop_back();
    return true;
  }
  bool VisitVarDecl(VarDecl *V) {
    if (V->hasLocalStorage() && !isa<ParmVarDecl>(V) && !InBlocks.contains(V->getCanonicalDecl()) && !Scopes.empty())
      Found.push_back({V, Scopes.back()});
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }

private:
  std::vector<const Stmt *> Scopes;
};

void runInPlace(Spawn &S, std::string Why, SourceLocation Cause) {
  if (!S.isTask())
    return;
  S.InPlace = std::move(Why);
  S.InPlaceCause = Cause;
}

void collect(const Stmt *S, Declarations &Out) {
  if (!S || isa<Expr>(S))
    return;
  if (const auto *Block = dyn_cast<CompoundStmt>(S))
    for (const Stmt *Child : Block->body())
      if (const DeclStmt *Declared = declaration(Child))
        Out.insert(Declared);
  for (const Stmt *Child : S->children())
    collect(Child, Out);
}

} // namespace

Declarations blockDeclarations(const Stmt *Body) {
  Declarations Result;
  collect(Body, Result);
  return Result;
}

std::vector<const Stmt *> placeGuards(const SynchronizedFunction &F, const Schedule &Decided) {
  std::vector<const Stmt *> Result;
  GuardPlacement(F, Decided).visit(F.Body, Result);
  return Result;
}

void demoteUnguardable(SynchronizedFunction &F, const Effects &Of) {
  HeadVariables InHeads(F.Body);
  for (Spawn &S : F.Spawns) {
    if (!S.isTask())
      continue;
    Footprint Touched = footprintOf(S, Of);
    Variables Locals;
    referredLocals(Touched, Locals);
    for (const VarDecl *V : Locals)
      if (!InHeads.InBlocks.contains(V))
        runInPlace(S, "it refers to '" + V->getNameAsString() +
                          "', which is declared in the head of a statement; declare it in front",
                   V->getLocation());
    for (const HeadVariables::Declared &D : InHeads.Found) {
      std::vector<Access> Death;
      if (contains(D.Scope, S.Call))
        Of.ofDeath(D.Var, Death);
      if (clashes(Touched, Death))
        runInPlace(S, "the destructor of '" + D.Var->getNameAsString() +
                          "', which is declared in the head of a statement, uses what it may change, or "
                          "the other way about; declare it in front",
                   D.Var->getLocation());
    }
    for (const auto *Part : {&Touched.Task, &Touched.Store, &Touched.Effect, &Touched.Replay})
      for (const Access &A : *Part)
        if (A.Where.Base.What == Root::Allocation && isa<MaterializeTemporaryExpr>(A.Where.Base.Site) &&
            !contains(S.Whole, A.Where.Base.Site))
          runInPlace(S, "it refers to a temporary; give it a name", A.Where.Base.Site->getExprLoc());
  }
}

} // namespace deco
