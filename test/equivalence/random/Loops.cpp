#include "Function.h"
#include <algorithm>

namespace gen {

void Function::control(Nodes &Into) {
  switch (R.weighted({50, 20, 12, Times > 12 ? 0 : 12})) {
  case 0: return countedLoop(Into);
  case 1: return rangeLoop(Into);
  case 2: return whileLoop(Into);
  default: return nestedLoop(Into);
  }
}

static std::string counterName(int Depth, int Names) {
  static const char *const Usual[] = {"i", "j", "k", "l"};
  return Depth < 4 && Names % 3 ? Usual[Depth] + std::to_string(Names) : "at" + std::to_string(Names);
}

void Function::countedLoop(Nodes &Into) {
  const std::size_t Seen = Vars.size();
  Variable I;
  I.K = Kind::Int, I.Steady = true, I.Const = true, I.Name = counterName(LoopDepth, ++Names);
  I.High = N - 1;
  const std::string &X = I.Name, Bound = Template || R.chance(70) ? std::to_string(N) : "n";
  const std::string Type = R.pick({"int ", "int ", "int ", "std::size_t ", "unsigned "});
  std::string Head;
  switch (R.weighted({40, 8, 8, 8, 6, 8, 5})) {
  case 0: Head = Type + X + " = 0; " + X + " < " + Bound + "; ++" + X; break;
  case 1: Head = "int " + X + " = " + std::to_string(N - 1) + "; " + X + " >= 0; --" + X; break;
  case 2: Head = Type + X + " = 0; " + X + " < " + Bound + "; " + X + " += 2"; break;
  case 3: I.Low = 1; Head = Type + X + " = 1; " + X + " < " + Bound + "; " + X + "++"; break;
  case 4: Head = Type + X + " = 0; " + X + " < 4; ++" + X; I.High = 3; break;
  case 5:
    I.High = Cap - 1;
    if (auto *V = find([](const Variable &A) { return A.K == Kind::Vec || A.K == Kind::Deque || A.K == Kind::Array; }, Role::Input))
      Head = "std::size_t " + X + " = 0; " + X + " < std::min<std::size_t>(" + V->Name + ".size(), " + std::to_string(Cap) + "); ++" + X; // a grid's cells are more
    else
      Head = "int " + X + " = 0; " + X + " < " + std::to_string(Cap) + "; ++" + X;
    break;
  default: // the condition reads data
    Head = "int " + X + " = 0; " + X + " < " + Bound + " && " + number(1) + " != 77u; ++" + X;
  }
  auto Whole = Numbers.make("for (" + Head + ") {", "}");
  declare(I);
  inside(*Whole, I.High + 1, true);
  Vars.resize(Seen);
  Into.push_back(std::move(Whole));
}

void Function::nestedLoop(Nodes &Into) {
  const std::size_t Seen = Vars.size();
  Variable Y, X;
  Y.K = X.K = Kind::Int, Y.Steady = X.Steady = Y.Const = X.Const = true;
  Y.Name = fresh("y"), X.Name = fresh("x");
  std::string Head;
  if (R.chance(70)) {
    Y.High = X.High = 3;
    Head = "for (int " + Y.Name + " = 0; " + Y.Name + " < 4; ++" + Y.Name + ")\n  for (int " + X.Name + " = 0; " + X.Name + " < 4; ++" + X.Name + ") {";
  } else { // tiles
    Y.High = X.High = N - 1;
    Head = "for (int " + Y.Name + " = 0; " + Y.Name + " < " + std::to_string(N) + "; " + Y.Name + " += 3)\n  for (int " + X.Name + " = " + Y.Name + "; " +
           X.Name + " < std::min(" + Y.Name + " + 3, " + std::to_string(N) + "); ++" + X.Name + ") {";
  }
  auto Whole = Numbers.make(Head, "  }");
  declare(Y);
  declare(X);
  inside(*Whole, 14, true);
  Vars.resize(Seen);
  Into.push_back(std::move(Whole));
}

void Function::rangeLoop(Nodes &Into) {
  const std::size_t Seen = Vars.size();
  const std::size_t WasLocked = Locked.size();
  std::string Head;
  Variable A, B;
  const Variable *V = find([](const Variable &X) {
    return !X.Movable && (X.K == Kind::Vec || X.K == Kind::Array || X.K == Kind::Perm || X.K == Kind::Rows || X.K == Kind::Cells ||
                          X.K == Kind::Map || X.K == Kind::HashMap || X.K == Kind::MapRows || X.K == Kind::CArray ||
                          X.K == Kind::Words || X.K == Kind::Span || X.K == Kind::Deque);
  }, R.chance(60) ? Role::Input : Role::Target);
  int Runs = Cap;
  A.Name = fresh("e");
  if (!V || R.chance(10)) {
    A.K = Kind::Int, A.Steady = A.Const = true, A.High = 4, Runs = 4;
    Head = "int " + A.Name + " : {4, 1, 3, " + literal(4) + "}";
  } else {
    A.R = B.R = V->R;
    A.Const = B.Const = V->Const;
    const std::string Ref = R.pick({"auto &", "auto &", "auto &&"});
    switch (V->K) {
    case Kind::Perm:
      A.K = Kind::Int, A.Steady = A.Const = true, A.High = N - 1;
      Head = R.pick({"int ", "const auto &", "auto "}) + A.Name + " : " + V->Name;
      break;
    case Kind::Rows:
      A.K = Kind::Vec;
      Head = Ref + A.Name + " : " + V->Name;
      break;
    case Kind::Cells:
      A.K = Kind::Cell;
      Head = Ref + A.Name + " : " + V->Name;
      break;
    case Kind::Words:
      A.K = Kind::Text, A.Const = true, A.Movable = true;
      Head = "const std::string &" + A.Name + " : " + V->Name;
      break;
    case Kind::Map: case Kind::HashMap:
      if (V->K == Kind::HashMap)
        Locked.push_back(V->Name);
      A.K = Kind::Int, A.Steady = A.Const = true, A.High = Cap - 1;
      B.K = Kind::Elem, B.Name = fresh("value");
      Head = (V->Const ? "const auto &" : Ref) + "[" + A.Name + ", " + B.Name + "] : " + V->Name;
      break;
    case Kind::MapRows:
      A.K = Kind::Int, A.Steady = A.Const = true, A.High = Cap - 1;
      B.K = Kind::Vec, B.Name = fresh("row");
      Head = (V->Const ? "const auto &" : Ref) + "[" + A.Name + ", " + B.Name + "] : " + V->Name;
      break;
    default:
      if (R.chance(50)) {
        A.K = Kind::Elem;
        Head = Ref + A.Name + " : " + V->Name;
      } else {
        A.K = Kind::Num, A.Const = true;
        A.R = Role::Scratch;
        Head = R.pick({"auto ", "const auto "}) + A.Name + " : " + V->Name;
      }
    }
  }
  auto Whole = Numbers.make("for (" + Head + ") {", "}");
  declare(A);
  if (!B.Name.empty())
    declare(B);
  inside(*Whole, Runs, true);
  Vars.resize(Seen);
  Locked.resize(WasLocked);
  Into.push_back(std::move(Whole));
}

void Function::whileLoop(Nodes &Into) {
  const std::size_t Seen = Vars.size();
  Variable W;
  W.K = Kind::Int, W.Steady = W.Const = true, W.Name = fresh("turn");
  std::string Test;
  auto E = element(R.chance(50) ? Role::Scratch : Role::Input, false);
  Test = E && R.chance(75) ? asNumber(*E) + " % " + std::to_string(R.range(3, 9)) + "u != 1u" : condition();
  std::unique_ptr<Node> Whole;
  if (R.chance(60)) {
    W.Low = 1, W.High = N - 1;
    Whole = Numbers.make("int " + W.Name + " = 0;\nwhile (" + W.Name + "++ < " + std::to_string(N - 1) + " && (" + Test + ")) {", "}");
  } else {
    W.High = N - 1;
    Whole = Numbers.make("int " + W.Name + " = 0;\ndo {", "} while (++" + W.Name + " < " + std::to_string(N) + " && (" + Test + "));");
  }
  declare(W);
  inside(*Whole, N, true);
  Vars.resize(Seen);
  Into.push_back(std::move(Whole));
}

void Function::branch(Nodes &Into) {
  const std::size_t Seen = Vars.size();
  if (R.chance(18)) {
    const int Cases = R.range(2, 3);
    auto Whole = Numbers.make("switch ((" + number(1) + ") % 4u) {", "}");
    const bool Was = InSwitch;
    InSwitch = true;
    for (int K = 0; K < Cases; ++K) {
      auto Case = Numbers.make((K + 1 < Cases ? "case " + std::to_string(K) : "default") + ": {",
                               K + 1 < Cases && R.chance(25) ? "}\n  [[fallthrough]];" : "} break;");
      inside(*Case, 1, false, R.range(1, 2));
      Vars.resize(Seen);
      Whole->Inner.push_back(std::move(Case));
    }
    // A label has to follow a fallthrough, whatever is left out.
    Whole->Tail = "case 9:\n  break;\n}";
    InSwitch = Was;
    Into.push_back(std::move(Whole));
    return;
  }
  std::string Head = condition();
  if (R.chance(12)) {
    Variable V;
    V.K = Kind::Num, V.Name = fresh("x");
    Head = "auto " + V.Name + " = " + number() + "; " + V.Name + " % 3u != 1u";
  }
  auto Whole = Numbers.make("if (" + Head + ") {", "}");
  inside(*Whole, 1, false, R.range(1, 2));
  Vars.resize(Seen);
  if (R.chance(40)) {
    Whole->Else = Numbers.make("else {", "}");
    inside(*Whole->Else, 1, false, R.range(1, 2));
    Vars.resize(Seen);
  }
  Into.push_back(std::move(Whole));
}

void Function::tryBlock(Nodes &Into) {
  if (!MayThrow && !R.chance(15))
    return;
  const std::size_t Seen = Vars.size();
  auto Whole = Numbers.make("try {", "}");
  ++TryDepth;
  inside(*Whole, 1, false, R.range(1, 3));
  --TryDepth;
  Vars.resize(Seen);
  Whole->Else = Numbers.make("catch (const std::exception &e) {\n  acc = acc * 7u + digest(std::string_view(e.what()));", "}");
  if (R.chance(60)) {
    inside(*Whole->Else, 1, false, 1);
    Vars.resize(Seen);
  }
  if (MayThrow && R.chance(15))
    add(Whole->Else->Inner, "throw;");
  Into.push_back(std::move(Whole));
}

} // namespace gen
