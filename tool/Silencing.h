//===- Silencing.h - NOLINT comments ----------------------------------------===//
//
//   x = f();          // NOLINT(deco-unused)
//   // NOLINTNEXTLINE
//   // NOLINTBEGIN(deco-*)   ...   // NOLINTEND(deco-*)
//
// As clang-tidy reads them: a list of globs, or none for all; BEGIN and END must have the same list.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_SILENCING_H
#define DECO_TOOL_SILENCING_H

#include "GlobList.h"
#include "clang/Basic/SourceManager.h"
#include <vector>

namespace deco {

/// The NOLINT comments of one file. They are found in comments only, not in strings.
class SilencingComments {
public:
  SilencingComments(clang::FileID File, const clang::SourceManager &SM);

  /// Whether the rule called \p Rule is silenced at \p Offset, which is on line \p Line.
  bool silence(llvm::StringRef Rule, unsigned Offset, unsigned Line) const;

  /// A BEGIN without END, or the reverse. It silences nothing.
  struct Unmatched {
    unsigned Offset;
    bool IsBegin;
  };
  const std::vector<Unmatched> &unmatched() const { return Strays; }

private:
  struct Marker {
    enum Kind { Line, NextLine, Begin, End } What;
    unsigned Offset;
    GlobList Rules;
  };
  struct Block {
    unsigned Begin, End;
    GlobList Rules;
  };

  void read(llvm::StringRef Comment, unsigned Offset, std::vector<Marker> &Markers);
  void pair(std::vector<Marker> Markers, clang::FileID File, const clang::SourceManager &SM);

  std::vector<std::pair<unsigned, GlobList>> Lines; ///< the line that is silenced
  std::vector<Block> Blocks;
  std::vector<Unmatched> Strays;
};

} // namespace deco

#endif
