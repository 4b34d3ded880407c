//===- Findings.h - what is found in one translation unit -------------------===//
//
// The list of findings and remarks of one translation unit. Stages report here; nothing is printed
// here.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_FINDINGS_H
#define DECO_TOOL_FINDINGS_H

#include "RuleChoice.h"
#include "Rules.h"
#include "Silencing.h"
#include "clang/Basic/SourceManager.h"
#include <map>
#include <string>
#include <vector>

namespace deco {

/// A place and what there is to say about it.
struct Remark {
  clang::SourceLocation Where;
  std::string Text;
  bool OfBarrier = false; ///< of --explain: about a barrier, not about a spawn
};

/// A replacement of text that would mend a finding.
struct FixIt {
  clang::CharSourceRange Range;
  std::string Text;
};

struct Finding {
  Rule Id;
  clang::SourceLocation Where;
  clang::SourceRange Highlight;
  std::string Text;
  std::vector<Remark> Notes;
  std::vector<FixIt> Fixes;
};

/// The findings of one translation unit.
class Findings {
public:
  explicit Findings(const clang::SourceManager &SM, RuleChoice Chosen = {})
      : SM(SM), Chosen(std::move(Chosen)) {}

  /// Adds a finding unless its rule is off or silenced at its place, or the same stands there already.
  void add(Finding F);
  /// A remark of --explain.
  void explain(Remark R) { Remarks.push_back(std::move(R)); }
  /// Reports the NOLINTBEGIN and NOLINTEND comments without a partner, in the main file and in every
  /// file in which something was found.
  void checkComments();

  /// Whether a comment at \p Where silences \p Id there.
  bool silences(Rule Id, clang::SourceLocation Where) const;
  /// Whether \p Id is reported at \p Where.
  bool reports(Rule Id, clang::SourceLocation Where) const {
    return Chosen.isOn(Id) && !silences(Id, Where);
  }
  Severity level(Rule Id) const { return Chosen.level(Id); }

  bool hasErrors() const;
  const std::vector<Finding> &all() const { return List; }
  const std::vector<Remark> &remarks() const { return Remarks; }
  const clang::SourceManager &sources() const { return SM; }

private:
  const SilencingComments &comments(clang::FileID File) const;

  const clang::SourceManager &SM;
  RuleChoice Chosen;
  std::vector<Finding> List;
  std::vector<Remark> Remarks;
  mutable std::map<clang::FileID, SilencingComments> Comments;
};

} // namespace deco

#endif
