#include "Dependence.h"
#include "llvm/ADT/STLExtras.h"
#include <numeric>

using namespace clang;

namespace deco {

namespace {

using Ref = Subscript::Ref;

Ref plus(const Ref &A, int64_t C) { return Subscript::sum(A, Subscript::constant(C)); }
Ref minus(const Ref &A, const Ref &B) { return Subscript::sum(A, B, -1); }
Ref negated(const Ref &A) { return minus(Subscript::constant(0), A); }

/// One question: a pair of subscripts under one relation.
class Proof {
public:
  Proof(const Dependence &Of, const Relation &How)
      : Of(Of), Nest(Of.nest()), Reader(Of.reader()), Grown(Of.grown()), How(How) {}

  bool apart(const Subscript &Earlier, const Subscript &Later);

private:
  enum class Value { Same, Carried, Stepped, Independent, Unknown };

  Value valueOf(const Symbol &S) const;
  Value valueOfStepped(const Symbol &S) const;
  const Loop *scope() const;
  Ref stepped(const Symbol &S) const;
  Ref inLater(const Ref &P) const;
  Ref settled(const Ref &P) const;
  Ref step(const Loop &L) const;
  bool moves(const Ref &P, const Loop &L) const;
  SymbolRange range(const Symbol &S) const;
  SymbolRange distance(const Symbol &S) const;
  static unsigned nesting(const Symbol &S);
  bool isInner(const Symbol &S, const Symbol &Than) const;
  void learn(const Subscript &From);
  void learnPositive(const Ref &P);
  void findStepped(const Subscript &From);
  bool mayWrap(const Subscript &P) const;
  bool isDivisible(const Subscript &D) const;
  bool isPositive(const Ref &P) const;
  bool isPositiveConstant(const Ref &P, unsigned Depth = 0) const;
  bool isBetweenMultiples(const Ref &D) const;
  bool areTraded(const Ref &A, const Ref &B) const;
  std::optional<Symbol> innermost(const Subscript &P) const;
  /// Whether \p S stands for what a variable has stepped beyond the least that is known.
  bool isMore(const Symbol &S) const {
    Symbol Own = S;
    Own.Later = false;
    return S.At && S.Later && valueOf(Own) == Value::Stepped;
  }
  bool isDistance(const Symbol &S) const {
    return S.Later && !S.Var && S.Loop && !S.Within && How.Carried < How.Common.size() &&
           S.Loop == How.Common[How.Carried];
  }

