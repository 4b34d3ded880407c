// The second version of a function, in which parameters are recorded:
//
//   void tally(std::map<int, Entry> &bins, int n) { bins[n].count += bins[0].count; }
// is followed by
//   void tally(::deco::recorded<std::map<int, Entry>> &bins, int n) {
//     bins[n][&Entry::count] += bins[0].get().count; }
//
// Members of the function's own object become parameters in front; these versions stand at the end of the class:
//
//   void add(int n) { bins[n] += 1; }
//   void add(::deco::recorded<decltype(bins)> &deco_bins, int n) { deco_bins[n] += 1; }
//
// A local reference, `auto &entry = bins[n];`, becomes `const auto entry = bins[n].bind();`.
#include "Attributes.h"
#include "OwnObject.h"
#include "Render.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/TypeLoc.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace deco {

/// The step of a path that \p M becomes. In a template, the class may be another one in each instance;
/// others have no name.
std::string Renderer::memberStep(const RecordedVersion &V, const MemberExpr *M) const {
  std::string Name = cast<FieldDecl>(M->getMemberDecl())->getNameAsString();
  if (V.written() != V.Definition || !cast<FieldDecl>(M->getMemberDecl())->getParent()->getDeclName())
    return ".member([](auto &deco_e) -> auto & { return deco_e." + Name + "; })";
  QualType T = M->getBase()->getType();
  T = M->isArrow() ? T->getPointeeType() : T;
  return "[&" + typeName(T.getCanonicalType().getUnqualifiedType()) + "::" + Name + "]";
}

static std::string join(const std::vector<const FieldDecl *> &Members, const std::string &Before, const std::string &Behind) {
  std::string Result;
  for (const FieldDecl *M : Members)
    Result += (Result.empty() ? "" : ", ") + Before + M->getNameAsString() + Behind;
  return Result;
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
  for (const MemberExpr *M : V.OwnUses)
    if (range(M->getSourceRange(), Begin, End))
      Edits.push_back({Begin, End - Begin, "deco_" + M->getMemberDecl()->getNameAsString(), 0});
  for (const OwnCall &C : V.OwnCalls)
    Edits.push_back({SM.getFileOffset(openingOf(C.Call)) + 1, 0,
                     join(C.Members, "deco_", "") + (C.Call->getNumArgs() && !isa<CXXDefaultArgExpr>(C.Call->getArg(0)) ? ", " : ""), 0});
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
  addMembers(F, V, Inner);
  for (unsigned I : V.Parameters) {
    if (I == OwnObject)
      continue;
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

//===--------------------------------------------------------------------===//
// Members of the function's own object
//===--------------------------------------------------------------------===//

/// Gives the copy of \p F the recorded members as parameters in front.
void Renderer::addMembers(const FunctionDecl *F, const RecordedVersion &V, std::vector<Edit> &Edits) const {
  if (V.Members.empty())
    return;
  std::string Text;
  for (const FieldDecl *M : V.Members) {
    std::string Name = M->getNameAsString();
    Text += (Text.empty() ? "" : ", ") + ("::deco::recorded<decltype(" + Name + ")> &deco_" + Name);
  }
  unsigned Open = SM.getFileOffset(F->getFunctionTypeLoc().getLParenLoc()) + 1;
  unsigned Close = SM.getFileOffset(F->getFunctionTypeLoc().getRParenLoc());
  if (F->getNumParams())
    Edits.push_back({Open, 0, Text + ", ", 0});
  else // perhaps `(void)`
    Edits.push_back({Open, Close - Open, Text, 0});
}

/// An edit that puts text on lines of its own at the end of the class of \p Member, where all members are known.
Edit Renderer::atEndOf(const FunctionDecl *Member, const std::string &Text) const {
  unsigned End = SM.getFileOffset(cast<CXXRecordDecl>(Member->getDeclContext())->getBraceRange().getEnd());
  bool OnlyBlank = false;
  std::string Indent = indentation(End, OnlyBlank);
  return {OnlyBlank ? End - unsigned(Indent.size()) : End, 0, Text + "\n" + line(lineOf(End)), CloseBrace};
}

Edit Renderer::openEndOfClass(const RecordedVersion &V) const {
  const auto *Class = cast<CXXRecordDecl>(V.written()->getDeclContext());
  AccessSpecifier Last = Class->isClass() ? AS_private : AS_public;
  for (const Decl *D : Class->decls())
    if (const auto *Label = dyn_cast<AccessSpecDecl>(D))
      Last = Label->getAccess();
  unsigned End = SM.getFileOffset(Class->getBraceRange().getEnd());
  bool OnlyBlank = false;
  std::string Indent = indentation(End, OnlyBlank);
  return {OnlyBlank ? End - unsigned(Indent.size()) : End, 0,
          std::string(OnlyBlank ? "" : "\n") + (Last == AS_public ? "" : Indent + "public:\n"), CloseLoop};
}

/// `, ::deco::detail::members(h.deco_bins(), h.deco_names())`; nothing, if no members are recorded.
std::string Renderer::membersOf(const Spawn &S) const {
  if (!recordsMembers(S))
    return "";
  std::vector<const FieldDecl *> Members;
  for (const Recording &R : S.Recorded)
    if (R.Member)
      Members.push_back(R.Member);
  const auto *Callee = cast<MemberExpr>(S.Call->getCallee());
  std::string Object = text(SM.getFileOffset(S.Call->getBeginLoc()), SM.getFileOffset(Callee->getMemberLoc()));
  return ", ::deco::detail::members(" + join(Members, Object + "deco_", "()") + ")";
}

/// What stands for the members in front of the arguments of the call: nothing, where it is made in place.
std::string Renderer::membersInFront(const Spawn &S) const {
  bool Alone = S.Call->getNumArgs() == 0 || (isa<CXXDefaultArgExpr>(S.Call->getArg(0)) && llvm::none_of(S.CallOperands, [](const Operand &O) { return O.IsDefault; }));
  return Alone ? "deco_m..." : "deco_m..., ";
}

Edit Renderer::renderAccess(const RecordedVersion &V, const FieldDecl *M) const {
  std::string Name = M->getNameAsString();
  bool OnlyBlank = false;
  std::string Indent = indentation(SM.getFileOffset(V.written()->getFirstDecl()->getBeginLoc()), OnlyBlank);
  return atEndOf(V.written(), (OnlyBlank ? Indent : "  ") + "decltype(" + Name + ") &deco_" + Name + "() { return " + Name + "; }");
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
  std::string Text = Indent + "// deco: the same, for a task: what it writes happens at the barrier\n" +
                     line(lineOf(Begin)) + Indent + copyOf(F, Begin, End, V, Inner);
  return V.Members.empty() || F->isOutOfLine() ? lineBehind(End, Text) : atEndOf(F, Text);
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
  std::string Text = line(lineOf(Begin)) + indentation(Begin, OnlyBlank) + copyOf(First, Begin, End, V, {}) + ";";
  return V.Members.empty() ? lineBehind(Behind, Text) : atEndOf(First, Text);
}

} // namespace deco
