#include "RuleChoice.h"
#include "GlobList.h"
#include "llvm/ADT/Twine.h"

namespace deco {

static std::string apply(llvm::StringRef Checks, std::map<Rule, bool> &To) {
  GlobList List(Checks);
  for (const GlobList::Item &I : List.items()) {
    llvm::StringRef Glob = I.Glob;
    if (Glob.starts_with("deco-") && Glob.find_first_of("*?[{") == llvm::StringRef::npos &&
        !findRule(Glob))
      return (llvm::Twine("there is no rule '") + Glob + "'; did you mean '" + nearestRule(Glob).Name + "'?").str();
  }
  for (const RuleInfo &R : allRules())
    if (std::optional<bool> Verdict = List.verdict(R.Name))
      To[R.Id] = *Verdict;
  return "";
}

std::string RuleChoice::choose(llvm::StringRef Checks) { return apply(Checks, On); }

std::string RuleChoice::makeErrors(llvm::StringRef Checks) { return apply(Checks, AsError); }

bool RuleChoice::isOn(Rule R) const {
  auto Found = On.find(R);
  return !info(R).CanBeSilenced || Found == On.end() || Found->second;
}

Severity RuleChoice::level(Rule R) const {
  auto Found = AsError.find(R);
  return Found != AsError.end() && Found->second ? Severity::Error : info(R).Level;
}

} // namespace deco
