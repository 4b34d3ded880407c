#include "RecordedUses.h"
#include "Attributes.h"
#include "CallersTerms.h"
#include "Copying.h"
#include "StdLibrary.h"
#include "clang/AST/ParentMap.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace deco {

namespace {

/// The references to a parameter, and what a copy of the body would not have in common with it.
class ReferenceFinder : public RecursiveASTVisitor<ReferenceFinder> {
public:
  explicit ReferenceFinder(const ParmVarDecl *P) : P(P) {}
  std::vector<const DeclRefExpr *> Found;
  const Stmt *InLambda = nullptr;
  const Stmt *Try = nullptr;
  const VarDecl *Static = nullptr;

  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    if (Ref->getDecl() == P) {
      Found.push_back(Ref);
      if (Lambdas)
        InLambda = Ref;
    }
    return true;
  }
  bool VisitVarDecl(VarDecl *V) {
    if (V->isStaticLocal() && !V->getType().isConstQualified())
      Static = V;
    return true;
  }
  bool VisitCXXTryStmt(CXXTryStmt *S) {
    Try = S;
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *S) {
    ++Lambdas;
    bool Result = RecursiveASTVisitor::TraverseLambdaExpr(S);
    --Lambdas;
    return Result;
  }

private:
  const ParmVarDecl *P;
  unsigned Lambdas = 0;
};

class UseScan {
public:
  UseScan(const FunctionDecl *F, const ParmVarDecl *P, Summaries &Known, unsigned Depth)
      : F(F), P(P), Known(Known), Depth(Depth), Context(F->getASTContext()),
        Parents(const_cast<Stmt *>(F->getBody())), Facts(F, Known.lookup()), Of(Facts, Known) {
    Of.ofTree(F->getBody(), All);
    Version.Definition = F;
    Version.Parameters = {P};
  }

  RecordedUses run() {
    checkFunction();
    checkType();
    ReferenceFinder Finder(P);
    Finder.TraverseStmt(const_cast<Stmt *>(F->getBody()));
    if (Finder.InLambda)
      refuse("a lambda uses it", Finder.InLambda->getBeginLoc());
    if (Finder.Try)
      refuse("the function handles exceptions", Finder.Try->getBeginLoc());
    if (Finder.Static)
      refuse("the function has a static variable", Finder.Static->getLocation());
    for (const DeclRefExpr *Ref : Finder.Found)
      if (Result.Obstacle.empty())
        use(Ref);
    Result.Accesses.Parameter = P;
    Result.Versions.insert(Version);
    return std::move(Result);
  }

private:
  void refuse(std::string Why, SourceLocation At) {
    if (!Result.Obstacle.empty())
      return;
    Result.Obstacle = std::move(Why);
    Result.At = At;
  }

  /// A second version must be possible next to the first, and must be found where the first is.
  void checkFunction() {
    const SourceManager &SM = Context.getSourceManager();
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    SourceLocation Where = F->getBeginLoc();
    if (Where.isMacroID() || F->getEndLoc().isMacroID() || SM.getFileID(Where) != SM.getMainFileID())
      refuse("the function is not defined in this file", F->getLocation());
    if (F->isTemplateInstantiation() || F->getDescribedFunctionTemplate())
      refuse("the function is a template", F->getLocation());
    if (hasAttribute(F, Attribute::Synchronized))
      refuse("the function is synchronized", F->getLocation());
    if (F->isExternC() || F->isMain() || (Method && (Method->isVirtual() || F->isOutOfLine())) ||
        isa<CXXConstructorDecl, CXXDestructorDecl>(F) || F->isOverloadedOperator())
      refuse("there can be no second version of such a function", F->getLocation());
  }

  void checkType() {
    QualType T = P->getType();
    if (!T->isLValueReferenceType() || T.getNonReferenceType().isConstQualified())
      return refuse("it is no reference", P->getLocation());
    T = T.getNonReferenceType();
    if (T->isIncompleteType() || carriesPointers(T) || lifetimeShows(T, Known.lookup()))
      return refuse("its elements may refer to other objects", P->getLocation());
    if (P->getBeginLoc().isMacroID() || P->getLocation().isInvalid())
      refuse("a macro declares it", P->getLocation());
  }

  const Stmt *parent(const Stmt *S) const {
    const Stmt *Up = Parents.getParent(S);
    while (isa_and_nonnull<ParenExpr, FullExpr, CXXBindTemporaryExpr, MaterializeTemporaryExpr>(Up) ||
           isNoOp(Up))
      Up = Parents.getParent(Up);
    return Up;
  }
  static bool isNoOp(const Stmt *S) {
    const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(S);
    return Cast && (Cast->getCastKind() == CK_NoOp || Cast->getCastKind() == CK_ArrayToPointerDecay);
  }
  static bool isSubscriptName(const CXXMethodDecl *M) {
    return M && M->getIdentifier() && M->getName() == "at";
  }

