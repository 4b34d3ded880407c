#include "Function.h"
#include <algorithm>

namespace gen {

const Variable *Function::find(const std::function<bool(const Variable &)> &Fits,
                               std::optional<Role> Wanted) {
  const bool AnyRole = !Wanted || R.chance(Conflicts);
  std::vector<const Variable *> Found;
  for (const Variable &V : Vars)
    if (std::find(Locked.begin(), Locked.end(), V.Name) == Locked.end() && Fits(V) &&
        (AnyRole || V.R == *Wanted || (*Wanted == Role::Scratch && V.Const)))
      Found.push_back(&V);
  return Found.empty() ? nullptr : R.pick(Found);
}

const Variable *Function::kind(Kind K, std::optional<Role> Wanted, bool Write) {
  return find([&](const Variable &V) { return V.K == K && !(Write && V.Const); }, Wanted);
}

std::string Function::typeOf(Kind K) const {
  switch (K) {
  case Kind::Int: return "int";
  case Kind::Num: case Kind::Elem: return Num;
  case Kind::Real: return "double";
  case Kind::Vec: case Kind::Grow: return "std::vector<" + Num + ">";
  case Kind::RealVec: return "std::vector<double>";
  case Kind::Array: return "std::array<" + Num + ", " + std::to_string(Cap) + ">";
  case Kind::CArray: case Kind::Ptr: return Num + " *";
  case Kind::Deque: return "std::deque<" + Num + ">";
  case Kind::Rows: return "std::vector<std::vector<" + Num + ">>";
  case Kind::Map: return "std::map<int, " + Num + ">";
  case Kind::HashMap: return "std::unordered_map<int, " + Num + ">";
  case Kind::Bits: return "std::vector<bool>";
  case Kind::Words: return "std::vector<std::string>";
  case Kind::Text: return "std::string";
  case Kind::Cells: return "std::vector<Cell>";
  case Kind::Grid: return "Grid";
  case Kind::MapRows: return "std::map<int, std::vector<" + Num + ">>";
  case Kind::StrMap: return "std::map<std::string, " + Num + ">";
  case Kind::Owned: return "std::unique_ptr<std::vector<" + Num + ">>";
  case Kind::VecPtr: return "std::vector<" + Num + "> *";
  case Kind::Span: return "std::span<" + Num + ">";
  case Kind::ConstSpan: return "std::span<const " + Num + ">";
  case Kind::Perm: return "std::vector<int>";
  case Kind::Cell: return "Cell";
  case Kind::Model: return "Model";
  case Kind::Links: return "Links";
  case Kind::View: return "std::string_view";
  case Kind::Reader: case Kind::Writer: return "auto";
  }
  return "";
}

/// An integer expression in [0, Limit - 1].
std::string Function::index(int Limit) {
  std::vector<const Variable *> Ints;
  for (const Variable &V : Vars)
    if (V.K == Kind::Int && V.Low >= 0)
      Ints.push_back(&V);
  // What is innermost is used most.
  for (int Try = 0; Try < 6 && !Ints.empty(); ++Try) {
    const Variable &V = R.chance(60) ? *Ints.back() : *R.pick(Ints);
    const std::string &I = V.Name;
    switch (R.weighted({10, 3, 3, 2, 2, 2, 2, 2, 1, 2})) {
    case 0:
      if (V.High < Limit)
        return I;
      break;
    case 1:
      if (V.High + 1 < Limit)
        return I + " + 1";
      break;
    case 2:
      if (V.Low >= 1 && V.High - 1 < Limit)
        return I + " - 1";
      break;
    case 3:
      if (V.High <= N - 1 && N <= Limit)
        return std::to_string(N - 1) + " - " + I;
      break;
    case 4:
      if (2 * V.High < Limit)
        return "2 * " + I;
      if (2 * V.High + 1 < Limit)
        return "2 * " + I + " + 1";
      break;
    case 5:
      if (V.High / 2 < Limit)
        return I + " / 2";
      break;
    case 6: {
      int Mod = R.range(2, std::max(2, std::min(Limit, 5)));
      if (Mod <= Limit)
        return I + " % " + std::to_string(Mod);
      break;
    }
    case 7:
      if (auto *P = kind(Kind::Perm, {}, false); P && V.High < Cap && Limit >= N)
        return P->Name + "[" + I + "]";
      break;
    case 8:
      return "(" + I + " * " + std::to_string(R.range(2, 7)) + " + " + literal(4) + ") % " +
             std::to_string(Limit);
    case 9: {
      const Variable &W = *R.pick(Ints);
      if (&W == &V)
        break;
      if (V.High + W.High < Limit)
        return I + " + " + W.Name;
      if (V.High * 4 + W.High < Limit && W.High < 4)
        return I + " * 4 + " + W.Name;
      return "(" + I + " + " + W.Name + ") % " + std::to_string(Limit);
    }
    }
  }
  return literal(Limit);
}

std::string Function::key(const Variable &V) {
  if (V.K == Kind::StrMap) {
    if (auto *W = kind(Kind::Words, Role::Input, false); W && !W->Movable && R.chance(40))
      return W->Name + "[" + index(Cap) + "]";
    return R.chance(70) ? "\"k\" + std::to_string(" + index(N) + ")" : "\"k" + literal(4) + "\"";
  }
  std::string I = index(Cap);
  return V.Movable && R.chance(20) ? "3 * (" + I + ")" : I;
}

std::optional<Element> Function::elementOf(const Variable &V, bool Write) {
  const std::string &A = V.Name;
  auto Subscript = [&](const std::string &Base, bool At) {
    return At && R.chance(12) ? Base + ".at(" + index(Cap) + ")" : Base + "[" + index(Cap) + "]";
  };
  switch (V.K) {
  case Kind::Vec: case Kind::Deque: case Kind::Array:
    if (V.K == Kind::Vec && !V.Movable && R.chance(6))
      return Element{A + ".data()[" + index(Cap) + "]", Value::Num};
    return Element{Subscript(A, true), Value::Num};
  case Kind::CArray: case Kind::Ptr: case Kind::Span:
    return Element{Subscript(A, false), Value::Num};
  case Kind::ConstSpan:
    if (Write)
      return {};
    return Element{Subscript(A, false), Value::Num};
  case Kind::RealVec: return Element{Subscript(A, true), Value::Real};
  case Kind::VecPtr: case Kind::Owned:
    return Element{R.chance(70) ? Subscript("(*" + A + ")", false) : A + "->at(" + index(Cap) + ")",
                   Value::Num};
  case Kind::Rows: case Kind::MapRows:
    if (V.Const && V.K == Kind::MapRows)
      return Element{A + ".at(" + index(Cap) + ")[" + index(Cap) + "]", Value::Num};
    if (Write && V.Movable && R.chance(25))
      return Element{A + "[" + index(Cap) + "]", Value::Seq};
    return Element{A + "[" + index(Cap) + "][" + index(Cap) + "]", Value::Num};
  case Kind::Map: case Kind::HashMap: case Kind::StrMap:
    if (!Write && (V.Const || V.Movable || V.K != Kind::Map))
      return Element{"look(" + A + ", " + key(V) + ")", Value::Num};
    return Element{A + "[" + key(V) + "]", Value::Num};
  case Kind::Bits: return Element{Subscript(A, false), Value::Bit};
  case Kind::Words: return Element{Subscript(A, true), Value::Text};
  case Kind::Text: return Element{A + "[" + index(Cap) + "]", Value::Char};
  case Kind::Cells: {
    std::string E = Subscript(A, true);
    switch (R.below(Write ? 4 : 3)) {
    case 0: return Element{E + ".a", Value::Num};
    case 1: return Element{E + ".r[" + index(4) + "]", Value::Num};
    case 2: return Element{E + ".w", Value::Real};
    default: return Element{E, Value::Cell};
    }
  }
  case Kind::Cell: return Element{A + ".r[" + index(4) + "]", Value::Num};
  case Kind::Grid:
    switch (R.below(5)) {
    case 0: return Element{A + "(" + index(4) + ", " + index(4) + ")", Value::Num};
    case 1: return Element{A + "[" + index(Cap) + "]", Value::Num};
    case 2:
      if (!V.Const)
        return Element{A + ".row(" + index(4) + ")[" + index(4) + "]", Value::Num};
      [[fallthrough]];
    case 3: return Element{A + ".cells[(" + index(4) + ") * 4 + " + index(4) + "]", Value::Num};
    default: return Element{A + ".cells[" + index(Cap) + "]", Value::Num};
    }
  case Kind::Links:
    return Element{(R.chance(50) ? A + ".v[" : A + ".p[") + index(Cap) + "]", Value::Num};
  default: return {};
  }
}

std::optional<Element> Function::element(std::optional<Role> Wanted, bool Write,
                                         std::optional<Value> Only) {
  for (int Try = 0; Try < 5; ++Try) {
    const Variable *V = find(
        [&](const Variable &X) {
          return X.K != Kind::Int && X.K != Kind::Num && X.K != Kind::Perm && !(Write && X.Const) &&
                 X.K != Kind::Grow;
        },
        Wanted);
    if (!V)
      return {};
    if (auto E = elementOf(*V, Write); E && (!Only || E->V == *Only))
      return E;
  }
  return {};
}

std::string Function::asNumber(const Element &E) {
  switch (E.V) {
  case Value::Num: return E.Text;
  case Value::Bit: return "(" + E.Text + " ? 3u : 8u)";
  default: return "digest(" + E.Text + ")";
  }
}

std::string Function::valueFor(Value V, const std::string &X) {
  switch (V) {
  case Value::Num: return X;
  case Value::Real: return "(" + X + ") % 1000u / 3.0";
  case Value::Text: return "word(static_cast<unsigned>(" + X + "))";
  case Value::Bit: return "(" + X + ") % 2u != 0u";
  case Value::Char: return "static_cast<char>('a' + (" + X + ") % 26u)";
  case Value::Cell: return "Cell{static_cast<unsigned>(" + X + "), {1u, 2u, 3u, 4u}, 0.5}";
  case Value::Seq:
    return "std::vector<" + Num + ">(" + std::to_string(Cap) + ", " + X + ")";
  }
  return X;
}

/// An unsigned value. At most one operand has side effects.
std::string Function::number(int Depth) {
  switch (R.weighted({2, 3, 3, 6, Depth ? 3 : 0, Depth ? 2 : 0, Depth ? 2 : 0, 1})) {
  case 0: return std::to_string(R.range(1, 99)) + "u";
  case 1:
    if (auto *V = find([](const Variable &X) { return X.K == Kind::Num || X.K == Kind::Elem; },
                       Role::Scratch))
      return V->Name;
    return "5u";
  case 2:
    return "static_cast<unsigned>(" + index(99) + ")";
  case 3:
    if (auto E = element(Role::Scratch, false))
      return asNumber(*E);
    return "9u";
  case 4:
    return number(Depth - 1) + R.pick({" * 3u + ", " + ", " ^ ", " * 7u - "}) +
           number(Depth - 1);
  case 5: return "mix(static_cast<unsigned>(" + number(Depth - 1) + "))";
  case 6:
    return "(" + condition() + " ? " + number(0) + " : " + number(0) + ")";
  default:
    if (auto *V = kind(Kind::Vec, Role::Scratch, false))
      switch (R.below(4)) {
      case 0: return "total(" + V->Name + ")";
      case 1: return "peek(" + V->Name + ", " + index(Cap) + ")";
      case 2: return "digest(" + V->Name + ")";
      default: return V->Name + ".back()";
      }
    if (auto *V = kind(Kind::Reader, Role::Scratch, false))
      return V->Name + "(" + index(Cap) + ")";
    if (auto *V = kind(Kind::Grid, Role::Scratch, false))
      return V->Name + R.pick({".sum()", ".total"});
    return "3u";
  }
}

std::string Function::condition() {
  std::string X = number(1);
  switch (R.below(4)) {
  case 0: return "(" + X + ") % " + std::to_string(R.range(2, 5)) + "u != 0u";
  case 1: return "(" + X + ") % 4u == " + literal(2) + "u";
  case 2: return X + (R.chance(50) ? " > " : " < ") + std::to_string(R.range(20, 900)) + "u";
  default:
    return "(" + X + ") % 3u != 0u" + (R.chance(50) ? " && " : " || ") + "(" + number(0) +
           ") % 3u != 1u";
  }
}

} // namespace gen
