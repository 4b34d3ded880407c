#include "Copying.h"
#include "Model.h"
#include "Reaching.h"
#include "StdLibrary.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

namespace {

/// Looks through the parts of a type for what cannot be copied. A container of such declares a copy constructor that does
/// not compile, and so does what has one as a member.
class CopySearch {
public:
  bool allows(QualType T) {
    const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    if (!R)
      return true;
    if (!R->hasDefinition() || R->isAbstract())
      return false;
    R = R->getDefinition();
    if (!Seen.insert(R).second || isShared(T) || isView(T)) // those copy no more than where it is
      return true;
    return declares(R) && (isStd(R) ? ofArguments(R) : hasOwn(R) || ofParts(R));
  }

private:
  static bool declares(const CXXRecordDecl *R) {
    bool Deleted = R->defaultedCopyConstructorIsDeleted();
    bool Declared = false;
    for (const CXXConstructorDecl *C : R->ctors())
      if (C->isCopyConstructor()) {
        Declared = true;
        Deleted = C->isDeleted() || C->getAccess() != AS_public;
      }
    bool MoveOnly = !Declared && (R->hasUserDeclaredMoveConstructor() || R->hasUserDeclaredMoveAssignment());
    return !Deleted && !MoveOnly && (Declared || R->needsImplicitCopyConstructor());
  }

  static bool hasOwn(const CXXRecordDecl *R) {
    return llvm::any_of(R->ctors(),
                        [](const CXXConstructorDecl *C) { return C->isCopyConstructor() && C->isUserProvided(); });
  }

  bool ofParts(const CXXRecordDecl *R) {
    return llvm::all_of(R->bases(), [this](const auto &Base) { return allows(Base.getType()); }) &&
           llvm::all_of(R->fields(), [this](const FieldDecl *F) { return allows(F->getType()); });
  }

  bool ofArguments(const CXXRecordDecl *R) {
    const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
    return !Special || inList(Special->getTemplateArgs().asArray());
  }

  bool inList(llvm::ArrayRef<TemplateArgument> Arguments) {
    return llvm::all_of(Arguments, [this](const TemplateArgument &A) {
      if (A.getKind() == TemplateArgument::Pack)
        return inList(A.pack_elements());
      return A.getKind() != TemplateArgument::Type || allows(A.getAsType());
    });
  }

  llvm::SmallPtrSet<const CXXRecordDecl *, 16> Seen;
};

} // namespace

bool isCopyable(QualType T) { return !T->isArrayType() && CopySearch().allows(T); }

bool isMovable(QualType T) {
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition())
    return true;
  for (const CXXConstructorDecl *C : R->ctors())
    if (C->isMoveConstructor())
      return !C->isDeleted() && C->getAccess() == AS_public;
  return R->needsImplicitMoveConstructor() || isCopyable(T);
}

bool isCostlyToCopy(QualType T, const ASTContext &Context) {
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (R && !R->hasTrivialCopyConstructor())
    return true;
  return !T->isIncompleteType() && Context.getTypeSizeInChars(T).getQuantity() > 64;
}

/// Whether the constructor or destructor \p F changes more than its object and what that one owns, or, a constructor,
/// reads globals, which may have changed when the copy travels on.
static bool shows(const FunctionDecl *F, const SummaryLookup &Known) {
  const Summary *S = F->isUserProvided() ? Known(F) : nullptr;
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(F);
  bool Moves = Constructor && Constructor->isMoveConstructor();
  return S && llvm::any_of(S->Accesses, [&](const Access &A) {
    bool Argument = isa_and_nonnull<ParmVarDecl>(A.Where.Base.Var);
    bool Elsewhere = A.Where.Base.What == Root::Streams || A.Where.Base.What == Root::Variable;
    const VarDecl *Global = A.Where.Base.Var && A.Where.Base.Var->hasGlobalStorage() ? A.Where.Base.Var : nullptr;
    bool ReadsGlobal =
        Constructor && Global && !F->getASTContext().getBaseElementType(Global->getType()).isConstQualified();
    return ReadsGlobal || (A.Writes && Elsewhere && !(Argument && Moves));
  });
}

/// Whether \p E, within a member function, names what a member of the object refers to, points to or shares.
static bool isBehindMember(const Expr *E) {
  for (bool Follows = E->getType()->isPointerType();;) {
    E = E->IgnoreParenImpCasts();
    const auto *Unary = dyn_cast<UnaryOperator>(E);
    const auto *Call = dyn_cast<CXXOperatorCallExpr>(E);
    if (Unary && Unary->getOpcode() == UO_Deref) {
      Follows = true;
      E = Unary->getSubExpr();
    } else if (Call && isShared(Call->getArg(0)->getType())) {
      Follows = true;
      E = Call->getArg(0);
    } else if (const auto *Member = dyn_cast<MemberExpr>(E)) {
      if (isa<FieldDecl>(Member->getMemberDecl()) && (Follows || Member->getMemberDecl()->getType()->isReferenceType()))
        return true;
      Follows = Member->isArrow();
      E = Member->getBase();
    } else {
      return false;
    }
  }
}

/// Whether \p S changes, by a function of the library, a container that a member leads to: a log, a list of those alive.
static bool changesOther(const Stmt *S) {
  const auto *Call = dyn_cast<CallExpr>(S);
  const auto *Method = Call ? dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee()) : nullptr;
  const Expr *Object = Method && isStd(Method) && Method->isInstance() && !Method->isConst() ? objectArgument(Call) : nullptr;
  if (!Object || isa<CXXDestructorDecl>(Method))
    return false;
  QualType T = Object->getType()->isPointerType() ? Object->getType()->getPointeeType() : Object->getType();
  return isOwningRange(T) && isBehindMember(Object);
}

