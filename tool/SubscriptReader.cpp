#include "SubscriptReader.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace clang;

namespace deco {

std::optional<Symbol> symbolAt(const Location &L) {
  if (L.Base.What != Root::Variable && L.Base.What != Root::This)
    return std::nullopt;
  Symbol Result;
  Result.Var = L.Base.Var;
  for (const Step &S : L.Steps) {
    if (S.What != Step::Field)
      return std::nullopt;
    Result.Members.push_back(S.Member);
  }
  return Result;
}

Location locationOf(const Symbol &S) {
  Location L = S.Var ? Location::variable(S.Var) : Location::thisObject();
  for (const FieldDecl *F : S.Members)
    L = L.then({Step::Field, F});
  // Not what a pointer leads to, nor the elements of what it is the size of.
  QualType T = !S.Members.empty() ? S.Members.back()->getType()
               : S.Var            ? S.Var->getType()
                                  : QualType();
  bool Counts = !T.isNull() && isSequence(T) && T.getNonReferenceType()->isRecordType();
  bool Leads = S.Var && S.Members.empty() && !T->isReferenceType() && isView(T);
  return Counts || Leads ? L.then({Step::Header}) : L;
}

/// Conversions that keep distinct values distinct, but for values that no subscript has.
bool SubscriptReader::keepsValue(const CastExpr *Cast) const {
  switch (Cast->getCastKind()) {
  case CK_NoOp:
  case CK_LValueToRValue:
    return true;
  case CK_IntegralCast: {
    uint64_t From = Context.getTypeSize(Cast->getSubExpr()->getType());
    uint64_t To = Context.getTypeSize(Cast->getType());
    return To >= From || To >= 32;
  }
  default:
    return false;
  }
}

/// \p P, computed in 32 bits without a sign: constants stand for what is nearest to 0 and equal to them there, so that
/// `i + 4294967295u` is i - 1. Null if factors are so large that products may come round to the same number.
static Subscript::Ref inOneRound(const Subscript &P) {
  const int64_t Round = int64_t(1) << 32, MostFactor = int64_t(1) << 16;
  int64_t Constant = 0;
  for (const auto &[Factors, By] : P.terms())
    if (Factors.empty())
      Constant = By;
    else if (By <= -MostFactor || By >= MostFactor)
      return nullptr;
  auto Nearest = static_cast<int32_t>(static_cast<uint32_t>(Constant % Round));
  return Subscript::sum(&P, Subscript::constant(Nearest - Constant));
}

Subscript::Ref SubscriptReader::read(const Expr *E) const {
  if (!E || !E->getType()->isIntegralOrUnscopedEnumerationType() || E->isValueDependent() ||
      Depth > 20)
    return nullptr;
  ++Depth;
  Subscript::Ref Result = readAny(E->IgnoreParens());
  --Depth;
  bool Wraps = E->getType()->isUnsignedIntegerType() && Context.getTypeSize(E->getType()) == 32;
  return Wraps && Result ? inOneRound(*Result) : Result;
}

/// What is added to the variable in the value of \p Unary, an increment or decrement.
static int64_t newValueOf(const UnaryOperator *Unary) {
  return Unary->isPostfix() ? 0 : Unary->isIncrementOp() ? 1 : -1;
}

/// Null if it does not fit.
static Subscript::Ref numberOf(const Expr::EvalResult &Value) {
  std::optional<int64_t> Number = Value.Val.getInt().tryExtValue();
  return Number ? Subscript::constant(*Number) : nullptr;
}

Subscript::Ref SubscriptReader::readAny(const Expr *E) const {
  if (const auto *Literal = dyn_cast<IntegerLiteral>(E))
    return Literal->getValue().getActiveBits() < 62
               ? Subscript::constant(Literal->getValue().getZExtValue())
               : nullptr;
  if (const auto *Full = dyn_cast<FullExpr>(E))
    return read(Full->getSubExpr());
  if (const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(E))
    return read(Temp->getSubExpr());
  if (const auto *Parameter = dyn_cast<SubstNonTypeTemplateParmExpr>(E))
    return read(Parameter->getReplacement());
  if (const auto *Braces = dyn_cast<InitListExpr>(E))
    return Braces->getNumInits() == 1 ? read(Braces->getInit(0)) : nullptr;
  if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
    if (Unary->getOpcode() == UO_Minus)
      return Subscript::sum(Subscript::constant(0), read(Unary->getSubExpr()), -1);
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Unary->getSubExpr()->IgnoreParens());
        Ref && Unary->isIncrementDecrementOp())
      return Subscript::sum(readChanging(Ref), Subscript::constant(newValueOf(Unary)));
    return Unary->getOpcode() == UO_Plus ? read(Unary->getSubExpr()) : nullptr;
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return readBinary(Binary);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    return readVariable(Ref);
  if (isa<MemberExpr>(E))
    return readMemory(E);
  if (const auto *Size = dyn_cast<UnaryExprOrTypeTraitExpr>(E)) {
    Expr::EvalResult Value;
    return Size->EvaluateAsInt(Value, Context) ? numberOf(Value) : nullptr;
  }
  if (Subscript::Ref Chosen = readChoice(E))
    return Chosen;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (Subscript::Ref Turn = Operator->getOperator() == OO_Star ? readTurn(Operator) : nullptr)
      return Turn;
    if (Operator->getOperator() == OO_Minus && Operator->getNumArgs() == 2 &&
        isElementIterator(Operator->getArg(0)->getType()) && isElementIterator(Operator->getArg(1)->getType())) {
      auto [First, Last] = Known.Between(Operator->getArg(1), Operator->getArg(0));
      return Subscript::sum(Last, First, -1);
    }
  }
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
    const CXXMethodDecl *M = Call->getMethodDecl();
    bool Size = M && M->getIdentifier() && (M->getName() == "size" || M->getName() == "length");
    if (Size && isStd(M))
      return sizeOf(Call->getImplicitObjectArgument());
  }
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return Known.ValueOf(Call);
  const auto *Cast = dyn_cast<CastExpr>(E);
  return Cast && keepsValue(Cast) ? read(Cast->getSubExpr()) : nullptr;
}

