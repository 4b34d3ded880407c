//===- Jobs.h - the sources of a run ----------------------------------------===//
//
// For each source: its compile command, its settings, and where its output goes.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_JOBS_H
#define DECO_TOOL_JOBS_H

#include "Driver.h"
#include "Options.h"

namespace deco {

/// One source.
struct Job {
  std::string Source;
  std::string Output; ///< empty: standard output
  clang::tooling::CompileCommand Command;
  DriverOptions How;
  std::string SettingsFile; ///< empty: none
  UnitResult Result;
};

struct Run {
  std::vector<Job> Jobs;
  Format As = Format::Text;
  std::string Baseline; ///< a file; empty: none
};

/// Prepares what \p O asks for. \returns an error message, or an empty string.
std::string prepare(const Options &O, Run &Out);

/// deco-unused for the concurrent functions that no source of the run spawns. Empty unless all
/// sources could be read.
std::vector<Entry> unusedFunctions(const Run &All);

/// The rules that the settings and the command line choose for \p Source, which may be empty.
/// \returns an error message, or an empty string.
std::string chooseRules(const Options &O, llvm::StringRef Source, RuleChoice &Out);

} // namespace deco

#endif
