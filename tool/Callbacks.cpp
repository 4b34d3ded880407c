#include "Callbacks.h"
#include "Callees.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

//===--------------------------------------------------------------------===//
// Through the library
//===--------------------------------------------------------------------===//

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

/// Follows what a function of the library runs as far as it may come to the project's.
class Callbacks::Walk {
public:
  Walk(Callbacks &All, CalledBack &Out) : All(All), Out(Out) {}

  void from(const FunctionDecl *F) {
    reach(F);
    for (size_t I = 0; I < Reached.size(); ++I)
      visit(Reached[I]);
  }

private:
  void reach(const FunctionDecl *F) { Reached.insert(F->getCanonicalDecl()); }

  void visit(const FunctionDecl *F) {
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    if (Method && Method->isVirtual())
      for (const FunctionDecl *Override : All.Virtual.of(Method))
        reach(Override);
    if (isa<CXXDestructorDecl>(F))
      for (const FunctionDecl *Part : impliedBy(F).Destructors)
        reach(Part);
    if (Method && isLibrary(F))
      held(Method);
    const FunctionDecl *Definition = nullptr;
    if (!F->hasBody(Definition) || !Definition->getBody() || Definition->isDependentContext()) {
      if (isLibrary(F) && F->getBuiltinID() == 0 && knowsProject(F)) // compiled elsewhere
        for (const FunctionDecl *Override : All.Virtual.ofLibrary(F->getASTContext()))
          reach(Override);
      return;
    }
    if (!isLibrary(Definition)) {
      if (Definition->isUserProvided() || !isa<CXXDestructorDecl>(Definition))
        Out.Functions.insert(Definition);
    } else if (knowsProject(Definition)) {
      LibraryBody Body(Definition);
      for (const FunctionDecl *Next : Body.Runs)
        reach(Next);
      Out.Defaults.insert(Out.Defaults.end(), Body.Defaults.begin(), Body.Defaults.end());
    }
  }

  /// What \p Method does to the object of an erased type that its own object may hold.
  void held(const CXXMethodDecl *Method) {
    const auto *Constructor = dyn_cast<CXXConstructorDecl>(Method);
    bool Copies = Constructor ? Constructor->isCopyOrMoveConstructor()
                              : Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator();
    bool Ends = !Constructor && (isa<CXXDestructorDecl>(Method) || (Method->isInstance() && !Method->isConst()));
    Out.Opaque |= Ends && All.Erased.runPointers(Method->getParent());
    for (const CXXRecordDecl *R : All.Erased.in(Method->getParent())) {
      if (Ends)
        ending(R, Method->getParent());
      if (Copies && ErasedTypes::areCopied(Method->getParent()))
        copying(R);
    }
  }

