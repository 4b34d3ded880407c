#include "RecordedUses.h"
#include "Attributes.h"
#include "CallersTerms.h"
#include "Copying.h"
#include "RecordedForms.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace deco {

namespace {

/// The references to variables, and what a copy of the body would not have in common with it.
class ReferenceFinder : public RecursiveASTVisitor<ReferenceFinder> {
public:
  std::map<const ValueDecl *, std::vector<const DeclRefExpr *>> Found;
  std::map<const ValueDecl *, const Stmt *> InLambda;
  std::map<const ValueDecl *, std::vector<const MemberExpr *>> Members; ///< of `*this`
  std::vector<const CXXThisExpr *> Selves;
  const Stmt *SelfInLambda = nullptr;
  const Stmt *Try = nullptr;
  const VarDecl *Static = nullptr;

  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    Found[Ref->getDecl()].push_back(Ref);
    if (Lambdas)
      InLambda[Ref->getDecl()] = Ref;
    return true;
  }
  bool VisitMemberExpr(MemberExpr *M) {
    if (isa<CXXThisExpr>(M->getBase()))
      Members[M->getMemberDecl()].push_back(M);
    return true;
  }
  bool VisitCXXThisExpr(CXXThisExpr *Self) {
    Selves.push_back(Self);
    if (Lambdas)
      SelfInLambda = Self;
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
  unsigned Lambdas = 0;
};

/// The member of the function's own object that \p L is in, or null.
const FieldDecl *memberOf(const Location &L) {
  bool IsMember = L.Base.What == Root::This && !L.Steps.empty() && L.Steps.front().What == Step::Field;
  return IsMember ? L.Steps.front().Member : nullptr;
}

/// A parameter or member, or a local reference or pointer to an element of one.
struct Tracked {
  const ValueDecl *Name;
  const ValueDecl *Of;
  std::vector<const Expr *> Subscripts; ///< on the way to the element
  bool IsPointer = false;
};

/// The way from a name to an element or a part of one.
struct Path {
  const Tracked *From;
  const Expr *Start;    ///< the name, or what dereferences it
  const Expr *Elements; ///< up to the last subscript; null: there is none, and the name is a parameter's
  const Expr *Whole;
  std::vector<const Expr *> Subscripts;
  std::vector<const MemberExpr *> Inner, Outer; ///< in front of the last subscript, and behind it
};

class UseScan {
public:
  UseScan(const FunctionDecl *F, const std::set<unsigned> &Parameters, std::vector<const FieldDecl *> Members,
          Summaries &Known, const Writable &CanWrite, const NamedFunctions &Named, unsigned Depth)
      : F(F), Known(Known), CanWrite(CanWrite), Named(Named), Depth(Depth), Context(F->getASTContext()), Forms(F),
        Facts(F, Known.lookup()), Of(Facts, Known) {
    Of.ofTree(F->getBody(), All);
    Version.Definition = F;
    Version.Parameters = Parameters;
    Version.Members = std::move(Members);
    for (const FieldDecl *M : Version.Members) {
      Result.Accesses.push_back({nullptr, M, {}, {}, {}});
      Work.push_back({M, M, {}, false});
    }
    for (unsigned I : Parameters) {
      if (I == OwnObject)
        continue;
      const ParmVarDecl *P = F->getParamDecl(I);
      Result.Accesses.push_back({P, nullptr, {}, {}, {}});
      Work.push_back({P, P, {}, false});
    }
  }

