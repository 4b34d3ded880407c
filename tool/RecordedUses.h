//===- RecordedUses.h - can the writes through a parameter be recorded? ------===//
//
//   void tally(std::map<int, int> &bins, int n) { bins[n % 10] += n; }     every use is a subscript
//   void tally(std::map<int, int> &bins, int n) { bins.erase(n); }         this one is not
//
// Finds the uses of a parameter in the body of a function, and of the functions that it is handed to. If
// all are subscripts that are read, assigned, or changed by an operator, a second version of the
// function can record what it would write.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_RECORDEDUSES_H
#define DECO_TOOL_RECORDEDUSES_H

#include "Model.h"
#include "Summaries.h"
#include <map>
#include <set>

namespace deco {

/// A use of a parameter: `bins[n].count += 1` or `bins[n].count`.
struct RecordedUse {
  const clang::Expr *Elements = nullptr;              ///< up to the last subscript
  std::vector<const clang::MemberExpr *> Members;     ///< behind it, in a write; inner ones first
  bool Writes = false;
};

/// A function of which a second version is needed, in which these parameters are recorded.
struct RecordedVersion {
  const clang::FunctionDecl *Definition = nullptr;
  std::set<const clang::ParmVarDecl *> Parameters;
  std::vector<RecordedUse> Uses;

  bool operator<(const RecordedVersion &O) const {
    return std::tie(Definition, Parameters) < std::tie(O.Definition, O.Parameters);
  }
};

/// What is found for a parameter of a function.
struct RecordedUses {
  std::string Obstacle;             ///< not empty: it cannot be recorded, for this reason
  clang::SourceLocation At;         ///< of the obstacle
  Recording Accesses;
  std::set<RecordedVersion> Versions; ///< of the function and of those that it hands the parameter to
};

/// Whether a second version of \p Definition could be named at \p Use.
bool isNameableAt(const clang::FunctionDecl *Definition, clang::SourceLocation Use);

/// Looks at the use of \p P, a parameter of \p F.
RecordedUses findRecordedUses(const clang::FunctionDecl *F, const clang::ParmVarDecl *P,
                              Summaries &Known);

} // namespace deco

#endif
