#include "Cells.h"

#include <algorithm>
#include <cstdio>
#include <tuple>

namespace bench {

static auto key(const Result &r) {
  return std::tie(r.compiler, r.part, r.shape, r.spread, r.grain_ns, r.calls);
}

double Compared::best_peer() const {
  double best = 0;
  for (const auto &[contender, value] : values)
    if (contender != "serial" && contender != "deco")
      best = std::max(best, value);
  return best;
}

std::vector<Compared> compared(const std::vector<Result> &results) {
  std::vector<Compared> all;
  for (const Result &r : results) {
    auto same = [&r](const Compared &c) { return key(c.what) == key(r); };
    auto found = std::find_if(all.rbegin(), all.rend(), same);
    if (found == all.rend()) {
      all.push_back({r, {}});
      found = all.rbegin();
    }
    found->values[r.contender] = r.value;
  }
  return all;
}

std::vector<Compared> select(const std::vector<Compared> &all, const Filter &filter) {
  std::vector<Compared> selected;
  std::copy_if(all.begin(), all.end(), std::back_inserter(selected), filter);
  return selected;
}

std::vector<Compared> longest_loops(const std::vector<Compared> &all, const std::string &compiler,
                                    const std::string &shape, const std::string &spread) {
  std::vector<Compared> longest;
  for (const Compared &cell : all) {
    if (cell.what.part != "loop" || cell.what.compiler != compiler || cell.what.spread != spread ||
        (!shape.empty() && cell.what.shape != shape))
      continue;
    auto same = [&cell](const Compared &c) {
      return c.what.shape == cell.what.shape && c.what.grain_ns == cell.what.grain_ns;
    };
    const auto found = std::find_if(longest.begin(), longest.end(), same);
    if (found == longest.end())
      longest.push_back(cell);
    else if (found->what.calls < cell.what.calls)
      *found = cell;
  }
  return longest;
}

std::vector<std::string> compilers_of(const std::vector<Compared> &all) {
  std::vector<std::string> names;
  for (const Compared &cell : all)
    if (cell.what.compiler != "-" &&
        std::find(names.begin(), names.end(), cell.what.compiler) == names.end())
      names.push_back(cell.what.compiler);
  return names;
}

std::string duration(double nanoseconds) {
  const char *units[] = {"ns", "us", "ms", "s"};
  int unit = 0;
  for (; unit < 3 && nanoseconds >= 999.5; ++unit)
    nanoseconds /= 1000;
  char text[32];
  std::snprintf(text, sizeof text, "%.3g %s", nanoseconds, units[unit]);
  return text;
}

std::string name_of(const Compared &cell) {
  return cell.what.shape + ", " + duration(cell.what.grain_ns) + " x " +
         std::to_string(cell.what.calls) + (cell.what.spread == "irregular" ? ", irregular" : "");
}

} // namespace bench
