#include "LoopNest.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

static bool isTracked(const VarDecl *V) {
  return V->getType()->isIntegerType() || isView(V->getType());
}

/// The local integer, pointer or view that \p E names, or null.
static const VarDecl *namedLocal(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && isTracked(V) ? V : nullptr;
}

/// Whether one more step of a variable of type \p T leads to another number or element. Integers of fewer
/// than 32 bits would wrap around and take the same value in another turn.
static bool isSteppable(QualType T, const ASTContext &Context) {
  return T->isIntegerType() ? Context.getTypeSize(T) >= 32
                            : T->isPointerType() || isElementIterator(T);
}

/// Whether steps by \p Amount (nothing: it is not known) soon lead an integer of type \p T around.
static bool mayWrapSoon(QualType T, std::optional<int64_t> Amount, const ASTContext &Context) {
  bool Narrow = T->isUnsignedIntegerOrEnumerationType() && Context.getTypeSize(T) < 64;
  return T->isUnsignedIntegerOrEnumerationType() &&
         (!Amount || std::abs(*Amount) > (Narrow ? 16 : INT32_MAX));
}

/// Records loops, declarations and changes of integers and views in one walk.
class LoopCollector : public RecursiveASTVisitor<LoopCollector> {
public:
  explicit LoopCollector(LoopNest &Nest) : Nest(Nest) {}

  bool shouldVisitImplicitCode() const { return true; }

  bool TraverseForStmt(ForStmt *S) {
    TraverseStmt(S->getInit());
    Loop *L = enter(S);
    TraverseStmt(S->getConditionVariableDeclStmt());
    head(S->getCond());
    head(S->getInc());
    TraverseStmt(S->getBody());
    Current = L->Around;
    return true;
  }
  bool TraverseWhileStmt(WhileStmt *S) {
    Loop *L = enter(S);
    TraverseStmt(S->getConditionVariableDeclStmt());
    head(S->getCond());
    TraverseStmt(S->getBody());
    Current = L->Around;
    return true;
  }
  bool TraverseDoStmt(DoStmt *S) {
    Loop *L = enter(S);
    TraverseStmt(S->getBody());
    head(S->getCond());
    Current = L->Around;
    return true;
  }
  bool TraverseCXXForRangeStmt(CXXForRangeStmt *S) {
    // The hidden reference to the range is there for begin() and end(), which leave a view as it is.
    Understood.insert(S->getRangeInit()->IgnoreParens());
    for (Stmt *Before : {S->getInit(), (Stmt *)S->getRangeStmt(), (Stmt *)S->getBeginStmt(),
                         (Stmt *)S->getEndStmt()})
      TraverseStmt(Before);
    Loop *L = enter(S);
    if (const auto *Begin = S->getBeginStmt())
      Nest.Ranges[cast<VarDecl>(Begin->getSingleDecl())] = S;
    for (Stmt *Turn : {(Stmt *)S->getCond(), (Stmt *)S->getInc(), (Stmt *)S->getLoopVarStmt()})
      TraverseStmt(Turn);
    TraverseStmt(S->getBody());
    Current = L->Around;
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *S) {
    ++Lambdas;
    bool Result = RecursiveASTVisitor::TraverseLambdaExpr(S);
    --Lambdas;
    return Result;
  }
  /// What a lambda does with what it captures by reference is seen in its body.
  bool TraverseLambdaCapture(LambdaExpr *S, const LambdaCapture *C, Expr *Init) {
    return C->getCaptureKind() == LCK_ByRef && !S->isInitCapture(C) ? true : TraverseStmt(Init);
  }

