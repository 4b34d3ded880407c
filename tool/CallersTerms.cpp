#include "CallersTerms.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// Whether the function changes the memory of \p S, so that its value is not the caller's.
bool CallersTerms::isChanged(const Symbol &S) const {
  if (S.isOfKeys())
    return false;
  const auto *P = dyn_cast_or_null<ParmVarDecl>(S.Var);
  if (P && !P->getType()->isReferenceType())
    return !Facts.loops().isUnchanged(P);
  Location Where = locationOf(S);
  return llvm::any_of(All, [&](const Access &A) { return A.Writes && mayOverlap(A.Where, Where); });
}

/// Whether something other than an operator on its name may change the counter. What its name says has
/// been seen when it was found to be one.
bool CallersTerms::isChangedUnnamed(const VarDecl *Counter) const {
  auto Names = [Counter](const Stmt *By) {
    const Expr *E = nullptr;
    if (const auto *Unary = dyn_cast_or_null<UnaryOperator>(By))
      E = Unary->getSubExpr();
    else if (const auto *Binary = dyn_cast_or_null<BinaryOperator>(By))
      E = Binary->getLHS();
    else if (const auto *Call = dyn_cast_or_null<CXXOperatorCallExpr>(By))
      E = Call->getArg(0);
    const auto *Ref = E ? dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts()) : nullptr;
    return Ref && Ref->getDecl() == Counter;
  };
  return llvm::any_of(All, [&](const Access &A) {
    // A null reason is the end of its life.
    return A.Writes && A.By && !isa<DeclStmt>(A.By) && !Names(A.By) &&
           mayOverlap(A.Where, Location::variable(Counter));
  });
}

/// A local that keeps its first value is that value, as nothing that it was made of changes.
Subscript::Ref CallersTerms::ofLocal(const VarDecl *V, unsigned Depth) const {
  if (!V->hasInit() || !Facts.loops().isUnchanged(V) || V->getType()->isReferenceType())
    return nullptr;
  return of(Facts.subscripts().read(V->getInit()), Depth + 1);
}

SymbolRange CallersTerms::of(const SymbolRange &R, unsigned Depth) const {
  SymbolRange Result;
  for (const Subscript::Ref &End : R.Least)
    if (Subscript::Ref Known = of(End, Depth + 1))
      Result.Least.push_back(Known);
  for (const Subscript::Ref &End : R.Most)
    if (Subscript::Ref Known = of(End, Depth + 1))
      Result.Most.push_back(Known);
  return Result;
}

Subscript::Ref CallersTerms::of(const Symbol &S, unsigned Depth) const {
  Symbol Result = S;
  if (S.At)
    return nullptr;
  if (S.isChoice())
    return ofLocal(S.Var, Depth);
  if (S.Within) {
    Result.Within = std::make_shared<SymbolRange>(of(*S.Within, Depth));
    return Subscript::symbol(Result);
  }
  if (S.Loop) {
    const Loop *L = Facts.loops().of(S.Loop);
    if (!L || !Facts.loops().isStructured() || (S.Var && isChangedUnnamed(S.Var)))
      return nullptr;
    SymbolRange Turns = Facts.subscripts().rangeOf(*L, [](const Subscript::Ref &P) {
      auto C = P->asConstant();
      return C && *C >= 1;
    });
    Result.Within = std::make_shared<SymbolRange>(of(Turns, Depth));
    return Subscript::symbol(Result);
  }
  if (S.Var && !S.Var->hasGlobalStorage() && !Facts.isOwn(S.Var)) {
    // Of the function around a lambda, which knows it.
    Location Where = locationOf(S);
    bool Changes = llvm::any_of(
        All, [&](const Access &A) { return A.Writes && mayOverlap(A.Where, Where); });
    return S.Members.empty() && !Changes ? Subscript::symbol(S) : nullptr;
  }
  if (S.Var && !S.Var->hasGlobalStorage() && !isa<ParmVarDecl>(S.Var))
    return S.Members.empty() ? ofLocal(S.Var, Depth) : nullptr;
  return isChanged(S) ? nullptr : Subscript::symbol(S);
}

Subscript::Ref CallersTerms::of(const Subscript::Ref &S, unsigned Depth) const {
  if (!S || Depth > 8)
    return nullptr;
  // In a recursion the loop of an inner call is the same loop, in a turn of its own.
  std::vector<Symbol> Parts = S->symbols();
  for (const Symbol &Own : Parts)
    if (Own.Loop && !Own.Within && llvm::any_of(Parts, [&](const Symbol &Other) {
          return Other.Within && Other.Loop == Own.Loop;
        }))
      return nullptr;
  return Subscript::substitute(S, [&](const Symbol &Part) { return of(Part, Depth); });
}

Location CallersTerms::of(Location L) const {
  L.Visits.clear(); // in turns of its loops
  for (Step &S : L.Steps)
    S.Index = of(S.Index, 0);
  return L;
}

Location CallersTerms::withoutLoops(Location L) const {
  L = of(L);
  for (Step &S : L.Steps)
    if (S.Index && llvm::any_of(S.Index->symbols(), [](const Symbol &Part) { return Part.Within; }))
      S.Index = nullptr;
  return L;
}

} // namespace deco
