//===- Fixes.h - fix-its: applied, or for clang-apply-replacements ----------===//
#ifndef DECO_TOOL_FIXES_H
#define DECO_TOOL_FIXES_H

#include "Report.h"

namespace deco {

struct Fixed {
  std::map<std::string, std::string> Texts; ///< a file's path and its new text
  unsigned Applied = 0;
  std::vector<const Entry *> Skipped; ///< their fix-its overlap others
};

/// Applies the fix-its of all findings to the files as they are now; those of one finding all or
/// none. \returns an error message, or an empty string.
std::string applyFixes(const Report &All, Fixed &Out);

/// All findings with their fix-its, in the YAML that clang-apply-replacements reads.
std::string exportedFixes(const Report &All);

} // namespace deco

#endif
