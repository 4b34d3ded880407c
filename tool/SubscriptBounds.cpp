// Bounds: of the lesser or greater of two values, of what loops count, of the sizes of views and sequences; a part of
// SubscriptReader.
#include "StdLibrary.h"
#include "SubscriptReader.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"
#include <array>

using namespace clang;

namespace deco {

/// The bounds of \p Call, of std::min, std::max or std::clamp: expressions that it is not above, or not below.
static void boundsOf(const CallExpr *Call, std::vector<const Expr *> &Least, std::vector<const Expr *> &Most) {
  const FunctionDecl *F = Call->getDirectCallee();
  if (!F || !F->getIdentifier() || !isStd(F))
    return;
  llvm::StringRef Name = F->getName();
  if (Call->getNumArgs() == 2 && (Name == "min" || Name == "max"))
    llvm::append_range(Name == "min" ? Most : Least, Call->arguments());
  if (Call->getNumArgs() == 3 && Name == "clamp") {
    Least.push_back(Call->getArg(1));
    Most.push_back(Call->getArg(2));
  }
}

/// The lesser or greater of two values, `std::min(a, b)` or `a < b ? a : b`: which of them it is remains open, but
/// both bound it.
Subscript::Ref SubscriptReader::readChoice(const Expr *E) const {
  std::vector<const Expr *> Least, Most;
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    boundsOf(Call, Least, Most);
  } else if (const auto *Cond = dyn_cast<ConditionalOperator>(E)) {
    const auto *Compare = dyn_cast<BinaryOperator>(Cond->getCond()->IgnoreParenImpCasts());
    if (!Compare || !Compare->isRelationalOp())
      return nullptr;
    Subscript::Ref Left = read(Compare->getLHS()), Right = read(Compare->getRHS());
    Subscript::Ref True = read(Cond->getTrueExpr()), False = read(Cond->getFalseExpr());
    if (!Left || !Right || !True || !False)
      return nullptr;
    bool Less = Compare->getOpcode() == BO_LT || Compare->getOpcode() == BO_LE;
    if (*Left == *True && *Right == *False)
      llvm::append_range(Less ? Most : Least, std::array{Cond->getTrueExpr(), Cond->getFalseExpr()});
    else if (*Left == *False && *Right == *True)
      llvm::append_range(Less ? Least : Most, std::array{Cond->getTrueExpr(), Cond->getFalseExpr()});
  }
  SymbolRange Bounds;
  for (const Expr *End : Least)
    if (Subscript::Ref Value = read(End))
      Bounds.Least.push_back(Value);
  for (const Expr *End : Most)
    if (Subscript::Ref Value = read(End))
      Bounds.Most.push_back(Value);
  if (Bounds.Least.empty() && Bounds.Most.empty())
    return nullptr;
  return Subscript::symbol({nullptr, {}, E, false, std::make_shared<SymbolRange>(std::move(Bounds))});
}

/// Bounds of \p Of, without the choices in it, that hold for as long as a variable that was initialised with it.
std::vector<Subscript::Ref> SubscriptReader::lastingEnds(const Subscript::Ref &Of, bool Upper) const {
  std::vector<Subscript::Ref> Result;
  std::vector<Subscript::Ref> Open = {Of};
  for (size_t Next = 0; Next < Open.size() && Next < 16; ++Next) {
    Subscript::Ref P = Open[Next];
    std::vector<Symbol> Parts = P ? P->symbols() : std::vector<Symbol>();
    auto Choice = llvm::find_if(Parts, [](const Symbol &S) { return S.Within && !S.isChoice(); });
    if (Choice == Parts.end()) {
      if (P && P != Of && isLasting(*P))
        Result.push_back(P);
      continue;
    }
    Subscript::Ref Rest, Factor = P->coefficient(*Choice, Rest);
    std::optional<int64_t> Times = Factor ? Factor->asConstant() : std::nullopt;
    if (Times)
      for (const Subscript::Ref &End : (*Times > 0) == Upper ? Choice->Within->Most : Choice->Within->Least)
        Open.push_back(Subscript::sum(Rest, Subscript::product(Factor, End)));
  }
  return Result;
}

/// The arguments of the std::views::iota or std::ranges::iota_view that \p E makes, a number and the one behind the
/// last; none if it is no such.
static std::vector<const Expr *> iotaArguments(const Expr *E) {
  E = E->IgnoreUnlessSpelledInSource()->IgnoreParens();
  const CXXRecordDecl *R = E->getType()->getAsCXXRecordDecl();
  if (!R || !isStd(R) || !R->getIdentifier() || R->getName() != "iota_view")
    return {};
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E); Call && Call->getOperator() == OO_Call)
    return {Call->arg_begin() + 1, Call->arg_end()};
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return {Construct->arg_begin(), Construct->arg_end()};
  return {};
}

/// What a range-for over numbers in a row gives its variable: the first of them and the number of the turn.
Subscript::Ref SubscriptReader::readTurn(const CXXOperatorCallExpr *Star) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(Star->getArg(0)->IgnoreParenImpCasts());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const CXXForRangeStmt *Range = V ? Nest.iteratedBy(V) : nullptr;
  std::vector<const Expr *> Ends = Range ? iotaArguments(Range->getRangeInit()) : std::vector<const Expr *>();
  Subscript::Ref First = Ends.empty() ? nullptr : read(Ends.front());
  return First && isLasting(*First) ? Subscript::sum(First, Subscript::symbol({nullptr, {}, Range})) : nullptr;
}

