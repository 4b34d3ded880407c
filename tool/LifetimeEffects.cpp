// What the end of an object's life does: the destructors of its class, its bases and members, and of what
// containers, smart pointers and wrappers of the library hold.
#include "Callbacks.h"
#include "Effects.h"
#include "StdLibrary.h"
#include "Summaries.h"
#include "Threads.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

namespace {

/// The functions of the project that run when an object of a type ends its life.
class EndOfLife {
public:
  llvm::SmallSetVector<const FunctionDecl *, 4> Runs;
  bool Unknown = false; ///< something else runs that the type does not tell

  EndOfLife(QualType T, Summaries &Known) : Known(Known) { in(T); }

private:
  /// What is destroyed may be of a class that is derived.
  void overrides(const CXXDestructorDecl *D) {
    for (const FunctionDecl *F : Known.overrides(D))
      if (const CXXRecordDecl *R = cast<CXXMethodDecl>(F)->getParent(); R != D->getParent())
        inClass(R);
  }

  void in(QualType T) {
    if (T->isReferenceType())
      return;
    const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    if (!R || !R->hasDefinition() || R->isDependentContext())
      return;
    R = R->getDefinition();
    if (!isLibrary(R))
      inClass(R);
    else if (Seen.insert(R).second)
      inLibrary(R);
  }

  void inClass(const CXXRecordDecl *R) {
    R = R->getDefinition();
    if (!R || R->isDependentContext() || !Seen.insert(R).second || R->hasTrivialDestructor())
      return;
    const CXXDestructorDecl *D = R->getDestructor();
    if (D && D->isUserProvided())
      Runs.insert(D);
    if (D && D->isVirtual())
      overrides(D);
    for (const CXXBaseSpecifier &Base : R->bases())
      in(Base.getType());
    for (const FieldDecl *Field : R->fields())
      in(Field->getType());
  }

  void inLibrary(const CXXRecordDecl *R) {
    const CXXDestructorDecl *D = R->getDestructor();
    Unknown |= D && mayReleaseThread(D) && Known.areThreadsStarted(D->getASTContext());
    if (D) { // what it holds, an allocator's deallocate, operator delete
      const CalledBack &OfEnd = Known.lookup().CalledBackBy(D);
      Runs.insert(OfEnd.Functions.begin(), OfEnd.Functions.end());
      Unknown |= OfEnd.Opaque;
    }
    const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
    if (!Special)
      return;
    inArguments(Special->getTemplateArgs().asArray());
    if (R->getIdentifier() && R->getName() == "unique_ptr" && Special->getTemplateArgs().size() > 1)
      deleter(Special->getTemplateArgs()[1].getAsType());
  }

  void inArguments(llvm::ArrayRef<TemplateArgument> Arguments) {
    for (const TemplateArgument &A : Arguments) {
      if (A.getKind() == TemplateArgument::Pack)
        inArguments(A.pack_elements());
      else if (A.getKind() == TemplateArgument::Type)
        in(A.getAsType());
    }
  }

  void deleter(QualType T) {
    const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
    if (!R || !R->hasDefinition() || isLibrary(R))
      return;
    for (const CXXMethodDecl *M : R->methods())
      if (M->getOverloadedOperator() == OO_Call)
        Runs.insert(M);
  }

  Summaries &Known;
  llvm::SmallPtrSet<const CXXRecordDecl *, 16> Seen;
};

/// The temporaries that \p V, a reference or an aggregate with references as members, keeps alive.
void keptTemporaries(const Stmt *S, const VarDecl *V, std::vector<const MaterializeTemporaryExpr *> &Out) {
  const auto *Temp = dyn_cast_or_null<MaterializeTemporaryExpr>(S);
  if (Temp && Temp->getExtendingDecl() == V)
    Out.push_back(Temp);
  if (S)
    for (const Stmt *Child : S->children())
      keptTemporaries(Child, V, Out);
}

} // namespace