namespace {

/// Looks through the parts of a type; one that contains itself (`struct Tree { std::vector<Tree> children; }`)
/// is looked at once.
class LifetimeSearch {
public:
  explicit LifetimeSearch(const SummaryLookup &Known) : Known(Known) {}

  bool shows(QualType T) {
    const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    if (!R || !R->hasDefinition() || R->isDependentContext())
      return false;
    R = R->getDefinition();
    if (!Seen.insert(R).second)
      return false;
    if (isLibrary(R)) {
      const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
      return (Special && anyShows(Special->getTemplateArgs().asArray())) || partsShow(R);
    }
    return ofClass(R);
  }

private:
  bool ofClass(const CXXRecordDecl *R) {
    for (const CXXConstructorDecl *C : R->ctors())
      if (C->isCopyOrMoveConstructor() && (deco::shows(C, Known) || throwsItself(C)))
        return true;
    if (const CXXDestructorDecl *D = R->getDestructor(); D && (deco::shows(D, Known) || endsTwice(R, D)))
      return true;
    return llvm::any_of(R->bases(), [&](const auto &Base) { return shows(Base.getType()); }) ||
           llvm::any_of(R->fields(), [&](const FieldDecl *F) { return shows(F->getType()); });
  }

  static bool changesOthers(const FunctionDecl *F) {
    return Reaching([](const FunctionDecl *) { return false; }, changesOther).from(F);
  }

  /// Whether the copy may be refused: the project's own code throws.
  static bool throwsItself(const CXXConstructorDecl *C) {
    Reaching Throw([](const FunctionDecl *) { return false; }, [](const Stmt *S) { return isa<CXXThrowExpr>(S); });
    return C->isUserProvided() && !isLibrary(C) && !C->getType()->castAs<FunctionProtoType>()->isNothrow() && Throw.from(C);
  }

  /// Whether \p F writes what pointers of its object or its arguments lead to; with \p Plain, by built-in operators
  /// alone, rather than that it releases memory.
  bool writesElsewhere(const FunctionDecl *F, bool Plain) const {
    const Summary *S = Known(F);
    return S && llvm::any_of(S->Accesses, [Plain](const Access &A) {
      return A.Writes && (A.As || !Plain) &&
             llvm::any_of(A.Where.Steps, [](const Step &Part) { return Part.What == Step::Beyond; });
    });
  }

  /// Whether what the library runs when an object of its class \p R is copied or ends, a deleter or what belongs to the
  /// class of an object that it holds, changes more than what that owns.
  bool partsShow(const CXXRecordDecl *R) {
    auto FunctionShows = [this](const FunctionDecl *F) {
      return isa<CXXConstructorDecl, CXXDestructorDecl>(F) ? ofClass(cast<CXXMethodDecl>(F)->getParent())
                                                           : writesGlobal(F) || writesElsewhere(F, true) || changesOthers(F);
    };
    auto Shows = [&](const CXXMethodDecl *M) {
      const CalledBack &Runs = Known.CalledBackBy(M);
      return Runs.Opaque || llvm::any_of(Runs.Functions, FunctionShows);
    };
    auto CopyShows = [&](const CXXConstructorDecl *C) { return C->isCopyConstructor() && Shows(C); };
    return (R->getDestructor() && Shows(R->getDestructor())) || llvm::any_of(R->ctors(), CopyShows);
  }

  bool writesGlobal(const FunctionDecl *F) const {
    const Summary *S = Known.OfBody(F);
    return S && llvm::any_of(S->Accesses, [](const Access &A) {
      const Root &Base = A.Where.Base;
      bool Global = Base.Var && Base.Var->hasGlobalStorage();
      return A.Writes && (Global || Base.What == Root::Streams || Base.What == Root::Outside);
    });
  }

  /// Whether a copy lets the destructor do again what it does elsewhere. A copy that writes there as well counts.
  bool endsTwice(const CXXRecordDecl *R, const CXXDestructorDecl *D) const {
    if (D->isUserProvided() && changesOthers(D))
      return true;
    auto IsOwnCopy = [](const CXXConstructorDecl *C) { return C->isCopyOrMoveConstructor() && C->isUserProvided(); };
    auto Counts = [&](const CXXConstructorDecl *C) { return C->isCopyConstructor() && writesElsewhere(C, false); };
    if (!D->isUserProvided() || llvm::any_of(R->ctors(), Counts))
      return false;
    return writesElsewhere(D, llvm::any_of(R->ctors(), IsOwnCopy));
  }

  bool anyShows(llvm::ArrayRef<TemplateArgument> Arguments) {
    return llvm::any_of(Arguments, [&](const TemplateArgument &A) {
      if (A.getKind() == TemplateArgument::Pack)
        return anyShows(A.pack_elements());
      return A.getKind() == TemplateArgument::Type && shows(A.getAsType());
    });
  }

  const SummaryLookup &Known;
  llvm::SmallPtrSet<const CXXRecordDecl *, 16> Seen;
};

} // namespace

bool lifetimeShows(QualType T, const SummaryLookup &Known) {
  return LifetimeSearch(Known).shows(T);
}

} // namespace deco
