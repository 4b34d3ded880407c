//===- Main.cpp - deco-rewrite, the command ---------------------------------===//
//
// Modes and exit codes. Nothing is written before everything has run.
//
//===----------------------------------------------------------------------===//
#include "Driver.h"
#include "Flags.h"
#include "Options.h"
#include "Output.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/WithColor.h"
#include <mutex>

using namespace clang::tooling;
using deco::Options;

namespace {

int fail(const llvm::Twine &Message) {
  llvm::WithColor::error(llvm::errs(), "deco-rewrite") << Message << "\n";
  return 2;
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
std::string mirrored(llvm::StringRef Source, llvm::StringRef OutDir) {
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  std::string Full = absolute(Source);
  llvm::StringRef Relative = Full;
  if (!(Relative.consume_front(Here) && Relative.consume_front("/")))
    Relative = llvm::sys::path::relative_path(Full);
  llvm::SmallString<256> Result(OutDir);
  llvm::sys::path::append(Result, Relative);
  return Result.str().str();
}

/// The command of \p Source, from the flags after -- or a compile_commands.json. Returns an error
/// message, or an empty string.
std::string findCommand(const std::string &Source, const Options &O, CompileCommand &Command) {
  std::unique_ptr<CompilationDatabase> Loaded;
  const CompilationDatabase *Database = O.Fixed.get();
  if (!Database) {
    std::string Error;
    Loaded = O.BuildDir.empty() ? CompilationDatabase::autoDetectFromSource(Source, Error)
                              : CompilationDatabase::autoDetectFromDirectory(O.BuildDir, Error);
    if (!Loaded)
      return (O.BuildDir.empty() ? "no compile_commands.json found for '" + Source + "'"
                               : "no compile_commands.json in '" + O.BuildDir + "'") +
             "; give its folder with -p DIR, or the compiler's flags behind '--' (for example: "
             "deco-rewrite " + Source + " -- -std=c++20)";
    Database = Loaded.get();
  }
  std::vector<CompileCommand> All = Database->getCompileCommands(absolute(Source));
  if (All.empty())
    return "compile_commands.json has no command for '" + Source + "'";
  Command = All.front();
  auto &Line = Command.CommandLine;
  Line.insert(Line.begin() + (Line.empty() ? 0 : 1), O.ExtraArgsBefore.begin(),
              O.ExtraArgsBefore.end());
  // In front of the source, which may follow a "--".
  auto End = llvm::find(Line, "--");
  Line.insert(End, O.ExtraArgs.begin(), O.ExtraArgs.end());
  // The name as it was given is what __FILE__ and #line are to say.
  if (O.Fixed)
    for (std::string &Arg : Line)
      if (Arg == absolute(Source))
        Arg = Source;
  return "";
}

void runAll(std::vector<Job> &All, const deco::DriverOptions &How, unsigned Jobs) {
  std::mutex Lock;
  size_t Done = 0;
  bool Progress = All.size() > 4 && llvm::sys::Process::StandardErrIsDisplayed();
  unsigned Count = Jobs ? Jobs : llvm::hardware_concurrency().compute_thread_count();
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(std::min<size_t>(Count, All.size())));
  for (Job &J : All)
    Pool.async([&] {
      J.Result = deco::processSource(J.Source, J.Command, How);
      std::lock_guard<std::mutex> Guard(Lock);
      ++Done;
      if (Progress)
        llvm::errs() << "\r[" << Done << "/" << All.size() << "] " << J.Source << "\033[K";
    });
  Pool.wait();
  if (Progress)
    llvm::errs() << "\r\033[K";
}

/// Writes what one source asks for. Returns an error message, or an empty string.
std::string write(const Job &J, const Options &O) {
  if (O.Lint || J.Result.State != deco::Status::Clean)
    return "";
  if (J.Output.empty()) {
    llvm::outs() << J.Result.Text;
  } else if (!(O.InPlace && !J.Result.Changed)) {
    if (std::string Error = deco::writeIfChanged(J.Output, J.Result.Text); !Error.empty())
      return Error;
  }
  if (O.DepFile.empty())
    return "";
  return deco::writeIfChanged(
      O.DepFile, deco::dependencyRule(J.Output.empty() ? J.Source : J.Output, J.Result.Dependencies));
}

/// Prints the findings of all sources. A document is no place to see at once why a source was not
/// looked at, so that the compiler's errors go to standard error too.
void report(const std::vector<Job> &All, const Options &O) {
  deco::Report Findings(deco::repositoryRoot());
  for (const Job &J : All)
    Findings.add(J.Result.Entries);
  deco::Format As = O.As.value_or(deco::Format::Text);
  deco::print(Findings, As, O.Lint ? llvm::outs() : llvm::errs());
  if (O.Lint && As != deco::Format::Text)
    for (const deco::Entry &E : Findings.entries())
      if (E.What == deco::Entry::CompilerError)
        llvm::errs() << E.Rendered;
}

deco::DriverOptions driverOptions(const Options &O, const char *Program) {
  deco::DriverOptions How;
  How.Rewrite = !O.Lint;
  How.Lines = !O.NoLine;
  How.StrictExceptions = O.StrictExceptions;
  How.How.Explain = O.Explain;
  bool IsText = O.As.value_or(deco::Format::Text) == deco::Format::Text;
  How.How.Colors = O.Lint && IsText ? llvm::sys::Process::StandardOutHasColors()
                                    : llvm::sys::Process::StandardErrHasColors();
  How.ResourceDir = deco::findResourceDir(llvm::sys::fs::getMainExecutable(Program, (void *)&report));
  return How;
}

} // namespace

int main(int Argc, const char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  Options O;
  if (std::string Message = deco::parseOptions(Argc, Argv, O); !Message.empty())
    return fail(Message);
  deco::DriverOptions How = driverOptions(O, Argv[0]);
  if (How.ResourceDir.empty())
    return fail("Clang's own headers (stddef.h and others) were not found; install the package "
                "libclang-common-N-dev of the LLVM that deco was built with, or clang itself");

  std::vector<Job> All;
  for (const std::string &Source : O.Sources) {
    Job J;
    J.Source = Source;
    J.Output = O.InPlace ? Source : !O.OutDir.empty() ? mirrored(Source, O.OutDir) : O.OutputFile;
    if (std::string Message = findCommand(Source, O, J.Command); !Message.empty())
      return fail(Message);
    All.push_back(std::move(J));
  }
  runAll(All, How, O.Jobs);
  report(All, O);

  int Exit = 0;
  for (const Job &J : All)
    Exit = std::max(Exit, static_cast<int>(J.Result.State));
  for (const Job &J : All)
    if (std::string Message = write(J, O); !Message.empty())
      Exit = fail(Message);
  return Exit;
}
