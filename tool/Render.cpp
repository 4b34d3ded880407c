#include "Render.h"
#include "Attributes.h"
#include "Captures.h"
#include "DefaultArguments.h"
#include "OwnObject.h"
#include "PackExpansions.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/QualTypeNames.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace clang;

namespace deco {

Renderer::Renderer(const ASTContext &Context, FileID File, bool Lines, const MacroText *Macros)
    : Context(Context), SM(Context.getSourceManager()), Lang(Context.getLangOpts()),
      File(File), Original(SM.getBufferData(File)),
      FileName(SM.getFilename(SM.getLocForStartOfFile(File)).str()), Lines(Lines),
      Macros(Macros) {}

//===--------------------------------------------------------------------===//
// Text and places
//===--------------------------------------------------------------------===//

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

//===--------------------------------------------------------------------===//
// Closures
//===--------------------------------------------------------------------===//

/// The variable whose own name can stand in a capture list for \p O, or null.
static const VarDecl *capturedByName(const Operand &O, const ASTContext &Context) {
  const VarDecl *V = localVariable(O.Value);
  if (!V || V->isInitCapture() || O.Convert)
    return nullptr;
  if (O.How == Travel::Reference)
    return V;
  // A constant would count as captured without need; an array would be copied as a whole.
  if (V->getType().getNonReferenceType()->isArrayType() ||
      V->isUsableInConstantExpressions(Context) || V->getType().isVolatileQualified())
    return nullptr;
  return V;
}

std::string Renderer::captureOf(const Operand &O, const std::string &Name) const {
  std::string Value = text(O);
  if (const auto *Comma = dyn_cast<BinaryOperator>(asWritten(O.Value)); Comma && Comma->isCommaOp())
    Value = "(" + Value + ")";
  if (O.How == Travel::Reference)
    return "&" + Name + " = " + Value;
  if (O.Convert) {
    QualType T = O.Type.isNull() ? O.Value->getType() : O.Type.getNonReferenceType();
    return Name + " = ::deco::detail::value<" + typeName(T.getCanonicalType().getUnqualifiedType()) + ">(" + Value + ")";
  }
  return Name + " = " + Value;
}

bool mentionsThis(const Stmt *S, const llvm::SmallPtrSetImpl<const Stmt *> &Except) {
  if (!S || Except.contains(S))
    return false;
  if (isa<CXXThisExpr>(S))
    return true;
  return llvm::any_of(S->children(),
                      [&](const Stmt *Child) { return mentionsThis(Child, Except); });
}

static bool isRecorded(const Spawn &S, const Operand &O) {
  return O.Parameter && llvm::any_of(S.Recorded, [&](const Recording &R) {
           return R.Parameter && R.Parameter->getFunctionScopeIndex() == O.Parameter->getFunctionScopeIndex();
         });
}

/// Adds what the call's disjoint parameters lead to, unless it is an argument itself.
static void watch(const Spawn &Call, const llvm::SmallPtrSetImpl<const VarDecl *> &Captured,
                  std::vector<std::string> &Captures, std::vector<std::string> &Watched) {
  llvm::SmallPtrSet<const VarDecl *, 4> Added;
  for (const WatchedObject &W : Call.Watched) {
    std::string Name = W.Var->getNameAsString(), Path = Name;
    for (const FieldDecl *Member : W.Members)
      Path += "." + Member->getNameAsString();
    if (llvm::is_contained(Watched, Path))
      continue;
    if (!Captured.contains(W.Var) && Added.insert(W.Var).second)
      Captures.push_back("&" + Name);
    Watched.push_back(Path);
  }
}

static const Expr *firstArgument(const CallExpr *Call) {
  std::vector<const Expr *> Storage;
  return plainArguments(Call, Storage).front();
}

std::string Renderer::closure(const Expr *Whole, const std::vector<Operand> &Operands, char Prefix,
                              const Expr *Result, bool Discard, const Spawn *Calls) {
  std::vector<std::string> Captures, Parameters, Watched;
  std::vector<Edit> Uses;
  llvm::SmallPtrSet<const Stmt *, 8> Replaced;
  unsigned WholeBegin = 0, WholeEnd = 0;
  if (!range(Whole->getSourceRange(), WholeBegin, WholeEnd))
    return text(Whole);
  bool Mutable = llvm::any_of(Operands, [](const Operand &O) {
    bool ChangedByUse = O.Consumed || (O.IsObject && O.Value->getType()->isRecordType()) ||
                        (!O.Type.isNull() && O.Type->isLValueReferenceType() &&
                         !O.Type.getNonReferenceType().isConstQualified());
    return O.How == Travel::Copy && ChangedByUse;
  });
  llvm::SmallPtrSet<const VarDecl *, 8> Named;
  std::map<const VarDecl *, const Operand *> Shared; // captured by name, and not moved from
  std::vector<std::string> Defaults;
  for (size_t I = 0; I < Operands.size(); ++I) {
    const Operand &O = Operands[I];
    if (O.How == Travel::Verbatim) {
      if (O.IsDefault)
        Defaults.push_back(text(O));
      continue;
    }
    std::string Name = std::string("deco_") + Prefix + std::to_string(I);
    const VarDecl *V = capturedByName(O, Context);
    bool Records = Calls && isRecorded(*Calls, O);
    const Operand *&Same = Shared[V];
    bool Repeats = V && !Records && Same && Same->How == O.How && !Same->Consumed && !O.Consumed;
    bool ByName = V && !Records && (Repeats || Named.insert(V).second);
    if (ByName && !Same)
      Same = &O;
    if (ByName)
      Name = V->getNameAsString();
    if (Calls && O.Parameter && isDisjoint(O.Parameter))
      Watched.push_back(Name);
    if (Records) {
      Parameters.push_back("auto &" + Name);
    } else if (Repeats) {
      // It is there already.
    } else if (ByName) {
      Captures.push_back(O.How == Travel::Reference ? "&" + Name : Name);
    } else {
      Captures.push_back(captureOf(O, Name));
    }
    const Expr *Written = asWritten(O.Value);
    Replaced.insert(O.Value);
    Replaced.insert(Written);
    bool Record = Written->getType()->isRecordType() || O.Convert;
    // Who takes an rvalue has to see whether that is constant; by `const &` it is so anyway.
    bool ConstRvalue = O.Consumed && (O.IsObject || (!O.Type.isNull() && O.Type->isRValueReferenceType()));
    if (O.How == Travel::Copy && O.ConstUse && Mutable && Record && (!O.Consumed || ConstRvalue))
      Name = "std::as_const(" + Name + ")";
    if (O.How == Travel::Copy && O.Consumed)
      Name = "std::move(" + Name + ")";
    unsigned Begin, End;
    if (O.IsDefault)
      Defaults.push_back(Name);
    else if (range(O.Value->getSourceRange(), Begin, End))
      Uses.push_back({Begin - WholeBegin, End - Begin, Name, 0});
  }
  if (Calls && recordsMembers(*Calls)) {
    Parameters.push_back("auto &...deco_m");
    unsigned Open = SM.getFileOffset(openingOf(cast<CXXMemberCallExpr>(Calls->Call)));
    Uses.push_back({Open + 1 - WholeBegin, 0, membersInFront(*Calls), 0});
  }
  if (!Defaults.empty()) {
    bool First = isa<CXXDefaultArgExpr>(firstArgument(Calls->Call));
    Uses.push_back({WholeEnd - WholeBegin - 1, 0, (First ? "" : ", ") + llvm::join(Defaults, ", "), 1});
  }
  if (Result) {
    unsigned Begin, End;
    Replaced.insert(Result);
    if (range(Result->getSourceRange(), Begin, End))
      Uses.push_back({Begin - WholeBegin, End - Begin, "deco_r()", 0});
  }
  Mentioned InPacks = mentionedIn(Calls ? Calls->Expanded : Expansions());
  for (const ValueDecl *V : InPacks.Packs)
    Captures.push_back("&" + V->getNameAsString() + "...");
  for (const ValueDecl *V : InPacks.Variables)
    if (llvm::none_of(Named, [&](const VarDecl *N) { return N->getLocation() == V->getLocation(); }))
      Captures.push_back((travelsByValue(V) ? "" : "&") + V->getNameAsString());
  if (mentionsThis(Whole, Replaced))
    Captures.push_back("this");
  for (const Edit &E : Names) {
    bool Inside = WholeBegin <= E.Offset && E.Offset < WholeEnd;
    unsigned At = E.Offset - WholeBegin;
    if (Inside && llvm::none_of(Uses, [&](const Edit &U) {
          return U.Offset <= At && At < U.Offset + U.Length;
        }))
      Uses.push_back({At, E.Length, E.Text, 0});
  }

  auto Body = apply(Original.substr(WholeBegin, WholeEnd - WholeBegin), Uses);
  if (!Body) {
    Out->add({Rule::UnsupportedUse, Whole->getExprLoc(), {},
              "the operands of this spawn cannot be told apart in the text: " +
                  llvm::toString(Body.takeError()),
              {},
              {}});
    return "";
  }
  if (Calls)
    watch(*Calls, Named, Captures, Watched);
  if (Result)
    Parameters.push_back("auto &deco_r");
  std::string Head = "[" + llvm::join(Captures, ", ") + "](" + llvm::join(Parameters, ", ") + ")" +
                     (Mutable ? " mutable" : "") + (Calls && Calls->Nothrow && Discard ? " noexcept" : "");
  std::string Before = Watched.empty() ? "" : "::deco::detail::disjoint_writes deco_w(::deco::detail::here(), " +
                                                  llvm::join(Watched, ", ") + "); ";
  if (Result)
    return Head + " { " + *Body + "; }";
  if (Discard)
    return Head + " { " + Before +
           (Whole->getType()->isVoidType() || (Calls && Whole != Calls->Call) ? "" : "(void)") + *Body + "; }";
  return Head + " -> decltype(auto) { " + Before + "return " + *Body + "; }";
}

//===--------------------------------------------------------------------===//
// Statements
//===--------------------------------------------------------------------===//

/// What makes a call that records, in front of its closure and the objects. The effects of calls in front of one
/// that reads none of these objects need not wait for it.
std::string Renderer::recorder(const Spawn &S) {
  bool Reads = llvm::any_of(S.Recorded, [](const Recording &R) { return !R.Now.empty() || !R.Lookups.empty(); });
  return Reads ? "::deco::detail::recording(" : "::deco::detail::recording_writes(";
}

/// The closure that makes the call; with the objects that it records, if there are any.
std::string Renderer::callClosure(const Spawn &S) {
  if (S.StoresInTask) {
    std::vector<Operand> All = S.CallOperands;
    All.insert(All.end(), S.EffectOperands.begin(), S.EffectOperands.end());
    return closure(S.Whole, All, 'a', nullptr, true, &S);
  }
  std::string Call = closure(S.Call, S.CallOperands, 'a', nullptr, S.Shape == Form::Call, &S);
  std::string Objects;
  for (const Operand &O : S.CallOperands)
    if (isRecorded(S, O))
      Objects += ", " + text(O);
  Objects = membersOf(S) + Objects;
  return Objects.empty() ? Call : recorder(S) + Call + Objects + ")";
}

/// The task that runs \p Node.
std::string Renderer::task(const std::string &Node, unsigned Line, const std::string &Indent) const {
  return "#pragma omp task default(none) firstprivate(" + Node + ")\n" + line(Line) + Indent + "  " +
         Node + "->run();";
}

void Renderer::spawn(const Spawn &S, std::vector<Edit> &Edits) {
  if (S.Counted)
    return countedLoop(S, Edits);
  unsigned Begin = 0, End = 0;
  auto Place = S.MacroLevels ? inExpansion(S.Whole->getSourceRange()) : std::nullopt;
  if (Place) {
    Begin = Place->first;
    End = behindSemicolon(Place->second);
  } else {
    Begin = offsetOf(S.Whole->getBeginLoc());
    End = endOf(S.Whole);
  }
  Tails.push_back({Edits.size(), End});
  Edits.push_back({Begin, End - Begin, taskText(S), 0});
}

std::string Renderer::taskText(const Spawn &S) {
  if (S.Each)
    return elementwise(S);
  if (S.Counted)
    return loopHead(S);
  std::string Node = "deco_" + std::to_string(S.Number);
  unsigned Begin = SM.getFileOffset(SM.getExpansionLoc(S.Whole->getBeginLoc()));
  bool OnlyBlank = false;
  std::string Indent = indentation(Begin, OnlyBlank);
  Levels = S.MacroLevels;
  std::string Call = callClosure(S);
  std::string Text = "{ ";
  if (S.Shape == Form::Call || S.StoresInTask) {
    Text += "if (auto *" + Node + " = deco_s.task(" + mark(S) + Call + "))\n";
  } else {
    std::string Effect = closure(Levels ? S.Inner : S.Whole, S.EffectOperands, 'k', S.Call, false, nullptr);
    // The operands of the call come first in C++; function arguments have no such order.
    if (Ordered.count(S.Number)) {
      // Behind an object's path come the arguments; in front of a subscript comes the call.
      bool EffectFirst = S.Shape == Form::Outer;
      std::string Held = "deco_c" + std::to_string(S.Number);
      std::string Moved = "std::move(" + Held + ")";
      Text += "auto " + Held + " = " + (EffectFirst ? Effect : Call) + ";\n" + line(lineOf(Begin)) +
              Indent + "  if (auto *" + Node + " = deco_s.task(" + mark(S) + (EffectFirst ? Call : Moved) +
              ", " + (EffectFirst ? Moved : Effect) + "))\n";
    } else {
      Text += "if (auto *" + Node + " = deco_s.task(" + mark(S) + Call + ", " + Effect + "))\n";
    }
  }
  Levels = 0;
  return Text + task(Node, lineOf(Begin), Indent) + " }\n";
}

/// Ends the text of each spawn with a #line for what follows. If that is the rest of a blank line,
/// and no other edit wants the place, the blank line goes.
void Renderer::finishTails(std::vector<Edit> &Edits) {
  for (auto [Index, End] : Tails) {
    if (isExpanded(End)) {
      Edits[Index].Text += line(lineOf(invocation(End).second));
      continue;
    }
    llvm::StringRef Rest = Original.substr(End).take_until([](char C) { return C == '\n'; });
    bool Taken = llvm::any_of(Edits, [&, End = End](const Edit &E) {
      return E.Offset >= End && E.Offset <= End + Rest.size();
    });
    bool Blank = Rest.trim().empty() && End + Rest.size() < Original.size() && !Taken;
    if (Blank)
      Edits[Index].Length += Rest.size() + 1;
    Edits[Index].Text += line(lineOf(End) + Blank);
  }
  Tails.clear();
}

static std::string waitComment(const Barrier &B, const SourceManager &SM) {
  std::string Text;
  for (size_t I = 0; I < B.Reasons.size() && I < 3; ++I) {
    const Reason &R = B.Reasons[I];
    Text += (I ? ", " : "") + R.Waited->Callee->getNameAsString() + " (line " +
            std::to_string(SM.getExpansionLineNumber(R.Waited->where())) + ")";
  }
  return Text + (B.Reasons.size() > 3 ? " and others" : "");
}

void Renderer::barrier(const Barrier &B, std::vector<Edit> &Edits) {
  const Anchor &A = *B.Where;
  std::string Comment = waitComment(B, SM);
  if (A.What == Anchor::Inside) {
    unsigned Begin, End;
    if (!placeOf(A.At->getSourceRange(), Begin, End)) {
      offsetOf(A.At->getBeginLoc());
      return;
    }
    Edits.push_back({Begin, 0, "(deco_s.taskwait(" + std::to_string(lineOf(Begin)) + ", " + literal(Comment) + ") /* deco: waits for " + Comment + " */, ", OpenBrace});
    Edits.push_back({End, 0, ")", CloseBrace});
    return;
  }
  // A return in the body of a macro is the macro's affair.
  bool Exact = isa<ReturnStmt>(A.At) || A.What == Anchor::BlockEnd || (A.NeedsBraces && endsInsideMacro(A.At));
  unsigned Offset = Exact ? offsetOf(A.where()) : frontOf(A.where());
  unsigned Number = lineOf(Offset);
  bool OnlyBlank = false;
  std::string Indent = indentation(Offset, OnlyBlank);
  std::string Body = Indent + "deco_s.flush();\n#pragma omp taskwait\n" + line(Number) + Indent + "deco_s.commit(" +
                     std::to_string(Number) + ", " + literal(Comment) + "); // deco: waits for " + Comment + "\n" + line(Number);
  if (A.AfterLabel && !A.NeedsBraces)
    Body = ";\n" + Body;
  inFront(Offset, Body, Wait, A.NeedsBraces && A.What == Anchor::Before, Edits);
  if (A.NeedsBraces && A.What == Anchor::Before)
    Edits.push_back({endOf(A.At, isExpanded(Offset)), 0, " }", CloseBrace});
}

void Renderer::guard(const Stmt *Before, unsigned Id, std::vector<Edit> &Edits) {
  // A label in front belongs to the statement: the guard stands in front of both.
  unsigned Offset = frontOf(Before->getBeginLoc());
  bool OnlyBlank = false;
  std::string Indent = indentation(Offset, OnlyBlank);
  std::string Text =
      "::deco::detail::unwind_guard deco_g" + std::to_string(Id) + "(deco_s);";
  if (OnlyBlank)
    Edits.push_back({Offset - unsigned(Indent.size()), 0,
                     Indent + Text + "\n" + line(lineOf(Offset)), Guard});
  else
    Edits.push_back({Offset, 0, Text + " ", Guard});
}

void Renderer::tryBlock(const CXXTryStmt *T, std::vector<Edit> &Edits) {
  const CompoundStmt *Block = T->getTryBlock();
  Edits.push_back({behindBrace(Block), 0, " try {", OpenBrace});
  Edits.push_back(
      {offsetOf(Block->getRBracLoc()), 0, "} catch (...) { deco_s.rethrow(); } ", CloseBody});
}

//===--------------------------------------------------------------------===//
// Functions and files
//===--------------------------------------------------------------------===//

/// The name of a global from the root namespace; unnamed namespaces have none.
static std::string globalName(const VarDecl *V, const FunctionDecl *From) {
  std::string Name = V->getNameAsString();
  const auto *Method = dyn_cast<CXXMethodDecl>(From);
  if (Method && V->getDeclContext()->Equals(Method->getParent()))
    return Name; // in a class template, the same text for every instantiation
  for (const DeclContext *C = V->getDeclContext(); !C->isTranslationUnit(); C = C->getParent())
    if (const auto *Named = dyn_cast<NamedDecl>(C); Named && Named->getIdentifier())
      Name = Named->getNameAsString() + "::" + Name;
  return "::" + Name;
}

std::string Renderer::extentList(const FunctionPlan &P) const {
  std::vector<std::string> Items;
  for (const Extent &E : P.Extents) {
    std::string Object = "*this";
    if (E.Field)
      Object = "this->" + E.Field->getNameAsString();
    else if (E.Var)
      Object = E.Var->hasGlobalStorage() ? globalName(E.Var, P.Function->Decl) : E.Var->getNameAsString();
    std::string Item = (E.Written ? "::deco::detail::written(" : "::deco::detail::read(") + Object + ")";
    Item = E.NoGlobal ? "::deco::detail::not_global(" + Item + ")" : Item;
    Items.push_back(E.Var && isPackElement(E.Var) ? Item + "..." : Item);
  }
  return "::deco::detail::apart(" + llvm::join(Items, ", ") + ")";
}

/// The return type of a template, in terms of its parameters.
std::string Renderer::returnTypeText(const FunctionDecl *Pattern) const {
  PrintingPolicy Policy(Lang);
  Policy.SuppressTagKeyword = true;
  return Pattern->getReturnType().getAsString(Policy);
}

/// What `__func__` and its like are called inside of the lambda.
static std::string boundName(const PredefinedExpr *E) {
  switch (E->getIdentKind()) {
  case PredefinedIdentKind::PrettyFunction:
    return "deco_pretty_function";
  case PredefinedIdentKind::Function:
    return "deco_function";
  default:
    return "deco_func";
  }
}

/// Binds the names of the function that its body uses, and notes where.
std::string Renderer::bindNames(const FunctionPlan &P) {
  std::string Bindings;
  Names.clear();
  NameEdits.clear();
  for (const PredefinedExpr *E : P.Names) {
    SourceLocation At = E->getLocation();
    // An assertion that fails is all that the library's macros name the function for.
    if (At.isMacroID() && SM.isInSystemMacro(At))
      continue;
    unsigned Begin, End;
    if (!range(E->getSourceRange(), Begin, End)) {
      offsetOf(At);
      continue;
    }
    std::string Name = boundName(E);
    Edit Spelt{Begin, End - Begin, Name, 0};
    if (!llvm::is_contained(Names, Spelt))
      Names.push_back(Spelt);
    if (auto Place = argumentLevels(At, SM) ? inExpansion(At) : std::nullopt)
      Spelt = {Place->first, Place->second - Place->first, Name, 0};
    if (!llvm::is_contained(NameEdits, Spelt))
      NameEdits.push_back(Spelt);
    std::string Binding = " constexpr auto &" + Name + " = " +
                          PredefinedExpr::getIdentKindName(E->getIdentKind()).str() + ";";
    if (Bindings.find(Binding) == std::string::npos)
      Bindings += Binding;
  }
  return Bindings;
}

/// The body as it was, for calls of which the tasks would not pay, or would not be right.
std::string Renderer::serialVersion(const FunctionPlan &P, const std::string &Apart, bool Void) {
  unsigned Begin = behindBrace(P.Function->Body);
  unsigned End = offsetOf(P.Function->Body->getRBracLoc());
  std::vector<Edit> Inside;
  renderAttributes(Begin, End, Inside);
  std::string Condition = "deco_t.pays()" + (P.Extents.empty() ? "" : " || !" + Apart);
  std::string Return = P.ReturnsZero ? " return 0;" : Void ? " return;" : "";
  std::string Body = serialCopy(P);
  if (Body.empty())
    Body = line(lineOf(Begin)) + llvm::cantFail(apply(Original.substr(Begin, End - Begin), Inside)) + Return;
  return " static ::deco::detail::entry deco_e" + spot(P.Function->Decl) + ";\nif (const auto deco_t = deco_e.serial(); " + Condition +
         ") { // deco: too little work for tasks" + (P.Extents.empty() ? "" : ", or objects overlap") + "\n" +
         Body + "}\n";
}

void Renderer::wrapBody(const FunctionPlan &P, std::vector<Edit> &Edits) {
  const FunctionDecl *F = P.Function->Decl;
  const CompoundStmt *Body = P.Function->Body;
  QualType Result = F->getReturnType();
  std::string Arrow;
  if (const AutoType *Auto = F->getDeclaredReturnType()->getContainedAutoType())
    Arrow = Auto->isDecltypeAuto() ? " -> decltype(auto)" : "";
  else if (const FunctionDecl *Pattern = F->getTemplateInstantiationPattern())
    Arrow = " -> " + returnTypeText(Pattern);
  else if (!Result->isVoidType())
    Arrow = " -> " + typeName(Result);
  if (F->getDeclaredReturnType()->isReferenceType() && Arrow.empty())
    Arrow = " -> decltype(auto)";
  // Of a template, the result may be void in one instantiation and an object in another.
  const FunctionDecl *Written = F->getTemplateInstantiationPattern();
  bool Void = (Written ? Written->getReturnType() : Result)->isVoidType();
  std::string Apart = extentList(P);
  std::string Open = (P.HasSerialVersion ? serialVersion(P, Apart, Void) : "") + bindNames(P) + (Void ? " " : " return ") +
                     "::deco::synchronized(" + (P.HasSerialVersion ? "deco_e" : spot(F) + ", " + Apart) +
                     ", [&](::deco::scope &deco_s" +
                     (Version.empty() ? "" : ", ::deco::detail::version<" + Version + "> = {}") + ")" + Arrow + " {";
  if (P.HasSerialVersion)
    Open += "\n" + line(lineOf(offsetOf(Body->getLBracLoc())));
  Edits.push_back({behindBrace(Body), 0, Open, OpenBrace});
  // Without optimisation, g++ warns of a lambda's end behind an `if constexpr` that has returned.
  std::string End = P.ReturnsZero ? "return 0; " : P.EndsInChoice ? "__builtin_unreachable(); " : "";
  if (P.EndsInChoice && Written && Written->getReturnType()->isDependentType() &&
      !F->getDeclaredReturnType()->getContainedAutoType())
    End = "if constexpr (!::std::is_void_v<" + returnTypeText(Written) + ">) " + End;
  Edits.push_back({offsetOf(Body->getRBracLoc()), 0, End + "}); ", CloseBody});
}

void Renderer::render(const FunctionPlan &P, std::vector<Edit> &Edits, Findings &Report,
                      const std::string &Of) {
  Out = &Report;
  Version = Of;
  Folds = foldsIn(P.Function->Decl);
  Ordered = P.Ordered;
  wrapBody(P, Edits);
  for (const Spawn *S : P.Tasks)
    spawn(*S, Edits);
  for (const Barrier &B : P.Barriers)
    barrier(B, Edits);
  for (const CXXTryStmt *T : P.Tries)
    tryBlock(T, Edits);
  for (size_t I = 0; I < P.Guards.size(); ++I)
    guard(P.Guards[I], I, Edits);
  for (const CallExpr *Call : P.Waits) {
    unsigned Begin, End;
    if (placeOf(Call->getSourceRange(), Begin, End))
      Edits.push_back({Begin, End - Begin, "deco_s.taskwait(" + std::to_string(lineOf(Begin)) + ", \"deco::wait\")", 0});
    else
      offsetOf(Call->getBeginLoc());
  }
  for (const Edit &Name : NameEdits)
    if (llvm::none_of(Edits, [&](const Edit &E) {
          return E.Offset <= Name.Offset && Name.Offset < E.Offset + E.Length;
        }))
      Edits.push_back(Name);
  finishTails(Edits);
  for (const Expr *Value : P.MovedReturns) {
    unsigned Begin, End;
    if (placeOf(Value->getSourceRange(), Begin, End))
      Edits.push_back({Begin, End - Begin, "std::move(" + text(Value) + ")", 0});
  }
  writeExpansions(Edits);
}

void Renderer::renderPrologue(unsigned Offset, bool Recorded, std::vector<Edit> &Edits) const {
  unsigned Start = Original.starts_with("\xEF\xBB\xBF") ? 3 : 0; // behind a byte order mark
  Offset = std::max(Offset, Start);
  if (Offset != Start && Lines)
    Edits.push_back({Start, 0, line(1), OpenBrace});
  Edits.push_back({Offset, 0, std::string("#include <deco/deco.h>\n") +
                              (Recorded ? "#include <deco/recorded.h>\n" : "") + line(lineOf(Offset)), Guard});
}

void Renderer::renderOrigin(std::vector<Edit> &Edits) const {
  unsigned Start = Original.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (Lines && llvm::none_of(Edits, [&](const Edit &E) { return E.Offset == Start && E.Rank <= Guard && !E.Length; }))
    Edits.push_back({Start, 0, line(1), OpenBrace});
}

void Renderer::renderAttributes(std::vector<Edit> &Edits) const {
  renderAttributes(0, Original.size(), Edits);
}

void Renderer::renderAttributes(unsigned From, unsigned To, std::vector<Edit> &Edits) const {
  if (!Attributes) {
    Attributes.emplace();
    for (const CharSourceRange &R : attributeRanges(File, SM, Lang)) {
      unsigned Begin = SM.getFileOffset(R.getBegin()), End = SM.getFileOffset(R.getEnd());
      // One blank goes with the attribute; a line that held nothing else stays, so that lines count.
      bool Spaced = End < Original.size() && Original[End] == ' ';
      Attributes->push_back({Begin, End - Begin + Spaced});
    }
  }
  auto It = llvm::lower_bound(*Attributes, std::pair(From, 0u));
  for (; It != Attributes->end() && It->first < To; ++It)
    Edits.push_back({It->first - From, It->second, "", 0});
}

} // namespace deco
