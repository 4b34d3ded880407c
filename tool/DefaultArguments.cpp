#include "DefaultArguments.h"
#include "Captures.h"
#include "Emit.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

static bool asksForPlace(const Stmt *S) {
  if (!S)
    return false;
  if (isa<SourceLocExpr>(S))
    return true;
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S))
    return asksForPlace(Default->getExpr());
  return llvm::any_of(S->children(), asksForPlace);
}

DefaultArgument lookAt(const Expr *Default, const Effects &Of) {
  DefaultArgument Result;
  Result.Place = asksForPlace(Default);
  std::vector<Access> Accesses;
  Of.ofTree(Default, Accesses);
  for (const Access &A : Accesses) {
    if (A.Where.Base.What == Root::Allocation)
      continue;
    const VarDecl *V = A.Where.Base.Var;
    bool Constant = V && V->getType().isConstQualified() && V->getType()->isScalarType();
    Result.Writes |= A.Writes;
    Result.Reads |= !Constant || !A.Where.Steps.empty();
  }
  return Result;
}

namespace {

/// Writes names in full.
class Spelling : public RecursiveASTVisitor<Spelling> {
public:
  Spelling(const ASTContext &Context, SourceLocation Begin)
      : Context(Context), SM(Context.getSourceManager()), Begin(Begin) {}
  std::vector<Edit> Edits;

  /// Only what looks the same everywhere is let through.
  bool VisitStmt(Stmt *S) {
    if (S->getBeginLoc().isMacroID() || S->getEndLoc().isMacroID())
      return false;
    if (const auto *Cast = dyn_cast<ExplicitCastExpr>(S))
      return Cast->getTypeAsWritten()->isBuiltinType();
    return isa<IntegerLiteral, FloatingLiteral, CharacterLiteral, StringLiteral, CXXBoolLiteralExpr,
               CXXNullPtrLiteralExpr, ParenExpr, ImplicitCastExpr, UnaryOperator, BinaryOperator,
               ConditionalOperator, DeclRefExpr, MemberExpr, ArraySubscriptExpr, FullExpr>(S) ||
           S->getStmtClass() == Stmt::CallExprClass || isa<CXXMemberCallExpr>(S);
  }
  bool VisitMemberExpr(MemberExpr *E) {
    return isPublic(E->getMemberDecl()) && !E->isImplicitAccess() && !E->hasQualifier() &&
           !E->hasExplicitTemplateArgs();
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    std::optional<std::string> Name = nameOf(E->getDecl());
    if (!Name || E->hasExplicitTemplateArgs())
      return false;
    unsigned From = SM.getFileOffset(E->getBeginLoc()) - SM.getFileOffset(Begin);
    SourceLocation End = Lexer::getLocForEndOfToken(E->getEndLoc(), 0, SM, Context.getLangOpts());
    Edits.push_back({From, SM.getFileOffset(End) - SM.getFileOffset(E->getBeginLoc()), *Name, 0});
    return true;
  }

private:
  static bool isPublic(const Decl *D) {
    return D->getAccess() == AS_public || D->getAccess() == AS_none;
  }

  /// From the root namespace, if that leads to it and to nothing else.
  static std::optional<std::string> nameOf(const ValueDecl *D) {
    const auto *V = dyn_cast<VarDecl>(D);
    const auto *F = dyn_cast<FunctionDecl>(D);
    bool Global = (V && V->hasGlobalStorage() && !isa<VarTemplateSpecializationDecl>(V)) ||
                  (F && takesSpeltDefaults(F)) || isa<EnumConstantDecl>(D);
    if (!Global || !D->getIdentifier())
      return std::nullopt;
    std::string Name = D->getNameAsString();
    const Decl *Inner = D;
    for (const DeclContext *C = D->getDeclContext(); !C->isTranslationUnit(); C = C->getParent()) {
      if (!isPublic(Inner) || !isa<NamespaceDecl, CXXRecordDecl, EnumDecl, LinkageSpecDecl>(C) ||
          isa<ClassTemplateSpecializationDecl>(C) || C->isDependentContext())
        return std::nullopt;
      Inner = cast<Decl>(C);
      const auto *Named = dyn_cast<NamedDecl>(C);
      if (isa<CXXRecordDecl>(C) && !Named->getIdentifier())
        return std::nullopt;
      if (Named && Named->getIdentifier() && !C->isTransparentContext())
        Name = Named->getNameAsString() + "::" + Name;
    }
    return "::" + Name;
  }

  const ASTContext &Context;
  const SourceManager &SM;
  SourceLocation Begin;
};

} // namespace

std::optional<std::string> spellDefault(const Expr *Default, const ASTContext &Context) {
  const SourceManager &SM = Context.getSourceManager();
  const Expr *E = asWritten(Default);
  SourceLocation Begin = E->getBeginLoc(), End = E->getEndLoc();
  if (Begin.isInvalid() || Begin.isMacroID() || End.isMacroID() || SM.getFileID(Begin) != SM.getFileID(End))
    return std::nullopt;
  Spelling Names(Context, Begin);
  if (!Names.TraverseStmt(const_cast<Expr *>(E)))
    return std::nullopt;
  llvm::StringRef Text = Lexer::getSourceText(CharSourceRange::getTokenRange(Begin, End), SM, Context.getLangOpts());
  llvm::Expected<std::string> Result = apply(Text, std::move(Names.Edits));
  if (!Result) {
    llvm::consumeError(Result.takeError());
    return std::nullopt;
  }
  return std::move(*Result);
}

bool takesSpeltDefaults(const FunctionDecl *F) {
  if (F->getTemplateInstantiationPattern() || F->getPrimaryTemplate())
    return false;
  const DeclContext *C = F->getDeclContext()->getRedeclContext();
  return llvm::all_of(C->lookup(F->getDeclName()), [&](const NamedDecl *D) {
    return D->getCanonicalDecl() == F->getCanonicalDecl();
  });
}

std::vector<const Expr *> deferredDefaults(const Spawn &S) {
  std::vector<const Expr *> Result;
  auto Search = [&](const auto &Self, const Stmt *Part) -> void {
    if (!Part || Part == S.Call ||
        llvm::any_of(S.EffectOperands, [&](const Operand &O) {
          return !O.IsObject && O.How != Travel::Verbatim && (Part == O.Value || Part == asWritten(O.Value));
        }))
      return;
    if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(Part); Default && !isConstantText(Default->getExpr()))
      Result.push_back(Default->getExpr());
    for (const Stmt *Child : Part->children())
      Self(Self, Child);
  };
  if (S.Shape == Form::Assign || S.Shape == Form::Outer)
    Search(Search, S.Whole);
  return Result;
}

} // namespace deco
