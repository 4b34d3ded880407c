#include "AccessPath.h"
#include "StdLibrary.h"
#include "UnionParts.h"
#include "VisitedParts.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

/// How many steps of a path that is too long stay in front of Beyond.
static constexpr unsigned KeptSteps = 3;

/// \p L, which has Beyond, one step further in.
static Location inTail(Location L, Step S) {
  Step &Last = L.Steps.back();
  S.Index = nullptr;
  switch (S.What) {
  case Step::Field:
    while (L.Steps.back().What != Step::Beyond)
      L.Steps.pop_back();
    L.Steps.push_back(S);
    break;
  case Step::Element:
  case Step::Header:
    if (Last.What == Step::Field)
      L.Steps.push_back(S);
    break;
  case Step::Beside:
  case Step::Around:
    break;
  case Step::Beyond:
    while (L.Steps.back().What != Step::Beyond)
      L.Steps.pop_back();
    break;
  }
  return L;
}

/// Whether \p L is an object of which nothing more is known than that it is there: its caller may know an array around it.
static bool mayBeElement(const Location &L) {
  const auto *P = llvm::dyn_cast_or_null<ParmVarDecl>(L.Base.Var);
  return L.Steps.empty() && (L.Base.What == Root::This || (P && P->getType()->isReferenceType()));
}

Location Location::around(const CXXRecordDecl *R) const {
  for (size_t I = Steps.size(); I-- > 0 && (Steps[I].What == Step::Field || Steps[I].What == Step::Element);)
    if (Steps[I].What == Step::Field && Steps[I].Member->getParent()->getDefinition() == R) {
      Location Result = *this;
      Result.Steps.truncate(I);
      Result.Visits.clear();
      return Result;
    }
  return *this;
}

bool Location::mayBePart() const {
  const auto *P = dyn_cast_or_null<ParmVarDecl>(Base.Var);
  bool Behind = P && P->getType()->isPointerType() && Steps.size() == 1 && Steps[0].What == Step::Element;
  return mayBeElement(*this) || Behind;
}

/// What is around \p L: as its steps say, or as callers will; or else anything that begins at its root.
static Location around(const Location &L, const Step &S) {
  Location Known = L.around(S.Class);
  if (Known.Steps.size() < L.Steps.size())
    return Known;
  Location Result = L;
  Result.Visits.clear();
  if (L.mayBePart())
    Result.Steps.push_back(S);
  else
    Result.Steps.clear();
  return Result;
}

Location Location::then(Step S) const {
  if (S.What == Step::Around)
    return deco::around(*this, S);
  if (!Visits.empty()) {
    Location Plain = *this;
    Plain.Visits.clear();
    Plain = Plain.then(S);
    Plain.Visits = further(Visits, S);
    return Plain;
  }
  // Known only for what is an element; for the object behind a reference the caller may know.
  if (S.What == Step::Beside && !mayBeElement(*this))
    return anyLastElement();
  if (hasBeyond())
    return inTail(*this, S);
  Location Result = *this;
  if (Steps.size() < MostSteps) {
    Result.Steps.push_back(S);
    return Result;
  }
  Result.Steps.resize(KeptSteps);
  Result.Steps.push_back({Step::Beyond});
  for (const Step &Further : llvm::drop_begin(Steps, KeptSteps))
    Result = inTail(Result, Further);
  return inTail(Result, S);
}

Location Location::then(llvm::ArrayRef<Step> Further) const {
  Location Result = *this;
  for (const Step &S : Further)
    Result = Result.then(S);
  return Result;
}

Location Location::upToBeyond() const {
  Location Result = *this;
  while (Result.hasBeyond() && Result.Steps.back().What != Step::Beyond)
    Result.Steps.pop_back();
  return Result;
}

Location Location::anyElement() const {
  Location Result = *this;
  for (Step &S : Result.Steps)
    S.Index = nullptr;
  Result.Visits.clear();
  return Result;
}

Location Location::anyLastElement() const {
  Location Result = *this;
  if (!Result.Steps.empty())
    Result.Steps.back().Index = nullptr;
  Result.Visits.clear();
  return Result;
}

