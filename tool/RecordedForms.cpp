#include "RecordedForms.h"
#include "Copying.h"
#include "PointsTo.h"
#include "StdLibrary.h"

using namespace clang;

namespace deco {

//===--------------------------------------------------------------------===//
// What is around an expression
//===--------------------------------------------------------------------===//

static bool isNoOp(const Stmt *S) {
  const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(S);
  return Cast && (Cast->getCastKind() == CK_NoOp || Cast->getCastKind() == CK_ArrayToPointerDecay);
}

const Stmt *RecordedForms::parent(const Stmt *S) const {
  const Stmt *Up = Parents.getParent(S);
  while (isa_and_nonnull<ParenExpr, FullExpr, CXXBindTemporaryExpr, MaterializeTemporaryExpr>(Up) ||
         isNoOp(Up))
    Up = Parents.getParent(Up);
  return Up;
}

bool RecordedForms::isWithin(const Stmt *Inner, const Stmt *Outer) const {
  for (const Stmt *S = Inner; S; S = Parents.getParent(S))
    if (S == Outer)
      return true;
  return false;
}

const Expr *RecordedForms::subscript(const Expr *E) const {
  const Stmt *Up = parent(E);
  if (const auto *Sub = dyn_cast_or_null<ArraySubscriptExpr>(Up))
    return isWithin(E, Sub->getBase()) ? Sub : nullptr;
  if (const auto *Call = dyn_cast_or_null<CXXOperatorCallExpr>(Up))
    return Call->getOperator() == OO_Subscript && Call->getNumArgs() == 2 &&
                   isWithin(E, Call->getArg(0)) && isa<CXXMethodDecl>(Call->getCalleeDecl())
               ? Call
               : nullptr;
  const auto *Member = dyn_cast_or_null<MemberExpr>(Up);
  const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(Member ? parent(Member) : nullptr);
  if (!Call || Call->getCallee()->IgnoreParens() != Member || Call->getNumArgs() != 1)
    return nullptr;
  const CXXMethodDecl *Method = Call->getMethodDecl();
  return Method && Method->getIdentifier() && Method->getName() == "at" ? Call : nullptr;
}

const MemberExpr *RecordedForms::member(const Expr *E) const {
  const auto *Member = dyn_cast_or_null<MemberExpr>(parent(E));
  return Member && isa<FieldDecl>(Member->getMemberDecl()) ? Member : nullptr;
}

const Expr *RecordedForms::dereference(const Expr *E) const {
  const auto *Load = dyn_cast_or_null<ImplicitCastExpr>(parent(E));
  if (!Load || Load->getCastKind() != CK_LValueToRValue)
    return nullptr;
  const Stmt *Up = parent(Load);
  if (const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up))
    return Unary->getOpcode() == UO_Deref ? Unary : nullptr;
  const auto *Member = dyn_cast_or_null<MemberExpr>(Up);
  return Member && Member->isArrow() && isa<FieldDecl>(Member->getMemberDecl()) ? Member : nullptr;
}

bool RecordedForms::isStatement(const Expr *E) const {
  const Stmt *Below = E, *Up = Parents.getParent(E);
  while (isa_and_nonnull<FullExpr, ParenExpr>(Up)) {
    Below = Up;
    Up = Parents.getParent(Up);
  }
  if (const auto *If = dyn_cast_or_null<IfStmt>(Up))
    return Below != If->getCond();
  if (const auto *For = dyn_cast_or_null<ForStmt>(Up))
    return Below != For->getCond();
  if (const auto *While = dyn_cast_or_null<WhileStmt>(Up))
    return Below != While->getCond();
  if (const auto *Do = dyn_cast_or_null<DoStmt>(Up))
    return Below != Do->getCond();
  if (const auto *Range = dyn_cast_or_null<CXXForRangeStmt>(Up))
    return Below == Range->getBody();
  return isa_and_nonnull<CompoundStmt, CaseStmt, DefaultStmt, LabelStmt>(Up);
}

//===--------------------------------------------------------------------===//
// What is done with an element
//===--------------------------------------------------------------------===//

