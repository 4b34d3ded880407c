// The second version of a function, in which parameters are recorded:
//
//   void tally(std::map<int, Entry> &bins, int n) { bins[n].count += bins[0].count; }
// is followed by
//   void tally(::deco::recorded<std::map<int, Entry>> &bins, int n) {
//     bins[n][&Entry::count] += bins[0].get().count; }
//
// A local reference, `auto &entry = bins[n];`, becomes `const auto entry = bins[n].bind();`.
#include "Attributes.h"
#include "Render.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/TypeLoc.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace deco {

/// The step of a path that \p M becomes. In a template, the class may be another one in each instance.
std::string Renderer::memberStep(const RecordedVersion &V, const MemberExpr *M) const {
  std::string Name = cast<FieldDecl>(M->getMemberDecl())->getNameAsString();
  if (V.written() != V.Definition)
    return ".member([](auto &deco_e) -> auto & { return deco_e." + Name + "; })";
  QualType T = M->getBase()->getType();
  T = M->isArrow() ? T->getPointeeType() : T;
  return "[&" + typeName(T.getCanonicalType().getUnqualifiedType()) + "::" + Name + "]";
}

/// The edits of the copied text, by offsets in the file.
void Renderer::editUses(const RecordedVersion &V, std::vector<Edit> &Edits) const {
  unsigned Begin, End;
  for (const RecordedUse &Use : V.Uses) {
    if (!range(Use.Elements->getSourceRange(), Begin, End))
      continue;
    std::string Behind = Use.What == RecordedUse::Reads ? ".get()" : Use.What == RecordedUse::Binds ? ".bind()" : "";
    unsigned Last = End;
    for (const MemberExpr *M : Use.Members) {
      unsigned NameBegin, NameEnd;
      if (!range(SourceRange(M->getOperatorLoc(), M->getMemberLoc()), NameBegin, NameEnd))
        continue;
      bool Ends = NameEnd > Last && M == Use.Members.back();
      Edits.push_back({NameBegin, NameEnd - NameBegin, memberStep(V, M) + (Ends ? Behind : ""), 0});
      Last = std::max(Last, NameEnd);
    }
    if (Last == End && !Behind.empty())
      Edits.push_back({End, 0, Behind, CloseBrace});
    if (Use.Arrow && range(Use.Arrow->getOperatorLoc(), Begin, End))
      Edits.push_back({Begin, End - Begin, ".", 0});
  }
  for (const VarDecl *Name : V.Names)
    if (range(Name->getBeginLoc(), Begin, End))
      Edits.push_back({Begin, SM.getFileOffset(Name->getLocation()) - Begin, "const auto ", 0});
  for (const UnaryOperator *Operator : V.Operators)
    if (range(Operator->getOperatorLoc(), Begin, End))
      Edits.push_back({Begin, End - Begin, "", 0});
}

/// The type of what the parameter \p P refers to: in a template, as it is written.
std::string Renderer::recordedType(const ParmVarDecl *P) const {
  unsigned Begin, End;
  auto Loc = P->getTypeSourceInfo()->getTypeLoc().getAs<ReferenceTypeLoc>();
  if (Loc && P->getDeclContext()->isDependentContext() && range(Loc.getPointeeLoc().getSourceRange(), Begin, End))
    return Original.substr(Begin, End - Begin).str();
  return typeName(P->getType().getNonReferenceType());
}

/// The text of \p F from its first token to \p End, with the types of the recorded parameters.
std::string Renderer::copyOf(const FunctionDecl *F, unsigned Begin, unsigned End,
                             const RecordedVersion &V, std::vector<Edit> Inner) const {
  for (unsigned I : V.Parameters) {
    const ParmVarDecl *Here = F->getParamDecl(I);
    unsigned From, To;
    if (!range(Here->getSourceRange(), From, To))
      continue;
    Inner.push_back({From, To - From, "::deco::recorded<" + recordedType(Here) + "> &" + Here->getNameAsString(), 0});
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

/// Where the text of \p F begins, with the headers of its templates.
unsigned Renderer::beginOf(const FunctionDecl *F) {
  unsigned Begin = offsetOf(F->getOuterLocStart());
  const FunctionTemplateDecl *T = F->getDescribedFunctionTemplate();
  return T ? std::min(Begin, offsetOf(T->getBeginLoc())) : Begin;
}

/// An edit that puts text on lines of its own behind what ends at the offset.
Edit Renderer::lineBehind(unsigned Behind, const std::string &Text) const {
  llvm::StringRef Rest = Original.substr(Behind).take_until([](char C) { return C == '\n'; });
  bool Blank = Rest.trim().empty() && Behind + Rest.size() < Original.size();
  std::string Line = Text + "\n" + line(lineOf(Behind) + Blank);
  return Blank ? Edit{Behind + unsigned(Rest.size()) + 1, 0, Line, CloseLoop} : Edit{Behind, 0, "\n" + Line, Wait};
}

Edit Renderer::renderRecorded(const RecordedVersion &V, Findings &Report) {
  Out = &Report;
  const FunctionDecl *F = V.written();
  unsigned Begin = beginOf(F), End = endOf(F->getBody());
  std::vector<Edit> Inner;
  editUses(V, Inner);
  bool OnlyBlank = false;
  std::string Indent = indentation(Begin, OnlyBlank);
  return lineBehind(End, Indent + "// deco: the same, for a task: what it writes happens at the barrier\n" +
                             line(lineOf(Begin)) + Indent + copyOf(F, Begin, End, V, Inner));
}

std::optional<Edit> Renderer::declareRecorded(const RecordedVersion &V, Findings &Report) {
  Out = &Report;
  const FunctionDecl *First = V.written()->getFirstDecl();
  unsigned Begin = 0, End = 0;
  if (!range(First->getSourceRange(), Begin, End))
    return std::nullopt;
  Begin = beginOf(First);
  auto Semicolon = Lexer::findNextToken(First->getEndLoc(), SM, Lang);
  unsigned Behind = Semicolon && Semicolon->is(tok::semi) ? offsetOf(Semicolon->getLocation()) + 1 : End;
  bool OnlyBlank = false;
  return lineBehind(Behind, line(lineOf(Begin)) + indentation(Begin, OnlyBlank) +
                                copyOf(First, Begin, End, V, {}) + ";");
}

} // namespace deco
