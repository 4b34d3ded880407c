#include "Jobs.h"
#include "Output.h"
#include "Outputs.h"
#include "Settings.h"
#include "clang/Driver/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

using namespace clang::tooling;

namespace deco {

namespace {

/// Finds and keeps compilation databases.
class Commands {
public:
  explicit Commands(const Options &O) : O(O) {}

  /// The command of \p Source. \returns an error message, or an empty string.
  std::string find(const std::string &Source, CompileCommand &Out) {
    std::string Error;
    const CompilationDatabase *Database = database(Source);
    if (!Database)
      return (O.BuildDir.empty() ? "no compile_commands.json found for '" + Source + "'"
                                 : "no compile_commands.json in '" + O.BuildDir + "'") +
             "; give its folder with -p DIR, or the compiler's flags behind '--' (for example: "
             "deco-rewrite " + Source + " -- -std=c++20)";
    std::vector<CompileCommand> All = Database->getCompileCommands(absolute(Source));
    if (All.empty())
      return "compile_commands.json has no command for '" + Source + "'";
    Out = All.front();
    // The name as it was given is what __FILE__ and #line are to say.
    if (O.Fixed)
      for (std::string &Arg : Out.CommandLine)
        if (Arg == absolute(Source))
          Arg = Source;
    return "";
  }

  /// All C++ sources of the database of -p. \returns an error message, or an empty string.
  std::string allSources(std::vector<std::string> &Out) {
    const CompilationDatabase *Database = database("");
    if (!Database)
      return "no compile_commands.json in '" + O.BuildDir + "'";
    for (const std::string &File : Database->getAllFiles())
      if (isCxx(File))
        Out.push_back(File);
    llvm::sort(Out);
    Out.erase(std::unique(Out.begin(), Out.end()), Out.end());
    if (Out.empty())
      return "compile_commands.json in '" + O.BuildDir + "' names no C++ source";
    return "";
  }

  /// Whether \p Sources are all there is, so that what they do not use, nobody uses: several behind
  /// one set of flags, or all of the databases that they were found in.
  bool isProject(const std::vector<std::string> &Sources) const {
    if (O.Fixed)
      return Sources.size() > 1;
    llvm::StringSet<> Given;
    for (const std::string &Source : Sources)
      Given.insert(absolute(Source));
    for (const auto &[Key, Database] : Loaded)
      for (const std::string &File : Database->getAllFiles())
        if (isCxx(File) && !Given.contains(absolute(File)))
          return false;
    return true;
  }

private:
  static bool isCxx(llvm::StringRef File) {
    namespace types = clang::driver::types;
    llvm::StringRef Extension = llvm::sys::path::extension(File);
    types::ID Type = types::lookupTypeForExtension(Extension.drop_front(!Extension.empty()));
    return Type != types::TY_INVALID && types::isCXX(Type);
  }

  const CompilationDatabase *database(llvm::StringRef Source) {
    if (O.Fixed)
      return O.Fixed.get();
    std::string Key =
        O.BuildDir.empty() ? llvm::sys::path::parent_path(absolute(Source)).str() : O.BuildDir;
    auto [Known, IsNew] = Loaded.try_emplace(Key);
    std::string Error;
    if (IsNew)
      Known->second = O.BuildDir.empty()
                          ? CompilationDatabase::autoDetectFromSource(Source, Error)
                          : CompilationDatabase::autoDetectFromDirectory(O.BuildDir, Error);
    return Known->second.get();
  }

