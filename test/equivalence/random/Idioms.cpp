#include "Function.h"

namespace gen {

// What people write, and what has gone wrong. In braces: F a mutable vector without pointers that die, T one that is a
// target, I any vector, M a map, G a vector that grows, R rows, i and k subscripts, x a number, c a condition,
// S a spawn, E the type of elements, N and C the bounds, # a new number, for/end a loop over q. F1 is the same vector
// each time, F2 perhaps another.
static const char *const Idioms[] = {
    // At the end of a scope.
    "Guard<{E}> guard{#}{{F}, static_cast<int>({k})};",
    "{\n  Guard<{E}> guard{{F1}, static_cast<int>({k})};\n  {F1}[{k}] = {S};\n}\nacc += {F1}[{k}];",
    "{\n  Guard<{E}> guard{{F}, static_cast<int>({k})};\n  {T}[{k}] += {S};\n  if ({c})\n    return acc;\n}",
    // Maps and growing vectors are asked.
    "if (auto it = {M1}.find({k}); it != {M1}.end())\n  it->second += {x};",
    "if ({M}.count({k}) > 0u)\n  acc += 3u;",
    "if ({M}.empty())\n  acc += 1u;",
    "acc += static_cast<unsigned>({M}.size());",
    "if (!{M1}.empty())\n  acc += static_cast<unsigned>({M1}.begin()->first);",
    "{M1}[{k}] = {S};\nif ({M1}.contains(3))\n  acc += 2u;",
    "for (auto it = {M1}.begin(); it != {M1}.end(); ++it)\n  it->second ^= {x};",
    "if (auto [it, added] = {M}.emplace({k}, {x}); added)\n  it->second += 1u;",
    "if ({G1}.size() % 3u == 1u)\n  {G1}.push_back({x});",
    "while ({G1}.size() < 4u)\n  {G1}.push_back({S});",
    "{G1}.push_back({S});\nacc += {G1}.back() + static_cast<unsigned>({G1}.size());",
    "{G1}.push_back({S});\n{G1}.front() += 2u;",
    // Loops that end by what a call gives.
    "{\n  int left = 5;\n  while ({F1}[2] % 4u != 0u && left-- > 0)\n    {F1}[2] = {S};\n}",
    "for (;;) {\n  {F1}[1] = {S};\n  if ({F1}[1] % 2u == 0u || ++acc % 5u == 0u)\n    break;\n}",
    "for (int turn = 0; turn < 4; {F1}[3] += 1u, ++turn)\n  {F2}[turn] = {S};",
    // Paths that choose.
    "{F1}[{k}] = {S};\n({c} ? {F1} : {F2})[{k}] += {x};",
    "({c} ? {F1}[{k}] : {F2}[{k}]) = {x};",
    "{F1}[{F2}[{k}] % {C}u] = {S};",
    "{\n  int at = 0;\n  {for}\n    {F}[at++] = {S};{end}\n}",
    "{R}.at({k}).at({k}) = {S};",
    "{F1}[{k}] = {S};\nwider({F1}, {F2}, acc)[{k}] ^= {x};",
    // Without braces, on one line.
    "if ({c})\n  {T}[{k}] = {S};\nelse\n  {T}[{k}] += {S};",
    "{for}\n  {T}[{q}] = {S};{end}",
    "{for}\n  if ({c})\n    {T}[{k}] = {S};\n  else\n    {F}[{k}] += {x};{end}",
    "{T}[{k}] = {S}; {T}[{k}] += {S};",
    "if ({c}) {T}[{k}] = {S}; else return acc;",
    "if ({c})\n  return acc + {F}[{k}];",
    "if ({T1}[{k}] = {x}, {c})\n  {T1}[{k}] = {S};",
    // Functions that hold references.
    "std::function<{E}(int)> fn{#} = [&](int k) { return {F1}[k]; };\n{F1}[{k}] = {S};\nacc += fn{#}({k});",
    "[&] { {F}[{k}] += {x}; }();",
    "acc += [&](const auto &v) { return v[{k}]; }({F});",
    "auto pick{#} = [&](int k) -> {E} & { return {F1}[k]; };\n{F1}[{k}] = {S};\npick{#}({k}) += {x};",
    "auto add{#} = [p = {F1}.data()](int k) { p[k] += 7u; };\n{F1}[{k}] = {S};\nadd{#}({k});",
    "auto get{#} = [copy = {F1}](int k) { return copy[k]; };\n{F1}[{k}] = {S};\nacc += get{#}({k});",
    // Objects that hold references.
    "{\n  auto refs = std::tie({F1}, {F2});\n  std::get<0>(refs)[{k}] += {x};\n  {F2}[{k}] = {S};\n  acc += std::get<1>(refs)[{k}];\n}",
    "struct Two{#} {\n  {E} *a;\n  {E} &b;\n} two{#}{&{F1}[{k}], {F2}[{k}]};\n{F1}[{k}] = {S};\nacc += *two{#}.a + two{#}.b;",
    "std::vector<{E} *> ptrs{#};\nfor (auto &e : {F1})\n  ptrs{#}.push_back(&e);\n{F1}[{k}] = {S};\nacc += *ptrs{#}[{k}];\n*ptrs{#}[{k}] += {x};",
    "std::vector<{E} *> ptrs{#}({C}, &{F1}[2]);\n*ptrs{#}[{k}] = {S};\nacc += {F1}[2];",
    "std::map<int, std::vector<{E}> *> by{#}{{0, &{F1}}, {1, &{F2}}};\n(*by{#}[({k}) % 2])[{k}] = {S};\nacc += {F1}[{k}];",
    "auto sp{#} = std::make_shared<std::vector<{E}>>({C}, {x});\nauto sq{#} = sp{#};\n(*sp{#})[{k}] = {S};\nacc += sq{#}->at({k});",
    "std::vector<std::unique_ptr<{E}>> us{#};\nfor (int k = 0; k < 3; ++k)\n  us{#}.push_back(std::make_unique<{E}>(5u));\n*us{#}[1] = {S};\nauto *u{#} = us{#}[1].get();\nus{#}.clear();",
    "std::list<std::vector<{E}>> ls{#}(2, {I});\nauto &front{#} = ls{#}.front();\nfront{#}[{k}] = {S};\nls{#}.push_front({I});\nacc += front{#}[{k}];",
    "{\n  {E} three[3] = {1u, 2u, 3u};\n  auto &[x0, x1, x2] = three;\n  three[1] = {S};\n  x2 += 5u;\n  acc += x0 + x1 * 3u + three[2];\n}",
    "{\n  std::vector<std::pair<int, {E}>> ps(4);\n  for (auto &[k, x] : ps) {\n    x += {x};\n    ps[1].second = {S};\n    k += 2;\n  }\n  acc += ps[1].second + ps[2].second;\n}",
    "std::reference_wrapper<std::vector<{E}>> ref{#} = {F1};\n{F1}[{k}] = {S};\nref{#}.get()[{k}] ^= {x};",
    "{E} *p{#} = nullptr;\nattach(p{#}, {F1});\n{F1}[{k}] = {S};\nacc += *p{#};",
    "Reach<{E}> reach{#};\nreach{#}.set({F1});\n{F1}[{k}] = {S};\nreach{#}.add({k}, {x});\nacc += reach{#}.get();",
    "auto reach{#} = reach_of({F1});\nauto same{#} = reach{#};\n{F1}[{k}] = {S};\nreach_into(same{#}, {x});",
    "std::vector<std::function<void()>> jobs{#};\njobs{#}.push_back([&] { {F1}[2] += 3u; });\n{F1}[{k}] = {S};\nfor (auto &job : jobs{#})\n  job();",
    "const auto &larger{#} = std::max({F1}[{k}], {F2}[{k}]);\n{F1}[{k}] = {S};\nacc += larger{#};",
    "{\n  auto [least, most] = std::minmax({F1}[0], {F1}[1]);\n  {F1}[{k}] = {S};\n  acc += least + most * 3u;\n}",
    "const auto &either{#} = {c} ? {F1}[{k}] : {F2}[{k}];\n{F2}[{k}] = {S};\nacc += either{#};",
    "auto at{#} = std::find({F1}.begin(), {F1}.end(), {F1}[3]);\n{F1}[{k}] = {S};\nacc += *at{#};",
    "{E} *both{#}[2] = {&{F1}[0], {F2}.data()};\n{F2}[{k}] = {S};\nboth{#}[{k} / 9 ? 0 : 1][{k}] += {x};",
    "{\n  std::pair<std::vector<{E}> &, int> p({F1}, 3);\n  auto &[v, k] = p;\n  {F1}[{k}] = {S};\n  v[k] ^= {x};\n}",
    "auto first{#} = {F1} | std::views::take(3);\n{F1}[{k}] = {S};\nfor (auto e : first{#})\n  acc += e;",
    "void (*op{#})(std::vector<{E}> &, int, {E}) = {c} ? store<{E}> : bump<{E}>;\n{F1}[{k}] = {S};\nop{#}({F1}, {k}, {x});",
    "Chain<{E}> last{#}{{F1}, nullptr}, head{#}{{F2}, &last{#}};\n{F1}[{k}] = {S};\nhead{#}.next->v[{k}] += {x};",
    "Chain<{E}> head{#}{{F2}, nullptr};\nhead{#}.next = &head{#};\nhead{#}.next->v[{k}] = {S};\nacc += {F2}[{k}];",
    "{E} own{#}[{C}] = {};\n{E} *in{#} = own{#} + 1;\nown{#}[1] = {S};\nin{#}[0] += {x};\nin{#}[1] = {S};\nacc += own{#}[2];",
    "struct Both{#} {\n  std::vector<{E}> v;\n  {E} *p;\n} both{#}{std::vector<{E}>({C}, 2u), nullptr};\nboth{#}.p = &both{#}.v[1];\nboth{#}.v[{k}] = {S};\n*both{#}.p += {x};\nacc += both{#}.v[1];",
    // Targets and arguments that die or change.
    "auto row{#} = {F1};\nrow{#}[{k}] = {S};\n{F1}[{k}] = {S};\nacc += row{#}[{k}] + {F1}[{k}];",
    "{\n  std::vector<{E}> inner = {I};\n  {T}[{k}] = {S};\n  inner[{k}] += {x};\n  {T}[{k}] += {S};\n  acc += inner[{k}];\n}",
    "std::memmove(&{F1}[0], &{F1}[2], 2 * sizeof({E}));",
    "std::optional<std::vector<{E}>> opt{#}({I});\n(*opt{#})[{k}] = {S};\nif ({c})\n  opt{#}.reset();\nacc += opt{#} ? opt{#}->back() : 1u;",
    "std::vector<{E}> t{#}({C}, 1u);\nt{#}[{k}] = {S};\nt{#}.clear();\nt{#}.resize({C});\nt{#}[{k}] += {S};",
    "auto u{#} = std::make_unique<std::vector<{E}>>({C}, {x});\n(*u{#})[{k}] = {S};\nu{#} = std::make_unique<std::vector<{E}>>({C}, {x});\nacc += (*u{#})[{k}];",
    "std::vector<{E}> old{#} = {F1};\n{F1}[{k}] = {S};\nauto moved{#} = std::move(old{#});\nold{#}.assign({C}, 4u);\nold{#}[{k}] += {S};\nacc += moved{#}[{k}];",
    "{\n  auto *now = &{F1}, *next = &{F2};\n  for (int r = 0; r < 3; ++r) {\n    {for}\n      (*next)[{q}] = {S};{end}\n    std::swap(now, next);\n    acc += (*now)[1];\n  }\n}",
    // Pointers and iterators that walk.
    "for ({E} *p = {F1}.data(), *end = p + {N}; p != end; ++p)\n  p[0] = {S};",
    "for ({E} *p = {F1}.data(), *end = p + {N}; p != end; ++p) {\n  *p += {x};\n  {F2}[{k}] = {S};\n}",
    "for (auto it = {F1}.begin(); it != {F1}.end(); ++it) {\n  it[0] += {S};\n  if (*it % 5u == 0u)\n    break;\n}",
    "for (auto it = {F1}.rbegin(); it != {F1}.rend(); ++it)\n  *it = *it * 3u + {x};",
    "for (auto &e : std::span<{E}>({F1}).first(3)) {\n  e += {x};\n  {F2}[{k}] = {S};\n}",
    "for (auto &e : {F1})\n  if (&e != &{F1}[2])\n    e += {F1}[2] * 3u;",
    "for (int a = 0, b = {N}; a < b; ++a, --b) {\n  {F1}[a] = {S};\n  {F1}[b] += {F1}[a];\n}",
    // Calls that throw.
    "try {\n  {for}\n    {T}[{q}] = {S};{end}\n  {F1}[{k}] += 3u;\n} catch (const std::exception &) {\n  acc += {F1}[{k}];\n}",
    "try {\n  {F1}[{k}] = {S};\n  {F2}[{k}] = {S};\n} catch (...) {\n  {F1}[{k}] += {S};\n}",
    "int done{#} = 0;\ntry {\n  for (; done{#} < {N}; ++done{#})\n    {G}.push_back({S});\n} catch (const std::exception &) {\n  acc += 7u;\n}\nacc += static_cast<unsigned>(done{#});",
    "try {\n  try {\n    {F1}[{k}] = {S};\n    acc += 3u;\n  } catch (const std::logic_error &) {\n    acc += 5u;\n  }\n  {F2}[{k}] = {S};\n} catch (const std::runtime_error &) {\n  acc += {F1}[{k}];\n}",
    // Algorithms.
    "std::generate({F1}.begin(), {F1}.end(), [&] { return {E}(acc += 3u); });",
    "std::copy_if({I1}.begin(), {I1}.end(), std::back_inserter({G}), [](auto e) { return e % 5u == 0u; });",
    "acc += std::accumulate({I1}.begin(), {I1}.end(), {E}(3), [&](auto s, auto e) { return s * 3u + e + {F}[1]; });",
    "{\n  std::vector<int> order{4, 0, 2, 1, 3};\n  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return {F1}[a] < {F1}[b]; });\n  acc += static_cast<unsigned>(order[1]);\n}",
    "std::ranges::sort({F1});",
    "acc += std::ranges::max({I});",
    "if (std::binary_search({F1}.begin(), {F1}.begin() + 1, {F2}[{k}]))\n  acc += 3u;",
    "if ({F1} == {I})\n  acc += 9u;",
    "if (std::equal({F1}.begin(), {F1}.begin() + 3, {I}.begin()))\n  acc += 9u;",
    "if (std::any_of({F1}.begin(), {F1}.end(), [&](auto e) { return e % 7u == 3u; }))\n  acc += 1u;",
    "std::transform({F1}.begin(), {F1}.begin() + {N}, {F2}.begin(), [&](auto e) { return e + 5u; });",
    "std::for_each({F1}.begin(), {F1}.end(), [&](auto &e) { e += acc; });",
    "std::swap_ranges({F1}.begin(), {F1}.begin() + 2, {F1}.begin() + 3);",
    "acc += *std::max_element({I1}.begin(), {I1}.end());",
    "std::partial_sum({F1}.begin(), {F1}.end(), {F1}.begin());",
    "std::stable_sort({F1}.begin(), {F1}.end(), [&](auto a, auto b) { return a % 16u < b % 16u; });",
    "acc += static_cast<unsigned>(std::count({F1}.begin(), {F1}.end(), {F1}[0]));",
    "auto taken{#} = std::exchange({F}[{k}], {x});\nacc += taken{#};",
    "acc += {F}[{k}]++ * 3u;",
    "three_of(&{F}[0]);",
    "*last_of({F}) += {x};",
    "{F1}.front() = {x}, acc += {F1}.back();",
    "std::swap({F}[{k}], {T}[{k}]);",
    // Text.
    "std::string line{#};\n{for}\n  line{#} += std::to_string({F}[{q}]);{end}\nacc += digest(line{#});",
    "{\n  std::ostringstream os;\n  os << {F}[{k}] << ' ' << acc;\n  acc += digest(os.str());\n}",
    // Output.
    "std::printf(\"  %u\\n\", static_cast<unsigned>({F}[{k}]));",
    "emit<{E}>({S});",
    "emit<{E}>({x});",
};

void Function::idiom(Nodes &Into) {
  std::string Text = Idioms[R.below(sizeof Idioms / sizeof *Idioms)];
  if (MayThrow && !Opts.Strict && (Text.find("emit") == 0 || Text.find("std::printf") == 0))
    return; // section 7: output is not undone
  if (Depth == 0 && Text.find("return acc") != std::string::npos && !R.chance(20))
    return;
  if (Times > 100 && Text.find("{S}") != std::string::npos)
    return;
  for (std::size_t At = 0; (At = Text.find("return acc", At)) != std::string::npos; At += 7) {
    if (Result != "acc") // the rest of the expression too
      Text.replace(At, Text.find(';', At) - At, "return " + Result);
  }
  const std::string Number = std::to_string(++Names);
  const std::size_t Seen = Vars.size();
  std::string Chosen[128];
  auto Any = [&](Kind K, bool Write, bool Fixed) {
    const Role Wanted = R.chance(45) ? Role::Target : R.chance(50) ? Role::Scratch : Role::Input;
    auto Fits = [&](const Variable &X) { return X.K == K && !(Write && X.Const) && !(Fixed && X.Movable); };
    auto *V = find(Fits, Wanted);
    return V ? V : find(Fits, {});
  };
  for (std::size_t At = 0; (At = Text.find('{', At)) != std::string::npos;) {
    const std::size_t End = Text.find('}', At);
    const std::string What = Text.substr(At + 1, End - At - 1);
    std::string New;
    const bool Same = What.size() == 2 && (What[1] == '1' || What[1] == '2');
    const Variable *V = nullptr;
    if (What == "#") {
      New = Number;
    } else if (What == "i" || What == "k") {
      New = "(" + index(What == "i" ? N : Cap) + ")";
      if (At && Text[At - 1] == '[')
        New = New.substr(1, New.size() - 2);
    } else if (What == "q") {
      New = "q" + Number;
    } else if (What == "x") {
      New = number(0);
    } else if (What == "c") {
      New = condition();
    } else if (What == "E") {
      New = Num;
    } else if (What == "N" || What == "C") {
      New = std::to_string(What == "N" ? N : Cap);
    } else if (What == "for") {
      New = "for (int q" + Number + " = 0; q" + Number + " < " + std::to_string(N) + "; ++q" + Number + ")";
      Variable Q;
      Q.K = Kind::Int, Q.Steady = Q.Const = true, Q.High = N - 1, Q.Name = "q" + Number;
      declare(Q);
    } else if (What == "end") {
      Vars.resize(Seen);
    } else if (What == "S") {
      auto Call = spawn(Value::Num, false, R.chance(5));
      if (!Call)
        return Vars.resize(Seen);
      ++MainSpawns;
      New = *Call;
    } else if (!What.empty() && std::string("FTIMGR").find(What[0]) != std::string::npos && (What.size() == 1 || Same)) {
      const int Slot = Same ? What[0] - 'A' + (What[1] == '2' ? 32 : 0) : 127;
      if (!Same || Chosen[Slot].empty()) {
        switch (What[0]) {
        case 'F': V = Any(Kind::Vec, true, true); break;
        case 'T': V = Any(Kind::Vec, true, false); break;
        case 'I': V = Any(Kind::Vec, false, false); break;
        case 'M': V = Any(Kind::Map, true, false); break;
        case 'G': V = Any(Kind::Grow, true, false); break;
        default: V = Any(Kind::Rows, true, false); break;
        }
        if (!V)
          return Vars.resize(Seen);
        Chosen[Slot] = V->Name;
      }
      New = Chosen[Slot];
    } else {
      ++At; // a brace of the program
      continue;
    }
    Text.replace(At, End - At + 1, New);
    At += New.size();
  }
  Vars.resize(Seen);
  add(Into, Text);
}

} // namespace gen
