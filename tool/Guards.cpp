#include "Guards.h"
#include "Clashes.h"
#include "clang/AST/ParentMap.h"
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

/// What ends the lives of variables does, by the roots that it touches.
using Endings = std::multimap<Root, const Access *>;

/// The same as clashes() for all of \p Deaths at once.
bool clashesWithAny(const Footprint &Touched, const Endings &Deaths) {
  auto Meets = [&](const Access &A, const Root &R) {
    auto [Begin, End] = Deaths.equal_range(R);
    return std::any_of(Begin, End, [&](const auto &Death) { return conflicts(A, *Death.second); });
  };
  for (const auto *Part : {&Touched.Task, &Touched.Store, &Touched.Effect, &Touched.Replay})
    for (const Access &A : *Part)
      if (!isOneObject(A.Where.Base)
              ? llvm::any_of(Deaths, [&](const auto &Death) { return conflicts(A, *Death.second); })
              : Meets(A, A.Where.Base) || Meets(A, Location::outside().Base) || Meets(A, Location::globals().Base))
        return true;
  return false;
}

/// Whether the end of an object's life is in conflict with the spawn.
bool clashes(const Footprint &Touched, llvm::ArrayRef<Access> Death) {
  return conflict(Touched, Death, [](const Subscript &, const Subscript &) { return false; }).has_value();
}

class GuardPlacement {
public:
  GuardPlacement(const SynchronizedFunction &F, const Schedule &Decided) : Decided(Decided) {
    ParentMap Parents(const_cast<CompoundStmt *>(F.Body));
    for (const Spawn &S : F.Spawns)
      if (S.isTask()) {
        referredLocals(Decided.Footprints[S.Id], Referred[&S]);
        for (const Stmt *Around = S.Call; Around; Around = Parents.getParent(Around))
          Tasks[Around].push_back(&S);
      }
  }

  void visit(const Stmt *S, std::vector<const Stmt *> &Guards) {
    if (!S || isa<Expr>(S))
      return;
    if (const auto *Block = dyn_cast<CompoundStmt>(S)) {
      Variables Unguarded;
      Endings Deaths; // of these
      bool InFlight = false; // what is in conflict with a destructor
      for (const Stmt *Child : Block->body()) {
        if (InFlight || refers(Child, Unguarded, Deaths)) {
          Guards.push_back(Child);
          Unguarded.clear();
          Deaths.clear();
        }
        InFlight = false;
        const DeclStmt *Declared = declaration(Child);
        if (!Declared)
          continue;
        InFlight = Decided.Watching.count(Declared);
        for (const Decl *D : Declared->decls())
          if (const auto *V = dyn_cast<VarDecl>(D)) {
            Unguarded.insert(V->getCanonicalDecl());
            if (auto Death = Decided.Deaths.find(V->getCanonicalDecl()); Death != Decided.Deaths.end())
              for (const Access &A : Death->second)
                Deaths.emplace(A.Where.Base, &A);
          }
      }
    }
    for (const Stmt *Child : S->children())
      visit(Child, Guards);
  }

private:
  bool refers(const Stmt *Child, const Variables &Unguarded, const Endings &Deaths) const {
    auto Inside = Tasks.find(Child);
    if (Unguarded.empty() || isa<DeclStmt>(Child) || Inside == Tasks.end())
      return false;
    return llvm::any_of(Inside->second, [&](const Spawn *S) {
      return llvm::any_of(Referred.find(S)->second, [&](const VarDecl *V) { return Unguarded.contains(V); }) ||
             clashesWithAny(Decided.Footprints[S->Id], Deaths);
    });
  }

  const Schedule &Decided;
  llvm::DenseMap<const Stmt *, std::vector<const Spawn *>> Tasks; ///< by the statements around them
  std::map<const Spawn *, Variables> Referred;
};

/// The variables that are declared elsewhere than in blocks: in the heads of statements and handlers.
class HeadVariables : public RecursiveASTVisitor<HeadVariables> {
public:
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
      ByScope[Scopes.back()].push_back(V);
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }

  /// Those that live around \p Inner.
  std::vector<const VarDecl *> around(const Stmt *Inner, const ParentMap &Parents) const {
    std::vector<const VarDecl *> Living;
    for (const Stmt *Scope = Inner; Scope; Scope = Parents.getParent(Scope))
      if (auto Found = ByScope.find(Scope); Found != ByScope.end())
        Living.insert(Living.end(), Found->second.begin(), Found->second.end());
    return Living;
  }

private:
  std::map<const Stmt *, std::vector<const VarDecl *>> ByScope;
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
  ParentMap Parents(const_cast<CompoundStmt *>(F.Body));
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
    for (const VarDecl *V : InHeads.around(S.Call, Parents)) {
      std::vector<Access> Death;
      Of.ofDeath(V, Death);
      if (clashes(Touched, Death))
        runInPlace(S, "the destructor of '" + V->getNameAsString() +
                          "', which is declared in the head of a statement, uses what it may change, or "
                          "the other way about; declare it in front",
                   V->getLocation());
    }
    for (const auto *Part : {&Touched.Task, &Touched.Store, &Touched.Effect, &Touched.Replay})
      for (const Access &A : *Part)
        if (A.Where.Base.What == Root::Allocation && isa<MaterializeTemporaryExpr>(A.Where.Base.Site) &&
            !contains(S.Whole, A.Where.Base.Site))
          runInPlace(S, "it refers to a temporary; give it a name", A.Where.Base.Site->getExprLoc());
  }
}

} // namespace deco
