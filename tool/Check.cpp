#include "Check.h"
#include "Attributes.h"
#include "FunctionNames.h"
#include "HeaderFunctions.h"
#include "Serialized.h"
#include "StdLibrary.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace deco {

static std::string quoted(const NamedDecl *D) { return "'" + D->getNameAsString() + "'"; }

//===--------------------------------------------------------------------===//
// Uses
//===--------------------------------------------------------------------===//

/// A note that tells from the target what could receive the result instead.
static void explainTarget(const Misuse &U, Finding &F) {
  const Expr *E = U.Use->IgnoreParenImpCasts();
  auto Note = [&](SourceLocation At, const std::string &Text) { F.Notes.push_back({At, Text}); };
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(E))
    return Note(Choice->getQuestionLoc(), "the object is chosen here; bind it to a reference first, 'auto &chosen = ...;', "
                                          "and assign to an element of that");
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return Note(Member->getMemberDecl()->getLocation(), quoted(Member->getMemberDecl()) + " is a member by itself; make it an "
                                                        "element, and read it behind the calls");
  const Expr *Pointer = nullptr;
  if (const auto *Unary = dyn_cast<UnaryOperator>(E); Unary && Unary->getOpcode() == UO_Deref)
    Pointer = Unary->getSubExpr();
  else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E); Call && Call->getOperator() == OO_Star)
    Pointer = Call->getArg(0);
  const auto *Ref = dyn_cast<DeclRefExpr>(Pointer ? Pointer->IgnoreUnlessSpelledInSource()->IgnoreParenImpCasts() : E);
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V)
    return;
  if (Pointer)
    Note(V->getLocation(), quoted(V) + " leads to one object; write the element itself, such as 'a[i]', in a loop over the "
                                       "indices");
  else if (V->getType()->isReferenceType())
    Note(V->getLocation(), quoted(V) + " is a reference; write the element itself, such as 'a[i]', in a loop over the indices");
  else
    Note(V->getLocation(), quoted(V) + " is declared here; make it an element, and read it behind the calls");
}

/// What stands between a call and a supported form.
static void explainForm(const Misuse &U, Finding &F) {
  if (!U.Around)
    return;
  bool IsCast = isa<ExplicitCastExpr>(U.Around);
  F.Notes.push_back({U.Around->getExprLoc(),
                     IsCast ? "without this cast it is a supported form: an assignment converts as well, or let " +
                                  quoted(U.Callee) + " return this type"
                            : "without these braces it is a supported form"});
}

static Finding misuseFinding(const Misuse &U) {
  std::string Name = U.Callee ? quoted(U.Callee) : "a concurrent function";
  Finding F{Rule::UnsupportedUse, U.Where, U.Use->getSourceRange(), "", {}, {}};
  switch (U.What) {
  case Misuse::NotIndexable:
    F.Id = Rule::TargetNotIndexable;
    F.Text = "the result of the concurrent function " + Name +
             " must go to an indexable lvalue, such as an element of an array or container" +
             (U.Detail.empty() ? "" : "; " + U.Detail);
    explainTarget(U, F);
    break;
  case Misuse::SideEffect:
    F.Id = Rule::TargetSideEffect;
    F.Text = "the target's path is evaluated at the barrier, but this call on it may have a side "
             "effect; evaluate it into a reference first";
    break;
  case Misuse::Unsupported:
    F.Text = "the concurrent function " + Name + " is used in a form that cannot become a task" +
             (U.Detail.empty() ? "" : ": " + U.Detail) +
             "; make it a statement of its own: 'f(args);', 'a[i] = f(args);', 'a[i] += f(args);' "
             "or 'v.push_back(f(args));'";
    explainForm(U, F);
    break;
  case Misuse::Nested:
    F.Text = "the concurrent function " + Name +
             " is called in the arguments of another spawn; assign its result to an element first";
    break;
  case Misuse::InMacro:
    F.Id = Rule::InMacro;
    F.Text = "this call of the concurrent function " + Name +
             " lies in a macro; write the statement out without the macro";
    break;
  case Misuse::InLambda:
    F.Id = Rule::Serialized;
    F.Text = "the call of the concurrent function " + Name +
             " inside a lambda or local class is an ordinary call; move it to the body of the "
             "synchronized function to let it overlap";
    break;
  }
  return F;
}

void checkMisuses(const Model &M, Findings &Out) {
  for (const Misuse &U : M.Misuses)
    Out.add(misuseFinding(U));
}

//===--------------------------------------------------------------------===//
// Functions
//===--------------------------------------------------------------------===//

namespace {

/// Statements that a synchronized body may not have.
class BodySearch : public RecursiveASTVisitor<BodySearch> {
public:
  std::string Found;
  SourceLocation Where;

