//===- Main.cpp - deco-rewrite, the command ---------------------------------===//
//
// Modes and exit codes. Nothing is written before everything has run.
//
//===----------------------------------------------------------------------===//
#include "Baseline.h"
#include "Diff.h"
#include "Fixes.h"
#include "Flags.h"
#include "Jobs.h"
#include "OldCopies.h"
#include "Output.h"
#include "Outputs.h"
#include "ReportPage.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/WithColor.h"
#include <mutex>

using namespace deco;

namespace {

int fail(const llvm::Twine &Message) {
  llvm::WithColor::error(llvm::errs(), "deco-rewrite") << Message << "\n";
  return 2;
}

/// --explain-rule.
int explainRule(const std::string &Name) {
  const RuleInfo *R = findRule(Name);
  if (!R)
    return fail("there is no rule '" + Name + "'; did you mean '" + nearestRule(Name).Name.str() +
                "'?");
  llvm::outs() << "# " << R->Name << "\n\n" << documentation(R->Id) << "\n";
  return 0;
}

/// --list-checks.
int listChecks(const Options &O) {
  RuleChoice Chosen;
  std::string Source = O.Sources.empty() ? "" : O.Sources.front();
  if (std::string Message = chooseRules(O, Source, Chosen); !Message.empty())
    return fail(Message);
  for (const RuleInfo &R : allRules())
    if (Chosen.isOn(R.Id))
      llvm::outs() << llvm::formatv("{0,-26} {1,-10} {2}\n", R.Name,
                                    (name(Chosen.level(R.Id)) + (R.CanBeSilenced ? "" : " (!)")).str(),
                                    summary(R.Id));
  llvm::outs() << "(!) cannot be switched off\n";
  return 0;
}

void runAll(std::vector<Job> &All, unsigned Count) {
  std::mutex Lock;
  size_t Done = 0;
  bool Progress = All.size() > 4 && llvm::sys::Process::StandardErrIsDisplayed();
  if (Count == 0)
    Count = llvm::hardware_concurrency().compute_thread_count();
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(std::min<size_t>(Count, All.size())));
  for (Job &J : All)
    Pool.async([&] {
      J.Result = processSource(J.Source, J.Command, J.How);
      std::lock_guard<std::mutex> Guard(Lock);
      ++Done;
      if (Progress)
        llvm::errs() << "\r[" << Done << "/" << All.size() << "] " << J.Source << "\033[K";
    });
  Pool.wait();
  if (Progress)
    llvm::errs() << "\r\033[K";
}

/// Prints the findings of all sources. A document is no place to see at once why a source was not
/// looked at, so that the compiler's errors go to standard error too.
void print(const Report &Found, const Run &All, const Options &O) {
  print(Found, All.As, O.Lint ? llvm::outs() : llvm::errs());
  if (O.Lint && All.As != Format::Text)
    for (const Entry &E : Found.entries())
      if (E.What == Entry::CompilerError)
        llvm::errs() << E.Rendered;
}

/// --baseline: drops what is known. Errors that stop a rewriting must be seen.
std::string dropKnown(Report &Found, const Run &All, const Options &O) {
  llvm::StringSet<> Known;
  if (All.Baseline.empty())
    return "";
  if (std::string Message = readBaseline(All.Baseline, Known); !Message.empty())
    return Message;
  Found.dropIf([&](const Entry &E) {
    return E.What == Entry::Finding && Known.contains(E.Fingerprint) &&
           (O.Lint || E.Level != Severity::Error);
  });
  return "";
}

/// --fix. Returns an error message, or an empty string.
std::string fix(const Report &Found) {
  Fixed Result;
  if (std::string Message = applyFixes(Found, Result); !Message.empty())
    return Message;
  for (const auto &[Path, Text] : Result.Texts)
    if (std::string Message = writeIfChanged(Path, Text); !Message.empty())
      return Message;
  for (const Entry *E : Result.Skipped)
    llvm::WithColor::warning(llvm::errs(), "deco-rewrite")
        << "the fix-it at " << E->Where.Path << ":" << E->Where.Begin.Line
        << " overlaps another one; run again\n";
  if (Result.Applied != 0)
    llvm::WithColor::note(llvm::errs(), "deco-rewrite")
        << Result.Applied << " mended in " << Result.Texts.size() << " file(s)\n";
  return "";
}

