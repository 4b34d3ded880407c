//===- ForcedIncludes.h - headers that options of the compiler include --------------------===//
//
// The one job: to make the compiler include rewritten copies of them.
//
//   -include cmake_pch.hxx                          -> -include a.o.deco/a.cpp.deco/0/cmake_pch.hxx
//   -Xclang -include-pch -Xclang cmake_pch.hxx.pch  -> nothing: it holds the header as it was
//
//===--------------------------------------------------------------------------------------===//

#ifndef DECO_LAUNCHER_FORCEDINCLUDES_H
#define DECO_LAUNCHER_FORCEDINCLUDES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <utility>
#include <vector>

namespace deco {

/// The names of headers, as the options spell them, and of the copies that stand for them.
using ForcedIncludes = std::vector<std::pair<std::string, std::string>>;

/// Reads what deco-rewrite has left at \p Path: nothing if there is no such file.
ForcedIncludes readForcedIncludes(llvm::StringRef Path);

/// Names the copies in \p Args, a compiler's arguments. g++ then finds no precompiled header beside
/// them, and Clang's is left out. An error if an option with one of the names is not found.
llvm::Error includeCopies(std::vector<std::string> &Args, const ForcedIncludes &Copies);

} // namespace deco

#endif
