#include "AccessPath.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace deco {

Location Location::then(Step S) const {
  Location Result = *this;
  // Known only for what is an element; for the object behind a reference the caller may know.
  if (S.What == Step::Beside && !Steps.empty())
    return anyLastElement();
  // What a longer path would say is lost: the shorter one covers it, and is therefore sound.
  if (Result.Steps.size() < MostSteps)
    Result.Steps.push_back(S);
  return Result;
}

Location Location::anyElement() const {
  Location Result = *this;
  for (Step &S : Result.Steps)
    S.Index = nullptr;
  return Result;
}

Location Location::anyLastElement() const {
  Location Result = *this;
  if (!Result.Steps.empty())
    Result.Steps.back().Index = nullptr;
  return Result;
}

bool Locations::add(Location L) {
  if (llvm::is_contained(List, L))
    return false;
  List.push_back(std::move(L));
  return true;
}

bool Locations::add(const Locations &Others) {
  bool Grew = false;
  for (const Location &L : Others)
    Grew |= add(L);
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
  for (Location L : List) {
    if (!L.Steps.empty() && L.Steps.back().What == Step::Element)
      L.Steps.back().Index = Subscript::sum(L.Steps.back().Index, By);
    Result.add(L);
  }
  return Result;
}

Locations Locations::neighbours() const {
  Locations Result;
  for (const Location &L : List) {
    const auto *P = llvm::dyn_cast_or_null<ParmVarDecl>(L.Base.Var);
    bool MayBeElement = L.Steps.empty() && P && P->getType()->isReferenceType();
    Result.add(MayBeElement ? L.then({Step::Beside}) : L);
  }
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

static bool rootsMayOverlap(const Root &A, const Root &B) {
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

bool mayOverlap(const Location &A, const Location &B, ElementsApart Apart) {
  if (!rootsMayOverlap(A.Base, B.Base))
    return false;
  if (!(A.Base == B.Base))
    return true;
  for (auto [S, T] : llvm::zip(A.Steps, B.Steps)) {
    if (S.What == Step::Field && T.What == Step::Field) {
      if (S.Member == T.Member)
        continue;
      // Members of a union share their memory, and so do bit-fields side by side.
      return S.Member->getParent()->isUnion() || S.Member->getParent() != T.Member->getParent() ||
             (S.Member->isBitField() && T.Member->isBitField());
    }
    if (S.What == Step::Beside || T.What == Step::Beside)
      return true;
    if (S.What != T.What)
      return S.What == Step::Field || T.What == Step::Field;
    if (Apart && S.Index && T.Index && Apart(*S.Index, *T.Index))
      return false;
  }
  return true;
}

bool conflicts(const Access &A, const Access &B, ElementsApart Apart) {
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
    }
  return OS;
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Access &A) {
  return OS << (A.Writes ? "write " : "read ") << A.Where;
}

} // namespace deco
