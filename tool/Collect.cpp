#include "Collect.h"
#include "Attributes.h"
#include "MacroText.h"
#include "SpawnForms.h"
#include "StdLibrary.h"
#include "Target.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace deco {

bool isWait(const CallExpr *Call) {
  const FunctionDecl *F = Call->getDirectCallee();
  return F && F->getIdentifier() && F->getName() == "wait" && F->getNumParams() == 0 &&
         isRuntime(F) && !isa<CXXMethodDecl>(F);
}

namespace {

bool isLoop(const Stmt *S) {
  return isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S);
}

/// The walk over one synchronized body.
class BodyCollector {
public:
  BodyCollector(SynchronizedFunction &Function, Model &M, Summaries &Known)
      : Function(Function), M(M), Known(Known) {}

  /// \p S stands where a statement may stand.
  void statement(const Stmt *S) {
    if (!S)
      return;
    if (const auto *E = dyn_cast<Expr>(S))
      return expressionStatement(E);
    if (const auto *Compound = dyn_cast<CompoundStmt>(S)) {
      for (const Stmt *Child : Compound->body())
        statement(Child);
    } else if (const auto *If = dyn_cast<IfStmt>(S)) {
      visit(If->getInit(), If->getConditionVariableDeclStmt(), If->getCond());
      statement(If->getThen());
      statement(If->getElse());
    } else if (const auto *Switch = dyn_cast<SwitchStmt>(S)) {
      visit(Switch->getInit(), Switch->getConditionVariableDeclStmt(), Switch->getCond());
      statement(Switch->getBody());
    } else if (const auto *Case = dyn_cast<SwitchCase>(S)) {
      statement(Case->getSubStmt());
    } else if (const auto *Attributed = dyn_cast<AttributedStmt>(S)) {
      statement(Attributed->getSubStmt());
    } else if (const auto *Label = dyn_cast<LabelStmt>(S)) {
      statement(Label->getSubStmt());
    } else if (const auto *Try = dyn_cast<CXXTryStmt>(S)) {
      tryStatement(Try);
    } else if (isLoop(S)) {
      loop(S);
    } else {
      if (const auto *Return = dyn_cast<ReturnStmt>(S))
        Function.Returns.push_back(Return);
      if (const auto *Goto = dyn_cast<GotoStmt>(S))
        Function.Gotos.push_back(Goto);
      expression(S);
    }
  }

private:
  template <class... Parts> void visit(const Parts *...P) { (expression(P), ...); }

  void loop(const Stmt *S) {
    const Stmt *Outer = Loop;
    const Stmt *Body = nullptr;
    if (const auto *For = dyn_cast<ForStmt>(S)) {
      visit(For->getInit());
      Loop = S;
      visit(For->getConditionVariableDeclStmt(), For->getCond(), For->getInc());
      Body = For->getBody();
    } else if (const auto *While = dyn_cast<WhileStmt>(S)) {
      Loop = S;
      visit(While->getConditionVariableDeclStmt(), While->getCond());
      Body = While->getBody();
    } else if (const auto *Do = dyn_cast<DoStmt>(S)) {
      Loop = S;
      visit(Do->getCond());
      Body = Do->getBody();
    } else {
      const auto *Range = cast<CXXForRangeStmt>(S);
      visit(Range->getInit(), Range->getRangeInit());
      Loop = S;
      Body = Range->getBody();
    }
    statement(Body);
    Loop = Outer;
  }

  void tryStatement(const CXXTryStmt *S) {
    Function.Tries.push_back(S);
    const CXXTryStmt *Outer = Try;
    Try = S;
    statement(S->getTryBlock());
    Try = Outer;
    bool WasInHandler = InHandler;
    InHandler = true;
    for (unsigned I = 0; I < S->getNumHandlers(); ++I)
      statement(S->getHandler(I)->getHandlerBlock());
    InHandler = WasInHandler;
  }