  RecordedUses run() {
    checkFunction();
    for (const Recording &R : Result.Accesses)
      if (Result.Obstacle.empty())
        R.Parameter ? checkType(R.Parameter) : checkMember(R.Member);
    Finder.TraverseStmt(const_cast<Stmt *>(F->getBody()));
    if (!Version.Members.empty())
      checkObject();
    if (Finder.Try)
      refuse("the function handles exceptions", Finder.Try->getBeginLoc());
    if (Finder.Static)
      refuse("the function has a static variable", Finder.Static->getLocation());
    for (size_t I = 0; I < Work.size() && Result.Obstacle.empty(); ++I) {
      const Tracked T = Work[I];
      Current = dyn_cast<FieldDecl>(T.Of);
      if (auto In = Finder.InLambda.find(T.Name); In != Finder.InLambda.end())
        refuse("a lambda uses it", In->second->getBeginLoc());
      for (const DeclRefExpr *Ref : Finder.Found[T.Name])
        if (Result.Obstacle.empty())
          use(Ref, T);
      if (!isa<FieldDecl>(T.Name))
        continue;
      for (const MemberExpr *Ref : Finder.Members[T.Name])
        if (Result.Obstacle.empty()) {
          Version.OwnUses.push_back(Ref);
          use(Ref, T);
        }
    }
    Current = nullptr;
    checkReplaced();
    Result.Versions.insert(Result.Versions.begin(), Version);
    return std::move(Result);
  }

private:
  void refuse(std::string Why, SourceLocation At) {
    if (!Result.Obstacle.empty())
      return;
    Result.Obstacle = std::move(Why);
    Result.At = At;
    Result.Of = Current;
  }

  /// A second version must be possible next to the first, and must be found where the first is.
  void checkFunction() {
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    const FunctionDecl *Written = Version.written(), *First = Written->getFirstDecl();
    if (Written->getBeginLoc().isMacroID() || Written->getEndLoc().isMacroID())
      refuse("a macro defines the function", F->getLocation());
    if (!CanWrite(Written->getBeginLoc()))
      refuse("the header that defines the function is not rewritten", F->getLocation());
    if (Method && F->isOutOfLine() && (First->getBeginLoc().isMacroID() || !CanWrite(First->getBeginLoc())))
      refuse("the header that declares the function is not rewritten", First->getLocation());
    if (Named.contains(F))
      refuse("the function is named without a call, which two versions would make ambiguous", F->getLocation());
    if (F->getTemplateSpecializationKind() == TSK_ExplicitSpecialization)
      refuse("the function is a specialisation of a template", F->getLocation());
    if (Written->getNumParams() != F->getNumParams())
      refuse("the function has a parameter pack", F->getLocation());
    if (hasAttribute(F, Attribute::Synchronized))
      refuse("the function is synchronized", F->getLocation());
    if (F->isConstexpr() || F->isExternC() || F->isMain() || (Method && Method->isVirtual()) ||
        isa<CXXConstructorDecl, CXXDestructorDecl>(F) || F->isOverloadedOperator())
      refuse("there can be no second version of such a function", F->getLocation());
  }

  void checkType(const ParmVarDecl *P) {
    QualType T = P->getType();
    if (!T->isLValueReferenceType() || T.getNonReferenceType().isConstQualified())
      return refuse("it is no reference", P->getLocation());
    checkElements(T.getNonReferenceType(), P->getLocation());
    if (P->getBeginLoc().isMacroID() || P->getLocation().isInvalid())
      refuse("a macro declares it", P->getLocation());
    const ParmVarDecl *Written = Version.written()->getParamDecl(P->getFunctionScopeIndex());
    QualType Spelt = Written->getType();
    if (Written != P && (!Spelt->isLValueReferenceType() || Spelt->getContainedAutoType() ||
                         Spelt.getNonReferenceType()->isArrayType()))
      refuse("its type is deduced", P->getLocation());
  }

  void checkElements(QualType T, SourceLocation At) {
    if (T->isIncompleteType() || carriesPointers(T) || lifetimeShows(T, Known.lookup()))
      refuse("its elements may refer to other objects", At);
  }

  //===------------------------------------------------------------------===//
  // The function's own object
  //===------------------------------------------------------------------===//

  void checkMember(const FieldDecl *M) {
    Current = M;
    QualType T = M->getType();
    if (!M->getIdentifier() || T->isReferenceType() || T.isVolatileQualified() || M->isMutable() || M->isBitField() ||
        M->getLocation().isMacroID())
      refuse("this member cannot be recorded", M->getLocation());
    checkElements(T, M->getLocation());
    Current = nullptr;
  }