bool RecordedForms::isWrite(const Expr *Whole) const {
  const Stmt *Up = parent(Whole);
  if (const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up))
    return Unary->isIncrementDecrementOp() && isStatement(Unary);
  if (const auto *Binary = dyn_cast_or_null<BinaryOperator>(Up))
    return Binary->isAssignmentOp() && isWithin(Whole, Binary->getLHS()) && isStatement(Binary) &&
           isKept(Binary->getRHS(), Whole->getType());
  const auto *Call = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
  if (!Call || !isWithin(Whole, Call->getArg(0)) || !isStatement(Call))
    return false;
  bool Step = Call->getOperator() == OO_PlusPlus || Call->getOperator() == OO_MinusMinus;
  return Step || (Call->isAssignmentOp() && isKept(Call->getArg(1), Whole->getType()));
}

/// Whether \p Value can be kept until the barrier: a number, a value of the element's own type, or text.
bool RecordedForms::isKept(const Expr *Value, QualType Element) const {
  const Expr *Written = Value->IgnoreUnlessSpelledInSource();
  QualType T = Written->getType().getNonReferenceType().getUnqualifiedType();
  if (T->isArithmeticType() || T->isEnumeralType())
    return true;
  QualType E = Element.getNonReferenceType().getUnqualifiedType();
  if (Context.hasSameType(T, E) || isa<InitListExpr>(Written))
    return E->isRecordType() && isCopyable(E);
  const auto *R = E->getAsCXXRecordDecl();
  bool Text = R && isStd(R) && R->getIdentifier() && R->getName() == "basic_string";
  const auto *From = T->getAsCXXRecordDecl();
  bool Characters = (T->isPointerType() && T->getPointeeType()->isAnyCharacterType()) ||
                    isa<StringLiteral>(Written) ||
                    (From && isStd(From) && From->getIdentifier() &&
                     From->getName() == "basic_string_view");
  return Text && Characters;
}

static bool leavesNoReference(QualType T) { return !T->isReferenceType() && !carriesPointers(T); }

bool RecordedForms::isRead(const Expr *Whole) const {
  const Stmt *Up = Parents.getParent(Whole);
  bool ToConst = Whole->getType().isConstQualified();
  for (; isa_and_nonnull<ParenExpr, FullExpr, CXXBindTemporaryExpr, MaterializeTemporaryExpr,
                         ImplicitCastExpr>(Up);
       Up = Parents.getParent(Up)) {
    const auto *Cast = dyn_cast<ImplicitCastExpr>(Up);
    if (!Cast)
      continue;
    if (Cast->getCastKind() == CK_LValueToRValue)
      return !Cast->getType()->isArrayType();
    if (Cast->getCastKind() != CK_NoOp || !Cast->getType().isConstQualified())
      return false;
    ToConst = true;
  }
  if (const auto *Member = dyn_cast_or_null<MemberExpr>(Up)) {
    // A conversion of std::vector<bool>'s element, or another method that is const.
    const auto *Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl());
    return Method && Method->isConst() && leavesNoReference(Method->getReturnType());
  }
  if (!ToConst)
    return false;
  if (const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(Up))
    return Construct->getConstructor()->isCopyOrMoveConstructor();
  const auto *Call = dyn_cast_or_null<CallExpr>(Up);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Callee)
    return false;
  // `std::max(bins[n], 0)`: the reference that it returns is read at once.
  const auto *Load = dyn_cast_or_null<ImplicitCastExpr>(parent(Call));
  bool Loaded = Load && Load->getCastKind() == CK_LValueToRValue && !Load->getType()->isPointerType();
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
  return Loaded || leavesNoReference(Callee->getReturnType()) || (Operator && Operator->isAssignmentOp());
}

bool RecordedForms::isSize(const Expr *Container) const {
  const auto *Member = dyn_cast_or_null<MemberExpr>(parent(Container));
  const auto *Method = Member ? dyn_cast<CXXMethodDecl>(Member->getMemberDecl()) : nullptr;
  if (!Method || !isLibrary(Method) || !Method->getIdentifier() || Member->isArrow())
    return false;
  bool Asks = Method->getName() == "size" || Method->getName() == "empty";
  const CXXRecordDecl *Of = Method->getParent();
  return Asks && Of->getIdentifier() &&
         (Of->getName() == "vector" || Of->getName() == "array" || Of->getName() == "deque");
}

//===--------------------------------------------------------------------===//
// Names for an element
//===--------------------------------------------------------------------===//