  void expressionStatement(const Expr *E) {
    const Expr *Full = strip(E);
    if (const auto *Cast = dyn_cast<ExplicitCastExpr>(Full);
        Cast && Cast->getCastKind() == CK_ToVoid)
      Full = strip(Cast->getSubExpr());
    Spawn S;
    S.Whole = E;
    S.Inner = Full;
    if (const CallExpr *Call = concurrentCall(Full)) {
      S.Call = Call;
      return accept(S);
    }
    const Expr *Left = nullptr, *Right = nullptr;
    if (splitAssignment(Full, Left, Right))
      if (const CallExpr *Call = concurrentCall(Right->IgnoreUnlessSpelledInSource())) {
        S.Shape = Form::Assign;
        S.Call = Call;
        S.Target = Left;
        return assignment(S);
      }
    if (const auto *Outer = dyn_cast<CallExpr>(Full); Outer && isOuterCall(Outer))
      if (const CallExpr *Call = onlyConcurrentArgument(Outer)) {
        S.Shape = Form::Outer;
        S.Call = Call;
        S.Outer = Outer;
        return outerCall(S);
      }
    if (const auto *Call = dyn_cast<CallExpr>(Full))
      if (std::optional<Elementwise> Each = readTransform(Call, WhyNoTransform)) {
        S.Shape = Form::Elementwise;
        S.Call = Call;
        S.Each = std::move(Each);
        return elementwise(S);
      }
    Around = resultHolder(Full);
    expression(E);
    Around = nullptr;
    WhyNoTransform.clear();
  }

  void assignment(Spawn &S) {
    TargetPath Path = walkTarget(S.Target, true, Known);
    expression(S.Target);
    if (!check(Path, S))
      return checkArguments(S.Call);
    S.EffectOperands = Path.Operands;
    accept(S);
  }

  void outerCall(Spawn &S) {
    std::vector<Operand> Operands;
    if (const Expr *Object = objectArgument(S.Outer)) {
      TargetPath Path = walkTarget(Object, false, Known);
      expression(Object);
      if (Path.Result == TargetPath::NotIndexable)
        return report(Misuse::Unsupported, S.Call,
                      "the object of the enclosing call is no path from a variable");
      if (!check(Path, S))
        return checkArguments(S.Call);
      if (Path.InsertsOnPath)
        S.PathInserts = true;
      Operands = Path.Operands;
    }
    argumentOperands(S.Outer, Operands, S.Call);
    std::vector<const Expr *> Storage;
    for (const Expr *A : plainArguments(S.Outer, Storage))
      if (A->IgnoreUnlessSpelledInSource() != S.Call)
        expression(A);
    S.EffectOperands = Operands;
    accept(S);
  }

  void elementwise(Spawn &S) {
    Nested = true;
    for (const Elementwise::Source &From : S.Each->Sources)
      visit(From.First, From.Last);
    visit(S.Each->Out);
    Nested = false;
    if (inMacro(S))
      return reportMacro(S);
    place(S, S.Each->Callee);
  }

  /// Reports a target that cannot be deferred.
  bool check(const TargetPath &Path, const Spawn &S) {
    if (Path.Result == TargetPath::Indexable)
      return true;
    bool SideEffect = Path.Result == TargetPath::SideEffect;
    report(SideEffect ? Misuse::SideEffect : Misuse::NotIndexable, S.Call, "",
           S.Shape == Form::Assign ? S.Whole->getExprLoc() : S.Call->getExprLoc(), Path.Culprit);
    return false;
  }