Subscript::Ref SubscriptReader::readBinary(const BinaryOperator *B) const {
  switch (B->getOpcode()) {
  case BO_Add:
    return Subscript::sum(read(B->getLHS()), read(B->getRHS()));
  case BO_Sub:
    if (B->getLHS()->getType()->isPointerType()) {
      auto [First, Last] = Known.Between(B->getRHS(), B->getLHS());
      return Subscript::sum(Last, First, -1);
    }
    return Subscript::sum(read(B->getLHS()), read(B->getRHS()), -1);
  case BO_Mul:
    return Subscript::product(read(B->getLHS()), read(B->getRHS()));
  case BO_Shl: {
    Subscript::Ref By = read(B->getRHS());
    auto Bits = By ? By->asConstant() : std::nullopt;
    return Bits && *Bits >= 0 && *Bits < 31
               ? Subscript::product(read(B->getLHS()), Subscript::constant(int64_t(1) << *Bits))
               : nullptr;
  }
  case BO_Rem:
  case BO_And:
    return readRemainder(B);
  default:
    return nullptr;
  }
}

/// Whether nothing on the way to the value of \p E, as it is read, may wrap around or be cut off: it is signed
/// arithmetic of variables that stand for themselves.
bool SubscriptReader::isExact(const Expr *E) const {
  E = E->IgnoreParens();
  if (!E->getType()->isSignedIntegerType())
    return false;
  if (isa<IntegerLiteral>(E))
    return true;
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return (Binary->isAdditiveOp() || Binary->getOpcode() == BO_Mul) && isExact(Binary->getLHS()) &&
           isExact(Binary->getRHS());
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    Subscript::Ref Value = read(E);
    std::vector<Symbol> Parts = Value ? Value->symbols() : std::vector<Symbol>();
    return Parts.size() == 1 && Parts.front().Var == Ref->getDecl();
  }
  const auto *Cast = dyn_cast<ImplicitCastExpr>(E);
  return Cast && keepsValue(Cast) && isExact(Cast->getSubExpr()) &&
         Context.getTypeSize(Cast->getType()) >= Context.getTypeSize(Cast->getSubExpr()->getType());
}

