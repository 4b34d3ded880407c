// The second version of a function, in which parameters are recorded:
//
//   void tally(std::map<int, Entry> &bins, int n) { bins[n].count += bins[0].count; }
// is followed by
//   void tally(::deco::recorded<std::map<int, Entry>> &bins, int n) {
//     bins[n][&Entry::count] += bins[0].get().count; }
#include "Attributes.h"
#include "Render.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace deco {

/// The edits of the copied text, by offsets in the file.
void Renderer::editUses(const RecordedVersion &V, std::vector<Edit> &Edits) const {
  for (const RecordedUse &Use : V.Uses) {
    unsigned Begin, End;
    if (!range(Use.Elements->getSourceRange(), Begin, End))
      continue;
    if (!Use.Writes)
      Edits.push_back({End, 0, ".get()", CloseBrace});
    for (const MemberExpr *M : Use.Members) {
      unsigned NameBegin, NameEnd;
      if (!range(SourceRange(M->getOperatorLoc(), M->getMemberLoc()), NameBegin, NameEnd))
        continue;
      const auto *Field = cast<FieldDecl>(M->getMemberDecl());
      Edits.push_back({NameBegin, NameEnd - NameBegin,
                       "[&" + typeName(M->getBase()->getType().getCanonicalType().getUnqualifiedType()) + "::" +
                           Field->getNameAsString() + "]",
                       0});
    }
  }
}

/// The text of \p F from its first token to \p End, with the types of the recorded parameters.
std::string Renderer::copyOf(const FunctionDecl *F, unsigned Begin, unsigned End,
                             const RecordedVersion &V, std::vector<Edit> Inner) const {
  for (const ParmVarDecl *P : V.Parameters) {
    const ParmVarDecl *Here = F->getParamDecl(P->getFunctionScopeIndex());
    unsigned From, To;
    if (!range(Here->getSourceRange(), From, To))
      continue;
    std::string Type = "::deco::recorded<" + typeName(Here->getType().getNonReferenceType()) + "> &";
    Inner.push_back({From, To - From, Type + Here->getNameAsString(), 0});
  }
  renderAttributes(Inner);
  std::vector<Edit> Moved;
  for (Edit E : Inner)
    if (E.Offset >= Begin && E.Offset + E.Length <= End) {
      E.Offset -= Begin;
      Moved.push_back(E);
    }
  auto Text = apply(Original.substr(Begin, End - Begin), std::move(Moved));
  if (!Text) {
    Out->add({Rule::UnsupportedUse, F->getLocation(), {},
              "the uses of a recorded parameter cannot be told apart in the text: " +
                  llvm::toString(Text.takeError()),
              {},
              {}});
    return "";
  }
  return *Text;
}

/// Puts text on lines of its own behind what ends at the offset.
void Renderer::addLine(unsigned Behind, const std::string &Text, std::vector<Edit> &Edits) const {
  llvm::StringRef Rest = Original.substr(Behind).take_until([](char C) { return C == '\n'; });
  bool Blank = Rest.trim().empty() && Behind + Rest.size() < Original.size();
  std::string Line = Text + "\n" + line(lineOf(Behind) + Blank);
  // Another version of the same function stands there already.
  auto Other = llvm::find_if(Edits, [&](const Edit &E) { return E.Offset == Behind && E.Length > 0; });
  if (Blank && Other != Edits.end())
    Other->Text += Line;
  else
    Edits.push_back({Behind, Blank ? unsigned(Rest.size()) + 1 : 0, "\n" + Line, Wait});
}

void Renderer::renderRecorded(const RecordedVersion &V, std::vector<Edit> &Edits) {
  const FunctionDecl *F = V.Definition;
  unsigned Begin = offsetOf(F->getOuterLocStart()), End = endOf(F->getBody());
  std::vector<Edit> Inner;
  editUses(V, Inner);
  std::string Text = copyOf(F, Begin, End, V, Inner);
  bool OnlyBlank = false;
  std::string Indent = indentation(Begin, OnlyBlank);
  addLine(End,
          Indent + "// deco: the same, for a task: what it writes happens at the barrier\n" +
              line(lineOf(Begin)) + Indent + Text,
          Edits);
  // Who calls it in front of its definition needs a declaration there.
  const FunctionDecl *First = F->getFirstDecl();
  if (First == F || SM.getFileID(First->getLocation()) != File)
    return;
  Begin = offsetOf(First->getOuterLocStart());
  if (!range(First->getSourceRange(), Begin, End))
    return;
  auto Semicolon = Lexer::findNextToken(First->getEndLoc(), SM, Lang);
  unsigned Behind = Semicolon && Semicolon->is(tok::semi) ? offsetOf(Semicolon->getLocation()) + 1 : End;
  addLine(Behind,
          line(lineOf(Begin)) + indentation(Begin, OnlyBlank) + copyOf(First, Begin, End, V, {}) + ";",
          Edits);
}

} // namespace deco
