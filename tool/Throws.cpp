#include "Throws.h"
#include "Callees.h"
#include "StdLibrary.h"
#include "clang/AST/Attr.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/Builtins.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"

using namespace clang;

namespace deco {

static bool isNothrowType(const FunctionProtoType *Type) {
  return Type && !isUnresolvedExceptionSpec(Type->getExceptionSpecType()) && Type->isNothrow();
}

/// Whether the declaration alone shows that \p F does not throw.
static bool isNothrow(const FunctionDecl *F) {
  return isNothrowType(F->getType()->getAs<FunctionProtoType>()) || F->hasAttr<NoThrowAttr>() ||
         F->isTrivial();
}

namespace {

/// What a body runs that an exception can come out of.
class BodyThrows {
public:
  bool Throws = false; ///< by itself, or in a way that cannot be followed
  std::vector<const FunctionDecl *> Calls;

  void statement(const Stmt *S) {
    if (const auto *Try = dyn_cast<CXXTryStmt>(S))
      return tryBlock(Try);
    operation(S);
    for (const Callee &C : calleesOf(S))
      call(C);
    for (const Stmt *Part : evaluatedParts(S))
      statement(Part);
  }

private:
  void tryBlock(const CXXTryStmt *Try) {
    bool CatchesAll = false;
    for (unsigned I = 0; I < Try->getNumHandlers(); ++I) {
      CatchesAll |= Try->getHandler(I)->getCaughtType().isNull();
      statement(Try->getHandler(I)->getHandlerBlock());
    }
    if (!CatchesAll)
      statement(Try->getTryBlock());
  }

  void operation(const Stmt *S) {
    if (isa<CXXThrowExpr, CoroutineBodyStmt, CoawaitExpr, CoyieldExpr>(S))
      Throws = true;
    if (const auto *Cast = dyn_cast<CXXDynamicCastExpr>(S))
      Throws |= Cast->isGLValue();                       // std::bad_cast
    if (const auto *Typeid = dyn_cast<CXXTypeidExpr>(S)) // of a null pointer: std::bad_typeid
      Throws |= Typeid->isPotentiallyEvaluated();
    const auto *Call = dyn_cast<CallExpr>(S);
    if (Call && !Call->getDirectCallee() && !isa<CXXPseudoDestructorExpr>(Call->getCallee()))
      Throws |= !isNothrowPointer(Call->getCallee()->IgnoreParens());
  }

  /// Whether a called pointer to a function or member is of a noexcept type.
  static bool isNothrowPointer(const Expr *Called) {
    QualType T = Called->getType();
    if (const auto *Member = dyn_cast<BinaryOperator>(Called); Member && Member->isPtrMemOp())
      T = Member->getRHS()->getType()->castAs<MemberPointerType>()->getPointeeType();
    if (const auto *Pointer = T->getAs<PointerType>())
      T = Pointer->getPointeeType();
    return isNothrowType(T->getAs<FunctionProtoType>());
  }

  /// An override may be declared no looser than what it overrides; its body tells nothing more.
  void call(const Callee &C) {
    if (!C.Overridable)
      Calls.push_back(C.Function);
    else
      Throws |= !isNothrow(C.Function);
  }
};

} // namespace

/// A function of the C library that is given no function to call back.
static bool isPlainC(const FunctionDecl *F) {
  if (!isStandard(F) || !F->isExternC() || F->getBuiltinID() == Builtin::BI__builtin_operator_new)
    return false;
  return llvm::none_of(F->parameters(),
                       [](const ParmVarDecl *P) { return P->getType()->isFunctionPointerType(); });
}

/// What the body of \p F runs; it throws if there is none.
static BodyThrows look(const FunctionDecl *F) {
  BodyThrows Result;
  const FunctionDecl *Definition = nullptr;
  if (!F->hasBody(Definition) || !Definition->getBody() || Definition->isDependentContext()) {
    Result.Throws = true;
    return Result;
  }
  Implied Parts = impliedBy(Definition);
  for (const Expr *Init : Parts.Initialisers)
    Result.statement(Init);
  Result.Calls.insert(Result.Calls.end(), Parts.Destructors.begin(), Parts.Destructors.end());
  for (const ParmVarDecl *P : Definition->parameters())
    if (const CXXDestructorDecl *Destructor = destructorOf(P->getType()))
      Result.Calls.push_back(Destructor);
  // The handlers of a constructor's own try block throw on.
  const auto *Try = dyn_cast<CXXTryStmt>(Definition->getBody());
  if (Try && isa<CXXConstructorDecl, CXXDestructorDecl>(Definition))
    Result.Throws = true;
  else
    Result.statement(Definition->getBody());
  return Result;
}

bool Throws::mayThrow(const FunctionDecl *F) {
  F = F->getCanonicalDecl();
  if (auto It = Known.find(F); It != Known.end())
    return It->second;
  // Calls that a handler catches are left out, so that F throws what any function reached does.
  llvm::SmallSetVector<const FunctionDecl *, 16> Reached;
  Reached.insert(F);
  for (size_t I = 0; I < Reached.size(); ++I) {
    auto It = Known.find(Reached[I]);
    bool IsKnown = It != Known.end();
    if (IsKnown ? !It->second : isNothrow(Reached[I]) || isPlainC(Reached[I]))
      continue;
    BodyThrows Body;
    if (!IsKnown)
      Body = look(Reached[I]);
    if (IsKnown || Body.Throws)
      return Known[Reached[I]] = Known[F] = true;
    for (const FunctionDecl *Callee : Body.Calls)
      Reached.insert(Callee->getCanonicalDecl());
  }
  for (const FunctionDecl *Each : Reached)
    Known[Each] = false;
  return false;
}

bool Throws::mayThrow(const Stmt *S) {
  BodyThrows Body;
  Body.statement(S);
  return Body.Throws ||
         llvm::any_of(Body.Calls, [this](const FunctionDecl *F) { return mayThrow(F); });
}

} // namespace deco
