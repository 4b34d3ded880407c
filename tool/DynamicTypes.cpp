#include "DynamicTypes.h"
#include "OwnedStorage.h"
#include "StdLibrary.h"
#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace deco {

/// Whether an object of static type \p T may be of a derived class that is not at hand. Of a class without virtual
/// functions, what a derived one adds is not reached through it.
static bool mayBeDerived(QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->hasDefinition() && !isStd(R) && R->getDefinition()->isPolymorphic() &&
         !R->getDefinition()->isEffectivelyFinal();
}

/// Whether what is at \p L is an object by itself, rather than a part of one that may be of a derived class.
static bool isExact(const Location &L) {
  QualType T;
  bool Exact = false;
  if (L.Base.What == Root::Variable) {
    T = L.Base.Var->getType();
    Exact = !T->isReferenceType() && !T->isPointerType();
    T = T.getNonReferenceType();
  }
  for (const Step &S : L.Steps) {
    if (S.What == Step::Field) {
      T = S.Member->getType();
      Exact = true;
      continue;
    }
    if (S.What != Step::Element || T.isNull())
      return false;
    const Type *Element = T->getArrayElementTypeNoTypeQual();
    T = Element ? QualType(Element, 0) : ownedElementType(T);
    Exact = !T.isNull();
  }
  return Exact;
}

bool mayCarryPointers(QualType T) { return mayBeDerived(T) || carriesPointers(T); }

bool mayCarryPointers(QualType T, const Locations &Where) {
  return carriesPointers(T) || (mayBeDerived(T) && !llvm::all_of(Where, isExact));
}

bool mayCarryMutablePointers(QualType T, const Locations &Where) {
  return carriesMutablePointers(T) || (mayBeDerived(T) && !llvm::all_of(Where, isExact));
}

} // namespace deco
