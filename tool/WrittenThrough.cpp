#include "WrittenThrough.h"
#include "Callees.h"
#include "Conduct.h"
#include "OpenMPDirectives.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

static void addWritten(const FunctionDecl *F, Summaries &Known,
                       std::set<const VarDecl *> &Written) {
  const Summary *S = isLibrary(F) ? nullptr : Known.of(F);
  if (!S)
    return;
  for (const Access &A : S->Accesses) {
    if (A.Writes && A.Where.Base.What == Root::Streams)
      Written.insert(nullptr);
    else if (A.Writes && A.Where.Base.Var && A.Where.Base.Var->hasGlobalStorage())
      Written.insert(A.Where.Base.Var);
  }
}

/// The code that the value of \p A is known to run when it is called.
static std::vector<const FunctionDecl *> codeOf(const Expr *A) {
  A = A->IgnoreParenImpCasts();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(A))
    if (const auto *F = dyn_cast<FunctionDecl>(Ref->getDecl()))
      return {F};
  std::vector<const FunctionDecl *> Result;
  const CXXRecordDecl *R = A->getType()->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || isStd(R))
    return Result;
  for (const Decl *D : R->decls()) {
    const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
    const auto *F = Template ? Template->getTemplatedDecl() : dyn_cast<FunctionDecl>(D);
    if (!F || F->getOverloadedOperator() != OO_Call)
      continue;
    if (!Template)
      Result.push_back(F);
    else
      for (const FunctionDecl *Special : Template->specializations())
        Result.push_back(Special);
  }
  return Result;
}

std::set<const VarDecl *> writtenInside(const Stmt *S, Summaries &Known) {
  std::set<const VarDecl *> Written;
  for (const Callee &C : calleesOf(S)) {
    addWritten(C.Function, Known, Written);
    if (isLibrary(C.Function) && isa<CallExpr, CXXConstructExpr>(S))
      for (const Expr *A : argumentsOf(cast<Expr>(S)))
        for (const FunctionDecl *F : codeOf(A))
          addWritten(F, Known, Written);
  }
  return Written;
}

bool runsReaders(const Stmt *S, Summaries &Known) {
  static const llvm::StringSet<> Runners = {"for_each", "for_each_n", "visit", "apply", "invoke"};
  const auto *Call = dyn_cast<CallExpr>(S);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  if (!F || !isStd(F) || !F->getIdentifier() || !Runners.contains(F->getName()))
    return false;
  bool Runs = false;
  for (const Expr *A : argumentsOf(Call))
    for (const FunctionDecl *Code : codeOf(A)) {
      Runs = true;
      const Summary *Does = Known.of(Code);
      if (!Does || llvm::any_of(Does->Accesses, [Code](const Access &Each) {
            const auto *P = dyn_cast_or_null<ParmVarDecl>(Each.Where.Base.Var);
            return Each.Writes && P && cast<FunctionDecl>(P->getDeclContext()) == Code;
          }))
        return false;
    }
  return Runs;
}

namespace {

/// Finds, in a body, the first operation that writes what has a certain root there.
class WriteSearch {
public:
  WriteSearch(const FunctionDecl *F, Summaries &Known)
      : Facts(F, Known.lookup()), Of(Facts, Known) {}

  const Stmt *find(const Stmt *S, const Root &Written) const {
    std::vector<Access> Accesses;
    Of.ofOperation(S, Accesses);
    bool Found = llvm::any_of(Accesses, [&](const Access &A) {
      return A.Writes && !A.Assumed && A.Where.Base == Written;
    });
    if (Found && !isa<DeclStmt>(S))
      return S;
    for (const Stmt *Part : S->children())
      if (const Stmt *Below = Part ? find(Part, Written) : nullptr)
        return Below;
    for (const Stmt *Part : partsOfDirective(S))
      if (const Stmt *Below = find(Part, Written))
        return Below;
    return nullptr;
  }

  PointsTo Facts;
  Effects Of;
};

} // namespace

static void noteFrom(const Root &Written, const Stmt *S, const PointsTo &Facts, Summaries &Known,
                     std::vector<Remark> &Notes, unsigned Depth) {
  std::vector<Callee> Called = calleesOf(S);
  const auto *Call = dyn_cast<Expr>(S);
  const FunctionDecl *Definition = nullptr;
  if (Called.size() != 1 || !Call || !isa<CallExpr, CXXConstructExpr>(S) || Depth > 16 ||
      !Called.front().Function->hasBody(Definition))
    return;
  const Summary *Does = isLibrary(Definition) ? nullptr : Known.of(Definition);
  if (!Does)
    return;
  for (const Access &A : Does->Accesses) {
    bool Leads = A.Writes && !A.Assumed &&
                 llvm::any_of(Facts.atCall(A.Where, Call),
                              [&](const Location &L) { return L.Base == Written; });
    if (!Leads)
      continue;
    WriteSearch Inside(Definition, Known);
    const Root Inner = A.Where.Base;
    const Stmt *At = Inside.find(Definition->getBody(), Inner);
    if (!At)
      continue;
    Notes.push_back({isa<Expr>(At) ? cast<Expr>(At)->getExprLoc() : At->getBeginLoc(),
                     nameForReader(Definition) + " changes here what it is given"});
    return noteFrom(Inner, At, Inside.Facts, Known, Notes, Depth + 1);
  }
}

void noteWrittenThrough(const Root &Written, const Stmt *S, const PointsTo &Facts, Summaries &Known,
                        std::vector<Remark> &Notes) {
  noteFrom(Written, S, Facts, Known, Notes, 0);
}

} // namespace deco
