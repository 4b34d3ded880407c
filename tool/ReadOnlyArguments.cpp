#include "ReadOnlyArguments.h"
#include "Captures.h"
#include "Copying.h"
#include "StdLibrary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

static void findDeclarations(const Stmt *S, llvm::DenseMap<const Decl *, const Stmt *> &Out) {
  if (const auto *Decls = dyn_cast_or_null<DeclStmt>(S))
    for (const Decl *D : Decls->decls())
      Out[D] = Decls;
  if (S)
    for (const Stmt *Child : S->children())
      findDeclarations(Child, Out);
}

ReadOnlyArguments::ReadOnlyArguments(const SynchronizedFunction &F, const Effects &Of)
    : F(F), Of(Of), Facts(Of.facts()), Parents(const_cast<CompoundStmt *>(F.Body)) {
  findDeclarations(F.Body, DeclaredAt);
}

/// The local object of which \p E is a member, or itself; not through references or pointers.
static const VarDecl *owner(const Expr *E) {
  E = asWritten(E)->IgnoreParenImpCasts();
  while (const auto *Member = dyn_cast<MemberExpr>(E)) {
    if (Member->isArrow())
      return nullptr;
    E = Member->getBase()->IgnoreParenImpCasts();
  }
  const VarDecl *V = localVariable(E);
  return V && !V->getType()->isReferenceType() ? V : nullptr;
}

bool ReadOnlyArguments::isDeclaredIn(const Stmt *Loop, const VarDecl *V) const {
  const Stmt *Declared = DeclaredAt.lookup(V);
  if (!Declared)
    return false;
  llvm::SmallPtrSet<const Stmt *, 16> Around;
  for (const Stmt *S = Declared; S; S = Parents.getParent(S))
    Around.insert(S);
  for (const Stmt *S = Loop; S; S = Parents.getParent(S))
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S) && Around.contains(S))
      return true;
  return false;
}

/// Whether statements of the loop change \p V, so that each turn would wait for the last one's call.
bool ReadOnlyArguments::changesIn(const Stmt *Loop, const VarDecl *V) const {
  if (!Loop || isChangedBySpawns(V))
    return false;
  auto [It, New] = DoneIn.try_emplace(Loop);
  if (New)
    Of.ofTree(Loop, It->second);
  Location Object = Location::variable(V);
  return llvm::any_of(It->second, [&](const Access &A) { return A.Writes && !A.Assumed && mayOverlap(A.Where, Object); });
}

/// What spawns change is applied at barriers: a copy would need one, too.
bool ReadOnlyArguments::isChangedBySpawns(const VarDecl *V) const {
  auto IsOf = [&](const Expr *E) {
    return llvm::any_of(Facts.lvalue(E), [V](const Location &L) {
      return L.Base.Var == V->getCanonicalDecl();
    });
  };
  return llvm::any_of(F.Spawns, [&](const Spawn &S) {
    const Expr *Object = S.Outer ? objectArgument(S.Outer) : S.Target;
    if (Object && Object->isGLValue() && IsOf(Object))
      return true;
    return llvm::any_of(S.CallOperands, [&](const Operand &O) {
      bool Writes = !O.Type.isNull() && O.Type->isReferenceType() &&
                    !O.Type.getNonReferenceType().isConstQualified();
      return (Writes || O.IsObject) && O.Value->isGLValue() && IsOf(O.Value);
    });
  });
}

/// Whether the callee may write the object through another operand, and is to see it in this one.
bool ReadOnlyArguments::isWrittenBesides(const Spawn &S, const Operand &O) const {
  Locations Bound = Facts.lvalue(O.Value);
  return llvm::any_of(S.CallOperands, [&](const Operand &Other) {
    if (&Other == &O)
      return false;
    Locations Reached = Facts.reach(Facts.target(Other.Value));
    bool ByReference = Other.IsObject || (!Other.Type.isNull() && Other.Type->isReferenceType());
    if (ByReference && Other.Value->isGLValue())
      Reached.add(Facts.lvalue(Other.Value));
    bool ReadOnly = !Other.Type.isNull() && !carriesMutablePointers(Other.Type.getNonReferenceType()) &&
                    Other.Type.getNonReferenceType().isConstQualified();
    return !ReadOnly && llvm::any_of(Reached, [&](const Location &L) {
             return llvm::any_of(Bound, [&](const Location &B) { return mayOverlap(L, B); });
           });
  });
}