void Effects::ofDestruction(QualType T, const Locations &Held, const Stmt *By,
                            std::vector<Access> &Out) const {
  EndOfLife End(T, Known);
  for (const FunctionDecl *F : End.Runs) {
    const Summary *S = Known.ofBody(F);
    if (!S) {
      add(Held, true, By, Out);
      add(Location::outside(), true, By, Out);
      continue;
    }
    for (const Access &A : S->Accesses) {
      bool Own = A.Where.Base.What == Root::This || isa_and_nonnull<ParmVarDecl>(A.Where.Base.Var);
      add(Own ? Held : Locations(A.Where), A.Writes, By, Out);
      // A lambda in the object, a guard, may follow pointers that it has captured by reference.
      const VarDecl *Captured = A.Where.Base.Var;
      if (Captured && Captured->hasLocalStorage() && Captured->getDeclContext() != F && !A.Where.Steps.empty() &&
          carriesPointers(Captured->getType().getNonReferenceType()))
        add(Facts.reach(Facts.stored(Location::variable(Captured))), A.Writes, By, Out);
    }
  }
  if (End.Unknown) {
    add(Location::globals(), false, By, Out);
    add(Held, true, By, Out);
    add(Location::outside(), true, By, Out);
  }
}

/// An exception in the middle of the construction \p E ends the lives of the parts that have been made.
void Effects::ofHalfMade(const Expr *E, std::vector<Access> &Out) const {
  llvm::SmallVector<QualType, 4> Made;
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    const CXXConstructorDecl *C = Construct->getConstructor();
    if (!C->isUserProvided() || isLibrary(C))
      return;
    for (const CXXBaseSpecifier &Base : C->getParent()->bases())
      Made.push_back(Base.getType());
    for (const FieldDecl *Field : C->getParent()->fields())
      Made.push_back(Field->getType());
    llvm::erase_if(Made, [](QualType T) { return !T.isDestructedType(); });
    if (Made.empty() || !Known.mayThrow(C))
      return;
  } else if (const auto *List = dyn_cast<InitListExpr>(E)) {
    size_t Safe = 0; // in front of what throws last
    for (const Expr *Init : List->inits()) {
      if (!Made.empty() && Init && Known.mayThrow(Init))
        Safe = Made.size();
      if (Init && Init->getType().isDestructedType())
        Made.push_back(Init->getType());
    }
    Made.truncate(Safe);
  }
  for (QualType T : Made)
    ofDestruction(T, Facts.reach(Facts.target(E)), E, Out);
}

/// `[[gnu::cleanup(f)]]`: the function is given the address of the variable.
void Effects::ofCleanup(const VarDecl *V, std::vector<Access> &Out) const {
  const auto *Cleanup = V->getAttr<CleanupAttr>();
  if (!Cleanup)
    return;
  const Summary *S = Known.of(Cleanup->getFunctionDecl());
  for (const Access &A : S ? S->Accesses : std::vector<Access>{{Location::outside(), true, nullptr}}) {
    bool Own = isa_and_nonnull<ParmVarDecl>(A.Where.Base.Var);
    add(Own ? Facts.reach(Location::variable(V)) : Locations(A.Where), A.Writes, nullptr, Out);
    if (Own)
      add(Facts.reach(Facts.stored(Location::variable(V))), A.Writes, nullptr, Out);
  }
  if (!S)
    add(Facts.reach(Facts.stored(Location::variable(V))), true, nullptr, Out);
}

void Effects::ofDeath(const VarDecl *V, std::vector<Access> &Out) const {
  if (!V->hasLocalStorage())
    return;
  if (!V->getType()->isReferenceType()) {
    Out.push_back({Location::variable(V), true, nullptr});
    ofDestruction(V->getType(), Facts.reach(Facts.stored(Location::variable(V))), nullptr, Out);
  }
  ofCleanup(V, Out);
  std::vector<const MaterializeTemporaryExpr *> Kept;
  keptTemporaries(V->getInit(), V, Kept);
  for (const MaterializeTemporaryExpr *Temp : Kept)
    ofDestruction(Temp->getType(), Facts.reach(Facts.target(Temp->getSubExpr())), nullptr, Out);
}

} // namespace deco