  /// The members get parameters of their own, and who calls the second version finds them through the class.
  void checkObject() {
    const auto *Method = cast<CXXMethodDecl>(F);
    const auto *Written = cast<CXXMethodDecl>(Version.written());
    const CXXRecordDecl *Class = Written->getParent();
    const SourceManager &SM = Context.getSourceManager();
    SourceRange Text = Class->getSourceRange();
    if (Class->isUnion() || Class->isLocalClass() || Text.getBegin().isMacroID() || Text.getEnd().isMacroID() ||
        SM.getFileID(Text.getEnd()) != SM.getFileID(Written->getFirstDecl()->getLocation()) ||
        !CanWrite(Text.getEnd()))
      refuse("nothing can be added to its class", Class->getLocation());
    if (Method->isVolatile() || Written->getDeclaredReturnType()->getContainedDeducedType() ||
        Method->isExplicitObjectMemberFunction() ||
        llvm::any_of(Written->redecls(), [](const FunctionDecl *D) { return D->getFriendObjectKind() != Decl::FOK_None; }))
      refuse("there can be no second version of such a function", F->getLocation());
    if (llvm::any_of(Written->redecls(), [](const FunctionDecl *D) {
          FunctionTypeLoc Type = D->getFunctionTypeLoc();
          return Type.isNull() || Type.getLParenLoc().isMacroID() || D->getLocation().isMacroID();
        }))
      refuse("a macro defines the function", F->getLocation());
    checkOverloads(Written);
    if (Finder.SelfInLambda)
      refuse("a lambda uses its object", Finder.SelfInLambda->getBeginLoc());
    for (const CXXThisExpr *Self : Finder.Selves)
      if (Result.Obstacle.empty())
        checkSelf(Self);
  }

  /// Whether nothing that records could become a \p T.
  static bool isOfNumbers(QualType T) { return T->isArithmeticType() || T->isEnumeralType() || T->isPointerType(); }

  /// A call of the second version must find no other function.
  void checkOverloads(const CXXMethodDecl *Method) {
    for (const NamedDecl *D : Method->getParent()->lookup(Method->getDeclName())) {
      const NamedDecl *Named = D->getUnderlyingDecl();
      const FunctionDecl *Other = Named->getAsFunction();
      if (Other && Other->getCanonicalDecl() == Method->getCanonicalDecl())
        continue;
      bool Enough = Other && Other->getNumParams() >= Method->getMinRequiredArguments() + Version.Members.size();
      if (!Other || isa<FunctionTemplateDecl>(Named) || Other->isVariadic() ||
          (Enough && !isOfNumbers(Other->getParamDecl(0)->getType().getNonReferenceType())))
        refuse("another function of this name might be called instead", D->getLocation());
    }
  }

  /// The object itself is only used to name its members, or to call what does not touch those that are recorded.
  void checkSelf(const CXXThisExpr *Self) {
    const Stmt *Up = Forms.parent(Self);
    while (isa_and_nonnull<ImplicitCastExpr>(Up)) // to a base
      Up = Forms.parent(Up);
    const auto *Member = dyn_cast_or_null<MemberExpr>(Up);
    if (Member && !isa<CXXMethodDecl>(Member->getMemberDecl()))
      return;
    const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(Member ? Forms.parent(Member) : nullptr);
    if (!Call || Call->getCallee() != Member)
      return refuse("its object is used as a whole", Self->getBeginLoc());
    std::vector<Access> Reached;
    Of.ofCall(Call, Reached);
    std::set<const FieldDecl *> Touched;
    for (const Access &A : Reached) {
      if (A.Where.Base.What != Root::This)
        continue;
      const FieldDecl *M = memberOf(A.Where);
      if (!M)
        return refuse("another function may use all of its object", Call->getExprLoc());
      if (llvm::is_contained(Version.Members, M))
        Touched.insert(M);
    }
    if (!Touched.empty())
      helperOfObject(Call, Touched);
  }