  void ending(const CXXRecordDecl *R, const CXXRecordDecl *Holder) {
    if (const CXXDestructorDecl *D = R->getDestructor(); D && !D->isTrivial())
      reach(D);
    if (ErasedTypes::areCalled(Holder))
      return;
    releasing(R);
    const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R); // an allocator is made one of another type
    if (Special)
      for (const CXXRecordDecl *Rebound : Special->getSpecializedTemplate()->specializations())
        releasing(Rebound);
  }

  /// What deleters and allocators do at the end.
  void releasing(const CXXRecordDecl *R) {
    for (const CXXMethodDecl *M : R->methods())
      if (M->getOverloadedOperator() == OO_Call || (M->getIdentifier() && M->getName() == "deallocate"))
        reach(M);
  }

  /// Of copies that nobody wrote, those of bases and members.
  void copying(const CXXRecordDecl *R) {
    if (!R->hasDefinition() || !Copied.insert(R = R->getDefinition()).second)
      return;
    bool Written = isLibrary(R);
    for (const CXXConstructorDecl *C : R->ctors())
      if (C->isCopyOrMoveConstructor() && (C->isUserProvided() || isLibrary(R))) {
        Written = true;
        reach(C);
      }
    if (Written)
      return;
    for (const CXXBaseSpecifier &Base : R->bases())
      copying(Base.getType());
    for (const FieldDecl *Field : R->fields())
      copying(Field->getType());
  }
  void copying(QualType T) {
    if (const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl())
      copying(R);
  }

  //===--- Whether the library can know the project's ---------------------===//

  bool areOfProject(llvm::ArrayRef<TemplateArgument> Arguments, unsigned Depth) {
    return llvm::any_of(Arguments, [this, Depth](const TemplateArgument &A) {
      if (A.getKind() == TemplateArgument::Pack)
        return areOfProject(A.pack_elements(), Depth);
      return A.getKind() == TemplateArgument::Declaration ||
             (A.getKind() == TemplateArgument::Type && isOfProject(A.getAsType(), Depth));
    });
  }

  /// Whether the project's classes or enumerations make up the type, or may be behind it.
  bool isOfProject(QualType T, unsigned Depth = 0) {
    T = T.getNonReferenceType();
    while (T->isPointerType() || T->isArrayType())
      T = T->isPointerType() ? T->getPointeeType() : QualType(T->getBaseElementTypeUnsafe(), 0);
    const TagDecl *Tag = T->getAsTagDecl();
    if (!Tag || Depth > 8)
      return false;
    if (!isLibrary(Tag))
      return true;
    if (const auto *R = dyn_cast<CXXRecordDecl>(Tag); R && hidesProject(R))
      return true;
    // The iterator of a view is a class within that.
    for (const DeclContext *C = Tag; C; C = C->getParent())
      if (const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(C))
        if (areOfProject(Special->getTemplateArgs().asArray(), Depth + 1))
          return true;
    return false;
  }

  /// Whether objects of the library's class \p R may hold, or have a pointer to, what is of the project although \p R
  /// does not say so.
  bool hidesProject(const CXXRecordDecl *R) {
    R = R->getDefinition();
    if (!R || R->isDependentContext())
      return false;
    auto [It, New] = All.Hides.try_emplace(R, false);
    if (!New)
      return It->second;
    auto IsOverridden = [this](const FieldDecl *Field) {
      const CXXRecordDecl *To = Field->getType()->getPointeeCXXRecordDecl();
      const CXXRecordDecl *Part = Field->getType()->getAsCXXRecordDecl();
      return (To && isLibrary(To) && All.Virtual.areOf(To)) || (Part && isLibrary(Part) && hidesProject(Part));
    };
    bool Hides = All.Virtual.areOf(R) || !All.Erased.in(R).empty() || All.Erased.runPointers(R) ||
                 llvm::any_of(R->fields(), IsOverridden) ||
                 llvm::any_of(R->bases(), [this](const CXXBaseSpecifier &Base) {
                   const CXXRecordDecl *B = Base.getType()->getAsCXXRecordDecl();
                   return B && isLibrary(B) && hidesProject(B);
                 });
    return All.Hides[R] = Hides;
  }

  /// Whether the library's function \p F can know anything of the project's.
  bool knowsProject(const FunctionDecl *F) {
    if (const TemplateArgumentList *Arguments = F->getTemplateSpecializationArgs())
      if (areOfProject(Arguments->asArray(), 0))
        return true;
    for (const DeclContext *C = F->getDeclContext(); C; C = C->getParent()) {
      if (const auto *R = dyn_cast<CXXRecordDecl>(C); R && hidesProject(R))
        return true;
      if (const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(C))
        if (areOfProject(Special->getTemplateArgs().asArray(), 0))
          return true;
    }
    return llvm::any_of(F->parameters(), [this](const ParmVarDecl *P) { return isOfProject(P->getType()); });
  }

  Callbacks &All;
  CalledBack &Out;
  llvm::SmallSetVector<const FunctionDecl *, 16> Reached;
  llvm::SmallPtrSet<const CXXRecordDecl *, 8> Copied;
};

const CalledBack &Callbacks::of(const FunctionDecl *F) {
  F = F->getCanonicalDecl();
  auto [It, New] = Known.try_emplace(F);
  if (New)
    Walk(*this, It->second).from(F);
  return It->second;
}

std::vector<const CXXMethodDecl *> Callbacks::wrappedBy(const CXXMethodDecl *CallOperator) {
  std::vector<const CXXMethodDecl *> Result;
  for (const CXXRecordDecl *R : Erased.in(CallOperator->getParent()))
    for (const Decl *D : R->decls()) {
      const auto *M = dyn_cast<CXXMethodDecl>(D);
      if (M && M->getOverloadedOperator() == OO_Call)
        Result.push_back(M);
      const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
      if (Template && Template->getTemplatedDecl()->getOverloadedOperator() == OO_Call)
        for (const FunctionDecl *F : Template->specializations())
          Result.push_back(cast<CXXMethodDecl>(F));
    }
  return Result;
}

//===--------------------------------------------------------------------===//
// Values
//===--------------------------------------------------------------------===//

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
  if (isa<CallExpr>(E) && E->getType()->isRecordType() && !ErasedTypes::areCalled(E->getType()->getAsCXXRecordDecl()))
    return !functionsIn(E).empty(); // std::mem_fn(&S::f)
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
  const auto *Call = dyn_cast<CallExpr>(S);
  const Stmt *Called = Call && Call->getDirectCallee() ? Call->getCallee() : nullptr; // not what it returns
  if (const auto *Member = dyn_cast_or_null<MemberExpr>(Called))
    Called = (addFunctions(Member->getBase(), Out), Called);
  for (const Stmt *Child : S->children())
    if (Child && Child != Called)
      addFunctions(Child, Out);
}

std::set<const FunctionDecl *> functionsIn(const Expr *Initialiser) {
  std::set<const FunctionDecl *> Result;
  addFunctions(Initialiser, Result);
  return Result;
}

} // namespace deco
