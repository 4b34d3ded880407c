// DECO_TRACE=FILE.json: the events of all threads as chrome://tracing and Perfetto read them, and the
// statistics beside them, for deco-rewrite --report.

#ifndef DECO_DETAIL_TRACE_FILE_H
#define DECO_DETAIL_TRACE_FILE_H

#include "config.h"
#include "statistics.h"
#include "summary.h"
#include "trace.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#if defined(__unix__) || defined(__APPLE__)
#include <unistd.h>
#endif

namespace deco {
inline namespace DECO_ABI_NAMESPACE {
namespace detail {
namespace trace {

inline const char *file_name = nullptr; // the environment's text
inline nanoseconds begin = 0;

inline long process_id() noexcept {
#if defined(__unix__) || defined(__APPLE__)
  return static_cast<long>(::getpid());
#else
  return 1;
#endif
}

/// Writes JSON; what has gone wrong is seen at the end.
class json_writer {
public:
  explicit json_writer(std::FILE *to) noexcept : to_(to) {}

  void raw(const char *text) { std::fputs(text, to_); }
  /// A string, escaped. Bytes that are no ASCII are taken to be UTF-8.
  void string(const char *text) {
    std::fputc('"', to_);
    for (const char *c = text; *c; ++c) {
      if (*c == '"' || *c == '\\')
        std::fputc('\\', to_);
      if (static_cast<unsigned char>(*c) < 0x20)
        std::fprintf(to_, "\\u%04x", static_cast<unsigned>(*c));
      else
        std::fputc(*c, to_);
    }
    std::fputc('"', to_);
  }
  /// `, "name": value` with a comma in front if it is not the first of its object.
  void member(const char *name, long long value, bool first = false) {
    std::fprintf(to_, "%s\"%s\": %lld", first ? "" : ", ", name, value);
  }
  void member(const char *name, const char *value, bool first = false) {
    std::fprintf(to_, "%s\"%s\": ", first ? "" : ", ", name);
    string(value);
  }
  void microseconds(const char *name, nanoseconds value) {
    std::fprintf(to_, ", \"%s\": %lld.%03lld", name, static_cast<long long>(value / 1000),
                 static_cast<long long>(value % 1000));
  }
  /// An array of objects. @param write writes the members of one
  template <class List, class Write> void list(const char *head, const List &items, Write write) {
    raw(head);
    const char *between = "";
    for (const auto &item : items) {
      raw(between);
      raw("\n{");
      write(item);
      raw("}");
      between = ",";
    }
    raw("]");
  }
  void place(const spot &at, bool first = false) {
    member("file", at.file, first);
    member("line", at.line);
  }

private:
  std::FILE *const to_;
};

inline const char *category(kind what) noexcept {
  switch (what) {
  case task:
    return "task";
  case in_place:
    return "in place";
  case waiting:
    return "barrier";
  case body:
    return "body";
  default:
    return "serial";
  }
}

inline void write_event(json_writer &out, const event &e, unsigned thread) {
  out.raw(",\n{");
  if (e.what == waiting)
    out.member("name", (std::string("barrier: ") + e.at->name).c_str(), true);
  else
    out.member("name", e.at->name, true);
  out.member("cat", category(e.what));
  out.raw(", \"ph\": \"X\"");
  out.member("pid", process_id());
  out.member("tid", thread);
  out.microseconds("ts", e.start > begin ? e.start - begin : 0);
  out.microseconds("dur", e.duration);
  out.raw(", \"args\": {");
  out.place(*e.at, true);
  out.member(e.what == waiting ? "lost_ns" : "calls", e.calls);
  out.raw("}}");
}

inline void write_statistics(json_writer &out) {
  using namespace statistics;
  const summary s = summarize();
  out.raw("\"statistics\": {");
  out.member("threads", s.threads, true);
  out.member("work_ns", s.work);
  out.member("span_ns", s.span);
  out.member("wall_ns", s.wall);
  out.member("unfinished", s.open);
  out.member("advice", advice(s).c_str());
  out.list(",\n\"calls\": [", s.sites, [&](const site_summary &c) {
    out.member("function", c.at.name, true);
    out.place(c.at);
    out.member("calls", c.calls());
    out.member("tasks", c.tasks);
    out.member("in_place", c.in_place);
    out.member("total_ns", static_cast<long long>(c.total()));
  });
  out.list(",\n\"barriers\": [", s.barriers, [&](const barrier_summary &b) {
    out.member("waits_for", b.at.name, true);
    out.place(b.at);
    out.member("times", b.times);
    out.member("lost_ns", b.lost);
    out.member("longest_ns", b.longest);
  });
  out.list(",\n\"functions\": [", s.functions, [&](const function_summary &f) {
    out.member("function", f.at.name, true);
    out.place(f.at);
    out.member("runs", f.runs);
    out.member("time_ns", f.time);
    out.member("own_ns", f.own);
    out.raw(", \"serial\": [");
    const char *comma = "";
    for (int why = 0; why < serial_reasons; ++why) {
      if (f.serial[why] <= 0)
        continue;
      out.raw(comma);
      out.raw("{");
      out.member("why", reason_text(static_cast<serial_reason>(why)), true);
      out.member("runs", f.serial[why]);
      out.member("time_ns", static_cast<long long>(f.serial_time(why)));
      out.raw("}");
      comma = ", ";
    }
    out.raw("]");
  });
  out.raw("}");
}

/// The whole file. Returns whether it could be written.
inline bool write(std::FILE *to) {
  json_writer out(to);
  out.raw("{\"displayTimeUnit\": \"ns\",\n\"traceEvents\": [\n{\"name\": \"process_name\", \"ph\": \"M\"");
  out.member("pid", process_id());
  out.member("tid", 0LL);
  out.raw(", \"args\": {\"name\": \"deco\"}}");
  long long dropped = 0;
  for (const log *l = logs.load(std::memory_order_acquire); l; l = l->next) {
    out.raw(",\n{\"name\": \"thread_name\", \"ph\": \"M\"");
    out.member("pid", process_id());
    out.member("tid", l->id);
    out.raw(", \"args\": {");
    out.member("name", ("thread " + std::to_string(l->id)).c_str(), true);
    out.raw("}}");
    l->each([&](const event &e) { write_event(out, e, l->id); });
    dropped += l->dropped();
  }
  if (dropped > 0)
    std::fprintf(stderr, "deco: the trace is cut: %lld events are left out\n", dropped);
  out.raw("\n],\n\"otherData\": {\"producer\": \"deco\", ");
  write_statistics(out);
  out.raw("}}\n");
  return !std::ferror(to);
}

inline void write_file() {
  std::FILE *const to = std::fopen(file_name, "w");
  const bool written = to && write(to);
  const int error = errno;
  const bool closed = to && std::fclose(to) == 0;
  if (!written || !closed)
    std::fprintf(stderr, "deco: cannot write the trace '%s' (DECO_TRACE): %s\n", file_name,
                 std::strerror(written ? errno : error));
}

} // namespace trace
} // namespace detail
} // namespace DECO_ABI_NAMESPACE
} // namespace deco

#endif // DECO_DETAIL_TRACE_FILE_H