  const Dependence &Of;
  const LoopNest &Nest;
  const SubscriptReader &Reader;
  const Growth &Grown;
  const Relation &How;
  std::vector<Symbol> Stepped; ///< of the earlier subscript
  std::vector<Ref> Facts; ///< each is at least 1: loops whose bodies run have a turn
  mutable unsigned Steps = 0;
  /// Variables that are a choice are what they are, and not between their bounds.
  bool Opaque = false;
  mutable bool MetChoice = false;
};

/// The loop that carries the pair, or the innermost around both; null for the function.
const Loop *Proof::scope() const {
  if (How.Common.empty())
    return nullptr;
  return Nest.of(How.Carried < How.Common.size() ? How.Common[How.Carried] : How.Common.back());
}

Proof::Value Proof::valueOfStepped(const Symbol &S) const {
  const Loop *In = scope(), *Home = Nest.home(S.Var);
  bool Carried = How.Carried < How.Common.size();
  // Another turn of the loop that it is declared in has another such variable.
  if (Home && (!In || !In->isWithin(Home) || (Carried && In == Home)))
    return Value::Independent;
  if (!Of.isKept(S, In ? In->Source : nullptr))
    return Value::Unknown;
  Dependence::Stepping Steps = Of.stepping(S.Var, In);
  return Steps.Changed && !Steps.Direction ? Value::Unknown : Value::Stepped;
}

/// The value of \p S, a variable that steps, at the later of the operations: what it is at the earlier one,
/// and by how much it has changed since; null if that is not known.
Ref Proof::stepped(const Symbol &S) const {
  auto First = llvm::find_if(Stepped, [&](const Symbol &E) { return E.Var == S.Var; });
  if (First == Stepped.end())
    return nullptr;
  const Loop *In = scope();
  bool Carried = How.Carried < How.Common.size();
  bool Inside = Nest.isWithin(First->At, In) && Nest.isWithin(S.At, In);
  Ref Before = Subscript::symbol(*First);
  // Kept by a variable from before the turns that are compared, or read by one expression in one turn.
  if (First->At == S.At && !(Carried && Inside))
    return Before;
  if (!Inside)
    return nullptr;
  if (!Of.stepping(S.Var, In).Changed)
    return Before;
  std::optional<Growth::Amount> By = Grown.between(S.Var, First->At, S.At, In, Carried);
  if (!By)
    return nullptr;
  Ref Change = Subscript::constant(By->Least);
  if (!By->Exact) {
    Symbol More = S;
    More.Later = true;
    Change = Subscript::sum(Change, Subscript::symbol(More));
  }
  return Subscript::sum(Before, Change, Of.stepping(S.Var, In).Direction);
}

Proof::Value Proof::valueOf(const Symbol &S) const {
  if (S.Within && !S.isChoice())
    return Value::Independent;
  if (S.At)
    return valueOfStepped(S);
  if (S.isOfKeys())
    return Value::Same;
  const Stmt *Home = S.Loop;
  if (S.Loop) {
    if (S.Var && !Of.isKept(S, S.Loop))
      return Value::Unknown;
  } else {
    const Loop *In = scope();
    if (!Of.isKept(S, In ? In->Source : nullptr))
      return Value::Unknown;
    const Loop *L = S.Var ? Nest.home(S.Var) : nullptr;
    if (!L)
      return Value::Same;
    Home = L->Source;
  }
  size_t Index = llvm::find(How.Common, Home) - How.Common.begin();
  if (Index < How.Carried)
    return Value::Same;
  return S.Loop && Index == How.Carried && Index < How.Common.size() ? Value::Carried
                                                                     : Value::Independent;
}

/// \p P with variables that other loops step, but not that of the pair, as what they are: of one value.
Ref Proof::settled(const Ref &P) const {
  if (!P || llvm::none_of(P->symbols(), [](const Symbol &S) { return S.At || S.Within; }))
    return P;
  return Subscript::substitute(P, [this](const Symbol &S) -> Ref {
    Symbol Here = S;
    const Loop *In = scope();
    if (S.Within) {
      SymbolRange Bounds;
      for (const Ref &End : S.Within->Least)
        Bounds.Least.push_back(settled(End));
      for (const Ref &End : S.Within->Most)
        Bounds.Most.push_back(settled(End));
      Here.Within = std::make_shared<SymbolRange>(std::move(Bounds));
    }
    if (S.At && In && Nest.isWithin(S.At, In) && !Of.stepping(S.Var, In).Changed && Of.isKept(S, In->Source))
      Here.At = nullptr;
    return Subscript::symbol(Here);
  });
}

/// By how much a turn changes the loop's counter; null if that is not known, or not for certain.
Ref Proof::step(const Loop &L) const {
  Ref By = settled(L.Step ? Reader.read(L.Step) : Subscript::constant(1));
  if (!By || llvm::any_of(By->symbols(),
                          [this](const Symbol &S) { return valueOf(S) != Value::Same; }))
    return nullptr;
  return L.Down ? negated(By) : By;
}

/// \p P as the later of the operations sees it.
Ref Proof::inLater(const Ref &P) const {
  return Subscript::substitute(P, [this](const Symbol &S) -> Ref {
    Ref Here = Subscript::symbol(S);
    switch (valueOf(S)) {
    case Value::Unknown:
      return nullptr;
    case Value::Same:
      return Here;
    case Value::Carried: {
      const Loop *L = Nest.of(S.Loop);
      // The turns of a range-for are counted, and so are the objects that a walk along links comes to.
      if (Ref By = S.Var && S.Var == L->Counter ? step(*L) : Subscript::constant(1)) {
        Ref Distance = plus(Subscript::symbol({nullptr, {}, S.Loop, true}), 1);
        return Subscript::sum(Here, Subscript::product(By, Distance));
      }
      break;
    }
    case Value::Stepped:
      return stepped(S);
    case Value::Independent:
      break;
    }
    Symbol Later = S;
    Later.Later = true;
    return Subscript::symbol(Later);
  });
}

/// The turns between the operations, but for one: the later turn is one of the loop's as well, so that
/// counter + 1 + distance <= most.
SymbolRange Proof::distance(const Symbol &S) const {
  const Loop *L = Nest.of(S.Loop);
  SymbolRange Result{{Subscript::constant(0)}, {}};
  if (!L->Counter || L->Step)
    return Result;
  Symbol Counter{L->Counter, {}, S.Loop};
  SymbolRange Of = range(Counter);
  for (const Ref &End : L->Down ? Of.Least : Of.Most) {
    Ref Span = minus(End, Subscript::symbol(Counter));
    Result.Most.push_back(plus(L->Down ? negated(Span) : Span, -1));
  }
  return Result;
}

/// Whether \p P may have another value in another turn of \p L, one of whose ends it is. A variable that is a choice
/// has bounds that last as long as it does.
bool Proof::moves(const Ref &P, const Loop &L) const {
  return llvm::any_of(P->symbols(), [&](const Symbol &S) {
    auto EndMoves = [&](const Ref &End) { return !End || moves(End, L); };
    if (S.Within && !S.isChoice())
      return llvm::any_of(S.Within->Least, EndMoves) || llvm::any_of(S.Within->Most, EndMoves);
    return S.At || !(S.Loop || Of.isKept(S, L.Source));
  });
}

/// The values that \p S can have where it is read.
SymbolRange Proof::range(const Symbol &S) const {
  if (isDistance(S))
    return distance(S);
  if (S.At && S.Later)
    return isMore(S) ? SymbolRange{{Subscript::constant(0)}, {}} : SymbolRange();
  const Loop *L = S.Loop && !S.Within ? Nest.of(S.Loop) : nullptr;
  if (!S.Within && (!L || (S.Var && S.Var != L->Counter)))
    return {};
  auto AlwaysPositive = [&](const Ref &P) {
    Ref Step = settled(P);
    return Step && !moves(Step, *L) && isPositive(Step);
  };
  SymbolRange Result = S.Within ? *S.Within : Of.rangeOf(*L, AlwaysPositive);
  // Only what both operations see alike may be used, and what the later sees is told apart.
  for (std::vector<Ref> *Side : {&Result.Least, &Result.Most}) {
    for (Ref &R : *Side) {
      R = settled(R);
      // Where a loop begins and ends has to be the same in all its turns.
      bool Known = R && !mayWrap(*R) && !(L && moves(R, *L)) && llvm::none_of(R->symbols(), [&](const Symbol &Part) {
                     return valueOf(Part) == Value::Unknown;
                   });
      R = !Known ? nullptr : S.Later ? inLater(R) : R;
    }
    llvm::erase_if(*Side, [](const Ref &R) { return !R; });
  }
  return Result;
}

/// Keeps that \p P is at least 1, without the counters in it: the ends of their ranges that make it no less.
void Proof::learnPositive(const Ref &P) {
  std::optional<Symbol> Outer = P ? innermost(*P) : std::nullopt;
  if (!Outer) {
    bool Known = !P || P->asConstant() || Facts.size() == 8 ||
                 llvm::any_of(Facts, [&](const Ref &F) { return *F == *P; });
    if (!Known)
      Facts.push_back(P);
    return;
  }
  Ref Rest, Factor = P->coefficient(*Outer, Rest);
  std::optional<int64_t> Sign = Factor ? Factor->asConstant() : std::nullopt;
  if (!Sign || ++Steps > 2000)
    return;
  SymbolRange Of = range(*Outer);
  for (const Ref &End : *Sign < 0 ? Of.Least : Of.Most)
    learnPositive(Subscript::sum(Rest, Subscript::product(Factor, End)));
}

/// Collects what the loops around \p From say by having a turn: most - least + 1 >= 1.
void Proof::learn(const Subscript &From) {
  for (const Symbol &S : From.symbols()) {
    SymbolRange R = range(S);
    for (const Ref &Least : R.Least)
      for (const Ref &Most : R.Most)
        learnPositive(plus(minus(Most, Least), 1));
    for (const std::vector<Ref> *Side : {&R.Least, &R.Most})
      for (const Ref &End : *Side)
        learn(*End);
  }
}

/// How many loops of callees and choices \p S depends on, itself included.
unsigned Proof::nesting(const Symbol &S) {
  unsigned Deepest = 0;
  if (S.Within)
    for (const std::vector<Ref> *Side : {&S.Within->Least, &S.Within->Most})
      for (const Ref &End : *Side)
        for (const Symbol &Part : End->symbols())
          Deepest = std::max(Deepest, nesting(Part));
  return S.Within ? Deepest + 1 : 0;
}

/// Whether the bounds of \p S may mention \p Than, and not the other way round.
bool Proof::isInner(const Symbol &S, const Symbol &Than) const {
  if (S.At || Than.At) // what others may be bounded by
    return !S.At;
  if (S.Within || Than.Within)
    return nesting(S) > nesting(Than);
  // A distance is bounded by the counter of its own loop.
  return Nest.of(S.Loop)->isWithin(Nest.of(Than.Loop)) &&
         !(isDistance(Than) && S.Loop == Than.Loop);
}

/// The bounded symbol in \p P of the innermost loop.
std::optional<Symbol> Proof::innermost(const Subscript &P) const {
  std::optional<Symbol> Found;
  for (const Symbol &S : P.symbols()) {
    MetChoice |= S.isChoice();
    bool Bounded = S.isChoice() ? !Opaque : S.Loop || isMore(S);
    if (Bounded && (!Found || isInner(S, *Found)))
      Found = S;
  }
  return Found;
}

/// Whether \p P, without counters, is at least 1: it is a constant, or a sum of multiples of facts and
/// of their products, each of which is at least its factor, and such a constant.
bool Proof::isPositiveConstant(const Ref &P, unsigned Depth) const {
  if (!P)
    return false;
  if (std::optional<int64_t> C = P->asConstant())
    return *C >= 1;
  if (Depth == 3)
    return false;
  auto Uses = [&](const Ref &Fact) {
    for (const auto &[M, F] : Fact->terms()) {
      auto In = M.empty() ? P->terms().end() : P->terms().find(M);
      int64_t Times = In == P->terms().end() ? 0 : In->second / F;
      if (Times >= 1 && isPositiveConstant(plus(Subscript::sum(P, Fact, -Times), Times), Depth + 1))
        return true;
    }
    return false;
  };
  for (const Ref &F : Facts) {
    if (Uses(F))
      return true;
    for (const Ref &G : Facts)
      if (Ref Both = Subscript::product(F, G); Both && Uses(Both))
        return true;
  }
  return false;
}

/// Whether \p P is at least 1 for all values of the counters in it: it is linear in each, so that the
/// ends of their ranges decide.
bool Proof::isPositive(const Ref &P) const {
  if (!P || ++Steps > 2000)
    return false;
  std::optional<Symbol> S = innermost(*P);
  if (!S)
    return isPositiveConstant(P);
  Ref Rest, Factor = P->coefficient(*S, Rest);
  if (!Factor)
    return false;
  auto At = [&](const Ref &End) {
    return isPositive(Subscript::sum(Rest, Subscript::product(Factor, End)));
  };
  SymbolRange R = range(*S);
  if (isPositive(plus(Factor, 1)))
    return llvm::any_of(R.Least, At);
  if (isPositive(plus(negated(Factor), 1)))
    return llvm::any_of(R.Most, At);
  return llvm::any_of(R.Least, At) && llvm::any_of(R.Most, At);
}

/// The GCD test: whether the coefficients' divisor divides the constant term, so that D can be 0.
bool Proof::isDivisible(const Subscript &D) const {
  int64_t Constant = 0, Divisor = 0;
  for (const auto &[M, C] : D.terms())
    if (M.empty())
      Constant = C;
    else
      Divisor = std::gcd(Divisor, C);
  return Divisor == 0 ? Constant == 0 : Constant % Divisor == 0;
}

/// Whether D = stride * Q + R with 0 < R < stride or -stride < R < 0.
bool Proof::isBetweenMultiples(const Ref &D) const {
  for (const auto &[Stride, Factor] : D->terms()) {
    for (const Symbol &Counter : Stride) {
      if (!Counter.Loop)
        continue;
      // The stride of this counter: the term without it.
      Ref Width = Subscript::constant(std::abs(Factor));
      for (const Symbol &S : Stride)
        if (!(S == Counter))
          Width = Subscript::product(Width, Subscript::symbol(S));
      Ref Remainder = D;
      for (const auto &[M, C] : D->terms()) {
        Monomial Part = Width ? Width->terms().begin()->first : Monomial();
        bool Multiple = Width && C % Factor == 0 &&
                        std::includes(M.begin(), M.end(), Part.begin(), Part.end());
        if (!Multiple)
          continue;
        Ref Term = Subscript::constant(C);
        for (const Symbol &S : M)
          Term = Subscript::product(Term, Subscript::symbol(S));
        Remainder = minus(Remainder, Term);
      }
      for (const Ref &R : {Remainder, negated(Remainder)})
        if (isPositive(R) && isPositive(minus(Width, R)))
          return true;
    }
  }
  return false;
}

/// Whether the two are pointers that trade their values, at moments between which they do not.
bool Proof::areTraded(const Ref &A, const Ref &B) const {
  std::vector<Symbol> First = A->symbols(), Second = B->symbols();
  if (First.size() != 1 || Second.size() != 1)
    return false;
  const VarDecl *P = First.front().Var, *Q = Second.front().Var;
  const TradingPointers *Group = P && Q && P != Q ? Nest.tradesWith(P) : nullptr;
  return Group && llvm::is_contained(*Group, Q) && valueOf(First.front()) == Value::Same &&
         valueOf(Second.front()) == Value::Same;
}

/// Collects the variables that step in \p From.
void Proof::findStepped(const Subscript &From) {
  for (const Symbol &S : From.symbols())
    if (S.At)
      Stepped.push_back(S);
    else if (S.Within)
      for (const std::vector<Ref> *Side : {&S.Within->Least, &S.Within->Most})
        for (const Ref &End : *Side)
          findStepped(*End);
}

/// Whether products of \p P may come to the same number again, as 32 bits wrap around. With steps of 1, the array would
/// need two thousand million elements before they do.
bool Proof::mayWrap(const Subscript &P) const {
  return llvm::any_of(P.terms(), [this](const auto &Term) {
    return Term.first.size() > 1 && llvm::any_of(Term.first, [this](const Symbol &S) {
             const Loop *L = S.Loop && S.Var ? Nest.of(S.Loop) : nullptr;
             QualType T = L ? S.Var->getType() : QualType();
             return L && L->Step && T->isUnsignedIntegerType() && S.Var->getASTContext().getTypeSize(T) == 32;
           });
  });
}

bool Proof::apart(const Subscript &Earlier, const Subscript &Later) {
  Ref First = settled(&Earlier), Second = settled(&Later);
  if (!First || !Second || mayWrap(*First) || mayWrap(*Second))
    return false;
  if (areTraded(First, Second))
    return true;
  findStepped(*First);
  for (const Symbol &S : First->symbols())
    if (valueOf(S) == Value::Unknown)
      return false;
  Ref D = minus(inLater(Second), First);
  if (!D)
    return false;
  if (std::optional<int64_t> C = D->asConstant())
    return *C != 0;
  if (!isDivisible(*D))
    return true;
  auto IsApart = [&] {
    // Twice, as a stride may be known to be positive by another loop only.
    for (int Round = 0; Round < 2; ++Round) {
      learn(*First);
      if (Ref Seen = inLater(Second))
        learn(*Seen);
    }
    return isPositive(D) || isPositive(negated(D)) || isBetweenMultiples(D);
  };
  if (IsApart())
    return true;
  Opaque = MetChoice; // it may be a stride
  return Opaque && IsApart();
}

} // namespace

Dependence::Stepping Dependence::stepping(const VarDecl *V, const Loop *In) const {
  auto [It, New] = Known.try_emplace({V, In});
  if (New)
    It->second = {Nest.isChangedIn(V, In), Nest.direction(V, In)};
  return It->second;
}

SymbolRange Dependence::rangeOf(const Loop &L, llvm::function_ref<bool(const Ref &)> IsPositive) const {
  if (L.Step) // the answer depends on who asks
    return Reader.rangeOf(L, IsPositive);
  auto Known = Ranges.find(&L);
  if (Known != Ranges.end())
    return Known->second;
  return Ranges[&L] = Reader.rangeOf(L, IsPositive);
}

bool Dependence::apart(const Subscript &Earlier, const Subscript &Later,
                       const Relation &How) const {
  std::optional<int64_t> A = Earlier.asConstant(), B = Later.asConstant();
  if (A && B)
    return *A != *B;
  return Nest.isStructured() && Proof(*this, How).apart(Earlier, Later);
}

} // namespace deco