  /// A label of a switch within a loop that the switch is not in: Duff's device.
  bool TraverseSwitchStmt(SwitchStmt *S) {
    const Loop *Around = std::exchange(OfSwitch, Current);
    bool Result = RecursiveASTVisitor::TraverseSwitchStmt(S);
    OfSwitch = Around;
    return Result;
  }
  bool VisitSwitchCase(SwitchCase *) {
    Nest.Structured &= Current == OfSwitch;
    return true;
  }
  bool VisitGotoStmt(GotoStmt *) { return Nest.Structured = false, true; }
  bool VisitIndirectGotoStmt(IndirectGotoStmt *) { return Nest.Structured = false, true; }
  bool VisitVarDecl(VarDecl *V) {
    Nest.Homes[V] = Current;
    if (Lambdas)
      Inside[V] = Lambdas;
    return true;
  }
  bool VisitCastExpr(CastExpr *Cast) {
    bool Reads = Cast->getCastKind() == CK_LValueToRValue || Cast->getCastKind() == CK_ToVoid ||
                 (Cast->getCastKind() == CK_NoOp && Cast->getType().isConstQualified());
    if (Reads)
      Understood.insert(Cast->getSubExpr()->IgnoreParens());
    // The copy in a lambda is const only there.
    const VarDecl *V = namedLocal(Cast->getSubExpr());
    if (V && Cast->isGLValue() && Cast->getSubExpr()->getType().isConstQualified() && !Cast->getType().isConstQualified())
      Nest.Changes[V].push_back({Cast, Current, false, Tries > 0});
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *Unary) {
    if (Unary->isIncrementDecrementOp())
      changed(Unary->getSubExpr(), Unary);
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *Binary) {
    if (Binary->isAssignmentOp())
      changed(Binary->getLHS(), Binary);
    return true;
  }
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *Call) {
    switch (Call->getOperator()) {
    case OO_PlusPlus:
    case OO_MinusMinus:
    case OO_PlusEqual:
    case OO_MinusEqual:
      if (isElementIterator(Call->getArg(0)->getType()))
        changed(Call->getArg(0), Call);
      break;
    default:
      break;
    }
    return true;
  }
  bool TraverseCXXTryStmt(CXXTryStmt *S) {
    ++Tries;
    bool Result = RecursiveASTVisitor::TraverseCXXTryStmt(S);
    --Tries;
    return Result;
  }
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    const VarDecl *V = namedLocal(Ref);
    if (!V)
      return true;
    // A lambda may be called in another turn than it is made in, or behind the loop.
    if (Inside.lookup(V) == Lambdas)
      Nest.Places[Ref] = {Current, InHead};
    // Its address is taken, or a reference is bound to it.
    if (!Understood.contains(Ref) && !Ref->getType().isConstQualified())
      Nest.Changes[V].push_back({Ref, Current, false, Tries > 0});
    return true;
  }

private:
  Loop *enter(const Stmt *S) {
    Nest.Loops.emplace_back();
    Loop &L = Nest.Loops.back();
    L.Source = S;
    L.Around = Current;
    Nest.BySource[S] = &L;
    Current = &L;
    return &L;
  }
  void head(Expr *E) {
    bool Outer = InHead;
    InHead = true;
    TraverseStmt(E);
    InHead = Outer;
  }
  void changed(const Expr *What, const Expr *By) {
    const VarDecl *V = isa<DeclRefExpr>(What->IgnoreParens()) ? namedLocal(What) : nullptr;
    if (!V)
      return;
    Understood.insert(What->IgnoreParens());
    Nest.Changes[V].push_back({By, Current, Lambdas == 0, Tries > 0});
  }

  LoopNest &Nest;
  const Loop *Current = nullptr, *OfSwitch = nullptr;
  bool InHead = false;
  unsigned Lambdas = 0, Tries = 0;
  llvm::DenseMap<const VarDecl *, unsigned> Inside; ///< how many lambdas
  llvm::SmallPtrSet<const Expr *, 32> Understood; ///< what changes nothing, and recorded changes
};

namespace {

struct Increment {
  const VarDecl *Var = nullptr;
  bool Down = false;
  const Expr *Step = nullptr;
  const Expr *Whole = nullptr;
};

/// Understands `++i`, `i -= step`, `i = i + step`.
Increment incrementOf(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Unary = dyn_cast<UnaryOperator>(E); Unary && Unary->isIncrementDecrementOp())
    return {namedLocal(Unary->getSubExpr()), Unary->isDecrementOp(), nullptr};
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E)) {
    OverloadedOperatorKind Op = Call->getOperator();
    bool ByOne = Op == OO_PlusPlus || Op == OO_MinusMinus;
    if ((!ByOne && Op != OO_PlusEqual && Op != OO_MinusEqual) ||
        !isElementIterator(Call->getArg(0)->getType()))
      return {};
    return {namedLocal(Call->getArg(0)), Op == OO_MinusMinus || Op == OO_MinusEqual,
            ByOne ? nullptr : Call->getArg(1)};
  }
  const auto *Binary = dyn_cast<BinaryOperator>(E);
  if (!Binary)
    return {};
  const VarDecl *V = Binary->isAssignmentOp() ? namedLocal(Binary->getLHS()) : nullptr;
  if (Binary->getOpcode() == BO_AddAssign || Binary->getOpcode() == BO_SubAssign)
    return {V, Binary->getOpcode() == BO_SubAssign, Binary->getRHS()};
  const auto *New = dyn_cast<BinaryOperator>(Binary->getRHS()->IgnoreParenImpCasts());
  if (Binary->getOpcode() != BO_Assign || !New || !New->isAdditiveOp() || !V)
    return {};
  if (namedLocal(New->getLHS()) == V)
    return {V, New->getOpcode() == BO_Sub, New->getRHS()};
  if (namedLocal(New->getRHS()) == V && New->getOpcode() == BO_Add)
    return {V, false, New->getLHS()};
  return {};
}

