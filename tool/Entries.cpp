#include "Entries.h"
#include "Compat.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace deco {

/// The text of the line at \p Offset up to there, or whole.
static llvm::StringRef line(llvm::StringRef Text, unsigned Offset, bool Whole) {
  size_t Newline = Text.take_front(Offset).rfind('\n');
  llvm::StringRef Line = Text.substr(Newline == llvm::StringRef::npos ? 0 : Newline + 1);
  return Whole ? Line.take_until([](char C) { return C == '\n' || C == '\r'; })
               : Line.drop_back(Text.size() - Offset);
}

/// Line and columns of a place in a file, as a #line directive has it or as the file is.
static Position position(SourceLocation Where, const SourceManager &SM, bool Presumed) {
  auto [File, Offset] = SM.getDecomposedLoc(Where);
  llvm::StringRef Before = line(SM.getBufferData(File), Offset, false);
  Position P;
  P.Line = Presumed ? SM.getPresumedLoc(Where).getLine() : SM.getLineNumber(File, Offset);
  P.Column = Before.size() + 1;
  // The bytes that begin a character in UTF-8.
  P.Character = 1 + llvm::count_if(Before, [](char C) { return (C & 0xC0) != 0x80; });
  return P;
}

static std::string absolutePath(SourceLocation Where, const SourceManager &SM, bool Presumed) {
  llvm::SmallString<256> Path(Presumed ? llvm::StringRef(SM.getPresumedLoc(Where).getFilename())
                                       : SM.getFilename(Where));
  SM.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, true);
  return Path.str().str();
}

static Place placeBetween(SourceLocation Begin, SourceLocation End, const SourceManager &SM,
                          bool Presumed = true) {
  Place P;
  // Clang's own text, such as "<built-in>", is no file.
  if (Begin.isInvalid() || !SM.getFileEntryRefForID(SM.getFileID(Begin)))
    return P;
  P.Path = absolutePath(Begin, SM, Presumed);
  P.Begin = position(Begin, SM, Presumed);
  P.End = position(End, SM, Presumed);
  P.Offset = SM.getFileOffset(Begin);
  P.Length = SM.getFileOffset(End) - P.Offset;
  return P;
}

Place place(SourceLocation Where, SourceRange Highlight, const SourceManager &SM,
            const LangOptions &Lang) {
  if (Where.isInvalid())
    return {};
  SourceLocation Begin = SM.getFileLoc(Where);
  SourceLocation End = Lexer::getLocForEndOfToken(Begin, 0, SM, Lang);
  if (Highlight.isValid()) {
    SourceLocation Last =
        Lexer::getLocForEndOfToken(SM.getFileLoc(Highlight.getEnd()), 0, SM, Lang);
    if (Last.isValid() && SM.isWrittenInSameFile(Begin, Last) && Begin < Last)
      End = Last;
  }
  return placeBetween(Begin, End.isValid() ? End : Begin, SM);
}

std::string lineAt(SourceLocation Where, const SourceManager &SM) {
  if (Where.isInvalid())
    return "";
  auto [File, Offset] = SM.getDecomposedLoc(SM.getFileLoc(Where));
  return line(SM.getBufferData(File), Offset, true).str();
}

/// The replacements of all fix-its, or none if one of them is no plain text of a file.
static std::vector<Replacement> replacements(const std::vector<FixIt> &Fixes,
                                             const SourceManager &SM, const LangOptions &Lang) {
  std::vector<Replacement> Result;
  for (const FixIt &F : Fixes) {
    CharSourceRange Range = Lexer::makeFileCharRange(F.Range, SM, Lang);
    if (Range.isInvalid())
      return {};
    Result.push_back({placeBetween(Range.getBegin(), Range.getEnd(), SM, false), F.Text});
  }
  return Result;
}

static DiagnosticsEngine::Level clangLevel(Severity S) {
  switch (S) {
  case Severity::Remark:
    return DiagnosticsEngine::Remark;
  case Severity::Warning:
    return DiagnosticsEngine::Warning;
  case Severity::Error:
    return DiagnosticsEngine::Error;
  }
  llvm_unreachable("unknown severity");
}

