//===- Main.cpp - deco-c++: rewrites and compiles in one step -----------------------------===//
//
// deco-c++ COMPILER ARGS... stands in front of any compiler. A plain compilation of one C++ source
// runs deco-rewrite first and compiles what it writes; everything else goes to the compiler as it
// is. So the flags are the compiler's own, and there is nothing to configure twice.
//
//   deco-c++ g++ -O2 -MD -c src/a.cpp -o a.o
//     -> deco-rewrite src/a.cpp -o a.o.deco/a.cpp --depfile a.o.deco/a.cpp.d -- -O2
//     -> g++ -iquote src -O2 -MD -c a.o.deco/a.cpp -o a.o
//     -> a.d: src/a.cpp instead of a.o.deco/a.cpp, and deco-rewrite's own dependencies
//
//===--------------------------------------------------------------------------------------===//

#include "CommandLine.h"
#include "Depfile.h"
#include "Rewriter.h"
#include "Runtime.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/StringSaver.h"
#include "llvm/Support/raw_ostream.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

using namespace llvm;
using namespace deco;

namespace {

constexpr int CannotRun = 127; // as a shell says that it cannot run a command

constexpr char Usage[] =
    R"(usage: deco-c++ [--deco-OPTION...] COMPILER ARGS...

Rewrites a C++ source with deco-rewrite and compiles the result, in one step:
  deco-c++ g++ -O2 -c main.cpp -o main.o
  make CXX="deco-c++ g++"
Whatever is not a plain compilation of one C++ source goes to the compiler untouched.

  --deco-OPTION        hands --OPTION to deco-rewrite (--deco-no-line, --deco-strict-exceptions)
  --help, --version

Environment:
  DECO_REWRITE         path of deco-rewrite (default: next to deco-c++, else in PATH)
  DECO_REWRITE_FLAGS   further options for deco-rewrite
)";

int fail(const Twine &Message, int Status = 1) {
  errs() << "deco-c++: error: " << Message << "\n";
  return Status;
}

/// Becomes the program Args[0]; returns only if that fails.
int replaceProcess(ArrayRef<std::string> Args) {
  std::vector<char *> Argv;
  for (const std::string &Arg : Args)
    Argv.push_back(const_cast<char *>(Arg.c_str()));
  Argv.push_back(nullptr);
  outs().flush();
  execvp(Argv[0], Argv.data());
  return fail("cannot run the compiler '" + Args.front() + "': " + std::strerror(errno) +
                  ": check its name and that it is in PATH",
              CannotRun);
}

/// Options for deco-rewrite: $DECO_REWRITE_FLAGS, then the launcher's own.
std::vector<std::string> rewriteOptions(ArrayRef<const char *> Own) {
  std::vector<std::string> Options;
  if (auto Flags = sys::Process::GetEnv("DECO_REWRITE_FLAGS")) {
    BumpPtrAllocator Allocator;
    StringSaver Saver(Allocator);
    SmallVector<const char *, 8> Words;
    cl::TokenizeGNUCommandLine(*Flags, Saver, Words);
    Options.assign(Words.begin(), Words.end());
  }
  for (StringRef Arg : Own)
    Options.push_back(("--" + Arg.drop_front(strlen("--deco-"))).str());
  return Options;
}

/// Whether no attribute of deco can reach the compiler: the source includes nothing, no flag adds
/// text to it, and neither spells "deco", not even out of pieces. deco-rewrite knows more, but
/// takes a process to ask.
bool hasNothingToRewrite(const CommandLine &Line) {
  for (StringRef Flag : Line.ParseFlags)
    for (StringRef Word : {"deco", "-include", "-imacros", "-pch", "module"})
      if (Flag.contains(Word))
        return false;
  auto File = MemoryBuffer::getFile(Line.source());
  if (!File)
    return true; // the compiler will say so
  StringRef Text = (*File)->getBuffer();
  for (StringRef Word :
       {"deco", "include", "import", "embed", "##", "%:%:", "\\\n", "\\\r", "\?\?/"})
    if (Text.contains(Word))
      return false;
  return true;
}

/// Whether the source is what another deco-c++, in front of this one, has made.
bool isRewrittenAlready(const CommandLine &Line) {
  StringRef Source = Line.source();
  return Source.consume_front(Line.Output) && Source.starts_with(".deco/");
}

/// How a build names the tool at \p Path: relative if it is below this folder, because that is how
/// Ninja names what it builds itself, and it takes two spellings for two files.
std::string nameInBuild(StringRef Path) {
  SmallString<256> Folder, File;
  if (sys::fs::real_path(sys::path::parent_path(Path), File) || sys::fs::real_path(".", Folder))
    return Path.str();
  sys::path::append(File, sys::path::filename(Path));
  StringRef Name = File;
  if (Name.consume_front(Folder) && Name.consume_front("/"))
    return Name.str();
  return File.str().str();
}

/// The compiler's command line for what \p Rewritten consists of.
Expected<std::vector<std::string>> compileRewritten(const CommandLine &Line,
                                                    const RewriteResult &Rewritten,
                                                    ArrayRef<std::string> RuntimeFlags) {
  std::vector<std::string> Args = Line.Args;
  Args[Line.SourceIndex] = Rewritten.File;
  StringRef Folder = sys::path::parent_path(Line.source());
  std::vector<std::string> Added = {"-iquote", Folder.empty() ? "." : Folder.str()};
  Added.insert(Added.end(), RuntimeFlags.begin(), RuntimeFlags.end());
  Args.insert(Args.begin() + Line.FirstFlag, Added.begin(), Added.end());
  if (Error E = includeCopies(Args, Rewritten.Includes))
    return E;
  return Args;
}