/// How \p O is evaluated: with the constructor of the parameter, if it is an argument of the call.
static const Expr *evaluated(const Spawn &S, const Operand &O) {
  std::vector<const Expr *> Args = argumentsOf(S.Call);
  unsigned Index = O.Parameter && !O.IsDefault ? O.Parameter->getFunctionScopeIndex() : Args.size();
  return Index < Args.size() ? Args[Index] : O.Value;
}

bool ReadOnlyArguments::isChangedByOperands(const Spawn &S, const Operand &O) const {
  std::vector<Access> Evaluated;
  for (const Operand &Other : S.CallOperands)
    if (&Other != &O)
      Of.ofTree(evaluated(S, Other), Evaluated);
  for (const Operand &Other : S.EffectOperands)
    if (&Other != &O)
      Of.ofTree(Other.Value, Evaluated);
  Of.addEscaped(Evaluated);
  Locations Bound = Facts.lvalue(O.Value);
  return llvm::any_of(Evaluated, [&](const Access &A) {
    return A.Writes &&
           llvm::any_of(Bound, [&](const Location &B) { return mayOverlap(A.Where, B); });
  });
}

/// Whether the callee's body is seen to change the object in spite of the `const`, or to return, throw or keep its
/// address.
bool ReadOnlyArguments::isMoreThanRead(const Spawn &S, const Operand &O) const {
  const Summary *Does = S.Callee ? Facts.summaries()(S.Callee) : nullptr;
  if (!Does || !O.Parameter)
    return false;
  auto IsParameter = [&](const Location &L) {
    const auto *P = dyn_cast_or_null<ParmVarDecl>(L.Base.Var);
    const auto *Of = P ? dyn_cast<FunctionDecl>(P->getDeclContext()) : nullptr;
    return Of && Of->getCanonicalDecl() == S.Callee->getCanonicalDecl() &&
           P->getFunctionScopeIndex() == O.Parameter->getFunctionScopeIndex();
  };
  auto Changes = [&](const Access &A) { return A.Writes && !A.Assumed && IsParameter(A.Where); };
  QualType Result = S.Call->getType();
  bool HandsOn = carriesPointers(Result) && llvm::any_of(Does->Returned, IsParameter);
  return HandsOn || Does->Leaks || llvm::any_of(Does->Thrown, IsParameter) || llvm::any_of(Does->Accesses, Changes);
}

bool ReadOnlyArguments::mayCopy(const Spawn &S, const Operand &O) const {
  const Expr *Written = asWritten(O.Value);
  QualType T = Written->getType().getNonReferenceType().getUnqualifiedType();
  if (lifetimeShows(T, Facts.summaries()) || isWrittenBesides(S, O) ||
      isChangedByOperands(S, O) || isMoreThanRead(S, O))
    return false;
  // Of this statement, or kept alive by a reference of some scope.
  for (const Location &L : Facts.lvalue(Written))
    if (L.Base.What == Root::Allocation && isa<MaterializeTemporaryExpr>(L.Base.Site)) {
      const CXXRecordDecl *R = T->getAsCXXRecordDecl();
      bool MaySlice = R && R->hasDefinition() && R->isPolymorphic();
      return isCopyable(T) && !MaySlice;
    }
  if (const VarDecl *V = localVariable(Written))
    if (!V->getType()->isReferenceType() && T->isScalarType())
      return true;
  const VarDecl *Owner = owner(Written);
  return Owner && isCopyable(T) && (isDeclaredIn(S.Loop, Owner) || changesIn(S.Loop, Owner));
}

} // namespace deco