  void accept(Spawn &S) {
    checkArguments(S.Call);
    if (inMacro(S))
      return reportMacro(S);
    if (const Expr *Object = objectArgument(S.Call); Object && !Object->isImplicitCXXThis()) {
      Operand O;
      O.Value = Object;
      O.IsObject = true;
      S.CallOperands.push_back(O);
    }
    // `object.f()` of a static member function: the object is only named.
    if (const auto *Member = dyn_cast<MemberExpr>(S.Call->getCallee()->IgnoreParenImpCasts());
        Member && !objectArgument(S.Call) && !Member->isImplicitAccess()) {
      Operand O;
      O.Value = Member->getBase();
      O.IsObject = true;
      S.CallOperands.push_back(O);
    }
    argumentOperands(S.Call, S.CallOperands);
    place(S, S.Call->getDirectCallee());
  }

  void reportMacro(const Spawn &S) {
    report(Misuse::InMacro, S.Call, "",
           M.Context->getSourceManager().getExpansionLoc(S.Whole->getBeginLoc()), nullptr,
           S.Each ? S.Each->Callee : nullptr);
  }

  /// The spawn is complete.
  void place(Spawn &S, const FunctionDecl *Callee) {
    S.Id = Function.Spawns.size();
    S.Callee = Callee;
    S.Loop = Loop;
    S.Try = Try;
    if (InHandler) {
      S.InPlace = "it stands in an exception handler";
      S.InPlaceCause = S.where();
    }
    Function.Spawns.push_back(std::move(S));
  }

  /// Whether the tokens that make up the statement are spelt in a macro.
  bool inMacro(Spawn &S) const {
    if (!S.Each)
      S.MacroLevels = argumentLevels(S.Inner->getSourceRange(), M.Context->getSourceManager());
    if (S.MacroLevels)
      return !isSpeltInArgument(S.Call, S) || (S.Target && !isSpeltInArgument(S.Target, S));
    if (S.Whole->getBeginLoc().isMacroID() || S.Whole->getEndLoc().isMacroID())
      return true;
    if (S.Call->getEndLoc().isMacroID() || S.Call->getBeginLoc().isMacroID())
      return true;
    return S.Target && (S.Target->getBeginLoc().isMacroID() || S.Target->getEndLoc().isMacroID());
  }

  bool isSpeltInArgument(const Expr *E, const Spawn &S) const {
    SourceRange R = spelt(E->getSourceRange(), S.MacroLevels, M.Context->getSourceManager());
    return R.getBegin().isFileID() && R.getEnd().isFileID();
  }

  void checkArguments(const CallExpr *Call) {
    Nested = true;
    std::vector<const Expr *> Storage;
    for (const Expr *A : plainArguments(Call, Storage))
      expression(A);
    if (const Expr *Object = objectArgument(Call))
      expression(Object);
    Nested = false;
  }

