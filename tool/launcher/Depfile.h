//===- Depfile.h - dependency files for Make and Ninja ------------------------------------===//
//
// The one job: to read, correct and write the dependency file of one compilation. The compiler
// was given a rewritten copy, so its file names the copy; a build needs the original, what the
// rewriting has read, and the tools.
//
//   a.o: a.o.deco/a.cpp src/a.h          ->   a.o: src/a.cpp src/a.h src/b.h bin/deco-rewrite
//
//===--------------------------------------------------------------------------------------===//

#ifndef DECO_LAUNCHER_DEPFILE_H
#define DECO_LAUNCHER_DEPFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace deco {

/// "TARGETS: PREREQUISITES", as a compiler writes it.
struct MakeRule {
  std::vector<std::string> Targets;       ///< as written: -MT may have put make variables there
  std::vector<std::string> Prerequisites; ///< file names, without make's escapes
};

/// Reads the subset of make's language that compilers write: rules without recipes, continued
/// lines, comments, and escaped spaces, '#', ':' and '$'.
std::vector<MakeRule> parseDepfile(llvm::StringRef Text);

/// The reverse of parseDepfile, one prerequisite a line.
std::string printDepfile(const std::vector<MakeRule> &Rules);

/// How a compiler's dependency file differs from the one the build needs.
struct DepfileChange {
  std::string Compiled;            ///< the file that was compiled
  std::string Original;            ///< the source it stands for
  std::string Folder;              ///< holds rewritten copies only: no file in it is named
  std::vector<std::string> Others; ///< further dependencies
  bool PhonyTargets = false;       ///< give each of them an empty rule, as -MP does
};

/// Applies \p Change. Every file stays named once, in the compiler's spelling if it has one.
/// Returns whether the file was about Change.Compiled; if not, nothing is changed.
bool changeDepfile(std::vector<MakeRule> &Rules, const DepfileChange &Change);

/// changeDepfile for the file at \p Path, replaced in one step. A file that does not exist or is
/// about another source is left alone; the result is whether it was changed.
llvm::Expected<bool> updateDepfile(llvm::StringRef Path, const DepfileChange &Change);

} // namespace deco

#endif
