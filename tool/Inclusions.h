//===- Inclusions.h - who includes what -------------------------------------===//
//
// Watches the preprocessor: the directives of the project's files that name files, and where the runtime's
// inclusion can stand in each of them.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_INCLUSIONS_H
#define DECO_TOOL_INCLUSIONS_H

#include "FileEdits.h"
#include "clang/Basic/SourceManager.h"
#include <map>
#include <vector>

namespace clang {
class Preprocessor;
} // namespace clang

namespace deco {

class Inclusions {
public:
  /// Must outlive the preprocessing.
  void attach(clang::Preprocessor &PP);

  /// Where the runtime's inclusion goes in \p File: in front of the first one, or of the outermost #if around
  /// it that is no include guard.
  unsigned runtimePlace(clang::FileID File) const;

  /// What is named in \p File; of a system header and of the command line, only files of the project.
  const std::vector<FileReference> &in(clang::FileID File) const;

  /// The files in which something is named.
  std::vector<clang::FileID> files() const;

private:
  friend class InclusionWatch;
  std::map<clang::FileID, std::vector<FileReference>> References;
  std::map<clang::FileID, unsigned> Places;
};

/// The name under which FileEdits and FileReference know a file.
std::string pathOf(clang::FileEntryRef File);

} // namespace deco

#endif