/// Takes out of \p Fixes those on the line of \p Where: printed anywhere else, a fix-it drags its line there.
static std::vector<FixIt> takeOfLine(std::vector<FixIt> &Fixes, SourceLocation Where, const SourceManager &SM) {
  auto IsElsewhere = [&](const FixIt &F) {
    SourceLocation At = SM.getExpansionLoc(F.Range.getBegin()), Line = SM.getExpansionLoc(Where);
    return Where.isInvalid() || !SM.isWrittenInSameFile(At, Line) ||
           SM.getExpansionLineNumber(At) != SM.getExpansionLineNumber(Line);
  };
  auto First = std::stable_partition(Fixes.begin(), Fixes.end(), IsElsewhere);
  std::vector<FixIt> Taken(First, Fixes.end());
  Fixes.erase(First, Fixes.end());
  return Taken;
}

Entry entry(const Finding &F, const Findings &Found, const LangOptions &Lang, const Display &How) {
  const SourceManager &SM = Found.sources();
  Entry E;
  E.Rule = info(F.Id).Name.str();
  E.Level = Found.level(F.Id);
  E.Where = place(F.Where, F.Highlight, SM, Lang);
  E.Message = F.Text;
  E.Line = lineAt(F.Where, SM);
  E.Fixes = replacements(F.Fixes, SM, Lang);
  for (const Remark &N : F.Notes)
    E.Notes.push_back({place(N.Where, {}, SM, Lang), N.Text});
  llvm::raw_string_ostream OS(E.Rendered);
  DiagnosticPrinter Printer(OS, SM, Lang, How.Colors);
  std::vector<FixIt> Fixes = F.Fixes;
  Printer.print(clangLevel(E.Level), F.Where, F.Text + " [" + E.Rule + "]", F.Highlight,
                takeOfLine(Fixes, F.Where, SM));
  // The last note on a line is the one that speaks of the fix-it.
  std::vector<std::vector<FixIt>> OfNotes(F.Notes.size());
  for (size_t I = F.Notes.size(); I-- > 0;)
    OfNotes[I] = takeOfLine(Fixes, F.Notes[I].Where, SM);
  for (size_t I = 0; I < F.Notes.size(); ++I)
    Printer.print(DiagnosticsEngine::Note, F.Notes[I].Where, F.Notes[I].Text, {}, OfNotes[I]);
  return E;
}

static Entry remarkEntry(const Remark &R, const SourceManager &SM, const LangOptions &Lang,
                         const Display &How) {
  Entry E;
  E.What = Entry::Remark;
  E.Rule = RemarkRule.str();
  E.Level = Severity::Remark;
  E.OfBarrier = R.OfBarrier;
  E.Where = place(R.Where, {}, SM, Lang);
  E.Message = R.Text;
  E.Line = lineAt(R.Where, SM);
  llvm::raw_string_ostream OS(E.Rendered);
  DiagnosticPrinter(OS, SM, Lang, How.Colors)
      .print(DiagnosticsEngine::Remark, R.Where, R.Text, {}, {});
  return E;
}

std::vector<Entry> entries(const Findings &Found, const LangOptions &Lang, const Display &How) {
  const SourceManager &SM = Found.sources();
  std::vector<std::pair<SourceLocation, Entry>> Items;
  for (const Finding &F : Found.all())
    Items.emplace_back(F.Where, entry(F, Found, Lang, How));
  if (How.Explain)
    for (const Remark &R : Found.remarks())
      Items.emplace_back(R.Where, remarkEntry(R, SM, Lang, How));
  llvm::stable_sort(Items, [&](const auto &A, const auto &B) {
    if (A.first.isInvalid() || B.first.isInvalid())
      return A.first.isInvalid() && B.first.isValid();
    return SM.isBeforeInTranslationUnit(A.first, B.first);
  });
  std::vector<Entry> Result;
  for (auto &Item : Items)
    Result.push_back(std::move(Item.second));
  return Result;
}

} // namespace deco
