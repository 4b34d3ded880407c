#include "CountedLoops.h"
#include "Attributes.h"
#include "Guards.h"
#include "LibraryHazards.h"
#include "LoopNest.h"
#include "OwnObject.h"
#include "PackExpansions.h"
#include "TaskStores.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <map>

using namespace clang;

namespace deco {

namespace {

/// What a piece's text names, and whether all of it can stand in a lambda of its own.
class NameSearch : public RecursiveASTVisitor<NameSearch> {
public:
  std::vector<const VarDecl *> Named; ///< local variables, each once
  llvm::SmallPtrSet<const Expr *, 8> Loaded; ///< names of variables whose value is read
  llvm::SmallPtrSet<const VarDecl *, 4> Referred; ///< those that are not only read so
  llvm::SmallPtrSet<const Stmt *, 2> Skipped; ///< parts that are not looked at
  bool Movable = true;

  bool TraverseStmt(Stmt *S) { return Skipped.contains(S) || RecursiveASTVisitor::TraverseStmt(S); }
  bool VisitExpr(Expr *E) { return Movable &= !E->getType().isVolatileQualified(); }
  bool VisitImplicitCastExpr(ImplicitCastExpr *E) {
    if (E->getCastKind() == CK_LValueToRValue)
      Loaded.insert(E->getSubExpr()->IgnoreParens());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    Movable &= !isa<BindingDecl>(E->getDecl());
    const auto *V = dyn_cast<VarDecl>(E->getDecl());
    if (V && V->isLocalVarDeclOrParm() && !V->isStaticLocal() && !llvm::is_contained(Named, V))
      Named.push_back(V);
    if (V && !Loaded.contains(E))
      Referred.insert(V);
    if (V)
      Movable &= V->getIdentifier() && !V->isLocalExternDecl() && !V->isInitCapture() && !isPackElement(V);
    return true;
  }
  bool VisitPredefinedExpr(PredefinedExpr *) { return Movable = false; }
  bool VisitStmtExpr(StmtExpr *) { return Movable = false; }
  bool TraverseLambdaExpr(LambdaExpr *) { return Movable = false; }
};

/// Whether \p S is nothing but \p Whole, with braces or without.
bool isOnlyExpression(const Expr *Whole, const Stmt *S) {
  while (const auto *Block = dyn_cast<CompoundStmt>(S)) {
    if (Block->size() != 1)
      return false;
    S = Block->body_front();
  }
  const auto *E = dyn_cast<Expr>(S);
  return E && E->IgnoreImplicit() == Whole->IgnoreImplicit();
}

/// Finds the head that makes a loop countable, and what the head's parts are.
class Head {
public:
  Head(const ForStmt *For, const Effects &Of, const ASTContext &Context) : For(For), Of(Of), Context(Context) {}

  std::optional<CountedLoop> read() const {
    const Loop *L = Of.facts().loops().of(For);
    if (!L || !L->Counter || L->Down || L->StartsBelow || For->getConditionVariable() ||
        For->getInc()->IgnoreParenImpCasts() != L->Increment->IgnoreParenImpCasts()) // nothing else steps
      return std::nullopt;
    CountedLoop Found;
    Found.For = For;
    Found.Counter = ownCounter(*L);
    Found.Step = stepOf(*L);
    const auto *Compare = dyn_cast_or_null<BinaryOperator>(For->getCond());
    if (!Found.Counter || !Found.Step || !Compare || !compares(*Compare, Found))
      return std::nullopt;
    return Found;
  }

private:
  /// The counter, if the head declares it and nothing else.
  const VarDecl *ownCounter(const Loop &L) const {
    const auto *Decl = dyn_cast_or_null<DeclStmt>(For->getInit());
    if (!Decl || !Decl->isSingleDecl() || Decl->getSingleDecl() != L.Counter)
      return nullptr;
    QualType T = L.Counter->getType();
    bool Counts = T->getAs<BuiltinType>() && T->isIntegerType() && !T.isVolatileQualified() && Context.getTypeSize(T) >= 32 && Context.getTypeSize(T) <= 64;
    bool Plain = L.Counter->getInitStyle() == VarDecl::CInit && L.Counter->hasInit() &&
                 !isa<InitListExpr>(L.Counter->getInit()->IgnoreImplicit());
    return Counts && Plain && isNumber(L.Counter->getInit()) && isQuiet(L.Counter->getInit()) ? L.Counter : nullptr;
  }