  /// Another function of the same object, which uses some of the members.
  void helperOfObject(const CXXMemberCallExpr *Call, const std::set<const FieldDecl *> &Touched) {
    const FunctionDecl *Callee = Call->getMethodDecl(), *Definition = nullptr;
    const CXXRecordDecl *Class = cast<CXXMethodDecl>(F)->getParent();
    if (!Callee || !Callee->hasBody(Definition) || isLibrary(Definition) || Depth > 8 || openingOf(Call).isInvalid() ||
        cast<CXXMethodDecl>(Definition)->getParent()->getCanonicalDecl() != Class->getCanonicalDecl())
      return refuse("another function uses what is recorded of its object", Call->getExprLoc());
    if (Definition == F)
      return refuse("the function calls itself", Call->getExprLoc());
    OwnCall Handed{Call, {}};
    for (const FieldDecl *M : Version.Members)
      if (Touched.count(M))
        Handed.Members.push_back(M);
    RecordedUses Inner =
        UseScan(Definition, {OwnObject}, Handed.Members, Known, CanWrite, Named, Depth + 1).run();
    if (!Inner.Obstacle.empty()) {
      Current = Inner.Of;
      return refuse(Inner.Obstacle, Inner.At);
    }
    std::map<unsigned, const ValueDecl *> None;
    take(Inner, None, Call);
    Version.OwnCalls.push_back(std::move(Handed));
  }

  //===------------------------------------------------------------------===//
  // Uses
  //===------------------------------------------------------------------===//

  void use(const Expr *Ref, const Tracked &From) {
    if (Ref->getBeginLoc().isMacroID())
      return refuse("a macro uses it", Ref->getBeginLoc());
    Path P{&From, Ref, From.Name == From.Of ? nullptr : Ref, Ref, From.Subscripts, {}, {}};
    if (From.IsPointer && !follow(P))
      return refuse("this is no use of what the pointer leads to", Ref->getBeginLoc());
    if (!extend(P))
      return;
    if (Forms.isSize(P.Whole))
      return askSize(P);
    if (!P.Elements)
      return helper(Ref);
    RecordedUse Use;
    Use.Elements = P.Elements;
    Use.Members = P.Inner;
    if (Forms.isWrite(P.Whole))
      Use.What = RecordedUse::Writes;
    else if (Forms.isRead(P.Whole))
      Use.What = RecordedUse::Reads;
    else if (!bind(P, Use))
      return refuse("this is no reading, assignment or update of an element", P.Whole->getExprLoc());
    if (Use.What != RecordedUse::Reads)
      Use.Members.insert(Use.Members.end(), P.Outer.begin(), P.Outer.end());
    else if (!P.Outer.empty() && P.Outer.front()->isArrow())
      Use.Arrow = P.Outer.front();
    for (const MemberExpr *M : Use.Members)
      if (std::string Why = obstacleOfMember(M); !Why.empty())
        return refuse(Why, M->getMemberLoc());
    if (Use.What == RecordedUse::Writes)
      Written.push_back(P.Subscripts.size());
    account(P, Use.What);
    Version.Uses.push_back(std::move(Use));
  }

  /// From a pointer to what it leads to.
  bool follow(Path &P) {
    const Expr *Object = Forms.dereference(P.Start);
    if (const auto *Operator = dyn_cast_or_null<UnaryOperator>(Object)) {
      if (Operator->getOperatorLoc().isMacroID())
        return false;
      Version.Operators.push_back(Operator);
      P.Elements = P.Whole = Operator;
    } else if (const auto *Member = dyn_cast_or_null<MemberExpr>(Object)) {
      P.Outer.push_back(Member);
      P.Whole = Member;
    }
    return Object;
  }

