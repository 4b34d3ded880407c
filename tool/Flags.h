//===- Flags.h - the compiler's flags, for Clang ----------------------------===//
//
// Turns the flags of a real compilation, by g++ or clang++, into ones that this Clang parses with.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_FLAGS_H
#define DECO_TOOL_FLAGS_H

#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace deco {

/// The flags for parsing. Warnings, outputs, dependency files and precompiled headers go; Clang's
/// resource folder, the runtime's include folder and the macro DECO_ANALYSIS come.
/// \param Unknown options that an earlier attempt found Clang not to know.
std::vector<std::string> flagsForClang(const std::vector<std::string> &Command,
                                       llvm::ArrayRef<std::string> Unknown,
                                       const std::string &ResourceDir);

/// Clang's resource folder (the one with include/stddef.h): beside the tool, where it was built
/// against, or where an installed clang says. Empty if there is none.
std::string findResourceDir(const std::string &Executable);

} // namespace deco

#endif
