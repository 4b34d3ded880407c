#include "UnitDiagnostics.h"
#include "Attributes.h"
#include "Compat.h"
#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/DiagnosticSema.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

using namespace clang;

namespace deco {

void UnitDiagnostics::BeginSourceFile(const LangOptions &Of, const Preprocessor *PP) {
  Lang = Of;
  Text.Printer->BeginSourceFile(Of, PP);
}

void UnitDiagnostics::HandleDiagnostic(DiagnosticsEngine::Level Level, const Diagnostic &Info) {
  DiagnosticConsumer::HandleDiagnostic(Level, Info);
  switch (Info.getID()) {
  case diag::err_drv_unknown_argument:
  case diag::err_drv_unknown_argument_with_suggestion:
  case diag::err_drv_unsupported_opt:
  case diag::err_drv_unsupported_opt_for_target:
    UnknownOptions.push_back(Info.getArgStdStr(0));
    return;
  default:
    break;
  }
  if (concernsAttribute(Info))
    return;
  if (Level >= DiagnosticsEngine::Error)
    Failed = true;
  if (Level >= DiagnosticsEngine::Error || (Level == DiagnosticsEngine::Note && Failed))
    keep(Level, Info);
}

/// Adds an error of the compiler, or a note to the last one.
void UnitDiagnostics::keep(DiagnosticsEngine::Level Level, const Diagnostic &Info) {
  llvm::SmallString<128> Message;
  Info.FormatDiagnostic(Message);
  Place Where;
  if (Info.hasSourceManager())
    Where = place(Info.getLocation(), {}, Info.getSourceManager(), Lang);
  Rendered.clear();
  Text.Printer->HandleDiagnostic(Level, Info);
  OS.flush();
  if (Level == DiagnosticsEngine::Note) {
    if (!Errors.empty()) {
      Errors.back().Notes.push_back({Where, Message.str().str()});
      Errors.back().Rendered += Rendered;
    }
    return;
  }
  Entry E;
  E.What = Entry::CompilerError;
  E.Rule = CompilerRule.str();
  E.Where = Where;
  E.Message = Message.str().str();
  if (!Where.Path.empty())
    E.Line = lineAt(Info.getLocation(), Info.getSourceManager());
  E.Rendered = Rendered;
  Errors.push_back(std::move(E));
  hint(Info, Message);
}

/// A note to the last error where it is one that users of deco make.
void UnitDiagnostics::hint(const Diagnostic &Info, llvm::StringRef Message) {
  bool Undeclared = Info.getID() == diag::err_undeclared_var_use ||
                    Info.getID() == diag::err_undeclared_var_use_suggest;
  if (!Undeclared || !Message.contains("'deco'"))
    return;
  std::string Note = "namespace 'deco' is declared in the header <deco/deco.h>";
  Errors.back().Notes.push_back({Errors.back().Where, Note});
  llvm::raw_string_ostream Behind(Errors.back().Rendered);
  DiagnosticPrinter(Behind, Info.getSourceManager(), Lang, Colors)
      .print(DiagnosticsEngine::Note, Info.getLocation(), Note, {}, {});
}

/// Replaces \p Old, which stands at \p Where or behind it in the same attribute.
static void addFix(Finding &F, const SourceManager &SM, llvm::StringRef Old, llvm::StringRef New) {
  llvm::StringRef Tail(SM.getCharacterData(F.Where));
  size_t At = Tail.take_until([](char C) { return C == ']'; }).find(Old);
  if (At == llvm::StringRef::npos)
    return;
  SourceLocation Begin = F.Where.getLocWithOffset(At);
  F.Fixes.push_back(
      {CharSourceRange::getCharRange(Begin, Begin.getLocWithOffset(Old.size())), New.str()});
}

/// An attribute in namespace deco that there is not.
static void unknownAttribute(Finding &F, const SourceManager &SM, llvm::StringRef Word) {
  llvm::StringRef Likely = nearestSpelling(Word);
  if (Likely.empty()) {
    F.Text = (llvm::Twine("unknown attribute 'deco::") + Word +
              "'; there are 'deco::concurrent' and 'deco::synchronized' for functions and "
              "'deco::disjoint' for parameters")
                 .str();
    return;
  }
  F.Text = (llvm::Twine("unknown attribute 'deco::") + Word + "'; did you mean 'deco::" + Likely +
            "'?")
               .str();
  addFix(F, SM, Word, Likely);
}

/// An attribute of deco with another namespace in front of it, or none. \returns whether it is one.
static bool otherNamespace(Finding &F, const SourceManager &SM, llvm::StringRef Scope,
                           llvm::StringRef Word) {
  bool IsNear = Scope.empty() || Scope.edit_distance_insensitive("deco") <= 1;
  if (!IsNear || nearestSpelling(Word) != Word)
    return false;
  F.Text = (llvm::Twine("unknown attribute '") + Scope + (Scope.empty() ? "" : "::") + Word +
            "'; did you mean 'deco::" + Word + "'?")
               .str();
  Scope.empty() ? addFix(F, SM, Word, ("deco::" + Word).str()) : addFix(F, SM, Scope, "deco");
  return true;
}

bool UnitDiagnostics::concernsAttribute(const Diagnostic &Info) {
  if (!Info.hasSourceManager() || Info.getLocation().isInvalid())
    return false;
  if (Info.getID() == diag::warn_attribute_precede_definition)
    return followsDefinition(Info);
  const SourceManager &SM = Info.getSourceManager();
  llvm::SmallString<128> Message;
  Info.FormatDiagnostic(Message);
  Finding F{Rule::UnknownAttribute, SM.getExpansionLoc(Info.getLocation()), {},
            Message.str().str(), {}, {}};
  bool Unknown = isUnknownAttribute(Info.getID());
  llvm::StringRef Name = Message.str().split('\'').second.split('\'').first;
  auto [Scope, Word] = Name.rsplit("::");
  if (Word.empty())
    std::swap(Scope, Word); // no namespace
  if (Unknown && Scope != "deco") {
    if (!otherNamespace(F, SM, Scope, Word))
      return false;
  } else if (Unknown) {
    unknownAttribute(F, SM, Word);
  } else if (!Message.str().contains("'deco::")) {
    return false;
  } else if (!Message.str().contains("belongs on")) {
    F.Text += "; put it in front of the function's declaration, or behind the function's name";
  }
  Attributes.push_back(F);
  return true;
}

/// Clang drops an attribute of a declaration behind the definition.
bool UnitDiagnostics::followsDefinition(const Diagnostic &Info) {
  SourceLocation At = Info.getSourceManager().getExpansionLoc(Info.getLocation());
  if (!llvm::StringRef(Info.getSourceManager().getCharacterData(At)).starts_with("deco"))
    return false;
  Attributes.push_back({Rule::UnknownAttribute, At, {},
                        "this declaration stands behind the function's definition; put the "
                        "attribute on the definition or on a declaration in front of it",
                        {}, {}});
  return true;
}

} // namespace deco
