// DECO_STATS=1: the table on standard error at the end of the program. What begins and ends all counting.

#ifndef DECO_DETAIL_STATISTICS_REPORT_H
#define DECO_DETAIL_STATISTICS_REPORT_H

#include "../threads.h"
#include "config.h"
#include "statistics.h"
#include "summary.h"
#include "trace_file.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {
namespace statistics {

/// A time with a unit that suits it.
struct duration_text {
  explicit duration_text(double ns) noexcept {
    const char *const units[] = {"ns", "us", "ms", "s"};
    int unit = 0;
    for (; unit < 3 && ns >= 999.5; ++unit)
      ns /= 1000;
    std::snprintf(text, sizeof text, ns < 9.95 ? "%.1f %s" : "%.0f %s", ns, units[unit]);
  }
  char text[32];
};

/// The last part of a path.
inline const char *file_name(const char *path) noexcept {
  const char *const slash = std::strrchr(path, '/');
  return slash ? slash + 1 : path;
}

inline void print_calls(const summary &s, std::FILE *to) {
  std::fprintf(to, "  %-38s %10s %9s %10s %9s %10s\n", "calls of", "calls", "tasks", "in place", "mean",
               "total");
  for (const site_summary &c : s.sites) {
    char name[200];
    std::snprintf(name, sizeof name, "%s  %s:%d", c.at.name, file_name(c.at.file), c.at.line);
    std::fprintf(to, "  %-38s %10lld %9lld %10lld %9s %10s\n", name, c.calls(), c.tasks, c.in_place,
                 duration_text(c.mean()).text, duration_text(c.total()).text);
  }
}

inline void print_functions(const summary &s, std::FILE *to) {
  std::fprintf(to, "\n  %-38s %10s %9s %10s  %s\n", "synchronized function", "runs", "mean", "total",
               "how");
  for (const function_summary &f : s.functions) {
    char name[200];
    std::snprintf(name, sizeof name, "%s  %s:%d", f.at.name, file_name(f.at.file), f.at.line);
    auto row = [&](long long runs, double total, const char *how) {
      if (runs > 0)
        std::fprintf(to, "  %-38s %10lld %9s %10s  %s\n", name, runs,
                     duration_text(total / static_cast<double>(runs)).text, duration_text(total).text, how);
    };
    row(f.runs, static_cast<double>(f.time), "with tasks");
    for (int why = 0; why < serial_reasons; ++why)
      row(f.serial[why], f.serial_time(why), reason_text(static_cast<serial_reason>(why)));
  }
}

inline void print_barriers(const summary &s, std::FILE *to) {
  if (s.barriers.empty())
    return;
  std::fprintf(to, "\n  %-38s %10s %9s %10s  %s\n", "barrier", "times", "longest", "time lost", "");
  for (const barrier_summary &b : s.barriers) {
    char name[200];
    std::snprintf(name, sizeof name, "%s:%d", file_name(b.at.file), b.at.line);
    std::fprintf(to, "  %-38s %10lld %9s %10s  %s\n", name, b.times,
                 duration_text(static_cast<double>(b.longest)).text,
                 duration_text(static_cast<double>(b.lost)).text, b.at.name);
  }
}

/// Prints all that has been counted.
inline void print(std::FILE *to) {
  const summary s = summarize();
  std::fprintf(to, "deco: statistics (%lld thread%s)\n", s.threads, s.threads == 1 ? "" : "s");
  if (s.functions.empty()) {
    std::fprintf(to, "deco: no synchronized function was called\n");
    return;
  }
  print_calls(s, to);
  print_functions(s, to);
  print_barriers(s, to);
  std::fprintf(to, "\n  work %s, span %s: they allow a parallelism of %.1f; achieved: %.2f in %s\n",
               duration_text(static_cast<double>(s.work)).text,
               duration_text(static_cast<double>(s.span)).text, s.parallelism(), s.achieved(),
               duration_text(static_cast<double>(s.wall)).text);
  if (s.open > 0)
    std::fprintf(to, "  the program ended inside of %lld synchronized function%s: what they did last is missing\n",
                 s.open, s.open == 1 ? "" : "s");
  std::fprintf(to, "  advice: %s\n", advice(s).c_str());
}

/// One in the program: begins to count when it starts, and reports when it ends, by exit() too.
class reporter {
public:
  reporter() noexcept {
    const char *const file = std::getenv("DECO_TRACE");
    if (file && *file) {
      trace::file_name = file;
      trace::begin = now();
      trace::recording.store(true, std::memory_order_relaxed);
    }
    prints_ = is_set("DECO_STATS");
    if (prints_ || trace::is_on())
      counting.store(true, std::memory_order_relaxed);
  }
  reporter(const reporter &) = delete;
  reporter &operator=(const reporter &) = delete;
  ~reporter() {
    if (!is_on() || (!has_openmp && !functions.first())) // another reporter has something to say
      return;
    try {
      if (prints_)
        print(stderr);
      if (trace::is_on())
        trace::write_file();
    } catch (...) { // no memory; the program's result is there
    }
  }

private:
  bool prints_ = false;
};
inline const reporter the_reporter;

} // namespace statistics
} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_STATISTICS_REPORT_H
