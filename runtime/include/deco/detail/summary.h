// What has been counted, added up by place, and what it means.

#ifndef DECO_DETAIL_SUMMARY_H
#define DECO_DETAIL_SUMMARY_H

#include "config.h"
#include "statistics.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {
namespace statistics {

struct site_summary {
  spot at{};
  long long tasks = 0, calls_in_tasks = 0, time_in_tasks = 0, in_place = 0, timed = 0, time_timed = 0;

  void add(const call_site &c) {
    tasks += get(c.tasks);
    calls_in_tasks += get(c.calls_in_tasks);
    time_in_tasks += get(c.time_in_tasks);
    in_place += get(c.in_place);
    timed += get(c.timed);
    time_timed += get(c.time_timed);
  }
  long long calls() const { return calls_in_tasks + in_place; }
  /// In nanoseconds; of the calls in place by those that were timed.
  double total() const {
    const double each = timed ? static_cast<double>(time_timed) / static_cast<double>(timed) : 0;
    return static_cast<double>(time_in_tasks) + each * static_cast<double>(in_place);
  }
  double mean() const { return calls() ? total() / static_cast<double>(calls()) : 0; }
};

struct barrier_summary {
  spot at{};
  long long times = 0, lost = 0, longest = 0;

  void add(const barrier &b) {
    times += get(b.times);
    lost += get(b.lost);
    longest = std::max(longest, get(b.longest));
  }
};

struct function_summary {
  spot at{};
  long long runs = 0, time = 0, own = 0;
  long long serial[serial_reasons] = {}, timed[serial_reasons] = {}, time_timed[serial_reasons] = {};

  void add(const function &f) {
    runs += get(f.runs);
    time += get(f.time);
    own += get(f.own);
    for (int why = 0; why < serial_reasons; ++why) {
      serial[why] += get(f.serial[why]);
      timed[why] += get(f.timed[why]);
      time_timed[why] += get(f.time_timed[why]);
    }
  }
  double serial_time(int why) const {
    return timed[why] ? static_cast<double>(time_timed[why]) / static_cast<double>(timed[why]) *
                            static_cast<double>(serial[why])
                      : 0;
  }
};

struct summary {
  std::vector<site_summary> sites;
  std::vector<function_summary> functions;
  std::vector<barrier_summary> barriers;
  long long work = 0, span = 0, wall = 0, threads = 1, open = 0;

  double parallelism() const { return span > 0 ? static_cast<double>(work) / static_cast<double>(span) : 1; }
  double achieved() const { return wall > 0 ? static_cast<double>(work) / static_cast<double>(wall) : 1; }
};

inline bool precedes(const spot &a, const spot &b) noexcept {
  if (const int files = std::strcmp(a.file, b.file))
    return files < 0;
  return a.line != b.line ? a.line < b.line : std::strcmp(a.name, b.name) < 0;
}

/// Adds up what is of one place: each instantiation of a template counts by itself, and each unit.
template <class Summary, class T> std::vector<Summary> by_place(const registry<T> &all_of_them) {
  std::vector<Summary> sums;
  for (const T *t = all_of_them.first(); t; t = t->next) {
    const auto at = std::lower_bound(sums.begin(), sums.end(), t->at, [](const Summary &s, const spot &p) {
      return precedes(s.at, p);
    });
    auto sum = at;
    if (at == sums.end() || precedes(t->at, at->at)) {
      sum = sums.insert(at, Summary());
      sum->at = t->at;
    }
    sum->add(*t);
  }
  return sums;
}

inline summary summarize() {
  summary s;
  s.sites = by_place<site_summary>(call_sites);
  s.functions = by_place<function_summary>(functions);
  s.barriers = by_place<barrier_summary>(barriers);
  s.work = get(all.work);
  s.span = get(all.span);
  s.wall = get(all.wall);
  s.threads = get(all.threads);
  s.open = get(all.open);
  return s;
}

inline const char *reason_text(serial_reason why) noexcept {
  switch (why) {
  case one_thread:
    return "serial: one thread";
  case too_little_work:
    return "serial: too little work for tasks";
  default:
    return "serial: objects overlap";
  }
}

inline std::string named(const spot &at) {
  const char *const slash = std::strrchr(at.file, '/');
  return std::string(at.name) + " (" + (slash ? slash + 1 : at.file) + ":" + std::to_string(at.line) + ")";
}

/// The reason that most of the serial time has.
inline std::string advice_on_serial(const summary &s) {
  double most = -1;
  const function_summary *of = nullptr;
  int reason = 0;
  for (const function_summary &f : s.functions)
    for (int why = 0; why < serial_reasons; ++why)
      if (f.serial[why] > 0 && f.serial_time(why) > most) {
        most = f.serial_time(why);
        of = &f;
        reason = why;
      }
  if (!of)
    return "no call was made";
  char mean[64];
  std::snprintf(mean, sizeof mean, "%.3g us", most / 1000 / static_cast<double>(of->serial[reason]));
  switch (reason) {
  case one_thread:
    return "all ran serially because there is one thread (OMP_NUM_THREADS, DECO_SERIAL)";
  case overlap:
    return "all ran serially because the objects that " + named(of->at) + " is given overlap";
  default:
    return "all ran serially because " + named(of->at) + " takes " + mean +
           " a run: from about 25 us on tasks can pay";
  }
}

/// What is most worth doing, in one line.
inline std::string advice(const summary &s) {
  long long with_tasks = 0, own = 0, lost = 0, tasks = 0;
  for (const function_summary &f : s.functions) {
    with_tasks += f.time;
    own += f.own;
  }
  for (const site_summary &c : s.sites)
    tasks += c.tasks;
  const barrier_summary *worst = nullptr;
  for (const barrier_summary &b : s.barriers) {
    lost += b.lost;
    if (!worst || b.lost > worst->lost)
      worst = &b;
  }
  if (tasks == 0 && with_tasks == 0)
    return advice_on_serial(s);
  const site_summary *main = nullptr;
  for (const site_summary &c : s.sites)
    if (!main || c.total() > main->total())
      main = &c;
  const auto percent = [&s](double of) {
    return std::to_string(static_cast<int>(100 * of / static_cast<double>(std::max(s.wall, 1LL)) + 0.5)) + " %";
  };
  const double threads = static_cast<double>(s.threads);
  if (s.achieved() >= 0.8 * threads)
    return "nothing to do: the threads were busy";
  if (s.wall > 2 * with_tasks)
    return "most of the time goes into serial runs of synchronized functions";
  if (main && main->mean() < 1000)
    return "the calls of " + named(main->at) + " are short (" +
           std::to_string(static_cast<long long>(main->mean())) +
           " ns each): let each of them do more, so that making them does not count";
  if (worst && static_cast<double>(worst->lost) > 0.25 * static_cast<double>(s.wall) &&
      worst->lost * 2 > lost)
    return "one barrier takes " + percent(static_cast<double>(worst->lost)) + " of the time: " +
           named({worst->at.name, worst->at.file, worst->at.line}) +
           (worst->times > 1 ? "; it is passed " + std::to_string(worst->times) + " times" : "");
  if (s.parallelism() < 1.5 * threads) {
    char most[32];
    std::snprintf(most, sizeof most, "%.1f", s.parallelism());
    return std::string("parallelism is limited to ") + most + " by " +
           (own * 2 > s.span ? "the code between the calls" : "the longest calls between two barriers");
  }
  return "enough parallelism for " + std::to_string(s.threads) +
         " threads: are the cores free, is memory the limit?";
}

} // namespace statistics
} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_SUMMARY_H
