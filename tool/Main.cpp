//===- Main.cpp - deco-rewrite, the command ---------------------------------===//
//
// Flags, modes, exit codes. Nothing is written before everything has run.
//
//===----------------------------------------------------------------------===//
#include "Driver.h"
#include "Flags.h"
#include "Output.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/WithColor.h"
#include "clang/Basic/Version.h"
#include <mutex>

using namespace clang::tooling;
namespace cl = llvm::cl;

static cl::OptionCategory Category("deco-rewrite options");
static cl::list<std::string> Sources(cl::Positional, cl::desc("SOURCE..."), cl::cat(Category));
static cl::opt<std::string>
    BuildDir("p", cl::value_desc("DIR"), cl::cat(Category),
             cl::desc("folder of compile_commands.json (else found upwards from the source; else "
                      "the flags after --)"));
static cl::opt<std::string> OutputFile("o", cl::value_desc("FILE"), cl::cat(Category),
                                       cl::desc("rewritten source of one input (default: standard "
                                                "output)"));
static cl::opt<std::string> OutDir("out-dir", cl::value_desc("DIR"), cl::cat(Category),
                                   cl::desc("write the rewritten sources below DIR"));
static cl::opt<bool> InPlace("i", cl::cat(Category), cl::desc("rewrite the sources in place"));
static cl::opt<bool> Lint("lint", cl::cat(Category), cl::desc("check only; nothing is written"));
static cl::opt<bool> Explain("explain", cl::cat(Category),
                             cl::desc("also print a remark for every spawn and every barrier"));
static cl::opt<std::string> DepFile("depfile", cl::value_desc("FILE"), cl::cat(Category),
                                    cl::desc("make-style dependencies of the output"));
static cl::opt<unsigned> Jobs("j", cl::value_desc("N"), cl::init(0), cl::cat(Category),
                              cl::desc("sources at once (default: the cores)"));
static cl::opt<bool> NoLine("no-line", cl::cat(Category),
                            cl::desc("leave #line directives out of the output"));
static cl::opt<bool> StrictExceptions(
    "strict-exceptions", cl::cat(Category),
    cl::desc("a barrier wherever something would be seen that a call's exception forestalls serially"));
static cl::list<std::string> ExtraArgs("extra-arg", cl::value_desc("ARG"), cl::cat(Category),
                                       cl::desc("additional argument to append to the flags"));
static cl::list<std::string>
    ExtraArgsBefore("extra-arg-before", cl::value_desc("ARG"), cl::cat(Category),
                    cl::desc("additional argument to prepend to the flags"));

namespace {

int fail(const llvm::Twine &Message) {
  llvm::WithColor::error(llvm::errs(), "deco-rewrite") << Message << "\n";
  return 2;
}

/// The parser's first complaint, without the program's name in front of it.
std::string firstLine(llvm::StringRef Text) {
  llvm::StringRef Line = Text.trim().split('\n').first;
  if (size_t Colon = Line.find(": "); Line.take_front(Colon).ends_with("deco-rewrite"))
    Line = Line.drop_front(Colon + 2);
  return (Line + (Text.contains("--help") ? "" : "; see deco-rewrite --help")).str();
}

/// The result for one source, with its output's place.
struct Job {
  std::string Source;
  std::string Output; ///< empty: standard output
  CompileCommand Command;
  deco::UnitResult Result;
};

std::string absolute(llvm::StringRef Path) {
  llvm::SmallString<256> Full(Path);
  llvm::sys::fs::make_absolute(Full);
  llvm::sys::path::remove_dots(Full, true);
  return Full.str().str();
}

/// Where --out-dir puts \p Source: its path below the current folder, or its path without the root.
std::string mirrored(llvm::StringRef Source) {
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  std::string Full = absolute(Source);
  llvm::StringRef Relative = Full;
  if (!(Relative.consume_front(Here) && Relative.consume_front("/")))
    Relative = llvm::sys::path::relative_path(Full);
  llvm::SmallString<256> Result(OutDir.getValue());
  llvm::sys::path::append(Result, Relative);
  return Result.str().str();
}

/// The command of \p Source, from the flags after -- or a compile_commands.json. Returns an error
/// message, or an empty string.
std::string findCommand(const std::string &Source, const CompilationDatabase *Fixed,
                        CompileCommand &Command) {
  std::unique_ptr<CompilationDatabase> Loaded;
  const CompilationDatabase *Database = Fixed;
  if (!Database) {
    std::string Error;
    Loaded = BuildDir.empty() ? CompilationDatabase::autoDetectFromSource(Source, Error)
                              : CompilationDatabase::autoDetectFromDirectory(BuildDir, Error);
    if (!Loaded)
      return (BuildDir.empty() ? "no compile_commands.json found for '" + Source + "'"
                               : "no compile_commands.json in '" + BuildDir.getValue() + "'") +
             "; give its folder with -p DIR, or the compiler's flags behind '--' (for example: "
             "deco-rewrite " + Source + " -- -std=c++20)";
    Database = Loaded.get();
  }
  std::vector<CompileCommand> All = Database->getCompileCommands(absolute(Source));
  if (All.empty())
    return "compile_commands.json has no command for '" + Source + "'";
  Command = All.front();
  auto &Line = Command.CommandLine;
  Line.insert(Line.begin() + (Line.empty() ? 0 : 1), ExtraArgsBefore.begin(), ExtraArgsBefore.end());
  // In front of the source, which may follow a "--".
  auto End = llvm::find(Line, "--");
  Line.insert(End, ExtraArgs.begin(), ExtraArgs.end());
  // The name as it was given is what __FILE__ and #line are to say.
  if (Fixed)
    for (std::string &Arg : Line)
      if (Arg == absolute(Source))
        Arg = Source;
  return "";
}

std::string checkCommandLine() {
  if (Sources.empty())
    return "no source given; see deco-rewrite --help";
  if ((!OutputFile.empty()) + (!OutDir.empty()) + InPlace + Lint > 1)
    return "only one of -o, --out-dir, -i and --lint can be given";
  if (!OutputFile.empty() && Sources.size() > 1)
    return "-o takes one source; use --out-dir DIR for several";
  if (OutputFile.empty() && OutDir.empty() && !InPlace && !Lint && Sources.size() > 1)
    return "several sources need --out-dir DIR, -i or --lint";
  if (!DepFile.empty() && Sources.size() > 1)
    return "--depfile takes one source";
  for (const std::string &Source : Sources) {
    if (!llvm::sys::fs::exists(Source))
      return "'" + Source + "': no such file";
    if (llvm::sys::fs::is_directory(Source))
      return "'" + Source + "' is a folder, not a source";
    if (!OutputFile.empty() && llvm::sys::fs::equivalent(OutputFile, Source))
      return "the output '" + OutputFile + "' is the source itself; use -i to rewrite in place";
  }
  return "";
}

void runAll(std::vector<Job> &All, const deco::DriverOptions &Options) {
  std::mutex Lock;
  size_t Done = 0;
  bool Progress = All.size() > 4 && llvm::sys::Process::StandardErrIsDisplayed();
  unsigned Count = Jobs ? Jobs : llvm::hardware_concurrency().compute_thread_count();
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(std::min<size_t>(Count, All.size())));
  for (Job &J : All)
    Pool.async([&] {
      J.Result = deco::processSource(J.Source, J.Command, Options);
      std::lock_guard<std::mutex> Guard(Lock);
      ++Done;
      if (Progress)
        llvm::errs() << "\r[" << Done << "/" << All.size() << "] " << J.Source << "\033[K"
                     << (Done == All.size() ? "\n" : "");
    });
  Pool.wait();
}

