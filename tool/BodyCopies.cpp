#include "BodyCopies.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// A class, enumeration or lambda in a function.
static bool isLocalType(QualType T) {
  const TagDecl *Tag = T.isNull() ? nullptr : T.getNonReferenceType()->getAsTagDecl();
  return Tag && Tag->getParentFunctionOrMethod();
}

static bool haveLocalType(llvm::ArrayRef<TemplateArgument> Arguments) {
  return llvm::any_of(Arguments, [](const TemplateArgument &A) {
    if (A.getKind() == TemplateArgument::Pack)
      return haveLocalType(A.pack_elements());
    return (A.getKind() == TemplateArgument::Type && isLocalType(A.getAsType())) ||
           (A.getKind() == TemplateArgument::Declaration && isLocalType(A.getAsDecl()->getType()));
  });
}

/// Whether a local type is a part of the name of the global \p V: `Table<Local>::size`.
static bool isNamedByLocalType(const VarDecl *V) {
  const auto *Special = dyn_cast<VarTemplateSpecializationDecl>(V);
  bool Local = Special && haveLocalType(Special->getTemplateArgs().asArray());
  for (const DeclContext *C = V->getDeclContext(); C; C = C->getParent())
    if (const auto *Class = dyn_cast<ClassTemplateSpecializationDecl>(C))
      Local |= haveLocalType(Class->getTemplateArgs().asArray());
  return Local;
}

namespace {

/// Looks for what there must be one of, and stops where there is such.
///
/// A local class or enumeration may be thrown, stored in a std::any or asked for its name. A lambda has no name, and is
/// known by its type only to who is given it: templates of the project, and what asks for its type. The library's
/// functions call it and are done.
class SingleSearch : public RecursiveASTVisitor<SingleSearch> {
public:
  SingleSearch(const ASTContext &Context, bool OwnTypes) : Context(Context), OwnTypes(OwnTypes) {}

  bool VisitVarDecl(VarDecl *V) { return !V->isStaticLocal(); }
  bool VisitIntegerLiteral(IntegerLiteral *E) {
    SourceLocation At = E->getLocation();
    return !At.isMacroID() || Lexer::getImmediateMacroName(At, Context.getSourceManager(), Context.getLangOpts()) !=
                                  "__COUNTER__";
  }
  bool VisitTagDecl(TagDecl *D) {
    const auto *R = dyn_cast<CXXRecordDecl>(D);
    return R && R->isLambda() && !OwnTypes;
  }
  bool VisitLambdaExpr(LambdaExpr *) { return !OwnTypes; }
  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *Call) { // to a pointer to a function
    const CXXMethodDecl *M = Call->getMethodDecl();
    return !(M && isa<CXXConversionDecl>(M) && M->getParent()->isLambda());
  }
  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *F = Call->getDirectCallee();
    const TemplateArgumentList *Arguments = F ? F->getTemplateSpecializationArgs() : nullptr;
    return !Arguments || isLibrary(F) || !haveLocalType(Arguments->asArray());
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) { // a std::function tells the type of what it holds
    const TemplateArgumentList *Arguments = E->getConstructor()->getTemplateSpecializationArgs();
    return !isOfProjectOverLocal(E->getType()) && !(Arguments && haveLocalType(Arguments->asArray()));
  }
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    return !V || !isNamedByLocalType(V);
  }
  bool VisitCXXThrowExpr(CXXThrowExpr *E) { return !E->getSubExpr() || !isLocalType(E->getSubExpr()->getType()); }
  bool VisitCXXTypeidExpr(CXXTypeidExpr *E) {
    QualType T = E->isTypeOperand() ? E->getTypeOperand(Context) : E->getExprOperand()->getType();
    return !isLocalType(T);
  }
  bool VisitDecltypeTypeLoc(DecltypeTypeLoc T) { return !isLocalType(T.getType().getCanonicalType()); }

private:
  static bool isOfProjectOverLocal(QualType T) {
    const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsCXXRecordDecl());
    return Special && !isLibrary(Special) && haveLocalType(Special->getTemplateArgs().asArray());
  }

  const ASTContext &Context;
  bool OwnTypes; ///< the type of the function itself is made of types in its body
};

} // namespace

bool canStandTwice(const SynchronizedFunction &F) {
  bool OwnTypes = F.Decl->getDeclaredReturnType()->getContainedDeducedType() != nullptr;
  SingleSearch Search(F.Decl->getASTContext(), OwnTypes);
  return isa<CompoundStmt>(F.Decl->getBody()) && Search.TraverseStmt(const_cast<CompoundStmt *>(F.Body));
}

} // namespace deco
