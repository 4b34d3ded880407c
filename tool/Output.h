//===- Output.h - files, whole or not at all --------------------------------===//
#ifndef DECO_TOOL_OUTPUT_H
#define DECO_TOOL_OUTPUT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace deco {

/// \p Path from the root, without dots; links are not followed.
std::string absolute(llvm::StringRef Path);

/// Writes \p Text to \p Path through a temporary file beside it, unless the file says that already.
/// Permissions of an existing file are kept; a symbolic link stays one. Missing folders are an error, unless
/// \p MakeFolders is set.
/// \returns an error message, or an empty string.
std::string writeIfChanged(llvm::StringRef Path, llvm::StringRef Text, bool MakeFolders = false);

/// The same, and makes the file's time the present one even if the text is unchanged.
std::string writeStamp(llvm::StringRef Path, llvm::StringRef Text);

/// A make rule: \p Target depends on \p Dependencies; blanks, '$' and '#' escaped.
std::string dependencyRule(llvm::StringRef Target, llvm::ArrayRef<std::string> Dependencies);

} // namespace deco

#endif
