//===- Driver.h - one source through Clang and the pipeline -----------------===//
#ifndef DECO_TOOL_DRIVER_H
#define DECO_TOOL_DRIVER_H

#include "Entries.h"
#include "FileEdits.h"
#include "clang/Tooling/CompilationDatabase.h"
#include <string>
#include <vector>

namespace deco {

struct DriverOptions {
  bool Rewrite = true;
  bool Lines = true;
  bool StrictExceptions = false;
  bool InPlace = false; ///< headers are changed where they are, not copied
  bool WritesHeaders = true; ///< there is a place for copies of headers
  bool ForLauncher = false; ///< as Options has it
  bool FindUses = false; ///< fill UnitResult::Concurrent and Used
  RuleChoice Rules;
  Display How;
  std::string ResourceDir;
};

enum class Status {
  Clean = 0,   ///< rewritten, or nothing found
  Refused = 1, ///< a finding of error severity
  Failed = 2,  ///< does not compile, or cannot be read
};

/// A concurrent function, and what there is to say if nobody in the project spawns it.
struct ConcurrentEntry {
  std::vector<std::string> Names;
  bool IsDefinition = false;
  bool IsReported = true; ///< the rule is on, and no comment silences it
  Entry Unused;
};

struct UnitResult {
  Status State = Status::Failed;
  std::vector<Entry> Entries; ///< findings, remarks and the compiler's errors
  std::string Text;         ///< the rewritten source with its own inclusions, if Clean and asked for
  bool Changed = false;     ///< Text differs from the source
  std::vector<FileEdits> Files; ///< the source first; then headers, for Outputs
  std::vector<ConcurrentEntry> Concurrent;
  std::vector<std::string> Used; ///< the names of what synchronized functions use
  std::vector<std::string> Dependencies; ///< every file that was read, the source first
};

/// Parses \p Source with \p Command and runs the pipeline. Thread-safe: changes no process state.
UnitResult processSource(const std::string &Source, const clang::tooling::CompileCommand &Command,
                         const DriverOptions &Options);

} // namespace deco

#endif
