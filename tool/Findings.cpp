#include "Findings.h"
#include "Compat.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

static const RuleInfo Table[] = {
    {Rule::TargetNotIndexable, "deco-target-not-indexable", Severity::Error, false},
    {Rule::UnsupportedUse, "deco-unsupported-use", Severity::Error, false},
    {Rule::TargetSideEffect, "deco-target-side-effect", Severity::Error, false},
    {Rule::ViewOfTemporary, "deco-view-of-temporary", Severity::Error, false},
    {Rule::UnsupportedFunction, "deco-unsupported-function", Severity::Error, false},
    {Rule::InMacro, "deco-in-macro", Severity::Error, false},
    {Rule::GlobalWrite, "deco-global-write", Severity::Error, false},
    {Rule::UnknownAttribute, "deco-unknown-attribute", Severity::Error, false},
    {Rule::Serialized, "deco-serialized", Severity::Warning, true},
    {Rule::UnverifiedCallee, "deco-unverified-callee", Severity::Warning, true},
    {Rule::SharedState, "deco-shared-state", Severity::Error, true},
    {Rule::OrderDependent, "deco-order-dependent", Severity::Warning, true},
    {Rule::Unused, "deco-unused", Severity::Warning, true},
    {Rule::CopiedArgument, "deco-copied-argument", Severity::Warning, true},
};

const RuleInfo &info(Rule R) {
  const RuleInfo &Info = Table[static_cast<size_t>(R)];
  assert(Info.Id == R && "the table follows the enumeration");
  return Info;
}

/// The text of the line that holds \p Loc; \p Back lines further up.
static llvm::StringRef lineText(const SourceManager &SM, SourceLocation Loc, unsigned Back) {
  auto [File, Offset] = SM.getDecomposedLoc(SM.getFileLoc(Loc));
  llvm::StringRef Text = SM.getBufferData(File);
  size_t Begin = Text.rfind('\n', Offset == 0 ? 0 : Offset - 1);
  Begin = Begin == llvm::StringRef::npos ? 0 : Begin + 1;
  if (Offset > 0 && Text[Offset - 1] == '\n')
    Begin = Offset;
  for (; Back > 0; --Back) {
    if (Begin == 0)
      return "";
    size_t Previous = Begin < 2 ? llvm::StringRef::npos : Text.rfind('\n', Begin - 1);
    Begin = Previous == llvm::StringRef::npos ? 0 : Previous + 1;
  }
  return Text.substr(Begin).take_until([](char C) { return C == '\n'; });
}

/// Whether \p Line has the comment \p Keyword with nothing, or a list that names \p RuleName, behind.
static bool mentions(llvm::StringRef Line, llvm::StringRef Keyword, llvm::StringRef RuleName) {
  size_t At = Line.find(Keyword);
  if (At == llvm::StringRef::npos)
    return false;
  llvm::StringRef Rest = Line.substr(At + Keyword.size());
  if (!Rest.consume_front("("))
    return true;
  llvm::SmallVector<llvm::StringRef, 4> Names;
  Rest.take_until([](char C) { return C == ')'; }).split(Names, ',');
  return llvm::any_of(Names, [&](llvm::StringRef Name) {
    Name = Name.trim();
    return Name == RuleName || (Name.consume_back("*") && RuleName.starts_with(Name));
  });
}

bool Findings::silences(Rule Id, SourceLocation Where) const {
  if (!info(Id).CanBeSilenced || Where.isInvalid())
    return false;
  llvm::StringRef Line = lineText(SM, Where, 0);
  bool Next = Line.contains("NOLINTNEXTLINE") || Line.contains("NOLINTBEGIN");
  return (!Next && mentions(Line, "NOLINT", info(Id).Name)) ||
         mentions(lineText(SM, Where, 1), "NOLINTNEXTLINE", info(Id).Name);
}

void Findings::add(Finding F) {
  if (silences(F.Id, F.Where))
    return;
  bool Known = llvm::any_of(List, [&](const Finding &Other) {
    return Other.Id == F.Id && Other.Where == F.Where && Other.Text == F.Text;
  });
  if (!Known)
    List.push_back(std::move(F));
}

bool Findings::hasErrors() const {
  return llvm::any_of(List, [](const Finding &F) { return info(F.Id).Level == Severity::Error; });
}

void Findings::print(llvm::raw_ostream &OS, const LangOptions &Lang, bool Explain,
                     bool Colors) const {
  DiagnosticPrinter Printer(OS, SM, Lang, Colors);
  // One stream in the order of the source: a pair of (place, action).
  std::vector<std::pair<SourceLocation, std::function<void()>>> Items;
  for (const Finding &F : List)
    Items.emplace_back(F.Where, [&] {
      std::string Text = F.Text + " [" + info(F.Id).Name.str() + "]";
      auto Level = info(F.Id).Level == Severity::Error ? DiagnosticsEngine::Error
                                                       : DiagnosticsEngine::Warning;
      Printer.print(Level, F.Where, Text, F.Highlight, F.Fixes);
      for (const Remark &N : F.Notes)
        Printer.print(DiagnosticsEngine::Note, N.Where, N.Text, {}, {});
    });
  if (Explain)
    for (const Remark &R : Remarks)
      Items.emplace_back(
          R.Where, [&] { Printer.print(DiagnosticsEngine::Remark, R.Where, R.Text, {}, {}); });
  llvm::stable_sort(Items, [&](const auto &A, const auto &B) {
    if (A.first.isInvalid() || B.first.isInvalid())
      return A.first.isInvalid() && B.first.isValid();
    return SM.isBeforeInTranslationUnit(A.first, B.first);
  });
  for (const auto &Item : Items)
    Item.second();
}

} // namespace deco
