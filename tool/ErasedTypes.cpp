#include "ErasedTypes.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

static bool isNamed(const CXXRecordDecl *R, const llvm::StringSet<> &Names) {
  return R && isStd(R) && R->getIdentifier() && Names.contains(R->getName());
}

bool ErasedTypes::areCalled(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {"function", "move_only_function", "copyable_function", "function_ref",
                                          "packaged_task"};
  return isNamed(R, Names);
}

static bool hasCallOperator(const CXXRecordDecl *R) {
  R = R->getDefinition();
  return R && (llvm::any_of(R->decls(), [](const Decl *D) {
           const FunctionDecl *F = D->getAsFunction();
           return F && F->getOverloadedOperator() == OO_Call;
         }) ||
               llvm::any_of(R->bases(), [](const CXXBaseSpecifier &Base) {
                 const CXXRecordDecl *B = Base.getType()->getAsCXXRecordDecl();
                 return B && hasCallOperator(B);
               }));
}

static bool areOpaqueCallables(llvm::ArrayRef<TemplateArgument> Arguments) {
  return llvm::any_of(Arguments, [](const TemplateArgument &A) {
    return A.getKind() == TemplateArgument::Pack ? areOpaqueCallables(A.pack_elements())
                                                 : A.getKind() == TemplateArgument::Type && isOpaqueCallable(A.getAsType());
  });
}

/// Whether the library's class \p R calls another callable: the results of std::mem_fn and std::not_fn. Comparisons and
/// hashes of pointers to functions do not.
static bool wrapsOpaqueCallable(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Orders = {"less",          "greater",  "less_equal", "greater_equal",
                                           "equal_to",      "not_equal_to", "hash"};
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
  return Special && isStd(R) && !isNamed(R, Orders) && areOpaqueCallables(Special->getTemplateArgs().asArray()) &&
         hasCallOperator(R);
}

bool isOpaqueCallable(QualType T) {
  T = T.getNonReferenceType();
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return T->isFunctionPointerType() || T->isMemberFunctionPointerType() || ErasedTypes::areCalled(R) ||
         wrapsOpaqueCallable(R);
}

static bool erases(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {"any", "shared_ptr", "__shared_ptr", "locale"};
  return isNamed(R, Names) || ErasedTypes::areCalled(R);
}

static bool keepsExceptions(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {"exception_ptr", "nested_exception", "future",
                                          "shared_future", "promise",          "packaged_task"};
  return isNamed(R, Names);
}

bool ErasedTypes::areCopied(const CXXRecordDecl *R) {
  static const llvm::StringSet<> Names = {"any", "function", "copyable_function"};
  return isNamed(R, Names);
}

/// Walks the types that member templates were instantiated with. The library's are looked into: std::bind holds others.
class ErasedTypes::Search {
public:
  explicit Search(Held &Out) : Out(Out) {}

  void members(const CXXRecordDecl *R) {
    R = R->getDefinition();
    if (!R || !Seen.insert(R).second)
      return;
    for (const Decl *D : R->decls())
      if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
        for (const FunctionDecl *F : Template->specializations())
          function(F);
    for (const CXXBaseSpecifier &Base : R->bases())
      if (const CXXRecordDecl *B = Base.getType()->getAsCXXRecordDecl(); B && erases(B))
        members(B);
  }

  void function(const FunctionDecl *F) {
    if (const TemplateArgumentList *Given = F->getTemplateSpecializationArgs())
      arguments(Given->asArray());
    for (const ParmVarDecl *P : F->parameters())
      type(P->getType());
  }

  void type(QualType T) {
    T = T.getNonReferenceType();
    if (T->isPointerType())
      T = T->getPointeeType();
    Out.Pointers |= T->isFunctionType() || T->isMemberPointerType();
    const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    if (!R || !R->hasDefinition())
      return;
    R = R->getDefinition();
    if (!isLibrary(R)) {
      Out.Of.insert(R);
      return;
    }
    if (erases(R))
      members(R);
    if (const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R); Special && Visited.insert(R).second)
      arguments(Special->getTemplateArgs().asArray());
  }

private:
  void arguments(llvm::ArrayRef<TemplateArgument> Given) {
    for (const TemplateArgument &A : Given) {
      if (A.getKind() == TemplateArgument::Pack)
        arguments(A.pack_elements());
      else if (A.getKind() == TemplateArgument::Type)
        type(A.getAsType());
    }
  }

  Held &Out;
  llvm::SmallPtrSet<const CXXRecordDecl *, 8> Seen, Visited;
};

const ErasedTypes::Held &ErasedTypes::find(const CXXRecordDecl *R) {
  R = R->getCanonicalDecl();
  auto [It, New] = Known.try_emplace(R);
  if (!New)
    return It->second;
  if (erases(R))
    Search(It->second).members(R);
  if (keepsExceptions(R)) {
    const Held &Any = thrown(R->getASTContext());
    It->second.Of.insert(Any.Of.begin(), Any.Of.end());
    It->second.Pointers |= Any.Pointers;
  }
  return It->second;
}

const ErasedTypes::Classes &ErasedTypes::in(const CXXRecordDecl *R) { return find(R).Of; }

bool ErasedTypes::runPointers(const CXXRecordDecl *R) {
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
  if (Special && isStd(R) && R->getIdentifier() && R->getName() == "unique_ptr") {
    const TemplateArgumentList &Arguments = Special->getTemplateArgs();
    return Arguments.size() > 1 && isOpaqueCallable(Arguments[1].getAsType());
  }
  return !areCalled(R) && find(R).Pointers; // a callable ends without a call
}

/// The classes of exceptions that the project throws, or stores without throwing.
const ErasedTypes::Held &ErasedTypes::thrown(ASTContext &Context) {
  struct Throws : RecursiveASTVisitor<Throws> {
    explicit Throws(Held &Out) : Found(Out) {}
    bool shouldVisitTemplateInstantiations() const { return true; }
    bool VisitCXXThrowExpr(CXXThrowExpr *Throw) {
      if (Throw->getSubExpr())
        Found.type(Throw->getSubExpr()->getType());
      return true;
    }
    bool VisitCallExpr(CallExpr *Call) {
      const FunctionDecl *F = Call->getDirectCallee();
      if (F && isStd(F) && F->getIdentifier() &&
          (F->getName() == "make_exception_ptr" || F->getName() == "throw_with_nested"))
        Found.function(F);
      return true;
    }
    Search Found;
  };
  if (ThrownKnown)
    return Thrown;
  ThrownKnown = true;
  Throws Visitor(Thrown);
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!isLibrary(D))
      Visitor.TraverseDecl(D);
  return Thrown;
}

} // namespace deco
