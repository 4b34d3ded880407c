#include "Function.h"

namespace gen {

void Function::block(Nodes &Into, int Count) {
  while (Count-- > 0 && Budget > 0)
    statement(Into);
}

/// A block that runs \p Runs times as often as what is around it.
void Function::inside(Node &Whole, int Runs, bool Loop, int Count) {
  const bool WasSwitch = InSwitch;
  Times *= Runs;
  LoopDepth += Loop;
  ++Depth;
  if (Loop)
    InSwitch = false;
  if (!Count)
    Count = R.range(1, 3);
  // Most loops spawn, at a random place among what else they do.
  int Before = Loop && Times < 150 && R.chance(65) ? R.below(Count + 1) : -1;
  block(Whole.Inner, Before < 0 ? Count : Before);
  if (Before >= 0) {
    const std::size_t Had = Whole.Inner.size();
    for (int Try = 0; Try < 5 && Whole.Inner.size() == Had; ++Try)
      spawnStatement(Whole.Inner);
    block(Whole.Inner, Count - Before);
  }
  if (Whole.Inner.empty())
    readStatement(Whole.Inner);
  InSwitch = WasSwitch;
  --Depth;
  LoopDepth -= Loop;
  Times /= Runs;
}

void Function::statement(Nodes &Into) {
  --Budget;
  const bool Deep = Depth > 3 || Times > 150;
  static const std::vector<std::pair<const char *, int>> Weights = {
      {"spawn", 34}, {"write", 9},  {"read", 7},      {"declaration", 5}, {"alias", 7},
      {"lambda", 3}, {"loop", 22},  {"branch", 8},    {"call", 4},        {"algorithm", 4},
      {"leave", 3},  {"container", 4}, {"composite", 4}, {"try", 3},       {"wait", 1},
      {"block", 2},  {"idiom", 14},
  };
  std::vector<int> W;
  for (auto &[Name, Weight] : Weights)
    W.push_back(in(Name) ? Weight : 0);
  if (Deep)
    W[6] = W[7] = W[13] = 0;
  if (MayThrow)
    W[13] *= 4;
  if (Times > 300)
    W[0] = W[12] = 0;
  if (Depth == 0) // what runs once is of little use
    W[0] = W[0] / 3, W[6] *= 2;
  if (LoopDepth > 0 && !Deep)
    W[6] = W[6] / 2;
  switch (R.weighted(W)) {
  case 0: return spawnStatement(Into);
  case 1: return writeStatement(Into);
  case 2: return readStatement(Into);
  case 3: return declaration(Into);
  case 4: return alias(Into);
  case 5: return lambda(Into);
  case 6: return control(Into);
  case 7: return branch(Into);
  case 8: return callStatement(Into);
  case 9: return algorithm(Into);
  case 10: return leave(Into);
  case 11: return container(Into);
  case 12: return composite(Into);
  case 13: return tryBlock(Into);
  case 14: return add(Into, "deco::wait();");
  case 16: return idiom(Into);
  default: {
    auto Whole = Numbers.make("{", "}");
    const std::size_t Seen = Vars.size();
    inside(*Whole, 1, false);
    Vars.resize(Seen);
    Into.push_back(std::move(Whole));
  }
  }
}

void Function::spawnStatement(Nodes &Into) {
  std::optional<std::string> Call;
  switch (R.weighted({40, 18, 18, 24, Template ? 0 : 5})) {
  case 0: // L = f()
  case 1: { // L op= f()
    const bool Compound = R.chance(32);
    auto E = element(Role::Target, true);
    if (!E || !(Call = spawn(E->V, false, R.chance(5))))
      return;
    std::string Op = "=";
    if (Compound && E->V == Value::Num)
      Op = R.pick({"+=", "-=", "^=", "|=", "*=", "&=", "+=", "%="});
    else if (Compound && E->V == Value::Real)
      Op = R.pick({"+=", "-=", "*="});
    else if (Compound && E->V == Value::Text && in("text-growth"))
      Op = "+=";
    if (Op == "%=") // f() may be 0
      Op = "^=";
    ++MainSpawns;
    return add(Into, E->Text + " " + Op + " " + *Call + ";");
  }
  case 2: { // obj.method(f())
    std::string Begin, End = ");";
    Value V = Value::Num;
    switch (R.below(9)) {
    case 0: case 1: case 2:
      if (auto *G = kind(Kind::Grow, Role::Target, true))
        Begin = G->Name + (R.chance(60) ? ".push_back(" : ".emplace_back(");
      break;
    case 3: case 4:
      if (auto *M = find([](const Variable &X) {
            return (X.K == Kind::Map || X.K == Kind::StrMap || X.K == Kind::HashMap) && !X.Const;
          }, Role::Target))
        Begin = M->Name + R.pick({".insert_or_assign(", ".insert_or_assign(", ".emplace(", ".try_emplace("}) + key(*M) + ", ";
      break;
    case 5:
      if (auto *A = kind(Kind::Vec, Role::Target, true))
        Begin = "store<" + Num + ">(" + A->Name + ", " + index(Cap) + ", ";
      break;
    case 6:
      if (auto *M = kind(Kind::Map, Role::Target, true))
        Begin = "keep<" + Num + ">(" + M->Name + ", ", End = ", " + index(Cap) + ");";
      break;
    case 7:
      if (auto *L = kind(Kind::Writer, {}, true))
        Begin = L->Name + "(" + index(Cap) + ", ";
      else if (auto *G = kind(Kind::Grid, Role::Target, true))
        Begin = G->Name + ".bump(" + index(Cap) + ", ";
      break;
    case 8:
      if (auto *T = kind(Kind::Text, Role::Target, true); T && T->Movable) {
        const bool Whole = R.chance(60);
        V = Whole ? Value::Text : Value::Char;
        Begin = T->Name + (Whole ? ".append(" : ".push_back(");
      }
      break;
    }
    if (Begin.empty() || !(Call = spawn(V, false, R.chance(5))))
      return;
    ++MainSpawns;
    return add(Into, Begin + *Call + End);
  }
  case 3: // f()
    if (!(Call = spawn(Value::Num, true, true)))
      return;
    ++MainSpawns;
    return add(Into, (R.chance(8) ? "(void)" : "") + *Call + ";");
  default: { // an annotated method
    auto *G = kind(Kind::Grid, Role::Target, true);
    auto *M = kind(Kind::Model, {}, false);
    auto E = element(Role::Target, true, Value::Num);
    ++MainSpawns;
    if (G && R.chance(40))
      return add(Into, G->Name + ".relax(" + index(N) + ", " + number(0) + ");");
    if (G && E && R.chance(40))
      return add(Into, E->Text + " = " + G->Name + R.pick({".probe(", ".take("}) + index(N) + ");");
    if (M && E)
      return add(Into, E->Text + R.pick({" = ", " += "}) + M->Name + ".eval(" + index(N) + ");");
  }
  }
}

void Function::writeStatement(Nodes &Into) {
  switch (R.weighted({10, 3, 3})) {
  case 1:
    if (auto *V = kind(Kind::Num, {}, true))
      return add(Into, V->Name + " = " + V->Name + " * 3u + " + number() + ";");
    break;
  case 2:
    if (auto *V = find([](const Variable &X) { return X.K == Kind::Int && !X.Steady && !X.Const; }, {}))
      return add(Into, V->Name + " = (" + V->Name + " + " + std::to_string(R.range(1, 5)) + ") % " +
                           std::to_string(V->High + 1) + ";");
    break;
  }
  auto E = element(Role::Scratch, true);
  if (!E)
    return;
  if (E->V == Value::Num && R.chance(60)) {
    if (R.chance(15))
      return add(Into, R.pick({"++", "--"}) + E->Text + ";");
    return add(Into, E->Text + R.pick({" += ", " ^= ", " = ", " -= "}) + number() + ";");
  }
  add(Into, E->Text + " = " + valueFor(E->V, number()) + ";");
}

void Function::readStatement(Nodes &Into) {
  auto E = element(Role::Scratch, false);
  std::string X = E ? asNumber(*E) : number();
  // The only read: it may insert.
  if (auto *M = kind(Kind::Map, Role::Scratch, true); M && R.chance(15))
    X = M->Name + "[" + key(*M) + "]";
  if (auto *V = kind(Kind::Num, {}, true))
    add(Into, V->Name + R.pick({" += ", " ^= ", " -= "}) + X + ";");
}

void Function::declaration(Nodes &Into) {
  Variable V;
  V.Local = true;
  switch (R.weighted({3, 3, 4, 3, 2, 2, 2})) {
  case 0:
    V.K = Kind::Num, V.Name = fresh("x");
    add(Into, (R.chance(50) && Num == "unsigned" ? "unsigned " : Num + " ") + V.Name + " = " + number() + ";");
    break;
  case 1: {
    V.K = Kind::Int, V.Name = fresh("j"), V.High = N - 1;
    V.Steady = V.Const = R.chance(40);
    add(Into, (V.Const ? "const int " : "int ") + V.Name + " = " + index(N) + ";");
    break;
  }
  case 2:
    V.K = Kind::Vec, V.Name = fresh("tmp"), V.R = R.chance(60) ? Role::Input : Role::Target;
    add(Into, R.chance(70) ? "std::vector<" + Num + "> " + V.Name + "(" + std::to_string(Cap) + ", " + number() + ");"
                           : "auto " + V.Name + " = make<std::vector<" + Num + ">>(" + std::to_string(Cap) + ", 5u);");
    break;
  case 3:
    V.K = R.chance(50) ? Kind::CArray : Kind::Array, V.Name = fresh("arr");
    V.R = R.chance(50) ? Role::Target : Role::Input;
    add(Into, V.K == Kind::Array ? typeOf(V.K) + " " + V.Name + "{};" : Num + " " + V.Name + "[" + std::to_string(Cap) + "] = {" + number(0) + "};");
    break;
  case 4:
    V.K = Kind::Map, V.Name = fresh("m"), V.Movable = true, V.R = Role::Target;
    add(Into, typeOf(V.K) + " " + V.Name + ";");
    break;
  case 5:
    if (Template)
      return;
    V.K = Kind::Cell, V.Name = fresh("cell"), V.R = Role::Input;
    add(Into, "Cell " + V.Name + "{" + number(0) + "};");
    break;
  case 6:
    V.K = Kind::Text, V.Name = fresh("buf"), V.R = Role::Input, V.Movable = false;
    add(Into, "std::string " + V.Name + "(" + std::to_string(Cap) + ", static_cast<char>('a' + (" + number(0) + ") % 26u));");
    break;
  }
  declare(V);
}

void Function::leave(Nodes &Into) {
  if (Depth == 0)
    return;
  std::string If = "if (" + condition() + ")\n  ";
  switch (R.weighted({LoopDepth > 0 ? 4 : 0, LoopDepth > 0 && !InSwitch ? 4 : 0, 3, MayThrow ? 4 : 0, 0})) {
  case 0: return add(Into, If + "continue;");
  case 1: return add(Into, If + "break;");
  case 2:
    if (Result != "acc")
      return add(Into, If + "return" + (Result.empty() ? "" : " " + Result) + ";");
    return add(Into, If + "return acc" + (R.chance(50) ? " + 1u;" : " + " + number(0) + ";"));
  case 3:
    HasThrown = true;
    return add(Into, If + "throw std::runtime_error(\"body " + literal(99) + "\");");
  }
}

} // namespace gen
