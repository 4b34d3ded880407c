// Stands in for deco-rewrite where a test is about the build and not about the rewriting: removes deco's
// attributes and turns the word SERIAL into REWRITTEN, in the source only.
//   stand_in_rewrite [options] SOURCE -o FILE --depfile FILE -- FLAGS
// Exit status 1 with a finding if the source says FINDING. The environment: STAND_IN_LOG names a file that
// gets the arguments, a line a run; STAND_IN_READS one more file that counts as read.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <regex>
#include <string>

namespace {

std::string escape(const std::string &name) {
  return std::regex_replace(std::regex_replace(name, std::regex("[ #]"), "\\$&"), std::regex("\\$"), "$$$$");
}

std::string rewrite(const std::string &source, const std::string &text) {
  if (text.find("deco::") == std::string::npos)
    return text;
  std::string result = std::regex_replace(text, std::regex(R"(\[\[deco::\w+\]\])"), "");
  return "#line 1 \"" + source + "\"\n" + std::regex_replace(result, std::regex("SERIAL"), "REWRITTEN");
}

void write_dependencies(const std::string &depfile, const std::string &source, const std::string &text) {
  std::ofstream out(depfile);
  out << "out: " << escape(source);
  const std::string folder = source.substr(0, source.rfind('/') + 1);
  const std::regex include("#include \"([^\"]*)\"");
  for (std::sregex_iterator it(text.begin(), text.end(), include), end; it != end; ++it)
    if (const std::string header = folder + it->str(1); std::ifstream(header))
      out << " \\\n  " << escape(header);
  if (const char *more = std::getenv("STAND_IN_READS"))
    out << " \\\n  " << escape(more);
  out << "\n";
}

} // namespace

int main(int argc, char **argv) {
  std::string source, output, depfile, line;
  bool options = true;
  for (int i = 1; i < argc; ++i) {
    const std::string arg = argv[i];
    line += (i == 1 ? "" : " ") + arg;
    if (arg == "--")
      options = false;
    else if (options && (arg == "-o" || arg == "--depfile") && i + 1 < argc)
      line += " " + ((arg == "-o" ? output : depfile) = argv[++i]);
    else if (options && arg[0] != '-')
      source = arg;
  }
  if (const char *log = std::getenv("STAND_IN_LOG"))
    std::ofstream(log, std::ios::app) << line << "\n";

  std::ifstream in(source);
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (text.find("FINDING") != std::string::npos) {
    std::cerr << source << ":1:1: error: a finding [deco-in-macro]\n";
    return 1;
  }
  std::ofstream(output) << rewrite(source, text);
  write_dependencies(depfile, source, text);
}
