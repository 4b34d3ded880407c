#include "FunctionNames.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace deco {

namespace {

class NameSearch : public RecursiveASTVisitor<NameSearch> {
public:
  FunctionNames Found;

  bool shouldVisitImplicitCode() const { return true; } // default initialisers

  bool VisitPredefinedExpr(PredefinedExpr *E) {
    bool Pretty = E->getIdentKind() == PredefinedIdentKind::PrettyFunction;
    if (Inner == 0)
      Found.Uses.push_back(E);
    else if (Pretty) // it contains the name of the function around
      Found.Unkept.push_back(E);
    return true;
  }
  bool VisitSourceLocExpr(SourceLocExpr *E) {
    SourceLocIdentKind Kind = E->getIdentKind();
    // Lines stay; columns and files too, but for a source_location, which is all in one.
    if (Kind != SourceLocIdentKind::Line && Kind != SourceLocIdentKind::File &&
        Kind != SourceLocIdentKind::FileName)
      Found.Unkept.push_back(Through ? Through : E);
    return true;
  }

  bool TraverseCXXDefaultArgExpr(CXXDefaultArgExpr *E) { return through(E->getExpr()); }
  bool TraverseCXXDefaultInitExpr(CXXDefaultInitExpr *E) { return through(E->getExpr()); }
  bool TraverseCallExpr(CallExpr *E) { return call(E, &RecursiveASTVisitor::TraverseCallExpr); }
  bool TraverseCXXMemberCallExpr(CXXMemberCallExpr *E) {
    return call(E, &RecursiveASTVisitor::TraverseCXXMemberCallExpr);
  }
  bool TraverseLambdaExpr(LambdaExpr *E) {
    ++Inner;
    bool Result = RecursiveASTVisitor::TraverseLambdaExpr(E);
    --Inner;
    return Result;
  }
  bool TraverseCXXRecordDecl(CXXRecordDecl *R) {
    ++Inner;
    bool Result = RecursiveASTVisitor::TraverseCXXRecordDecl(R);
    --Inner;
    return Result;
  }

private:
  /// An argument or initialiser that stands elsewhere.
  bool through(Expr *E) { return TraverseStmt(E); }

  template <class Call, class Base> bool call(Call *E, Base Traverse) {
    const Expr *Outer = Through;
    Through = E;
    bool Result = (this->*Traverse)(E, nullptr);
    Through = Outer;
    return Result;
  }

  unsigned Inner = 0;             ///< lambdas and local classes around
  const Expr *Through = nullptr; ///< the call around
};

} // namespace

FunctionNames functionNames(const Stmt *Body) {
  NameSearch Search;
  Search.TraverseStmt(const_cast<Stmt *>(Body));
  return std::move(Search.Found);
}

} // namespace deco
