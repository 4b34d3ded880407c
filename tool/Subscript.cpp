#include "Subscript.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>

using namespace clang;

namespace deco {

static constexpr int64_t Largest = int64_t(1) << 62;
static constexpr size_t MostTerms = 32, MostFactors = 6;

static int compare(const std::vector<Subscript::Ref> &A, const std::vector<Subscript::Ref> &B) {
  if (A.size() != B.size())
    return A.size() < B.size() ? -1 : 1;
  for (auto [X, Y] : llvm::zip(A, B))
    if (X->terms() != Y->terms())
      return X->terms() < Y->terms() ? -1 : 1;
  return 0;
}

int Symbol::compare(const Symbol &O) const {
  auto Mine = std::tie(Var, Loop, Later, At, Members);
  auto Its = std::tie(O.Var, O.Loop, O.Later, O.At, O.Members);
  if (Mine != Its)
    return Mine < Its ? -1 : 1;
  if (Within == O.Within)
    return 0;
  if (!Within || !O.Within)
    return Within ? 1 : -1;
  int Least = deco::compare(Within->Least, O.Within->Least);
  return Least ? Least : deco::compare(Within->Most, O.Within->Most);
}

Subscript::Ref Subscript::make(Terms T) {
  for (auto It = T.begin(); It != T.end();) {
    if (It->second > Largest || It->second < -Largest || It->first.size() > MostFactors)
      return nullptr;
    It = It->second == 0 ? T.erase(It) : std::next(It);
  }
  if (T.size() > MostTerms)
    return nullptr;
  auto *New = new Subscript;
  New->Sum = std::move(T);
  return New;
}

Subscript::Ref Subscript::constant(int64_t Value) { return make({{{}, Value}}); }

Subscript::Ref Subscript::symbol(Symbol S) { return make({{{std::move(S)}, 1}}); }

Subscript::Ref Subscript::sum(const Ref &A, const Ref &B, int64_t FactorOfB) {
  if (!A || !B)
    return nullptr;
  Terms Result = A->Sum;
  for (const auto &[M, C] : B->Sum) {
    int64_t Scaled, &Old = Result[M];
    if (llvm::MulOverflow(C, FactorOfB, Scaled) || llvm::AddOverflow(Old, Scaled, Old))
      return nullptr;
  }
  return make(std::move(Result));
}

Subscript::Ref Subscript::product(const Ref &A, const Ref &B) {
  if (!A || !B || A->Sum.size() * B->Sum.size() > MostTerms)
    return nullptr;
  Terms Result;
  for (const auto &[M, C] : A->Sum)
    for (const auto &[N, D] : B->Sum) {
      Monomial Both;
      std::merge(M.begin(), M.end(), N.begin(), N.end(), std::back_inserter(Both));
      int64_t Scaled, &Old = Result[Both];
      if (llvm::MulOverflow(C, D, Scaled) || llvm::AddOverflow(Old, Scaled, Old))
        return nullptr;
    }
  return make(std::move(Result));
}

Subscript::Ref Subscript::substitute(const Ref &In, llvm::function_ref<Ref(const Symbol &)> With) {
  Ref Result = constant(0);
  if (!In)
    return nullptr;
  for (const auto &[M, C] : In->Sum) {
    Ref Term = constant(C);
    for (const Symbol &S : M)
      Term = product(Term, With(S));
    Result = sum(Result, Term);
  }
  return Result;
}

std::vector<Symbol> Subscript::symbols() const {
  std::vector<Symbol> All;
  for (const auto &[M, C] : Sum)
    All.insert(All.end(), M.begin(), M.end());
  std::sort(All.begin(), All.end());
  All.erase(std::unique(All.begin(), All.end()), All.end());
  return All;
}

std::optional<int64_t> Subscript::asConstant() const {
  if (Sum.empty())
    return 0;
  if (Sum.size() == 1 && Sum.begin()->first.empty())
    return Sum.begin()->second;
  return std::nullopt;
}

Subscript::Ref Subscript::coefficient(const Symbol &S, Ref &Rest) const {
  Terms With, Without;
  for (const auto &[M, C] : Sum) {
    auto Times = std::count(M.begin(), M.end(), S);
    if (Times > 1)
      return nullptr;
    Monomial Others = M;
    if (Times == 1)
      Others.erase(std::find(Others.begin(), Others.end(), S));
    (Times == 1 ? With : Without)[Others] = C;
  }
  Rest = make(std::move(Without));
  return make(std::move(With));
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Symbol &S) {
  if (S.Var)
    OS << S.Var->getName();
  else
    OS << (S.Loop ? "turn" : "this");
  for (const FieldDecl *F : S.Members)
    OS << '.' << F->getName();
  return S.Later ? OS << '\'' : OS;
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const Subscript &S) {
  if (S.terms().empty())
    return OS << 0;
  bool First = true;
  for (const auto &[M, C] : S.terms()) {
    OS << (First ? "" : C < 0 ? " - " : " + ");
    int64_t Shown = First ? C : std::abs(C);
    First = false;
    if (M.empty() || (Shown != 1 && Shown != -1))
      OS << Shown << (M.empty() ? "" : "*");
    else if (Shown == -1)
      OS << '-';
    for (size_t I = 0; I < M.size(); ++I)
      OS << (I ? "*" : "") << M[I];
  }
  return OS;
}

} // namespace deco
