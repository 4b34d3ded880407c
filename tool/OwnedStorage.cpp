#include "OwnedStorage.h"
#include "StdLibrary.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace deco {

static const ClassTemplateSpecializationDecl *stdTemplate(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T.isNull() ? nullptr : T->getAsCXXRecordDecl());
  return R && isStd(R) && R->getIdentifier() ? R : nullptr;
}

static QualType typeArgument(const ClassTemplateSpecializationDecl *R, unsigned Index) {
  if (!R || Index >= R->getTemplateArgs().size() || R->getTemplateArgs()[Index].getKind() != TemplateArgument::Type)
    return QualType();
  return R->getTemplateArgs()[Index].getAsType();
}

static bool isAssociative(llvm::StringRef Name) {
  return Name.ends_with("map") || Name.ends_with("set");
}

namespace {

/// The kinds of memory that an object owns: each by its elements, and by the container unless nodes of several
/// kinds of containers go from one to the other.
class StorageSearch {
public:
  bool Any = false; ///< may own memory of any kind: a wrapper of any callable or object
  llvm::SmallPtrSet<const Type *, 4> Elements, Nodes;

  explicit StorageSearch(QualType T) { in(T); }
  bool found() const { return Any || !Elements.empty() || !Nodes.empty(); }

private:
  void in(QualType T) {
    T = T.getCanonicalType().getUnqualifiedType();
    if (T->isScalarType())
      return;
    if (T->isDependentType() || T->isUndeducedType()) {
      Any = true;
      return;
    }
    if (T->isReferenceType())
      return;
    const CXXRecordDecl *R = T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    if (!R || isView(T) || !Seen.insert(R->getCanonicalDecl()).second)
      return;
    if (const auto *Special = stdTemplate(QualType(T->getBaseElementTypeUnsafe(), 0)))
      return inLibrary(Special);
    if (!R->hasDefinition()) {
      Any = true;
      return;
    }
    for (const CXXBaseSpecifier &Base : R->getDefinition()->bases())
      in(Base.getType());
    for (const FieldDecl *Field : R->getDefinition()->fields())
      in(Field->getType());
  }

  void inLibrary(const ClassTemplateSpecializationDecl *R) {
    static const llvm::StringSet<> Opaque = {"function", "move_only_function", "copyable_function", "packaged_task",
                                             "_Node_handle", "__basic_node_handle"};
    static const llvm::StringSet<> Owners = {"vector",       "basic_string", "deque",      "list",
                                             "forward_list", "valarray",     "unique_ptr", "shared_ptr"};
    llvm::StringRef Name = R->getName();
    Any |= Opaque.contains(Name);
    QualType First = typeArgument(R, 0);
    if (!First.isNull() && (Owners.contains(Name) || isAssociative(Name)))
      (isAssociative(Name) ? Nodes : Elements).insert(First.getCanonicalType().getTypePtr());
    inArguments(R->getTemplateArgs().asArray());
  }

  void inArguments(llvm::ArrayRef<TemplateArgument> Arguments) {
    for (const TemplateArgument &A : Arguments) {
      if (A.getKind() == TemplateArgument::Pack)
        inArguments(A.pack_elements());
      else if (A.getKind() == TemplateArgument::Type && !A.getAsType()->isFunctionType())
        in(A.getAsType());
    }
  }

  llvm::SmallPtrSet<const CXXRecordDecl *, 16> Seen;
};

} // namespace

/// std::any is no template.
static bool isAny(QualType T) {
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return R && isStd(R) && R->getIdentifier() && R->getName() == "any";
}

bool ownsStorage(QualType T) {
  T = T.getNonReferenceType();
  return isAny(T) || (!T->isScalarType() && StorageSearch(T).found());
}

bool mayHandOver(QualType From, QualType To) {
  if (From.isNull() || To.isNull())
    return true;
  StorageSearch A(From.getNonReferenceType()), B(To.getNonReferenceType());
  if (A.Any || B.Any || isAny(From.getNonReferenceType()) || isAny(To.getNonReferenceType()))
    return ownsStorage(From) && ownsStorage(To);
  auto Share = [](const auto &Some, const auto &Others) {
    return llvm::any_of(Some, [&](const Type *T) { return Others.contains(T); });
  };
  return Share(A.Elements, B.Elements) || Share(A.Nodes, B.Nodes);
}

/// The type of what is within an object of type \p T where an array or such a class of the library has it: in the
/// object itself.
static QualType elementInPlace(QualType T) {
  if (const Type *Element = T->getArrayElementTypeNoTypeQual())
    return QualType(Element, 0);
  static const llvm::StringSet<> InPlace = {"array", "optional"};
  const auto *R = stdTemplate(T);
  return R && InPlace.contains(R->getName()) ? typeArgument(R, 0) : QualType();
}

bool entersStorage(llvm::ArrayRef<Step> Steps, QualType T) {
  for (const Step &S : Steps) {
    if (S.What == Step::Header)
      return false;
    if (S.What == Step::Field) {
      T = S.Member->getType();
    } else if (T.isNull() || elementInPlace(T).isNull()) {
      return true;
    } else {
      T = elementInPlace(T);
    }
  }
  return false;
}

QualType viewedType(QualType T) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    return T->getPointeeType();
  if (!isView(T))
    return QualType();
  QualType First = typeArgument(stdTemplate(T), 0);
  QualType Further = First.isNull() ? QualType() : viewedType(First); // an iterator names a pointer or another one
  return Further.isNull() ? First : Further;
}

QualType ownedElementType(QualType T) {
  T = T.getNonReferenceType();
  if (!isOwningRange(T) || !elementInPlace(T).isNull())
    return QualType();
  const auto *R = stdTemplate(T);
  bool Pairs = R && R->getName().ends_with("map");
  return typeArgument(R, Pairs ? 1 : 0);
}

QualType typeAt(const Location &L, const FunctionDecl *F) {
  QualType T;
  if (L.Base.What == Root::Variable)
    T = L.Base.Var->getType().getNonReferenceType();
  else if (const auto *Method = dyn_cast<CXXMethodDecl>(F); Method && L.Base.What == Root::This)
    T = Method->getFunctionObjectParameterType();
  for (const Step &S : L.Steps) {
    if (T.isNull())
      return T;
    T = typeWithin(T, S);
  }
  return T;
}

QualType typeWithin(QualType T, const Step &S) {
  if (S.What == Step::Field)
    return S.Member->getType();
  if (S.What != Step::Element || T.isNull())
    return QualType();
  T = T.getNonReferenceType();
  if (const Type *Element = T->getArrayElementTypeNoTypeQual())
    return QualType(Element, 0);
  return T->isPointerType() ? T->getPointeeType() : ownedElementType(T);
}

} // namespace deco
