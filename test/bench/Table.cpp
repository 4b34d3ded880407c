#include "Table.h"

#include <algorithm>
#include <cstdio>

namespace bench {

static const char *const contenders[] = {
    "deco", "omp task", "omp taskloop", "omp parallel for", "tbb parallel_for", "tbb task_group"};

static std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

static std::string header(const std::vector<std::string> &columns) {
  std::string text = "|", line = "|";
  for (const std::string &column : columns)
    text += " " + column + " |", line += "---|";
  return text + "\n" + line + "\n";
}

/// "10 ms in total" of calls of these lengths, a column each.
static std::string peers_of(const std::vector<Compared> &all, const std::string &compiler,
                            const std::string &spread) {
  std::string text;
  for (const char *shape : {"counted", "while", "linked", "map", "push_back"}) {
    const std::vector<Compared> cells = longest_loops(all, compiler, shape, spread);
    if (text.empty()) {
      std::vector<std::string> columns = {compiler + ", " + spread, ""};
      for (const Compared &cell : cells)
        columns.push_back(duration(cell.what.grain_ns));
      text = header(columns);
    }
    for (const char *contender : contenders) {
      text +=
          std::string("| ") + (contender == contenders[0] ? shape : "") + " | " + contender + " |";
      for (const Compared &cell : cells)
        text += " " + (cell.has(contender) ? number(cell.of(contender)) : "-") + " |";
      text += "\n";
    }
  }
  return text;
}

std::string peers_table(const std::vector<Compared> &all) {
  std::string text;
  for (const std::string &compiler : compilers_of(all))
    for (const char *spread : {"uniform", "irregular"})
      text += peers_of(all, compiler, spread) + "\n";
  return text;
}

std::string kernels_table(const std::vector<Compared> &all) {
  const std::vector<std::string> compilers = compilers_of(all);
  std::vector<std::string> columns = {""}, names;
  for (const std::string &compiler : compilers)
    columns.insert(columns.end(), {compiler + ", serial", "deco", "by hand", "deco / by hand"});
  for (const Compared &c : all)
    if (c.what.part == "kernel" &&
        std::find(names.begin(), names.end(), c.what.shape) == names.end())
      names.push_back(c.what.shape);
  std::string text = header(columns);
  for (const std::string &name : names) {
    text += "| " + name + " |";
    for (const std::string &compiler : compilers)
      for (const Compared &c : all)
        if (c.what.part == "kernel" && c.what.shape == name && c.what.compiler == compiler) {
          const double ratio = c.of("deco") / c.of("by_hand");
          text += " " + duration(c.of("serial")) + " | " + number(c.of("deco")) + " | " +
                  number(c.of("by_hand")) + " | " +
                  (ratio >= 0.965 ? number(ratio) : "**" + number(ratio) + "**") + " |";
        }
    text += "\n";
  }
  return text;
}

} // namespace bench
