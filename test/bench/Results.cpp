#include "Results.h"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace bench {

void print(const Result &r) {
  std::printf("%s\t%s\t%s\t%s\t%g\t%ld\t%s\t%.5g\n", r.compiler.c_str(), r.part.c_str(),
              r.shape.c_str(), r.spread.c_str(), r.grain_ns, r.calls, r.contender.c_str(), r.value);
  std::fflush(stdout);
}

static Result parse(const std::string &line) {
  std::istringstream text(line);
  Result r;
  std::string grain, calls, value;
  for (std::string *field :
       {&r.compiler, &r.part, &r.shape, &r.spread, &grain, &calls, &r.contender, &value})
    if (!std::getline(text, *field, '\t'))
      throw std::runtime_error("too few columns: " + line);
  r.grain_ns = std::stod(grain);
  r.calls = std::stol(calls);
  r.value = std::stod(value);
  return r;
}

std::vector<Result> read_results(const std::string &file) {
  std::ifstream in(file);
  if (!in)
    throw std::runtime_error("cannot read " + file);
  std::vector<Result> results;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line.front() != '#')
      results.push_back(parse(line));
  return results;
}

} // namespace bench