  bool VisitIndirectGotoStmt(IndirectGotoStmt *S) {
    return found("a computed goto", S->getBeginLoc());
  }
  bool VisitCoroutineBodyStmt(CoroutineBodyStmt *S) {
    return found("a coroutine's body", S->getBeginLoc());
  }
  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *F = Call->getDirectCallee();
    if (F && F->getIdentifier() && isLibrary(F) &&
        (F->getName() == "setjmp" || F->getName() == "_setjmp" || F->getName() == "__sigsetjmp"))
      return found("setjmp", Call->getBeginLoc());
    return true;
  }
  bool VisitVarDecl(VarDecl *V) {
    return !V->getType()->isVariableArrayType() ||
           found("an array of variable length", V->getLocation());
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }

private:
  bool found(const char *What, SourceLocation At) {
    Found = What;
    Where = At;
    return false;
  }
};

} // namespace

std::string unsupportedKind(const FunctionDecl *F, bool Synchronized) {
  if (isa<CXXConstructorDecl>(F))
    return "a constructor";
  if (isa<CXXDestructorDecl>(F))
    return "a destructor";
  if (F->isConsteval())
    return "a consteval function";
  if (F->isVariadic())
    return "a C variadic function";
  if (F->hasBody() && isa_and_nonnull<CoroutineBodyStmt>(F->getBody()))
    return "a coroutine";
  if (!Synchronized)
    return "";
  if (F->isConstexpr())
    return "a constexpr function";
  return "";
}

void checkFunctions(const Model &M, Findings &Out) {
  for (const FunctionDecl *F : M.Concurrent) {
    std::string Kind = unsupportedKind(F, false);
    if (!Kind.empty())
      Out.add({Rule::UnsupportedFunction, F->getLocation(), {},
               quoted(F) + " is " + Kind + ", which cannot be concurrent", {}, {}});
  }
  for (const SynchronizedFunction &S : M.Synchronized) {
    const FunctionDecl *F = S.Decl;
    std::string Kind = unsupportedKind(F, true);
    if (!Kind.empty()) {
      Out.add({Rule::UnsupportedFunction, F->getLocation(), {},
               quoted(F) + " is " + Kind + ", which cannot be synchronized", {}, {}});
      continue;
    }
    BodySearch Search;
    Search.TraverseStmt(F->getBody());
    if (!Search.Found.empty())
      Out.add({Rule::UnsupportedFunction, F->getLocation(), {},
               quoted(F) + " cannot be synchronized: it contains " + Search.Found,
               {{Search.Where, "here"}}, {}});
    const VarDecl *Static = !S.Spawns.empty() && isShared(F) ? ownStatic(F) : nullptr;
    if (Static)
      Out.add({Rule::UnsupportedFunction, F->getLocation(), {},
               quoted(F) + " is in a header and cannot be synchronized: its static variable would be another one "
                           "in objects that are not rewritten; make it a variable outside of the function",
               {{Static->getLocation(), "here"}}, {}});
    for (const Expr *E : functionNames(S.Body).Unkept)
      Out.add({Rule::UnsupportedFunction, F->getLocation(), {},
               quoted(F) + " cannot be synchronized: its own name is asked for in its body in a way "
                           "that rewriting would change; ask for it in another function",
               {{M.Context->getSourceManager().getExpansionLoc(E->getBeginLoc()), "here"}}, {}});
  }
}

//===--------------------------------------------------------------------===//
// Schedules
//===--------------------------------------------------------------------===//

static std::string because(const Reason &R) {
  switch (R.What) {
  case Reason::Conflict:
    return (R.WritesLater ? "this may change " : "this may use ") + R.Object;
  case Reason::Death:
    return "an object that the call refers to ends its life";
  case Reason::Unwinding:
    return "if an exception ends the life of this, its destructor is in conflict with " + R.Object;
  case Reason::Return:
    return "the function returns";
  case Reason::End:
    return "the function ends";
  case Reason::TryEntry:
    return "a try block begins, whose handlers must not see the call's exceptions";
  case Reason::TryExit:
    return "the try block ends, whose handlers must see the call's exceptions";
  case Reason::Handler:
    return "this changes " + R.Object + ", which would be seen if the call throws; make the function "
           "noexcept if it never does";
  case Reason::NoReturn:
    return "the program may end here";
  }
  llvm_unreachable("unknown reason");
}

static void explain(const SynchronizedFunction &F, const Schedule &S, Findings &Out) {
  for (const Spawn &Call : F.Spawns)
    Out.explain({Call.where(), Call.isTask()
                                   ? std::string(Call.Each ? "each element's call of " : "the call of ") + quoted(Call.Callee) + " becomes a task" +
                                         (Call.Shape == Form::Call
                                              ? ""
                                              : Call.StoresInTask ? ", which stores its result"
                                                                  : "; its result is applied at the next barrier") +
                                         (Call.Counted ? "; a task makes the calls of several turns" : "")
                                   : "the call of " + quoted(Call.Callee) +
                                         " runs in place: " + Call.InPlace});
  for (const Barrier &B : S.Barriers)
    for (const Reason &R : B.Reasons)
      Out.explain({R.At.isValid() ? R.At : B.Where->where(),
                   "a barrier stands in front of this, for the call of " +
                       quoted(R.Waited->Callee) + " in flight: " + because(R),
                   /*OfBarrier=*/true});
}

