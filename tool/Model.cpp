#include "Model.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Form F) {
  switch (F) {
  case Form::Call:
    return OS << "call";
  case Form::Assign:
    return OS << "assign";
  case Form::Outer:
    return OS << "outer";
  case Form::Elementwise:
    return OS << "elementwise";
  }
  llvm_unreachable("unknown form");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Travel T) {
  switch (T) {
  case Travel::Verbatim:
    return OS << "verbatim";
  case Travel::Copy:
    return OS << "copy";
  case Travel::Reference:
    return OS << "reference";
  }
  llvm_unreachable("unknown travel");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Spawn &S) {
  OS << S.Shape << " " << S.Callee->getNameAsString() << "(";
  for (const Operand &O : S.CallOperands)
    OS << O.How << ",";
  OS << ")(";
  for (const Operand &O : S.EffectOperands)
    OS << O.How << ",";
  return OS << ")" << (S.isTask() ? "" : " in place: " + S.InPlace);
}

bool contains(const Stmt *Tree, const Stmt *Part) {
  return Tree && (Tree == Part || llvm::any_of(Tree->children(), [&](const Stmt *Child) { return contains(Child, Part); }));
}

const Expr *objectArgument(const CallExpr *Call) {
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(Call))
    return Member->getImplicitObjectArgument();
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call)) {
    const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Operator->getDirectCallee());
    if (Method && !Method->isStatic())
      return Operator->getArg(0);
  }
  return nullptr;
}

llvm::ArrayRef<const Expr *> plainArguments(const CallExpr *Call,
                                            std::vector<const Expr *> &Storage) {
  Storage.assign(Call->arg_begin(), Call->arg_end());
  // Clang lists the object of an operator call among the arguments, that of a member call not.
  bool ObjectFirst = isa<CXXOperatorCallExpr>(Call) &&
                     isa_and_nonnull<CXXMethodDecl>(Call->getDirectCallee());
  llvm::ArrayRef<const Expr *> All(Storage);
  return ObjectFirst && !All.empty() ? All.drop_front() : All;
}

} // namespace deco
