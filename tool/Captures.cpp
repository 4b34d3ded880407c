#include "Captures.h"
#include "Copying.h"
#include "DefaultArguments.h"
#include "ElementwiseDecision.h"
#include "EvaluationOrder.h"
#include "PackExpansions.h"
#include "ReadOnlyArguments.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace deco {

const Expr *asWritten(const Expr *E) { return E->IgnoreUnlessSpelledInSource(); }

const VarDecl *localVariable(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(asWritten(E)->IgnoreParens());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->hasLocalStorage() ? V : nullptr;
}

/// The name of an overloaded one has no type of its own with which it could be captured.
static bool namesFunction(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParens());
  return Ref && isa<FunctionDecl>(Ref->getDecl());
}

bool isConstantText(const Expr *E) {
  E = asWritten(E)->IgnoreParens();
  if (isa<IntegerLiteral, FloatingLiteral, CharacterLiteral, StringLiteral, CXXBoolLiteralExpr,
          CXXNullPtrLiteralExpr, GNUNullExpr, UnaryExprOrTypeTraitExpr>(E))
    return true;
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return (Unary->getOpcode() == UO_Minus || Unary->getOpcode() == UO_Plus)
               ? isConstantText(Unary->getSubExpr())
               : Unary->getOpcode() == UO_AddrOf && namesFunction(Unary->getSubExpr());
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  return namesFunction(E) || (Ref && isa<EnumConstantDecl, NonTypeTemplateParmDecl>(Ref->getDecl()));
}

namespace {

class CaptureDecision {
public:
  CaptureDecision(const SynchronizedFunction &F, const ASTContext &Context, const Effects &Of,
                  Findings &Out)
      : Function(F.Decl), InBody(expansionsIn(F.Decl)), Context(Context), Of(Of), Facts(Of.facts()),
        Out(Out), ReadOnlyOnes(F, Of) {}

  void decide(Spawn &S) {
    Current = &S;
    Temporaries.clear();
    findTemporaries(S.Whole);
    if (S.Each)
      return decideElementwise(S);
    if ((S.Outer && !expansionsIn(S.Outer, Function).empty()) ||
        llvm::any_of(S.EffectOperands, [&](const Operand &O) { return isElement(O, InBody); }))
      return runInPlace("a parameter pack is expanded in what its result goes to");
    if (S.Outer && !S.Outer->getDirectCallee())
      return runInPlace("its result goes to a call through a pointer");
    if (hasFold(S.Whole, Function))
      return runInPlace("it folds a parameter pack; give the result of that a name");
    if (!leaveExpansions(S))
      return runInPlace("its arguments expand a parameter pack in a way that cannot be deferred");
    addDefaults(S);
    for (Operand &O : S.CallOperands)
      if (O.OfPack)
        O.How = Travel::Verbatim;
      else
        decide(O, true);
    for (Operand &O : S.EffectOperands)
      decide(O, false);
    for (const Expr *Default : deferredDefaults(S))
      checkDefault(Default, lookAt(Default, Of));
    if (S.isTask() && losesOrder(S, Of))
      runInPlace("the place that its result goes to is evaluated earlier, or later, than it could be in a task");
    if (S.isTask() && shows(S.Call->getType()))
      runInPlace("the end of the result's life would show");
    if (S.isTask() && S.Outer && S.Call->isPRValue() && !isMovable(S.Call->getType()))
      runInPlace("the result can be neither copied nor moved to the outer call");
    if (S.isTask() && temporariesTouch(S))
      runInPlace("a temporary, when it ends, touches what the call or its result does");
    if (S.isTask() && mayThrowTooEarly(S))
      runInPlace("where its result goes may throw an exception, which would come before that of the call");
    if (S.isTask() && mayWriteTooEarly(S))
      runInPlace("the object that its result goes to may not be there, and then the call, which writes, would not be made");
  }

private:
  /// Leaves the arguments that expand a pack where they are. Returns false if they cannot stay.
  bool leaveExpansions(Spawn &S) {
    S.Expanded = expansionsIn(S.Call, Function);
    for (Operand &O : S.CallOperands)
      O.OfPack = isElement(O, S.Expanded);
    auto Copied = [&](const Operand &O) { return O.OfPack && shows(O.Value->getType()); };
    return !mentionedIn(S.Expanded).Unnameable && llvm::none_of(S.CallOperands, Copied);
  }

