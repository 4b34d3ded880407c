#include "Target.h"
#include "StdLibrary.h"

using namespace clang;

namespace deco {

void argumentOperands(const CallExpr *Call, std::vector<Operand> &Out, const Expr *Except) {
  std::vector<const Expr *> Storage;
  llvm::ArrayRef<const Expr *> Args = plainArguments(Call, Storage);
  const FunctionDecl *F = Call->getDirectCallee();
  for (size_t I = 0; I < Args.size(); ++I) {
    if (Args[I]->IgnoreUnlessSpelledInSource() == Except || isa<CXXDefaultArgExpr>(Args[I]))
      continue;
    Operand O;
    O.Value = Args[I];
    if (F && I < F->getNumParams())
      O.Parameter = F->getParamDecl(I);
    if (O.Parameter)
      O.Type = O.Parameter->getType();
    Out.push_back(O);
  }
}

namespace {

class PathWalk {
public:
  PathWalk(TargetPath &Path, Summaries &Known) : Path(Path), Known(Known) {}

  void walk(const Expr *E) {
    E = E->IgnoreParenImpCasts();
    if (const auto *Full = dyn_cast<FullExpr>(E))
      return walk(Full->getSubExpr());
    if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(E))
      return walk(Bind->getSubExpr());
    if (const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(E))
      return walk(Temp->getSubExpr());
    if (const auto *Cast = dyn_cast<CXXStaticCastExpr>(E))
      return walk(Cast->getSubExpr());
    if (isa<CXXThisExpr>(E))
      return;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      return base(Ref);
    if (const auto *Member = dyn_cast<MemberExpr>(E))
      return isa<VarDecl>(Member->getMemberDecl()) ? base(Member) : walk(Member->getBase());
    if (const auto *Sub = dyn_cast<ArraySubscriptExpr>(E))
      return subscript(Sub);
    if (const auto *Unary = dyn_cast<UnaryOperator>(E);
        Unary && (Unary->getOpcode() == UO_Deref || Unary->getOpcode() == UO_AddrOf))
      return walk(Unary->getSubExpr());
    if (const auto *Call = dyn_cast<CallExpr>(E))
      return call(Call);
    if (const auto *Sum = dyn_cast<BinaryOperator>(E); Sum && Sum->isAdditiveOp() && E->getType()->isPointerType())
      return sum(Sum);
    const auto *Unary = dyn_cast<UnaryOperator>(E);
    bool Changes = Unary && Unary->isIncrementDecrementOp();
    reject(Changes || isa<CompoundAssignOperator>(E) ? TargetPath::SideEffect
                                                     : TargetPath::NotIndexable,
           E);
  }

private:
  void reject(TargetPath::Verdict V, const Expr *E) {
    if (Path.Result != TargetPath::Indexable)
      return;
    Path.Result = V;
    Path.Culprit = E;
  }

  void base(const Expr *E) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      if (!isa<VarDecl, BindingDecl>(Ref->getDecl()))
        return reject(TargetPath::NotIndexable, E);
    Operand O;
    O.Value = E;
    O.IsObject = true;
    Path.Operands.push_back(O);
  }

  void subscript(const ArraySubscriptExpr *Sub) {
    walk(Sub->getBase());
    Path.HasSubscript = true;
    Operand O;
    O.Value = Sub->getIdx();
    Path.Operands.push_back(O);
  }

  /// `*(p + i)` is `p[i]`.
  void sum(const BinaryOperator *Sum) {
    bool Left = Sum->getLHS()->getType()->isPointerType();
    walk(Left ? Sum->getLHS() : Sum->getRHS());
    Path.HasSubscript = true;
    Operand O;
    O.Value = Left ? Sum->getRHS() : Sum->getLHS();
    Path.Operands.push_back(O);
  }

  void call(const CallExpr *Call) {
    const FunctionDecl *F = Call->getDirectCallee();
    const Expr *Object = objectArgument(Call);
    if (!F)
      return reject(TargetPath::SideEffect, Call);
    if (!Object && isLibrary(F) && Call->getNumArgs() == 1 && Known.isPure(F))
      return walk(Call->getArg(0)); // std::get<0>(t), std::as_const(x)
    if (!Object)
      return reject(Known.isPure(F) ? TargetPath::NotIndexable : TargetPath::SideEffect, Call);
    walk(Object);
    OverloadedOperatorKind Operator = F->getOverloadedOperator();
    bool Reads = Operator == OO_Star || Operator == OO_Arrow;
    // `*(it + i)` is `it[i]`.
    bool Sum = (Operator == OO_Plus || Operator == OO_Minus) && isLibrary(F) && Known.isPure(F);
    bool Subscript = Operator == OO_Subscript || isAt(F) || Sum ||
                     (Operator == OO_Call && denotesObject(F->getReturnType()));
    if (Subscript)
      Path.HasSubscript = true;
    else if (!(Reads && isLibrary(F)) && !Known.isPure(F))
      return reject(TargetPath::SideEffect, Call);
    if (Subscript && !Known.isPure(F))
      Path.InsertsOnPath = true;
    argumentOperands(Call, Path.Operands);
  }

  static bool isAt(const FunctionDecl *F) {
    return F->getIdentifier() && F->getName() == "at" && F->getNumParams() >= 1 &&
           isa<CXXMethodDecl>(F);
  }

  /// A reference that can be assigned through, or a proxy.
  static bool denotesObject(QualType T) {
    return T->isLValueReferenceType() || T->isRecordType();
  }

  TargetPath &Path;
  Summaries &Known;
};

} // namespace

TargetPath walkTarget(const Expr *E, bool NeedSubscript, Summaries &Known) {
  TargetPath Path;
  PathWalk(Path, Known).walk(E);
  if (Path.Result == TargetPath::Indexable && NeedSubscript && !Path.HasSubscript) {
    Path.Result = TargetPath::NotIndexable;
    Path.Culprit = E;
  }
  return Path;
}

} // namespace deco
