#include "VisitedParts.h"
#include "StdLibrary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

using Classes = llvm::SmallPtrSet<const CXXRecordDecl *, 8>;

static bool mayHold(const TemplateArgument &A, const CXXRecordDecl *Class, Classes &Seen);

/// Whether an object of type \p T may have in it, or own, one of class \p Class.
static bool mayHold(QualType T, const CXXRecordDecl *Class, Classes &Seen) {
  T = QualType(T.getNonReferenceType()->getBaseElementTypeUnsafe(), 0);
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R) {
    // In an array of bytes on the heap, objects can be made.
    bool Bytes = T->isStdByteType() || T->isSpecificBuiltinType(BuiltinType::UChar);
    return (Bytes && !Seen.empty()) || !T->isScalarType();
  }
  if (!R->hasDefinition())
    return true;
  R = R->getDefinition();
  if (!Seen.insert(R).second)
    return false;
  if (R->getCanonicalDecl() == Class->getCanonicalDecl() || R->isDerivedFrom(Class) || Class->isDerivedFrom(R))
    return true;
  if (!isLibrary(R)) {
    // Who owns an object of a class with virtual functions may own one of a class derived from it.
    return (R->isPolymorphic() && !R->isEffectivelyFinal()) ||
           llvm::any_of(R->bases(), [&](const auto &B) { return mayHold(B.getType(), Class, Seen); }) ||
           llvm::any_of(R->fields(), [&](const FieldDecl *F) { return mayHold(F->getType(), Class, Seen); });
  }
  if (isShared(T) || !isStd(R))
    return true;
  // What a container or another class of the library has is of the types that it is made for.
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
  return Special && llvm::any_of(Special->getTemplateArgs().asArray(), [&](const TemplateArgument &A) {
           return mayHold(A, Class, Seen);
         });
}

static bool mayHold(const TemplateArgument &A, const CXXRecordDecl *Class, Classes &Seen) {
  if (A.getKind() == TemplateArgument::Pack)
    return llvm::any_of(A.pack_elements(), [&](const TemplateArgument &Each) { return mayHold(Each, Class, Seen); });
  return A.getKind() == TemplateArgument::Template ||
         (A.getKind() == TemplateArgument::Type && mayHold(A.getAsType(), Class, Seen));
}

static bool mayHold(const FieldDecl *F, const CXXRecordDecl *Class) {
  Classes Seen;
  return mayHold(F->getType(), Class, Seen);
}

/// How many objects of class \p Class are bases of one of class \p R, or may be in its members.
static unsigned countOf(const CXXRecordDecl *Class, const CXXRecordDecl *R) {
  if (R->getCanonicalDecl() == Class->getCanonicalDecl())
    return 1;
  unsigned Sum = 0;
  for (const CXXBaseSpecifier &B : R->bases()) {
    const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    Sum += Base && Base->hasDefinition() ? countOf(Class, Base->getDefinition()) : 2;
  }
  for (const FieldDecl *F : R->fields())
    Sum += mayHold(F, Class);
  return Sum;
}

/// Whether the member \p F, reached by the name of an object of class \p Class, is of that object, or of one that
/// has it as its only object of that class; and no such object may be in what the member has or owns.
static bool belongsTo(const FieldDecl *F, const CXXRecordDecl *Class) {
  const auto *Of = cast<CXXRecordDecl>(F->getParent())->getDefinition();
  bool Own = Of->getCanonicalDecl() == Class->getCanonicalDecl() || Class->isDerivedFrom(Of);
  bool OfDerived = !Own && Of->isDerivedFrom(Class) && Of->getNumVBases() == 0 && countOf(Class, Of) == 1;
  return (Own || OfDerived) && !mayHold(F, Class);
}

std::vector<Visit> further(std::vector<Visit> Visits, const Step &S) {
  llvm::erase_if(Visits, [&](Visit &V) {
    if (V.Within)
      return S.What == Step::Beside || S.What == Step::Around || (S.What == Step::Field && V.Class && mayHold(S.Member, V.Class));
    V.Within = S.What == Step::Field && belongsTo(S.Member, V.Class);
    return !V.Within;
  });
  return Visits;
}

} // namespace deco
