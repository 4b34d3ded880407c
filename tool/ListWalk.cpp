#include "ListWalk.h"
#include "StdLibrary.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace deco {

namespace {

/// Whether the value of \p E depends on nothing but the variables and the memory that it names, and nothing else
/// comes of its evaluation.
class Plain {
public:
  bool is(const Expr *E, unsigned Depth = 0) const;

private:
  bool isCast(const CastExpr *Cast, unsigned Depth) const;
  bool isCall(const CallExpr *Call, unsigned Depth) const;
  bool isUnary(const UnaryOperator *Unary, unsigned Depth) const;
};

bool Plain::isCast(const CastExpr *Cast, unsigned Depth) const {
  switch (Cast->getCastKind()) {
  case CK_UserDefinedConversion:
    // std::unique_ptr in a condition: a call below.
  case CK_LValueToRValue:
  case CK_NoOp:
  case CK_BitCast:
  case CK_DerivedToBase:
  case CK_UncheckedDerivedToBase:
  case CK_BaseToDerived:
  case CK_PointerToBoolean:
  case CK_IntegralToBoolean:
  case CK_FloatingToBoolean:
  case CK_IntegralCast:
  case CK_IntegralToFloating:
  case CK_FloatingCast:
  case CK_NullToPointer:
  case CK_ArrayToPointerDecay:
    return is(Cast->getSubExpr(), Depth);
  default:
    return false;
  }
}

bool Plain::isUnary(const UnaryOperator *Unary, unsigned Depth) const {
  return !Unary->isIncrementDecrementOp() && Unary->getOpcode() != UO_Coawait && is(Unary->getSubExpr(), Depth);
}

/// The one expression that the body of \p F returns, if it is no more than that.
const Expr *onlyReturned(const FunctionDecl *F) {
  const FunctionDecl *Definition = nullptr;
  const Stmt *Body = F->getBody(Definition);
  const auto *Block = dyn_cast_or_null<CompoundStmt>(Body);
  const auto *Return = Block && Block->size() == 1 ? dyn_cast<ReturnStmt>(Block->body_front()) : nullptr;
  return Return && !Definition->isDependentContext() ? Return->getRetValue() : nullptr;
}

/// An accessor without arguments, or what std::unique_ptr offers to look at it.
bool Plain::isCall(const CallExpr *Call, unsigned Depth) const {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee());
  if (!Method || Method->isVirtual() || !Method->isConst())
    return false;
  const Expr *Object = nullptr;
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(Call))
    Object = Member->getNumArgs() == 0 ? Member->getImplicitObjectArgument() : nullptr;
  else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call))
    Object = Operator->getNumArgs() == 1 ? Operator->getArg(0) : nullptr;
  if (!Object || !is(Object, Depth))
    return false;
  if (isStd(Method))
    return isSoleOwner(Method->getFunctionObjectParameterType());
  const Expr *Returned = isLibrary(Method) ? nullptr : onlyReturned(Method);
  return Returned && is(Returned, Depth + 1);
}

bool Plain::is(const Expr *E, unsigned Depth) const {
  E = E->IgnoreParens();
  if (Depth > 4 || E->isValueDependent() || (E->isGLValue() && E->getType().isVolatileQualified()))
    return false;
  if (isa<IntegerLiteral, CharacterLiteral, FloatingLiteral, CXXBoolLiteralExpr, CXXNullPtrLiteralExpr, GNUNullExpr,
          CXXThisExpr, SubstNonTypeTemplateParmExpr>(E))
    return true;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    return isa<EnumConstantDecl>(Ref->getDecl()) || (V && !V->getTLSKind());
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return isa<FieldDecl>(Member->getMemberDecl()) && is(Member->getBase(), Depth);
  if (const auto *Sub = dyn_cast<ArraySubscriptExpr>(E))
    return is(Sub->getLHS(), Depth) && is(Sub->getRHS(), Depth);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return isUnary(Unary, Depth);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return !Binary->isAssignmentOp() && !Binary->isPtrMemOp() && is(Binary->getLHS(), Depth) &&
           is(Binary->getRHS(), Depth);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(E))
    return is(Choice->getCond(), Depth) && is(Choice->getTrueExpr(), Depth) && is(Choice->getFalseExpr(), Depth);
  if (const auto *Full = dyn_cast<FullExpr>(E))
    return is(Full->getSubExpr(), Depth);
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return isCast(Cast, Depth);
  const auto *Call = dyn_cast<CallExpr>(E);
  return Call && isCall(Call, Depth);
}

