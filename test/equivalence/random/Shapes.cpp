#include "Function.h"
#include <algorithm>

namespace gen {

Function::Function(std::uint64_t Seed, int Index, Numbering &Numbers, const Options &Opts)
    : R(Seed), Which(Index), Numbers(Numbers), Opts(Opts), Id(std::to_string(Index)) {}

/// The objects that the function works on: parameters, data members, globals.
void Function::objects() {
  static const std::vector<std::pair<Kind, int>> Weights = {
      {Kind::Vec, 30}, {Kind::RealVec, 4}, {Kind::Array, 5}, {Kind::Ptr, 4}, {Kind::Deque, 4},
      {Kind::Rows, 7}, {Kind::Map, 8}, {Kind::HashMap, 4}, {Kind::Bits, 4}, {Kind::Words, 5},
      {Kind::Text, 4}, {Kind::Cells, 5}, {Kind::Grid, 7}, {Kind::Grow, 6}, {Kind::MapRows, 3},
      {Kind::StrMap, 4}, {Kind::Owned, 3}, {Kind::VecPtr, 4}, {Kind::Span, 3}, {Kind::Links, 3},
      {Kind::Model, 3}, {Kind::Perm, 6}, {Kind::ConstSpan, 2},
  };
  std::vector<int> W;
  for (auto &[K, Weight] : Weights)
    W.push_back(Template && (K == Kind::Cells || K == Kind::Grid || K == Kind::Links || K == Kind::Model) ? 0 : Weight);
  const int Count = R.range(4, 8);
  for (int I = 0; I < Count; ++I) {
    Variable V;
    V.K = I < 2 ? Kind::Vec : Weights[R.weighted(W)].first;
    V.FromOutside = true;
    V.R = I == 0 ? Role::Target : I == 1 ? Role::Input : static_cast<Role>(R.weighted({3, 5, 3}));
    if (V.K == Kind::Perm || V.K == Kind::Model || V.K == Kind::ConstSpan)
      V.Const = true, V.R = Role::Input;
    else if (V.K == Kind::Grow)
      V.Movable = true, V.R = V.R == Role::Input ? Role::Target : V.R;
    else if (V.R == Role::Input && V.K != Kind::Ptr && V.K != Kind::Span && V.K != Kind::Owned && V.K != Kind::VecPtr && V.K != Kind::Links)
      V.Const = R.chance(60);
    switch (V.K) {
    case Kind::Vec: V.Movable = !V.Const && R.chance(25); break;
    case Kind::Map: V.Movable = !V.Const && R.chance(50); break;
    case Kind::Rows: case Kind::MapRows: V.Movable = !V.Const && R.chance(40); break;
    case Kind::Text: V.Movable = !V.Const && R.chance(50); break;
    case Kind::StrMap: case Kind::HashMap: V.Movable = false; break;
    default: break;
    }
    static const char *const Bases[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
    V.Name = std::string(Bases[I]) + "_" ;
    const bool Storable = V.K != Kind::Ptr && V.K != Kind::Span && V.K != Kind::ConstSpan && V.K != Kind::Links && V.K != Kind::Model && V.K != Kind::VecPtr;
    if (!Template && Storable && !V.Const) {
      if (Member && R.chance(50))
        V.Shared = true;
      else if (R.chance(8))
        V.Shared = V.Global = true, V.Name = "global" + Id + "_" + Bases[I];
    }
    V.ByValue = V.K == Kind::Vec && I > 1 && !V.Shared && !V.Const && R.chance(12);
    Vars.push_back(V);
  }
}

/// Functions through which the body reads and writes members and globals.
void Function::accessors() {
  const std::size_t Outside = Vars.size();
  for (std::size_t I = 0; I < Outside; ++I) {
    const Variable V = Vars[I];
    if (!V.Shared || !R.chance(60) || (V.K != Kind::Vec && V.K != Kind::Array && V.K != Kind::Deque))
      continue;
    Variable Ask, Tell;
    Ask.K = Kind::Reader, Tell.K = Kind::Writer;
    Ask.R = Tell.R = V.R;
    Ask.Name = fresh("ask") + "_" + Id, Tell.Name = fresh("tell") + "_" + Id;
    auto &Place = V.Global ? Support : Members;
    const std::string Static = V.Global ? "static " : "";
    add(Place, Static + "unsigned " + Ask.Name + "(int k) " + (V.Global ? "" : "const ") + "{ return " + V.Name + "[k]; }");
    add(Place, Static + "void " + Tell.Name + "(int k, unsigned x) { " + V.Name + "[k] = " + V.Name + "[k] * 3u + x; }");
    declare(Ask);
    declare(Tell);
  }
}

void Function::innerFunction() {
  const std::string T = Template ? "template <class T> " : "", Vec = "std::vector<" + Num + ">";
  const std::string F = "leaf" + Id, G = "inner" + Id;
  add(Support, T + "[[deco::concurrent]] unsigned " + F + "(const " + Vec + " &v, int i) {\n#ifdef PERTURB\n  perturb();\n#endif\n  return mix(v[i] + static_cast<unsigned>(i));\n}");
  const std::string Loop = R.pick({"  for (int k = 0; k < 3; ++k)\n    part[k] = @(b, k);\n", "  for (int k = 0; k < 4; ++k)\n    a[k] = @(b, i);\n  part[1] = @(a, i);\n",
                                   "  part[0] = @(a, i);\n  a[i] += 3u;\n  part[2] = @(b, i);\n", "  a[i] += @(b, i);\n  a[i + 1] = @(b, 0);\n  if (a[i] % 3u == 0u)\n    return 5u;\n  part[3] = @(a, 1);\n"});
  std::string Body = Loop;
  for (std::size_t At; (At = Body.find('@')) != std::string::npos;)
    Body.replace(At, 1, F + Typed);
  add(Support, T + "[[deco::synchronized]]\nunsigned " + G + "(" + Vec + " &a, const " + Vec + " &b, int i) {\n  unsigned part[4] = {};\n" + Body + "  return part[0] + part[1] * 3u + part[2] + part[3];\n}");
  Inner.push_back(G);
}

static std::string replaceAll(std::string Text, const std::string &What, const std::string &By) {
  for (std::size_t At = 0; (At = Text.find(What, At)) != std::string::npos; At += By.size())
    Text.replace(At, What.size(), By);
  return Text;
}

std::unique_ptr<Node> Function::plain() {
  N = R.range(5, 12);
  Cap = N + 2;
  Template = in("template") && R.chance(7);
  Member = !Template && in("member") && R.chance(18);
  MayThrow = in("throw") && R.chance(Opts.Strict ? 60 : 20);
  Conflicts = R.pick(std::vector<int>{0, 3, 6, 12, 12, 25, 50});
  if (Template)
    Num = "T", Typed = "<T>";
  objects();
  const std::size_t Outside = Vars.size();
  if (in("inner") && R.chance(20))
    innerFunction();

  accessors();
  auto Body = Numbers.make("", "");
  const int Returns = R.weighted({70, 20, 10});
  Variable Acc;
  Acc.Name = "acc", Acc.K = Kind::Num;
  declare(Acc);
  if (!Template) {
    Variable Bound;
    Bound.Name = "n", Bound.K = Kind::Int, Bound.Low = Bound.High = N, Bound.Const = Bound.Steady = true;
    declare(Bound);
  }
  if (Returns == 1) {
    Variable Out;
    Out.Name = Result = "out", Out.K = Kind::Vec, Out.R = Role::Target, Out.Local = true;
    declare(Out);
  } else if (Returns == 2) {
    Result = "";
  }
  const std::size_t Start = Vars.size();
  Budget = R.range(8, 26);
  for (int K = R.range(0, 2); K > 0; --K)
    declaration(Body->Inner);
  for (int K = R.range(1, 2); K > 0; --K)
    R.chance(75) ? countedLoop(Body->Inner) : control(Body->Inner);
  while (Budget > 0)
    statement(Body->Inner);
  // What the locals hold in the end counts too.
  for (std::size_t I = Start; I < Vars.size(); ++I)
    if (Vars[I].K == Kind::Vec || Vars[I].K == Kind::Array || Vars[I].K == Kind::Map || Vars[I].K == Kind::Elem ||
        Vars[I].K == Kind::Text)
      add(Body->Inner, "acc = acc * 3u + digest(" + Vars[I].Name + ");");
  if (MayThrow)
    for (std::size_t I = 0; I < Outside; ++I)
      if (Vars[I].K == Kind::Vec || Vars[I].K == Kind::Map || Vars[I].K == Kind::Rows || Vars[I].K == Kind::Grow)
        add(Body->Inner, "acc = acc * 3u + digest(" + Vars[I].Name + ");");

  auto Whole = Numbers.make("// ---- function " + Id + ", node @ ----");
  Whole->Head = replaceAll(Whole->Head, "@", std::to_string(Whole->Number));
  std::string Parameters, Fields;
  for (std::size_t I = 0; I < Outside; ++I) {
    const Variable &V = Vars[I];
    std::string T = typeOf(V.K);
    if (V.Global) {
      auto G = Numbers.make(T + " " + V.Name + ";");
      Whole->Inner.push_back(std::move(G));
      continue;
    }
    if (V.Shared) {
      Fields += "  " + T + " " + V.Name + ";\n";
      continue;
    }
    const bool ByValue = V.K == Kind::Ptr || V.K == Kind::Span || V.K == Kind::ConstSpan || V.K == Kind::VecPtr;
    Parameters += (V.Const && !ByValue ? "const " : "") + T + (ByValue || V.ByValue ? " " : " &") + V.Name + ", ";
  }
  Parameters = replaceAll(Parameters, "* ", "*");
  if (!Template)
    Parameters += "int n";
  else
    Parameters.resize(Parameters.size() - 2);
  const std::string Type = Returns == 0 ? Num : Returns == 1 ? typeOf(Kind::Vec) : "void";
  std::string Head = std::string("[[deco::synchronized]]") + (R.chance(60) ? "\n" : " ");
  Head = (Template ? "template <class T>\n" : "") + Head + (Member || R.chance(50) ? "" : "static ") + Type + " fn" + Id + "(" + Parameters + ")";
  if (!MayThrow && R.chance(6))
    Head += " noexcept";
  Body->Head = Head + " {\n  " + Num + " acc = " + std::to_string(R.below(100)) + "u;";
  if (Returns == 1)
    Body->Head += "\n  " + Type + " out(" + std::to_string(Cap) + ");";
  Body->Tail = Returns == 0 ? "  return acc;\n}" : Returns == 1 ? "  out[0] += acc;\n  return out;\n}" : "}";
  for (auto &S : Support)
    Whole->Inner.push_back(std::move(S));
  if (Member) {
    auto Struct = Numbers.make("struct S" + Id + " {\n" + Fields + "  int unused = 0;", "};");
    for (auto &M : Members)
      Struct->Inner.push_back(std::move(M));
    Struct->Inner.push_back(std::move(Body));
    Whole->Inner.push_back(std::move(Struct));
  } else {
    Whole->Inner.push_back(std::move(Body));
  }

  // The test: twice, the second time perhaps with one object for two parameters.
  Vars.resize(Outside);
  std::string Test = "static void test_" + Id + "() {\n";
  for (int Call = 0; Call < 2; ++Call) {
    const std::string E = Template && Call && R.chance(60) ? "unsigned long long" : "unsigned";
    auto Typ = [&](Kind K) { return replaceAll(typeOf(K), Num, E); };
    std::string Setup, Arguments, Shown;
    const std::string Salt = std::to_string(R.below(999));
    const bool Overlap = Call == 1 && in("overlap") && R.chance(30);
    bool Overlapping = false;
    for (std::size_t I = 0; I < Outside; ++I) {
      const Variable &V = Vars[I];
      const std::string Obj = (V.Shared && !V.Global ? "o." : "") + V.Name;
      const std::string S = Salt + "u + " + std::to_string(I * 40), C = std::to_string(Cap);
      std::string Pass = Obj;
      const std::string Decl = V.Shared ? Obj : "auto " + V.Name;
      switch (V.K) {
      case Kind::Ptr:
        Setup += "    auto " + V.Name + " = make<" + Typ(Kind::Vec) + ">(" + C + ", " + S + ");\n";
        Pass = V.Name + ".data()";
        break;
      case Kind::VecPtr:
        Setup += "    auto " + V.Name + " = make<" + Typ(Kind::Vec) + ">(" + C + ", " + S + ");\n";
        Pass = "&" + V.Name;
        break;
      case Kind::Span: case Kind::ConstSpan:
        Setup += "    auto " + V.Name + " = make<" + Typ(Kind::Vec) + ">(" + C + ", " + S + ");\n";
        break;
      case Kind::Links:
        Setup += "    auto " + V.Name + "v = make<" + Typ(Kind::Vec) + ">(" + C + ", " + S + "), " + V.Name + "p = " + V.Name +
                 "v;\n    Links " + V.Name + "{" + V.Name + "v, " + V.Name + "p.data()};\n";
        Shown += "    print(\"" + V.Name + "v\", " + V.Name + "v);\n    print(\"" + V.Name + "p\", " + V.Name + "p);\n";
        break;
      case Kind::Model:
        Setup += "    " + R.pick({"Model ", "Table "}) + V.Name + ";\n";
        break;
      case Kind::Perm:
        Setup += "    std::vector<int> " + V.Name + ";\n    for (int i = 0; i < " + C + "; ++i)\n      " + V.Name + ".push_back(i * " +
                 (R.chance(50) ? std::to_string(N + 1) + " + 2" : "3") + R.pick({"", " / 2"}) + ");\n    for (int &x : " + V.Name + ")\n      x %= " + std::to_string(N) + ";\n";
        break;
      case Kind::Grow:
        Setup += "    " + Decl + " = " + Typ(Kind::Vec) + "{4, 2};\n";
        break;
      case Kind::Map:
        if (V.Movable) {
          Setup += "    " + Decl + " = make<" + Typ(V.K) + ">(" + std::to_string(R.below(4)) + ", " + S + ");\n";
          break;
        }
        [[fallthrough]];
      default:
        Setup += "    " + Decl + " = make<" + Typ(V.K) + ">(" + C + ", " + S + ");\n";
      }
      if (V.K != Kind::Model && V.K != Kind::Links && !V.Const)
        Shown += "    print(\"" + V.Name + "\", " + Obj + ");\n";
      if (V.Shared)
        continue;
      if (Overlap && !Overlapping && !V.Movable)
        for (std::size_t J = 0; J < I; ++J) {
          const Variable &U = Vars[J];
          if (U.Movable || U.Shared || (U.Const && V.Const))
            continue;
          const bool Arrays = V.K == Kind::Vec || V.K == Kind::Array || V.K == Kind::Rows || V.K == Kind::Grid || V.K == Kind::Cells || V.K == Kind::Deque || V.K == Kind::Map;
          if (Arrays && U.K == V.K) {
            Pass = U.Name, Overlapping = true;
          } else if (V.K == Kind::Vec && U.K == Kind::Grid) {
            Pass = U.Name + ".cells", Overlapping = true;
          } else if ((V.K == Kind::Ptr) && U.K == Kind::Vec) {
            Pass = U.Name + ".data()", Overlapping = true;
          } else if (V.K == Kind::Vec && U.K == Kind::Rows) {
            Pass = U.Name + "[2]", Overlapping = true;
          }
          if (Overlapping)
            break;
        }
      Arguments += Pass + ", ";
    }
    if (!Template)
      Arguments += std::to_string(N);
    else
      Arguments.resize(Arguments.size() - 2);
    const bool Hidden = MayThrow && !Opts.Strict; // section 7: what the body wrote may differ
    Test += "  {\n    std::printf(\"" + Id + (Call ? " second" : " first") + "\\n\");\n" + (Member ? "    S" + Id + " o;\n" : "") + Setup +
            "    try {\n      " + (Returns == 2 ? "(" : "print(\"result\", ") + (Member ? "o." : "") + "fn" + Id + (Template ? "<" + E + ">" : "") + "(" + Arguments +
            "));\n    } catch (const std::exception &e) {\n      std::printf(\"  caught %s\\n\", e.what());\n    }\n" + (Hidden ? "" : Shown) + "  }\n";
  }
  Test += "}\nstatic const int run_" + Id + " = (tests().push_back(test_" + Id + "), 0);";
  add(Whole->Inner, Test);
  return Whole;
}

/// A function that is both concurrent and synchronized.
std::unique_ptr<Node> Function::recursive() {
  auto Whole = Numbers.make("// ---- function " + Id + ", node @ ----");
  Whole->Head = replaceAll(Whole->Head, "@", std::to_string(Whole->Number));
  const std::string F = "fn" + Id, K = std::to_string(R.range(2, 3)), Mod = std::to_string(R.range(2, 5));
  const bool InPlace = R.chance(40), Throws = R.chance(15);
  const std::string Vec = InPlace ? "std::vector<unsigned> &v" : "const std::vector<unsigned> &v";
  auto Body = Numbers.make("[[deco::concurrent]] [[deco::synchronized]]\nunsigned " + F + "(" + Vec + ", int lo, int hi, unsigned salt) {\n  unsigned part[4] = {salt};",
                           "  return part[0] + part[1] * 3u + part[2] * 5u + part[3];\n}");
  auto &B = Body->Inner;
  add(B, "#ifdef PERTURB\nperturb();\n#endif");
  if (Throws)
    add(B, "if (mix(static_cast<unsigned>(lo * 31 + hi)) % 29u == 3u)\n  throw std::runtime_error(\"at \" + std::to_string(lo));");
  Body->Inner.push_back(Numbers.make("if (hi - lo <= 2)\n  return mix(v[lo] + salt);"));
  B.back()->Number = Whole->Number; // without it there is no end
  add(B, "int mid = (lo + hi) / 2;");
  auto Between = [&] {
    switch (R.below(InPlace ? 9 : 6)) {
    case 0: return add(B, "part[2] += part[0];");
    case 1: return add(B, "if (part[0] % " + Mod + "u == 1u)\n  return part[0];");
    case 2: return add(B, "salt = mix(salt) + 1u;");
    case 3: return add(B, "part[3] ^= salt;");
    case 4: return add(B, "for (int k = 2; k < 4; ++k)\n  part[k] += static_cast<unsigned>(mid);");
    case 5: return;
    case 6: return add(B, "v[lo] += 3u;");
    case 7: return add(B, "v[mid] ^= part[0];");
    default: return add(B, "std::sort(v.begin() + lo, v.begin() + hi);");
    }
  };
  Between();
  add(B, "part[0] = " + F + "(v, lo, mid, salt);");
  Between();
  add(B, R.pick({"part[1] = ", "part[1] += ", "part[0] += "}) + F + "(v, mid, hi, salt + 1u);");
  Between();
  if (R.chance(30))
    add(B, "if (hi - lo < 9)\n  part[" + K + "] = " + F + "(v, lo + 1, hi - 1, part[1]);");
  Between();
  Whole->Inner.push_back(std::move(Body));
  const std::string Size = std::to_string(R.range(6, 30));
  add(Whole->Inner, "static void test_" + Id + "() {\n  std::printf(\"" + Id + " recursion\\n\");\n  auto v = make<std::vector<unsigned>>(40, " + Mod +
                        "u);\n  try {\n    print(\"result\", " + F + "(v, 1, " + Size + ", 7u));\n" + (Throws && !Opts.Strict ? "" : "    print(\"v\", v);\n") +
                        "  } catch (const std::exception &e) {\n    std::printf(\"  caught %s\\n\", e.what());\n  }\n}\nstatic const int run_" + Id +
                        " = (tests().push_back(test_" + Id + "), 0);");
  return Whole;
}

std::unique_ptr<Node> Function::generate() {
  if (in("recursion") && R.chance(8))
    return recursive();
  return plain();
}

} // namespace gen
