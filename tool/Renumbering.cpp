#include "Renumbering.h"
#include "Attributes.h"
#include "Callees.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

bool renumbers(QualType T) {
  const CXXRecordDecl *R = T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && isStd(R) && R->getIdentifier() &&
         (R->getName() == "deque" || R->getName() == "list" || R->getName() == "forward_list");
}

namespace {

/// Looks for containers that are named other than to look at their elements, or to append to them, and for code that may
/// come to one otherwise.
class RenumberingSearch : public RecursiveASTVisitor<RenumberingSearch> {
public:
  bool Found = false;

  explicit RenumberingSearch(const SummaryLookup &Known) : Known(Known) {}

  bool VisitCXXForRangeStmt(CXXForRangeStmt *Loop) { return leaves(Loop->getRangeInit()); }
  bool VisitImplicitCastExpr(ImplicitCastExpr *Cast) {
    return Cast->getType().isConstQualified() ? leaves(Cast->getSubExpr()) : true;
  }
  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *Call) {
    static const llvm::StringSet<> Leaving = {"begin", "end",   "cbegin",   "cend", "front",     "back",
                                              "size",  "empty", "max_size", "at",   "push_back", "emplace_back"};
    const CXXMethodDecl *M = Call->getMethodDecl();
    const Expr *Object = Call->getImplicitObjectArgument();
    bool Leaves = M && (M->isConst() || (M->getIdentifier() && Leaving.contains(M->getName())));
    Found |= !Leaves && Object->getType()->isPointerType() && renumbers(Object->getType()->getPointeeType());
    return Leaves ? leaves(Object) : !Found;
  }
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *Call) {
    return Call->getOperator() == OO_Subscript ? leaves(Call->getArg(0)) : true;
  }
  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *F = Call->getDirectCallee();
    Found |= !F || (isLibrary(F) ? runsProject(F) : !hasAttribute(F, Attribute::Concurrent) || mayReach(F));
    return !Found;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *Made) {
    const CXXConstructorDecl *C = Made->getConstructor();
    Found |= isLibrary(C) ? runsProject(C) : C->isUserProvided();
    return !Found && ends(Made->getType());
  }
  bool VisitVarDecl(VarDecl *V) { return ends(V->getType()); }
  bool VisitCXXDeleteExpr(CXXDeleteExpr *) { return Found = true, false; }
  bool VisitExpr(Expr *E) {
    Found |= E->isGLValue() && !isa<ParenExpr, CastExpr>(E) && renumbers(E->getType()) && !Left.contains(E);
    return !Found;
  }

private:
  bool leaves(const Expr *Container) {
    Left.insert(Container->IgnoreParenImpCasts());
    return true;
  }

  bool runsProject(const FunctionDecl *F) const {
    return runsWrappedCode(F) || !Known.CalledBackBy(F).Functions.empty();
  }

  /// The end of an object of the project's may do anything.
  bool ends(QualType T) {
    const CXXDestructorDecl *D = T->isReferenceType() ? nullptr : destructorOf(T);
    Found |= D && (isLibrary(D) ? !Known.CalledBackBy(D).Functions.empty() : !D->isDefaulted() || hasParts(T));
    return !Found;
  }
  static bool hasParts(QualType T) { // whose destructors are not looked at
    const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl()->getDefinition();
    return R->getNumBases() > 0 || llvm::any_of(R->fields(), [](const FieldDecl *F) {
             const CXXDestructorDecl *D = destructorOf(F->getType());
             return D && !isLibrary(D);
           });
  }

  /// Whether \p F, a concurrent function, is given something that it may change and that may have or lead to a container.
  static bool mayReach(const FunctionDecl *F) {
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    auto Reaches = [](QualType T) {
      QualType To = T->isReferenceType() || T->isPointerType() ? T->getPointeeType() : T;
      bool Container = holdsContainer(To);
      return !To.isConstQualified() && (carriesPointers(To) || (To != T && Container));
    };
    return (Method && Method->isInstance() && Reaches(Method->getThisType())) ||
           llvm::any_of(F->parameters(), [&](const ParmVarDecl *P) { return Reaches(P->getType()); });
  }
  static bool holdsContainer(QualType T, unsigned Depth = 0) {
    const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    if (!R)
      return false;
    if (renumbers(T) || !R->hasDefinition() || Depth > 8)
      return true;
    R = R->getDefinition();
    auto Holds = [Depth](QualType Part) { return holdsContainer(Part, Depth + 1); };
    if (isLibrary(R)) {
      const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
      return !Special || llvm::any_of(Special->getTemplateArgs().asArray(), [&](const TemplateArgument &A) {
        return A.getKind() == TemplateArgument::Pack || (A.getKind() == TemplateArgument::Type && Holds(A.getAsType()));
      });
    }
    return llvm::any_of(R->bases(), [&](const CXXBaseSpecifier &Base) { return Holds(Base.getType()); }) ||
           llvm::any_of(R->fields(), [&](const FieldDecl *F) { return Holds(F->getType()); });
  }

  const SummaryLookup &Known;
  llvm::SmallPtrSet<const Expr *, 16> Left; ///< with all elements where they are
};

} // namespace

bool mayRenumber(const FunctionDecl *F, const SummaryLookup &Known) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (Method && Method->getParent()->isLambda())
    return true; // what is around it may do so between its calls
  RenumberingSearch Search(Known);
  Search.TraverseStmt(F->getBody());
  return Search.Found;
}

} // namespace deco
