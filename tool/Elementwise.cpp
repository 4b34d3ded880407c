#include "Elementwise.h"
#include "Attributes.h"
#include "Model.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

//===--------------------------------------------------------------------===//
// The call
//===--------------------------------------------------------------------===//

const FunctionDecl *namedFunction(const Expr *E) {
  E = E->IgnoreUnlessSpelledInSource()->IgnoreParens();
  if (const auto *Cast = dyn_cast<CXXStaticCastExpr>(E))
    return namedFunction(Cast->getSubExpr());
  if (const auto *Unary = dyn_cast<UnaryOperator>(E); Unary && Unary->getOpcode() == UO_AddrOf)
    return namedFunction(Unary->getSubExpr());
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  return Ref ? dyn_cast<FunctionDecl>(Ref->getDecl()) : nullptr;
}

static bool isNamedTransform(const NamedDecl *D) {
  return D->getIdentifier() && D->getName() == "transform" && isStd(D) && isLibrary(D);
}

static bool isInRanges(const Decl *D) {
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent())
    if (const auto *N = dyn_cast<NamespaceDecl>(C); N && N->getName() == "ranges")
      return true;
  return false;
}

/// Whether \p Call calls the function object std::ranges::transform.
static bool isRangesTransform(const CallExpr *Call) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
  if (!Operator || Operator->getOperator() != OO_Call)
    return false;
  const auto *Ref = dyn_cast<DeclRefExpr>(Operator->getArg(0)->IgnoreParenImpCasts());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && isNamedTransform(V) && isInRanges(V);
}

/// std::transform with iterators, and no execution policy in front.
static bool isPlainTransform(const CallExpr *Call) {
  const FunctionDecl *F = Call->getDirectCallee();
  return F && !isa<CXXMethodDecl>(F) && isNamedTransform(F) && !isInRanges(F) &&
         F->getNumParams() >= 4 && !F->getParamDecl(0)->getType()->isReferenceType();
}

static std::optional<Elementwise> arrange(llvm::ArrayRef<const Expr *> Args, bool Ranges) {
  Elementwise Each;
  size_t Sources = 0;
  if (!Ranges)
    Sources = Args.size() - 2;
  else
    // One projection for each source stands at the end.
    Sources = Args.size() == 8 ? 4 : Args.size() == 5 || Args.size() == 6 ? 2 : 1;
  bool WholeRanges = Ranges && (Args.size() == 4 || Args.size() == 6);
  for (size_t I = 0; I < Sources; ++I) {
    bool Pairs = !WholeRanges && I + 1 < Sources;
    Each.Sources.push_back({Args[I], Pairs ? Args[I + 1] : nullptr, WholeRanges, false, false});
    I += Pairs;
  }
  Each.Out = Args[Sources];
  Each.Function = Args[Sources + 1];
  return Each;
}

std::optional<Elementwise> readTransform(const CallExpr *Call, std::string &WhyNot) {
  bool Ranges = isRangesTransform(Call);
  if (!Ranges && !isPlainTransform(Call))
    return std::nullopt;
  std::vector<const Expr *> Storage;
  llvm::ArrayRef<const Expr *> Args = plainArguments(Call, Storage);
  if (Ranges ? Args.size() < 4 || Args.size() > 8 || Args.size() == 7
             : Args.size() != 4 && Args.size() != 5)
    return std::nullopt;
  std::optional<Elementwise> Each = arrange(Args, Ranges);
  Each->Callee = namedFunction(Each->Function);
  if (!Each->Callee || !hasAttribute(Each->Callee, Attribute::Concurrent))
    return std::nullopt;
  const auto *Method = dyn_cast<CXXMethodDecl>(Each->Callee);
  if (Method && !Method->isStatic()) {
    WhyNot = "it is a member function, handed on as a pointer";
    return std::nullopt;
  }
  if (Ranges && llvm::any_of(Args.take_back(Each->Sources.size()),
                             [](const Expr *A) { return !isa<CXXDefaultArgExpr>(A); })) {
    WhyNot = "a projection stands in front of it, which goes into the function";
    return std::nullopt;
  }
  return Each;
}

//===--------------------------------------------------------------------===//
// Iterators
//===--------------------------------------------------------------------===//

