//===- Options.h - the command line of deco-rewrite -------------------------===//
#ifndef DECO_TOOL_OPTIONS_H
#define DECO_TOOL_OPTIONS_H

#include "Printers.h"
#include "clang/Tooling/CompilationDatabase.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deco {

struct Options {
  std::vector<std::string> Sources; ///< empty: all of the database, in a lint
  std::string BuildDir;   ///< -p
  std::string OutputFile; ///< -o
  std::string OutDir;
  std::string DepFile;
  std::string Config;
  std::string Checks, WarningsAsErrors;
  std::string Baseline, WriteBaseline, ExportFixes;
  std::string ExplainRule;
  std::string ReportFile, ReportData;
  std::optional<Format> As; ///< --format
  std::vector<std::string> ExtraArgs, ExtraArgsBefore;
  unsigned Jobs = 0; ///< 0: the cores
  bool InPlace = false;
  bool Lint = false;
  bool Explain = false;
  bool NoLine = false;
  /// deco-c++ asks: it can take copies of headers behind -include, and leaves what nothing annotated reaches to the
  /// compiler, even if it does not compile.
  bool ForLauncher = false;
  bool ListChecks = false;
  bool Fix = false;
  bool Diff = false;
  std::optional<bool> StrictExceptions;
  /// The flags behind "--", if there is one.
  std::shared_ptr<clang::tooling::CompilationDatabase> Fixed;
};

/// Reads the command line. --help and --version print and end the program.
/// \returns an error message, or an empty string.
std::string parseOptions(int Argc, const char **Argv, Options &Out);

} // namespace deco

#endif
