//===- Settings.h - .deco.yaml ----------------------------------------------===//
//
//   Checks: '*,-deco-copied-argument'
//   WarningsAsErrors: 'deco-serialized'
//   StrictExceptions: true
//   ExtraArgs: ['-DLINT']
//   Format: github
//   Baseline: deco-baseline.json
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_SETTINGS_H
#define DECO_TOOL_SETTINGS_H

#include "Printers.h"
#include <optional>
#include <string>
#include <vector>

namespace deco {

struct Settings {
  std::string Checks, WarningsAsErrors; ///< lists as on the command line
  std::optional<bool> StrictExceptions;
  std::vector<std::string> ExtraArgs, ExtraArgsBefore;
  std::optional<Format> As;
  std::string Baseline; ///< a path; in the file it is relative to the file's folder
};

/// Reads \p File. \returns an error message with the place in the file, or an empty string.
std::string readSettings(const std::string &File, Settings &Out);

/// The .deco.yaml in the folder of \p Source or the nearest one above; empty if there is none.
std::string findSettings(llvm::StringRef Source);

} // namespace deco

#endif
