#include "Function.h"

namespace gen {

/// Another name for (a part of) an object.
void Function::alias(Nodes &Into) {
  auto Fixed = [&](std::initializer_list<Kind> Kinds) {
    return find([&](const Variable &X) {
      bool Is = false;
      for (Kind K : Kinds)
        Is |= X.K == K;
      return Is && !X.Movable;
    }, R.chance(40) ? std::optional<Role>(Role::Scratch) : R.chance(50) ? Role::Target : Role::Input);
  };
  Variable A;
  std::string Text;
  const Variable *V = nullptr;
  auto Take = [&](Kind K, const char *Base) {
    A.K = K, A.R = V->R, A.Const = V->Const, A.Name = fresh(Base);
    return A.Name;
  };
  switch (R.below(12)) {
  case 0: case 1: // auto &r = v[k]
    if ((V = Fixed({Kind::Vec, Kind::Array, Kind::Deque, Kind::CArray, Kind::Rows, Kind::Map, Kind::Ptr, Kind::VecPtr})))
      if (V->K == Kind::Rows || (!(V->K == Kind::Map && V->Const)))
        if (auto E = elementOf(*V, V->K == Kind::Map); E && E->V == Value::Num)
          Text = (R.chance(70) ? "auto &" : "auto &&") + Take(Kind::Elem, "r") + " = " + E->Text + ";";
    break;
  case 2: // auto &row = rows[k]
    if ((V = kind(Kind::Rows, Role::Target, false)))
      Text = "auto &" + Take(Kind::Vec, "row") + " = " + V->Name + "[" + index(Cap) + "];", A.Movable = false;
    if (V && V->Movable) // it may be assigned, so no pointers into it
      A.Movable = true, A.Const = true;
    break;
  case 3: // auto *p = v.data()
    if ((V = Fixed({Kind::Vec, Kind::Array})))
      Text = "auto *" + Take(Kind::Ptr, "p") + " = " + V->Name + ".data();";
    else if ((V = Fixed({Kind::CArray})))
      Text = "auto *" + Take(Kind::Ptr, "p") + " = &" + V->Name + "[0];";
    break;
  case 4: // a pointer that is set again
    if ((V = Fixed({Kind::Vec}))) {
      std::string First = V->Name;
      if (auto *W = Fixed({Kind::Vec}); W && W->Const == V->Const) {
        A.Seats = {"&" + First, "&" + W->Name};
        Take(Kind::VecPtr, "pv");
        if (W->R == Role::Target)
          A.R = W->R;
        Text = "auto *" + A.Name + " = " + (R.chance(50) ? "&" + First : condition() + " ? &" + First + " : &" + W->Name) + ";";
      }
    }
    break;
  case 5:
    if ((V = Fixed({Kind::Vec, Kind::Array}))) {
      std::string From = V->Name;
      if (V->Const)
        Text = "std::span<const " + Num + "> " + Take(Kind::ConstSpan, "s") + "(" + From + ");";
      else
        Text = "std::span<" + Num + "> " + Take(Kind::Span, "s") + "(" + From + ");";
    }
    break;
  case 6:
    if ((V = Fixed({Kind::Vec, Kind::Deque, Kind::Array})))
      Text = "auto " + Take(Kind::Ptr, "it") + " = " + V->Name + ".begin();", A.K = Kind::View, A.R = Role::Scratch;
    if (V) { // an iterator is used on the spot
      std::string It = A.Name;
      Text += "\nit_";
      Text = "auto " + It + " = " + V->Name + ".begin() + " + index(N) + ";";
      add(Into, Text);
      Variable E;
      E.K = Kind::Elem, E.R = V->R, E.Const = V->Const, E.Name = R.chance(50) ? "*" + It : It + "[1]";
      declare(E);
      return;
    }
    break;
  case 7:
    if ((V = Fixed({Kind::Text, Kind::Words})))
      Text = "std::string_view " + Take(Kind::View, "sv") + " = " + (V->K == Kind::Words ? V->Name + "[" + index(Cap) + "]" : V->Name) + ";";
    if (V && V->K == Kind::Words && !V->Const)
      return; // its strings are assigned
    break;
  case 8:
    if (Template)
      break;
    if ((V = Fixed({Kind::Vec})); V && !V->Const) {
      std::string First = V->Name;
      const Variable *W = Fixed({Kind::Vec, Kind::Array});
      if (W && !W->Const) {
        Text = "Links " + Take(Kind::Links, "links") + "{" + First + ", " + W->Name + ".data()};";
        if (W->R == Role::Target)
          A.R = W->R;
      }
    }
    break;
  case 9: // a reference that a helper returns
    if ((V = Fixed({Kind::Vec})); V && !V->Const) {
      std::string First = V->Name;
      if (R.chance(50)) {
        Text = "auto &" + Take(Kind::Elem, "r") + " = slot(" + First + ", " + index(Cap) + ");";
      } else if (auto *W = Fixed({Kind::Vec}); W && !W->Const) {
        Text = "auto &" + Take(Kind::Vec, "w") + " = wider(" + First + ", " + W->Name + ", static_cast<unsigned>(" + index(9) + "));";
      }
    }
    break;
  case 10: // a structured binding or a copy
    if ((V = Fixed({Kind::Vec, Kind::Array}))) {
      std::string From = V->Name;
      Take(V->K, "copy");
      A.R = Role::Input, A.Const = false;
      Text = "auto " + A.Name + " = " + From + ";";
    }
    break;
  default:
    if ((V = Fixed({Kind::Grid})); V && !V->Const)
      Text = "auto &" + Take(Kind::Vec, "cells") + " = " + V->Name + R.pick({".cells;", ".data();"});
    break;
  }
  if (Text.empty() || A.Name.empty())
    return;
  add(Into, Text);
  declare(A);
}

void Function::lambda(Nodes &Into) {
  Variable L;
  L.R = Role::Scratch;
  std::string Capture = R.pick({"[&]", "[&]", "[&]"});
  if (R.chance(50)) {
    auto E = element(R.chance(50) ? Role::Target : Role::Scratch, false, Value::Num);
    auto *V = find([](const Variable &X) { return X.K == Kind::Vec || X.K == Kind::Array || X.K == Kind::Deque; },
                   R.chance(50) ? Role::Target : Role::Scratch);
    if (!V || !E)
      return;
    L.K = Kind::Reader, L.Name = fresh("get"), L.R = V->R;
    add(Into, "auto " + L.Name + " = " + Capture + "(int k) { return " + V->Name + "[k] + " + E->Text + "; };");
  } else {
    auto *V = find([](const Variable &X) {
      return !X.Const && (X.K == Kind::Vec || X.K == Kind::Array || X.K == Kind::Deque || X.K == Kind::CArray || X.K == Kind::Span);
    }, R.chance(50) ? Role::Target : Role::Scratch);
    if (!V)
      return;
    L.K = Kind::Writer, L.Name = fresh("put"), L.R = V->R;
    add(Into, "auto " + L.Name + " = " + Capture + "(int k, " + Num + " x) { " + V->Name + "[k] " + R.pick({"= ", "+= ", "^= "}) + "x; };");
  }
  declare(L);
}

/// What people write in a few statements.
void Function::composite(Nodes &Into) {
  auto E = element(Role::Target, true, Value::Num);
  if (!E)
    return;
  // A callee of its own, with one parameter of the type that is moved.
  auto Consumer = [&](const std::string &Type, const std::string &Read) {
    std::string Name = "g" + Id + "_" + std::to_string(++Names);
    add(Support, std::string(Template ? "template <class T>\n" : "") + "[[deco::concurrent]] unsigned " + Name + "(" + Type +
                     " x) {\n  unsigned h = " + Read + ";\n#ifdef PERTURB\n  perturb();\n#endif\n  return mix(h);\n}");
    return Name + Typed;
  };
  ++MainSpawns;
  const std::string C = std::to_string(Cap), X = fresh("own");
  switch (R.below(7)) {
  case 0:
    return add(Into, "std::vector<" + Num + "> " + X + "(" + C + ", " + number() + ");\n" + X + "[1] = 4u;\n" + E->Text +
                         " = " + Consumer("std::vector<" + Num + ">", "digest(x)") + "(std::move(" + X + "));");
  case 1:
    return add(Into, "auto " + X + " = std::make_unique<std::vector<" + Num + ">>(" + C + ", " + number() + ");\n(*" + X +
                         ")[2] = 5u;\n" + E->Text + " = " + Consumer("std::unique_ptr<std::vector<" + Num + ">>", "digest(*x)") +
                         "(std::move(" + X + "));");
  case 2:
    return add(Into, "std::string " + X + " = word(3u);\n" + X + " += \"ab\";\n" + E->Text + " = " +
                         Consumer("const std::string &", "digest(x)") + "(" + X + ");\n" + X + " += 'c';\n" + "acc += digest(" + X + ");");
  case 3:
    return add(Into, "char " + X + "[16];\nstd::snprintf(" + X + ", sizeof " + X + ", \"%d\", " + index(99) + ");\n" + E->Text + " += " +
                         Consumer(R.pick({"const std::string &", "std::string_view", "std::string"}), "digest(x)") + "(" + X + ");\n" + X + "[0] = 'x';");
  case 4: {
    auto *G = kind(Kind::Grow, Role::Target, true);
    if (!G || Times > 40)
      return;
    std::string F = Consumer("int", "static_cast<unsigned>(x)");
    return add(Into, "for (int " + X + " = 0; " + X + " < 4; ++" + X + ") {\n  " + G->Name + ".push_back(" + F + "(" + X + "));\n  if (" +
                         (R.chance(50) ? "acc % 3u == 1u" : G->Name + ".size() > 12u") + ")\n    break;\n}");
  }
  case 5: {
    auto *V = find([](const Variable &A) { return !A.Const && A.K == Kind::Vec; }, Role::Target);
    if (!V || Times > 40)
      return;
    std::string F = Consumer("int", "static_cast<unsigned>(x)");
    return add(Into, "int " + X + " = 0;\nwhile (" + X + " < " + std::to_string(N - 1) + ") {\n  " + V->Name + "[" + X + "++] = " + F + "(" + X + ");\n}");
  }
  default: {
    if (Times > 40)
      return;
    std::string F = Consumer("std::string_view", "digest(x)");
    return add(Into, "std::string " + X + " = \"a bc def gh\";\nstd::string_view " + X + "_rest = " + X + ";\nfor (int k = 0; !" + X +
                         "_rest.empty(); ++k) {\n  auto part = " + X + "_rest.substr(0, " + X + "_rest.find(' '));\n  " + E->Text +
                         " += " + F + "(part);\n  " + X + "_rest.remove_prefix(std::min(" + X + "_rest.size(), part.size() + 1));\n}" +
                         (R.chance(50) ? "\n" + X + "[3] = 'z';" : ""));
  }
  }
}

} // namespace gen