  /// Takes the subscripts and members behind the name.
  bool extend(Path &P) {
    while (true) {
      if (const Expr *Sub = Forms.subscript(P.Whole)) {
        P.Subscripts.push_back(Sub);
        P.Inner.insert(P.Inner.end(), P.Outer.begin(), P.Outer.end());
        P.Outer.clear();
        P.Elements = P.Whole = Sub;
        std::string Why = obstacleOfElement(Sub);
        if (Why.empty() && !isKeyKept(Sub))
          Why = "this key cannot be kept";
        if (Why.empty() && Sub->getEndLoc().isMacroID())
          Why = "a macro uses it";
        if (Why.empty())
          continue;
        refuse(Why, Sub->getExprLoc());
        return false;
      }
      const MemberExpr *Member = Forms.member(P.Whole);
      if (!Member)
        return true;
      if (!P.Elements) { // what is recorded is a container: its elements have members
        refuse("this is a member of it, and no element", Member->getMemberLoc());
        return false;
      }
      P.Outer.push_back(Member);
      P.Whole = Member;
    }
  }

  /// A local reference or pointer to an element: its uses are looked at as well.
  bool bind(const Path &P, RecordedUse &Use) {
    const UnaryOperator *Operator = nullptr;
    const VarDecl *V = Forms.boundReference(P.Whole);
    if (!V && (V = Forms.boundPointer(P.Whole, Operator)) && !Facts.loops().isUnchanged(V))
      V = nullptr;
    if (!V || !P.Whole->isLValue())
      return false;
    Use.What = RecordedUse::Binds;
    if (Operator)
      Version.Operators.push_back(Operator);
    Version.Names.push_back(V);
    Work.push_back({V, P.From->Of, P.Subscripts, Operator != nullptr});
    Bound.push_back(P.Subscripts.size());
    return true;
  }

  /// A reference leads into an element: the element around it must stay where it is.
  void checkReplaced() {
    for (size_t Depth : Bound)
      if (llvm::any_of(Written, [Depth](size_t D) { return D < Depth; }))
        refuse("a reference leads into an element that may be replaced", F->getLocation());
  }

  /// `bins.size()`, which no recorded write changes.
  void askSize(const Path &P) {
    const auto *Call = dyn_cast_or_null<CallExpr>(Forms.parent(Forms.parent(P.Whole)));
    if (!Call)
      return refuse("this is no subscript of it", P.Whole->getExprLoc());
    RecordedUse Use{RecordedUse::Reads, P.Elements, P.Inner, nullptr};
    if (P.Elements) {
      account(P, RecordedUse::Reads, /*OnlyWay=*/true);
      Version.Uses.push_back(Use);
    }
    std::vector<Access> Reached;
    Of.ofCall(Call, Reached);
    for (const Access &A : Reached)
      add(&Recording::Now, *P.From, A.Where, false, Call);
  }

  //===------------------------------------------------------------------===//
  // Memory
  //===------------------------------------------------------------------===//

  void add(std::vector<Access> Recording::*To, const Tracked &From, const Location &L, bool Writes,
           const Expr *By) {
    auto R = llvm::find_if(Result.Accesses, [&](const Recording &R) { return rootOf(R) == From.Of; });
    if (isIn(L, From.Of))
      ((*R).*To).push_back({CallersTerms(Facts, All).of(L), Writes, By});
    else
      refuse("it is not seen which memory this is", By->getExprLoc());
  }

  static const ValueDecl *rootOf(const Recording &R) {
    return R.Parameter ? static_cast<const ValueDecl *>(R.Parameter) : R.Member;
  }
  static bool isIn(const Location &L, const ValueDecl *Of) {
    return isa<FieldDecl>(Of) ? L.Base.What == Root::This && memberOf(L) == Of : L.Base.Var == Of;
  }

  /// What the way to an element reads at once, and what it does at the barrier.
  void accountWay(const Path &P, bool Reads) {
    for (const Expr *Sub : P.Subscripts) {
      const auto *Call = dyn_cast<CallExpr>(Sub);
      if (!Call)
        continue;
      std::vector<Access> Reached;
      Of.ofCall(Call, Reached);
      bool OfLibrary = isLibrary(Call->getDirectCallee());
      for (const Access &A : Reached) {
        if (!isIn(A.Where, P.From->Of))
          continue; // a key
        add(&Recording::Later, *P.From, A.Where, A.Writes, P.Whole);
        // What an insertion does to the container is no concern of who looks another key up.
        if (Reads && !A.Writes)
          add(OfLibrary ? &Recording::Lookups : &Recording::Now, *P.From, A.Where, false, P.Whole);
        if (!OfLibrary && A.Writes)
          refuse("its subscript operator changes it", Sub->getExprLoc());
      }
    }
  }

