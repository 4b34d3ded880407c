#include "Function.h"
#include "Parameters.h"

namespace gen {

const Info Table[NumWhats] = {
    {"int {x}", 0, false, false, {}, {}},
    {"{N} {x}", 20, false, false, {"h = mix(h ^ {x});"}, {}},
    {"const std::vector<{N}> &{x}", 25, false, false,
     {"h = mix(h ^ {x}[{i}]);", "h = mix(h + digest({x}));", "for (auto e : {x})\n  h = mix(h ^ e);",
      "h = mix(h + {x}[{i}] * 3u + {x}[0]);", "for (std::size_t k = 0; k < {x}.size(); ++k)\n  h += {x}[k];"}, {}},
    {"std::vector<{N}> &{x}", 14, true, false, {"h ^= {x}[{i}];", "", ""},
     {"{x}[{i}] = h;", "{x}[{i}] += h;", "{x}[{i}] ^= h;\n{x}[{i}] += 3u;", "for (auto &e : {x})\n  e = mix(e ^ h);",
      "bump<{N}>({x}, {i}, h);", "std::swap({x}[{i}], {x}[{i}]);", "store<{N}>({x}, {i}, h);",
      "{x}[h % {C}u] += h;", "{x}.at({i}) = h;\n{x}[h % {x}.size()] ^= 5u;",
      "{\n  auto &e = {x}[h % {C}u];\n  e += h;\n  e ^= 3u;\n}",
      "{\n  auto *e = &{x}[{i}];\n  *e = h;\n  *e += 1u;\n  {x}[{i}] -= h;\n}",
      "{x}[{i}] = h;\nh ^= {x}[{i}];\n{x}[{i}] += h;"}},
    {"std::vector<{N}> {x}", 5, false, false, {"h = mix(h + digest({x}));", "{x}[0] += h;\nh = digest({x});"}, {}},
    {"std::span<const {N}> {x}", 6, false, false,
     {"for (auto e : {x})\n  h = mix(h ^ e);", "h = mix(h + {x}[h % {x}.size()]);"}, {}},
    {"std::span<{N}> {x}", 5, true, false, {"", "h += {x}[0];"},
     {"for (auto &e : {x})\n  e = mix(e ^ h);", "{x}[h % {x}.size()] += h;", "shift<{N}>({x});"}},
    {"const {N} *{x}", 4, false, false, {"h = mix(h ^ {x}[{i}]);"}, {}},
    {"{N} *{x}", 5, true, false, {"", "h ^= {x}[{i}];"}, {"{x}[{i}] = h;", "{x}[{i}] += h;"}},
    {"{N} &{x}", 8, true, false, {"", "h ^= {x};"}, {"{x} = h;", "{x} += h;"}},
    {"const {N} &{x}", 8, false, false, {"h = mix(h ^ {x});"}, {}},
    {"const std::map<int, {N}> &{x}", 5, false, false, {"h ^= look({x}, {i});", "h += digest({x});"}, {}},
    {"std::map<int, {N}> &{x}", 5, true, false, {"", "h ^= look({x}, {i});"},
     {"{x}[{i}] = h;", "{x}[{i}] += h;", "keep<{N}>({x}, h, {i});",
      "{x}[static_cast<int>(h % 5u)] += h;",
      "{\n  auto &e = {x}[static_cast<int>(h % 5u)];\n  e += h;\n  {x}[{i}] = h;\n  e ^= 3u;\n}",
      "{\n  auto *e = &{x}[{i}];\n  *e = h;\n  *e *= 3u;\n}"}},
    {"const std::vector<std::vector<{N}>> &{x}", 4, false, false, {"h ^= {x}[{i}][{i}];", "h += digest({x}[{i}]);"}, {}},
    {"std::vector<std::vector<{N}>> &{x}", 4, true, false, {"", "h ^= {x}[{i}][0];"},
     {"{x}[{i}][{i}] = h;", "{x}[{i}][1] += h;", "for (auto &e : {x}[{i}])\n  e ^= h;",
      "{x}[h % {C}u][{i}] += h;",
      "{\n  auto &row = {x}[h % {C}u];\n  row[h % row.size()] += h;\n  row[{i}] = 7u;\n}",
      "{\n  auto &row = {x}[{i}];\n  auto &e = row[h % {C}u];\n  e -= h;\n  const auto &f = {x}[{i}][0];\n  row[1] = f;\n}"}},
    {"const Cell &{x}", 5, false, true, {"h = mix(h + {x}.sum());", "h ^= {x}.r[h % 4u];"}, {}},
    {"Cell &{x}", 5, true, true, {"", "h ^= {x}.a;"}, {"{x}.a = h;", "{x}.touch(static_cast<int>(h % 4u), h);"}},
    {"const std::vector<Cell> &{x}", 3, false, true, {"h ^= {x}[{i}].a;", "h += digest({x});"}, {}},
    {"std::vector<Cell> &{x}", 3, true, true, {"", "h ^= {x}[{i}].sum();"},
     {"{x}[{i}].a = h;", "{x}[{i}].r[1] += h;", "{x}[{i}] = Cell{h, {1u, h, 0u, 3u}, 0.25};",
      "{x}[h % {C}u].a += h;",
      "{\n  Cell *c = &{x}[h % {C}u];\n  c->a += h;\n  c->r[1] = h;\n  (*c).r[h % 4u] ^= 1u;\n}",
      "{\n  auto &part = {x}[{i}].r;\n  part[h % 4u] ^= h;\n  if (part[0] > 9u)\n    part[1] += 1u;\n}"}},
    {"const Grid &{x}", 5, false, true, {"h ^= {x}[{i}];", "h += {x}.sum();", "h ^= {x}(1, static_cast<int>(h % 4u));"}, {}},
    {"Grid &{x}", 4, true, true, {"", "h ^= {x}.total;"},
     {"{x}[{i}] = h;", "{x}.bump({i}, h);", "{x}(2, static_cast<int>(h % 4u)) += h;", "{x}.notes[{i}] += h;"}},
    {"std::deque<{N}> &{x}", 3, true, false, {"", "h ^= {x}[{i}];"},
     {"{x}[{i}] = h;", "{x}[{i}] += h;", "{x}[h % {C}u] += h;"}},
    {"const std::array<{N}, {C}> &{x}", 3, false, false, {"h ^= {x}[{i}];", "h += digest({x});"}, {}},
    {"std::array<{N}, {C}> &{x}", 3, true, false, {"", "h ^= {x}[{i}];"},
     {"{x}[{i}] = h;", "{x}[{i}] += h;", "{x}[h % {C}u] -= h;", "{\n  auto &e = {x}[h % {C}u];\n  e = e + h;\n}"}},
    {"std::vector<bool> &{x}", 3, true, false, {"", "h += {x}[{i}] ? 3u : 0u;"},
     {"{x}[{i}] = h % 2u != 0u;", "{x}[h % {C}u] = h % 3u == 0u;"}},
    {"const std::vector<std::string> &{x}", 4, false, false, {"h ^= digest({x}[{i}]);"}, {}},
    {"std::vector<std::string> &{x}", 3, true, false, {"", "h ^= digest({x}[{i}]);"}, {"{x}[{i}] = word(h);"}},
    {"std::string {x}", 4, false, false, {"h ^= digest({x});", "{x} += 'q';\nh ^= digest({x});"}, {}},
    {"const std::string &{x}", 5, false, false, {"h ^= digest({x});"}, {}},
    {"std::string_view {x}", 5, false, false, {"h ^= digest({x});", "for (char c : {x})\n  h = h * 31u + static_cast<unsigned char>(c);"}, {}},
    {"std::unique_ptr<std::vector<{N}>> {x}", 3, false, false, {"h ^= digest(*{x});", "(*{x})[0] = h;\nh ^= digest(*{x});"}, {}},
    {"std::map<std::string, {N}> &{x}", 3, true, false, {"", "h ^= look({x}, \"k1\");"},
     {"{x}[\"k\" + std::to_string(h % 5u)] += h;", "{x}[\"k1\"] = h;",
      "{\n  auto &e = {x}[word(h)];\n  e += h;\n}"}},
    {"std::vector<{N}> &{x}", 2, true, false, {"", "h ^= digest({x});"}, {"{x}.push_back(h);", "{x}.insert({x}.begin(), h);"}},
    {"typename std::vector<{N}>::const_iterator {x}", 3, false, false, {"h ^= *{x};", "h ^= {x}[0];"}, {}},
    {"std::vector<{N}> *{x}", 3, true, false, {"", "h ^= (*{x})[{i}];"}, {"(*{x})[{i}] = h;", "{x}->at({i}) += h;"}},
    {"Links &{x}", 2, true, true, {"", "h ^= {x}.v[{i}];"}, {"{x}.v[{i}] = h;", "{x}.p[{i}] += h;"}},
    {"const Model &{x}", 4, false, true, {"h ^= {x}.quick({i});", "h ^= {x}.eval({i});"}, {}},
    {"double {x}", 4, false, false, {"h ^= digest({x});"}, {}},
    {"{N} (&{x})[{C}]", 3, true, false, {"", "h ^= {x}[{i}];"}, {"{x}[{i}] = h;", "{x}[{i}] += h;"}},
    {"std::unordered_map<int, {N}> &{x}", 3, true, false, {"", "h ^= look({x}, {i});"},
     {"{x}[{i}] = h;", "{x}[{i}] += h;", "{x}[static_cast<int>(h % 9u)] ^= h;",
      "{\n  auto &e = {x}[static_cast<int>(h % 9u)];\n  {x}[{i}] = 1u;\n  e += h;\n}"}},
    {"std::map<int, std::vector<{N}>> &{x}", 2, true, false, {"", "h ^= {x}[{i}][1];"},
     {"{x}[{i}][{i}] = h;", "{\n  auto &row = {x}[{i}];\n  row[{i}] += h;\n  row[0] ^= 1u;\n}"}},
    {"std::vector<{N}> &&{x}", 3, false, false, {"h ^= digest({x});", "{\n  auto own = std::move({x});\n  own[0] = h;\n  h ^= digest(own);\n}"}, {}},
    {"const Links &{x}", 2, false, true, {"h ^= {x}.v[{i}] + {x}.p[{i}];"}, {}},
    {"const std::vector<int> &{x}", 3, false, false, {"h ^= static_cast<unsigned>({x}[{i}]);"}, {}},
};


/// Text of an argument, if there is an object for it.
std::optional<std::string> Function::argument(int What, bool Spawned) {
  (void)Spawned;
  const Role In = Role::Input, Out = Table[What].Mutable ? Role::Target : Role::Input;
  const bool Write = Table[What].Mutable;
  auto Name = [&](Kind K) -> std::optional<std::string> {
    if (auto *V = kind(K, Out, Write))
      return V->Name;
    return {};
  };
  auto Temp = [&] { return valueFor(Value::Seq, number(0)); };
  switch (static_cast<enum What>(What)) {
  case Index: return index(N);
  case Number: return number(1);
  case AReal: return valueFor(Value::Real, number(1));
  case ConstVec: case MutVec: case AVecPtr: {
    const bool Pointer = What == AVecPtr;
    auto As = [&](std::string X) { return Pointer ? "&" + X : X; };
    switch (R.below(12)) {
    case 0:
      if (auto *V = kind(Kind::Rows, Out, Write); V)
        return As(V->Name + "[" + index(Cap) + "]");
      break;
    case 1:
      if (auto *V = kind(Kind::VecPtr, Out, Write))
        return Pointer ? V->Name : "*" + V->Name;
      break;
    case 2:
      if (auto *V = kind(Kind::Owned, Out, Write))
        return Pointer ? V->Name + ".get()" : "*" + V->Name;
      break;
    case 3:
      if (auto *V = kind(Kind::Grid, Out, Write))
        return As(V->Name + (V->Const || R.chance(70) ? ".cells" : ".data()"));
      break;
    case 4:
      if (auto *V = kind(Kind::MapRows, Out, Write))
        return As(V->Name + ".at(" + index(Cap) + ")");
      break;
    case 5:
      if (auto *V = kind(Kind::Links, Out, Write))
        return As(V->Name + ".v");
      break;
    case 6:
      if (!Write)
        return Temp();
      if (auto A = Name(Kind::Vec), B = Name(Kind::Vec); A && B)
        return As("wider(" + *A + ", " + *B + ", static_cast<unsigned>(" + index(9) + "))");
      break;
    }
    if (auto A = Name(Kind::Vec))
      return As(*A);
    return {};
  }
  case ValVec:
    if (auto A = Name(Kind::Vec); A && R.chance(70))
      return A;
    return Temp();
  case RvalueVec: return Temp();
  case AnOwned:
    return "std::make_unique<std::vector<" + Num + ">>(" + std::to_string(Cap) + ", " + number(0) + ")";
  case ConstSpan: case MutSpan: {
    std::string T = Write ? Num : "const " + Num;
    if (auto *V = kind(Kind::Span, Out, Write); V && R.chance(50))
      return V->Name;
    if (auto *V = find([&](const Variable &X) {
          return (X.K == Kind::Vec || X.K == Kind::Array) && !(Write && X.Const);
        }, Out))
      switch (R.below(3)) {
      case 0: return V->Name;
      case 1: return "std::span<" + T + ">(" + V->Name + ").subspan(" + index(N) + ", 2)";
      default: return "std::span<" + T + ">(" + V->Name + ".data() + " + index(3) + ", 3)";
      }
    return Name(Kind::CArray);
  }
  case ConstPtr: case MutPtr:
    if (auto A = Name(Kind::Ptr); A && R.chance(40))
      return A;
    if (auto A = Name(Kind::CArray); A && R.chance(50))
      return A;
    if (auto *V = find([&](const Variable &X) {
          return (X.K == Kind::Vec || X.K == Kind::Array) && !(Write && X.Const);
        }, Out))
      return R.chance(60) ? V->Name + ".data()" : "&" + V->Name + "[0]";
    return {};
  case MutElem:
    if (auto *V = kind(Kind::Elem, Out, true); V && R.chance(40))
      return V->Name;
    if (auto *V = find([&](const Variable &X) { // no insertion: arguments have no order
          return !X.Const && X.K != Kind::HashMap && X.K != Kind::StrMap &&
                 !(X.K == Kind::Map && X.Movable);
        }, Out))
      if (auto E = elementOf(*V, true); E && E->V == Value::Num)
        return E->Text;
    return {};
  case ConstElem:
    if (auto *V = kind(Kind::Elem, Out, false); V && R.chance(40))
      return V->Name;
    if (auto E = element(Out, false, Value::Num))
      return E->Text;
    return number(0);
  case ConstCell: case MutCell:
    if (auto *V = kind(Kind::Cells, Out, Write); V && R.chance(70))
      return V->Name + "[" + index(Cap) + "]";
    if (auto A = Name(Kind::Cell))
      return A;
    if (!Write)
      return valueFor(Value::Cell, number(0));
    return {};
  case ConstText: case AView: case ValText:
    if (What == AView)
      if (auto A = Name(Kind::View); A && R.chance(50))
        return A;
    if (auto *V = kind(Kind::Words, Out, false); V && R.chance(50))
      return V->Name + "[" + index(Cap) + "]";
    if (auto A = Name(Kind::Text); A && R.chance(80))
      return What == AView && R.chance(40) ? "std::string_view(" + *A + ").substr(" + index(N) + ", 2)" : *A;
    if (What == AView)
      return "\"abc\"";
    return R.chance(50) ? "word(" + number(0) + ")" : "\"k\" + std::to_string(" + index(N) + ")";
  case AnIterator:
    if (auto A = Name(Kind::Vec))
      return *A + ".begin() + " + index(Cap);
    return {};
  case ConstMap: case MutMap: return Name(Kind::Map);
  case ConstRows: case MutRows: return Name(Kind::Rows);
  case ConstCells: case MutCells: return Name(Kind::Cells);
  case ConstGrid: case MutGrid: return Name(Kind::Grid);
  case MutDeque: return Name(Kind::Deque);
  case ConstArray: case MutArray: return Name(Kind::Array);
  case MutBits: return Name(Kind::Bits);
  case ConstWords: case MutWords: return Name(Kind::Words);
  case MutStrMap: return Name(Kind::StrMap);
  case MutGrow: return Name(Kind::Grow);
  case MutLinks: case ConstLinks: return Name(Kind::Links);
  case AModel: return Name(Kind::Model);
  case MutCArray: {
    if (auto *V = find([&](const Variable &X) { return X.K == Kind::CArray && X.Local; }, Out))
      return V->Name;
    return {};
  }
  case MutHashMap: return Name(Kind::HashMap);
  case MutMapRows: return Name(Kind::MapRows);
  case AnIndexVec: return Name(Kind::Perm);
  case NumWhats: break;
  }
  (void)In;
  return {};
}

} // namespace gen
