//===- CheckUnused.cpp - a synchronized function without a spawn ------------===//
//
// What was probably meant stands in the notes.
//
//===----------------------------------------------------------------------===//
#include "Attributes.h"
#include "Check.h"
#include "StdLibrary.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace deco {

static std::string quoted(const NamedDecl *D) { return "'" + D->getNameAsString() + "'"; }

namespace {

/// Looks in a body for the calls that a forgotten attribute would explain.
class OrdinaryCalls : public RecursiveASTVisitor<OrdinaryCalls> {
public:
  const CallExpr *First = nullptr;      ///< of a function of the project
  const CallExpr *Overloaded = nullptr; ///< of one with a concurrent overload
  const FunctionDecl *Overload = nullptr;

  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *F = Call->getDirectCallee();
    if (!F || isLibrary(F) || isa<CXXOperatorCallExpr>(Call))
      return true;
    if (!First)
      First = Call;
    for (const NamedDecl *D : F->getDeclContext()->getRedeclContext()->lookup(F->getDeclName()))
      if (const FunctionDecl *Other = D->getAsFunction();
          Other && !Overloaded && hasAttribute(Other, Attribute::Concurrent)) {
        Overloaded = Call;
        Overload = Other;
      }
    return true;
  }
};

/// Whether a concurrent function calls \p F, and where.
class CallOf : public RecursiveASTVisitor<CallOf> {
public:
  explicit CallOf(const FunctionDecl *F) : F(F->getCanonicalDecl()) {}
  const CallExpr *Found = nullptr;

  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (Callee && Callee->getCanonicalDecl() == F)
      Found = Call;
    return !Found;
  }

private:
  const FunctionDecl *F;
};

} // namespace

/// Notes at what was probably meant: a mark on another overload, on what is called, or the two
/// attributes the other way round.
static void explainUnused(const SynchronizedFunction &F, const Model &M, Finding &Found) {
  OrdinaryCalls Calls;
  Calls.TraverseStmt(F.Decl->getBody());
  if (Calls.Overloaded) {
    Found.Notes.push_back({Calls.Overloaded->getExprLoc(),
                           "this calls an overload without [[deco::concurrent]]"});
    Found.Notes.push_back({Calls.Overload->getLocation(), "the overload that has it is here"});
    return;
  }
  for (const FunctionDecl *C : M.Concurrent) {
    const FunctionDecl *Definition = C->getDefinition();
    if (!Definition || Definition == F.Decl || Definition->isDependentContext())
      continue;
    CallOf Search(F.Decl);
    Search.TraverseStmt(Definition->getBody());
    if (Search.Found) {
      Found.Notes.push_back({Search.Found->getExprLoc(),
                             "the concurrent function " + quoted(C) +
                                 " calls it here; are the two attributes the wrong way round?"});
      return;
    }
  }
  if (Calls.First)
    Found.Notes.push_back({Calls.First->getExprLoc(), quoted(Calls.First->getDirectCallee()) +
                                                          " is called here, and has no attribute"});
}

/// A template is of use if one of its instantiations is.
void checkUnused(const Model &M, Findings &Out) {
  for (const SynchronizedFunction &F : M.Synchronized) {
    bool Misused = llvm::any_of(M.Misuses, [&](const Misuse &U) {
      return M.Context->getSourceManager().isPointWithin(U.Where, F.Decl->getBeginLoc(),
                                                         F.Decl->getEndLoc());
    });
    bool OtherSpawns = llvm::any_of(M.Synchronized, [&](const SynchronizedFunction &Other) {
      return !Other.Spawns.empty() && Other.Decl->getLocation() == F.Decl->getLocation();
    });
    if (!F.Spawns.empty() || OtherSpawns || Misused || !unsupportedKind(F.Decl, true).empty() ||
        F.Decl->isDependentContext())
      continue;
    Finding Found{Rule::Unused, F.Decl->getLocation(), {},
                  "the synchronized function " + quoted(F.Decl) +
                      " calls no concurrent function; mark what it calls with [[deco::concurrent]], "
                      "or remove the attribute",
                  {}, {}};
    explainUnused(F, M, Found);
    Out.add(Found);
  }
}

} // namespace deco
