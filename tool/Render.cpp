#include "Render.h"
#include "Attributes.h"
#include "PackExpansions.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace deco {

Renderer::Renderer(const ASTContext &Context, FileID File, bool Lines, const MacroText *Macros)
    : Context(Context), SM(Context.getSourceManager()), Lang(Context.getLangOpts()),
      File(File), Original(SM.getBufferData(File)),
      FileName(SM.getFilename(SM.getLocForStartOfFile(File)).str()), Lines(Lines),
      Macros(Macros) {}

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

/// Whether the macro that \p At comes from is used in a spawn.
bool Renderer::isInTask(const FunctionPlan &P, SourceLocation At) const {
  SourceLocation Used = SM.getExpansionLoc(At);
  return llvm::any_of(P.Tasks, [&](const Spawn *S) {
    CharSourceRange R = SM.getExpansionRange(S->Whole->getSourceRange());
    return !SM.isBeforeInTranslationUnit(Used, R.getBegin()) && !SM.isBeforeInTranslationUnit(R.getEnd(), Used);
  });
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
    unsigned Begin = 0, End = 0;
    bool Whole = range(E->getSourceRange(), Begin, End);
    std::string Name = boundName(E);
    Edit Spelt{Begin, End - Begin, Name, 0};
    if (Whole && !llvm::is_contained(Names, Spelt))
      Names.push_back(Spelt);
    // If the body of a macro names the function, what it expands to is written; not in a spawn, whose operands are text.
    bool Expands = Whole ? argumentLevels(At, SM) != 0 : !isInTask(P, At);
    if (auto Place = Expands ? inExpansion(At) : std::nullopt) {
      Spelt = {Place->first, Place->second - Place->first, Name, 0};
    } else if (!Whole) {
      offsetOf(At);
      continue;
    }
    if (!llvm::is_contained(NameEdits, Spelt))
      NameEdits.push_back(Spelt);
    std::string Binding = " constexpr auto &" + Name + " = " +
                          PredefinedExpr::getIdentKindName(E->getIdentKind()).str() + ";";
    if (Bindings.find(Binding) == std::string::npos)
      Bindings += Binding;
  }
  return Bindings;
}

/// Whether the body, as it was, would say something else in a lambda.
bool Renderer::knowsItsFunction(const FunctionPlan &P) const {
  return !P.MovedReturns.empty() || llvm::any_of(P.Names, [this](const PredefinedExpr *E) {
    return !(E->getLocation().isMacroID() && SM.isInSystemMacro(E->getLocation())); // an assertion
  });
}

/// The body as it was, for calls of which the tasks would not pay, or would not be right. g++ makes a local object where
/// the caller has the result if all that its function, or its lambda, returns is that object.
std::string Renderer::serialVersion(const FunctionPlan &P, const std::string &Apart, const std::string &Arrow, bool Void) {
  unsigned Begin = behindBrace(P.Function->Body);
  unsigned End = offsetOf(P.Function->Body->getRBracLoc());
  std::vector<Edit> Inside;
  renderAttributes(Begin, End, Inside);
  std::string Condition = "deco_t.pays()" + (P.Extents.empty() ? "" : " || !" + Apart);
  std::string Return = P.ReturnsZero ? " return 0;" : Void ? " return;" : "";
  std::string Body = serialCopy(P);
  if (Body.empty())
    Body = (P.ReturnsLocal ? "return [&]()" + Arrow + " {\n" : "") + line(lineOf(Begin)) +
           llvm::cantFail(apply(Original.substr(Begin, End - Begin), Inside)) + Return + (P.ReturnsLocal ? "}(); " : "");
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
  bool HasSerialVersion = P.HasSerialVersion && !(P.ReturnsLocal && knowsItsFunction(P));
  std::string Open = (HasSerialVersion ? serialVersion(P, Apart, Arrow, Void) : "") + bindNames(P) + (Void ? " " : " return ") +
                     "::deco::synchronized(" + (HasSerialVersion ? "deco_e" : spot(F) + ", " + Apart) +
                     ", [&](::deco::scope &deco_s" +
                     (Version.empty() ? "" : ", ::deco::detail::version<" + Version + "> = {}") + ")" + Arrow + " {";
  if (HasSerialVersion)
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

/// g++ warns of members of such types in a header, and takes a file that #line names for one.
constexpr const char *NoWarningOfUnnamedTypes = "#if defined(__GNUC__) && !defined(__clang__)\n"
                                                "#pragma GCC diagnostic ignored \"-Wsubobject-linkage\"\n"
                                                "#endif\n";

void Renderer::renderPrologue(unsigned Offset, bool Recorded, bool UnnamedTypes, std::vector<Edit> &Edits) const {
  unsigned Start = Original.starts_with("\xEF\xBB\xBF") ? 3 : 0; // behind a byte order mark
  Offset = std::max(Offset, Start);
  if (Offset != Start && Lines)
    Edits.push_back({Start, 0, line(1), OpenBrace});
  Edits.push_back({Offset, 0, std::string("#include <deco/deco.h>\n") +
                              (Recorded ? "#include <deco/recorded.h>\n" : "") +
                              (UnnamedTypes && Lines ? NoWarningOfUnnamedTypes : "") + line(lineOf(Offset)), Guard});
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