/// A member of \p R or of its bases, by name.
template <class Kind> static const Kind *member(const CXXRecordDecl *R, DeclarationName Name) {
  if (!R || !R->hasDefinition())
    return nullptr;
  R = R->getDefinition();
  for (const NamedDecl *D : R->lookup(Name))
    if (const auto *Found = dyn_cast<Kind>(D))
      return Found;
  for (const CXXBaseSpecifier &Base : R->bases())
    if (const auto *Found = member<Kind>(Base.getType()->getAsCXXRecordDecl(), Name))
      return Found;
  return nullptr;
}

static DeclarationName nameOf(llvm::StringRef Name, const ASTContext &Context) {
  return &Context.Idents.get(Name);
}

/// Whether iterators of the class may be copied and used again: they say so.
static bool isForward(const CXXRecordDecl *R, const ASTContext &Context) {
  const auto *Category = member<TypedefNameDecl>(R, nameOf("iterator_category", Context));
  const CXXRecordDecl *Tag =
      Category ? Context.getCanonicalType(Category->getUnderlyingType())->getAsCXXRecordDecl()
               : nullptr;
  static const llvm::StringSet<> Tags = {"forward_iterator_tag", "bidirectional_iterator_tag",
                                         "random_access_iterator_tag", "contiguous_iterator_tag"};
  return Tag && isStd(Tag) && Tag->getIdentifier() && Tags.contains(Tag->getName());
}

static bool isIota(const CXXRecordDecl *R) {
  const auto *Outer = dyn_cast<CXXRecordDecl>(R->getDeclContext());
  return Outer && Outer->getIdentifier() && Outer->getName() == "iota_view" && isStd(Outer) &&
         isInRanges(Outer);
}

/// Whether an iterator class of the library is made of nothing of the project but its elements.
static bool isPlainIterator(const CXXRecordDecl *R, const ASTContext &Context) {
  if (!isStd(R) || !isLibrary(R))
    return false;
  if (isIota(R)) {
    const auto *Of = dyn_cast<ClassTemplateSpecializationDecl>(R->getDeclContext());
    return Of && Of->getTemplateArgs()[0].getAsType()->isArithmeticType();
  }
  if (isInRanges(R) || !isForward(R, Context))
    return false;
  // An adaptor is as plain as what it adapts.
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
  if (!Special || R->getName() != "reverse_iterator")
    return !R->getIdentifier() || R->getName() != "move_iterator";
  QualType Base = Special->getTemplateArgs()[0].getAsType();
  return !elementType(Base, Context).isNull();
}

QualType elementType(QualType It, const ASTContext &Context) {
  if (It.isNull())
    return {};
  It = It.getCanonicalType().getUnqualifiedType();
  if (It->isPointerType())
    return It->getPointeeType()->isObjectType() ? Context.getLValueReferenceType(It->getPointeeType())
                                                : QualType();
  const CXXRecordDecl *R = It->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || !isPlainIterator(R, Context))
    return {};
  const auto *Star = member<CXXMethodDecl>(R, Context.DeclarationNames.getCXXOperatorName(OO_Star));
  if (!Star || Star->getNumParams() != 0)
    return {};
  QualType T = Star->getReturnType().getCanonicalType();
  return T->isUndeducedType() || T->isDependentType() || T->isRValueReferenceType() ? QualType() : T;
}

QualType iteratorType(QualType T, const ASTContext &Context) {
  T = T.getNonReferenceType().getCanonicalType();
  if (const ArrayType *Array = T->getAsArrayTypeUnsafe())
    return Context.getPointerType(Array->getElementType());
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || !isStd(R) || !isLibrary(R))
    return {};
  const CXXMethodDecl *Begin = nullptr;
  for (const NamedDecl *D : R->getDefinition()->lookup(nameOf("begin", Context)))
    if (const auto *M = dyn_cast<CXXMethodDecl>(D);
        M && M->getNumParams() == 0 && (!Begin || M->isConst() == T.isConstQualified()))
      Begin = M;
  return Begin && !Begin->getReturnType()->isUndeducedType() ? Begin->getReturnType() : QualType();
}

static const ClassTemplateSpecializationDecl *libraryTemplate(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T.isNull() ? nullptr : T->getAsCXXRecordDecl());
  return R && R->getIdentifier() && isStd(R) && isLibrary(R) ? R : nullptr;
}