/// Looks for ways out of a loop's turn but its condition, and out of the middle of a turn to the next one.
class ExitFinder : public RecursiveASTVisitor<ExitFinder> {
public:
  bool Leaves = false, Continues = false;

  bool VisitReturnStmt(ReturnStmt *) { return leaves(); }
  bool VisitCoreturnStmt(CoreturnStmt *) { return leaves(); }
  bool VisitGotoStmt(GotoStmt *) { return leaves(); }
  bool VisitIndirectGotoStmt(IndirectGotoStmt *) { return leaves(); }
  bool VisitAsmStmt(AsmStmt *) { return leaves(); }
  bool VisitBreakStmt(BreakStmt *) { return InLoops || InSwitches ? true : leaves(); }
  bool VisitContinueStmt(ContinueStmt *) {
    Continues |= !InLoops;
    return true;
  }
  bool TraverseForStmt(ForStmt *S) { return inLoop([&] { return RecursiveASTVisitor::TraverseForStmt(S); }); }
  bool TraverseWhileStmt(WhileStmt *S) { return inLoop([&] { return RecursiveASTVisitor::TraverseWhileStmt(S); }); }
  bool TraverseDoStmt(DoStmt *S) { return inLoop([&] { return RecursiveASTVisitor::TraverseDoStmt(S); }); }
  bool TraverseCXXForRangeStmt(CXXForRangeStmt *S) {
    return inLoop([&] { return RecursiveASTVisitor::TraverseCXXForRangeStmt(S); });
  }
  bool TraverseSwitchStmt(SwitchStmt *S) {
    ++InSwitches;
    bool Result = RecursiveASTVisitor::TraverseSwitchStmt(S);
    --InSwitches;
    return Result;
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }

private:
  bool leaves() {
    Leaves = true;
    return false;
  }
  bool inLoop(llvm::function_ref<bool()> Traverse) {
    ++InLoops;
    bool Result = Traverse();
    --InLoops;
    return Result;
  }
  unsigned InLoops = 0, InSwitches = 0;
};

/// The places at which a statement names a variable, those in lambdas and local classes left out.
class UseFinder : public RecursiveASTVisitor<UseFinder> {
public:
  explicit UseFinder(const VarDecl *V) : V(V) {}
  std::vector<const DeclRefExpr *> Found;

  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    if (Ref->getDecl() == V)
      Found.push_back(Ref);
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }

private:
  const VarDecl *V;
};

struct LoopParts {
  const Expr *Condition = nullptr, *Increment = nullptr;
  const Stmt *Body = nullptr;
};

/// The parts of a loop whose condition is an expression.
LoopParts partsOf(const Stmt *Source) {
  if (const auto *For = dyn_cast<ForStmt>(Source))
    return For->getConditionVariableDeclStmt() ? LoopParts() : LoopParts{For->getCond(), For->getInc(), For->getBody()};
  if (const auto *While = dyn_cast<WhileStmt>(Source))
    return While->getConditionVariableDeclStmt() ? LoopParts() : LoopParts{While->getCond(), nullptr, While->getBody()};
  if (const auto *Do = dyn_cast<DoStmt>(Source))
    return {Do->getCond(), nullptr, Do->getBody()};
  return {};
}

/// The class to objects of which \p V, a local pointer, leads, if two of them can share no memory.
const CXXRecordDecl *visitedClass(const VarDecl *V) {
  if (!V->hasLocalStorage() || !V->getType()->isPointerType() || V->getType().isVolatileQualified())
    return nullptr;
  const CXXRecordDecl *R = V->getType()->getPointeeType()->getAsCXXRecordDecl();
  R = R && R->hasDefinition() ? R->getDefinition() : nullptr;
  return R && !R->isUnion() && !R->isDependentContext() && R->getNumVBases() == 0 ? R : nullptr;
}

/// The local pointer to objects to which \p E is an assignment.
const VarDecl *advanced(const Expr *E) {
  const auto *Assignment = dyn_cast<BinaryOperator>(E);
  const auto *Ref = Assignment && Assignment->getOpcode() == BO_Assign
                        ? dyn_cast<DeclRefExpr>(Assignment->getLHS()->IgnoreParens())
                        : nullptr;
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && visitedClass(V) ? V : nullptr;
}

