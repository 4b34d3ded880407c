#include "ElementwiseDecision.h"
#include "Captures.h"
#include "Copying.h"
#include "LibraryHazards.h"
#include "StdLibrary.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

//===--------------------------------------------------------------------===//
// How an element travels
//===--------------------------------------------------------------------===//

static QualType bare(QualType T) {
  return T.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

static QualType iteratorOf(const Elementwise::Source &S, const ASTContext &Context) {
  return S.IsRange ? iteratorType(S.First->getType(), Context)
                   : S.First->getType().getNonReferenceType();
}

/// Whether the project's own code may run when a \p To is made of a \p From.
static bool isConvertedByProject(QualType From, QualType To) {
  if (bare(From) == bare(To))
    return false;
  auto OfProject = [](QualType T) {
    const TagDecl *Tag = bare(T)->getAsTagDecl();
    return isa_and_nonnull<CXXRecordDecl>(Tag) && !isLibrary(Tag);
  };
  return OfProject(From) || OfProject(To);
}

static bool isTrivial(QualType T) {
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return !R || (R->hasDefinition() && R->hasTrivialCopyConstructor() && R->hasTrivialDestructor());
}

static bool isSameOrBase(QualType Element, QualType Parameter) {
  const CXXRecordDecl *From = bare(Element)->getAsCXXRecordDecl();
  const CXXRecordDecl *To = bare(Parameter)->getAsCXXRecordDecl();
  return bare(Element) == bare(Parameter) ||
         (From && To && From->hasDefinition() && To->hasDefinition() && From->isDerivedFrom(To));
}

/// The element of type \p D becomes the argument for a parameter of type \p P.
static std::string decideElement(Operand &O, QualType D, QualType P, const SummaryLookup &Known) {
  O.Type = P;
  bool Lasts = D->isLValueReferenceType();
  if (P->isLValueReferenceType() && Lasts && isSameOrBase(D, P)) {
    O.How = Travel::Reference;
    return "";
  }
  O.How = Travel::Copy;
  O.Convert = bare(D) != bare(P) && (bare(D)->isRecordType() || bare(P)->isRecordType());
  O.ConstUse = P->isLValueReferenceType();
  O.Consumed = P->isRValueReferenceType() || (!P->isReferenceType() && !isTrivial(bare(P)));
  if (isConvertedByProject(D, P))
    return "its elements are converted by code of the project's own";
  if (lifetimeShows(bare(P), Known) || lifetimeShows(bare(D), Known))
    return "a copy of an element would show";
  if (!isMovable(bare(P)) || (Lasts && !isCopyable(bare(P))))
    return "an element can be neither copied nor moved into the task";
  if (!Lasts && bare(D)->isRecordType() && carriesPointers(P))
    return "an element is made as the range is walked, and viewed by the function";
  return "";
}

//===--------------------------------------------------------------------===//
// Where the results go
//===--------------------------------------------------------------------===//

/// Looks through the parts of a type; one that contains itself is looked at once.
class AssignmentSearch {
public:
  explicit AssignmentSearch(const SummaryLookup &Known) : Known(Known) {}

  bool shows(QualType T) {
    const CXXRecordDecl *R = bare(T)->getAsCXXRecordDecl();
    if (!R || !R->hasDefinition() || !Seen.insert(R = R->getDefinition()).second)
      return false;
    if (isLibrary(R)) {
      const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(R);
      return Special && anyShows(Special->getTemplateArgs().asArray());
    }
    return llvm::any_of(R->methods(), [this](const CXXMethodDecl *M) { return operatorShows(M); }) ||
           llvm::any_of(R->fields(), [this](const FieldDecl *F) { return shows(F->getType()); }) ||
           llvm::any_of(R->bases(), [this](const CXXBaseSpecifier &B) { return shows(B.getType()); });
  }

private:
  bool anyShows(llvm::ArrayRef<TemplateArgument> Arguments) {
    return llvm::any_of(Arguments, [this](const TemplateArgument &A) {
      if (A.getKind() == TemplateArgument::Pack)
        return anyShows(A.pack_elements());
      return A.getKind() == TemplateArgument::Type && shows(A.getAsType());
    });
  }

  bool operatorShows(const CXXMethodDecl *M) const {
    if (!M->isUserProvided() || M->getOverloadedOperator() != OO_Equal)
      return false;
    const Summary *S = Known(M);
    return !S || llvm::any_of(S->Accesses, [](const Access &A) {
      return A.Where.Base.What != Root::This && !isa_and_nonnull<ParmVarDecl>(A.Where.Base.Var);
    });
  }

  const SummaryLookup &Known;
  llvm::SmallPtrSet<const CXXRecordDecl *, 8> Seen;
};

/// Whether assigning to an object of the type, or making one in a container, runs code of the
/// project's that touches more than the object.
static bool assignmentShows(QualType T, const SummaryLookup &Known) { return AssignmentSearch(Known).shows(T); }

static QualType valueType(QualType Container) {
  const auto *R =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(Container->getAsCXXRecordDecl());
  bool IsType = R && R->getTemplateArgs().size() > 0 &&
                R->getTemplateArgs()[0].getKind() == TemplateArgument::Type;
  return IsType ? R->getTemplateArgs()[0].getAsType() : QualType();
}

static std::string decideOutput(Elementwise &Each, const ASTContext &Context,
                                const SummaryLookup &Known) {
  QualType It = Each.Out->getType().getNonReferenceType();
  QualType Result = Each.Callee->getReturnType();
  QualType Assigned;
  switch (outputKind(It, Context)) {
  case OutputKind::Unknown:
    return "its output is an iterator whose assignments may do anything";
  case OutputKind::Stream:
    return bare(Result)->isRecordType() && !isLibrary(bare(Result)->getAsCXXRecordDecl())
               ? "its results are printed by code of the project's own"
               : "";
  case OutputKind::Inserter: {
    QualType Container = insertedInto(It);
    const CXXRecordDecl *R = Container->getAsCXXRecordDecl();
    Assigned = valueType(Container);
    if (!R || !isStd(R) || Assigned.isNull())
      return "its output is inserted into a container of the project's own";
    if (!isSequence(Container) && R->getName() != "list" && R->getName() != "vector" &&
        (bare(Assigned)->isRecordType() || !isOwningRange(Container)))
      return "its output is inserted into a container that compares by code of the project's own";
    Each.KeepsState = It->getAsCXXRecordDecl()->getName() == "insert_iterator";
    break;
  }
  case OutputKind::Element:
    Assigned = elementType(It, Context);
    if (!Assigned->isReferenceType() && bare(Assigned)->isRecordType())
      return ""; // a proxy for a bit
    break;
  }
  if (isConvertedByProject(Result, Assigned))
    return "its results are converted by code of the project's own";
  return assignmentShows(Assigned, Known) ? "the assignment of a result may touch more than the element"
                                          : "";
}

/// A set of the project's comparisons is an owning range whose second argument is the project's.
static bool comparesByProject(QualType Container) {
  const auto *R =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(Container->getAsCXXRecordDecl());
  return R && llvm::any_of(llvm::drop_begin(R->getTemplateArgs().asArray()),
                           [](const TemplateArgument &A) {
                             const TagDecl *Tag = A.getKind() == TemplateArgument::Type
                                                      ? A.getAsType()->getAsTagDecl()
                                                      : nullptr;
                             return Tag && !isLibrary(Tag);
                           });
}

//===--------------------------------------------------------------------===//
// The decision
//===--------------------------------------------------------------------===//

/// The elements that a source consists of.
static Locations elementsOf(const Elementwise::Source &S, const PointsTo &Facts) {
  if (!S.IsRange || isView(S.First->getType()))
    return Facts.target(S.First);
  return Facts.lvalue(S.First).then({Step::Element});
}

static bool overlap(const Locations &A, const Locations &B) {
  return llvm::any_of(A, [&](const Location &L) {
    return llvm::any_of(B, [&](const Location &M) { return mayOverlap(L, M); });
  });
}

/// Whether the analysis takes the objects behind two pointers to be distinct because they have
/// distinct names outside the function.
static bool isNamedElsewhere(const Locations &L) {
  return llvm::any_of(L, [](const Location &Place) {
    const VarDecl *V = Place.Base.Var;
    return Place.Base.What != Root::Allocation && !(V && V->hasLocalStorage() && !isa<ParmVarDecl>(V));
  });
}

std::string decideElements(Spawn &S, const ASTContext &Context, const PointsTo &Facts,
                           const Locations &Temporaries) {
  Elementwise &Each = *S.Each;
  S.CallOperands.clear();
  if (S.Call->getDirectCallee()->getTemplateSpecializationArgs() == nullptr)
    return "its function is not known to be the library's";
  for (size_t I = 0; I < Each.Sources.size(); ++I) {
    Elementwise::Source &From = Each.Sources[I];
    QualType D = elementType(iteratorOf(From, Context), Context);
    if (D.isNull())
      return "it walks a range that is not known to be made of plain elements";
    Operand O;
    O.Value = From.First;
    std::string Why =
        decideElement(O, D, Each.Callee->getParamDecl(I)->getType(), Facts.summaries());
    if (!Why.empty())
      return Why;
    S.CallOperands.push_back(O);
    Locations Elements = elementsOf(From, Facts);
    if (overlap(Elements, Temporaries) || (From.IsRange && overlap(Facts.lvalue(From.First), Temporaries)
                                           && bare(D) != D))
      return "it walks a temporary; give it a name";
    bool Bit = !D->isReferenceType() && isView(D);
    From.InLockstep = (Bit || !carriesPointers(bare(D))) && beginTogether(From, Each.Out, Context);
    From.MayOverlap = !From.InLockstep && iteratorOf(From, Context)->isPointerType() &&
                      Each.Out->getType()->isPointerType() &&
                      (isNamedElsewhere(Elements) || isNamedElsewhere(Facts.target(Each.Out)));
  }
  std::string Why = decideOutput(Each, Context, Facts.summaries());
  QualType Container = insertedInto(Each.Out->getType().getNonReferenceType());
  if (Why.empty() && !Container.isNull() && comparesByProject(Container))
    Why = "its output is inserted into a container that compares by code of the project's own";
  if (Why.empty() && overlap(Facts.target(Each.Out), Temporaries))
    Why = "its output is a temporary";
  return Why;
}

//===--------------------------------------------------------------------===//
// What it touches
//===--------------------------------------------------------------------===//

namespace {

/// Collects the accesses of the loop, the calls and the assignments.
class ElementwiseAccesses {
public:
  /// With \p Among, only what one call may do to another one's elements: those in lockstep with the
  /// output are its own.
  ElementwiseAccesses(const Spawn &S, const Effects &Of, bool Among)
      : S(S), Each(*S.Each), Of(Of), Facts(Of.facts()),
        Context(S.Callee->getASTContext()), Among(Among) {}

  Footprint collect() {
    if (!Among)
      operands();
    for (const Elementwise::Source &From : Each.Sources)
      walk(From);
    task();
    OutputKind Kind = outputKind(Each.Out->getType().getNonReferenceType(), Context);
    add(written(Kind), true, Result.Effect);
    if (Kind == OutputKind::Element)
      headers(Facts.target(Each.Out));
    if (Kind == OutputKind::Stream)
      add(Location::streams(), true, Result.Effect);
    Of.addEscaped(Result.Effect);
    return std::move(Result);
  }

private:
  /// \p Elements of the type \p T, and what they lead to. Temporaries of an empty class hold nothing.
  Locations reached(const Locations &Elements, QualType T) const {
    if (!T.isNull() && !carriesPointers(bare(T)))
      return Elements;
    Locations Result;
    for (const Location &L : Facts.reach(Elements)) {
      const auto *Temp = dyn_cast_or_null<MaterializeTemporaryExpr>(L.Base.Site);
      const CXXRecordDecl *R = Temp ? Temp->getType()->getAsCXXRecordDecl() : nullptr;
      if (!R || !R->hasDefinition() || !R->isEmpty())
        Result.add(L);
    }
    return Result;
  }
  Locations reached(const Elementwise::Source &From) const {
    return reached(elementsOf(From, Facts), elementType(iteratorOf(From, Context), Context));
  }
  /// Where the results go.
  Locations written(OutputKind Kind) const {
    QualType It = Each.Out->getType().getNonReferenceType(), T;
    if (Kind == OutputKind::Element)
      T = elementType(It, Context);
    else if (Kind == OutputKind::Inserter)
      T = valueType(insertedInto(It));
    return reached(Facts.target(Each.Out), T);
  }

  void add(const Locations &Where, bool Writes, std::vector<Access> &Out) {
    for (const Location &L : Where)
      Out.push_back({L, Writes, S.Call});
  }

  void operands() {
    for (const Elementwise::Source &From : Each.Sources) {
      Of.ofTree(From.First, Result.Spawning);
      if (From.Last)
        Of.ofTree(From.Last, Result.Spawning);
      if (From.IsRange && From.First->isGLValue())
        add(Facts.lvalue(From.First).then({Step::Header}), false, Result.Spawning);
    }
    Of.ofTree(Each.Out, Result.Spawning);
  }

  /// The links between the elements are the container's.
  void headers(const Locations &Elements) {
    for (Location L : Elements)
      if (!L.Steps.empty() && L.Steps.back().What == Step::Element) {
        L.Steps.pop_back();
        Result.Spawning.push_back({L.then({Step::Header}), false, S.Call});
      }
  }

  void walk(const Elementwise::Source &From) {
    headers(elementsOf(From, Facts));
    if (!(Among && From.InLockstep))
      add(reached(From), false, Result.Spawning);
  }

  void task() {
    for (size_t I = 0; I < Each.Sources.size(); ++I)
      if (!(Among && Each.Sources[I].InLockstep))
        add(reached(Each.Sources[I]), false, Result.Task);
    if (const Summary *Known = Facts.summaries()(Each.Callee)) {
      for (const Access &A : Known->Accesses)
        known(A);
      return;
    }
    add(Location::outside(), false, Result.Task); // it may read any global
    for (size_t I = 0; I < Each.Sources.size(); ++I) {
      QualType P = Each.Callee->getParamDecl(I)->getType();
      bool ByReference = P->isLValueReferenceType() && !P.getNonReferenceType().isConstQualified();
      if (ByReference || carriesMutablePointers(P.getNonReferenceType()))
        add(reached(Each.Sources[I]), true, Result.Task);
    }
  }

  /// An access of the callee, in the terms of the caller.
  void known(const Access &A) {
    const VarDecl *V = A.Where.Base.Var;
    const auto *P = dyn_cast_or_null<ParmVarDecl>(V);
    const auto *Owner = P ? dyn_cast<FunctionDecl>(P->getDeclContext()) : nullptr;
    if (Owner && Owner->getCanonicalDecl() == Each.Callee->getCanonicalDecl()) {
      if (A.Writes && P->getFunctionScopeIndex() < Each.Sources.size())
        add(reached(Each.Sources[P->getFunctionScopeIndex()]), true, Result.Task);
      return;
    }
    // By its contract a concurrent function writes nothing but what it is given.
    bool Harmless = A.Where.Base.What == Root::Streams || (V && isSynchronisation(V->getType())) ||
                    (A.Writes && (A.Assumed || A.Where.Base.What == Root::Outside));
    if (!Harmless)
      add(Facts.atCall(A.Where, S.Call), A.Writes, Result.Task);
  }

  const Spawn &S;
  const Elementwise &Each;
  const Effects &Of;
  const PointsTo &Facts;
  const ASTContext &Context;
  bool Among;
  Footprint Result;
};

} // namespace

Footprint elementwiseFootprint(const Spawn &S, const Effects &Of) {
  return ElementwiseAccesses(S, Of, false).collect();
}

std::optional<Conflict> elementwiseConflict(const Spawn &S, const Effects &Of) {
  Footprint F = ElementwiseAccesses(S, Of, true).collect();
  auto Unknown = [](const Subscript &, const Subscript &) { return false; };
  return conflict(F, F, Unknown);
}

} // namespace deco
