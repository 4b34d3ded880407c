// Pointers that are no pointers for a while: addresses as numbers, copies byte by byte, operands of assembly and of
// atomic builtins. Who sees the number or the bytes may make the pointer again: what it leads to escapes, and a pointer
// that is made of numbers or bytes leads to anything that has.
#include "FlowCollector.h"
#include "StdLibrary.h"
#include "clang/Basic/Builtins.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// Whether objects of type \p T may be read or written as numbers or bytes: it is known, and says nothing of pointers.
static bool isPlain(QualType T) { return T->isArithmeticType() || T->isEnumeralType() || T->isStdByteType(); }

/// The type of what \p Pointer leads to, before it was cast.
static QualType pointeeBeforeCasts(const Expr *Pointer) {
  QualType T = Pointer->IgnoreParenCasts()->getType();
  if (const Type *Element = T->getArrayElementTypeNoTypeQual())
    return QualType(Element, 0);
  return T->isPointerType() ? T->getPointeeType() : QualType();
}

/// \p Object, which may hold pointers, is read, and if \p Writes written, as bytes.
void FlowCollector::seenAsBytes(const Locations &Object, bool Writes) {
  escape(Facts.stored(Object));
  if (Writes)
    Grew |= Facts.flow(Object, Location::outside());
}

bool FlowCollector::VisitCastExpr(CastExpr *Cast) {
  Expr *Sub = Cast->getSubExpr();
  QualType From = Sub->getType(), To = Cast->getType();
  switch (Cast->getCastKind()) {
  case CK_PointerToIntegral:
    escape(Facts.target(Sub));
    break;
  case CK_LValueToRValueBitCast: // __builtin_bit_cast
    if (carriesPointers(From) && !carriesPointers(To))
      seenAsBytes(Facts.lvalue(Sub), false);
    break;
  case CK_LValueBitCast:
    if (carriesPointers(From) && isPlain(To))
      seenAsBytes(Facts.lvalue(Sub), !To.isConstQualified());
    else if (carriesPointers(To) && isPlain(From))
      Grew |= Facts.flow(Facts.lvalue(Sub), Location::outside());
    break;
  case CK_BitCast: {
    QualType Whole = pointeeBeforeCasts(Sub);
    bool Bytes = To->isPointerType() && isPlain(To->getPointeeType());
    if (Bytes && !Whole.isNull() && !Whole->isVoidType() && carriesPointers(Whole))
      seenAsBytes(Facts.target(Sub), !To->getPointeeType().isConstQualified());
    break;
  }
  default:
    break;
  }
  return true;
}

/// What \p Call, of the library's function \p F, makes of the bytes that it copies.
void FlowCollector::copiedAsBytes(const Expr *Call, const FunctionDecl *F) {
  std::vector<const Expr *> Args = argumentsOf(Call);
  if (castsBits(F) && Args.size() == 1 && carriesPointers(Args[0]->getType()) && !carriesPointers(Call->getType()))
    seenAsBytes(Facts.lvalue(Args[0]), false);
  unsigned Kind = F->getMemoryFunctionKind();
  bool Copies = Kind == Builtin::BImemcpy || Kind == Builtin::BImemmove || Kind == Builtin::BImempcpy;
  if (!Copies || Args.size() < 2)
    return;
  QualType To = pointeeBeforeCasts(Args[0]), From = pointeeBeforeCasts(Args[1]);
  if (To.isNull() || From.isNull() || To->isVoidType() || From->isVoidType() || carriesPointers(To) == carriesPointers(From))
    return;
  if (carriesPointers(From))
    seenAsBytes(Facts.target(Args[1]), false);
  else
    Grew |= Facts.flow(Facts.target(Args[0]), Location::outside());
}

bool FlowCollector::VisitGCCAsmStmt(GCCAsmStmt *Asm) {
  Locations Given;
  for (const Expr *From : Asm->inputs())
    Given.add(Facts.target(From));
  for (const Expr *To : Asm->outputs())
    Given.add(Facts.target(To));
  escape(Given);
  for (const Expr *To : Asm->outputs())
    if (carriesPointers(To->getType()))
      Grew |= Facts.flow(Facts.lvalue(To), Location::outside());
  return true;
}

bool FlowCollector::VisitAtomicExpr(AtomicExpr *Atomic) {
  QualType Value = Atomic->getPtr()->getType()->getPointeeType();
  if (Value.isNull() || !carriesPointers(Value.getAtomicUnqualifiedType()))
    return true;
  Locations Object = Facts.target(Atomic->getPtr());
  for (const Stmt *Part : Atomic->children()) {
    const auto *E = dyn_cast_or_null<Expr>(Part);
    if (!E || !E->getType()->isPointerType() || E == Atomic->getPtr())
      continue;
    // A value, or, in the generic forms, where one is or is left.
    Locations Given = Facts.target(E);
    Given.add(Facts.stored(Facts.target(E)));
    Grew |= Facts.flow(Object, Given);
    if (carriesPointers(E->getType()->getPointeeType()))
      Grew |= Facts.flow(Facts.target(E), Facts.stored(Object));
  }
  return true;
}

} // namespace deco
