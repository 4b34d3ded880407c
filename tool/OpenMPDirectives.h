//===- OpenMPDirectives.h - parallel regions of the program's own ------------===//
//
//   #pragma omp parallel for
//   for (int i = 0; i < n; ++i) b[i] = a[i] * 2;
//
// A synchronized function runs within a parallel region, in which another one has one thread. So calls run in place
// where the function, or the one that it calls, has directives of its own or asks for its team. Without -fopenmp
// directives are no part of the syntax tree, but the rewritten program is compiled with it.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_OPENMPDIRECTIVES_H
#define DECO_TOOL_OPENMPDIRECTIVES_H

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace clang {
class Preprocessor;
} // namespace clang

namespace deco {

/// Whether \p S is a directive that makes a parallel region, a team or a task.
bool startsTeam(const clang::Stmt *S);
/// Whether \p F asks OpenMP about the parallel region that it is called in, or sets what the next ones are like.
bool dependsOnTeam(const clang::FunctionDecl *F);

/// What belongs to the directive \p S and is not among its children: the statement that it stands over, and the
/// operands of its clauses.
llvm::SmallVector<const clang::Stmt *, 4> partsOfDirective(const clang::Stmt *S);

/// The places of `#pragma omp`.
class OpenMPPragmas {
public:
  /// Watches the preprocessor; must outlive the preprocessing.
  void attach(clang::Preprocessor &PP);
  /// Whether one is within \p R; \p OfTeams: one that may make a parallel region, a team or a task.
  bool areIn(clang::SourceRange R, const clang::SourceManager &SM, bool OfTeams = false) const;

private:
  class Watch;
  struct Place {
    clang::SourceLocation At;
    bool OfTeam;
  };
  std::vector<Place> All;
};

} // namespace deco

#endif
