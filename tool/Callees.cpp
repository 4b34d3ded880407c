#include "Callees.h"
#include "OpenMPDirectives.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include <utility>

using namespace clang;

namespace deco {

const CXXDestructorDecl *destructorOf(QualType T) {
  if (T->isReferenceType())
    return nullptr;
  const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || R->isDependentContext() || R->hasTrivialDestructor())
    return nullptr;
  return R->getDestructor();
}

/// A call of a method, which is virtual unless the object's type or the syntax fix its target.
static Callee methodCall(const CXXMethodDecl *Method, const Expr *Object, bool Qualified) {
  if (!Method->isVirtual() || Qualified)
    return {Method};
  if (const CXXMethodDecl *Fixed =
          Object ? Method->getDevirtualizedMethod(Object, /*IsAppleKext=*/false) : nullptr)
    return {Fixed};
  return {Method, true};
}

static void ofCall(const CallExpr *Call, std::vector<Callee> &Out) {
  const FunctionDecl *F = Call->getDirectCallee();
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(F);
  if (const auto *Member = dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens());
      Method && Member)
    Out.push_back(methodCall(Method, Member->getBase(), Member->hasQualifier()));
  else if (Method && isa<CXXOperatorCallExpr>(Call) && Method->isInstance())
    Out.push_back(methodCall(Method, Call->getArg(0), false));
  else if (F)
    Out.push_back({F});
}

static void ofDelete(const CXXDeleteExpr *Delete, std::vector<Callee> &Out) {
  QualType T = Delete->getDestroyedType();
  if (const CXXDestructorDecl *D = T.isNull() ? nullptr : destructorOf(T))
    Out.push_back({D, D->isVirtual() && !Delete->isArrayForm()});
  if (Delete->getOperatorDelete())
    Out.push_back({Delete->getOperatorDelete()});
}

std::vector<Callee> calleesOf(const Stmt *S) {
  std::vector<Callee> Result;
  if (const auto *Call = dyn_cast<CallExpr>(S)) {
    ofCall(Call, Result);
  } else if (const auto *Construct = dyn_cast<CXXConstructExpr>(S)) {
    Result.push_back({Construct->getConstructor()});
  } else if (const auto *Inherited = dyn_cast<CXXInheritedCtorInitExpr>(S)) {
    Result.push_back({Inherited->getConstructor()});
  } else if (const auto *New = dyn_cast<CXXNewExpr>(S)) {
    if (New->getOperatorNew())
      Result.push_back({New->getOperatorNew()});
  } else if (const auto *Delete = dyn_cast<CXXDeleteExpr>(S)) {
    ofDelete(Delete, Result);
  } else if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(S)) {
    if (const CXXDestructorDecl *D = destructorOf(Bind->getType()))
      Result.push_back({D});
  } else if (const auto *Decls = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Decls->decls())
      if (const auto *V = dyn_cast<VarDecl>(D); V && V->hasLocalStorage())
        if (const CXXDestructorDecl *Destructor = destructorOf(V->getType()))
          Result.push_back({Destructor});
  }
  return Result;
}

Implied impliedBy(const FunctionDecl *F) {
  Implied Result;
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(F))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      Result.Initialisers.push_back(Init->getInit());
  if (!isa<CXXDestructorDecl>(F))
    return Result;
  const CXXRecordDecl *R = cast<CXXDestructorDecl>(F)->getParent();
  auto Add = [&](QualType T) {
    if (const CXXDestructorDecl *D = destructorOf(T))
      Result.Destructors.push_back(D);
  };
  for (const FieldDecl *Field : R->fields())
    Add(Field->getType());
  for (const CXXBaseSpecifier &Base : R->bases())
    Add(Base.getType());
  return Result;
}

/// Adds the parts of an `if constexpr`; of its branches, the one that is not discarded.
static void addConstexprIf(const IfStmt *If, llvm::SmallVectorImpl<const Stmt *> &Parts) {
  const auto *Condition = dyn_cast<ConstantExpr>(If->getCond());
  bool Known = Condition && Condition->hasAPValueResult() && Condition->getAPValueResult().isInt();
  bool Holds = Known && Condition->getAPValueResult().getInt() != 0;
  Parts.push_back(If->getInit());
  if (Holds || !Known)
    Parts.push_back(If->getThen());
  if (!Holds || !Known)
    Parts.push_back(If->getElse());
}

/// What is returned or initialises a variable is made where the result lives: no temporary ends.
static const Stmt *withoutResult(const Stmt *S) {
  const auto *E = dyn_cast_or_null<Expr>(S);
  while (E && E->isPRValue()) {
    if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(E))
      return Bind->getSubExpr();
    if (const auto *Full = dyn_cast<FullExpr>(E))
      E = Full->getSubExpr();
    else if (const auto *Cast = dyn_cast<CastExpr>(E))
      E = Cast->getSubExpr();
    else
      break;
  }
  return S;
}

