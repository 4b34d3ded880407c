//===- Compat.h - what differs between LLVM 19 and 22 ---------------------===//
//
// The only file with conditions on the version of LLVM.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_COMPAT_H
#define DECO_TOOL_COMPAT_H

#include "Findings.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Frontend/TextDiagnostic.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "llvm/Config/llvm-config.h"
#include <memory>

namespace deco {

/// A text diagnostic consumer together with the options that it refers to.
struct TextConsumer {
  TextConsumer(llvm::raw_ostream &OS, bool Colors) {
    OS.enable_colors(Colors); // a string has none by itself
#if LLVM_VERSION_MAJOR >= 21
    Options.ShowColors = Colors;
    Printer = std::make_unique<clang::TextDiagnosticPrinter>(OS, Options);
#else
    Options = new clang::DiagnosticOptions;
    Options->ShowColors = Colors;
    Printer = std::make_unique<clang::TextDiagnosticPrinter>(OS, Options.get());
#endif
  }
#if LLVM_VERSION_MAJOR >= 21
  clang::DiagnosticOptions Options;
#else
  llvm::IntrusiveRefCntPtr<clang::DiagnosticOptions> Options;
#endif
  std::unique_ptr<clang::TextDiagnosticPrinter> Printer;
};

/// Whether the diagnostic says that Clang does not know an attribute.
inline bool isUnknownAttribute(unsigned Id) {
#if LLVM_VERSION_MAJOR >= 22
  if (Id == clang::diag::warn_unknown_attribute_ignored_suggestion)
    return true;
#endif
  return Id == clang::diag::warn_unknown_attribute_ignored;
}

/// Prints one diagnostic at a time as Clang does, caret, ranges and fix-its included.
class DiagnosticPrinter {
public:
  DiagnosticPrinter(llvm::raw_ostream &OS, const clang::SourceManager &SM,
                    const clang::LangOptions &Lang, bool Colors)
      : OS(OS), SM(SM), Consumer(OS, Colors), Lang(Lang),
#if LLVM_VERSION_MAJOR >= 21
        Text(OS, this->Lang, Consumer.Options)
#else
        Text(OS, this->Lang, Consumer.Options.get())
#endif
  {
  }

  void print(clang::DiagnosticsEngine::Level Level, clang::SourceLocation Where,
             llvm::StringRef Message, clang::SourceRange Highlight,
             const std::vector<FixIt> &Fixes) {
    std::vector<clang::CharSourceRange> Ranges;
    if (Highlight.isValid())
      Ranges.push_back(clang::CharSourceRange::getTokenRange(Highlight));
    std::vector<clang::FixItHint> Hints;
    for (const FixIt &F : Fixes)
      Hints.push_back(clang::FixItHint::CreateReplacement(F.Range, F.Text));
    clang::FullSourceLoc Loc;
    if (Where.isValid())
      Loc = clang::FullSourceLoc(Where, SM);
    Text.emitDiagnostic(Loc, Level, Message, Ranges, Hints);
  }

private:
  llvm::raw_ostream &OS;
  const clang::SourceManager &SM;
  TextConsumer Consumer;
  clang::LangOptions Lang;
  clang::TextDiagnostic Text;
};

} // namespace deco

#endif
