// The part of Renderer that writes what macros expand to, with edits.
#include "Render.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// The place of the tokens of \p R in what their macro expands to, which will be written out. The caller
/// sees to it that they are spelt in the macro's arguments.
std::optional<std::pair<unsigned, unsigned>> Renderer::inExpansion(SourceRange R) {
  const ExpandedMacro *M = Macros && R.getBegin().isMacroID() ? Macros->of(R.getBegin(), SM) : nullptr;
  if (!M || M->HasPragma || SM.getFileID(M->Begin) != File || SM.getFileID(M->End) != File)
    return std::nullopt;
  auto Place = M->find(R);
  if (!Place)
    return std::nullopt;
  auto E = llvm::find_if(Expanded, [&](const Expansion &E) { return E.Of == M; });
  if (E == Expanded.end()) {
    unsigned Begin = Original.size() + 1;
    if (!Expanded.empty())
      Begin = Expanded.back().Begin + Expanded.back().Of->Text.size() + 1;
    unsigned FileEnd = SM.getFileOffset(Lexer::getLocForEndOfToken(M->End, 0, SM, Lang));
    E = Expanded.insert(Expanded.end(), {M, Begin, SM.getFileOffset(M->Begin), FileEnd});
  }
  return std::make_pair(E->Begin + Place->first, E->Begin + Place->second);
}

/// What the expansion that \p Offset lies in stands for.
std::pair<unsigned, unsigned> Renderer::invocation(unsigned Offset) const {
  auto E = llvm::find_if(llvm::reverse(Expanded), [&](const Expansion &E) { return E.Begin <= Offset; });
  return {E->FileBegin, E->FileEnd};
}

/// Where the statement whose last token ends at \p Offset of an expansion ends. The semicolon may be the
/// macro's or stand behind the invocation.
unsigned Renderer::behindSemicolon(unsigned Offset) {
  auto E = llvm::find_if(llvm::reverse(Expanded), [&](const Expansion &E) { return E.Begin <= Offset; });
  llvm::StringRef Rest = llvm::StringRef(E->Of->Text).substr(Offset - E->Begin);
  if (Rest.ltrim().starts_with(";"))
    return Offset + Rest.find(';') + 1;
  if (!Rest.empty())
    return Offset;
  SourceLocation Last = E->Of->End;
  if (auto Next = Lexer::findNextToken(Last, SM, Lang); Next && Next->is(tok::semi))
    E->FileEnd = SM.getFileOffset(Next->getLocation()) + 1;
  return Offset;
}

/// Gathers the edits in expansions into one for each invocation.
void Renderer::writeExpansions(std::vector<Edit> &Edits) {
  for (const Expansion &E : Expanded) {
    unsigned End = E.Begin + E.Of->Text.size();
    std::vector<Edit> Inside;
    llvm::erase_if(Edits, [&](const Edit &At) {
      if (At.Offset < E.Begin || At.Offset > End)
        return false;
      Inside.push_back({At.Offset - E.Begin, At.Length, At.Text, At.Rank});
      return true;
    });
    if (Inside.empty())
      continue;
    llvm::Expected<std::string> Text = deco::apply(E.Of->Text, std::move(Inside));
    if (Text)
      Edits.push_back({E.FileBegin, E.FileEnd - E.FileBegin, *Text, 0});
    else
      Out->add({Rule::InMacro, E.Of->Begin, {},
                "the edits of this macro's arguments overlap: " + llvm::toString(Text.takeError()), {}, {}});
  }
  Expanded.clear();
}

} // namespace deco