/// Adds the initialisers of variables, those behind structured bindings included.
static void addInitialisers(const DeclStmt *Decls, llvm::SmallVectorImpl<const Stmt *> &Parts) {
  for (const Stmt *Child : Decls->children())
    Parts.push_back(withoutResult(Child));
  for (const Decl *D : Decls->decls())
    if (const auto *Decomposition = dyn_cast<DecompositionDecl>(D))
      for (const BindingDecl *Binding : Decomposition->bindings())
        if (const VarDecl *Holding = Binding->getHoldingVar())
          Parts.push_back(Holding->getInit());
}

llvm::SmallVector<const Stmt *, 8> evaluatedParts(const Stmt *S) {
  llvm::SmallVector<const Stmt *, 8> Parts;
  const auto *If = dyn_cast<IfStmt>(S);
  const auto *Typeid = dyn_cast<CXXTypeidExpr>(S);
  if (isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, ConstantExpr, RequiresExpr>(S) ||
      (Typeid && !Typeid->isPotentiallyEvaluated()))
    return Parts;
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S))
    Parts.push_back(Default->getExpr());
  else if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(S))
    Parts.push_back(Default->getExpr());
  else if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    Parts.append(Lambda->capture_init_begin(), Lambda->capture_init_end());
  else if (const auto *Decls = dyn_cast<DeclStmt>(S))
    addInitialisers(Decls, Parts);
  else if (If && If->isConstexpr())
    addConstexprIf(If, Parts);
  else
    for (const Stmt *Child : S->children())
      Parts.push_back(isa<ReturnStmt>(S) ? withoutResult(Child) : Child);
  llvm::append_range(Parts, partsOfDirective(S));
  llvm::erase(Parts, nullptr);
  return Parts;
}

namespace {

/// Finds the methods that override another one, destructors that nobody wrote included.
class OverrideCollector : public RecursiveASTVisitor<OverrideCollector> {
public:
  using Table = llvm::DenseMap<const CXXMethodDecl *, std::vector<const FunctionDecl *>>;
  explicit OverrideCollector(Table &Out) : Out(Out) {}

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool VisitCXXRecordDecl(CXXRecordDecl *R) {
    if (R->isThisDeclarationADefinition() && !R->isDependentContext())
      for (const CXXMethodDecl *M : R->methods())
        if (M->isCanonicalDecl() && M->isVirtual())
          add(M, M);
    return true;
  }

private:
  void add(const CXXMethodDecl *Base, const CXXMethodDecl *M) {
    for (const CXXMethodDecl *Above : Base->overridden_methods()) {
      auto &List = Out[Above->getCanonicalDecl()];
      if (!llvm::is_contained(List, M))
        List.push_back(M);
      add(Above, M);
    }
  }

  Table &Out;
};

} // namespace

void Overrides::collect(ASTContext &Context) {
  if (std::exchange(Collected, true))
    return;
  OverrideCollector Collector(Known);
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!isLibrary(D))
      Collector.TraverseDecl(D);
  for (const auto &[Method, List] : Known)
    if (isLibrary(Method))
      Libraries.insert(Method->getParent()->getCanonicalDecl());
}

const std::vector<const FunctionDecl *> &Overrides::of(const CXXMethodDecl *Method) {
  collect(Method->getASTContext());
  Method = Method->getCanonicalDecl();
  List &Result = Known[Method];
  if (!Method->isPureVirtual() && !llvm::is_contained(Result, Method))
    Result.insert(Result.begin(), Method);
  return Result;
}

static bool isNamed(const CXXRecordDecl *R, llvm::StringRef Name) { return R->getIdentifier() && R->getName() == Name; }

static bool isFacet(const CXXRecordDecl *R) {
  return isNamed(R, "facet") || (R->hasDefinition() && llvm::any_of(R->bases(), [](const CXXBaseSpecifier &Base) {
           const CXXRecordDecl *B = Base.getType()->getAsCXXRecordDecl();
           return B && isFacet(B);
         }));
}

bool Overrides::areOf(const CXXRecordDecl *R) {
  collect(R->getASTContext());
  return Libraries.contains(R->getCanonicalDecl()) ||
         (isStd(R) && isNamed(R, "locale") && llvm::any_of(Libraries, isFacet));
}

std::vector<const FunctionDecl *> Overrides::ofLibrary(ASTContext &Context) {
  collect(Context);
  List Result;
  for (const auto &[Method, Overriding] : Known)
    if (isLibrary(Method))
      llvm::copy_if(Overriding, std::back_inserter(Result), [](const FunctionDecl *F) { return !isLibrary(F); });
  return Result;
}

bool Overrides::areComplete(const CXXMethodDecl *Method) {
  const SourceManager &SM = Method->getASTContext().getSourceManager();
  return SM.isInMainFile(SM.getExpansionLoc(Method->getLocation())) ||
         !Method->getParent()->isExternallyVisible();
}

} // namespace deco
