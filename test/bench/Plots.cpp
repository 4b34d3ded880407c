#include "Plots.h"
#include "Chart.h"

#include <algorithm>
#include <cmath>

namespace bench {

static const std::vector<std::pair<std::string, int>> colours = {{"deco", 0},
                                                                 {"omp task", 1},
                                                                 {"omp taskloop", 2},
                                                                 {"omp parallel for", 3},
                                                                 {"tbb parallel_for", 4},
                                                                 {"tbb task_group", 5}};

static Axis speedup_axis() {
  return {"speedup over serial",
          0,
          2.1,
          false,
          {{0, "0"}, {0.5, "0.5"}, {1, "1"}, {1.5, "1.5"}, {2, "2"}}};
}

static Axis time_axis(const std::string &label, double low, double high) {
  Axis axis{label, low, high, true, {}};
  for (double tick = low; tick <= high * 1.01; tick *= 10)
    axis.ticks.emplace_back(tick, duration(tick));
  return axis;
}

std::string plot_loops(const std::vector<Compared> &all, const std::string &compiler) {
  const std::pair<const char *, const char *> shapes[] = {
      {"counted", "counted loop into a vector"},
      {"while", "while over a std::list, into a vector"},
      {"linked", "nodes linked by hand, results in them"},
      {"map", "into a map of maps (by hand: a mutex)"},
      {"push_back", "push_back"}};
  std::vector<Chart> charts;
  for (const char *spread : {"uniform", "irregular"})
    for (const auto &[shape, title] : shapes) {
      if (spread == std::string("irregular") && shape != std::string("counted"))
        continue;
      Chart chart{spread == std::string("uniform") ? title
                                                   : "counted, one call in ten 11 times as long",
                  time_axis("length of a call (10 ms in total)", 10, 1e6),
                  speedup_axis(),
                  {},
                  {1}};
      const std::vector<Compared> cells = longest_loops(all, compiler, shape, spread);
      for (const auto &[contender, colour] : colours) {
        Series series{contender, colour, {}};
        for (const Compared &cell : cells)
          if (cell.has(contender))
            series.points.emplace_back(cell.what.grain_ns, cell.of(contender));
        if (!series.points.empty())
          chart.series.push_back(series);
      }
      charts.push_back(chart);
    }
  return svg("Speedup of loops on two cores, " + compiler, charts, 3);
}

std::string plot_little_work(const std::vector<Compared> &all) {
  std::vector<Chart> charts;
  for (const std::string &compiler : compilers_of(all)) {
    Chart chart{
        compiler, time_axis("serial time of the whole loop", 10, 1e8), speedup_axis(), {}, {1}};
    int colour = 0;
    for (const char *shape : {"counted", "while", "linked", "map", "push_back"}) {
      Series series{shape, colour++, {}, false};
      for (const Compared &cell : all)
        if (cell.what.part == "loop" && cell.what.compiler == compiler && cell.what.shape == shape)
          series.points.emplace_back(cell.of("serial"), cell.of("deco"));
      chart.series.push_back(series);
    }
    charts.push_back(chart);
  }
  return svg("deco by the work of a loop: each dot a length and a number of calls", charts, 2);
}

std::string plot_kernels(const std::vector<Compared> &all) {
  std::vector<Chart> charts;
  for (const std::string &compiler : compilers_of(all)) {
    Chart chart{compiler,
                speedup_axis(),
                {"", 0, 1, false, {}},
                {{"deco", 0, {}, false}, {"by hand, OpenMP", 1, {}, false}},
                {},
                110};
    double place = 0;
    for (const Compared &cell : all)
      if (cell.what.part == "kernel" && cell.what.compiler == compiler) {
        place += 1;
        chart.y.ticks.emplace_back(place, cell.what.shape);
        chart.series[0].points.emplace_back(cell.of("deco"), place + 0.1);
        chart.series[1].points.emplace_back(cell.of("by_hand"), place - 0.1);
      }
    chart.y.high = place + 1;
    charts.push_back(chart);
  }
  return svg("Applications: speedup on two cores", charts, 2);
}

std::string plot_rewriting(const std::vector<Compared> &all) {
  Chart chart{
      "a function whose body grows",
      {"statements", 10, 1e4, true, {{10, "10"}, {100, "100"}, {1000, "1000"}, {1e4, "10,000"}}},
      {"time", 0.01e9, 100e9, true, {}},
      {{"deco-rewrite", 0, {}}, {"clang -fsyntax-only", 1, {}}},
      {}};
  for (double tick = 0.01e9; tick < 101e9; tick *= 10)
    chart.y.ticks.emplace_back(tick, duration(tick));
  for (const Compared &cell : all)
    if (cell.what.part == "rewrite" && cell.what.shape == "body")
      for (Series &series : chart.series)
        series.points.emplace_back(static_cast<double>(cell.what.calls),
                                   cell.of(series.name) * 1e9);
  return svg("Time of rewriting", {chart}, 1);
}

} // namespace bench