/// The symbol of a sequence stands for its size.
Subscript::Ref SubscriptReader::sizeOfSequence(const Expr *E) const {
  Locations Where = E->isGLValue() ? Known.LvalueOf(E) : Locations();
  std::optional<Symbol> S = Where.size() == 1 ? symbolAt(*Where.begin()) : std::nullopt;
  return S ? Subscript::symbol(*S) : nullptr;
}

Subscript::Ref SubscriptReader::sizeOf(const Expr *E) const {
  E = E->IgnoreImplicit()->IgnoreParens();
  if (isSequence(E->getType()) && E->getType()->isRecordType())
    return sizeOfSequence(E);
  if (std::vector<const Expr *> Ends = iotaArguments(E); Ends.size() == 2)
    return Subscript::sum(read(Ends[1]), read(Ends[0]), -1);
  if (isPosition(E->getType()) || !isView(E->getType()))
    return nullptr;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (!V || !Nest.isUnchanged(V))
      return nullptr;
    Subscript::Ref First = V->hasInit() && !isa<ParmVarDecl>(V) ? sizeOf(V->getInit()) : nullptr;
    return First && isLasting(*First) ? First : Subscript::symbol({V});
  }
  if (const auto *Call = dyn_cast<CallExpr>(E); Call && Call->getDirectCallee() && !isLibrary(Call->getDirectCallee()))
    return Known.ValueOf(Call);
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E))
    return sizeOfCall(Call);
  if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(E))
    return sizeOf(Cast->getSubExpr());
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  if (!Construct || Construct->getNumArgs() == 0 || !isStd(Construct->getConstructor()))
    return nullptr;
  const Expr *First = Construct->getArg(0);
  if (Construct->getNumArgs() == 2 && First->getType()->isPointerType())
    return read(Construct->getArg(1));
  if (Construct->getNumArgs() != 1)
    return nullptr;
  if (const auto *Array = Context.getAsConstantArrayType(First->IgnoreImplicit()->getType()))
    return Subscript::constant(Array->getSize().getZExtValue());
  return sizeOf(First);
}

Subscript::Ref SubscriptReader::sizeOfCall(const CXXMemberCallExpr *Call) const {
  const CXXMethodDecl *M = Call->getMethodDecl();
  unsigned Given = llvm::count_if(Call->arguments(),
                                  [](const Expr *A) { return !isa<CXXDefaultArgExpr>(A); });
  if (!M || !M->getIdentifier() || !isStd(M) || Given == 0)
    return nullptr;
  if ((M->getName() == "first" || M->getName() == "last") && Given == 1)
    return read(Call->getArg(0));
  if (M->getName() != "subspan")
    return nullptr;
  return Given == 2 ? read(Call->getArg(1))
                    : Subscript::sum(sizeOf(Call->getImplicitObjectArgument()),
                                     read(Call->getArg(0)), -1);
}

SymbolRange SubscriptReader::rangeOf(const Loop &L,
                                     llvm::function_ref<bool(const Subscript::Ref &)> IsPositive) const {
  auto Plus = [](const Subscript::Ref &A, int64_t C) {
    return Subscript::sum(A, Subscript::constant(C));
  };
  SymbolRange Result;
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(L.Source)) {
    Result.Least.push_back(Subscript::constant(0));
    if (Subscript::Ref Size = sizeOf(Range->getRangeInit()))
      Result.Most.push_back(Plus(Size, -1));
    return Result;
  }
  Subscript::Ref By = L.Step ? read(L.Step) : Subscript::constant(1);
  if (L.Counter && !L.Counter->getType()->isIntegerType())
    return By && IsPositive(By) ? elementsOf(L) : Result;
  std::vector<Subscript::Ref> &Near = L.Down ? Result.Most : Result.Least;
  std::vector<Subscript::Ref> &Far = L.Down ? Result.Least : Result.Most;
  if (Subscript::Ref First = read(L.First); First && By && IsPositive(By))
    Near.push_back(L.StartsBelow ? Plus(First, -1) : First);
  if (L.StartsBelow)
    Far.push_back(Subscript::constant(0));
  for (const Loop::Bound &B : L.Bounds) {
    Subscript::Ref Value = read(B.Value);
    if (B.Shift)
      Value = Subscript::sum(Value, read(B.Shift), -1);
    if (Value)
      Far.push_back(B.Closed ? Value : Plus(Value, L.Down ? 1 : -1));
  }
  return Result;
}

/// The elements that the counter of \p L, a pointer or iterator, comes to.
SymbolRange SubscriptReader::elementsOf(const Loop &L) const {
  SymbolRange Result;
  if (!L.First || L.Down)
    return Result;
  for (const Loop::Bound &B : L.Bounds) {
    auto [First, Last] = Known.Between(L.First, B.Value);
    if (B.Shift)
      Last = Subscript::sum(Last, read(B.Shift), -1);
    if (!First || !Last)
      continue;
    if (Result.Least.empty())
      Result.Least.push_back(First);
    Result.Most.push_back(Subscript::sum(Last, Subscript::constant(B.Closed ? 0 : -1)));
  }
  return Result;
}

} // namespace deco
