#include "Silencing.h"
#include "Rules.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace deco {

SilencingComments::SilencingComments(FileID File, const SourceManager &SM) {
  llvm::StringRef Text = SM.getBufferData(File);
  if (!Text.contains("NOLINT"))
    return;
  // Comments and raw strings are the same in every mode that the tool reads.
  LangOptions Lang;
  Lang.LineComment = Lang.CPlusPlus = Lang.CPlusPlus11 = Lang.CPlusPlus14 = true;
  Lexer Raw(File, SM.getBufferOrFake(File), SM, Lang);
  Raw.SetCommentRetentionState(true);
  std::vector<Marker> Markers;
  bool AtEnd = false;
  while (!AtEnd) {
    Token T;
    AtEnd = Raw.LexFromRawLexer(T);
    if (T.is(tok::comment)) {
      unsigned Offset = SM.getFileOffset(T.getLocation());
      read(Text.substr(Offset, T.getLength()), Offset, Markers);
    }
  }
  pair(std::move(Markers), File, SM);
}

void SilencingComments::read(llvm::StringRef Comment, unsigned Offset,
                             std::vector<Marker> &Markers) {
  static constexpr llvm::StringLiteral Word("NOLINT");
  for (size_t At = Comment.find(Word); At != llvm::StringRef::npos;
       At = Comment.find(Word, At + Word.size())) {
    llvm::StringRef Rest = Comment.substr(At + Word.size());
    auto What = Rest.consume_front("NEXTLINE") ? Marker::NextLine
                : Rest.consume_front("BEGIN")  ? Marker::Begin
                : Rest.consume_front("END")    ? Marker::End
                                               : Marker::Line;
    if (!Rest.empty() && llvm::isAlnum(Rest.front()))
      continue;
    llvm::StringRef List = "*";
    if (Rest.consume_front("("))
      List = Rest.take_until([](char C) { return C == ')' || C == '\n'; });
    Markers.push_back({What, static_cast<unsigned>(Offset + At), GlobList(List)});
  }
}

/// Whether \p List speaks of a rule of deco. Other lists are another tool's affair.
static bool concernsDeco(const GlobList &List) {
  return llvm::any_of(allRules(), [&](const RuleInfo &R) { return List.matches(R.Name); });
}

void SilencingComments::pair(std::vector<Marker> Markers, FileID File, const SourceManager &SM) {
  std::vector<Marker> Open;
  for (Marker &M : Markers) {
    unsigned Line = SM.getLineNumber(File, M.Offset);
    switch (M.What) {
    case Marker::Line:
      Lines.emplace_back(Line, M.Rules);
      break;
    case Marker::NextLine:
      Lines.emplace_back(Line + 1, M.Rules);
      break;
    case Marker::Begin:
      Open.push_back(M);
      break;
    case Marker::End: {
      auto Begin = llvm::find_if(llvm::reverse(Open),
                                 [&](const Marker &B) { return B.Rules == M.Rules; });
      if (Begin != Open.rend()) {
        Blocks.push_back({Begin->Offset, M.Offset, M.Rules});
        Open.erase(std::next(Begin).base());
      } else if (concernsDeco(M.Rules)) {
        Strays.push_back({M.Offset, false});
      }
      break;
    }
    }
  }
  for (const Marker &M : Open)
    if (concernsDeco(M.Rules))
      Strays.push_back({M.Offset, true});
}

bool SilencingComments::silence(llvm::StringRef Rule, unsigned Offset, unsigned Line) const {
  return llvm::any_of(Lines,
                      [&](const auto &L) { return L.first == Line && L.second.matches(Rule); }) ||
         llvm::any_of(Blocks, [&](const Block &B) {
           return B.Begin <= Offset && Offset <= B.End && B.Rules.matches(Rule);
         });
}

} // namespace deco