/// Finds the part of \p E, in a row of commas, that is an increment of a variable for which \p Fits.
Increment findIncrement(const Expr *E, llvm::function_ref<bool(const VarDecl *, const Expr *)> Fits) {
  if (!E)
    return {};
  E = E->IgnoreParenImpCasts();
  if (const auto *Comma = dyn_cast<BinaryOperator>(E); Comma && Comma->getOpcode() == BO_Comma) {
    Increment Left = findIncrement(Comma->getLHS(), Fits);
    return Left.Var ? Left : findIncrement(Comma->getRHS(), Fits);
  }
  Increment Found = incrementOf(E);
  Found.Whole = E;
  return Found.Var && Fits(Found.Var, E) ? Found : Increment{};
}

/// The `i--` of a condition `i-- > 0`, `i-- != 0` or `i--`.
const Expr *countdown(const Expr *Condition) {
  const Expr *E = Condition ? Condition->IgnoreParenImpCasts() : nullptr;
  if (const auto *Compare = dyn_cast_or_null<BinaryOperator>(E);
      Compare && (Compare->getOpcode() == BO_GT || Compare->getOpcode() == BO_NE)) {
    const auto *Zero = dyn_cast<IntegerLiteral>(Compare->getRHS()->IgnoreParenImpCasts());
    if (!Zero || Zero->getValue() != 0)
      return nullptr;
    E = Compare->getLHS()->IgnoreParenImpCasts();
  }
  const auto *Unary = dyn_cast_or_null<UnaryOperator>(E);
  return Unary && Unary->getOpcode() == UO_PostDec ? Unary : nullptr;
}

/// Whether \p E is the counter \p V, or the sum of it and what \p Shift is set to.
bool isShifted(const Expr *E, const VarDecl *V, const Expr *&Shift) {
  if (namedLocal(E) == V)
    return true;
  const auto *Sum = dyn_cast<BinaryOperator>(E->IgnoreParenImpCasts());
  if (!Sum || Sum->getOpcode() != BO_Add)
    return false;
  bool Left = namedLocal(Sum->getLHS()) == V;
  if (!Left && namedLocal(Sum->getRHS()) != V)
    return false;
  Shift = Left ? Sum->getRHS() : Sum->getLHS();
  return true;
}

struct Infix {
  BinaryOperatorKind Op;
  const Expr *Left, *Right;
};

/// The operator of \p E, be it of integers and pointers or of the library's iterators.
std::optional<Infix> infixOf(const Expr *E) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return Infix{Binary->getOpcode(), Binary->getLHS(), Binary->getRHS()};
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E)) { // `!=` by way of `==`
    CXXRewrittenBinaryOperator::DecomposedForm Form = Rewritten->getDecomposedForm();
    return isElementIterator(Form.LHS->getType()) ? std::optional(Infix{Form.Opcode, Form.LHS, Form.RHS})
                                                  : std::nullopt;
  }
  const auto *Call = dyn_cast<CXXOperatorCallExpr>(E);
  if (!Call || Call->getNumArgs() != 2 || !Call->isComparisonOp() || !isElementIterator(Call->getArg(0)->getType()))
    return std::nullopt;
  return Infix{BinaryOperator::getOverloadedOpcode(Call->getOperator()), Call->getArg(0), Call->getArg(1)};
}

