//===- Outputs.h - which files a run writes ---------------------------------===//
//
//   -o FILE        FILE, and the headers as FILE.deco/N/NAME
//   --out-dir DIR  the sources and the headers, mirrored below DIR
//   -i, --diff     all of them where they are
//
// and DIR/.deco, which says what to remove later (OldCopies.h).
//
// A source or header that is copied names the copies of the headers that are rewritten, and the originals of
// the others: so neither #pragma once nor a sibling finds another file than before.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_OUTPUTS_H
#define DECO_TOOL_OUTPUTS_H

#include "Jobs.h"

namespace deco {

struct OutputFile {
  std::string Path; ///< empty: standard output
  std::string Name; ///< of the original, as the compiler spells it
  std::string Original, Text;
  bool IsHeader = false;
};

/// Puts together the text of every file that \p All comes to, headers first; sources that were not rewritten are left out.
/// \p LeftOver is what earlier runs have written, and is to be removed afterwards.
/// \returns an error message, or an empty string; then nothing may be written.
std::string outputs(const Run &All, const Options &O, std::vector<OutputFile> &Out, std::set<std::string> &LeftOver);

/// Where --out-dir puts \p Source: its path below the current folder, or its path without the root.
std::string mirrored(llvm::StringRef Source, llvm::StringRef OutDir);

} // namespace deco

#endif
