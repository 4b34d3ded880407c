#include "Table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace bench {
namespace {

std::string number(double value, const char *format = "%.2f") {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

std::string judged(const std::string &text, bool reached) {
  return reached ? text : "**" + text + "**";
}

/// A speedup that should be at least `goal`, as it is printed: rounded to hundredths.
std::string at_least(double goal, double value) {
  return judged(number(value), std::round(value * 100) >= std::round(goal * 100));
}
std::string at_most(double goal, double value) {
  return judged(number(value), std::round(value * 100) <= std::round(goal * 100));
}

/// All that a row needs: the results, and of which compiler.
struct View {
  const std::vector<Compared> &all;
  std::string compiler;

  std::vector<Compared> loops(const Filter &filter) const {
    return select(all, [&](const Compared &c) {
      return c.what.part == "loop" && c.what.compiler == compiler && filter(c);
    });
  }
  std::vector<Compared> longest(const std::string &shape,
                                const std::string &spread = "uniform") const {
    return longest_loops(all, compiler, shape, spread);
  }
  Compared find(const std::string &part, const std::string &shape, long calls = -1) const {
    for (const Compared &c : all)
      if (c.what.part == part && c.what.shape == shape && (calls < 0 || c.what.calls == calls) &&
          (c.what.compiler == compiler || c.what.compiler == "-"))
        return c;
    return {};
  }
};

using Value = std::function<double(const Compared &)>;
double deco(const Compared &cell) { return cell.of("deco"); }
double against_peers(const Compared &cell) { return cell.of("deco") / cell.best_peer(); }

/// The smallest value, with where it is; "-" for none.
std::string worst(const std::vector<Compared> &cells, const Value &value, double goal) {
  if (cells.empty())
    return "-";
  const Compared &cell =
      *std::min_element(cells.begin(), cells.end(),
                        [&](const auto &a, const auto &b) { return value(a) < value(b); });
  return at_least(goal, value(cell)) + " (" + name_of(cell) + ")";
}

std::string slowdown(const View &view) {
  const std::vector<Compared> cells = view.loops([](const Compared &) { return true; });
  if (cells.empty())
    return "-";
  const Compared &cell = *std::min_element(
      cells.begin(), cells.end(), [&](const auto &a, const auto &b) { return deco(a) < deco(b); });
  long over = 0;
  for (const Compared &c : cells)
    over += deco(c) < 1 / 1.055;
  return at_most(1.05, 1 / deco(cell)) + " (" + name_of(cell) + "); over 1.05 in " +
         std::to_string(over) + " of " + std::to_string(cells.size());
}

std::string counted(const View &view) {
  return worst(view.loops([](const Compared &c) {
    return c.what.shape == "counted" && c.what.spread == "uniform" && c.what.calls >= 10 &&
           c.total_ns() >= 1e6;
  }),
               deco, 1.95);
}

std::string counted_irregular(const View &view) {
  return worst(view.loops([](const Compared &c) {
    return c.what.shape == "counted" && c.what.spread == "irregular" && c.what.calls >= 1000 &&
           c.total_ns() >= 1e6;
  }),
               deco, 1.95);
}

/// At 10 ns, at 100 ns, and the worst from 1 us on.
std::string by_grain(const View &view, const std::string &shape) {
  double at10 = 0, at100 = 0, above = std::numeric_limits<double>::infinity();
  for (const Compared &cell : view.longest(shape)) {
    if (cell.what.grain_ns == 10)
      at10 = deco(cell);
    if (cell.what.grain_ns == 100)
      at100 = deco(cell);
    if (cell.what.grain_ns >= 1000)
      above = std::min(above, deco(cell));
  }
  auto text = [](double goal, double value) {
    return value == 0 || std::isinf(value) ? "-" : at_least(goal, value);
  };
  return text(1.75, at10) + " / " + text(1.90, at100) + " / " + text(1.95, above);
}

std::string deferred(const View &view, const std::string &shape) {
  return worst(
      select(view.longest(shape), [](const Compared &c) { return c.what.grain_ns >= 1000; }), deco,
      1.90);
}

std::string mutex(const View &view) { return worst(view.longest("map"), against_peers, 1); }

/// Writes into one container that are recorded, against the better one of the two ways to do it by hand.
std::string writes(const View &view, const std::string &shape) {
  return worst(select(view.all,
                      [&](const Compared &c) {
                        return c.what.part == "writes" && c.what.compiler == view.compiler &&
                               c.what.shape == shape;
                      }),
               against_peers, 1);
}

/// From which length of a call on a contender is not slower than serial, between the lengths by
/// their logarithms.
std::string break_even(const View &view, const std::string &shape, const std::string &contender) {
  std::vector<Compared> cells = view.longest(shape);
  std::sort(cells.begin(), cells.end(),
            [](const auto &a, const auto &b) { return a.what.grain_ns > b.what.grain_ns; });
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const double here = cells[i].of(contender);
    if (here == 0)
      return "-";
    if (here >= 0.995)
      continue;
    if (i == 0)
      return "never";
    const double above = cells[i - 1].of(contender), low = std::log(cells[i].what.grain_ns),
                 high = std::log(cells[i - 1].what.grain_ns);
    const double grain = std::exp(low + (high - low) * std::max(0.0, 1 - here) / (above - here));
    return judged(duration(grain), contender != "deco" || grain <= 10);
  }
  return cells.empty() ? "-" : "<= " + duration(cells.back().what.grain_ns);
}

std::string break_evens(const View &view) {
  std::string text;
  for (const char *shape : {"counted", "while", "map"})
    text += (text.empty() ? "" : ", ") + (shape + (" " + break_even(view, shape, "deco")));
  return text + "; in `while`: omp task " + break_even(view, "while", "omp task") +
         ", tbb task_group " + break_even(view, "while", "tbb task_group");
}

std::string recursion(const View &view, const std::string &shape, double goal) {
  const Compared c = view.find("recursion", shape);
  return c.values.empty()
             ? "-"
             : at_least(goal, deco(c)) + " (omp task " + number(c.of("omp task"), "%.2g") +
                   ", tbb task_group " + number(c.of("tbb task_group"), "%.2g") + ")";
}

std::string fib(const View &view) {
  return recursion(view, "fib", view.compiler.find("clang") != std::string::npos ? 1.9 : 1.6);
}

std::string peers(const View &view, bool much) {
  return worst(view.loops([much](const Compared &c) {
    return c.what.grain_ns >= 1000 && c.best_peer() > 0 &&
           (much ? c.total_ns() >= 1e6 : c.total_ns() < 1e6);
  }),
               against_peers, 0.97);
}

std::string memory(const View &view, const std::string &shape, double goal_mib) {
  const Compared c = view.find("memory", shape);
  if (!c.has("deco"))
    return "-";
  auto added = [&c](const char *contender) { return (c.of(contender) - c.of("serial")) / 1024; };
  std::string text = judged(number(added("deco"), "%.1f MiB"), added("deco") <= goal_mib);
  for (const char *peer : {"omp task", "tbb task_group"})
    if (c.has(peer))
      text += std::string(", ") + peer + " " + number(added(peer), "%.0f");
  return text;
}

/// The worst of the examples.
std::string rewriting(const View &view, const char *suffix, double goal) {
  double ratio = 0;
  for (const char *example : {"climate", "raytracer", "nbody"}) {
    const Compared c = view.find("rewrite", std::string(example) + suffix);
    if (c.has("deco-rewrite"))
      ratio = std::max(ratio, c.of("deco-rewrite") / c.of("clang -fsyntax-only"));
  }
  return ratio == 0 ? "-" : at_most(goal, ratio);
}

/// The exponent of the growth over the last tenfold, and the times.
std::string growth(const View &view) {
  const auto seconds = [&](long n) { return view.find("rewrite", "body", n).of("deco-rewrite"); };
  const long last = seconds(10000) > 0 ? 10000 : 1000;
  if (seconds(last) == 0)
    return "-";
  const double exponent =
      std::log10((seconds(last) - seconds(10)) / (seconds(last / 10) - seconds(10)));
  return judged("n^" + number(exponent), exponent < 1.15) + " (" + std::to_string(last) +
         " statements: " + number(seconds(last), "%.2g s") +
         (last < 10000 ? "; 10,000: over a minute, or left out)" : ")");
}

std::string statistics(const View &view, const char *threads) {
  std::string text;
  for (const Compared &c : view.all)
    if (c.what.part == "stats" && c.what.compiler == view.compiler && c.what.spread == threads)
      text += (text.empty() ? "" : "; ") + c.what.shape + " " + duration(c.what.grain_ns) + ": " +
              number(c.of("deco")) + " / " + number(c.of("counting"));
  return text.empty() ? "-" : text;
}

struct Row {
  const char *name, *goal;
  std::function<std::string(const View &)> measured;
  bool once = false; ///< does not depend on the compiler
};

std::vector<Row> rows() {
  return {
      {"slowdown, worst over calls of 10 ns to 1 ms, 1 to 10^6 of them", "at most 1.05", slowdown},
      {"counted loop into a vector, 1 ms in total and up, worst", "1.95", counted},
      {"the same, one call in ten eleven times as long", "1.95", counted_irregular},
      {"`while` over a `std::list`, results in place: 10 ns / 100 ns / worst from 1 us",
       "1.75 / 1.90 / 1.95", [](const View &v) { return by_grain(v, "while"); }},
      {"nodes linked by hand, results in the nodes: the same", "1.75 / 1.90 / 1.95",
       [](const View &v) { return by_grain(v, "linked"); }},
      {"`results[i][k] = f()` into a map of maps, from 1 us, worst", "1.90",
       [](const View &v) { return deferred(v, "map"); }},
      {"`push_back(f())`, from 1 us, worst", "1.90",
       [](const View &v) { return deferred(v, "push_back"); }},
      {"the map against the best with a mutex around it, any length, worst", "1", mutex},
      {"10^6 writes into a `std::map`, against a mutex or maps merged by hand, worst", "1",
       [](const View &v) { return writes(v, "map"); }},
      {"... into a `std::unordered_map`", "1",
       [](const View &v) { return writes(v, "unordered_map"); }},
      {"... into a `std::vector`", "1", [](const View &v) { return writes(v, "vector"); }},
      {"break-even: shortest call with which tasks lose nothing", "10 ns", break_evens},
      {"n-queens 12 by columns", "1.90", [](const View &v) { return recursion(v, "queens", 1.9); }},
      {"fib 32, both attributes", "1.90 (g++ 1.60)", fib},
      {"against the best of all others, from 1 us and 1 ms in total, worst", "0.97",
       [](const View &v) { return peers(v, true); }},
      {"the same, less than 1 ms in total", "-", [](const View &v) { return peers(v, false); }},
      {"added peak memory, 10^7 calls: counted loop", "4 MiB",
       [](const View &v) { return memory(v, "counted", 4); }},
      {"... `while`", "4 MiB", [](const View &v) { return memory(v, "while", 4); }},
      {"... `push_back`, deferred", "32 MiB",
       [](const View &v) { return memory(v, "push_back", 32); }},
      {"`DECO_STATS` off / on, 1 thread (speedup)", "-",
       [](const View &v) { return statistics(v, "1"); }},
      {"`DECO_STATS` off / on, 2 threads (speedup)", "-",
       [](const View &v) { return statistics(v, "2"); }},
      {"rewriting a file, against `clang -fsyntax-only`, worst", "1.15",
       [](const View &v) { return rewriting(v, "", 1.15); }, true},
      {"... in which nothing is annotated", "0.50",
       [](const View &v) { return rewriting(v, ", nothing annotated", 0.5); }, true},
      {"... as its body grows to 10,000 statements", "linear: n^1", growth, true},
  };
}

} // namespace

std::string goals_table(const std::vector<Compared> &all) {
  const std::vector<std::string> compilers = compilers_of(all);
  std::string text = "| | goal |", line = "|---|---|";
  for (const std::string &compiler : compilers)
    text += " " + compiler + " |", line += "---|";
  text += "\n" + line + "\n";
  for (const Row &row : rows()) {
    text += std::string("| ") + row.name + " | " + row.goal + " |";
    for (const std::string &compiler : compilers)
      text += row.once && compiler != compilers.front()
                  ? " |"
                  : " " + row.measured({all, compiler}) + " |";
    text += "\n";
  }
  return text;
}

} // namespace bench