/// The only variable that the statement \p Up declares, if it is declared as `T name = value;`.
const VarDecl *RecordedForms::boundBy(const Stmt *Up) const {
  const auto *Declared = dyn_cast_or_null<DeclStmt>(Up);
  if (!Declared || !Declared->isSingleDecl())
    return nullptr;
  const auto *V = dyn_cast<VarDecl>(Declared->getSingleDecl());
  const Stmt *Around = Parents.getParent(Declared);
  const auto *If = dyn_cast_or_null<IfStmt>(Around);
  const auto *Switch = dyn_cast_or_null<SwitchStmt>(Around);
  bool Placed = isa_and_nonnull<CompoundStmt, ForStmt>(Around) || (If && If->getInit() == Declared) ||
                (Switch && Switch->getInit() == Declared);
  bool Plain = V && !isa<DecompositionDecl>(V) && V->hasLocalStorage() && V->getInitStyle() == VarDecl::CInit &&
               !V->getBeginLoc().isMacroID() && !V->getLocation().isMacroID();
  return Placed && Plain ? V : nullptr;
}

const VarDecl *RecordedForms::boundReference(const Expr *Whole) const {
  const VarDecl *V = Whole->isLValue() ? boundBy(parent(Whole)) : nullptr;
  return V && V->getType()->isReferenceType() ? V : nullptr;
}

const VarDecl *RecordedForms::boundPointer(const Expr *Whole, const UnaryOperator *&Operator) const {
  Operator = dyn_cast_or_null<UnaryOperator>(parent(Whole));
  if (!Operator || Operator->getOpcode() != UO_AddrOf || Operator->getOperatorLoc().isMacroID())
    return nullptr;
  const VarDecl *V = boundBy(parent(Operator));
  return V && V->getType()->isPointerType() ? V : nullptr;
}

//===--------------------------------------------------------------------===//
// Keys, elements and members
//===--------------------------------------------------------------------===//

bool isKeyKept(const Expr *Sub) {
  const auto *Array = dyn_cast<ArraySubscriptExpr>(Sub);
  const Expr *Key = Array ? Array->getIdx() : argumentsOf(Sub).front();
  QualType T = Key->IgnoreUnlessSpelledInSource()->getType().getNonReferenceType();
  if (T->isIntegerType() && !T->isScopedEnumeralType())
    return true;
  const auto *Call = dyn_cast<CallExpr>(Sub);
  const auto *Method = Call ? dyn_cast<CXXMethodDecl>(Call->getCalleeDecl()) : nullptr;
  return Method && isLibrary(Method) && Method->getParent()->getIdentifier() &&
         (Method->getParent()->getName() == "map" || Method->getParent()->getName() == "unordered_map");
}

/// Whether \p Sub is a subscript of std::vector<bool> or std::bitset, or of a class that says what its
/// elements are.
static bool isOfBits(const Expr *Sub) {
  const auto *Call = dyn_cast<CallExpr>(Sub);
  const auto *Method = Call ? dyn_cast_or_null<CXXMethodDecl>(Call->getCalleeDecl()) : nullptr;
  if (!Method)
    return false;
  const ASTContext &Context = Method->getASTContext();
  return isLibrary(Method) ||
         !Method->getParent()->lookup(&Context.Idents.get("value_type")).empty();
}

std::string obstacleOfElement(const Expr *Sub) {
  QualType T = Sub->getType().getNonReferenceType();
  if (Sub->isPRValue() && T->isRecordType())
    return isOfBits(Sub) ? "" : "its subscript returns something that stands for the element";
  if (!isCopyable(QualType(T->getBaseElementTypeUnsafe(), 0)))
    return "its elements cannot be copied";
  // An array is copied by assigning its elements.
  const CXXRecordDecl *R = T->isArrayType() ? T->getBaseElementTypeUnsafe()->getAsCXXRecordDecl() : nullptr;
  return R && !(R->hasDefaultConstructor() && (R->hasSimpleCopyAssignment() || R->hasUserDeclaredCopyAssignment()))
             ? "its elements are arrays of objects that cannot be made without a value"
             : "";
}

std::string obstacleOfMember(const MemberExpr *M) {
  const auto *Field = cast<FieldDecl>(M->getMemberDecl());
  if (Field->isBitField())
    return "bit-fields cannot be recorded";
  if (Field->getType()->isReferenceType() || Field->isMutable())
    return "this member cannot be recorded";
  if (M->getMemberLoc().isMacroID())
    return "a macro uses it";
  // `&Class::member` cannot name these.
  if (Field->getParent()->isAnonymousStructOrUnion() || Field->isAnonymousStructOrUnion() ||
      Field->getAccess() == AS_protected)
    return "this member cannot be recorded";
  return "";
}

} // namespace deco
