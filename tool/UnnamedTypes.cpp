#include "UnnamedTypes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

namespace {

class Finder : public RecursiveASTVisitor<Finder> {
public:
  bool Found = false;

  bool VisitCXXRecordDecl(CXXRecordDecl *R) {
    if (!R->isThisDeclarationADefinition() || R->isDependentContext() || !R->isExternallyVisible())
      return true;
    Found |= llvm::any_of(R->fields(), [](const FieldDecl *F) { return isUnnamed(F->getType()); });
    Found |= llvm::any_of(R->bases(), [](const CXXBaseSpecifier &B) { return isUnnamed(B.getType()); });
    return !Found;
  }

  bool VisitCoroutineBodyStmt(CoroutineBodyStmt *) {
    Found = true;
    return false;
  }

private:
  static bool isUnnamed(QualType T) {
    while (T->isAnyPointerType() || T->isArrayType())
      T = T->isArrayType() ? QualType(T->getArrayElementTypeNoTypeQual(), 0) : T->getPointeeType();
    return !isExternallyVisible(T->getLinkage());
  }
};

} // namespace

bool hasMembersOfUnnamedTypes(ASTContext &Context, FileID File) {
  const SourceManager &SM = Context.getSourceManager();
  Finder F;
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!F.Found && SM.getFileID(SM.getExpansionLoc(D->getLocation())) == File)
      F.TraverseDecl(D);
  return F.Found;
}

} // namespace deco
