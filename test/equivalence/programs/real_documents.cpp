// JSON: a recursive parser with positions in its errors, values as variants, statistics of many documents that are
// merged into maps, and a printer that makes them canonical.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace json {

class Value;
using Array = std::vector<Value>;
using Object = std::map<std::string, Value>;

class Value {
public:
  Value() = default;
  template <class T> Value(T value) : data_(std::move(value)) {}
  template <class T> const T *get() const { return std::get_if<T>(&data_); }
  template <class Visitor> decltype(auto) visit(Visitor &&visitor) const {
    return std::visit(std::forward<Visitor>(visitor), data_);
  }

private:
  std::variant<std::nullptr_t, bool, double, std::string, Array, Object> data_;
};

class Error : public std::runtime_error {
public:
  Error(const std::string &what, std::size_t at) : std::runtime_error(what + " at " + std::to_string(at)) {}
};

class Parser {
public:
  explicit Parser(std::string_view text) : text_(text) {}
  Value document() {
    Value v = value(0);
    skip();
    if (at_ != text_.size())
      fail("something behind the end");
    return v;
  }

private:
  [[noreturn]] void fail(const std::string &what) const { throw Error(what, at_); }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
      ++at_;
  }
  bool take(char c) {
    skip();
    if (peek() != c)
      return false;
    ++at_;
    return true;
  }
  void expect(char c) {
    if (!take(c))
      fail(std::string("no '") + c + "'");
  }
  bool word(std::string_view w) {
    if (text_.substr(at_, w.size()) != w)
      return false;
    at_ += w.size();
    return true;
  }
  Value value(int depth) {
    if (depth > 100)
      fail("too deep");
    skip();
    switch (peek()) {
    case '{': return object(depth);
    case '[': return array(depth);
    case '"': return string();
    case 't':
      if (word("true"))
        return true;
      break;
    case 'f':
      if (word("false"))
        return false;
      break;
    case 'n':
      if (word("null"))
        return nullptr;
      break;
    default:
      return number();
    }
    fail("no value");
  }
  double number() {
    const std::size_t start = at_;
    if (peek() == '-')
      ++at_;
    double whole = 0, scale = 1;
    while (peek() >= '0' && peek() <= '9')
      whole = whole * 10 + (text_[at_++] - '0');
    if (peek() == '.') {
      ++at_;
      while (peek() >= '0' && peek() <= '9')
        whole += (text_[at_++] - '0') * (scale /= 10);
    }
    if (at_ == start || (at_ == start + 1 && text_[start] == '-'))
      fail("no value");
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      const bool negative = peek() == '-';
      if (negative || peek() == '+')
        ++at_;
      int exponent = 0;
      while (peek() >= '0' && peek() <= '9')
        exponent = exponent * 10 + (text_[at_++] - '0');
      whole *= std::pow(10.0, negative ? -exponent : exponent);
    }
    return text_[start] == '-' ? -whole : whole;
  }
  std::string string() {
    expect('"');
    std::string s;
    while (peek() != '"') {
      if (at_ >= text_.size())
        fail("a string without an end");
      char c = text_[at_++];
      if (c == '\\') {
        static constexpr std::string_view From = "nrtb\"\\/", To = "\n\r\t\b\"\\/";
        const auto found = From.find(peek());
        if (found == std::string_view::npos)
          fail("an unknown escape");
        c = To[found];
        ++at_;
      }
      s += c;
    }
    ++at_;
    return s;
  }
  Array array(int depth) {
    expect('[');
    Array a;
    if (take(']'))
      return a;
    do
      a.push_back(value(depth + 1));
    while (take(','));
    expect(']');
    return a;
  }
  Object object(int depth) {
    expect('{');
    Object o;
    if (take('}'))
      return o;
    do {
      skip();
      std::string key = string();
      expect(':');
      o.insert_or_assign(std::move(key), value(depth + 1));
    } while (take(','));
    expect('}');
    return o;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

struct Printer {
  std::string &out;
  void operator()(std::nullptr_t) const { out += "null"; }
  void operator()(bool b) const { out += b ? "true" : "false"; }
  void operator()(double d) const {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.17g", d);
    out += buffer;
  }
  void operator()(const std::string &s) const {
    out += '"';
    for (char c : s)
      if (c == '"' || c == '\\')
        (out += '\\') += c;
      else if (c == '\n')
        out += "\\n";
      else
        out += c;
    out += '"';
  }
  void operator()(const Array &a) const {
    const char *separator = "[";
    for (const Value &v : a) {
      out += separator;
      v.visit(*this);
      separator = ",";
    }
    out += a.empty() ? "[]" : "]";
  }
  void operator()(const Object &o) const {
    const char *separator = "{";
    for (const auto &[key, v] : o) {
      out += separator;
      (*this)(key);
      out += ':';
      v.visit(*this);
      separator = ",";
    }
    out += o.empty() ? "{}" : "}";
  }
};

} // namespace json

