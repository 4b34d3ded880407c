//===- Emit.h - edits -> the rewritten text ---------------------------------===//
//
// Collects edits of one file and applies them. An overlap is an error of the tool, never a silent
// choice.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_EMIT_H
#define DECO_TOOL_EMIT_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace deco {

/// Replaces Length characters at Offset. Insertions at one place keep the order of their ranks, and
/// stand in front of a replacement that begins there.
struct Edit {
  unsigned Offset = 0;
  unsigned Length = 0;
  std::string Text;
  int Rank = 0;

  bool operator==(const Edit &O) const {
    return Offset == O.Offset && Length == O.Length && Text == O.Text && Rank == O.Rank;
  }
};

/// Applies \p Edits to \p Original.
/// \returns the new text, or an error that names the offsets of two edits that overlap.
llvm::Expected<std::string> apply(llvm::StringRef Original, std::vector<Edit> Edits);

} // namespace deco

#endif
