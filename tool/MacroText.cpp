#include "MacroText.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/TokenConcatenation.h"
#include <utility>

using namespace clang;

namespace deco {

std::optional<std::pair<unsigned, unsigned>> ExpandedMacro::find(SourceRange R) const {
  auto First = Tokens.find(R.getBegin()), Last = Tokens.find(R.getEnd());
  if (First == Tokens.end() || Last == Tokens.end())
    return std::nullopt;
  return std::make_pair(First->second.first, Last->second.first + Last->second.second);
}

/// Notes pragma operators in expansions.
class PragmaWatch : public PPCallbacks {
public:
  PragmaWatch(MacroText &Text, const SourceManager &SM) : Text(Text), SM(SM) {}
  void PragmaDirective(SourceLocation Loc, PragmaIntroducerKind) override {
    if (Loc.isMacroID())
      Text.All[SM.getExpansionLoc(Loc)].HasPragma = true;
  }

private:
  MacroText &Text;
  const SourceManager &SM;
};

void MacroText::attach(Preprocessor &PP) {
  PP.setTokenWatcher([this, &PP](const Token &T) { add(T, PP); });
  PP.addPPCallbacks(std::make_unique<PragmaWatch>(*this, PP.getSourceManager()));
}

void MacroText::add(const Token &T, Preprocessor &PP) {
  if (!T.getLocation().isMacroID())
    return;
  CharSourceRange Invocation = PP.getSourceManager().getExpansionRange(T.getLocation());
  if (PP.getSourceManager().isInSystemHeader(Invocation.getBegin()))
    return;
  ExpandedMacro &M = All[Invocation.getBegin()];
  M.Begin = Invocation.getBegin();
  M.End = Invocation.getEnd();
  if (T.isAnnotation()) {
    M.HasPragma = true;
    return;
  }
  if (!M.Text.empty() && (T.hasLeadingSpace() || T.isAtStartOfLine() ||
                          TokenConcatenation(PP).AvoidConcat(M.Last[0], M.Last[1], T)))
    M.Text += ' ';
  M.Last[0] = std::exchange(M.Last[1], T);
  std::string Spelling = PP.getSpelling(T);
  M.Tokens[T.getLocation()] = {M.Text.size(), Spelling.size()};
  M.Text += Spelling;
}

const ExpandedMacro *MacroText::of(SourceLocation Loc, const SourceManager &SM) const {
  auto It = All.find(SM.getExpansionLoc(Loc));
  return It == All.end() ? nullptr : &It->second;
}

/// The parameter that both ends of \p R stand for, or nothing. The library's macros differ from compiler to
/// compiler, so their expansions cannot be written down.
static SourceLocation parameterOf(SourceRange R, const SourceManager &SM) {
  SourceLocation Begin, End;
  if (!SM.isMacroArgExpansion(R.getBegin(), &Begin) || !SM.isMacroArgExpansion(R.getEnd(), &End))
    return {};
  bool Known = Begin == End && !SM.isInSystemHeader(SM.getSpellingLoc(Begin));
  return Known ? Begin : SourceLocation();
}

unsigned argumentLevels(SourceRange R, const SourceManager &SM) {
  unsigned Levels = 0;
  for (; parameterOf(R, SM).isValid(); ++Levels)
    R = spelt(R, 1, SM);
  return R.getBegin().isFileID() && R.getEnd().isFileID() ? Levels : 0;
}

bool beginsInArgument(SourceLocation Loc, const SourceManager &SM) {
  bool InArgument = false;
  while (Loc.isMacroID())
    if (parameterOf(Loc, SM).isValid()) {
      InArgument = true;
      Loc = SM.getImmediateSpellingLoc(Loc);
    } else if (!SM.isAtStartOfImmediateMacroExpansion(Loc, &Loc)) {
      return false;
    }
  return InArgument;
}

SourceRange spelt(SourceRange R, unsigned Levels, const SourceManager &SM) {
  auto Outer = [&](SourceLocation Loc) {
    return SM.isMacroArgExpansion(Loc) ? SM.getImmediateSpellingLoc(Loc) : Loc;
  };
  for (; Levels > 0; --Levels)
    R = {Outer(R.getBegin()), Outer(R.getEnd())};
  return R;
}

} // namespace deco
