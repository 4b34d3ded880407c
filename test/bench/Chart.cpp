#include "Chart.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bench {
namespace {

constexpr int width = 400, height = 270; // of a chart with its labels
constexpr int right = 24, top = 30, bottom = 44;
constexpr int head = 34, line_height = 20;

// Two sets of colours that can be told apart on white and on black, by people who are blind to some
// colours, too.
const char style[] = R"(<style>
text { font: 12px system-ui, sans-serif; fill: #24292f }
.title { font-size: 15px; font-weight: 600 } .name { font-weight: 600 }
.page { fill: #ffffff } .grid { stroke: #d0d7de } .frame { stroke: #57606a; fill: none }
.level { stroke: #57606a; stroke-dasharray: 4 3 } .line { fill: none; stroke-width: 2 }
.s0 { stroke: #0b5cad } .s1 { stroke: #c2410c } .s2 { stroke: #15803d } .s3 { stroke: #7c3aed }
.s4 { stroke: #a16207 } .s5 { stroke: #be185d } .s6 { stroke: #0e7490 } .s7 { stroke: #57606a }
.f0 { fill: #0b5cad } .f1 { fill: #c2410c } .f2 { fill: #15803d } .f3 { fill: #7c3aed }
.f4 { fill: #a16207 } .f5 { fill: #be185d } .f6 { fill: #0e7490 } .f7 { fill: #57606a }
.s0 { stroke-width: 3 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .page { fill: #0d1117 } .grid { stroke: #30363d } .frame, .level { stroke: #8b949e }
.s0 { stroke: #58a6ff } .s1 { stroke: #ff9b5e } .s2 { stroke: #56d364 } .s3 { stroke: #bc8cff }
.s4 { stroke: #e3b341 } .s5 { stroke: #ff7bb5 } .s6 { stroke: #39c5cf } .s7 { stroke: #8b949e }
.f0 { fill: #58a6ff } .f1 { fill: #ff9b5e } .f2 { fill: #56d364 } .f3 { fill: #bc8cff }
.f4 { fill: #e3b341 } .f5 { fill: #ff7bb5 } .f6 { fill: #39c5cf } .f7 { fill: #8b949e }
}
</style>
)";

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string escaped(const std::string &text) {
  std::string out;
  for (const char c : text)
    out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

std::string words(double x, double y, const std::string &text, const std::string &attributes = "") {
  return "<text x='" + number(x) + "' y='" + number(y) + "' " + attributes + ">" + escaped(text) +
         "</text>\n";
}

std::string segment(double x1, double y1, double x2, double y2, const std::string &look) {
  return "<line x1='" + number(x1) + "' y1='" + number(y1) + "' x2='" + number(x2) + "' y2='" +
         number(y2) + "' class='" + look + "'/>\n";
}

/// Where a value lies on its axis: 0 to 1, values beyond the ends at the ends.
double part(const Axis &axis, double value) {
  const double share = axis.logarithmic
                           ? std::log(value / axis.low) / std::log(axis.high / axis.low)
                           : (value - axis.low) / (axis.high - axis.low);
  return std::clamp(share, 0.0, 1.0);
}

std::string draw(const Chart &chart, double x0, double y0) {
  const int left = chart.left;
  const double w = width - left - right, h = height - top - bottom;
  auto x = [&](double value) { return x0 + left + w * part(chart.x, value); };
  auto y = [&](double value) { return y0 + top + h * (1 - part(chart.y, value)); };
  std::string out = words(x0 + left, y0 + top - 10, chart.title, "class='name'");
  for (const auto &[value, label] : chart.x.ticks)
    out += segment(x(value), y0 + top, x(value), y0 + top + h, "grid") +
           words(x(value), y0 + top + h + 16, label, "text-anchor='middle'");
  for (const auto &[value, label] : chart.y.ticks)
    out += segment(x0 + left, y(value), x0 + left + w, y(value), "grid") +
           words(x0 + left - 6, y(value) + 4, label, "text-anchor='end'");
  for (const double level : chart.levels)
    out += segment(x0 + left, y(level), x0 + left + w, y(level), "level");
  out += "<rect x='" + number(x0 + left) + "' y='" + number(y0 + top) + "' width='" + number(w) +
         "' height='" + number(h) + "' class='frame'/>\n";
  out += words(x0 + left + w / 2, y0 + height - 10, chart.x.label, "text-anchor='middle'");
  const std::string middle = number(x0 + 14) + " " + number(y0 + top + h / 2);
  out += words(x0 + 14, y0 + top + h / 2, chart.y.label,
               "text-anchor='middle' transform='rotate(-90 " + middle + ")'");
  for (auto series = chart.series.rbegin(); series != chart.series.rend();
       ++series) { // the first one on top
    std::string points, colour = std::to_string(series->colour);
    for (const auto &[px, py] : series->points) {
      points += number(x(px)) + "," + number(y(py)) + " ";
      out += "<circle cx='" + number(x(px)) + "' cy='" + number(y(py)) + "' r='3' class='f" +
             colour + "'/>\n";
    }
    if (series->joined)
      out += "<polyline points='" + points + "' class='line s" + colour + "'/>\n";
  }
  return out;
}

/// Each name once, in the order of the charts.
std::vector<std::pair<std::string, int>> legend_of(const std::vector<Chart> &charts) {
  std::vector<std::pair<std::string, int>> legend;
  for (const Chart &chart : charts)
    for (const Series &series : chart.series) {
      const std::pair<std::string, int> entry(series.name, series.colour);
      if (std::find(legend.begin(), legend.end(), entry) == legend.end())
        legend.push_back(entry);
    }
  return legend;
}

} // namespace

std::string svg(const std::string &title, const std::vector<Chart> &charts, int columns) {
  const int lines = (static_cast<int>(charts.size()) + columns - 1) / columns,
            wide = columns * width;
  std::string legend;
  const int left = charts.front().left;
  int at = left, row = 0;
  const int first = head + lines * height + 12;
  for (const auto &[name, colour] : legend_of(charts)) {
    const int needs = 44 + 8 * static_cast<int>(name.size());
    if (at + needs > wide)
      at = left, ++row;
    const int y = first + row * line_height;
    legend += "<rect x='" + std::to_string(at) + "' y='" + std::to_string(y - 6) +
              "' width='22' height='4' class='f" + std::to_string(colour) + "'/>\n" +
              words(at + 28, y, name);
    at += needs;
  }
  const int tall = first + row * line_height + 16;
  std::string out = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + std::to_string(wide) +
                    " " + std::to_string(tall) + "' width='" + std::to_string(wide) + "' height='" +
                    std::to_string(tall) + "' role='img'>\n<title>" + escaped(title) +
                    "</title>\n" + style + "<rect width='100%' height='100%' class='page'/>\n" +
                    words(left, 22, title, "class='title'");
  for (std::size_t i = 0; i < charts.size(); ++i)
    out += draw(charts[i], static_cast<double>(i % columns) * width,
                head + static_cast<double>(i / columns) * height);
  return out + legend + "</svg>\n";
}

} // namespace bench