/// Equal for equal locations.
static size_t hashOf(const Location &L) {
  llvm::hash_code Hash = llvm::hash_combine(L.Base.What, L.Base.Var, L.Base.Site, L.Visits.size());
  for (const Step &S : L.Steps)
    Hash = llvm::hash_combine(Hash, S.What, S.Member, S.Index != nullptr);
  return Hash;
}

bool Locations::contains(const Location &L, size_t Hash) const {
  for (size_t I = 0; I < Hashes.size(); ++I)
    if (Hashes[I] == Hash && List[I] == L)
      return true;
  return false;
}

bool Locations::add(Location L) {
  size_t Hash = hashOf(L);
  return add(std::move(L), Hash);
}

bool Locations::add(Location L, size_t Hash) {
  if (contains(L, Hash))
    return false;
  // A whole object covers its parts, however deep; not what is behind its pointers, nor behind a parameter by value.
  bool ByValue = L.Base.Var && isa<ParmVarDecl>(L.Base.Var) && !L.Base.Var->getType()->isReferenceType();
  bool IsPart = L.hasBeyond() && !ByValue && L.Steps.front().What != Step::Beyond;
  if (Location Whole{L.Base, {}}; IsPart && contains(Whole, hashOf(Whole)))
    return false;
  if (L.hasBeyond() && L.Steps.back().What != Step::Beyond) {
    Location All = L.upToBeyond();
    if (contains(All, hashOf(All)))
      return false;
    auto Tails = llvm::count_if(List, [&](const Location &O) {
      return O.Base == L.Base && O.hasBeyond() && O.upToBeyond() == All;
    });
    if (Tails >= Location::MostTails)
      return add(std::move(All));
  }
  List.push_back(std::move(L));
  Hashes.push_back(Hash);
  return true;
}

bool Locations::add(const Locations &Others) {
  bool Grew = false;
  for (size_t I = 0; I < Others.size(); ++I)
    Grew |= add(Others.List[I], Others.Hashes[I]);
  return Grew;
}

Locations Locations::then(Step S) const {
  Locations Result;
  for (const Location &L : List)
    Result.add(L.then(S));
  return Result;
}

Locations Locations::anyElement() const {
  Locations Result;
  for (const Location &L : List)
    Result.add(L.anyElement());
  return Result;
}

Locations Locations::anyLastElement() const {
  Locations Result;
  for (const Location &L : List)
    Result.add(L.anyLastElement());
  return Result;
}

Locations Locations::moved(const Subscript::Ref &By) const {
  Locations Result;
  bool Stays = By && By->asConstant() == 0;
  for (Location L : List) {
    if (!L.Steps.empty() && L.Steps.back().What == Step::Element && !L.hasBeyond())
      L.Steps.back().Index = Subscript::sum(L.Steps.back().Index, By);
    if (!Stays && mayBeElement(L))
      L = L.then({Step::Beside});
    // An element of an array in the visited object is as much in it as any other.
    if (!Stays)
      llvm::erase_if(L.Visits, [](const Visit &V) { return !V.Within; });
    Result.add(L);
  }
  return Result;
}

Locations Locations::visitedAt(const Visit &V) const {
  Locations Result;
  for (Location L : List) {
    L.Visits.push_back(V);
    Result.add(L);
  }
  return Result;
}

Locations Locations::withoutVisits() const {
  Locations Result;
  for (Location L : List) {
    L.Visits.clear();
    Result.add(L);
  }
  return Result;
}

Locations Locations::neighbours() const {
  Locations Result;
  for (const Location &L : List)
    Result.add(mayBeElement(L) ? L.then({Step::Beside}) : L);
  return Result;
}

bool isOutside(const Root &R) {
  switch (R.What) {
  case Root::Outside:
  case Root::Globals:
  case Root::This:
  case Root::Streams:
    return true;
  case Root::Allocation:
    return false;
  case Root::Variable:
    if (R.Var->hasGlobalStorage())
      return true;
    if (const auto *P = dyn_cast<ParmVarDecl>(R.Var))
      return P->getType()->isReferenceType() || P->getType()->isPointerType() ||
             P->getType()->isRecordType();
    return false;
  }
  llvm_unreachable("unknown root");
}

