// header: nlohmann/json.hpp
// below: nlohmann
// system
#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

using nlohmann::json;

[[deco::concurrent]] json parse(const std::string &text) { return json::parse(text); }
[[deco::concurrent]] std::string dump(const json &value) { return value.dump(); }

[[deco::synchronized]] json all(const std::vector<std::string> &texts) {
  json out = json::object();
  std::vector<json> values(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i)
    values[i] = parse(texts[i]);
  for (std::size_t i = 0; i < texts.size(); ++i)
    out[std::to_string(i)] = dump(values[i]);
  return out;
}

int main() {
  std::vector<std::string> texts = {R"([1, 2, {"a": null}])", R"({"b": [true, 2.5]})", "3"};
  std::puts(all(texts).dump(2).c_str());
}
