// Text of the source, and the places in it where edits can stand; a part of Render.
#include "DefaultArguments.h"
#include "Render.h"
#include "clang/AST/QualTypeNames.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace deco {

std::string Renderer::line(unsigned Number) const {
  if (!Lines)
    return "";
  // The source may have directives of its own, say which line of a grammar it was made from.
  SourceLocation Start = SM.translateLineCol(File, Number, 1);
  PresumedLoc Physical = SM.getPresumedLoc(Start, /*UseLineDirectives=*/false), Said = SM.getPresumedLoc(Start);
  bool Renamed = Said.isValid() && Physical.isValid() &&
                 (Said.getLine() != Physical.getLine() || llvm::StringRef(Said.getFilename()) != Physical.getFilename());
  return "#line " + std::to_string(Renamed ? Said.getLine() : Number) + " " +
         literal(Renamed ? Said.getFilename() : FileName) + "\n";
}

std::string Renderer::literal(llvm::StringRef Text) {
  std::string Escaped;
  llvm::raw_string_ostream(Escaped).write_escaped(Text);
  return "\"" + Escaped + "\"";
}

/// The calls of \p S, for the statistics of the runtime.
std::string Renderer::mark(const Spawn &S) const {
  return "{" + literal(S.Callee->getNameAsString()) + ", " +
         std::to_string(SM.getExpansionLineNumber(S.where())) + "}, ";
}

/// The same for a function.
std::string Renderer::spot(const FunctionDecl *F) const {
  return "{" + literal(F->getNameAsString()) + ", " + literal(FileName) + ", " +
         std::to_string(SM.getExpansionLineNumber(F->getLocation())) + "}";
}

unsigned Renderer::lineOf(unsigned Offset) const {
  return SM.getLineNumber(File, isExpanded(Offset) ? invocation(Offset).first : Offset);
}

/// \p R with all of the text of the folds that it begins or ends in.
SourceRange Renderer::withFolds(SourceRange R) const {
  for (SourceRange Fold : Folds) {
    if (Fold.fullyContains(R.getBegin()))
      R.setBegin(Fold.getBegin());
    if (Fold.fullyContains(R.getEnd()))
      R.setEnd(Fold.getEnd());
  }
  return R;
}

unsigned Renderer::offsetOf(SourceLocation Loc) {
  Loc = withFolds(Loc).getBegin();
  if (argumentLevels(Loc, SM))
    if (auto Place = inExpansion(Loc))
      return Place->first;
  if (Loc.isMacroID() || SM.getFileID(Loc) != File)
    return inMacro(Loc);
  return SM.getFileOffset(Loc);
}

/// Reports that there is no place for an edit at \p Loc.
unsigned Renderer::inMacro(SourceLocation Loc) {
  Out->add({Rule::InMacro, SM.getExpansionLoc(Loc), {},
            "a barrier or a spawn would have to stand inside this macro; write the statement out "
            "without the macro",
            {},
            {}});
  return SM.getFileOffset(SM.getExpansionLoc(Loc));
}

/// The offset in front of the statement that begins at \p Loc: in front of a macro that begins with it.
unsigned Renderer::frontOf(SourceLocation Loc) {
  SourceLocation Macro;
  if (Loc.isMacroID() && Lexer::isAtStartOfMacroExpansion(Loc, SM, Lang, &Macro))
    Loc = Macro;
  else if (auto Place = beginsInArgument(Loc, SM) ? inExpansion(Loc) : std::nullopt)
    return Place->first;
  return offsetOf(Loc);
}

/// The place of an expression that text goes around, or in the place of.
bool Renderer::placeOf(SourceRange R, unsigned &Begin, unsigned &End) {
  R = withFolds(R);
  SourceLocation First = R.getBegin(), Last = R.getEnd();
  if ((First.isFileID() || Lexer::isAtStartOfMacroExpansion(First, SM, Lang)) &&
      (Last.isFileID() || Lexer::isAtEndOfMacroExpansion(Last, SM, Lang)))
    return range(R, Begin, End);
  auto Place = argumentLevels(R, SM) ? inExpansion(R) : std::nullopt;
  if (Place)
    std::tie(Begin, End) = *Place;
  return Place.has_value();
}

bool Renderer::range(SourceRange R, unsigned &Begin, unsigned &End) const {
  CharSourceRange Chars =
      Lexer::makeFileCharRange(CharSourceRange::getTokenRange(spelt(withFolds(R), Levels, SM)), SM, Lang);
  if (Chars.isInvalid() || SM.getFileID(Chars.getBegin()) != File)
    return false;
  Begin = SM.getFileOffset(Chars.getBegin());
  End = SM.getFileOffset(Chars.getEnd());
  return true;
}

std::string Renderer::text(const Expr *E) const {
  unsigned Begin, End;
  if (!range(E->getSourceRange(), Begin, End)) {
    Out->add({Rule::InMacro, SM.getExpansionLoc(E->getBeginLoc()), {},
              "this operand of a spawn is only partly spelt outside a macro; write it out",
              {},
              {}});
    return "";
  }
  return text(Begin, End);
}