  /// Whether the key of \p Sub can be kept: that of a map, or a number.
  bool isKeyKept(const Expr *Sub) const {
    const auto *Array = dyn_cast<ArraySubscriptExpr>(Sub);
    const Expr *Key = Array ? Array->getIdx() : argumentsOf(Sub).front();
    QualType T = Key->IgnoreUnlessSpelledInSource()->getType().getNonReferenceType();
    if (T->isIntegerType() && !T->isEnumeralType())
      return true;
    const auto *Call = dyn_cast<CallExpr>(Sub);
    const auto *Method = Call ? dyn_cast<CXXMethodDecl>(Call->getCalleeDecl()) : nullptr;
    return Method && isLibrary(Method) && Method->getParent()->getIdentifier() &&
           (Method->getParent()->getName() == "map" || Method->getParent()->getName() == "unordered_map");
  }

  /// Why a task could not have a copy of the element that \p Sub leads to; or empty.
  static std::string obstacleOfElement(const Expr *Sub) {
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

  /// The subscript whose base is \p E, or null.
  const Expr *subscript(const Expr *E) const {
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
    return Call && Call->getCallee()->IgnoreParens() == Member && Call->getNumArgs() == 1 &&
                   isSubscriptName(Call->getMethodDecl())
               ? Call
               : nullptr;
  }

  bool isWithin(const Stmt *Inner, const Stmt *Outer) const {
    for (const Stmt *S = Inner; S; S = Parents.getParent(S))
      if (S == Outer)
        return true;
    return false;
  }

  void use(const DeclRefExpr *Ref) {
    if (Ref->getBeginLoc().isMacroID())
      return refuse("a macro uses it", Ref->getBeginLoc());
    RecordedUse Use;
    Use.Elements = Ref;
    std::vector<const Expr *> Subscripts;
    while (const Expr *Sub = subscript(Use.Elements)) {
      Subscripts.push_back(Sub);
      Use.Elements = Sub;
      if (std::string Why = obstacleOfElement(Sub); !Why.empty())
        return refuse(Why, Sub->getExprLoc());
      if (!isKeyKept(Sub))
        return refuse("this key cannot be kept", Sub->getExprLoc());
      if (Sub->getEndLoc().isMacroID())
        return refuse("a macro uses it", Sub->getBeginLoc());
    }
    if (Subscripts.empty())
      return helper(Ref);
    const Expr *Whole = Use.Elements;
    while (const auto *Member = dyn_cast_or_null<MemberExpr>(parent(Whole))) {
      const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
      if (!Field)
        break;
      Use.Members.push_back(Member);
      Whole = Member;
      // `grid[y].cells[x]`: the subscripts go on behind the member.
      if (subscript(Whole))
        return refuse("this is an element of a member of an element", Whole->getExprLoc());
    }
    classify(Use, Whole, Subscripts);
  }

  void classify(RecordedUse &Use, const Expr *Whole, llvm::ArrayRef<const Expr *> Subscripts) {
    if (isWrite(Whole)) {
      Use.Writes = true;
      for (const MemberExpr *M : Use.Members) {
        const auto *Field = cast<FieldDecl>(M->getMemberDecl());
        if (Field->isBitField() || Field->getType()->isReferenceType() ||
            M->getMemberLoc().isMacroID())
          return refuse("this member cannot be recorded", M->getMemberLoc());
      }
    } else if (!isRead(Whole)) {
      return refuse("this is no reading, assignment or update of an element", Whole->getExprLoc());
    } else {
      Use.Members.clear();
    }
    account(Use, Whole, Subscripts);
    Version.Uses.push_back(Use);
  }

  /// A write as a statement of its own, of a value that can be kept.
  bool isWrite(const Expr *Whole) const {
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

  bool isStatement(const Expr *E) const {
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

  /// Whether \p Value can be kept until the barrier: a number, a value of the element's own type, or text.
  bool isKept(const Expr *Value, QualType Element) const {
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

  /// A reading that is over when its full expression is.
  bool isRead(const Expr *Whole) const {
    const Stmt *Up = Parents.getParent(Whole);
    bool ToConst = false;
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
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
    return leavesNoReference(Callee->getReturnType()) || (Operator && Operator->isAssignmentOp());
  }
  static bool leavesNoReference(QualType T) {
    return !T->isReferenceType() && !carriesPointers(T);
  }

  /// What the use reads at once, and what happens at the barrier.
  void account(const RecordedUse &Use, const Expr *Whole, llvm::ArrayRef<const Expr *> Subscripts) {
    CallersTerms Terms(Facts, All);
    auto Add = [&](std::vector<Access> &To, const Location &L, bool Writes) {
      if (L.Base.Var == P)
        To.push_back({Terms.of(L), Writes, Whole});
      else
        refuse("it is not seen which memory this is", Whole->getExprLoc());
    };
    for (const Expr *Sub : Subscripts)
      if (const auto *Call = dyn_cast<CallExpr>(Sub)) {
        std::vector<Access> Reached;
        Of.ofCall(Call, Reached);
        bool OfLibrary = isLibrary(Call->getDirectCallee());
        for (const Access &A : Reached) {
          if (A.Where.Base.Var != P)
            continue; // a key
          Add(Result.Accesses.Later, A.Where, A.Writes);
          // What an insertion does to the container is no concern of who looks another key up.
          if (!Use.Writes && !A.Writes)
            Add(OfLibrary ? Result.Accesses.Lookups : Result.Accesses.Now, A.Where, false);
          if (!OfLibrary && A.Writes)
            refuse("its subscript operator changes it", Sub->getExprLoc());
        }
      }
    // Bits are no memory of their own, but the barrier writes them one after another.
    const auto *Bits = P->getType().getNonReferenceType()->getAsCXXRecordDecl();
    bool OfBits = Bits && isLibrary(Bits) && Bits->getIdentifier() && Bits->getName() == "vector";
    for (Location L : Facts.lvalue(Use.Writes ? Whole : Use.Elements)) {
      if (OfBits && Subscripts.size() == 1 && L.Steps.size() == 1 && L.Steps[0].What == Step::Element)
        L.Steps[0].Index = Facts.subscripts().read(argumentsOf(Subscripts[0]).front());
      Add(Use.Writes ? Result.Accesses.Later : Result.Accesses.Now, L, Use.Writes);
    }
  }

  /// The parameter itself, handed to another function.
  void helper(const DeclRefExpr *Ref) {
    const auto *Call = dyn_cast_or_null<CallExpr>(parent(Ref));
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr, *Definition = nullptr;
    std::vector<const Expr *> Args = Call ? argumentsOf(Call) : std::vector<const Expr *>();
    auto Arg = llvm::find_if(Args, [&](const Expr *A) { return A->IgnoreParenImpCasts() == Ref; });
    if (!Callee || Arg == Args.end() || !Callee->hasBody(Definition) || isLibrary(Definition))
      return refuse("this is no subscript of it", Ref->getBeginLoc());
    size_t Index = Arg - Args.begin();
    if (Index >= Definition->getNumParams() || Depth > 8)
      return refuse("this is no subscript of it", Ref->getBeginLoc());
    const ParmVarDecl *Into = Definition->getParamDecl(Index);
    if (!Context.hasSameType(Into->getType().getNonReferenceType(), P->getType().getNonReferenceType()))
      return refuse("this is no subscript of it", Ref->getBeginLoc());
    if (Definition == F && Into == P)
      return refuse("the function calls itself", Ref->getBeginLoc());
    if (!isNameableAt(Definition, Ref->getBeginLoc()))
      return refuse("the helper is defined too late", Ref->getBeginLoc());
    RecordedUses Inner = UseScan(Definition, Into, Known, Depth + 1).run();
    if (!Inner.Obstacle.empty())
      return refuse(Inner.Obstacle, Inner.At);
    CallersTerms Terms(Facts, All);
    for (auto [From, To] : {std::pair(&Inner.Accesses.Now, &Result.Accesses.Now),
                            std::pair(&Inner.Accesses.Lookups, &Result.Accesses.Lookups),
                            std::pair(&Inner.Accesses.Later, &Result.Accesses.Later)})
      for (const Access &A : *From)
        for (const Location &L : Facts.atCall(A.Where, Call))
          To->push_back({Terms.of(L), A.Writes, Call});
    Result.Versions.insert(Inner.Versions.begin(), Inner.Versions.end());
  }

  const FunctionDecl *F;
  const ParmVarDecl *P;
  Summaries &Known;
  unsigned Depth;
  const ASTContext &Context;
  ParentMap Parents;
  PointsTo Facts;
  Effects Of;
  std::vector<Access> All;
  RecordedVersion Version;
  RecordedUses Result;
};

} // namespace

bool isNameableAt(const FunctionDecl *Definition, SourceLocation Use) {
  const SourceManager &SM = Definition->getASTContext().getSourceManager();
  const FunctionDecl *First = Definition->getFirstDecl();
  bool Declared = First != Definition && SM.getFileID(First->getLocation()) == SM.getMainFileID() &&
                  !First->getBeginLoc().isMacroID();
  return Declared || isa<CXXMethodDecl>(Definition) ||
         SM.isBeforeInTranslationUnit(Definition->getEndLoc(), Use);
}

RecordedUses findRecordedUses(const FunctionDecl *F, const ParmVarDecl *P, Summaries &Known) {
  const FunctionDecl *Definition = nullptr;
  RecordedUses Result;
  if (!F->hasBody(Definition) || Definition->isDependentContext() || isLibrary(Definition)) {
    Result.Obstacle = "the body of the function is not at hand";
    Result.At = F->getLocation();
    return Result;
  }
  return UseScan(Definition, Definition->getParamDecl(P->getFunctionScopeIndex()), Known, 0).run();
}

} // namespace deco
