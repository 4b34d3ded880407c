//===- Findings.h - the rules and what is found against them --------------===//
//
// The table of rules (SPEC: id and severity are interfaces) and the list of findings and remarks of
// one translation unit. Stages report here; only the driver prints.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_FINDINGS_H
#define DECO_TOOL_FINDINGS_H

#include "clang/Basic/SourceManager.h"
#include "llvm/Support/raw_ostream.h"
#include <string>
#include <vector>

namespace deco {

enum class Rule {
  TargetNotIndexable,
  UnsupportedUse,
  TargetSideEffect,
  ViewOfTemporary,
  UnsupportedFunction,
  InMacro,
  GlobalWrite,
  UnknownAttribute,
  Serialized,
  UnverifiedCallee,
  SharedState,
  OrderDependent,
  Unused,
  CopiedArgument,
};

enum class Severity { Remark, Warning, Error };

struct RuleInfo {
  Rule Id;
  llvm::StringRef Name; ///< "deco-..."
  Severity Level;
  bool CanBeSilenced; ///< by NOLINT
};

const RuleInfo &info(Rule R);

/// A place and what there is to say about it.
struct Remark {
  clang::SourceLocation Where;
  std::string Text;
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

/// The findings of one translation unit, in the order of the source once sorted.
class Findings {
public:
  explicit Findings(const clang::SourceManager &SM) : SM(SM) {}

  /// Adds a finding unless the line silences its rule, or the same stands there already.
  void add(Finding F);
  /// A remark of --explain.
  void explain(Remark R) { Remarks.push_back(std::move(R)); }

  /// Whether a comment at the line of \p Where silences \p Id there.
  bool silences(Rule Id, clang::SourceLocation Where) const;

  bool hasErrors() const;
  /// Prints all as Clang prints diagnostics, with carets, in the order of the source.
  void print(llvm::raw_ostream &OS, const clang::LangOptions &Lang, bool Explain, bool Colors) const;
  const std::vector<Finding> &all() const { return List; }

private:
  const clang::SourceManager &SM;
  std::vector<Finding> List;
  std::vector<Remark> Remarks;
};

} // namespace deco

#endif
