// Statements that use the library and the helper functions.

#include "Function.h"

namespace gen {

void Function::container(Nodes &Into) {
  auto Movable = [&](Kind K) {
    return find([K](const Variable &X) { return X.K == K && X.Movable && !X.Const; }, Role::Scratch);
  };
  switch (R.below(8)) {
  case 0: case 1:
    if (auto *G = Movable(Kind::Grow)) {
      std::string Text = R.pick({"@.push_back(4u);", "if (!@.empty())\n  @.pop_back();",
                                 "if (@.size() > 30u)\n  @.clear();", "@.resize(5u);",
                                 "if (@.size() > 2u)\n  @.erase(@.begin() + 1);", "@.insert(@.begin(), 3u);",
                                 "std::sort(@.begin(), @.end());", "if (!@.empty())\n  acc += @.back();",
                                 "acc += static_cast<unsigned>(@.size());",
                                 "if (@.size() > 3u)\n  @[@.size() / 2u] += 7u;"});
      for (std::size_t At; (At = Text.find('@')) != std::string::npos;)
        Text.replace(At, 1, G->Name);
      return add(Into, Text);
    }
    break;
  case 2: case 3: {
    auto *A = Movable(Kind::Vec), *B = Movable(Kind::Vec);
    if (A && B && A != B) {
      const std::string X = A->Name, Y = B->Name;
      switch (R.below(5)) {
      case 0: return add(Into, X + " = " + Y + ";");
      case 1: return add(Into, "std::swap(" + X + ", " + Y + ");");
      case 2: return add(Into, X + ".swap(" + Y + ");");
      case 3: return add(Into, X + " = std::move(" + Y + ");\n" + Y + ".assign(" + std::to_string(Cap) + ", 3u);");
      default: return add(Into, X + " = make<std::vector<" + Num + ">>(" + std::to_string(Cap) + ", 8u);");
      }
    }
    if (A)
      return add(Into, A->Name + ".assign(" + std::to_string(Cap) + ", " + number() + ");");
    break;
  }
  case 4:
    if (auto *M = Movable(Kind::Map))
      return add(Into, R.chance(30) ? M->Name + ".clear();" : M->Name + ".erase(" + index(Cap) + ");");
    break;
  case 5:
    if (auto *T = Movable(Kind::Text))
      return add(Into, T->Name + (R.chance(50) ? " += 'z';" : " += word(static_cast<unsigned>(" + number(0) + "));"));
    break;
  case 6:
    if (auto *V = Movable(Kind::Rows))
      return add(Into, V->Name + "[" + index(Cap) + "]" +
                           (R.chance(50) ? ".swap(" + V->Name + "[" + index(Cap) + "]);"
                                         : ".assign(" + std::to_string(Cap) + ", " + number() + ");"));
    break;
  default:
    if (auto *V = kind(Kind::VecPtr, {}, true); V && !V->Seats.empty())
      return add(Into, V->Name + " = " + R.pick(V->Seats) + ";");
    if (auto *V = kind(Kind::Ptr, {}, true); V && !V->Seats.empty())
      return add(Into, V->Name + " = " + R.pick(V->Seats) + ";");
  }
}

void Function::callStatement(Nodes &Into) {
  switch (R.below(9)) {
  case 0: case 1:
    if (!Inner.empty()) {
      auto *A = kind(Kind::Vec, Role::Scratch, true), *B = kind(Kind::Vec, Role::Input, false);
      if (A && B && A != B)
        return add(Into, "acc += " + R.pick(Inner) + Typed + "(" + A->Name + ", " + B->Name + ", " + index(N) + ");");
    }
    [[fallthrough]];
  case 2:
    if (auto *A = kind(Kind::Vec, Role::Scratch, true))
      return add(Into, "bump<" + Num + ">(" + A->Name + ", " + index(Cap) + ", " + number() + ");");
    break;
  case 3:
    if (auto *A = kind(Kind::Vec, Role::Scratch, true))
      return add(Into, "scramble(" + A->Name + ", " + literal(99) + "u);");
    break;
  case 4:
    if (auto *A = kind(Kind::Vec, Role::Scratch, true))
      return add(Into, "slot(" + A->Name + ", " + index(Cap) + ") " + R.pick({"+= ", "= "}) + number() + ";");
    break;
  case 5:
    if (auto *A = kind(Kind::Vec, Role::Scratch, true))
      return add(Into, "if (" + condition() + " && touch(" + A->Name + ", " + index(Cap) + "))\n  acc += 3u;");
    break;
  case 6:
    if (auto *G = kind(Kind::Grid, Role::Scratch, true))
      return add(Into, G->Name + ".bump(" + index(Cap) + ", " + number() + ");");
    break;
  case 7:
    if (auto *L = kind(Kind::Writer, {}, true))
      return add(Into, L->Name + "(" + index(Cap) + ", " + number() + ");");
    break;
  default: {
    auto *A = kind(Kind::Vec, Role::Scratch, false), *B = kind(Kind::Vec, Role::Scratch, true);
    if (A && B)
      return add(Into, "copy_into(" + A->Name + ", " + B->Name + ");");
    break;
  }
  }
}

void Function::algorithm(Nodes &Into) {
  auto *V = find([](const Variable &X) {
    return !X.Const && (X.K == Kind::Vec || X.K == Kind::Deque || X.K == Kind::Array);
  }, Role::Scratch);
  if (!V)
    return;
  std::string A = V->Name, All = A + ".begin(), " + A + ".end()";
  switch (R.below(7)) {
  case 0: return add(Into, "std::sort(" + All + ");");
  case 1: return add(Into, "std::reverse(" + All + ");");
  case 2: return add(Into, "acc ^= std::accumulate(" + All + ", " + Num + "(1));");
  case 3: return add(Into, "std::fill(" + A + ".begin(), " + A + ".begin() + " + index(4) + ", " + Num + "(" + number(0) + "));");
  case 4: return add(Into, "std::rotate(" + A + ".begin(), " + A + ".begin() + 1, " + A + ".end());");
  case 5: return add(Into, "for (auto &e : " + A + ")\n  e = e * 3u + 1u;");
  default: return add(Into, "std::iota(" + All + ", " + Num + "(" + number(0) + "));");
  }
}

} // namespace gen
