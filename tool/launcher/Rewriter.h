//===- Rewriter.h - runs deco-rewrite for one compilation ---------------------------------===//
//
// The one job: from a source and its flags to the file that is to be compiled.
//
//   src/a.cpp, object a.o  ->  a.o.deco/a.cpp    the rewritten source, kept to be looked at
//                              a.o.deco/a.cpp.d  what deco-rewrite has read
//                              a.o.deco/a.cpp.includes  which copies stand for headers behind -include
//
// The folder belongs to that one object, so that a rewritten source finds no header there that
// the original would not find, and keeps its name (and with it the compiler's default outputs).
//
//===--------------------------------------------------------------------------------------===//

#ifndef DECO_LAUNCHER_REWRITER_H
#define DECO_LAUNCHER_REWRITER_H

#include "ForcedIncludes.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace deco {

struct RewriteJob {
  std::string Tool;                 ///< path of deco-rewrite
  std::vector<std::string> Options; ///< for deco-rewrite itself
  std::string Source;
  std::vector<std::string> ParseFlags;
  std::string Folder; ///< where the results go
};

struct RewriteResult {
  int ExitStatus = 0;                    ///< of deco-rewrite; the rest holds only when it is 0
  bool Changed = false;                  ///< whether there is something else to compile
  std::string File;                      ///< the file to compile
  std::vector<std::string> Dependencies; ///< the files that deco-rewrite has read
  ForcedIncludes Includes;               ///< headers behind -include that are rewritten
};

/// Path of the deco-rewrite to run: $DECO_REWRITE, else next to this program \p Self, else in PATH.
llvm::Expected<std::string> findRewriter(llvm::StringRef Self);

/// The folder for what belongs to \p Output, or a new temporary one if \p Output is no place for a
/// folder next to it (/dev/null); \p Temporary says which.
llvm::Expected<std::string> chooseFolder(llvm::StringRef Output, bool &Temporary);

/// Runs deco-rewrite. Its findings go to standard error, as it writes them. Without a change, the
/// folder is removed and File is the source itself.
llvm::Expected<RewriteResult> rewrite(const RewriteJob &Job);

/// Runs \p Args[0], looked up in PATH, and waits: its exit status, or an error if it does not
/// start. A program killed by a signal counts as status 1, after a message.
llvm::Expected<int> runProgram(llvm::ArrayRef<std::string> Args);

} // namespace deco

#endif
