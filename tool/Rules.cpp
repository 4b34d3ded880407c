#include "Rules.h"
#include "RulesText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include <cassert>

namespace deco {

static const RuleInfo Table[] = {
    {Rule::TargetNotIndexable, "deco-target-not-indexable", Severity::Error, false},
    {Rule::UnsupportedUse, "deco-unsupported-use", Severity::Error, false},
    {Rule::TargetSideEffect, "deco-target-side-effect", Severity::Error, false},
    {Rule::ViewOfTemporary, "deco-view-of-temporary", Severity::Error, false},
    {Rule::UnsupportedFunction, "deco-unsupported-function", Severity::Error, false},
    {Rule::InMacro, "deco-in-macro", Severity::Error, false},
    {Rule::GlobalWrite, "deco-global-write", Severity::Error, false},
    {Rule::UnknownAttribute, "deco-unknown-attribute", Severity::Error, false},
    {Rule::Serialized, "deco-serialized", Severity::Warning, true},
    {Rule::UnverifiedCallee, "deco-unverified-callee", Severity::Warning, true},
    {Rule::SharedState, "deco-shared-state", Severity::Error, true},
    {Rule::OrderDependent, "deco-order-dependent", Severity::Warning, true},
    {Rule::Unused, "deco-unused", Severity::Warning, true},
    {Rule::CopiedArgument, "deco-copied-argument", Severity::Warning, true},
    {Rule::Nolint, "deco-nolint", Severity::Warning, true},
};

llvm::StringRef name(Severity S) {
  switch (S) {
  case Severity::Remark:
    return "remark";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  llvm_unreachable("unknown severity");
}

const RuleInfo &info(Rule R) {
  const RuleInfo &Info = Table[static_cast<size_t>(R)];
  assert(Info.Id == R && "the table follows the enumeration");
  return Info;
}

llvm::ArrayRef<RuleInfo> allRules() { return Table; }

const RuleInfo *findRule(llvm::StringRef Name) {
  auto Found = llvm::find_if(Table, [&](const RuleInfo &R) { return R.Name == Name; });
  return Found == std::end(Table) ? nullptr : Found;
}

const RuleInfo &nearestRule(llvm::StringRef Name) {
  return *llvm::min_element(llvm::make_range(std::begin(Table), std::end(Table)),
                            [&](const RuleInfo &A, const RuleInfo &B) {
                              return Name.edit_distance_insensitive(A.Name) <
                                     Name.edit_distance_insensitive(B.Name);
                            });
}

llvm::StringRef documentation(Rule R) {
  std::string Heading = (llvm::Twine("\n## ") + info(R).Name + "\n").str();
  size_t At = llvm::StringRef(RulesText).find(Heading);
  assert(At != llvm::StringRef::npos && "every rule has its section in rules.md");
  return llvm::StringRef(RulesText).substr(At + Heading.size()).split("\n## ").first.trim();
}

llvm::StringRef summary(Rule R) {
  llvm::StringRef Text = documentation(R).split("\n\n").first;
  Text.consume_back(".");
  return Text;
}

} // namespace deco