/// --report. Returns an error message, or an empty string.
std::string writePage(const Report &Found, const Options &O) {
  llvm::json::Value Data = nullptr;
  if (!O.ReportData.empty()) {
    auto Read = readTrace(O.ReportData);
    if (!Read)
      return llvm::toString(Read.takeError());
    Data = std::move(*Read);
  }
  auto Source = llvm::MemoryBuffer::getFile(O.Sources.front());
  if (!Source)
    return "cannot read '" + O.Sources.front() + "': " + Source.getError().message();
  llvm::SmallString<256> Path(O.Sources.front());
  llvm::sys::fs::make_absolute(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return writeIfChanged(O.ReportFile, reportPage(Found, Path, (*Source)->getBuffer(), Data));
}

/// The rewriting of one file as a diff that patch -p1 takes.
std::string diff(const OutputFile &F) {
  llvm::SmallString<256> Here, Path(F.Name);
  llvm::sys::fs::current_path(Here);
  llvm::sys::path::remove_dots(Path);
  llvm::StringRef Name = Path;
  if (!(Name.consume_front(Here) && Name.consume_front("/")))
    Name = llvm::sys::path::relative_path(Path);
  return unifiedDiff(F.Original, F.Text, "a/" + Name.str(), "b/" + Name.str());
}

/// --depfile. Returns an error message, or an empty string.
std::string writeDependencies(const Job &J, const Options &O) {
  std::vector<std::string> Files = J.Result.Dependencies;
  if (!J.SettingsFile.empty())
    Files.push_back(J.SettingsFile);
  // A lint writes nothing else, so the file itself is what make compares with the sources.
  if (O.Lint)
    return writeStamp(O.DepFile, dependencyRule(O.DepFile, Files));
  return writeIfChanged(O.DepFile, dependencyRule(J.Output.empty() ? J.Source : J.Output, Files));
}

/// Writes one file that the run comes to. Returns an error message, or an empty string.
std::string write(const OutputFile &F, const Options &O) {
  if (O.Diff)
    llvm::outs() << diff(F);
  else if (F.Path.empty())
    llvm::outs() << F.Text;
  else if (!(O.InPlace && F.Text == F.Original))
    return writeIfChanged(F.Path, F.Text, /*MakeFolders=*/F.Path != O.OutputFile);
  return "";
}

/// Everything that is written, after everything has run. Returns an error message, or an empty string.
std::string writeAll(const Report &Found, const Report &New, const Run &All, const Options &O) {
  if (!O.WriteBaseline.empty())
    if (std::string Message = writeIfChanged(O.WriteBaseline, baselineText(Found)); !Message.empty())
      return Message;
  if (!O.ExportFixes.empty())
    if (std::string Message = writeIfChanged(O.ExportFixes, exportedFixes(New)); !Message.empty())
      return Message;
  if (O.Fix)
    if (std::string Message = fix(New); !Message.empty())
      return Message;
  std::vector<OutputFile> Files;
  std::set<std::string> LeftOver;
  if (!O.Lint)
    if (std::string Message = outputs(All, O, Files, LeftOver); !Message.empty())
      return Message;
  std::string Last;
  auto Note = [&](std::string Message) {
    if (!Message.empty() && !Last.empty())
      fail(Last);
    if (!Message.empty())
      Last = std::move(Message);
  };
  if (!O.DepFile.empty())
    for (const Job &J : All.Jobs)
      if (J.Result.State == Status::Clean)
        if (std::string Message = writeDependencies(J, O); !Message.empty())
          return Message;
  for (const OutputFile &F : Files) {
    std::string Message = write(F, O);
    if (F.IsHeader && !Message.empty())
      return Message;
    Note(std::move(Message));
  }
  if (!Last.empty())
    return Last;
  std::set<std::string> Now;
  for (const OutputFile &F : Files)
    Now.insert(F.Path);
  if (!O.Lint && !O.OutputFile.empty())
    removeOldCopies(O.OutputFile, Now);
  removeBelow(O.OutDir, LeftOver);
  return "";
}

} // namespace

int main(int Argc, const char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  Options O;
  if (std::string Message = parseOptions(Argc, Argv, O); !Message.empty())
    return fail(Message);
  if (!O.ExplainRule.empty())
    return explainRule(O.ExplainRule);
  if (O.ListChecks)
    return listChecks(O);

  std::string Resources = findResourceDir(llvm::sys::fs::getMainExecutable(Argv[0], (void *)&main));
  if (Resources.empty())
    return fail("Clang's own headers (stddef.h and others) were not found; install the package "
                "libclang-common-N-dev of the LLVM that deco was built with, or clang itself");
  Run All;
  if (std::string Message = prepare(O, All); !Message.empty())
    return fail(Message);
  for (Job &J : All.Jobs)
    J.How.ResourceDir = Resources;
  runAll(All.Jobs, O.Jobs);

  Report Found(repositoryRoot());
  int Exit = 0;
  for (const Job &J : All.Jobs) {
    Found.add(J.Result.Entries);
    if (!O.Lint || J.Result.State == Status::Failed)
      Exit = std::max(Exit, static_cast<int>(J.Result.State));
  }
  Found.add(unusedFunctions(All));
  Report New = Found;
  if (std::string Message = dropKnown(New, All, O); !Message.empty())
    return fail(Message);
  if (!O.Explain)
    New.dropIf([](const Entry &E) { return E.What == Entry::Remark; });
  print(New, All, O);
  for (const Entry &E : New.entries())
    if (E.What == Entry::Finding && E.Level == Severity::Error)
      Exit = std::max(Exit, 1);
  if (!O.ReportFile.empty() && Exit != 2)
    if (std::string Message = writePage(Found, O); !Message.empty())
      return fail(Message);
  if (std::string Message = writeAll(Found, New, All, O); !Message.empty())
    return fail(Message);
  return Exit;
}
