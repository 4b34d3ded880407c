#include "OpenMPDirectives.h"
#include "StdLibrary.h"
#include "clang/AST/StmtOpenMP.h"
#include "clang/Basic/OpenMPKinds.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

bool startsTeam(const Stmt *S) {
  const auto *Directive = dyn_cast<OMPExecutableDirective>(S);
  if (!Directive)
    return false;
  OpenMPDirectiveKind Kind = Directive->getDirectiveKind();
  return isOpenMPParallelDirective(Kind) || isOpenMPTeamsDirective(Kind) || isOpenMPTaskingDirective(Kind) ||
         isOpenMPTargetExecutionDirective(Kind);
}

bool dependsOnTeam(const FunctionDecl *F) {
  static const llvm::StringSet<> Names = {
      "omp_get_thread_num",    "omp_get_num_threads", "omp_in_parallel",           "omp_get_level",
      "omp_get_active_level",  "omp_get_team_size",   "omp_get_ancestor_thread_num", "omp_set_num_threads",
      "omp_set_nested",        "omp_set_dynamic",     "omp_set_max_active_levels", "omp_set_schedule",
      "omp_in_final",          "omp_get_nested"};
  return F->getIdentifier() && isLibrary(F) && Names.contains(F->getName());
}

llvm::SmallVector<const Stmt *, 4> partsOfDirective(const Stmt *S) {
  llvm::SmallVector<const Stmt *, 4> Parts;
  if (const auto *Captured = dyn_cast<CapturedStmt>(S))
    Parts.push_back(Captured->getCapturedStmt());
  if (const auto *Directive = dyn_cast<OMPExecutableDirective>(S))
    for (const OMPClause *Clause : Directive->clauses())
      for (const Stmt *Operand : Clause->children())
        if (Operand)
          Parts.push_back(Operand);
  return Parts;
}

class OpenMPPragmas::Watch : public PPCallbacks {
public:
  Watch(OpenMPPragmas &Pragmas, const Preprocessor &PP) : Pragmas(Pragmas), PP(PP) {}

  void PragmaDirective(SourceLocation Loc, PragmaIntroducerKind) override {
    const SourceManager &SM = PP.getSourceManager();
    SourceLocation At = SM.getExpansionLoc(Loc);
    llvm::StringRef Text = textOf(SM.getSpellingLoc(Loc));
    if (!SM.isInSystemHeader(At) && (Text.empty() || Text.starts_with("omp")))
      Pragmas.All.push_back({At, !isAlone(Text.drop_front(std::min<size_t>(Text.size(), 3)).ltrim())});
  }

private:
  /// What stands behind `#pragma` or in `_Pragma("")` at \p Begin; empty in the definition of a macro whose parameter it is.
  llvm::StringRef textOf(SourceLocation Begin) const {
    auto Next = [this](SourceLocation Loc) { return Lexer::findNextToken(Loc, PP.getSourceManager(), PP.getLangOpts()); };
    auto Second = Next(Begin), Third = Second ? Next(Second->getLocation()) : Second;
    if (Third && Third->is(tok::raw_identifier))
      return PP.getSourceManager().getBufferData(PP.getSourceManager().getFileID(Third->getLocation()))
          .drop_front(PP.getSourceManager().getFileOffset(Third->getLocation()));
    if (Third && Third->is(tok::string_literal))
      return llvm::StringRef(Third->getLiteralData(), Third->getLength()).drop_front().ltrim();
    return "";
  }

  /// Whether the directive concerns the thread that comes to it alone.
  static bool isAlone(llvm::StringRef Directive) {
    return llvm::any_of(std::initializer_list<llvm::StringRef>{"simd", "declare", "critical", "atomic", "ordered", "flush",
                                                               "threadprivate", "scan"},
                        [&](llvm::StringRef Word) { return Directive.starts_with(Word); });
  }

  OpenMPPragmas &Pragmas;
  const Preprocessor &PP;
};

void OpenMPPragmas::attach(Preprocessor &PP) { PP.addPPCallbacks(std::make_unique<Watch>(*this, PP)); }

bool OpenMPPragmas::areIn(SourceRange R, const SourceManager &SM, bool OfTeams) const {
  SourceLocation Begin = SM.getExpansionLoc(R.getBegin()), End = SM.getExpansionLoc(R.getEnd());
  return llvm::any_of(All, [&](const Place &P) {
    return (P.OfTeam || !OfTeams) && SM.getFileID(P.At) == SM.getFileID(Begin) && !SM.isBeforeInTranslationUnit(P.At, Begin) &&
           SM.isBeforeInTranslationUnit(P.At, End);
  });
}

} // namespace deco