/// Collects the assignments in \p E, a row of commas.
void findAssignments(const Expr *E, std::vector<const Expr *> &Out) {
  E = E ? E->IgnoreParenImpCasts() : nullptr;
  const auto *Binary = dyn_cast_or_null<BinaryOperator>(E);
  if (Binary && Binary->getOpcode() == BO_Comma) {
    findAssignments(Binary->getLHS(), Out);
    findAssignments(Binary->getRHS(), Out);
  } else if (Binary && advanced(Binary)) {
    Out.push_back(Binary);
  }
}

/// The statements of \p Body, in their order.
std::vector<const Stmt *> statementsOf(const Stmt *Body) {
  const auto *Block = dyn_cast<CompoundStmt>(Body);
  return Block ? std::vector<const Stmt *>(Block->body_begin(), Block->body_end()) : std::vector<const Stmt *>{Body};
}

/// The initialiser of the variable that \p E names, if one of \p Before declares it.
const Expr *initialiser(const Expr *E, llvm::ArrayRef<const Stmt *> Before, const VarDecl *&Next) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  Next = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Declared = Next && llvm::any_of(Before, [&](const Stmt *S) {
                    const auto *Decls = dyn_cast<DeclStmt>(S);
                    return Decls && llvm::is_contained(Decls->decls(), Next);
                  });
  return Declared && Next->hasLocalStorage() && !Next->getType()->isReferenceType() ? Next->getInit() : nullptr;
}

} // namespace

std::optional<ListWalk> ListWalk::of(const Stmt *Source,
                                     llvm::function_ref<bool(const VarDecl *, const Expr *)> OnlyBy) {
  LoopParts Parts = partsOf(Source);
  if (!Parts.Condition || !Parts.Body || !Plain().is(Parts.Condition))
    return std::nullopt;
  const std::vector<const Stmt *> Statements = statementsOf(Parts.Body);
  std::vector<const Expr *> Candidates;
  findAssignments(Parts.Increment, Candidates);
  for (const Stmt *S : Statements)
    if (const auto *E = dyn_cast<Expr>(S); E && isa<CompoundStmt>(Parts.Body))
      findAssignments(E, Candidates);
  if (Candidates.empty())
    return std::nullopt;
  ExitFinder Exits;
  Exits.TraverseStmt(const_cast<Stmt *>(Parts.Body));
  if (Exits.Leaves)
    return std::nullopt;
  for (const Expr *Advance : Candidates) {
    ListWalk Found;
    Found.Advance = Advance;
    Found.Cursor = advanced(Advance);
    Found.Class = visitedClass(Found.Cursor);
    UseFinder Deciding(Found.Cursor);
    Deciding.TraverseStmt(const_cast<Expr *>(Parts.Condition));
    auto At = llvm::find_if(Statements, [&](const Stmt *S) {
      std::vector<const Expr *> Here;
      if (const auto *E = dyn_cast<Expr>(S); E && isa<CompoundStmt>(Parts.Body))
        findAssignments(E, Here);
      return llvm::is_contained(Here, Advance);
    });
    bool InBody = At != Statements.end();
    if (Deciding.Found.empty() || !OnlyBy(Found.Cursor, Advance) || (InBody && Exits.Continues))
      continue;
    // `Node *next = n->next;  ...  n = next;`
    const Expr *To = cast<BinaryOperator>(Advance)->getRHS();
    const VarDecl *Next = nullptr;
    llvm::ArrayRef<const Stmt *> Before(Statements.data(), At - Statements.begin());
    if (const Expr *Init = initialiser(To, Before, Next)) {
      if (!OnlyBy(Next, nullptr))
        continue;
      To = Init;
    }
    if (!Plain().is(To))
      continue;
    Found.Deciding = {Parts.Condition, To};
    for (auto S = Statements.begin(); S != Statements.end(); ++S) {
      UseFinder Uses(Found.Cursor);
      if (S != At)
        Uses.TraverseStmt(const_cast<Stmt *>(*S));
      for (const DeclRefExpr *Use : Uses.Found)
        Found.Uses.push_back({Use, S > At ? 1 : 0});
    }
    return Found;
  }
  return std::nullopt;
}

} // namespace deco