bool mayOverlap(const Root &A, const Root &B) {
  if (A == B)
    return true;
  auto IsGlobal = [](const Root &R) {
    return R.What == Root::Outside || (R.Var && R.Var->hasGlobalStorage());
  };
  if (A.What == Root::Globals || B.What == Root::Globals)
    return IsGlobal(A) || IsGlobal(B);
  if (A.What == Root::Outside)
    return isOutside(B);
  return B.What == Root::Outside && isOutside(A);
}

/// The field to which alone the memory at \p L belongs, whatever object the field is of: the location is the
/// field's own scalar, or its elements, which nothing else has; null if it may be more.
static const FieldDecl *exclusiveField(const Location &L) {
  auto Last = llvm::find_if(llvm::reverse(L.Steps), [](const Step &S) { return S.What == Step::Field; });
  if (Last == L.Steps.rend())
    return nullptr;
  const FieldDecl *F = Last->Member;
  bool OwnHeader = L.Steps.back().What == Step::Header;
  bool Known = llvm::all_of(llvm::make_range(L.Steps.rbegin(), Last), [](const Step &S) {
    return S.What == Step::Header || S.What == Step::Element;
  });
  bool Scalar = F->getType()->isScalarType() && &*Last == &L.Steps.back();
  return Known && !isPartOfUnion(F->getParent()) && (Scalar || OwnHeader || ownsPlainElements(F->getType()))
             ? F
             : nullptr;
}

/// Whether \p F, a member of a std::pair or the like, may be in an element of \p G: what a map's subscript names, its
/// iterators call `second`.
static bool mayBeInElement(const FieldDecl *F, const FieldDecl *G) {
  return isLibrary(F) && !G->getType()->isScalarType();
}

/// Whether the two belong to different fields. An object that is a scalar is a member of one object only.
static bool areOfDistinctFields(const Location &A, const Location &B) {
  const FieldDecl *F = exclusiveField(A), *G = exclusiveField(B);
  if (F && G && (mayBeInElement(F, G) || mayBeInElement(G, F)))
    return false;
  // Bit-fields side by side share their memory.
  return F && G && F != G && !(F->isBitField() && G->isBitField());
}

/// Whether one is the value of a parameter, a pointer or view, and the other one is behind it. As nobody but its
/// function knows where the parameter is, what leads there says so.
static bool areValueAndTarget(const Location &A, const Location &B) {
  const auto *P = dyn_cast_or_null<ParmVarDecl>(A.Base.Var);
  auto IsValue = [](const Location &L) { return !L.Steps.empty() && L.Steps.front().What == Step::Header; };
  return P && !P->getType()->isReferenceType() && isView(P->getType()) &&
         ((IsValue(A) && B.isBehindValue()) || (IsValue(B) && A.isBehindValue()));
}

/// Whether the two are in distinct objects of those that a walk visits. More than the object itself may be meant by
/// its name, what it is a base of and what it owns; so only of parts is this known.
static bool areOfDistinctVisits(const Location &A, const Location &B, ElementsApart Apart) {
  return Apart && llvm::any_of(A.Visits, [&](const Visit &V) {
           return V.Within && llvm::any_of(B.Visits, [&](const Visit &W) {
                    return W.Within && V.Class == W.Class && Apart(*V.Turn, *W.Turn);
                  });
         });
}

bool mayOverlap(const Location &A, const Location &B, ElementsApart Apart) {
  if (areOfDistinctVisits(A, B, Apart))
    return false;
  if (!mayOverlap(A.Base, B.Base))
    return false;
  if (!(A.Base == B.Base))
    return !areOfDistinctFields(A, B);
  if (areValueAndTarget(A, B))
    return false;
  for (auto [S, T] : llvm::zip(A.Steps, B.Steps)) {
    if (S.What == Step::Beyond || T.What == Step::Beyond)
      return !areOfDistinctFields(A, B);
    if (S.What == Step::Field && T.What == Step::Field) {
      if (S.Member == T.Member)
        continue;
      // Members of a union share their memory, and so do bit-fields side by side.
      if (S.Member->getParent() == T.Member->getParent())
        return S.Member->getParent()->isUnion() || (S.Member->isBitField() && T.Member->isBitField());
      return !areOfDistinctFields(A, B);
    }
    auto IsElsewhere = [](const Step &Part) { return Part.What == Step::Beside || Part.What == Step::Around; };
    if (IsElsewhere(S) || IsElsewhere(T))
      return true;
    if (S.What != T.What)
      return S.What == Step::Field || T.What == Step::Field;
    if (Apart && S.Index && T.Index && Apart(*S.Index, *T.Index))
      return false;
  }
  return true;
}

