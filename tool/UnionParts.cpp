#include "UnionParts.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace deco {

static constexpr llvm::StringLiteral Mark = "deco::part_of_union";

static bool isMarked(const RecordDecl *R) {
  return llvm::any_of(R->specific_attrs<AnnotateAttr>(),
                      [](const AnnotateAttr *A) { return A->getAnnotation() == Mark; });
}

namespace {

class Marker : public RecursiveASTVisitor<Marker> {
public:
  explicit Marker(ASTContext &Context) : Context(Context) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  /// The library keeps one alternative of its unions at a time.
  bool TraverseDecl(Decl *D) {
    bool Skipped = D && !isa<TranslationUnitDecl>(D) && isLibrary(D);
    return Skipped || RecursiveASTVisitor::TraverseDecl(D);
  }
  bool VisitRecordDecl(RecordDecl *R) {
    if (R->isUnion())
      markParts(R);
    return true;
  }

private:
  void markParts(RecordDecl *R) {
    R = R->getDefinition();
    if (!R || isMarked(R))
      return;
    R->addAttr(AnnotateAttr::CreateImplicit(Context, Mark, nullptr, 0));
    for (const FieldDecl *F : R->fields())
      if (RecordDecl *Part = Context.getBaseElementType(F->getType())->getAsRecordDecl())
        markParts(Part);
    if (auto *Class = dyn_cast<CXXRecordDecl>(R))
      for (const CXXBaseSpecifier &B : Class->bases())
        if (RecordDecl *Base = B.getType()->getAsRecordDecl())
          markParts(Base);
  }

  ASTContext &Context;
};

} // namespace

void markUnionParts(ASTContext &Context) { Marker(Context).TraverseDecl(Context.getTranslationUnitDecl()); }

bool isPartOfUnion(const RecordDecl *R) { return R->isUnion() || isMarked(R); }

} // namespace deco
