// A kernel is a small application, written once as its author would annotate it, and beside that by
// hand. Its source is compiled three times: KERNEL=serial, as it is; KERNEL=deco, rewritten;
// KERNEL=by_hand with BY_HAND defined.

#ifndef DECO_TEST_BENCH_KERNELS_KERNEL_H
#define DECO_TEST_BENCH_KERNELS_KERNEL_H

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace bench {

/// A version of a kernel, ready to run.
struct Prepared {
  std::function<void()> run; ///< what is timed
  std::function<std::vector<double>()>
      numbers; ///< runs once more; all versions return the same, to the last bit
};

struct Kernel {
  int size = 0;  ///< for some ten milliseconds
  int small = 0; ///< to see that it works
  std::map<std::string, std::function<Prepared(int size)>>
      versions; ///< "serial", "deco", "by_hand"
};

inline std::map<std::string, Kernel> &all_kernels() {
  static std::map<std::string, Kernel> kernels;
  return kernels;
}

/// Adds a version of a kernel: how its input is made, the kernel, and its output as numbers.
struct Registered {
  template <class Input, class Output>
  Registered(const std::string &name, const std::string &version, int size, int small,
             Input (*input)(int), Output (*kernel)(const Input &),
             std::vector<double> (*numbers)(const Output &)) {
    Kernel &entry = all_kernels()[name];
    entry.size = size, entry.small = small;
    entry.versions[version] = [=](int n) {
      const auto made = std::make_shared<const Input>(input(n));
      return Prepared{[=] { kernel(*made); }, [=] { return numbers(kernel(*made)); }};
    };
  }
};

} // namespace bench

#define DECO_BENCH_TEXT2(x) #x
#define DECO_BENCH_TEXT(x) DECO_BENCH_TEXT2(x)
/// At the end of a kernel's source, in its namespace, which has input(size) and numbers(output).
#define DECO_BENCH_KERNEL(name, kernel, size, small)                                               \
  static const bench::Registered registered(name, DECO_BENCH_TEXT(KERNEL), size, small, input,     \
                                            kernel, numbers);

#endif
