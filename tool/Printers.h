//===- Printers.h - a report as a document ----------------------------------===//
#ifndef DECO_TOOL_PRINTERS_H
#define DECO_TOOL_PRINTERS_H

#include "Report.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>

namespace deco {

enum class Format { Text, Json, Sarif, Github, Gitlab };

/// The format called "text", "json" and so on.
std::optional<Format> formatNamed(llvm::StringRef Name);

/// Prints the whole of \p All in the given format.
void print(const Report &All, Format As, llvm::raw_ostream &OS);

/// As Clang prints diagnostics, with carets.
void printText(const Report &All, llvm::raw_ostream &OS);
/// One object: `version`, `findings`, `errors`, `warnings`.
void printJson(const Report &All, llvm::raw_ostream &OS);
/// SARIF 2.1.0, as GitHub's code scanning reads it.
void printSarif(const Report &All, llvm::raw_ostream &OS);
/// Workflow commands of GitHub Actions, which become annotations.
void printGithub(const Report &All, llvm::raw_ostream &OS);
/// GitLab's code quality report.
void printGitlab(const Report &All, llvm::raw_ostream &OS);

} // namespace deco

#endif
