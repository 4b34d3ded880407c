// Measures, and prints the numbers (Results.h).
//
//   deco-bench COMPILER ROUNDS machine | loops | recursion | kernels | writes | stats [small]
//   deco-bench COMPILER ROUNDS memory SHAPE CONTENDER CALLS
//   deco-bench COMPILER ROUNDS commands SHAPE SIZE CONTENDER COMMAND [CONTENDER COMMAND...]
//
// Each comparison has a process of its own, so that none depends on what deco learned in another.
#include "Loops.h"
#include "Results.h"
#include "Writes.h"
#include "kernels/Kernel.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {
namespace {

struct Command {
  std::string compiler;
  Effort effort;
  bool small = false; ///< to see that it works, not how fast
  std::vector<std::string> arguments;
};

void in_own_process(const std::function<void()> &measure) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    try {
      measure();
    } catch (const std::exception &error) {
      std::fprintf(stderr, "deco-bench: %s\n", error.what());
      std::_Exit(1);
    }
    std::fflush(stdout);
    std::_Exit(0);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0)
    throw std::runtime_error("a measurement failed");
}

void print(Result result, const Comparison &comparison) {
  result.contender = "serial", result.value = comparison.serial_ns;
  print(result);
  for (const auto &[name, speedup] : comparison.speedups) {
    result.contender = name, result.value = speedup;
    print(result);
  }
}

Comparison compare_all(const std::vector<Contender> &all, const Effort &effort) {
  return compare(all.front(), {all.begin() + 1, all.end()}, effort);
}

double speedup_of(const char *name, const Comparison &comparison) {
  for (const auto &[contender, speedup] : comparison.speedups)
    if (contender == name)
      return speedup;
  return 0;
}

void machine(const Command &command) {
  const double control = two_thread_control(), trip = round_trip();
  print(Result{command.compiler, "machine", "two-thread control", "-", 0, 0, "-", control});
  print(Result{command.compiler, "machine", "round trip of a cache line", "-", 0, 0, "-", trip});
}

void loops(const Command &command) {
  const std::vector<double> grains =
      command.small ? std::vector<double>{10, 1e3, 1e5, 1e6}
                    : std::vector<double>{10, 30, 100, 300, 1e3, 1e4, 1e5, 1e6};
  for (const Cell &cell : grid(command.small ? 1e6 : 1e7, grains))
    in_own_process([&] {
      Input input = input_of(cell);
      const std::vector<Contender> all = contenders(cell, input);
      Comparison result = compare_all(all, command.effort);
      // A loss is rare enough to be noise: then only a second, longer measurement counts.
      if (!command.small && speedup_of("deco", result) < 1 / 1.05) {
        Effort more = command.effort;
        more.rounds *= 3, more.longest *= 3;
        result = compare_all(all, more);
      }
      print({command.compiler, "loop", cell.shape, cell.irregular ? "irregular" : "uniform",
             cell.grain_ns, cell.calls, "", 0},
            result);
    });
}

void recursion(const Command &command) {
  const int queens = command.small ? 8 : 12, fib = command.small ? 18 : 32;
  in_own_process([&] {
    print({command.compiler, "recursion", "queens", "-", 0, queens, "", 0},
          compare_all({{"serial", [=] { serial::queens(queens); }},
                       {"deco", [=] { deco::queens(queens); }},
                       {"omp task", [=] { task::queens(queens); }},
#ifdef BENCH_TBB
                       {"tbb task_group", [=] { tbb_group::queens(queens); }}
#endif
                      },
                      command.effort));
  });
  in_own_process([&] {
    print({command.compiler, "recursion", "fib", "-", 0, fib, "", 0},
          compare_all({{"serial", [=] { serial::fib(fib); }},
                       {"deco", [=] { deco::fib(fib); }},
                       {"omp task", [=] { task::fib(fib); }},
#ifdef BENCH_TBB
                       {"tbb task_group", [=] { tbb_group::fib(fib); }}
#endif
                      },
                      command.effort));
  });
}

