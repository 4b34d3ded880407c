#include "ReportPage.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>
#include <map>

using namespace llvm;

namespace deco {

static constexpr StringLiteral Style = R"(
:root{--ink:#1f2933;--dim:#66727f;--line:#e4e8ec;--task:#2b7bba;--place:#7fb8de;--barrier:#e08a3c;--body:#dfe5ea;--serial:#9aa5b1}
*{box-sizing:border-box}body{font:15px/1.5 system-ui,"DejaVu Sans",sans-serif;color:var(--ink);margin:0 auto;padding:28px 32px;max-width:1280px}
h1{font-size:23px;margin:0 0 4px}h2{font-size:17px;margin:32px 0 10px}p{margin:6px 0}.dim{color:var(--dim)}
.tiles{display:flex;gap:12px;flex-wrap:wrap;margin:18px 0}.tile{border:1px solid var(--line);border-radius:8px;padding:8px 16px;min-width:118px}
.tile b{display:block;font-size:20px;font-weight:600}.tile span{color:var(--dim);font-size:12.5px}
.advice{border-left:4px solid var(--task);background:#f2f7fb;padding:9px 14px;border-radius:0 6px 6px 0}
svg{width:100%;height:auto;border:1px solid var(--line);border-radius:8px;background:#fff}svg text{font:11px system-ui,"DejaVu Sans",sans-serif;fill:var(--dim)}
.task{fill:var(--task)}.in-place{fill:var(--place)}.barrier{fill:var(--barrier)}.body{fill:var(--body)}.serial{fill:var(--serial)}
.key i{display:inline-block;width:11px;height:11px;border-radius:2px;margin:0 5px 0 14px}
table{border-collapse:collapse;width:100%}th{font-size:12.5px;font-weight:600;color:var(--dim);text-align:left;border-bottom:1px solid var(--line)}
td,th{padding:1px 10px 1px 0;vertical-align:top}.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;font-size:13px}
.list td{padding:4px 10px 4px 0;border-bottom:1px solid var(--line)}
.source td{padding-top:0;padding-bottom:0}.source pre{margin:0;font:13px/1.55 ui-monospace,"DejaVu Sans Mono",monospace;white-space:pre-wrap}
.source .no{color:#9aa5b1;text-align:right;font:13px/1.55 ui-monospace,"DejaVu Sans Mono",monospace;user-select:none;width:44px}
.spawn pre{background:#eaf3fa}.wait pre{background:#fdf1e5}.spawn.wait pre{background:linear-gradient(90deg,#eaf3fa,#fdf1e5)}
.remark{font-size:12.5px;padding-left:22px}.remark.s{color:#1d5f93}.remark.w{color:#a55a14}
.bar{height:9px;border-radius:2px;background:var(--task);display:inline-block;vertical-align:middle}.bar.w{background:var(--barrier)}
)";

namespace {

std::string escaped(StringRef Text) {
  std::string Out;
  raw_string_ostream OS(Out);
  printHTMLEscaped(Text, OS);
  return Out;
}

std::string duration(double Ns) {
  const char *Units[] = {"ns", "µs", "ms", "s"};
  int Unit = 0;
  for (; Unit < 3 && Ns >= 999.5; ++Unit)
    Ns /= 1000;
  std::string Out;
  raw_string_ostream OS(Out);
  OS << format(Ns < 9.95 ? "%.1f " : "%.0f ", Ns) << Units[Unit];
  return Out;
}

double number(const json::Object &O, StringRef Name) { return O.getNumber(Name).value_or(0); }
StringRef text(const json::Object &O, StringRef Name) {
  return O.getString(Name).value_or("");
}

/// Writes the page; what is of other files than the source is in the lists only.
class Page {
public:
  Page(const Report &Found, StringRef Path, const json::Value &Data) : Found(Found), Path(Path) {
    if (const json::Object *All = Data.getAsObject()) {
      Events = All->getArray("traceEvents");
      if (const json::Object *Other = All->getObject("otherData"))
        Statistics = Other->getObject("statistics");
    }
  }

  std::string render(StringRef Source) {
    StringRef Name = sys::path::filename(Path);
    OS << "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>deco: "
       << escaped(Name) << "</title>\n<style>" << Style << "</style></head><body>\n<h1>"
       << escaped(Name) << "</h1>\n<p class=\"dim\">" << escaped(Found.relative(Path)) << "</p>\n";
    if (Statistics)
      summary();
    else
      OS << "<p class=\"dim\">No run is shown: run the program with DECO_TRACE=FILE.json and pass "
            "--report-data=FILE.json.</p>\n";
    if (Events)
      timeline();
    source(Source);
    if (Statistics)
      lists();
    OS << "</body></html>\n";
    return std::move(Out);
  }

private:
  struct Bar {
    double Begin, Length;
    std::string Kind, Name;
    unsigned Thread;
  };

  bool isHere(const json::Object &O) const {
    return sys::path::filename(text(O, "file")) == sys::path::filename(Path);
  }

  template <class Visit> void each(StringRef List, Visit V) const {
    if (!Statistics)
      return;
    if (const json::Array *All = Statistics->getArray(List))
      for (const json::Value &One : *All)
        if (const json::Object *O = One.getAsObject())
          V(*O);
  }

  void tile(const std::string &Value, StringRef What) {
    OS << "<div class=\"tile\"><b>" << Value << "</b><span>" << What << "</span></div>";
  }

  void summary() {
    double Work = number(*Statistics, "work_ns"), Span = number(*Statistics, "span_ns"),
           Wall = number(*Statistics, "wall_ns");
    auto Ratio = [](double A, double B) {
      std::string Text;
      raw_string_ostream(Text) << format("%.2f", B > 0 ? A / B : 1.0);
      return Text;
    };
    OS << "<div class=\"tiles\">";
    tile(duration(Wall), "in synchronized functions");
    tile(duration(Work), "work of all threads");
    tile(duration(Span), "span: the longest chain");
    tile(Ratio(Work, Span), "parallelism allowed");
    tile(Ratio(Work, Wall), "parallelism achieved");
    tile(std::to_string(int(number(*Statistics, "threads"))), "threads");
    OS << "</div>\n<p class=\"advice\">" << escaped(text(*Statistics, "advice")) << "</p>\n";
  }

  /// The events to draw, what encloses others first.
  std::vector<Bar> bars(double &End) const {
    std::vector<Bar> All;
    for (const json::Value &V : *Events) {
      const json::Object *E = V.getAsObject();
      if (!E || text(*E, "ph") != "X")
        continue;
      const json::Object *Args = E->getObject("args");
      std::string Name = (text(*E, "name")).str();
      if (Args)
        Name += (" (" + sys::path::filename(text(*Args, "file")) + ":" +
                 Twine(int(number(*Args, "line"))) + ")")
                    .str();
      if (Args && Args->get("calls"))
        Name += ", calls: " + std::to_string((long long)number(*Args, "calls"));
      All.push_back({number(*E, "ts"), number(*E, "dur"), text(*E, "cat").str(), Name,
                     unsigned(number(*E, "tid"))});
      End = std::max(End, All.back().Begin + All.back().Length);
    }
    std::stable_sort(All.begin(), All.end(), [](const Bar &A, const Bar &B) {
      return A.Length > B.Length;
    });
    return All;
  }

  /// Draws at most so many bars; the shortest are left out.
  void timeline() {
    constexpr size_t Most = 6000;
    double End = 0;
    std::vector<Bar> All = bars(End);
    if (All.empty() || End <= 0)
      return;
    double Begin = End;
    std::map<unsigned, unsigned> Rows;
    for (const Bar &B : All) {
      Begin = std::min(Begin, B.Begin);
      Rows.insert({B.Thread, 0});
    }
    unsigned Row = 0;
    for (auto &[Thread, Number] : Rows)
      Number = Row++;
    size_t Left = All.size() > Most ? All.size() - Most : 0;
    All.resize(All.size() - Left);
    const double Width = 1200, Lead = 70, Height = 34;
    double Scale = (Width - Lead - 10) / std::max(End - Begin, 1e-3);
    OS << "<h2>Timeline</h2>\n<p class=\"key dim\"><i class=\"task\" style=\"background:var(--task)\"></i>task"
          "<i style=\"background:var(--place)\"></i>calls in place<i style=\"background:var(--barrier)\"></i>"
          "waiting at a barrier<i style=\"background:var(--body)\"></i>the function's own code"
          "<i style=\"background:var(--serial)\"></i>serial version</p>\n<svg id=\"timeline\" viewBox=\"0 0 "
       << int(Width) << " " << int(Row * Height + 34) << "\" role=\"img\" aria-label=\"timeline\">\n";
    for (auto &[Thread, Number] : Rows)
      OS << "<text x=\"8\" y=\"" << int(Number * Height + 26) << "\">thread " << Thread << "</text>\n";
    for (const Bar &B : All) {
      std::string Class = B.Kind;
      std::replace(Class.begin(), Class.end(), ' ', '-');
      bool Around = Class == "body";
      OS << "<rect class=\"" << escaped(Class) << "\" x=\""
         << format("%.2f", Lead + (B.Begin - Begin) * Scale) << "\" y=\""
         << int(Rows[B.Thread] * Height + (Around ? 8 : 11)) << "\" width=\""
         << format("%.2f", std::max(B.Length * Scale, 0.4)) << "\" height=\"" << (Around ? 28 : 22)
         << "\"><title>" << escaped(B.Name) << ", " << duration(B.Length * 1000)
         << "</title></rect>\n";
    }
    for (int Tick = 0; Tick <= 4; ++Tick)
      OS << "<text text-anchor=\"" << (Tick == 4 ? "end" : "middle") << "\" x=\""
         << int(Lead + (Width - Lead - 10) * Tick / 4) << "\" y=\"" << int(Row * Height + 28) << "\">"
         << duration((End - Begin) * 1000 * Tick / 4) << "</text>\n";
    OS << "</svg>\n";
    if (Left)
      OS << "<p class=\"dim\">" << Left << " shorter events are not drawn.</p>\n";
  }

  void source(StringRef Source) {
    struct Numbers {
      double Calls = 0, Total = 0, Lost = 0;
    };
    std::map<unsigned, Numbers> At;
    double Most = 1;
    each("calls", [&](const json::Object &O) {
      if (!isHere(O))
        return;
      Numbers &N = At[unsigned(number(O, "line"))];
      N.Calls += number(O, "calls");
      N.Total += number(O, "total_ns");
      Most = std::max(Most, N.Total);
    });
    each("barriers", [&](const json::Object &O) {
      if (!isHere(O))
        return;
      Numbers &N = At[unsigned(number(O, "line"))];
      N.Lost += number(O, "lost_ns");
      Most = std::max(Most, N.Lost);
    });
    std::multimap<unsigned, const Entry *> Remarks;
    for (const Entry &E : Found.entries())
      if (E.What == Entry::Remark && E.Where.Path == Path)
        Remarks.insert({E.Where.Begin.Line, &E});

    OS << "<h2>Source</h2>\n<table class=\"source\"><tr><th class=\"n\">calls</th><th class=\"n\">time</th>"
          "<th class=\"n\">lost</th><th></th><th></th><th></th></tr>\n";
    SmallVector<StringRef, 0> Lines;
    Source.split(Lines, '\n');
    if (!Lines.empty() && Lines.back().empty())
      Lines.pop_back();
    for (unsigned I = 0; I < Lines.size(); ++I) {
      std::string Below, Class;
      auto [First, Last] = Remarks.equal_range(I + 1);
      for (auto R = First; R != Last; ++R) {
        bool Waits = R->second->OfBarrier;
        Class += Waits ? " wait" : " spawn";
        Below += std::string("<div class=\"remark ") + (Waits ? "w" : "s") + "\">" +
                 escaped(R->second->Message) + "</div>";
      }
      Numbers N = At.count(I + 1) ? At[I + 1] : Numbers();
      auto Cell = [&](double Value, const std::string &Text) {
        OS << "<td class=\"n\">" << (Value > 0 ? Text : "") << "</td>";
      };
      OS << "<tr id=\"L" << I + 1 << "\" class=\"" << StringRef(Class).trim() << "\">";
      Cell(N.Calls, std::to_string((long long)N.Calls));
      Cell(N.Total, duration(N.Total));
      Cell(N.Lost, duration(N.Lost));
      OS << "<td style=\"width:90px\">";
      for (auto [Value, Kind] : {std::pair(N.Total, "bar"), std::pair(N.Lost, "bar w")})
        if (Value > 0)
          OS << "<span class=\"" << Kind << "\" style=\"width:" << format("%.0f", 1 + 79 * Value / Most)
             << "px\"></span>";
      OS << "</td><td class=\"no\">" << I + 1 << "</td><td><pre>" << escaped(Lines[I].rtrim('\r'))
         << "</pre>" << Below << "</td></tr>\n";
    }
    OS << "</table>\n";
  }

  std::string where(const json::Object &O) const {
    std::string Place = (sys::path::filename(text(O, "file")) + ":" + Twine(int(number(O, "line")))).str();
    if (!isHere(O))
      return escaped(Place);
    return "<a href=\"#L" + std::to_string(int(number(O, "line"))) + "\">" + escaped(Place) + "</a>";
  }

  void row(const json::Object &O, StringRef Name, std::initializer_list<std::string> Cells) {
    OS << "<tr><td>" << escaped(Name) << "</td><td>" << where(O) << "</td>";
    for (const std::string &Cell : Cells)
      OS << "<td class=\"n\">" << escaped(Cell) << "</td>";
    OS << "</tr>\n";
  }

  void lists() {
    auto Count = [](const json::Object &O, StringRef Name) {
      return std::to_string((long long)number(O, Name));
    };
    OS << "<h2>Calls</h2>\n<table class=\"list\" id=\"calls\"><tr><th>of</th><th>in</th><th class=\"n\">calls</th>"
          "<th class=\"n\">tasks</th><th class=\"n\">in place</th><th class=\"n\">mean</th><th class=\"n\">total</th></tr>\n";
    each("calls", [&](const json::Object &O) {
      double Calls = number(O, "calls"), Total = number(O, "total_ns");
      row(O, text(O, "function"),
          {Count(O, "calls"), Count(O, "tasks"), Count(O, "in_place"),
           duration(Calls > 0 ? Total / Calls : 0), duration(Total)});
    });
    OS << "</table>\n<h2>Barriers</h2>\n<table class=\"list\" id=\"barriers\"><tr><th>waits for</th><th>in</th>"
          "<th class=\"n\">times</th><th class=\"n\">longest</th><th class=\"n\">time lost</th></tr>\n";
    each("barriers", [&](const json::Object &O) {
      row(O, text(O, "waits_for"),
          {Count(O, "times"), duration(number(O, "longest_ns")), duration(number(O, "lost_ns"))});
    });
    OS << "</table>\n<h2>Functions</h2>\n<table class=\"list\" id=\"functions\"><tr><th>synchronized function</th><th>in</th>"
          "<th class=\"n\">how</th><th class=\"n\">runs</th><th class=\"n\">total</th></tr>\n";
    each("functions", [&](const json::Object &O) {
      if (number(O, "runs") > 0)
        row(O, text(O, "function"), {"with tasks", Count(O, "runs"), duration(number(O, "time_ns"))});
      if (const json::Array *Serial = O.getArray("serial"))
        for (const json::Value &V : *Serial)
          if (const json::Object *S = V.getAsObject())
            row(O, text(O, "function"),
                {text(*S, "why").str(), Count(*S, "runs"), duration(number(*S, "time_ns"))});
    });
    OS << "</table>\n";
  }

  const Report &Found;
  StringRef Path;
  const json::Array *Events = nullptr;
  const json::Object *Statistics = nullptr;
  std::string Out;
  raw_string_ostream OS{Out};
};

} // namespace

Expected<json::Value> readTrace(const std::string &Path) {
  auto Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return createStringError(Buffer.getError(), "cannot read '" + Path + "': " + Buffer.getError().message());
  auto Parsed = json::parse((*Buffer)->getBuffer());
  if (!Parsed)
    return createStringError(inconvertibleErrorCode(),
                             "'" + Path + "' is not what DECO_TRACE writes: " + toString(Parsed.takeError()));
  const json::Object *All = Parsed->getAsObject();
  if (!All || !All->getArray("traceEvents"))
    return createStringError(inconvertibleErrorCode(),
                             "'" + Path + "' is not what DECO_TRACE writes: it has no traceEvents");
  return Parsed;
}

std::string reportPage(const Report &Found, StringRef Path, StringRef Source,
                       const json::Value &Data) {
  return Page(Found, Path, Data).render(Source);
}

} // namespace deco