std::string Renderer::text(const Operand &O) const {
  return O.IsDefault ? spellDefault(O.Value, Context).value_or("") : text(O.Value);
}

/// The text between two places, the names of the function replaced.
std::string Renderer::text(unsigned Begin, unsigned End) const {
  std::vector<Edit> Inside;
  for (const Edit &E : Names)
    if (Begin <= E.Offset && E.Offset < End)
      Inside.push_back({E.Offset - Begin, E.Length, E.Text, E.Rank});
  return llvm::cantFail(apply(Original.substr(Begin, End - Begin), Inside));
}

std::string Renderer::typeName(QualType T) const {
  PrintingPolicy Policy(Lang);
  Policy.SuppressTagKeyword = true;
  Policy.AlwaysIncludeTypeForTemplateArgument = true; // an unsigned number keeps its suffix
  return TypeName::getFullyQualifiedName(T, Context, Policy);
}

std::string Renderer::indentation(unsigned Offset, bool &OnlyBlank) const {
  bool Inside = isExpanded(Offset);
  Offset = Inside ? invocation(Offset).first : Offset;
  size_t Begin = Original.rfind('\n', Offset);
  if (Begin == Offset)
    Begin = Offset == 0 ? llvm::StringRef::npos : Original.rfind('\n', Offset - 1);
  Begin = Begin == llvm::StringRef::npos ? 0 : Begin + 1;
  llvm::StringRef Lead = Original.substr(Begin, Offset - Begin);
  llvm::StringRef Blank = Lead.take_while([](char C) { return C == ' ' || C == '\t'; });
  OnlyBlank = !Inside && Blank.size() == Lead.size();
  return Blank.str();
}

/// The statement whose last token ends \p S.
static const Stmt *lastLeaf(const Stmt *S) {
  while (true) {
    if (const auto *If = dyn_cast<IfStmt>(S))
      S = If->getElse() ? If->getElse() : If->getThen();
    else if (const auto *For = dyn_cast<ForStmt>(S))
      S = For->getBody();
    else if (const auto *Range = dyn_cast<CXXForRangeStmt>(S))
      S = Range->getBody();
    else if (const auto *While = dyn_cast<WhileStmt>(S))
      S = While->getBody();
    else if (const auto *Switch = dyn_cast<SwitchStmt>(S))
      S = Switch->getBody();
    else if (const auto *Case = dyn_cast<SwitchCase>(S))
      S = Case->getSubStmt();
    else if (const auto *Label = dyn_cast<LabelStmt>(S))
      S = Label->getSubStmt();
    else if (const auto *Attributed = dyn_cast<AttributedStmt>(S))
      S = Attributed->getSubStmt();
    else
      return S;
  }
}

/// Whether what follows in a macro would be taken for a part of \p S.
bool Renderer::endsInsideMacro(const Stmt *S) const {
  SourceLocation Last = withFolds(lastLeaf(S)->getEndLoc()).getEnd();
  return Last.isMacroID() && !Lexer::isAtEndOfMacroExpansion(Last, SM, Lang);
}

/// Where the first statement of \p Block can stand. The brace may be spelt `<%`.
unsigned Renderer::behindBrace(const CompoundStmt *Block) {
  SourceLocation Brace = Block->getLBracLoc();
  return offsetOf(Brace) + (Brace.isMacroID() ? 1 : Lexer::MeasureTokenLength(Brace, SM, Lang));
}

unsigned Renderer::endOf(const Stmt *S, bool Expanded) {
  const Stmt *Leaf = lastLeaf(S);
  SourceLocation Last = withFolds(Leaf->getEndLoc()).getEnd();
  if (Expanded)
    if (auto Place = inExpansion(Last))
      return behindSemicolon(Place->second);
  if (endsInsideMacro(S))
    return inMacro(Last);
  Last = SM.getExpansionRange(Last).getEnd();
  if (!isa<CompoundStmt, CXXTryStmt, DeclStmt, NullStmt>(Leaf))
    if (auto Next = Lexer::findNextToken(Last, SM, Lang); Next && Next->is(tok::semi))
      Last = Next->getLocation();
  return SM.getFileOffset(Lexer::getLocForEndOfToken(Last, 0, SM, Lang));
}

void Renderer::inFront(unsigned Offset, const std::string &Body, int Rank, bool Open,
                       std::vector<Edit> &Edits) const {
  bool OnlyBlank = false;
  std::string Indent = indentation(Offset, OnlyBlank);
  std::string Text = (Open ? "{\n" : OnlyBlank ? "" : "\n") + Body;
  unsigned At = Offset;
  if (OnlyBlank && !Open)
    At -= Indent.size();
  else
    Text += Indent;
  Edits.push_back({At, 0, Text, Rank});
}

} // namespace deco