  /// Anything that is no statement of a supported form: each concurrent call in it is a misuse.
  void expression(const Stmt *S) {
    if (!S || isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, TypeTraitExpr>(S))
      return;
    if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
      for (const Expr *Init : Lambda->capture_inits())
        expression(Init);
      return inner(Lambda->getBody());
    }
    if (const auto *Decls = dyn_cast<DeclStmt>(S))
      return declarations(Decls);
    if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S))
      return expression(Default->getExpr());
    if (const auto *E = dyn_cast<Expr>(S)) {
      if (const CallExpr *Call = concurrentCall(E)) {
        report(Nested ? Misuse::Nested : Misuse::Unsupported, Call, "");
        return checkArguments(Call);
      }
      if (const auto *Call = dyn_cast<CallExpr>(E); Call && isWait(Call))
        Function.Waits.push_back(Call);
      if (const FunctionDecl *F = concurrentValue(E))
        return report(Misuse::Unsupported, E,
                      WhyNoTransform.empty() ? "it is passed on as a value" : WhyNoTransform, {},
                      nullptr, F);
    }
    children(S);
  }

  void children(const Stmt *S) {
    const auto *Call = dyn_cast<CallExpr>(S);
    for (const Stmt *Child : S->children())
      if (!Call || Child != Call->getCallee() || !isa<ImplicitCastExpr>(Child))
        expression(Child);
  }

  void declarations(const DeclStmt *Decls) {
    for (const Decl *D : Decls->decls()) {
      if (const auto *V = dyn_cast<VarDecl>(D); V && V->hasInit()) {
        const Expr *Init = V->getInit()->IgnoreUnlessSpelledInSource();
        if (const auto *List = dyn_cast<InitListExpr>(Init); List && List->getNumInits() == 1)
          Init = List->getInit(0)->IgnoreUnlessSpelledInSource();
        if (const CallExpr *Call = concurrentCall(Init)) {
          report(Misuse::NotIndexable, Call,
                 "a variable that it initialises would be there only at the next barrier");
          checkArguments(Call);
        } else {
          expression(V->getInit());
        }
      } else if (const auto *R = dyn_cast<CXXRecordDecl>(D)) {
        for (const CXXMethodDecl *Method : R->methods())
          if (Method->hasBody())
            inner(Method->getBody());
      }
    }
  }

  /// The body of a lambda or of a local class: ordinary calls, with a warning.
  void inner(const Stmt *S) {
    if (!S)
      return;
    if (const auto *E = dyn_cast<Expr>(S))
      if (const CallExpr *Call = concurrentCall(E))
        report(Misuse::InLambda, Call, "");
    for (const Stmt *Child : S->children())
      inner(Child);
  }

  void report(Misuse::Kind What, const Expr *Use, std::string Detail, SourceLocation Where = {},
              const Expr *Culprit = nullptr, const FunctionDecl *Callee = nullptr) {
    Misuse Result;
    Result.What = What;
    Result.Use = Culprit ? Culprit : Use;
    const auto *Call = dyn_cast<CallExpr>(Use);
    Result.Callee = Callee ? Callee : Call ? Call->getDirectCallee() : nullptr;
    Result.Where = Where.isValid() ? Where : Use->getExprLoc();
    Result.Detail = std::move(Detail);
    if (What == Misuse::Unsupported && Around && contains(Around, Use))
      Result.Around = Around;
    M.Misuses.push_back(std::move(Result));
  }

  SynchronizedFunction &Function;
  Model &M;
  Summaries &Known;
  const Stmt *Loop = nullptr;
  const CXXTryStmt *Try = nullptr;
  bool InHandler = false;
  bool Nested = false;
  std::string WhyNoTransform; ///< of the statement that is looked at
  const Expr *Around = nullptr; ///< a cast or braces around a concurrent call of that statement
};

/// Finds the annotated functions.
class FunctionCollector : public RecursiveASTVisitor<FunctionCollector> {
public:
  FunctionCollector(Model &M) : M(M) {}

  /// A template is analysed as it is instantiated.
  bool shouldVisitTemplateInstantiations() const { return true; }

  bool VisitFunctionDecl(FunctionDecl *F) {
    if (hasAttribute(F, Attribute::Concurrent) &&
        !llvm::is_contained(M.Concurrent, F->getCanonicalDecl()))
      M.Concurrent.push_back(F->getCanonicalDecl());
    if (F->isThisDeclarationADefinition() && F->hasBody() &&
        hasAttribute(F, Attribute::Synchronized)) {
      M.Synchronized.emplace_back();
      M.Synchronized.back().Decl = F;
      const Stmt *Body = F->getBody();
      if (const auto *Try = dyn_cast<CXXTryStmt>(Body))
        Body = Try->getTryBlock();
      M.Synchronized.back().Body = dyn_cast<CompoundStmt>(Body);
    }
    return true;
  }

private:
  Model &M;
};

} // namespace

Model collect(ASTContext &Context, Summaries &Known) {
  Model M;
  M.Context = &Context;
  FunctionCollector Functions(M);
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!isLibrary(D))
      Functions.TraverseDecl(D);
  for (SynchronizedFunction &F : M.Synchronized)
    if (!F.Decl->isDependentContext() && F.Body)
      BodyCollector(F, M, Known).statement(F.Body);
  return M;
}

} // namespace deco