  void account(const Path &P, RecordedUse::Kind What, bool OnlyWay = false) {
    accountWay(P, What == RecordedUse::Reads);
    if (OnlyWay || What == RecordedUse::Binds)
      return;
    bool Writes = What == RecordedUse::Writes;
    // Bits are no memory of their own, but the barrier writes them one after another.
    const auto *Bits = P.From->Of->getType().getNonReferenceType()->getAsCXXRecordDecl();
    bool OfBits = Bits && isLibrary(Bits) && Bits->getIdentifier() && Bits->getName() == "vector";
    const Locations Memory = Writes ? Facts.lvalue(P.Whole) : elementsOf(P);
    if (!Writes && Memory.begin() == Memory.end())
      refuse("it is not seen which memory this is", P.Whole->getExprLoc());
    size_t Steps = isa<FieldDecl>(P.From->Of) ? 2 : 1;
    for (Location L : Memory) {
      if (OfBits && P.Subscripts.size() == 1 && L.Steps.size() == Steps && L.Steps.back().What == Step::Element)
        L.Steps.back().Index = Facts.subscripts().read(argumentsOf(P.Subscripts[0]).front());
      add(Writes ? &Recording::Later : &Recording::Now, *P.From, L, Writes, P.Whole);
    }
  }

  Locations elementsOf(const Path &P) const {
    bool IsPointer = P.From->IsPointer && P.Elements == P.Start;
    return IsPointer ? Facts.pointed(P.Elements) : Facts.lvalue(P.Elements);
  }

  //===------------------------------------------------------------------===//
  // Helpers
  //===------------------------------------------------------------------===//

  /// What is recorded and named by \p E, or null.
  const ValueDecl *recordedBy(const Expr *E) const {
    const ValueDecl *D = nullptr;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      D = Ref->getDecl();
    else if (const auto *Member = dyn_cast<MemberExpr>(E); Member && isa<CXXThisExpr>(Member->getBase()))
      D = Member->getMemberDecl();
    return llvm::any_of(Result.Accesses, [&](const Recording &R) { return rootOf(R) == D; }) ? D : nullptr;
  }

  /// The parameter or member itself, handed to another function.
  void helper(const Expr *Ref) {
    const auto *Call = dyn_cast_or_null<CallExpr>(Forms.parent(Ref));
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr, *Definition = nullptr;
    std::vector<const Expr *> Args = Call ? argumentsOf(Call) : std::vector<const Expr *>();
    if (!Callee || !Callee->hasBody(Definition) || isLibrary(Definition) || Depth > 8)
      return refuse("this is no subscript of it", Ref->getBeginLoc());
    std::set<unsigned> Into;
    std::map<unsigned, const ValueDecl *> Given;
    bool Found = false;
    for (unsigned I = 0; I < Args.size() && I < Definition->getNumParams(); ++I) {
      const Expr *Arg = Args[I]->IgnoreParenImpCasts();
      const ValueDecl *D = recordedBy(Arg);
      if (!D)
        continue;
      Found |= Arg == Ref;
      Into.insert(I);
      Given[I] = D;
      if (!Context.hasSameType(Definition->getParamDecl(I)->getType().getNonReferenceType(),
                               D->getType().getNonReferenceType()))
        return refuse("this is no subscript of it", Ref->getBeginLoc());
    }
    if (!Found)
      return refuse("this is no subscript of it", Ref->getBeginLoc());
    if (!Helped.insert(Call).second)
      return; // another one of its arguments
    if (Definition == F)
      return refuse("the function calls itself", Ref->getBeginLoc());
    if (!isNameableAt(Definition, Ref->getBeginLoc()))
      return refuse("the helper is defined too late", Ref->getBeginLoc());
    RecordedUses Inner = UseScan(Definition, Into, {}, Known, CanWrite, Named, Depth + 1).run();
    if (!Inner.Obstacle.empty())
      return refuse(Inner.Obstacle, Inner.At);
    take(Inner, Given, Call);
  }

