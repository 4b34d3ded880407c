#include "Callbacks.h"
#include "Callees.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

//===--------------------------------------------------------------------===//
// Through the library
//===--------------------------------------------------------------------===//

static bool isOfProject(QualType T, unsigned Depth = 0);

static bool areOfProject(llvm::ArrayRef<TemplateArgument> Arguments, unsigned Depth) {
  return llvm::any_of(Arguments, [Depth](const TemplateArgument &A) {
    if (A.getKind() == TemplateArgument::Pack)
      return areOfProject(A.pack_elements(), Depth);
    return A.getKind() == TemplateArgument::Declaration ||
           (A.getKind() == TemplateArgument::Type && isOfProject(A.getAsType(), Depth));
  });
}

/// Whether the project's classes or enumerations make up the type.
static bool isOfProject(QualType T, unsigned Depth) {
  T = T.getNonReferenceType();
  while (T->isPointerType() || T->isArrayType())
    T = T->isPointerType() ? T->getPointeeType() : QualType(T->getBaseElementTypeUnsafe(), 0);
  const TagDecl *Tag = T->getAsTagDecl();
  if (!Tag || Depth > 8)
    return false;
  if (!isLibrary(Tag))
    return true;
  // The iterator of a view is a class within that.
  for (const DeclContext *C = Tag; C; C = C->getParent())
    if (const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(C))
      if (areOfProject(Special->getTemplateArgs().asArray(), Depth + 1))
        return true;
  return false;
}

/// Whether the library's function \p F can know anything of the project's.
static bool knowsProject(const FunctionDecl *F) {
  if (const TemplateArgumentList *Arguments = F->getTemplateSpecializationArgs())
    if (areOfProject(Arguments->asArray(), 0))
      return true;
  for (const DeclContext *C = F->getDeclContext(); C; C = C->getParent())
    if (const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(C))
      if (areOfProject(Special->getTemplateArgs().asArray(), 0))
        return true;
  return llvm::any_of(F->parameters(),
                      [](const ParmVarDecl *P) { return isOfProject(P->getType()); });
}

namespace {

/// What a body of the library may run: its calls, the functions that it names, and the virtual
/// functions of the classes that it makes objects of.
class LibraryBody {
public:
  std::vector<const FunctionDecl *> Runs;
  std::vector<const Expr *> Defaults; ///< of the project's declarations

  explicit LibraryBody(const FunctionDecl *Definition) {
    Implied Parts = impliedBy(Definition);
    for (const Expr *Init : Parts.Initialisers)
      statement(Init);
    Runs.insert(Runs.end(), Parts.Destructors.begin(), Parts.Destructors.end());
    statement(Definition->getBody());
  }

private:
  void statement(const Stmt *S) {
    for (const Callee &C : calleesOf(S))
      Runs.push_back(C.Function);
    if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
      if (const auto *F = dyn_cast<FunctionDecl>(Ref->getDecl()))
        Runs.push_back(F);
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(S))
      for (const CXXMethodDecl *M : Construct->getConstructor()->getParent()->methods())
        if (M->isVirtual())
          Runs.push_back(M);
    if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S); Default && !isLibrary(Default->getParam()))
      Defaults.push_back(Default);
    if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(S); Default && !isLibrary(Default->getField()))
      Defaults.push_back(Default);
    for (const Stmt *Part : evaluatedParts(S))
      statement(Part);
  }
};

} // namespace

const CalledBack &Callbacks::of(const FunctionDecl *F) {
  F = F->getCanonicalDecl();
  auto [It, New] = Known.try_emplace(F);
  if (!New)
    return It->second;
  llvm::SmallSetVector<const FunctionDecl *, 16> Reached;
  Reached.insert(F);
  for (size_t I = 0; I < Reached.size(); ++I) {
    const FunctionDecl *Definition = nullptr;
    if (!Reached[I]->hasBody(Definition) || !Definition->getBody() ||
        Definition->isDependentContext())
      continue;
    if (!isLibrary(Definition)) {
      It->second.Functions.insert(Definition);
    } else if (knowsProject(Definition)) {
      LibraryBody Body(Definition);
      for (const FunctionDecl *Next : Body.Runs)
        Reached.insert(Next->getCanonicalDecl());
      It->second.Defaults.insert(It->second.Defaults.end(), Body.Defaults.begin(), Body.Defaults.end());
    }
  }
  return It->second;
}

