//===- Diff.h - unified diffs -----------------------------------------------===//
#ifndef DECO_TOOL_DIFF_H
#define DECO_TOOL_DIFF_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace deco {

/// The lines that differ as diff -u prints them, three lines of context around them; a shortest such
/// script. Empty if the texts are equal. Takes time proportional to length times differences, and
/// memory proportional to the length (E. Myers, An O(ND) Difference Algorithm, 1986, with the
/// refinement for linear space).
std::string unifiedDiff(llvm::StringRef Old, llvm::StringRef New, llvm::StringRef OldName,
                        llvm::StringRef NewName);

} // namespace deco

#endif