  /// Takes up what a helper does with the parameters that it is given.
  void take(const RecordedUses &Inner, const std::map<unsigned, const ValueDecl *> &Given,
            const CallExpr *Call) {
    CallersTerms Terms(Facts, All);
    for (const Recording &From : Inner.Accesses) {
      const ValueDecl *Root = From.Parameter ? Given.at(From.Parameter->getFunctionScopeIndex()) : From.Member;
      auto To = llvm::find_if(Result.Accesses, [&](const Recording &R) { return rootOf(R) == Root; });
      for (auto Part : {&Recording::Now, &Recording::Lookups, &Recording::Later})
        for (const Access &A : From.*Part)
          for (const Location &L : Facts.atCall(A.Where, Call))
            ((*To).*Part).push_back({Terms.of(L), A.Writes, Call});
    }
    Result.Versions.insert(Result.Versions.end(), Inner.Versions.begin(), Inner.Versions.end());
  }

  const FunctionDecl *F;
  Summaries &Known;
  const Writable &CanWrite;
  const NamedFunctions &Named;
  unsigned Depth;
  const ASTContext &Context;
  RecordedForms Forms;
  PointsTo Facts;
  Effects Of;
  std::vector<Access> All;
  ReferenceFinder Finder;
  std::vector<Tracked> Work;
  std::vector<size_t> Written, Bound; ///< how many subscripts lead to what is written, to what has a name
  std::set<const CallExpr *> Helped;
  const FieldDecl *Current = nullptr; ///< whose uses are looked at
  RecordedVersion Version;
  RecordedUses Result;
};

/// The members of its own object that \p F writes. Where it writes more than members, Obstacle says so.
std::vector<const FieldDecl *> writtenMembers(const FunctionDecl *F, Summaries &Known, RecordedUses &Result) {
  std::vector<const FieldDecl *> Members;
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  const Summary *Seen = Method && Method->isInstance() ? Known.of(F) : nullptr;
  for (const Access &A : Seen ? Seen->Accesses : std::vector<Access>()) {
    if (!A.Writes || A.Where.Base.What != Root::This)
      continue;
    const FieldDecl *M = memberOf(A.Where);
    if (!M)
      Result.Obstacle = "it may write all of its object";
    else if (M->getParent()->getCanonicalDecl() == Method->getParent()->getCanonicalDecl() &&
             !llvm::is_contained(Members, M))
      Members.push_back(M);
  }
  llvm::sort(Members, [](const FieldDecl *M, const FieldDecl *N) { return M->getFieldIndex() < N->getFieldIndex(); });
  if (Members.empty() && Result.Obstacle.empty())
    Result.Obstacle = "it writes no members of its object that could be recorded";
  Result.At = F->getLocation();
  return Members;
}

} // namespace

std::set<unsigned> recordedBy(const Spawn &S) {
  std::set<unsigned> Result;
  for (const Recording &R : S.Recorded)
    Result.insert(R.Parameter ? R.Parameter->getFunctionScopeIndex() : OwnObject);
  return Result;
}

SourceLocation openingOf(const CXXMemberCallExpr *Call) {
  const auto *Callee = dyn_cast<MemberExpr>(Call->getCallee());
  const ASTContext &Context = Call->getMethodDecl()->getASTContext();
  if (!Callee || Callee->getMemberLoc().isMacroID() || Callee->getEndLoc().isMacroID())
    return {};
  auto Next = Lexer::findNextToken(Callee->getEndLoc(), Context.getSourceManager(), Context.getLangOpts());
  return Next && Next->is(tok::l_paren) ? Next->getLocation() : SourceLocation();
}

