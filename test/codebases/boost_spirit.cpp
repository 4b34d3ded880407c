// header: boost/spirit/include/qi.hpp
// below: boost
// system
#include <boost/spirit/include/qi.hpp>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace qi = boost::spirit::qi;

using Fields = std::vector<std::vector<double>>;

[[deco::concurrent]] Fields table(const std::string &text) { // NOLINT(deco-shared-state, deco-global-write)
  qi::rule<std::string::const_iterator, std::vector<double>(), qi::blank_type> row = qi::double_ % ',';
  Fields result;
  auto first = text.begin();
  qi::phrase_parse(first, text.end(), row % ';', qi::blank, result); // NOLINT(deco-shared-state): of boost::function
  if (first != text.end())
    result.clear();
  return result;
}
[[deco::concurrent]] std::vector<int> numbers(const std::string &text) { // NOLINT(deco-shared-state, deco-global-write)
  std::vector<int> result;
  qi::phrase_parse(text.begin(), text.end(), qi::int_ % ',', qi::space, result);
  return result;
}

[[deco::synchronized]] std::map<std::string, Fields> all(const std::vector<std::string> &texts) {
  std::map<std::string, Fields> out;
  for (const std::string &text : texts)
    out[text] = table(text);
  return out;
}
[[deco::synchronized]] std::vector<std::vector<int>> lists(const std::vector<std::string> &texts) {
  std::vector<std::vector<int>> out(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i)
    out[i] = numbers(texts[i]);
  return out;
}

int main() {
  for (const auto &[text, rows] : all({"1, 2.5; 3", "4e3", "1;; 2", "7, 8, 9"}))
    for (const auto &row : rows)
      std::printf("%s: %zu from %g\n", text.c_str(), row.size(), row[0]);
  for (const std::vector<int> &list : lists({"1, 2, 3", "4", "x"}))
    std::printf("%zu ", list.size());
  std::printf("\n");
}
