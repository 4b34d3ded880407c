//===- Unit.h - one translation unit under clang-tidy -----------------------===//
//
// Each rule is a check of its own, but the stages run once: what the checks share.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_TIDY_UNIT_H
#define DECO_TOOL_TIDY_UNIT_H

#include "Findings.h"
#include "MacroText.h"
#include "Settings.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Preprocessor.h"
#include <memory>
#include <optional>
#include <utility>

namespace deco {

class AttributeWatch;

/// The findings of one translation unit. Made with its first check, gone with its last.
class TidyUnit {
public:
  /// The unit of the checks that are alive, or a new one. Not thread-safe; nor is clang-tidy.
  static std::shared_ptr<TidyUnit> shared();
  ~TidyUnit();

  /// Watches what the stages cannot see in the tree: macros, and what Clang says of deco's
  /// attributes. To be called before the source is preprocessed; calls but the first one do
  /// nothing.
  void watch(clang::Preprocessor &PP);

  /// What is found, in the order of --lint; nothing if the source does not compile.
  const std::vector<Finding> &findings(clang::ASTContext &Context);

  /// What is wrong with the settings; once.
  std::string takeError() { return std::exchange(Wrong, {}); }

  /// Whether \p R is an error: by itself, or by the settings.
  bool isError(Rule R) const { return Chosen.level(R) == Severity::Error; }

private:
  bool readSettings(const clang::SourceManager &SM);
  void dropKnown(const Findings &Out, clang::ASTContext &Context);

  Settings Set; ///< of the .deco.yaml above the source
  RuleChoice Chosen;
  std::string Wrong;
  MacroText Macros;
  std::unique_ptr<AttributeWatch> Attributes;
  std::optional<std::vector<Finding>> Found;
};

} // namespace deco

#endif
