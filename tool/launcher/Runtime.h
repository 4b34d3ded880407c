//===- Runtime.h - what rewritten code needs from the compiler ----------------------------===//
//
// The one job: deco's include folder and OpenMP, for builds that do not link deco::runtime
// (make CXX="deco-c++ g++").
//
//===--------------------------------------------------------------------------------------===//

#ifndef DECO_LAUNCHER_RUNTIME_H
#define DECO_LAUNCHER_RUNTIME_H

#include "CommandLine.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace deco {

/// The flags that rewritten code needs and \p Line does not have: none when it comes from a target
/// that links deco::runtime. \p Self is the path of this program: the headers are in ../include of
/// an installed one, else where they were when it was built.
llvm::Expected<std::vector<std::string>> missingRuntimeFlags(const CommandLine &Line,
                                                             llvm::StringRef Self);

/// Whether a program linked from \p Line's objects and libraries calls OpenMP's runtime. Libraries
/// given as -lNAME are not looked at.
bool linksOpenMP(const CommandLine &Line);

/// Whether one of \p Files is a header of deco's runtime.
bool includesRuntime(llvm::ArrayRef<std::string> Files);

} // namespace deco

#endif