/// The compiler's own command line, with \p Flags in front.
std::vector<std::string> compileOriginal(const CommandLine &Line, ArrayRef<std::string> Flags) {
  std::vector<std::string> Args = Line.Args;
  Args.insert(Args.begin() + Line.FirstFlag, Flags.begin(), Flags.end());
  return Args;
}

/// Makes the compiler's dependency files name what the build depends on.
Error updateDepfiles(const CommandLine &Line, const RewriteJob &Job, RewriteResult Rewritten,
                     StringRef Self) {
  DepfileChange Change;
  Change.Compiled = Rewritten.File;
  Change.Original = Line.source();
  Change.Folder = Rewritten.Changed ? Job.Folder : "";
  Change.Others = std::move(Rewritten.Dependencies);
  Change.Others.insert(Change.Others.end(), {nameInBuild(Job.Tool), nameInBuild(Self)});
  Change.PhonyTargets = Line.PhonyTargets;
  for (const std::string &Path : Line.Depfiles)
    if (Error E = updateDepfile(Path, Change).takeError())
      return E;
  return Error::success();
}

/// The command that compiles what the rewriting has come to.
Expected<std::vector<std::string>> finalCommand(const CommandLine &Line,
                                                const RewriteResult &Rewritten,
                                                ArrayRef<std::string> RuntimeFlags) {
  if (Rewritten.Changed)
    return compileRewritten(Line, Rewritten, RuntimeFlags);
  if (includesRuntime(Rewritten.Dependencies))
    return compileOriginal(Line, RuntimeFlags);
  if (linksOpenMP(Line) && !Line.OpenMP)
    return compileOriginal(Line, {"-fopenmp"});
  return Line.Args;
}

/// Rewrites and compiles the one source of \p Line, with \p Folder for the rewritten files.
Expected<int> rewriteAndCompile(const CommandLine &Line, ArrayRef<const char *> Own, StringRef Self,
                                StringRef Folder) {
  RewriteJob Job;
  Job.Options = rewriteOptions(Own);
  Job.Source = Line.source();
  Job.Folder = Folder.str();
  std::vector<std::string> RuntimeFlags;
  if (Error E = findRewriter(Self).moveInto(Job.Tool))
    return E;
  if (Error E = missingRuntimeFlags(Line, Self).moveInto(RuntimeFlags))
    return E;
  Job.ParseFlags = RuntimeFlags; // it must see the same _OPENMP as the compiler
  Job.ParseFlags.insert(Job.ParseFlags.end(), Line.ParseFlags.begin(), Line.ParseFlags.end());

  Expected<RewriteResult> Rewritten = rewrite(Job);
  if (!Rewritten)
    return Rewritten.takeError();
  if (Rewritten->ExitStatus)
    return Rewritten->ExitStatus;
  Expected<std::vector<std::string>> Command = finalCommand(Line, *Rewritten, RuntimeFlags);
  if (!Command)
    return Command.takeError();
  Expected<int> Status = runProgram(*Command);
  if (Status && *Status == 0)
    if (Error E = updateDepfiles(Line, Job, std::move(*Rewritten), Self))
      return E;
  return Status;
}

/// The whole of a plain compilation: the exit status.
int compile(const CommandLine &Line, ArrayRef<const char *> Own, StringRef Self) {
  bool Temporary = false;
  Expected<std::string> Folder = chooseFolder(Line.Output, Temporary);
  if (!Folder)
    return fail(toString(Folder.takeError()));
  Expected<int> Status = rewriteAndCompile(Line, Own, Self, *Folder);
  if (Temporary)
    sys::fs::remove_directories(*Folder);
  return Status ? *Status : fail(toString(Status.takeError()));
}

} // namespace

int main(int Argc, char **Argv) {
  ArrayRef<const char *> Args(Argv + 1, Argc - 1);
  auto IsOwn = [](StringRef Arg) { return Arg.starts_with("--deco-"); };
  ArrayRef<const char *> Own = Args.take_while(IsOwn);
  Args = Args.drop_front(Own.size());
  if (Args.empty())
    return fail("no compiler is given: deco-c++ COMPILER ARGS..., see deco-c++ --help", 2);
  StringRef First = Args.front();
  if (First == "--help" || First == "--version") {
    outs() << (First == "--help" ? Usage : "deco-c++ " DECO_VERSION "\n");
    return 0;
  }
  if (First.starts_with("-"))
    return fail(
        "unknown option '" + First + "': the compiler's name comes first, see deco-c++ --help", 2);

  std::string Self = sys::fs::getMainExecutable(Argv[0], reinterpret_cast<void *>(&main));
  CommandLine Line = parseCommandLine(Args);
  bool OneSource =
      Line.What == CommandLine::Kind::Compile || Line.What == CommandLine::Kind::CompileAndLink;
  if (Line.What == CommandLine::Kind::Link && !Line.OpenMP && linksOpenMP(Line))
    return replaceProcess(compileOriginal(Line, {"-fopenmp"}));
  if (!OneSource || isRewrittenAlready(Line) || hasNothingToRewrite(Line))
    return replaceProcess(std::vector<std::string>(Args.begin(), Args.end()));

  return compile(Line, Own, Self);
}