/// Writes what one source asks for. Returns an error message, or an empty string.
std::string write(const Job &J) {
  if (Lint || J.Result.State != deco::Status::Clean)
    return "";
  if (!DepFile.empty()) {
    std::string Rule =
        deco::dependencyRule(J.Output.empty() ? J.Source : J.Output, J.Result.Dependencies);
    if (std::string Error = deco::writeIfChanged(DepFile, Rule); !Error.empty())
      return Error;
  }
  if (J.Output.empty())
    llvm::outs() << J.Result.Text;
  else if (!(InPlace && !J.Result.Changed))
    return deco::writeIfChanged(J.Output, J.Result.Text, /*MakeFolders=*/!OutDir.empty());
  return "";
}

void printVersion(llvm::raw_ostream &OS) {
  OS << "deco-rewrite " DECO_VERSION " (" << clang::getClangFullVersion() << ")\n";
}

} // namespace

int main(int Argc, const char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  cl::SetVersionPrinter(printVersion);
  cl::HideUnrelatedOptions(Category);
  std::string Error;
  std::unique_ptr<CompilationDatabase> Fixed =
      FixedCompilationDatabase::loadFromCommandLine(Argc, Argv, Error);
  std::string Problem;
  llvm::raw_string_ostream Problems(Problem);
  if (!cl::ParseCommandLineOptions(
          Argc, Argv,
          "Rewrites functions marked [[deco::synchronized]] so that their calls of functions marked\n"
          "[[deco::concurrent]] run as OpenMP tasks.\n",
          &Problems))
    return Problems.str().empty() ? 2 : fail(firstLine(Problems.str())); // else it has been said
  if (std::string Message = checkCommandLine(); !Message.empty())
    return fail(Message);

  deco::DriverOptions Options;
  Options.Rewrite = !Lint;
  Options.Lines = !NoLine;
  Options.StrictExceptions = StrictExceptions;
  Options.Explain = Explain;
  Options.Colors = Lint ? llvm::sys::Process::StandardOutHasColors()
                        : llvm::sys::Process::StandardErrHasColors();
  Options.ResourceDir =
      deco::findResourceDir(llvm::sys::fs::getMainExecutable(Argv[0], (void *)&main));
  if (Options.ResourceDir.empty())
    return fail("Clang's own headers (stddef.h and others) were not found; install the package "
                "libclang-common-N-dev of the LLVM that deco was built with, or clang itself");

  std::vector<Job> All;
  for (const std::string &Source : Sources) {
    Job J;
    J.Source = Source;
    J.Output = InPlace ? Source : !OutDir.empty() ? mirrored(Source) : OutputFile.getValue();
    if (std::string Message = findCommand(Source, Fixed.get(), J.Command); !Message.empty())
      return fail(Message);
    All.push_back(std::move(J));
  }
  runAll(All, Options);

  int Exit = 0;
  for (const Job &J : All) {
    (Lint ? llvm::outs() : llvm::errs()) << J.Result.Messages;
    Exit = std::max(Exit, static_cast<int>(J.Result.State));
  }
  for (const Job &J : All)
    if (std::string Message = write(J); !Message.empty())
      Exit = fail(Message);
  return Exit;
}
