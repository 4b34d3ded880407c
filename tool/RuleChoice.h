//===- RuleChoice.h - which rules are reported, and how severely ------------===//
#ifndef DECO_TOOL_RULECHOICE_H
#define DECO_TOOL_RULECHOICE_H

#include "Rules.h"
#include <map>
#include <string>

namespace deco {

/// The effect of --checks and --warnings-as-errors. By default every rule is on, with the severity of
/// the table. An error that cannot be silenced stays on, whatever a list says: without it the tool
/// would have to rewrite what it cannot rewrite rightly.
class RuleChoice {
public:
  /// Applies a list of globs on top of what is there. A glob without wildcards that begins with
  /// "deco-" must name a rule.
  /// \returns an error message, or an empty string.
  std::string choose(llvm::StringRef Checks);
  /// The same for the warnings that become errors.
  std::string makeErrors(llvm::StringRef Checks);

  bool isOn(Rule R) const;
  Severity level(Rule R) const;

private:
  std::map<Rule, bool> On, AsError;
};

} // namespace deco

#endif