  /// Those that what happens meanwhile may change become operands. The others are left to the call.
  void addDefaults(Spawn &S) {
    std::vector<const Expr *> Storage;
    llvm::ArrayRef<const Expr *> Args = plainArguments(S.Call, Storage);
    size_t First = llvm::find_if(Args, llvm::IsaPred<CXXDefaultArgExpr>) - Args.begin(), Last = First;
    std::vector<DefaultArgument> Found(Args.size());
    auto Written = [&](size_t I) { return cast<CXXDefaultArgExpr>(Args[I])->getExpr(); };
    for (size_t I = First; I < Args.size(); ++I)
      if (!isConstantText(Written(I)) && (Found[I] = lookAt(Written(I), Of), Found[I].Reads || Found[I].Writes))
        Last = I + 1;
    bool Spelt = takesSpeltDefaults(S.Callee) && S.Expanded.empty();
    for (size_t I = First; I < Last && Spelt; ++I)
      Spelt = spellDefault(Written(I), Context).has_value();
    for (size_t I = First; I < Args.size(); ++I) {
      if (I < Last && Spelt) {
        Operand O;
        O.Value = Written(I);
        O.Parameter = S.Callee->getParamDecl(I);
        O.Type = O.Parameter->getType();
        O.IsDefault = true;
        S.CallOperands.push_back(O);
      } else if (!isConstantText(Written(I))) {
        S.Defaults.push_back(Written(I));
        checkDefault(Written(I), Found[I]);
        if (shows(S.Callee->getParamDecl(I)->getType()))
          runInPlace("the end of a default argument's life would show");
      }
    }
  }

  void checkDefault(const Expr *Default, const DefaultArgument &D) {
    if (D.Place)
      runInPlace("a default argument asks where it is evaluated");
    if (D.Writes)
      runInPlace("a default argument has a side effect and cannot be spelt at the call");
    if (shows(Default->getType()))
      runInPlace("the end of a default argument's life would show");
  }

  void findTemporaries(const Stmt *S) {
    if (const auto *Temp = dyn_cast_or_null<MaterializeTemporaryExpr>(S))
      Temporaries.insert(Temp);
    if (S)
      for (const Stmt *Child : S->children())
        findTemporaries(Child);
  }

  /// Whether the destructor of a temporary of the statement conflicts with what happens later, in the task or at the
  /// barrier. Those that travel with the task end behind the call.
  bool temporariesTouch(const Spawn &S) const {
    std::vector<Access> OfCall, OfEffect;
    Of.ofCall(S.Call, OfCall);
    if (S.Outer)
      Of.ofCall(S.Outer, OfEffect);
    if (S.Target)
      for (const Location &L : Facts.lvalue(S.Target))
        OfEffect.push_back({L, true, S.Target});
    llvm::SmallPtrSet<const Expr *, 4> Travelling;
    for (const Operand &O : S.CallOperands)
      for (const Expr *E = O.Value; E; E = insideOf(E))
        Travelling.insert(E);
    return anyBelow(S.Whole, [&](const Stmt *Below) {
      const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(Below);
      std::vector<Access> Ends;
      if (Bind)
        Of.ofOperation(Bind, Ends);
      return conflict(Ends, OfEffect) || (Bind && !Travelling.contains(Bind) && conflict(Ends, OfCall));
    });
  }

