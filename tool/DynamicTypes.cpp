#include "DynamicTypes.h"
#include "OwnedStorage.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace deco {

/// Whether \p R is made for a class that is derived from it: the curiously recurring template pattern (J. Coplien, 1995).
static bool recurs(const CXXRecordDecl *R) {
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
  return Special && llvm::any_of(Special->getTemplateArgs().asArray(), [R](const TemplateArgument &A) {
           const CXXRecordDecl *Made =
               A.getKind() == TemplateArgument::Type ? A.getAsType()->getAsCXXRecordDecl() : nullptr;
           return Made && Made->hasDefinition() && Made->getDefinition()->isDerivedFrom(R);
         });
}

/// Whether an object of static type \p T may be of a derived class that is not at hand. Of a class without virtual
/// functions, what a derived one adds is reached only by code that casts to it.
static bool mayBeDerived(QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || isStd(R) || R->getDefinition()->isEffectivelyFinal())
    return false;
  return R->getDefinition()->isPolymorphic() || recurs(R->getDefinition());
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
