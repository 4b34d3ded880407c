#include "HeaderFunctions.h"
#include "Attributes.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace deco {

bool isShared(const FunctionDecl *F) {
  const SourceManager &SM = F->getASTContext().getSourceManager();
  SourceLocation At = SM.getExpansionLoc(F->getBody() ? F->getBody()->getBeginLoc() : F->getLocation());
  return SM.getFileID(At) != SM.getMainFileID() && F->isExternallyVisible() &&
         (F->isInlined() || F->isTemplateInstantiation());
}

const VarDecl *ownStatic(const FunctionDecl *F) {
  class Finder : public RecursiveASTVisitor<Finder> {
  public:
    bool VisitVarDecl(VarDecl *V) {
      bool Constant = V->isConstexpr() || (V->getType().isConstQualified() && V->hasInit() &&
                                           !V->getInit()->isValueDependent() &&
                                           V->hasConstantInitialization());
      if (V->isStaticLocal() && !Constant)
        Found = V;
      return !Found;
    }
    const VarDecl *Found = nullptr;
  } Search;
  Search.TraverseStmt(F->getBody());
  return Search.Found;
}

std::string versionOf(llvm::StringRef Body, const std::vector<Edit> &Edits) {
  std::string All = Body.str();
  for (const Edit &E : Edits)
    All += "\1" + std::to_string(E.Offset - Edits.front().Offset) + "\1" + std::to_string(E.Length) +
           "\1" + E.Text;
  return std::to_string(llvm::xxh3_64bits(All)) + "u";
}

/// Whether an instantiation of \p T is asked for explicitly: the definition may be in another object.
template <class Template> static bool hasExplicitInstantiation(const Template *T) {
  return T && llvm::any_of(T->specializations(), [](const auto *S) {
           TemplateSpecializationKind Kind = S->getTemplateSpecializationKind();
           return Kind == TSK_ExplicitInstantiationDeclaration ||
                  Kind == TSK_ExplicitInstantiationDefinition;
         });
}

SourceLocation tagPlace(const FunctionDecl *F) {
  const SourceManager &SM = F->getASTContext().getSourceManager();
  if (!isShared(F) || F->isExternC() || isa<CXXConversionDecl>(F) ||
      F->getTemplateSpecializationKind() == TSK_ExplicitSpecialization)
    return {};
  const FunctionDecl *Pattern = F->getTemplateInstantiationPattern();
  Pattern = Pattern ? Pattern : F;
  if (hasExplicitInstantiation(Pattern->getDescribedFunctionTemplate()))
    return {};
  for (const DeclContext *C = Pattern->getDeclContext(); C; C = C->getParent())
    if (const auto *Class = dyn_cast<CXXRecordDecl>(C))
      if (hasExplicitInstantiation(Class->getDescribedClassTemplate()))
        return {};
  const FunctionDecl *First = Pattern->getFirstDecl();
  bool IsFriend = First->getFriendObjectKind() != Decl::FOK_None;
  SourceLocation At = First->getInnerLocStart();
  if (At.isInvalid() || At.isMacroID() || SM.isInSystemHeader(At) ||
      (IsFriend && !First->isThisDeclarationADefinition()))
    return {};
  return At;
}

namespace {

class LibraryUses : public RecursiveASTVisitor<LibraryUses> {
public:
  explicit LibraryUses(Findings &Out) : Out(Out) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool VisitDeclRefExpr(DeclRefExpr *E) { return use(E->getDecl(), E->getLocation()); }
  bool VisitMemberExpr(MemberExpr *E) { return use(E->getMemberDecl(), E->getMemberLoc()); }

private:
  bool use(const ValueDecl *D, SourceLocation At) {
    const auto *F = dyn_cast<FunctionDecl>(D);
    if (F && isLibrary(F) && F->hasBody() && hasAttribute(F, Attribute::Synchronized))
      Out.add({Rule::UnsupportedFunction, At, {},
               "'" + F->getNameAsString() +
                   "' is synchronized in a system header, which is not rewritten; include it with -I, not -isystem",
               {{F->getLocation(), "it is defined here"}}, {}});
    return true;
  }

  Findings &Out;
};

} // namespace

void checkLibraryUses(const ASTContext &Context, Findings &Out) {
  LibraryUses Search(Out);
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!isLibrary(D))
      Search.TraverseDecl(D);
}

} // namespace deco