  const Options &O;
  std::map<std::string, std::unique_ptr<CompilationDatabase>> Loaded;
};

} // namespace

static void addArguments(CompileCommand &Command, const Settings &S, const Options &O) {
  std::vector<std::string> Before = S.ExtraArgsBefore, Behind = S.ExtraArgs;
  Before.insert(Before.end(), O.ExtraArgsBefore.begin(), O.ExtraArgsBefore.end());
  Behind.insert(Behind.end(), O.ExtraArgs.begin(), O.ExtraArgs.end());
  auto &Line = Command.CommandLine;
  Line.insert(Line.begin() + (Line.empty() ? 0 : 1), Before.begin(), Before.end());
  // In front of the source, which may follow a "--".
  Line.insert(llvm::find(Line, "--"), Behind.begin(), Behind.end());
}

/// The settings for \p Source, and the file that they come from.
static std::string settings(const Options &O, llvm::StringRef Source, Settings &Out,
                            std::string &File) {
  File = O.Config.empty() ? findSettings(Source.empty() ? "source" : Source) : O.Config;
  return File.empty() ? "" : readSettings(File, Out);
}

static std::string choose(const Options &O, const Settings &S, const std::string &File,
                          RuleChoice &Out) {
  for (const std::string &Message : {Out.choose(S.Checks), Out.makeErrors(S.WarningsAsErrors)})
    if (!Message.empty())
      return File + ": " + Message;
  if (std::string Message = Out.choose(O.Checks); !Message.empty())
    return "--checks: " + Message;
  if (std::string Message = Out.makeErrors(O.WarningsAsErrors); !Message.empty())
    return "--warnings-as-errors: " + Message;
  return "";
}

std::string chooseRules(const Options &O, llvm::StringRef Source, RuleChoice &Out) {
  Settings S;
  std::string File;
  if (std::string Message = settings(O, Source, S, File); !Message.empty())
    return Message;
  return choose(O, S, File, Out);
}

static std::string prepareJob(const Options &O, Commands &Known, Job &J, Settings &S) {
  J.Output = O.InPlace ? J.Source : !O.OutDir.empty() ? mirrored(J.Source, O.OutDir) : O.OutputFile;
  if (std::string Message = settings(O, J.Source, S, J.SettingsFile); !Message.empty())
    return Message;
  if (std::string Message = choose(O, S, J.SettingsFile, J.How.Rules); !Message.empty())
    return Message;
  if (std::string Message = Known.find(J.Source, J.Command); !Message.empty())
    return Message;
  addArguments(J.Command, S, O);
  J.How.Rewrite = !O.Lint;
  J.How.InPlace = O.InPlace || O.Diff;
  J.How.Lines = !O.NoLine;
  J.How.WritesHeaders = O.Lint || O.Diff || O.InPlace || !O.OutDir.empty() ||
                        (!O.OutputFile.empty() && (!llvm::sys::fs::exists(O.OutputFile) ||
                                                   llvm::sys::fs::is_regular_file(O.OutputFile)));
  J.How.ForLauncher = O.ForLauncher;
  J.How.StrictExceptions = O.StrictExceptions.value_or(S.StrictExceptions.value_or(false));
  J.How.How.Explain = O.Explain || !O.ReportFile.empty();
  return "";
}

std::string prepare(const Options &O, Run &Out) {
  Commands Known(O);
  std::vector<std::string> Sources = O.Sources;
  if (Sources.empty())
    if (std::string Message = Known.allSources(Sources); !Message.empty())
      return Message;
  // What concerns the whole run comes from the settings of the first source.
  Settings First;
  for (const std::string &Source : Sources) {
    Settings S;
    Job &J = Out.Jobs.emplace_back();
    J.Source = Source;
    if (std::string Message = prepareJob(O, Known, J, S); !Message.empty())
      return Message;
    if (Out.Jobs.size() == 1)
      First = S;
  }
  Out.As = O.As.value_or(First.As.value_or(Format::Text));
  Out.Baseline = O.Baseline.empty() ? First.Baseline : O.Baseline;
  bool IsProject = O.Lint && Known.isProject(Sources);
  bool OnOutput = O.Lint && Out.As == Format::Text;
  for (Job &J : Out.Jobs) {
    J.How.FindUses = IsProject;
    J.How.How.Colors = OnOutput ? llvm::sys::Process::StandardOutHasColors()
                                : llvm::sys::Process::StandardErrHasColors();
  }
  return "";
}

std::vector<Entry> unusedFunctions(const Run &All) {
  llvm::StringSet<> Used;
  for (const Job &J : All.Jobs) {
    if (J.Result.State == Status::Failed)
      return {};
    for (const std::string &Name : J.Result.Used)
      Used.insert(Name);
  }
  // One for each function, at its definition if some source has it.
  std::map<std::string, std::pair<const ConcurrentEntry *, bool>> ByName;
  std::vector<std::string> Order;
  for (const Job &J : All.Jobs)
    for (const ConcurrentEntry &C : J.Result.Concurrent) {
      if (C.Names.empty())
        continue;
      auto [Known, IsNew] = ByName.try_emplace(C.Names.front(), &C, true);
      if (IsNew)
        Order.push_back(C.Names.front());
      auto &[Best, IsReported] = Known->second;
      if (C.IsDefinition && !Best->IsDefinition)
        Best = &C;
      IsReported &= C.IsReported &&
                    llvm::none_of(C.Names, [&](const std::string &N) { return Used.contains(N); });
    }
  std::vector<Entry> Result;
  for (const std::string &Name : Order)
    if (const auto &[Best, IsReported] = ByName[Name]; IsReported)
      Result.push_back(Best->Unused);
  return Result;
}

} // namespace deco