/// Collects what the condition \p E, a conjunction, says of \p L's counter.
void findBounds(const Expr *E, Loop &L) {
  std::optional<Infix> Binary = E ? infixOf(E->IgnoreParenImpCasts()) : std::nullopt;
  if (!Binary)
    return;
  BinaryOperatorKind Op = Binary->Op;
  if (Op == BO_LAnd) {
    findBounds(Binary->Left, L);
    findBounds(Binary->Right, L);
    return;
  }
  const Expr *Other = Binary->Right;
  if (!BinaryOperator::isRelationalOp(Op) && Op != BO_NE)
    return;
  const Expr *Shift = nullptr;
  if (!isShifted(Binary->Left, L.Counter, Shift)) {
    if (!isShifted(Binary->Right, L.Counter, Shift))
      return;
    Other = Binary->Left;
    if (Op != BO_NE)
      Op = BinaryOperator::reverseComparisonOp(Op);
  }
  if (Op == BO_NE ? !L.Step : Op == (L.Down ? BO_GT : BO_LT))
    L.Bounds.push_back({Other, false, Shift});
  else if (Op == (L.Down ? BO_GE : BO_LE))
    L.Bounds.push_back({Other, true, Shift});
}

const Expr *firstValue(const Stmt *Init, const VarDecl *V) {
  if (const auto *Decls = dyn_cast_or_null<DeclStmt>(Init))
    return llvm::is_contained(Decls->decls(), V) ? V->getInit() : nullptr;
  const auto *Binary = dyn_cast_or_null<BinaryOperator>(Init);
  if (Binary && Binary->getOpcode() == BO_Comma) {
    const Expr *Left = firstValue(Binary->getLHS(), V);
    return Left ? Left : firstValue(Binary->getRHS(), V);
  }
  return Binary && Binary->getOpcode() == BO_Assign && namedLocal(Binary->getLHS()) == V
             ? Binary->getRHS()
             : nullptr;
}

} // namespace

void LoopNest::findCounter(Loop &L) {
  const auto *For = dyn_cast<ForStmt>(L.Source);
  const auto *While = dyn_cast<WhileStmt>(L.Source);
  if (!For && !While)
    return;
  // Nothing else changes it in a turn, nor can do so behind the loop's back.
  auto Fits = [&](const VarDecl *V, const Expr *By) {
    return isSteppable(V->getType(), V->getASTContext()) &&
           llvm::all_of(changes(V), [&](const Change &C) {
             return C.Direct && (C.By == By || !C.In || !C.In->isWithin(&L));
           });
  };
  auto FitsInteger = [&](const VarDecl *V, const Expr *By) {
    return V->getType()->isIntegerType() && Fits(V, By);
  };
  Increment Found = findIncrement(For ? For->getInc() : nullptr, FitsInteger);
  const Expr *Condition = For ? For->getCond() : While->getCond();
  if (!Found.Var)
    if (const Expr *Down = countdown(Condition)) {
      Found = findIncrement(Down, FitsInteger);
      L.StartsBelow = true;
    }
  if (!Found.Var && For)
    Found = findIncrement(For->getInc(), Fits);
  if (!Found.Var)
    return;
  L.Counter = Found.Var;
  L.Increment = Found.Whole;
  L.Down = Found.Down;
  L.Step = Found.Step;
  L.First = For ? firstValue(For->getInit(), Found.Var) : nullptr;
  findBounds(Condition, L);
  // What wraps around takes the same value again, unless the loop ends before.
  std::optional<int64_t> By = L.Step ? amount(L.Increment) : std::nullopt;
  if (L.Step && mayWrapSoon(L.Counter->getType(), By, Function->getASTContext()) && (By || L.Bounds.empty()))
    L.Counter = nullptr;
}

void LoopNest::findWalk(Loop &L) {
  auto OnlyBy = [&](const VarDecl *V, const Expr *By) {
    return llvm::all_of(changes(V), [&](const Change &C) {
      return C.Direct && (C.By == By || !C.In || !C.In->isWithin(&L));
    });
  };
  L.Walk = ListWalk::of(L.Source, OnlyBy);
  if (L.Walk)
    for (auto [Use, Moved] : L.Walk->Uses)
      Visits[Use] = {&L, Moved};
}

void LoopNest::findTraded() {
  Trades Found = findTrades(Function);
  for (const TradingPointers &Group : Found.Groups) {
    bool Only = llvm::all_of(Group, [&](const VarDecl *V) {
      // Those of another turn would begin anew.
      return home(V) == home(Group.front()) && Homes.count(V) &&
             llvm::all_of(changes(V), [&](const Change &C) { return Found.By[V].contains(C.By); });
    });
    auto Shared = std::make_shared<const TradingPointers>(Group);
    for (const VarDecl *V : Group)
      if (Only)
        Traded[V] = Shared;
  }
}