QualType insertedInto(QualType It) {
  const ClassTemplateSpecializationDecl *R = libraryTemplate(It);
  static const llvm::StringSet<> Names = {"back_insert_iterator", "front_insert_iterator",
                                          "insert_iterator"};
  return R && Names.contains(R->getName()) ? R->getTemplateArgs()[0].getAsType() : QualType();
}

OutputKind outputKind(QualType It, const ASTContext &Context) {
  if (!insertedInto(It).isNull())
    return OutputKind::Inserter;
  if (const ClassTemplateSpecializationDecl *R = libraryTemplate(It))
    if (R->getName() == "ostream_iterator" || R->getName() == "ostreambuf_iterator")
      return OutputKind::Stream;
  return elementType(It, Context).isNull() ? OutputKind::Unknown : OutputKind::Element;
}

//===--------------------------------------------------------------------===//
// Where two ranges begin
//===--------------------------------------------------------------------===//

/// The container with whose first element the iterator \p E begins, or null.
static const Expr *beginningOf(const Expr *E) {
  E = E->IgnoreUnlessSpelledInSource()->IgnoreParens();
  static const llvm::StringSet<> Names = {"begin", "cbegin", "data"};
  if (E->getType()->isArrayType())
    return E;
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  if (!F || !isLibrary(F) || !isStd(F))
    return nullptr;
  const Expr *Of = nullptr;
  if (F->getIdentifier() && Names.contains(F->getName()))
    Of = isa<CXXMethodDecl>(F) ? objectArgument(Call)
                               : F->getNumParams() == 1 ? Call->getArg(0) : nullptr;
  return Of ? Of->IgnoreUnlessSpelledInSource()->IgnoreParens() : nullptr;
}

/// Whether \p E names an object through variables and members alone.
static bool isPlainPath(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return isPlainPath(Member->getBase());
  return isa<CXXThisExpr>(E) || (isa<DeclRefExpr>(E) && isa<VarDecl>(cast<DeclRefExpr>(E)->getDecl()));
}

static bool sameObject(const Expr *A, const Expr *B, const ASTContext &Context) {
  if (!isPlainPath(A) || !isPlainPath(B))
    return false;
  llvm::FoldingSetNodeID First, Second;
  A->IgnoreParenImpCasts()->Profile(First, Context, true);
  B->IgnoreParenImpCasts()->Profile(Second, Context, true);
  return First == Second;
}

/// Whether the evaluation of \p S may change what an iterator denotes.
static bool mayMove(const Stmt *S, const ASTContext &Context) {
  if (const auto *E = dyn_cast<Expr>(S); E && E->HasSideEffects(Context, false))
    return true;
  const auto *Call = dyn_cast<CallExpr>(S);
  if (Call) {
    const FunctionDecl *F = Call->getDirectCallee();
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
    bool Known = F && isStd(F) && isLibrary(F) &&
                 !(Operator && (Operator->isAssignmentOp() ||
                                F->getOverloadedOperator() == OO_PlusPlus ||
                                F->getOverloadedOperator() == OO_MinusMinus));
    if (!Known || llvm::any_of(F->parameters(), [](const ParmVarDecl *P) {
          QualType T = P->getType();
          return T->isReferenceType() && !T.getNonReferenceType().isConstQualified() &&
                 !T.getNonReferenceType()->isArrayType() && !isOwningRange(T);
        }))
      return true;
  }
  return llvm::any_of(S->children(),
                      [&](const Stmt *Child) { return Child && mayMove(Child, Context); });
}

bool beginTogether(const Elementwise::Source &S, const Expr *Out, const ASTContext &Context) {
  const Expr *From = S.IsRange ? S.First->IgnoreUnlessSpelledInSource()->IgnoreParens()
                               : beginningOf(S.First);
  const Expr *Into = beginningOf(Out);
  if (S.Last && mayMove(S.Last, Context))
    return false;
  if (From && Into)
    return sameObject(From, Into, Context);
  return !From && !Into &&
         sameObject(S.First->IgnoreUnlessSpelledInSource(), Out->IgnoreUnlessSpelledInSource(), Context);
}

} // namespace deco