static bool mayWriteThrough(const ParmVarDecl *P) {
  if (!P)
    return false;
  QualType T = P->getType();
  return T->isLValueReferenceType() ? !T.getNonReferenceType().isConstQualified()
                                    : carriesMutablePointers(T);
}

/// By spawn: the first reason for a barrier in its loop that waits for it, if no two of its turns overlap; else
/// why it, outside of loops, waits for another call that may write the same argument.
static llvm::DenseMap<const Spawn *, const Reason *> serializing(const Schedule &S) {
  llvm::DenseMap<const Spawn *, const Reason *> Found;
  for (const Barrier &B : S.Barriers)
    for (const Reason &R : B.Reasons) {
      bool InLoop = R.Waited->Loop && B.Where->isWithin(R.Waited->Loop) && R.What != Reason::Return;
      if (InLoop && !S.Overlapping.count(R.Waited->Id))
        Found.try_emplace(R.Waited, &R);
      if (R.Later && R.What == Reason::Conflict && !R.Later->Loop && !R.Waited->Loop &&
          mayWriteThrough(R.WaitedThrough) && mayWriteThrough(R.LaterThrough))
        Found.try_emplace(R.Later, &R);
    }
  return Found;
}

void checkSchedule(const SynchronizedFunction &F, const Schedule &S, Findings &Out) {
  explain(F, S, Out);
  llvm::DenseMap<const Spawn *, const Reason *> Serializing = serializing(S);
  for (const Spawn &Call : F.Spawns) {
    Finding Found{Rule::Serialized, Call.where(), Call.Call->getSourceRange(), "", {}, {}};
    if (!Call.isTask()) {
      Found.Text = "calls of " + quoted(Call.Callee) + " run one after another here: " + Call.InPlace;
      if (Call.InPlaceCause.isValid() && Call.InPlaceCause != Call.where())
        Found.Notes.push_back({Call.InPlaceCause, "because of this"});
      Out.add(Found);
    } else if (const Reason *R = Call.Each ? nullptr : Serializing.lookup(&Call)) {
      Out.add(serializedFinding(Call, *R, because(*R)));
    }
  }
}

/// The name of an instantiation, with its arguments.
static std::string instantiation(const SynchronizedFunction &F) {
  std::string Name;
  llvm::raw_string_ostream OS(Name);
  F.Decl->getNameForDiagnostic(OS, F.Decl->getASTContext().getPrintingPolicy(), true);
  return "'" + OS.str() + "'";
}

void checkInstantiation(const Disagreement &D, Findings &Out) {
  std::string One = instantiation(*D.One), Other = instantiation(*D.Other);
  Finding Found{Rule::UnsupportedFunction, D.One->Decl->getLocation(), {},
                quoted(D.One->Decl) + " cannot be synchronized: its instantiation " + One +
                    " would be rewritten otherwise than " + Other,
                {}, {}};
  const FunctionDecl *Callee = D.Call->getDirectCallee();
  std::string Name = Callee ? "'" + Callee->getNameAsString() + "'" : "this function";
  Found.Notes.push_back(
      {D.Call->getExprLoc(), D.IsOrdinary ? "in " + One + " this calls " + Name + ", which is not concurrent; in " +
                                                Other + " it calls a concurrent function"
                                          : "this call of " + Name + " needs another text in " + One + " than in " + Other});
  if (D.IsOrdinary && Callee)
    Found.Notes.push_back({Callee->getLocation(), "mark it [[deco::concurrent]] as well, or give the two a body of "
                                                  "their own ('if constexpr', a specialization)"});
  Out.add(Found);
}

void checkGotos(const SynchronizedFunction &F, const FunctionPlan &P, Findings &Out) {
  for (const GotoStmt *Goto : F.Gotos) {
    SourceLocation From = Goto->getBeginLoc(), To = Goto->getLabel()->getLocation();
    if (To < From)
      std::swap(From, To);
    auto Crosses = [&](SourceLocation Place) { return From < Place && Place < To; };
    // The guard of a statement with a label stands in front of that, where the goto does not come by.
    bool Guarded = llvm::any_of(P.Guards, [&](const Stmt *S) { return Crosses(S->getBeginLoc()) || S->getBeginLoc() == To; });
    auto B = llvm::find_if(P.Barriers,
                           [&](const Barrier &B) { return Crosses(B.Where->where()); });
    if (!Guarded && B == P.Barriers.end())
      continue;
    Finding Found{Rule::UnsupportedFunction, F.Decl->getLocation(), {},
                  quoted(F.Decl) + " cannot be synchronized: a goto jumps across a barrier",
                  {{Goto->getBeginLoc(), "the goto"}}, {}};
    if (B != P.Barriers.end())
      Found.Notes.push_back({B->Where->where(), "the barrier stands in front of this"});
    Out.add(Found);
  }
}

} // namespace deco
