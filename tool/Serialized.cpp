#include "Serialized.h"
#include "Attributes.h"

using namespace clang;

namespace deco {

static std::string quoted(const NamedDecl *D) { return "'" + D->getNameAsString() + "'"; }

/// Notes why what \p S writes through \p P cannot be written at the barrier instead.
static void noteUnrecorded(const Spawn &S, const ParmVarDecl *P, Finding &Found) {
  QualType T = P->getType();
  if (T->isReferenceType() && T.getNonReferenceType().isConstQualified())
    return; // nothing, as far as its type goes
  for (const Unrecorded &U : S.NotRecorded)
    if (U.Parameter && U.Parameter->getFunctionScopeIndex() == P->getFunctionScopeIndex())
      Found.Notes.push_back({U.At.isValid() ? U.At : S.where(),
                             "what " + quoted(S.Callee) + " writes through " + quoted(P) +
                                 " cannot wait for the barrier instead: " + U.Why});
}

static void noteWaysOut(const Spawn &S, const ParmVarDecl *P, Finding &Found) {
  if (P->getType().getNonReferenceType().isConstQualified() || P->getLocation().isInvalid())
    return;
  Found.Notes.push_back({P->getLocation(),
                         "if calls in flight write disjoint parts of " + quoted(P) +
                             ", mark it [[deco::disjoint]]; or let " + quoted(S.Callee) +
                             " return the value, and assign it: 'a[i] = " +
                             S.Callee->getNameAsString() + "(...)'"});
  SourceLocation At = P->getBeginLoc();
  if (At.isFileID() && !isDisjoint(P))
    Found.Fixes.push_back({CharSourceRange::getCharRange(At, At), "[[deco::disjoint]] "});
}

/// The method whose calls conflict over their own object, or null.
static const CXXMethodDecl *overObject(const Reason &R) {
  if (R.What != Reason::Conflict || !R.Later || R.WaitedThrough || R.LaterThrough)
    return nullptr;
  for (const Spawn *S : {R.Waited, R.Later})
    if (const auto *M = dyn_cast<CXXMethodDecl>(S->Callee); M && M->isInstance() && !M->isConst())
      return M;
  return nullptr;
}

/// What a person can do about the barrier of \p R in the loop of \p Call; begins with a semicolon.
static std::string wayOut(const Spawn &Call, const Reason &R) {
  const SourceManager &SM = Call.Callee->getASTContext().getSourceManager();
  switch (R.What) {
  case Reason::Conflict:
    if (SM.isPointWithin(SM.getExpansionLoc(R.At), SM.getExpansionLoc(Call.Whole->getBeginLoc()),
                         SM.getExpansionLoc(Call.Whole->getEndLoc())))
      return "; calls that need what the ones before them compute cannot overlap";
    return R.WritesLater ? "; change it behind the loop, or let each call have an object of its own"
                         : "; read it behind the loop, in a loop of its own if need be, when all calls are done";
  case Reason::Death:
    return "; declare it in front of the loop, or let " + quoted(Call.Callee) + " take a copy";
  case Reason::TryEntry:
  case Reason::TryExit:
    return "; if an exception may end the loop, put the whole loop into the try block";
  default:
    return "";
  }
}

Finding serializedFinding(const Spawn &Call, const Reason &R, const std::string &Because) {
  Finding Found{Rule::Serialized, Call.where(), Call.Call->getSourceRange(), "", {}, {}};
  Found.Text = "calls of " + quoted(Call.Callee) + " run one after another here: ";
  bool OverArguments = R.What == Reason::Conflict && R.Later && (R.WaitedThrough || R.LaterThrough);
  if (const CXXMethodDecl *M = overObject(R)) {
    Found.Text += "one may write what another one uses of " + R.Object + ", which they reach through '*this' of " + quoted(M);
    Found.Notes.push_back({R.At, Because});
    const Spawn &Owner = R.Waited->Callee == M ? *R.Waited : *R.Later;
    for (const Unrecorded &U : Owner.NotRecorded)
      if (!U.Parameter)
        Found.Notes.push_back({U.At.isValid() ? U.At : Owner.where(),
                               "what " + quoted(M) + " writes through '*this' cannot wait for the barrier instead: " + U.Why});
    Found.Notes.push_back({M->getLocation(), "what a member function writes to elements of its object's containers can wait "
                                             "for the barrier; or let " + quoted(M) + " return the value, and assign it"});
    return Found;
  }
  if (!OverArguments) {
    Found.Text += "a barrier in the same loop waits for each";
    Found.Notes.push_back({R.At, Because + wayOut(Call, R)});
    return Found;
  }
  const ParmVarDecl *P = R.WaitedThrough ? R.WaitedThrough : R.LaterThrough;
  const Spawn &Owner = R.WaitedThrough ? *R.Waited : *R.Later;
  Found.Text += "one may write what another one uses of " + R.Object + ", which they reach through the parameter " +
                quoted(P) + (&Owner == &Call ? "" : " of " + quoted(Owner.Callee));
  Found.Notes.push_back({R.At, Because});
  noteUnrecorded(Owner, P, Found);
  noteWaysOut(Owner, P, Found);
  if (R.WaitedThrough && R.LaterThrough && R.LaterThrough != R.WaitedThrough) {
    noteUnrecorded(*R.Later, R.LaterThrough, Found);
    noteWaysOut(*R.Later, R.LaterThrough, Found);
  }
  return Found;
}

} // namespace deco