//===--------------------------------------------------------------------===//
// Values
//===--------------------------------------------------------------------===//

bool isOpaqueCallable(QualType T) {
  static const llvm::StringSet<> Names = {"function", "move_only_function", "copyable_function", "function_ref",
                                          "packaged_task"};
  T = T.getNonReferenceType();
  if (T->isFunctionPointerType() || T->isMemberFunctionPointerType())
    return true;
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return R && isStd(R) && R->getIdentifier() && Names.contains(R->getName());
}

/// Adds the call operators of the classes that make up the callable's type: `std::bind` and the like hold others.
static void addCallOperators(llvm::ArrayRef<TemplateArgument> Arguments, std::vector<const CXXMethodDecl *> &Out,
                             unsigned Depth = 0) {
  for (const TemplateArgument &A : Arguments) {
    if (A.getKind() == TemplateArgument::Pack && Depth < 8)
      addCallOperators(A.pack_elements(), Out, Depth + 1);
    if (A.getKind() != TemplateArgument::Type)
      continue;
    const CXXRecordDecl *R = A.getAsType().getNonReferenceType()->getAsCXXRecordDecl();
    const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
    if (Special && isLibrary(R) && Depth < 8)
      addCallOperators(Special->getTemplateArgs().asArray(), Out, Depth + 1);
    if (!R || !R->hasDefinition() || isLibrary(R))
      continue;
    for (const Decl *D : R->getDefinition()->decls()) {
      const auto *M = dyn_cast<CXXMethodDecl>(D);
      if (M && M->getOverloadedOperator() == OO_Call)
        Out.push_back(M);
      const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
      if (Template && Template->getTemplatedDecl()->getOverloadedOperator() == OO_Call)
        for (const FunctionDecl *F : Template->specializations())
          Out.push_back(cast<CXXMethodDecl>(F));
    }
  }
}

std::vector<const CXXMethodDecl *> wrappedBy(const CXXMethodDecl *CallOperator) {
  std::vector<const CXXMethodDecl *> Result;
  for (const Decl *D : CallOperator->getParent()->decls())
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      for (const FunctionDecl *Takes : Template->specializations())
        addCallOperators(Takes->getTemplateSpecializationArgs()->asArray(), Result);
  return Result;
}

const VarDecl *calledVariable(const Expr *E) {
  for (;;) {
    E = E->IgnoreUnlessSpelledInSource();
    if (const auto *Sub = dyn_cast<ArraySubscriptExpr>(E))
      E = Sub->getBase();
    else if (const auto *Member = dyn_cast<MemberExpr>(E))
      E = Member->getBase();
    else if (const auto *Unary = dyn_cast<UnaryOperator>(E))
      E = Unary->getSubExpr();
    else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
             Operator && Operator->getOperator() == OO_Subscript)
      E = Operator->getArg(0);
    else
      break;
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

bool isKnownCallable(const Expr *E) {
  E = E->IgnoreUnlessSpelledInSource();
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    E = Unary->getSubExpr()->IgnoreUnlessSpelledInSource();
  if (isa<LambdaExpr, CXXNullPtrLiteralExpr>(E))
    return true;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E); Ref && isa<FunctionDecl>(Ref->getDecl()))
    return true;
  if (E->getType()->isRecordType() && !isOpaqueCallable(E->getType()))
    return true;
  const VarDecl *V = calledVariable(E);
  if (!V || isa<ParmVarDecl>(V) || V->getType()->isReferenceType() || !V->hasInit())
    return false;
  const auto *Construct = dyn_cast<CXXConstructExpr>(V->getInit()->IgnoreImplicit());
  bool Later = Construct && Construct->getNumArgs() == 0; // assigned behind its declaration
  bool Stays = V->hasLocalStorage() ||
               V->getASTContext().getBaseElementType(V->getType()).isConstQualified();
  return Stays && (Later || !functionsIn(V->getInit()).empty());
}

static void addFunctions(const Stmt *S, std::set<const FunctionDecl *> &Out) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    if (const auto *F = dyn_cast<FunctionDecl>(Ref->getDecl()))
      Out.insert(F);
  if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    Out.insert(Lambda->getCallOperator());
  for (const Stmt *Child : S->children())
    if (Child)
      addFunctions(Child, Out);
}

std::set<const FunctionDecl *> functionsIn(const Expr *Initialiser) {
  std::set<const FunctionDecl *> Result;
  addFunctions(Initialiser, Result);
  return Result;
}

} // namespace deco