const FunctionDecl *RecordedVersion::written() const {
  const FunctionDecl *Pattern = Definition->getTemplateInstantiationPattern();
  return Pattern ? Pattern : Definition;
}

bool haveOneText(const RecordedVersion &A, const RecordedVersion &B) {
  auto SameUse = [](const RecordedUse &X, const RecordedUse &Y) {
    return X.What == Y.What && X.Elements->getEndLoc() == Y.Elements->getEndLoc() &&
           !X.Arrow == !Y.Arrow &&
           std::equal(X.Members.begin(), X.Members.end(), Y.Members.begin(), Y.Members.end(),
                      [](const MemberExpr *M, const MemberExpr *N) { return M->getMemberLoc() == N->getMemberLoc(); });
  };
  auto SamePlace = [](const auto *X, const auto *Y) { return X->getEndLoc() == Y->getEndLoc(); };
  auto SameCall = [&](const OwnCall &X, const OwnCall &Y) {
    return SamePlace(X.Call, Y.Call) && std::equal(X.Members.begin(), X.Members.end(), Y.Members.begin(), Y.Members.end(), SamePlace);
  };
  return std::equal(A.Uses.begin(), A.Uses.end(), B.Uses.begin(), B.Uses.end(), SameUse) &&
         std::equal(A.Members.begin(), A.Members.end(), B.Members.begin(), B.Members.end(), SamePlace) &&
         std::equal(A.OwnUses.begin(), A.OwnUses.end(), B.OwnUses.begin(), B.OwnUses.end(), SamePlace) &&
         std::equal(A.OwnCalls.begin(), A.OwnCalls.end(), B.OwnCalls.begin(), B.OwnCalls.end(), SameCall) &&
         std::equal(A.Names.begin(), A.Names.end(), B.Names.begin(), B.Names.end(), SamePlace) &&
         std::equal(A.Operators.begin(), A.Operators.end(), B.Operators.begin(), B.Operators.end(), SamePlace);
}

bool isNameableAt(const FunctionDecl *Definition, SourceLocation Use) {
  const SourceManager &SM = Definition->getASTContext().getSourceManager();
  const FunctionDecl *Pattern = Definition->getTemplateInstantiationPattern();
  Definition = Pattern ? Pattern : Definition;
  const FunctionDecl *First = Definition->getFirstDecl();
  bool Declared = First != Definition && SM.getFileID(First->getLocation()) == SM.getFileID(Definition->getLocation()) &&
                  !First->getBeginLoc().isMacroID();
  return Declared || isa<CXXMethodDecl>(Definition) ||
         SM.isBeforeInTranslationUnit(Definition->getEndLoc(), Use);
}

RecordedUses findRecordedUses(const FunctionDecl *F, const std::set<unsigned> &Parameters, Summaries &Known,
                              const Writable &CanWrite, const NamedFunctions &Named) {
  const FunctionDecl *Definition = nullptr;
  RecordedUses Result;
  if (!F->hasBody(Definition) || Definition->isDependentContext() || isLibrary(Definition)) {
    Result.Obstacle = "the body of the function is not at hand";
    Result.At = F->getLocation();
    return Result;
  }
  std::vector<const FieldDecl *> Members;
  if (Parameters.count(OwnObject))
    Members = writtenMembers(Definition, Known, Result);
  if (!Result.Obstacle.empty())
    return Result;
  std::vector<Unrecorded> Left;
  while (true) {
    Result = UseScan(Definition, Parameters, Members, Known, CanWrite, Named, 0).run();
    auto Hindering = llvm::find(Members, Result.Of);
    if (Result.Obstacle.empty() || Hindering == Members.end())
      break;
    // Without this member, the others may be recorded.
    Left.push_back({nullptr, "'" + Result.Of->getNameAsString() + "': " + Result.Obstacle, Result.At});
    Members.erase(Hindering);
    if (Members.empty()) {
      Result.Obstacle = Left.front().Why;
      Result.At = Left.front().At;
      return Result;
    }
  }
  Result.Left = std::move(Left);
  return Result;
}

} // namespace deco
