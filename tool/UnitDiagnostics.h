//===- UnitDiagnostics.h - what Clang says of a translation unit ------------===//
#ifndef DECO_TOOL_UNITDIAGNOSTICS_H
#define DECO_TOOL_UNITDIAGNOSTICS_H

#include "Compat.h"
#include "Entries.h"

namespace deco {

/// Keeps Clang's errors as entries of the report, what concerns deco's own attributes as findings, and
/// the options that Clang does not know.
class UnitDiagnostics : public clang::DiagnosticConsumer {
public:
  explicit UnitDiagnostics(bool Colors) : Colors(Colors), OS(Rendered), Text(OS, Colors) {}

  std::vector<Finding> Attributes;
  std::vector<Entry> Errors;
  std::vector<std::string> UnknownOptions;
  bool Failed = false;

  void BeginSourceFile(const clang::LangOptions &Lang, const clang::Preprocessor *PP) override;
  void EndSourceFile() override { Text.Printer->EndSourceFile(); }
  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &Info) override;

  /// Adds what concerns an attribute of deco to Attributes. \returns whether it does.
  bool concernsAttribute(const clang::Diagnostic &Info);

private:
  void keep(clang::DiagnosticsEngine::Level Level, const clang::Diagnostic &Info);
  void hint(const clang::Diagnostic &Info, llvm::StringRef Message);
  bool followsDefinition(const clang::Diagnostic &Info);

  bool Colors;
  std::string Rendered; ///< what Text has printed of the last diagnostic
  llvm::raw_string_ostream OS;
  clang::LangOptions Lang;
  TextConsumer Text;
};

} // namespace deco

#endif