/// `i % n` and `i & (n - 1)`, for a constant n, are i less some multiple of n. So are they, of a power of two, if numbers
/// have wrapped around.
Subscript::Ref SubscriptReader::readRemainder(const BinaryOperator *B) const {
  Subscript::Ref Of = read(B->getLHS()), By = read(B->getRHS());
  std::optional<int64_t> N = By ? By->asConstant() : std::nullopt;
  if (!N || *N < 1)
    return nullptr;
  int64_t Divisor = B->getOpcode() == BO_Rem ? *N : *N + 1;
  bool PowerOfTwo = llvm::isPowerOf2_64(Divisor) && Divisor <= INT32_MAX;
  if (!PowerOfTwo && (B->getOpcode() == BO_And || !isExact(B->getLHS())))
    return nullptr;
  Symbol Times{nullptr, {}, B, false, std::make_shared<SymbolRange>()};
  return Subscript::sum(Of, Subscript::symbol(Times), -Divisor);
}

/// Of a variable that loops change by steps.
Subscript::Ref SubscriptReader::readChanging(const DeclRefExpr *Ref) const {
  if (const Loop *L = Nest.countedBy(Ref))
    return Subscript::symbol({L->Counter, {}, L->Source});
  Symbol S{dyn_cast<VarDecl>(Ref->getDecl())};
  S.At = Nest.steppedAt(Ref);
  return S.At ? Subscript::symbol(S) : nullptr;
}

std::optional<SubscriptReader::Walk> SubscriptReader::walk(const Expr *E) const {
  E = E->IgnoreImplicit()->IgnoreParenImpCasts();
  int64_t Further = 0;
  if (const auto *Unary = dyn_cast<UnaryOperator>(E); Unary && Unary->isIncrementDecrementOp()) {
    Further = newValueOf(Unary);
    E = Unary->getSubExpr()->IgnoreParens();
  } else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (Call->getOperator() != OO_PlusPlus && Call->getOperator() != OO_MinusMinus)
      return std::nullopt;
    bool Prefix = Call->getNumArgs() == 1;
    Further = !Prefix ? 0 : Call->getOperator() == OO_PlusPlus ? 1 : -1;
    E = Call->getArg(0)->IgnoreParens();
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  if (!Ref || !(E->getType()->isPointerType() || isElementIterator(E->getType())))
    return std::nullopt;
  Subscript::Ref Position = Subscript::sum(readChanging(Ref), Subscript::constant(Further));
  return Position ? std::optional(Walk{Ref, Position}) : std::nullopt;
}

Subscript::Ref SubscriptReader::readVariable(const DeclRefExpr *Ref) const {
  if (Subscript::Ref Changing = readChanging(Ref))
    return Changing;
  if (const auto *Enumerator = dyn_cast<EnumConstantDecl>(Ref->getDecl()))
    return Subscript::constant(Enumerator->getInitVal().getSExtValue());
  const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
  if (!V)
    return nullptr;
  if (V->mightBeUsableInConstantExpressions(Context))
    if (Expr::EvalResult Value; Ref->EvaluateAsInt(Value, Context))
      return numberOf(Value);
  if (!Nest.isUnchanged(V))
    return readMemory(Ref);
  return valueOf(V);
}

Subscript::Ref SubscriptReader::valueOf(const VarDecl *V) const {
  Subscript::Ref First = V->hasInit() && !isa<ParmVarDecl>(V) ? read(V->getInit()) : nullptr;
  if (First && isLasting(*First))
    return First;
  Symbol Own{V};
  SymbolRange Bounds{lastingEnds(First, false), lastingEnds(First, true)};
  if (!Bounds.Least.empty() || !Bounds.Most.empty())
    Own.Within = std::make_shared<SymbolRange>(std::move(Bounds));
  return Subscript::symbol(Own);
}

Subscript::Ref SubscriptReader::readMemory(const Expr *E) const {
  if (E->getType().isVolatileQualified())
    return nullptr;
  Locations Where = Known.LvalueOf(E);
  std::optional<Symbol> S = Where.size() == 1 ? symbolAt(*Where.begin()) : std::nullopt;
  return S ? Subscript::symbol(*S) : nullptr;
}

bool SubscriptReader::isLasting(const Subscript &S) const {
  return llvm::all_of(S.symbols(), [this](const Symbol &Part) {
    return Part.isOfKeys() || Part.At || (Part.Loop && !Part.Within) ||
           (Part.Var && Part.Members.empty() && Nest.isUnchanged(Part.Var)) || isSettled(Part);
  });
}

/// Whether nothing in the function changes \p Member, of an object that has one place all along.
bool SubscriptReader::isSettled(const Symbol &Member) const {
  if (Member.Members.empty() || Member.Loop || Member.Within)
    return false;
  Asked = true;
  return Unchanged && Unchanged(locationOf(Member));
}

} // namespace deco