const Type *accessType(QualType T, const ASTContext &Context) {
  for (QualType Sugar = T; const auto *Name = Sugar->getAs<TypedefType>(); Sugar = Name->desugar())
    if (Name->getDecl()->hasAttr<MayAliasAttr>())
      return nullptr;
  T = T.getNonReferenceType();
  if (const auto *Enum = T->getAs<EnumType>())
    T = Enum->getDecl()->getIntegerType();
  if (T.isNull() || T->isCharType() || T->isAnyComplexType() || T->isStdByteType() || !(T->isArithmeticType() || T->isPointerType()))
    return nullptr;
  if (T->isPointerType())
    return Context.VoidPtrTy.getTypePtr();
  if (T->isSignedIntegerType())
    T = Context.getCorrespondingUnsignedType(T);
  return T.getCanonicalType().getTypePtr();
}

/// The members of a union share their memory.
static bool isInUnion(const Step &S) {
  return S.What == Step::Field && cast<RecordDecl>(S.Member->getDeclContext())->isUnion();
}

bool isOfNumber(const Access &A) {
  return A.As && A.As->isArithmeticType() && llvm::none_of(A.Where.Steps, isInUnion);
}

/// Whether \p L is a scalar variable, or such a member of one, that is what its declaration says.
static bool isDeclared(const Location &L) {
  if ((L.Base.What != Root::Variable && L.Base.What != Root::This) ||
      !llvm::all_of(L.Steps, [](const Step &S) { return S.What == Step::Field && !isInUnion(S); }))
    return false;
  if (L.Steps.empty())
    return L.Base.Var && L.Base.Var->getType().getNonReferenceType()->isScalarType();
  return L.Steps.back().Member->getType()->isScalarType();
}

/// Whether the types of two accesses say that they do not concern the same memory, as [basic.lval] in the standard has
/// it: an object's bookkeeping is written by its class alone, a member by lvalues of its type.
static bool areOfOtherTypes(const Access &A, const Access &B) {
  if (!A.As || !B.As || A.As == B.As)
    return false;
  return A.As->isRecordType() != B.As->isRecordType() ||
         (!A.As->isRecordType() && (isDeclared(A.Where) || isDeclared(B.Where)));
}

bool conflicts(const Access &A, const Access &B, ElementsApart Apart) {
  if (areOfOtherTypes(A, B))
    return false;
  // Unknown code may read any memory without reading a file.
  bool Streams = A.Where.Base.What == Root::Streams || B.Where.Base.What == Root::Streams;
  return (Streams ? A.Writes && B.Writes : A.Writes || B.Writes) &&
         mayOverlap(A.Where, B.Where, Apart);
}

std::string describe(const Location &L) {
  std::string Text;
  switch (L.Base.What) {
  case Root::Variable:
    Text = L.Base.Var->getNameAsString();
    break;
  case Root::This:
    Text = "*this";
    break;
  case Root::Allocation:
    Text = "memory allocated here";
    break;
  case Root::Outside:
    return "memory behind an unknown pointer";
  case Root::Globals:
    return "a global that code which is not at hand may read";
  case Root::Streams:
    return "input and output";
  }
  for (const Step &S : L.Steps) {
    if (S.What != Step::Field)
      break;
    Text = Text == "*this" ? S.Member->getNameAsString() : Text + "." + S.Member->getNameAsString();
  }
  return "'" + Text + "'";
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Location &L) {
  OS << describe(L);
  for (const Step &S : L.Steps)
    switch (S.What) {
    case Step::Field:
      OS << '.' << S.Member->getName();
      break;
    case Step::Element:
      OS << '[';
      if (S.Index)
        OS << *S.Index;
      OS << ']';
      break;
    case Step::Header:
      OS << '#';
      break;
    case Step::Beside:
      OS << "[?]";
      break;
    case Step::Around:
      OS << "^" << S.Class->getName();
      break;
    case Step::Beyond:
      OS << "...";
      break;
    }
  return OS;
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Access &A) {
  return OS << (A.Writes ? "write " : "read ") << A.Where;
}

} // namespace deco
