//===- Unit.h - one translation unit under clang-tidy -----------------------===//
//
// Each rule is a check of its own, but the stages run once: what the checks share.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_TIDY_UNIT_H
#define DECO_TOOL_TIDY_UNIT_H

#include "Findings.h"
#include "MacroText.h"
#include "clang/AST/ASTContext.h"
#include "clang/Lex/Preprocessor.h"
#include <memory>
#include <optional>

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

private:
  MacroText Macros;
  std::unique_ptr<AttributeWatch> Attributes;
  std::optional<std::vector<Finding>> Found;
};

} // namespace deco

#endif