LoopNest::LoopNest(const FunctionDecl *F) : Function(F) {
  LoopCollector Collector(*this);
  for (const ParmVarDecl *P : F->parameters())
    Homes[P] = nullptr;
  Collector.TraverseStmt(F->getBody());
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(F))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      Collector.TraverseStmt(Init->getInit());
  for (Loop &L : Loops) {
    findCounter(L);
    findWalk(L);
  }
  findTraded();
}

bool LoopNest::isUnchanged(const VarDecl *V) const {
  auto Known = Changes.find(V);
  return Homes.count(V) && V->hasLocalStorage() && isTracked(V) &&
         (Known == Changes.end() || Known->second.empty());
}

llvm::ArrayRef<LoopNest::Change> LoopNest::changes(const VarDecl *V) const {
  auto It = Changes.find(V);
  return It == Changes.end() ? llvm::ArrayRef<Change>() : llvm::ArrayRef<Change>(It->second);
}

std::optional<int64_t> LoopNest::amount(const Expr *By) const {
  Increment Step = incrementOf(By);
  if (!Step.Var)
    return std::nullopt;
  Expr::EvalResult Value;
  if (!Step.Step)
    return Step.Down ? -1 : 1;
  if (Step.Step->isValueDependent() || !Step.Step->getType()->isIntegerType() ||
      !Step.Step->EvaluateAsInt(Value, Function->getASTContext()) ||
      Value.Val.getInt().getSignificantBits() > 32)
    return std::nullopt;
  const llvm::APSInt &Number = Value.Val.getInt();
  int64_t C = Number.tryExtValue().value_or(Number.getSExtValue()); // `n += -1` of one without a sign wraps
  return Step.Down ? -C : C;
}

bool LoopNest::isChangedIn(const VarDecl *V, const Loop *L) const {
  return llvm::any_of(changes(V),
                      [&](const Change &C) { return !L || (C.In && C.In->isWithin(L)); });
}

int LoopNest::direction(const VarDecl *V, const Loop *L) const {
  const ASTContext &Context = Function->getASTContext();
  if (!isSteppable(V->getType(), Context))
    return 0;
  int Sign = 0;
  for (const Change &C : changes(V)) {
    if (L && !(C.In && C.In->isWithin(L)))
      continue;
    std::optional<int64_t> By = C.Direct && !C.InTry ? amount(C.By) : std::nullopt;
    if (!By || *By == 0 || mayWrapSoon(V->getType(), By, Context))
      return 0;
    int Now = *By > 0 ? 1 : -1;
    if (Sign && Sign != Now)
      return 0;
    Sign = Now;
  }
  return Sign;
}

/// The outermost expression around \p S.
const Stmt *LoopNest::fullExpression(const Stmt *S) const {
  if (!Parents)
    Parents = std::make_unique<ParentMap>(Function->getBody());
  while (const Stmt *Up = Parents->getParent(S)) {
    if (!isa<Expr>(Up))
      break;
    S = Up;
  }
  return S;
}

const Stmt *LoopNest::steppedAt(const DeclRefExpr *Use) const {
  const auto *V = dyn_cast<VarDecl>(Use->getDecl());
  auto It = Places.find(Use);
  if (!V || It == Places.end() || !Structured)
    return nullptr;
  const Loop *Outermost = It->second.In;
  while (Outermost && Outermost->Around)
    Outermost = Outermost->Around;
  if (!isChangedIn(V, Outermost) ||
      (isChangedIn(V, It->second.In) && direction(V, It->second.In) == 0))
    return nullptr;
  const Stmt *Whole = fullExpression(Use);
  // The order within an expression is not looked at.
  unsigned Steps = 0;
  for (const Change &C : changes(V))
    if (fullExpression(C.By) == Whole) {
      if (++Steps > 1 || !C.Direct)
        return nullptr;
      const Expr *Operand = nullptr;
      if (const auto *Unary = dyn_cast<UnaryOperator>(C.By))
        Operand = Unary->getSubExpr();
      else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(C.By))
        Operand = Call->getArg(0);
      if (!Operand || Operand->IgnoreParenImpCasts() != Use)
        return nullptr;
    }
  Expressions[Whole] = It->second.In;
  return Whole;
}

const Loop *LoopNest::countedBy(const DeclRefExpr *Use) const {
  auto It = Places.find(Use);
  if (It == Places.end())
    return nullptr;
  const Place &Here = It->second;
  for (const Loop *L = Here.In; L; L = L->Around)
    if (L->Counter == Use->getDecl())
      return Here.InHead && L == Here.In ? nullptr : L;
  return nullptr;
}

} // namespace deco
