//===- CommandLine.h - what a compiler's command line asks for ----------------------------===//
//
// The one job: to tell a plain compilation of one C++ source from everything else, and to name
// the parts of it that the launcher replaces or passes on. Nothing here runs or writes anything.
//
//   ccache g++ -O2 -MD -MF a.d -c src/a.cpp -o a.o
//   `--------' FirstFlag points behind the compiler's words
//              -> Compile; Source src/a.cpp; Output a.o; Depfiles {a.d}; ParseFlags {-O2}
//
//===--------------------------------------------------------------------------------------===//

#ifndef DECO_LAUNCHER_COMMANDLINE_H
#define DECO_LAUNCHER_COMMANDLINE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace deco {

struct CommandLine {
  enum class Kind {
    Other,          ///< anything that is not listed here: the compiler gets it untouched
    Compile,        ///< one C++ source to an object or assembler file (-c, -S)
    CompileAndLink, ///< one C++ source, and perhaps objects and libraries, to a program
    Link,           ///< objects and libraries only
  };
  Kind What = Kind::Other;

  std::vector<std::string> Args; ///< everything, response files expanded; Args[0] is a program
  size_t FirstFlag = 1;          ///< index behind the words of the compiler ("ccache g++")
  size_t SourceIndex = 0;        ///< index of the one source (Compile, CompileAndLink)
  std::string Output;            ///< of the compiler, given or its default

  std::vector<std::string> Depfiles; ///< where the compiler may write dependencies; empty: nowhere
  bool PhonyTargets = false;         ///< -MP: an empty rule for every dependency

  std::vector<std::string> ParseFlags;  ///< what deco-rewrite needs: no inputs, outputs, -c, -M*
  std::vector<std::string> IncludeDirs; ///< of -I and -isystem
  std::vector<std::string> LinkInputs;  ///< object files and libraries named as files
  bool OpenMP = false;                  ///< -fopenmp is among the flags

  const std::string &source() const { return Args[SourceIndex]; }
};

/// Reads \p Args, a compiler's command line that begins with the compiler. A response file that
/// cannot be read stays as it is, for the compiler to complain about.
CommandLine parseCommandLine(llvm::ArrayRef<const char *> Args);

} // namespace deco

#endif