void kernels(const Command &command) {
  for (const auto &[name, kernel] : all_kernels())
    in_own_process([&, name = name, kernel = kernel] {
      const int size = command.small ? kernel.small : kernel.size;
      std::vector<Contender> all{{"serial", {}}};
      std::vector<double> expected;
      for (const char *version : {"serial", "deco", "by_hand"}) {
        const Prepared prepared = kernel.versions.at(version)(size);
        const std::vector<double> numbers = prepared.numbers();
        if (!expected.empty() && numbers != expected)
          throw std::runtime_error(name + ", " + version +
                                   ": not what the serial program computes");
        if (version == std::string("serial"))
          expected = numbers, all.front().run = prepared.run;
        else
          all.push_back({version, prepared.run});
      }
      print({command.compiler, "kernel", name, "-", 0, size, "", 0},
            compare_all(all, command.effort));
    });
}

/// Many writes into one container.
void writes(const Command &command) {
  for (const WritesCell &cell : writes_grid(command.small ? 10000 : 1000000))
    in_own_process([&] {
      const std::vector<Contender> all = contenders(cell);
      print({command.compiler, "writes", cell.shape, std::to_string(cell.writes.each) + " a call",
             cell.grain_ns, cell.writes.calls, "", 0},
            compare_all(all, command.effort));
    });
}

/// deco against serial, and nothing else; whoever starts it says whether DECO_STATS counts.
void stats(const Command &command) {
  const char *counting = std::getenv("DECO_STATS");
  for (const char *shape : {"counted", "while", "map"})
    for (const double grain : {100., 1000.})
      in_own_process([&] {
        const Cell cell{shape, grain, static_cast<long>((command.small ? 1e5 : 1e7) / grain),
                        false};
        Input input = input_of(cell);
        const std::vector<Contender> all = contenders(cell, input);
        const char *threads = std::getenv("OMP_NUM_THREADS");
        print({command.compiler, "stats", cell.shape, threads ? threads : "-", grain, cell.calls,
               "", 0},
              [&] {
                Comparison c = compare(all[0], {all[1]}, command.effort);
                c.speedups[0].first = counting ? "counting" : "deco";
                return c;
              }());
      });
}

void memory(const Command &command) {
  const Cell cell{command.arguments.at(0), 100, std::atol(command.arguments.at(2).c_str()), false};
  Input input = input_of(cell);
  for (const Contender &contender : contenders(cell, input))
    if (contender.name == command.arguments.at(1)) {
      contender.run(), contender.run(); // the second one when deco has seen the calls
      rusage usage{};
      getrusage(RUSAGE_SELF, &usage);
      print(Result{command.compiler, "memory", cell.shape, "-", cell.grain_ns, cell.calls,
                   contender.name, static_cast<double>(usage.ru_maxrss)});
      std::fflush(stdout);
      std::_Exit(0);
    }
}

/// Seconds of shell commands, run in turn.
void commands(const Command &command) {
  const std::size_t count = (command.arguments.size() - 2) / 2;
  std::vector<std::vector<double>> seconds(count);
  for (int round = 0; round < command.effort.rounds; ++round)
    for (std::size_t i = 0; i < count; ++i)
      seconds[i].push_back(sample(
                               [&] {
                                 if (std::system(command.arguments[3 + 2 * i].c_str()) != 0)
                                   throw std::runtime_error("failed: " +
                                                            command.arguments[3 + 2 * i]);
                               },
                               1) /
                           1e9);
  for (std::size_t i = 0; i < count; ++i)
    print(Result{command.compiler, "rewrite", command.arguments[0], "-", 0,
                 std::atol(command.arguments[1].c_str()), command.arguments[2 + 2 * i],
                 median(seconds[i])});
}

void run(const std::string &what, Command command) {
  if (command.small)
    command.effort.shortest = 1e4;
  if (what == "machine")
    machine(command);
  else if (what == "loops")
    loops(command);
  else if (what == "recursion")
    recursion(command);
  else if (what == "kernels")
    kernels(command);
  else if (what == "writes")
    writes(command);
  else if (what == "stats")
    stats(command);
  else if (what == "memory")
    memory(command);
  else if (what == "commands")
    commands(command);
  else
    throw std::invalid_argument("no measurement " + what);
}

} // namespace
} // namespace bench

int main(int argc, char **argv) {
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    bench::Command command;
    command.compiler = arguments.at(0);
    command.effort.rounds = std::max(1, std::atoi(arguments.at(1).c_str()));
    command.arguments.assign(arguments.begin() + 3, arguments.end());
    command.small = !command.arguments.empty() && command.arguments.back() == "small";
    bench::run(arguments.at(2), command);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "deco-bench: %s\n", error.what());
    return 1;
  }
}