  /// The expression whose object \p E, an implicit node, hands on.
  static const Expr *insideOf(const Expr *E) {
    if (const auto *Cast = dyn_cast<ImplicitCastExpr>(E))
      return Cast->getSubExpr();
    if (const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(E))
      return Temp->getSubExpr();
    if (const auto *Full = dyn_cast<FullExpr>(E))
      return Full->getSubExpr();
    return nullptr;
  }

  static bool anyBelow(const Stmt *S, llvm::function_ref<bool(const Stmt *)> Is) {
    return S && (Is(S) || llvm::any_of(S->children(), [&](const Stmt *Child) { return anyBelow(Child, Is); }));
  }

  /// `out[at(i)] = f(i)`: the call comes first, so its exception does, not that of the project's at().
  bool mayThrowTooEarly(const Spawn &S) const {
    auto Throws = [this](const Stmt *Below) {
      const auto *Call = dyn_cast<CallExpr>(Below);
      const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
      return F && !isLibrary(F) && Of.mayThrow(F);
    };
    auto MayThrow = [&](const Operand &O) { return anyBelow(O.Value, Throws); };
    return S.Target && llvm::any_of(S.EffectOperands, MayThrow) && Of.mayThrow(S.Callee);
  }

  /// `rows.at(i).push_back(f(x))`: the object comes first; if there is none, what the call writes is not written.
  bool mayWriteTooEarly(const Spawn &S) const {
    auto Throws = [this](const Stmt *Below) {
      const auto *Call = dyn_cast<CallExpr>(Below);
      const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
      bool Checks = F && isStd(F) && F->getIdentifier() && (F->getName() == "at" || F->getName() == "value");
      return Checks || (F && !isLibrary(F) && Of.mayThrow(F));
    };
    const Expr *Object = S.Outer ? objectArgument(S.Outer) : nullptr;
    const Summary *Does = Object && anyBelow(Object, Throws) ? Facts.summaries()(S.Callee) : nullptr;
    return Does && llvm::any_of(Does->Accesses, [](const Access &A) { return A.Writes; });
  }

  void decideElementwise(Spawn &S) {
    Locations OfStatement;
    for (const Expr *Temp : Temporaries)
      OfStatement.add(Location::allocation(Temp));
    std::string Why = decideElements(S, Context, Facts, OfStatement);
    if (Why.empty() && shows(S.Callee->getReturnType()))
      Why = "the end of the result's life would show";
    if (!Why.empty())
      runInPlace(Why);
  }

  bool shows(QualType T) const { return lifetimeShows(T.getNonReferenceType(), Facts.summaries()); }

  bool livesInTemporary(const Locations &L) const {
    return llvm::any_of(L, [&](const Location &Place) {
      return Place.Base.What == Root::Allocation && Temporaries.contains(Place.Base.Site);
    });
  }

  void decide(Operand &O, bool OfCall) {
    if (const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(asWritten(O.Value));
        O.IsObject && Arrow && Arrow->getOperator() == OO_Arrow)
      O.Value = Arrow->getArg(0);
    if (O.IsObject)
      return decideObject(O);
    if (isConstantText(O.Value)) {
      O.How = Travel::Verbatim;
      return;
    }
    if (O.Type.isNull() || !O.Type->isReferenceType())
      decideValue(O);
    else
      decideReference(O, OfCall);
  }

  void decideObject(Operand &O) {
    const Expr *Written = asWritten(O.Value)->IgnoreParens();
    QualType T = Written->getType();
    const auto *Object = dyn_cast<DeclRefExpr>(Written);
    if (Object && Object->getDecl()->getDeclName().isEmpty())
      return runInPlace("its result goes to a member of a union without a name");
    if (const auto *Ref = Object)
      if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && V->hasGlobalStorage())
        return settle(O, V->getTLSKind() == VarDecl::TLS_None ? Travel::Verbatim
                                                              : Travel::Reference);
    if (isa<MemberExpr>(Written) && !isa<FieldDecl>(cast<MemberExpr>(Written)->getMemberDecl()))
      return settle(O, Travel::Verbatim); // a static member
    if (Written->isPRValue() && !isMovable(T))
      return runInPlace("the object of the call is a temporary that cannot be moved into the task");
    if (Written->isPRValue() && T->isRecordType()) {
      O.Consumed = tellsRvalues(O.Value);
      O.ConstUse = T.isConstQualified();
    }
    if (T->isPointerType() || Written->isPRValue() || (isView(T) && isTriviallyCopied(T)))
      return settle(O, Travel::Copy);
    if (livesInTemporary(Facts.lvalue(O.Value)))
      return runInPlace("the object of the call is part of a temporary");
    settle(O, Travel::Reference);
    if (Written->isXValue())
      referToMoved(O);
  }

