#include "OwnObject.h"
#include "LibraryHazards.h"
#include "PackExpansions.h"
#include "RecordedUses.h"
#include "StdLibrary.h"

using namespace clang;

namespace deco {

/// Whether to evaluate \p Call once more does nothing and has the same result: `v[i]`, `p->`, `*p`, `v.at(i)`.
static bool isPlainAccessor(const CallExpr *Call, const Effects &Of) {
  const FunctionDecl *Callee = Call->getDirectCallee();
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
  bool Leads = Operator && (Operator->getOperator() == OO_Subscript || Operator->getOperator() == OO_Star ||
                            Operator->getOperator() == OO_Arrow);
  bool At = Callee && isa<CXXMethodDecl>(Callee) && Callee->getIdentifier() && Callee->getName() == "at";
  if (!Callee || !isLibrary(Callee) || !(Leads || At))
    return false;
  std::vector<Access> Done;
  Of.ofCall(Call, Done);
  return llvm::none_of(Done, [](const Access &A) { return A.Writes; });
}

/// Whether \p E can be evaluated once more, at the same time.
static bool isPlain(const Expr *E, const Effects &Of) {
  E = E->IgnoreParens();
  if (E->getType().isVolatileQualified() || isSynchronisation(E->getType()))
    return false;
  auto Below = [&] {
    return llvm::all_of(E->children(), [&](const Stmt *S) { return S && isa<Expr>(S) && isPlain(cast<Expr>(S), Of); });
  };
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    return !isa<VarDecl>(Ref->getDecl()) || !isPackElement(cast<VarDecl>(Ref->getDecl()));
  if (isa<CXXThisExpr, IntegerLiteral, CharacterLiteral, CXXBoolLiteralExpr>(E))
    return true;
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return isa<FieldDecl, CXXMethodDecl>(Member->getMemberDecl()) && Below();
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return !Unary->isIncrementDecrementOp() && Below();
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return !Binary->isAssignmentOp() && !Binary->isCommaOp() && Below();
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return isPlainAccessor(Call, Of) && Below();
  return isa<ImplicitCastExpr, ArraySubscriptExpr, ConstantExpr, SubstNonTypeTemplateParmExpr, ConditionalOperator>(E) && Below();
}

static const MemberExpr *calleeName(const Spawn &S) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(S.Call);
  return Call ? dyn_cast<MemberExpr>(Call->getCallee()) : nullptr;
}

bool namesObjectPlainly(const Spawn &S, const Effects &Of) {
  const MemberExpr *Callee = calleeName(S);
  if (!Callee || S.MacroLevels || S.Call->getBeginLoc().isMacroID() || S.Call->getEndLoc().isMacroID() ||
      openingOf(cast<CXXMemberCallExpr>(S.Call)).isInvalid())
    return false;
  const Expr *Object = Callee->getBase();
  QualType T = Object->IgnoreParenImpCasts()->getType().getNonReferenceType();
  T = T->isPointerType() ? T->getPointeeType() : T;
  const CXXRecordDecl *Class = cast<CXXMethodDecl>(S.Callee)->getParent(), *Named = T->getAsCXXRecordDecl();
  if (!Named || Named->getCanonicalDecl() != Class->getCanonicalDecl() || !isPlain(Object, Of))
    return false;
  // A task with an object of its own changes that.
  return llvm::none_of(S.CallOperands, [&](const Operand &O) {
    return O.OfPack || (O.IsObject && O.How == Travel::Copy && O.Value->getType()->getAsCXXRecordDecl() == Named);
  });
}

bool isObjectOfAllTurns(const Spawn &S) {
  const Expr *Object = calleeName(S)->getBase()->IgnoreParenImpCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(Object);
  return isa<CXXThisExpr>(Object) || (Ref && isa<VarDecl>(Ref->getDecl()) && !Ref->getType()->isPointerType());
}

bool recordsMembers(const Spawn &S) {
  return llvm::any_of(S.Recorded, [](const Recording &R) { return R.Member; });
}

void dropMember(const Spawn &S, const FieldDecl *Member, const Effects &Of, std::vector<Access> &Task) {
  const Summary *Known = Of.facts().summaries()(S.Callee);
  for (const Access &Own : Known ? Known->Accesses : std::vector<Access>()) {
    const auto &Steps = Own.Where.Steps;
    if (Own.Where.Base.What != Root::This || Steps.empty() || Steps[0].What != Step::Field || Steps[0].Member != Member)
      continue;
    for (const Location &L : Of.facts().atCall(Own.Where, S.Call))
      llvm::erase_if(Task, [&](const Access &A) { return !A.Through && A.Writes == Own.Writes && A.Where == L; });
  }
}

} // namespace deco