  uint64_t stepOf(const Loop &L) const {
    if (!L.Step)
      return 1;
    Expr::EvalResult Value;
    if (L.Step->isValueDependent() || !L.Step->EvaluateAsInt(Value, Context))
      return 0;
    llvm::APSInt Step = Value.Val.getInt();
    return Step.isStrictlyPositive() && Step.getActiveBits() < 31 ? Step.getZExtValue() : 0;
  }

  bool compares(const BinaryOperator &Compare, CountedLoop &Found) const {
    const auto *Left = dyn_cast<DeclRefExpr>(Compare.getLHS()->IgnoreParenImpCasts());
    const Expr *Bound = Compare.getRHS();
    QualType T = Bound->IgnoreParenImpCasts()->getType();
    if (!Left || Left->getDecl() != Found.Counter || !T->isIntegerType() || T->isEnumeralType() ||
        T->isBooleanType() || Bound->IgnoreParenImpCasts()->getSourceBitField() || !isNumber(Bound) || !isQuiet(Bound))
      return false;
    NameSearch Names;
    Names.TraverseStmt(const_cast<Expr *>(Bound));
    if (!Names.Movable || llvm::is_contained(Names.Named, Found.Counter))
      return false;
    Found.Bound = Bound;
    Found.Closed = Compare.getOpcode() == BO_LE;
    // Unsigned numbers may come to be equal the long way round.
    bool Differs = Compare.getOpcode() == BO_NE && Found.Step == 1 && T->isSignedIntegerType() &&
                   Found.Counter->getType()->isSignedIntegerType();
    return Found.Closed || Compare.getOpcode() == BO_LT || Differs;
  }

  /// Whether it is one as it is spelt, not an object that converts to one.
  static bool isNumber(const Expr *E) {
    return const_cast<Expr *>(E)->IgnoreUnlessSpelledInSource()->getType()->isIntegralOrEnumerationType();
  }

  /// Whether evaluating it once is as good as in every turn, as far as it depends on itself.
  bool isQuiet(const Expr *E) const {
    std::vector<Access> Touched;
    Of.ofTree(E, Touched);
    return !E->HasSideEffects(Context) ||
           llvm::none_of(Touched, [](const Access &A) {
             return A.Writes || A.Where.Base.What == Root::Streams || A.Where.Base.What == Root::Outside ||
                    (A.Where.Base.Var && isSynchronisation(A.Where.Base.Var->getType()));
           });
  }