struct Statistics {
  std::map<std::string, long> keys;
  std::set<std::string> words;
  double sum = 0;
  int numbers = 0, depth = 0;

  Statistics &operator+=(const Statistics &other) {
    for (const auto &[key, n] : other.keys)
      keys[key] += n;
    words.insert(other.words.begin(), other.words.end());
    sum += other.sum;
    numbers += other.numbers;
    depth = std::max(depth, other.depth);
    return *this;
  }
};

static void collect(const json::Value &v, int depth, Statistics &s) {
  s.depth = std::max(s.depth, depth);
  if (const auto *number = v.get<double>()) {
    s.sum += *number;
    ++s.numbers;
  } else if (const auto *text = v.get<std::string>()) {
    s.words.insert(*text);
  } else if (const auto *array = v.get<json::Array>()) {
    for (const json::Value &element : *array)
      collect(element, depth + 1, s);
  } else if (const auto *object = v.get<json::Object>()) {
    for (const auto &[key, element] : *object) {
      ++s.keys[key];
      collect(element, depth + 1, s);
    }
  }
}

[[deco::concurrent]] Statistics statistics(const std::string &text) {
  Statistics s;
  collect(json::Parser(text).document(), 0, s);
  return s;
}
[[deco::concurrent]] std::string canonical(std::string_view text) {
  std::string out;
  json::Parser(text).document().visit(json::Printer{out});
  return out;
}
[[deco::concurrent]] std::optional<std::string> problem(const std::string &text) {
  try {
    json::Parser(text).document();
    return std::nullopt;
  } catch (const json::Error &e) {
    return e.what();
  }
}

struct Report {
  std::map<std::string, Statistics> by_kind;
  std::vector<std::string> canonical;
  std::map<std::size_t, std::string> problems;
};

[[deco::synchronized]] Report examine(const std::vector<std::string> &documents) {
  Report report;
  std::vector<std::optional<std::string>> problems(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i)
    problems[i] = problem(documents[i]);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (problems[i]) {
      report.problems[i] = *problems[i];
      continue;
    }
    const char *kind = documents[i].front() == '[' ? "arrays" : "objects";
    report.by_kind[kind] += statistics(documents[i]);
    report.by_kind["all"] += statistics(documents[i]);
    report.canonical.push_back(canonical(documents[i]));
  }
  return report;
}

/// Without a look at the problems first: the first one surfaces.
[[deco::synchronized]] Statistics trusting(const std::vector<std::string> &documents) {
  std::map<std::string, Statistics> totals;
  for (const std::string &text : documents)
    totals["all"] += statistics(text);
  return totals["all"];
}

static std::string made(std::uint32_t seed, int depth) {
  auto next = [&seed](std::uint32_t below) {
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 10) % below;
  };
  if (depth == 0)
    return next(2) ? std::to_string(next(1000)) + "." + std::to_string(next(100)) : "\"w" + std::to_string(next(20)) + "\"";
  std::string s;
  const bool object = next(3) > 0;
  for (std::uint32_t i = 0, n = next(4) + 1; i < n; ++i) {
    s += i ? ", " : object ? "{ " : "[ ";
    if (object)
      s += "\"k" + std::to_string(next(8)) + "\": ";
    s += made(seed + i, depth - 1);
  }
  return s + (object ? " }" : " ]");
}

int main() {
  std::vector<std::string> documents = {"[1, 2, {\"a\": [true, null, \"x\\ny\"]}]", "{\"a\": 1e3, \"b\": -2.5E-1}"};
  for (std::uint32_t i = 0; i < 40; ++i)
    documents.push_back(made(i * 977 + 1, 1 + static_cast<int>(i % 5)));
  std::printf("%.17g %d\n", trusting(documents).sum, trusting(documents).depth);
  for (const char *bad : {"[1, 2", "{\"a\" 1}", "[tru]", "\"\\q\"", "[1] 2", ""})
    documents.insert(documents.begin() + static_cast<long>(documents.size() / 2), bad);
  documents.push_back(std::string(200, '['));
  const Report report = examine(documents);
  for (const auto &[kind, s] : report.by_kind) {
    std::printf("%s: %.17g of %d, depth %d, %zu words;", kind.c_str(), s.sum, s.numbers, s.depth, s.words.size());
    for (const auto &[key, n] : s.keys)
      std::printf(" %s %ld", key.c_str(), n);
    std::printf("\n");
  }
  for (const std::string &text : report.canonical)
    std::printf("%s\n", text.c_str());
  for (const auto &[i, what] : report.problems)
    std::printf("%zu: %s\n", i, what.c_str());
  try {
    trusting(documents);
  } catch (const json::Error &e) {
    std::printf("%s\n", e.what());
  }
}
