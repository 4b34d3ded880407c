//===- RecordedUses.h - can the writes through a parameter be recorded? ------===//
//
//   void tally(std::map<int, int> &bins, int n) { bins[n % 10] += n; }     every use is a subscript
//   void tally(std::map<int, int> &bins, int n) { bins.erase(n); }         this one is not
//
// Finds the uses of parameters in the body of a function, and of the functions that they are handed to, by their
// own names and by those of local references. If all are subscripts that are read, assigned, or changed by an
// operator, a second version of the function can record what it would write. The same for members of the function's
// own object, which become parameters in front of the others:
//
//   void Histogram::add(int n) { bins[n % 10] += n; }
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_RECORDEDUSES_H
#define DECO_TOOL_RECORDEDUSES_H

#include "Model.h"
#include "NamedFunctions.h"
#include "Summaries.h"
#include <map>
#include <set>

namespace deco {

/// A use of a parameter: `bins[n].count += 1` or `bins[n].count`.
struct RecordedUse {
  enum Kind {
    Reads,
    Writes,
    Binds, ///< a local reference or pointer gets the element
  } What = Reads;
  const clang::Expr *Elements = nullptr;          ///< up to the last subscript, or the name of a reference
  std::vector<const clang::MemberExpr *> Members; ///< that become steps of the path; inner ones first
  const clang::MemberExpr *Arrow = nullptr;       ///< read from what a pointer leads to: `entry->count`
};

/// Stands for the function's own object among the numbers of parameters.
constexpr unsigned OwnObject = ~0u;

/// What a spawn records, by the numbers of parameters.
std::set<unsigned> recordedBy(const Spawn &S);

/// A call of another function of the same object: the members are handed on to its second version.
struct OwnCall {
  const clang::CXXMemberCallExpr *Call = nullptr;
  std::vector<const clang::FieldDecl *> Members;
};

/// A function of which a second version is needed, in which these parameters are recorded.
struct RecordedVersion {
  const clang::FunctionDecl *Definition = nullptr; ///< of a template, one of its instantiations
  std::set<unsigned> Parameters;                   ///< their numbers
  std::vector<const clang::FieldDecl *> Members;   ///< those that are recorded of OwnObject, in their order
  std::vector<const clang::MemberExpr *> OwnUses;  ///< of these members
  std::vector<OwnCall> OwnCalls;
  std::vector<RecordedUse> Uses;
  std::vector<const clang::VarDecl *> Names;          ///< local references and pointers to elements
  std::vector<const clang::UnaryOperator *> Operators; ///< `&` and `*`, which go

  /// The function as it is written.
  const clang::FunctionDecl *written() const;
};

/// Whether the two versions, of instantiations of one template, have one text.
bool haveOneText(const RecordedVersion &A, const RecordedVersion &B);

/// What is found for some parameters of a function.
struct RecordedUses {
  std::string Obstacle;             ///< not empty: they cannot be recorded, for this reason
  clang::SourceLocation At;         ///< of the obstacle
  const clang::FieldDecl *Of = nullptr; ///< the member without which there would be no such obstacle
  std::vector<Unrecorded> Left;     ///< why other members that the function writes are not recorded
  std::vector<Recording> Accesses;  ///< of each parameter
  /// Of the function, in front, and of those that it hands the parameters to.
  std::vector<RecordedVersion> Versions;
};

/// Whether text can be put at a place: in a file that is rewritten, or copied for that.
using Writable = std::function<bool(clang::SourceLocation)>;

/// Whether a second version of \p Definition could be named at \p Use.
bool isNameableAt(const clang::FunctionDecl *Definition, clang::SourceLocation Use);

/// Where \p Call has its opening parenthesis; invalid, if the name of the member function does not precede it.
clang::SourceLocation openingOf(const clang::CXXMemberCallExpr *Call);

/// Looks at the use of some parameters of \p F. Of its own object as many members are recorded as can be.
RecordedUses findRecordedUses(const clang::FunctionDecl *F, const std::set<unsigned> &Parameters,
                              Summaries &Known, const Writable &CanWrite, const NamedFunctions &Named);

} // namespace deco

#endif