  /// Whether the method that is called on \p Object would be another one on an lvalue.
  bool tellsRvalues(const Expr *Object) const {
    const CXXMethodDecl *M = methodOn(Object, Current->Whole);
    return M && (M->getRefQualifier() != RQ_None || M->isExplicitObjectMemberFunction());
  }

  static const CXXMethodDecl *methodOn(const Expr *Object, const Stmt *In) {
    const auto *Call = dyn_cast_or_null<CallExpr>(In);
    const Expr *Of = Call ? objectArgument(Call) : nullptr;
    if (Of && asWritten(Of) == asWritten(Object))
      return dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee());
    if (In)
      for (const Stmt *Child : In->children())
        if (const CXXMethodDecl *Found = methodOn(Object, Child))
          return Found;
    return nullptr;
  }

  static bool isTriviallyCopied(QualType T) {
    const CXXRecordDecl *R = T->getAsCXXRecordDecl();
    return R && R->hasDefinition() && R->hasTrivialCopyConstructor() && R->hasTrivialDestructor() && isCopyable(T);
  }

  void settle(Operand &O, Travel How) { O.How = How; }

  /// The operand initialises an object of its own: a parameter by value, a built-in subscript.
  void decideValue(Operand &O) {
    O.How = Travel::Copy;
    QualType Parameter = O.Type.isNull() ? O.Value->getType() : O.Type;
    O.Convert = needsConversion(O.Value, Parameter);
    const CXXRecordDecl *R = Parameter->getAsCXXRecordDecl();
    O.Consumed = R && !isTriviallyCopied(Parameter);
    if (shows(Parameter))
      return runInPlace("a copy of an argument would show");
    if (!isMovable(Parameter) || (R && asWritten(O.Value)->isLValue() && !isCopyable(Parameter)))
      return runInPlace("an argument can be neither copied nor moved into the task");
    checkViews(O.Value, Parameter);
  }

  void decideReference(Operand &O, bool OfCall) {
    QualType Referred = O.Type.getNonReferenceType();
    const Expr *Written = asWritten(O.Value);
    if (bindsTemporary(O.Value)) {
      O.How = Travel::Copy;
      O.Convert = needsConversion(O.Value, Referred.getUnqualifiedType(), true);
      O.Consumed = O.Type->isRValueReferenceType();
      O.ConstUse = Referred.isConstQualified();
      if (shows(Referred))
        return runInPlace("a copy of a temporary argument would show");
      if (Referred->isArrayType())
        return runInPlace("a temporary array cannot be moved into the task");
      if (!isMovable(Referred))
        return runInPlace("a temporary argument can be neither copied nor moved into the task");
      return checkViews(O.Value, Referred);
    }
    if (convertsToReference(O.Value))
      return decideConverted(O);
    O.Consumed = Written->isXValue();
    bool ReadOnly = O.Type->isLValueReferenceType() && Referred.isConstQualified();
    if (!OfCall && isForwarded(O))
      return decideForwarded(O);
    if (ReadOnly && ReadOnlyOnes.mayCopy(*Current, O)) {
      O.How = Travel::Copy;
      O.ConstUse = true;
      if (isCostlyToCopy(Written->getType(), Context))
        Out.add({Rule::CopiedArgument, Written->getExprLoc(), Written->getSourceRange(),
                 "each task copies this argument, because it changes or ends before the task may "
                 "have run; pass it by value and move it",
                 {},
                 {}});
      return;
    }
    if (livesInTemporary(Facts.lvalue(O.Value)))
      return runInPlace("an argument is part of a temporary that cannot be copied");
    O.How = Travel::Reference;
    if (O.Consumed)
      referToMoved(O);
  }

  /// Whether a conversion of the author's, or of std::reference_wrapper, makes an lvalue of \p E.
  static bool convertsToReference(const Expr *E) {
    const auto *Cast = dyn_cast<ImplicitCastExpr>(E->IgnoreParens());
    return Cast && Cast->isGLValue() &&
           (Cast->getCastKind() == CK_UserDefinedConversion || convertsToReference(Cast->getSubExpr()));
  }

  /// What it converts to is asked at the spawn.
  void decideConverted(Operand &O) {
    QualType From = asWritten(O.Value)->getType();
    const CXXRecordDecl *R = From->getAsCXXRecordDecl();
    bool Ends = asWritten(O.Value)->isPRValue() && !(R && R->hasTrivialDestructor());
    if (Ends || O.Type->isRValueReferenceType() || livesInTemporary(Facts.lvalue(O.Value)))
      return runInPlace("an argument is a reference to which a temporary object converts");
    O.How = Travel::Reference;
    O.Convert = true;
  }

  /// `std::move(x)` for a `T &&`: whether the callee moves is its affair, so the task refers to x.
  void referToMoved(Operand &O) {
    const auto *Move = dyn_cast<CallExpr>(asWritten(O.Value));
    if (Move && Move->getNumArgs() == 1 && localVariable(Move->getArg(0)))
      O.Value = Move->getArg(0);
    else
      runInPlace("an argument that may be moved from is no plain variable");
    O.Consumed = false;
  }

  /// A key of the target's path, or an argument that the outer call takes by a reference whose type
  /// follows the argument (emplace_back): evaluated at the spawn into a value of its own type.
  bool isForwarded(const Operand &O) const {
    std::vector<const Expr *> Storage;
    llvm::ArrayRef<const Expr *> Args;
    if (Current->Outer)
      Args = plainArguments(Current->Outer, Storage);
    auto It = llvm::find(Args, O.Value);
    if (It == Args.end())
      return isKey(O);
    const FunctionDecl *F = Current->Outer->getDirectCallee();
    const FunctionDecl *Pattern = F ? F->getTemplateInstantiationPattern() : nullptr;
    if (!Pattern || Pattern->getNumParams() == 0)
      return false;
    size_t Index = std::min<size_t>(It - Args.begin(), Pattern->getNumParams() - 1);
    QualType T = Pattern->getParamDecl(Index)->getType();
    if (const auto *Pack = T->getAs<PackExpansionType>())
      T = Pack->getPattern();
    return T->isRValueReferenceType() && T.getNonReferenceType()->isTemplateTypeParmType();
  }

  bool isKey(const Operand &O) const {
    return O.Type.getNonReferenceType().isConstQualified() || O.Type->isRValueReferenceType();
  }

  /// Whether the outer call may change what the operand names.
  bool isChangedByOuter(const Operand &O) const {
    std::vector<Access> Does;
    if (Current->Outer && O.Value->isGLValue())
      Of.ofCall(Current->Outer, Does);
    Locations Named = O.Value->isGLValue() ? Facts.lvalue(O.Value) : Locations();
    return llvm::any_of(Does, [&](const Access &A) {
      return A.Writes && llvm::any_of(Named, [&](const Location &L) { return mayOverlap(A.Where, L); });
    });
  }

  /// Whether a constructor of the project's class \p T takes something by `&&` that it need not move from.
  static bool mayLeaveArguments(QualType T) {
    const CXXRecordDecl *R = T->getAsCXXRecordDecl();
    return R && R->hasDefinition() && !isStd(R) && llvm::any_of(R->ctors(), [](const CXXConstructorDecl *C) {
             return !C->isCopyOrMoveConstructor() && llvm::any_of(C->parameters(), [](const ParmVarDecl *P) {
               return P->getType()->isRValueReferenceType();
             });
           });
  }

  /// Whether the outer call certainly moves from an argument that it is given by `&&`.
  bool moves() const {
    const FunctionDecl *F = Current->Outer ? Current->Outer->getDirectCallee() : nullptr;
    if (!F || !isStd(F) || !F->getIdentifier() || F->getName() == "try_emplace" || F->getName() == "insert_or_assign")
      return false;
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    const auto *Of = Method ? dyn_cast<ClassTemplateSpecializationDecl>(Method->getParent()) : nullptr;
    return Of && llvm::none_of(Of->getTemplateArgs().asArray(), [](const TemplateArgument &A) {
             return A.getKind() == TemplateArgument::Type && mayLeaveArguments(A.getAsType());
           });
  }

  /// Whether \p V may be used behind the spawn: the function mentions it where it can come to from there without
  /// entering its scope anew, or gives it another name.
  bool isUsedLater(const VarDecl *V) const {
    if (V->getType()->isReferenceType())
      return true; // by the caller
    const Stmt *Loop = Current->Loop;
    bool Repeats = Loop && !(Loop->getBeginLoc() < V->getLocation() && V->getLocation() < Loop->getEndLoc());
    SourceRange Own = Current->Whole->getSourceRange();
    return anyBelow(Function->getBody(), [&](const Stmt *Below) {
      const auto *Ref = dyn_cast<DeclRefExpr>(Below);
      bool Behind = Ref && Own.getEnd() < Ref->getBeginLoc();
      bool Mentions = Ref && Ref->getDecl() == V && (Behind || (Repeats && Ref->getBeginLoc() < Own.getBegin()));
      return Mentions || namesAnew(Below, V);
    });
  }

  /// Whether \p S takes the address of \p V, or lets a reference or a lambda refer to it.
  static bool namesAnew(const Stmt *S, const VarDecl *V) {
    auto Mentions = [V](const Stmt *In) {
      return anyBelow(In, [V](const Stmt *Below) {
        const auto *Ref = dyn_cast<DeclRefExpr>(Below);
        return Ref && Ref->getDecl() == V;
      });
    };
    if (const auto *Decls = dyn_cast<DeclStmt>(S))
      return llvm::any_of(Decls->decls(), [&](const Decl *D) {
        const auto *Other = dyn_cast<VarDecl>(D);
        return Other && Other != V && Other->hasInit() &&
               (Other->getType()->isReferenceType() || carriesPointers(Other->getType())) && Mentions(Other->getInit());
      });
    const auto *Unary = dyn_cast<UnaryOperator>(S);
    return (isa<LambdaExpr>(S) || (Unary && Unary->getOpcode() == UO_AddrOf)) && Mentions(S);
  }

  void decideForwarded(Operand &O) {
    const Expr *Written = asWritten(O.Value);
    const auto *Move = dyn_cast<CallExpr>(Written);
    const VarDecl *Moved = Move && Move->getNumArgs() == 1 ? localVariable(Move->getArg(0)) : nullptr;
    if (Written->isXValue() && !moves() && (!Moved || isUsedLater(Moved))) {
      O.How = Travel::Reference;
      return referToMoved(O);
    }
    if (Written->isLValue() && (isChangedByOuter(O) || ReadOnlyOnes.isChangedByOperands(*Current, O)) &&
        !livesInTemporary(Facts.lvalue(O.Value))) {
      O.How = Travel::Reference;
      return;
    }
    if (Written->isLValue() && !isCopyable(Written->getType().getUnqualifiedType())) {
      if (O.Type.getNonReferenceType().isConstQualified() &&
          !livesInTemporary(Facts.lvalue(O.Value))) {
        O.How = Travel::Reference;
        return;
      }
      return runInPlace("an argument of the outer call cannot be copied");
    }
    if (Written->getType()->isArrayType() || Written->getType()->isFunctionType()) {
      O.How = Travel::Reference;
      return;
    }
    if (shows(Written->getType()))
      return runInPlace("a copy of an argument of the outer call would show");
    O.How = Travel::Copy;
    O.ConstUse = O.Type.getNonReferenceType().isConstQualified();
    O.Consumed = Written->isXValue();
    checkViews(O.Value, Written->getType());
  }

  static bool bindsTemporary(const Expr *E) {
    while (true) {
      if (isa<MaterializeTemporaryExpr>(E))
        return true;
      if (const auto *Full = dyn_cast<FullExpr>(E))
        E = Full->getSubExpr();
      else if (const auto *Cast = dyn_cast<ImplicitCastExpr>(E))
        E = Cast->getSubExpr();
      else if (const auto *Paren = dyn_cast<ParenExpr>(E))
        E = Paren->getSubExpr();
      else
        return E->isPRValue();
    }
  }

  static bool needsConversion(const Expr *Value, QualType To, bool ByReference = false) {
    const Expr *Written = asWritten(Value);
    if (isa<InitListExpr>(Written))
      return true;
    const auto *Construct = dyn_cast<CXXConstructExpr>(Written);
    if (Construct && Construct->isListInitialization() && !isa<CXXTemporaryObjectExpr>(Construct))
      return true; // only braces are written
    QualType From = Written->getType().getNonReferenceType();
    if (!From->isRecordType() && !To->isRecordType())
      return false;
    // A derived object keeps its type: a reference to its base was to see all of it.
    const CXXRecordDecl *Derived = From->getAsCXXRecordDecl();
    const CXXRecordDecl *Base = To.getNonReferenceType()->getAsCXXRecordDecl();
    if (ByReference && Derived && Base && Derived->hasDefinition() && Derived->isDerivedFrom(Base))
      return false;
    return From.getCanonicalType().getUnqualifiedType() !=
           To.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  }

  /// Refuses an argument that views a temporary: it would be gone when the task runs.
  void checkViews(const Expr *Value, QualType T) {
    T = T.getNonReferenceType();
    const CXXRecordDecl *R = T->getAsCXXRecordDecl();
    if (!isView(T) && !(R && !isStd(R) && carriesPointers(T)))
      return;
    const Expr *Inner = Value->IgnoreImplicit();
    if (!livesInTemporary(Facts.target(Value)) &&
        !(isa<CXXStdInitializerListExpr>(Inner) || isInitializerList(T, Value)))
      return;
    Out.add({Rule::ViewOfTemporary, Value->getExprLoc(), Value->getSourceRange(),
             "this argument views a temporary that dies before the task runs; give the temporary a "
             "name that outlives the next barrier, or take the parameter by value",
             {},
             {}});
  }

  static bool isInitializerList(QualType T, const Expr *Value) {
    const CXXRecordDecl *R = T->getAsCXXRecordDecl();
    return R && R->getIdentifier() && R->getName() == "initializer_list" && isStd(R) &&
           isa<InitListExpr>(asWritten(Value));
  }

  void runInPlace(std::string Why) {
    if (!Current->InPlace.empty())
      return;
    Current->InPlace = std::move(Why);
    Current->InPlaceCause = Current->where();
  }

  const FunctionDecl *Function;
  Expansions InBody;
  const ASTContext &Context;
  const Effects &Of;
  const PointsTo &Facts;
  Findings &Out;
  ReadOnlyArguments ReadOnlyOnes;
  llvm::DenseSet<const Expr *> Temporaries;
  Spawn *Current = nullptr;
};

} // namespace

void decideCaptures(SynchronizedFunction &F, const ASTContext &Context, const Effects &Of,
                    Findings &Out) {
  CaptureDecision Decision(F, Context, Of, Out);
  for (Spawn &S : F.Spawns)
    Decision.decide(S);
}

} // namespace deco
