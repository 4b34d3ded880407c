//===- Rules.h - the table of rules -----------------------------------------===//
//
// Ids and severities, as users see them (both are interfaces), and each rule's documentation. The
// documentation has one place: rules.md, which the build compiles in.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_RULES_H
#define DECO_TOOL_RULES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

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
  Nolint,
};

enum class Severity { Remark, Warning, Error };

/// "remark", "warning" or "error".
llvm::StringRef name(Severity S);

struct RuleInfo {
  Rule Id;
  llvm::StringRef Name; ///< "deco-..."
  Severity Level;
  bool CanBeSilenced; ///< by NOLINT and by --checks
};

const RuleInfo &info(Rule R);

/// All rules, in the order of the enumeration.
llvm::ArrayRef<RuleInfo> allRules();

/// The rule called \p Name, or null.
const RuleInfo *findRule(llvm::StringRef Name);

/// The rule whose name is nearest to \p Name (by edit distance).
const RuleInfo &nearestRule(llvm::StringRef Name);

/// The section of rules.md about \p R in Markdown, without its heading: what the rule says, why, the
/// smallest example, how to mend it and when to silence it.
llvm::StringRef documentation(Rule R);

/// The first paragraph of the documentation: one sentence without its final dot.
llvm::StringRef summary(Rule R);

} // namespace deco

#endif
