#include "Function.h"
#include "Parameters.h"

namespace gen {

static std::string substitute(std::string Text, const std::string &What, const std::function<std::string()> &By) {
  for (std::size_t At = 0; (At = Text.find(What, At)) != std::string::npos;) {
    std::string New = By();
    Text.replace(At, What.size(), New);
    At += New.size();
  }
  return Text;
}

std::optional<std::string> Function::callOf(const Callee &C) {
  std::string Text = C.Name + Typed + "(";
  for (std::size_t I = 0; I < C.Parameters.size(); ++I) {
    auto A = argument(C.Parameters[I].What, true);
    if (!A)
      return {};
    Text += (I ? ", " : "") + *A;
  }
  return Text + ")";
}

std::optional<Callee> Function::makeCallee(Value Result, bool Void, bool Mutates) {
  Callee C;
  C.Result = Result;
  C.Void = Void;
  auto Add = [&](int What) {
    Parameter P;
    P.What = What;
    P.Name = What == Index ? "i" : std::string(1, static_cast<char>('p' + C.Parameters.size()));
    P.Type = substitute(Table[What].Type, "{N}", [&] { return Num; });
    P.Type = substitute(P.Type, "{C}", [&] { return std::to_string(Cap); });
    P.Type = substitute(P.Type, "{x}", [&] { return P.Name; });
    C.Parameters.push_back(P);
  };
  if (R.chance(80))
    Add(Index);
  auto AddOne = [&](bool Mutable) {
    std::vector<int> Weights;
    for (const Info &I : Table)
      Weights.push_back(I.Mutable == Mutable && !(I.OnlyUnsigned && Template) ? I.Weight : 0);
    for (int Try = 0; Try < 8; ++Try) {
      int What = R.weighted(Weights);
      if (argument(What, true)) {
        Add(What);
        return true;
      }
    }
    return false;
  };
  if (Mutates && !AddOne(true))
    return {};
  if (Mutates && R.chance(10))
    AddOne(true);
  for (int K = R.range(0, 2); K-- > 0;)
    AddOne(false);
  if (C.Parameters.empty())
    Add(Number);
  C.Throws = MayThrow && R.chance(60);
  C.Name = "f" + Id + "_" + std::to_string(Callees.size());
  const bool IsMember = Member && R.chance(60);
  Nodes &Place = IsMember ? Members : Support;

  std::string Return;
  switch (Result) {
  case Value::Num: Return = Num; break;
  case Value::Real: Return = "double"; break;
  case Value::Text: Return = "std::string"; break;
  case Value::Bit: Return = "bool"; break;
  case Value::Char: Return = "char"; break;
  case Value::Cell: Return = "Cell"; break;
  case Value::Seq: Return = "std::vector<" + Num + ">"; break;
  }
  std::string Head = "[[deco::concurrent]]";
  Head += R.chance(60) ? "\n" : " ";
  Head = (Template && !IsMember ? "template <class T>\n" : "") + Head;
  if (!IsMember && R.chance(30))
    Head += "static ";
  Head += (Void ? "void" : Return) + " " + C.Name + "(";
  for (std::size_t I = 0; I < C.Parameters.size(); ++I)
    Head += (I ? ", " : "") + C.Parameters[I].Type;
  bool ReadsShared = R.chance(45), WritesMember = IsMember && Mutates && R.chance(50);
  Head += std::string(")") + (IsMember && !WritesMember ? " const" : "") +
          (!C.Throws && R.chance(10) ? " noexcept" : "") + " {";
  auto Whole = Numbers.make(Head, "}");
  Nodes &B = Whole->Inner;

  bool HasIndex = C.Parameters[0].What == Index;
  auto At = [&]() -> std::string {
    if (HasIndex)
      switch (R.weighted({12, 2, 1, 1})) {
      case 0: return "i";
      case 1: return "i + 1";
      case 2: return literal(3);
      default: return "i / 2";
      }
    return R.chance(50) ? literal(Cap) : "static_cast<int>(h % " + std::to_string(N) + "u)";
  };
  auto Fill = [&](std::string Text, const std::string &X) {
    Text = substitute(Text, "{N}", [&] { return Num; });
    Text = substitute(Text, "{C}", [&] { return std::to_string(Cap); });
    Text = substitute(Text, "{x}", [&] { return X; });
    return substitute(Text, "{i}", At);
  };
  add(B, "unsigned h = mix(" + std::to_string(R.below(9999)) + "u" +
             (HasIndex ? " + static_cast<unsigned>(i));" : ");"));
  auto Pause = [&] { add(B, "#ifdef PERTURB\nperturb();\n#endif"); };
  int PauseAt = R.below(3);
  if (PauseAt == 0)
    Pause();
  for (auto &P : C.Parameters)
    if (auto &Reads = Table[P.What].Reads; !Reads.empty())
      if (std::string Text = R.pick(Reads); !Text.empty())
        add(B, Fill(Text, P.Name));
  std::vector<const Variable *> Shared;
  for (const Variable &V : Vars)
    if (V.Shared && (V.K == Kind::Vec || V.K == Kind::Array) && (IsMember || V.Global))
      Shared.push_back(&V);
  if (ReadsShared && !Shared.empty()) {
    const Variable *V = R.pick(Shared);
    if (V->R != Role::Target || R.chance(Conflicts))
      add(B, "h ^= " + V->Name + "[" + At() + "];");
  }
  if (PauseAt == 1)
    Pause();
  if (C.Throws)
    add(B, "if (h % " + std::to_string(R.range(5, 40)) + "u == 3u)\n  throw std::runtime_error(\"" + C.Name +
               " \" + std::to_string(h % 1000u));");
  for (auto &P : C.Parameters)
    if (auto &Writes = Table[P.What].Writes; !Writes.empty()) {
      add(B, Fill(R.pick(Writes), P.Name));
      if (R.chance(25))
        add(B, Fill(R.pick(Writes), P.Name));
    }
  if (WritesMember)
    for (const Variable *V : Shared)
      if (!V->Const && !V->Global && R.chance(60)) {
        add(B, V->Name + "[" + At() + "] += h;");
        break;
      }
  if (PauseAt == 2)
    Pause();
  if (!Void) {
    // A result must come out, whatever is left out: so it is part of the function.
    Whole->Tail = "  return " + valueFor(Result, "h") + ";\n}";
  }
  Place.push_back(std::move(Whole));
  Callees.push_back(C);
  return C;
}

/// The call of a concurrent function.
std::optional<std::string> Function::spawn(Value Result, bool Void, bool Mutates) {
  std::vector<Callee> Fitting;
  for (const Callee &C : Callees) {
    bool M = false;
    for (const Parameter &P : C.Parameters)
      M |= Table[P.What].Mutable;
    if (C.Void == Void && (Void || C.Result == Result) && M == Mutates)
      Fitting.push_back(C);
  }
  if (!Fitting.empty() && R.chance(50))
    if (auto Text = callOf(R.pick(Fitting)))
      return Text;
  if (Callees.size() < 6)
    if (auto C = makeCallee(Result, Void, Mutates))
      if (auto Text = callOf(*C))
        return Text;
  if (!Fitting.empty())
    return callOf(R.pick(Fitting));
  return {};
}

} // namespace gen
