// deco-bench-report RESULTS.tsv FOLDER: prints the tables, writes the plots into the folder.
#include "Plots.h"
#include "Table.h"

#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>

namespace bench {
namespace {

void write(const std::string &file, const std::string &text) {
  std::ofstream out(file);
  out << text;
  if (!out.flush())
    throw std::runtime_error("cannot write " + file);
}

/// The comments at the head of the results say what they were measured on.
std::string machine(const std::string &file, const std::vector<Compared> &all) {
  std::string text;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line) && line.rfind("# ", 0) == 0;)
    text += (text.empty() ? "" : "; ") + line.substr(2);
  for (const Compared &c : all)
    if (c.what.part == "machine") {
      char value[32];
      std::snprintf(value, sizeof value, "%.3g", c.of("-"));
      text += "; " + c.what.shape + " (with " + c.what.compiler + ") " + value;
      if (c.what.shape != "two-thread control")
        text += " ns";
    }
  return text;
}

void report(const std::string &file, const std::string &folder) {
  const std::vector<Compared> all = compared(read_results(file));
  for (const std::string &compiler : compilers_of(all))
    write(folder + "/loops-" + compiler + ".svg", plot_loops(all, compiler));
  write(folder + "/little-work.svg", plot_little_work(all));
  write(folder + "/kernels.svg", plot_kernels(all));
  write(folder + "/rewriting.svg", plot_rewriting(all));
  std::printf("Measured on: %s.\n\n%s\n", machine(file, all).c_str(), goals_table(all).c_str());
  std::printf("Applications, and the same by hand with OpenMP:\n\n%s\n",
              kernels_table(all).c_str());
  write(folder + "/contenders.md",
        "Speedups of loops, as many calls as take 10 ms, by the length of a call:\n\n" +
            peers_table(all));
}

} // namespace
} // namespace bench

int main(int argc, char **argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: deco-bench-report RESULTS.tsv FOLDER\n");
    return 2;
  }
  try {
    bench::report(argv[1], argv[2]);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "deco-bench-report: %s\n", error.what());
    return 1;
  }
}
