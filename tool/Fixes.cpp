#include "Fixes.h"
#include "clang/Tooling/DiagnosticsYaml.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace clang::tooling;
using AllReplacements = std::map<std::string, Replacements>;

namespace deco {

/// Adds the replacements of one finding. \returns whether all of them fit to the others.
static bool add(const Entry &E, AllReplacements &To) {
  AllReplacements With = To;
  for (const Replacement &R : E.Fixes)
    if (llvm::Error Conflict = With[R.Where.Path].add(clang::tooling::Replacement(
            R.Where.Path, R.Where.Offset, R.Where.Length, R.Text))) {
      llvm::consumeError(std::move(Conflict));
      return false;
    }
  To = std::move(With);
  return true;
}

/// `[[deco::disjoint]]` is the author's word: it is shown and exported, but not given for them.
static bool asksForPromise(const Entry &E) { return E.Rule == info(Rule::Serialized).Name; }

std::string applyFixes(const Report &All, Fixed &Out) {
  AllReplacements ByFile;
  for (const Entry &E : All.entries()) {
    if (E.Fixes.empty() || asksForPromise(E))
      continue;
    if (add(E, ByFile))
      ++Out.Applied;
    else
      Out.Skipped.push_back(&E);
  }
  for (const auto &[Path, Changes] : ByFile) {
    auto Buffer = llvm::MemoryBuffer::getFile(Path);
    if (!Buffer)
      return "cannot read '" + Path + "': " + Buffer.getError().message();
    llvm::Expected<std::string> Text = applyAllReplacements((*Buffer)->getBuffer(), Changes);
    if (!Text)
      return "cannot fix '" + Path + "': " + llvm::toString(Text.takeError());
    Out.Texts[Path] = std::move(*Text);
  }
  return "";
}

static Diagnostic::Level clangLevel(Severity S) {
  return S == Severity::Error     ? Diagnostic::Error
         : S == Severity::Warning ? Diagnostic::Warning
                                  : Diagnostic::Remark;
}

static DiagnosticMessage message(const std::string &Text, const Place &Where) {
  DiagnosticMessage M(Text);
  M.FilePath = Where.Path;
  M.FileOffset = Where.Offset;
  return M;
}

std::string exportedFixes(const Report &All) {
  TranslationUnitDiagnostics Unit;
  for (const Entry &E : All.entries()) {
    if (E.What != Entry::Finding)
      continue;
    AllReplacements ByFile;
    Diagnostic D(E.Rule, message(E.Message, E.Where), {}, clangLevel(E.Level), "");
    if (add(E, ByFile))
      for (auto &[Path, Changes] : ByFile)
        D.Message.Fix[Path] = Changes;
    for (const Note &N : E.Notes)
      D.Notes.push_back(message(N.Text, N.Where));
    Unit.Diagnostics.push_back(std::move(D));
  }
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  llvm::yaml::Output Out(OS);
  Out << Unit;
  return OS.str();
}

} // namespace deco