  const ForStmt *For;
  const Effects &Of;
  const ASTContext &Context;
};

/// The loops and try blocks with a barrier inside.
llvm::DenseSet<const Stmt *> withBarriers(const Schedule &Decided) {
  llvm::DenseSet<const Stmt *> Result;
  for (const Barrier &B : Decided.Barriers)
    Result.insert(B.Where->Around.begin(), B.Where->Around.end());
  return Result;
}

/// Whether a directive, or a _Pragma, is the last thing in front of \p At, comments aside.
bool followsDirective(SourceLocation At, SourceLocation From, const SourceManager &SM, const LangOptions &Lang) {
  if (From.isMacroID() || SM.getFileID(From) != SM.getFileID(At))
    return true;
  llvm::StringRef Text = SM.getBufferData(SM.getFileID(At));
  Lexer Raw(From, Lang, Text.data() + SM.getFileOffset(From), Text.data() + SM.getFileOffset(From), Text.end());
  bool InDirective = false, InPragma = false;
  for (Token T; !Raw.LexFromRawLexer(T) && T.getLocation() < At;) {
    if (T.isAtStartOfLine())
      InDirective = T.is(tok::hash);
    if (T.isOneOf(tok::semi, tok::l_brace, tok::r_brace))
      InPragma = false;
    InPragma |= T.is(tok::raw_identifier) && T.getRawIdentifier() == "_Pragma";
  }
  return InDirective || InPragma;
}

/// Whether the text between \p For's beginning and its end can get a lambda around it: what is replaced or
/// repeated is spelt here, and no directive stands in front, which is about the loop.
bool isSpeltHere(const CountedLoop &L, const CompoundStmt *Body, const ASTContext &Context) {
  const SourceManager &SM = Context.getSourceManager();
  SourceLocation Begin = L.For->getBeginLoc();
  if (Begin.isMacroID() || L.For->getEndLoc().isMacroID())
    return false;
  auto Spelt = [&](SourceRange R) {
    CharSourceRange Text = Lexer::makeFileCharRange(CharSourceRange::getTokenRange(R), SM, Context.getLangOpts());
    return Text.isValid() && SM.getFileID(Text.getBegin()) == SM.getFileID(Begin);
  };
  TypeLoc Type = L.Counter->getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
  return Spelt(Type.getSourceRange()) && Spelt(L.Counter->getInit()->IgnoreImplicit()->getSourceRange()) &&
         Spelt(L.Bound->IgnoreImplicit()->getSourceRange()) &&
         !followsDirective(Begin, Body->getLBracLoc(), SM, Context.getLangOpts());
}

/// Whether what is accessed is another thing, or changes, on another thread or at another time, whatever the
/// program itself does.
bool isBoundToThread(const Access &A) {
  auto Unsteady = [](const ValueDecl *D) { return D->getType().isVolatileQualified() || isSynchronisation(D->getType()); };
  const VarDecl *V = A.Where.Base.Var;
  return (V && (V->getTLSKind() != VarDecl::TLS_None || Unsteady(V))) ||
         llvm::any_of(A.Where.Steps, [&](const Step &S) { return S.Member && Unsteady(S.Member); });
}

/// Whether what \p S records are variables, each of which stands for one object in all turns.
bool recordsVariables(const Spawn &S) {
  if (recordsMembers(S) && !isObjectOfAllTurns(S))
    return false;
  return llvm::all_of(recordedOperands(S), [&](size_t I) {
    const Operand &O = S.CallOperands[I];
    const auto *Ref = dyn_cast<DeclRefExpr>(O.Value->IgnoreParenImpCasts());
    return Ref && isa<VarDecl>(Ref->getDecl()) && !O.IsObject && !isPackElement(cast<VarDecl>(Ref->getDecl()));
  });
}

/// Whether the operands of \p S may be evaluated by a task, where they stand.
bool isMovable(const Spawn &S, const VarDecl *Counter, const Effects &Of) {
  if (S.MacroLevels || !S.Expanded.empty() || !S.Defaults.empty() || S.Each || !recordsVariables(S) ||
      !S.Watched.empty() || S.Whole->getBeginLoc().isMacroID() || S.Whole->getEndLoc().isMacroID() ||
      !(S.Shape == Form::Call || S.StoresInTask))
    return false;
  if (llvm::any_of(S.Callee->parameters(), [](const ParmVarDecl *P) { return isDisjoint(P); }))
    return false;
  NameSearch Names;
  Names.TraverseStmt(const_cast<Expr *>(S.Whole));
  if (!Names.Movable || !llvm::is_contained(Names.Named, Counter))
    return false;
  // An exception out of the evaluation of an argument is the body's own: what is behind the loop must not run.
  if (llvm::any_of(S.Call->children(), [&](const Stmt *Argument) { return Of.mayThrow(Argument); }))
    return false;
  for (const auto *Operands : {&S.CallOperands, &S.EffectOperands})
    for (const Operand &O : *Operands) {
      std::vector<Access> Touched;
      Of.ofTree(O.Value, Touched);
      if (llvm::any_of(Touched, isBoundToThread))
        return false;
      bool Writes = llvm::any_of(Touched, [](const Access &A) {
        return (A.Writes && A.Where.Base.What != Root::Allocation) || A.Where.Base.What == Root::Streams;
      });
      if (O.IsDefault || O.OfPack || Writes)
        return false;
    }
  return true;
}

std::optional<CountedLoop> countedLoopOf(const SynchronizedFunction &F, const Spawn &S, const Effects &Of,
                                         const llvm::DenseSet<const Stmt *> &WithBarriers) {
  const ASTContext &Context = F.Decl->getASTContext();
  const auto *For = dyn_cast_or_null<ForStmt>(S.Loop);
  if (!S.isTask() || !For || !For->getInit() || !For->getCond() || !Of.facts().loops().isStructured() || !For->getInc() ||
      !isOnlyExpression(S.Whole, For->getBody()) || WithBarriers.contains(For))
    return std::nullopt;
  std::optional<CountedLoop> Found = Head(For, Of, Context).read();
  return Found && isMovable(S, Found->Counter, Of) && isSpeltHere(*Found, F.Body, Context) ? Found : std::nullopt;
}

} // namespace

std::vector<size_t> recordedOperands(const Spawn &S) {
  std::vector<size_t> Result;
  for (size_t I = 0; I < S.CallOperands.size(); ++I) {
    const ParmVarDecl *P = S.CallOperands[I].Parameter;
    if (P && llvm::any_of(S.Recorded, [&](const Recording &R) {
          return R.Parameter && R.Parameter->getFunctionScopeIndex() == P->getFunctionScopeIndex();
        }))
      Result.push_back(I);
  }
  return Result;
}

std::vector<NamedInTurns> namedInTurns(const Spawn &S) {
  NameSearch Names;
  for (size_t I : recordedOperands(S))
    Names.Skipped.insert(S.CallOperands[I].Value);
  Names.TraverseStmt(const_cast<Expr *>(S.Whole));
  std::vector<NamedInTurns> Result;
  for (const VarDecl *V : Names.Named)
    if (V != S.Counted->Counter)
      Result.push_back({V, V->getType()->isScalarType() && !Names.Referred.contains(V)});
  return Result;
}

/// Whether the text for two instantiations of one spawn is the same.
static bool isSpeltAlike(const Spawn &A, const Spawn &B) {
  if (A.Counted->Step != B.Counted->Step)
    return false;
  auto Names = namedInTurns(A), Others = namedInTurns(B);
  return std::equal(Names.begin(), Names.end(), Others.begin(), Others.end(),
                    [](const NamedInTurns &N, const NamedInTurns &O) {
                      return N.Copied == O.Copied && N.Var->getDeclName() == O.Var->getDeclName();
                    });
}

/// Schedules \p F with its counted loops. Adds to \p Hindered the numbers of the spawns that this takes something
/// from, and lets them be tasks again.
static Schedule tryOnce(SynchronizedFunction &F, const Effects &Of, const Schedule &Decided,
                        llvm::function_ref<Schedule()> Again, std::set<unsigned> &Hindered) {
  std::set<const Spawn *> Tasks;
  for (const Spawn &S : F.Spawns)
    if (S.isTask())
      Tasks.insert(&S);
  demoteUnguardable(F, Of); // tasks refer to more objects now
  Schedule Trial = Again();
  for (const Spawn *S : hinderedIn(Trial, Decided))
    if (S)
      Hindered.insert(S->Number);
  llvm::DenseSet<const Stmt *> WithBarriers = withBarriers(Trial);
  for (Spawn &S : F.Spawns) {
    if (S.Counted && WithBarriers.contains(S.Counted->For))
      Hindered.insert(S.Number);
    if (S.isTask() || !Tasks.count(&S))
      continue;
    Hindered.insert(S.Number);
    S.InPlace.clear();
    S.InPlaceCause = SourceLocation();
  }
  return Trial;
}

void splitCountedLoops(const Siblings &All, const std::deque<Effects> &Of, std::vector<Schedule> &Decided,
                       llvm::function_ref<Schedule(size_t)> Again) {
  std::set<unsigned> Left;
  for (const Spawn &S : All.front()->Spawns)
    Left.insert(S.Number);
  for (size_t I = 0; I < All.size(); ++I) {
    llvm::DenseSet<const Stmt *> WithBarriers = withBarriers(Decided[I]);
    for (Spawn &S : All[I]->Spawns) {
      S.Counted = countedLoopOf(*All[I], S, Of[I], WithBarriers);
      if (!S.Counted)
        Left.erase(S.Number);
    }
  }
  std::map<unsigned, const Spawn *> First;
  for (SynchronizedFunction *F : All)
    for (Spawn &S : F->Spawns)
      if (S.Counted && !isSpeltAlike(S, *First.try_emplace(S.Number, &S).first->second))
        Left.erase(S.Number);
  while (!Left.empty()) {
    for (SynchronizedFunction *F : All)
      for (Spawn &S : F->Spawns)
        if (!Left.count(S.Number))
          S.Counted.reset();
    std::vector<Schedule> Trial;
    std::set<unsigned> Hindered;
    for (size_t I = 0; I < All.size(); ++I)
      Trial.push_back(tryOnce(*All[I], Of[I], Decided[I], [&] { return Again(I); }, Hindered));
    size_t Before = Left.size();
    for (unsigned Number : Hindered)
      Left.erase(Number);
    if (Hindered.empty()) {
      Decided = std::move(Trial);
      return;
    }
    if (Left.size() == Before)
      break;
  }
  for (SynchronizedFunction *F : All)
    for (Spawn &S : F->Spawns)
      S.Counted.reset();
}

} // namespace deco
