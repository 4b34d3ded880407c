#include "Options.h"
#include "clang/Basic/Version.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"

using namespace clang::tooling;
namespace cl = llvm::cl;

namespace deco {

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
                                   cl::desc("write the rewritten sources and headers below DIR"));
static cl::opt<bool> InPlace("i", cl::cat(Category), cl::desc("rewrite the sources and the project's headers in place"));
static cl::opt<bool> Lint("lint", cl::cat(Category), cl::desc("check only; nothing is written"));
static cl::opt<std::string>
    As("format", cl::value_desc("text|json|sarif|github|gitlab"), cl::cat(Category),
       cl::desc("form of the findings, on standard output (lint) or standard error (rewriting)"));
static cl::opt<bool> Fix("fix", cl::cat(Category),
                         cl::desc("apply the fix-its of the findings to the sources"));
static cl::opt<std::string>
    ExportFixes("export-fixes", cl::value_desc("FILE"), cl::cat(Category),
                cl::desc("write the fix-its as clang-apply-replacements reads them"));
static cl::opt<bool> Diff("diff", cl::cat(Category),
                          cl::desc("print the rewriting as a unified diff"));
static cl::opt<bool> Explain("explain", cl::cat(Category),
                             cl::desc("also print a remark for every spawn and every barrier"));
static cl::opt<std::string>
    Checks("checks", cl::value_desc("LIST"), cl::cat(Category),
           cl::desc("globs of rules, '-' in front switches off (-*,deco-unused); concerns warnings and "
                    "deco-shared-state: no other error can be switched off"));
static cl::opt<std::string>
    WarningsAsErrors("warnings-as-errors", cl::value_desc("LIST"), cl::cat(Category),
                     cl::desc("globs of rules whose warnings are errors"));
static cl::opt<bool> ListChecks("list-checks", cl::cat(Category),
                                cl::desc("print the rules that are on"));
static cl::opt<std::string> ExplainRule("explain-rule", cl::value_desc("RULE"), cl::cat(Category),
                                        cl::desc("print the documentation of a rule"));
static cl::opt<std::string>
    Config("config", cl::value_desc("FILE"), cl::cat(Category),
           cl::desc("settings (default: .deco.yaml, found upwards from the source)"));
static cl::opt<std::string>
    Baseline("baseline", cl::value_desc("FILE"), cl::cat(Category),
             cl::desc("report only what is not in FILE; a rewriting still reports errors"));
static cl::opt<std::string> WriteBaseline("write-baseline", cl::value_desc("FILE"),
                                          cl::cat(Category),
                                          cl::desc("write the findings for --baseline"));
static cl::opt<std::string> ReportFile("report", cl::value_desc("FILE.html"), cl::cat(Category),
                                       cl::desc("write a page of one source: spawns, barriers, times"));
static cl::opt<std::string> ReportData("report-data", cl::value_desc("FILE.json"), cl::cat(Category),
                                       cl::desc("for --report: what DECO_TRACE has written"));
static cl::opt<std::string> DepFile("depfile", cl::value_desc("FILE"), cl::cat(Category),
                                    cl::desc("make-style dependencies of the output"));
static cl::opt<unsigned> Jobs("j", cl::Prefix, cl::value_desc("N"), cl::init(0), cl::cat(Category),
                              cl::desc("sources at once (default: the cores)"));
static cl::opt<bool> NoLine("no-line", cl::cat(Category),
                            cl::desc("leave #line directives out of the output"));
static cl::opt<bool> ForLauncher("for-launcher", cl::Hidden, cl::cat(Category),
                                 cl::desc("deco-c++ asks"));
static cl::opt<bool> StrictExceptions(
    "strict-exceptions", cl::cat(Category),
    cl::desc("a barrier wherever something would be seen that a call's exception forestalls serially"));
static cl::list<std::string> ExtraArgs("extra-arg", cl::value_desc("ARG"), cl::cat(Category),
                                       cl::desc("additional argument to append to the flags"));
static cl::list<std::string>
    ExtraArgsBefore("extra-arg-before", cl::value_desc("ARG"), cl::cat(Category),
                    cl::desc("additional argument to prepend to the flags"));

/// The parser's first complaint, without the program's name in front of it.
static std::string firstLine(llvm::StringRef Text) {
  llvm::StringRef Line = Text.trim().split('\n').first;
  if (size_t Colon = Line.find(": "); Line.take_front(Colon).ends_with("deco-rewrite"))
    Line = Line.drop_front(Colon + 2);
  return (Line + (Text.contains("--help") ? "" : "; see deco-rewrite --help")).str();
}

static void printVersion(llvm::raw_ostream &OS) {
  OS << "deco-rewrite " DECO_VERSION " (" << clang::getClangFullVersion() << ")\n";
}

static std::string checkSources(const Options &O) {
  for (const std::string &Source : O.Sources) {
    if (!llvm::sys::fs::exists(Source))
      return "'" + Source + "': no such file";
    if (llvm::sys::fs::is_directory(Source))
      return "'" + Source + "' is a folder, not a source";
    if (!O.OutputFile.empty() && llvm::sys::fs::equivalent(O.OutputFile, Source))
      return "the output '" + O.OutputFile + "' is the source itself; use -i to rewrite in place";
  }
  return "";
}

static std::string check(const Options &O) {
  bool Several = O.Sources.size() != 1;
  if (O.Sources.empty() && !(O.Lint && !O.BuildDir.empty() && !O.Fixed))
    return O.Lint ? "no source given; name some, or -p DIR to check all that are built there"
                  : "no source given; see deco-rewrite --help";
  if ((!O.OutputFile.empty()) + (!O.OutDir.empty()) + O.InPlace + O.Lint + O.Diff > 1)
    return "only one of -o, --out-dir, -i, --diff and --lint can be given";
  if (O.Fix && !O.Lint)
    return "--fix goes with --lint";
  if (!O.OutputFile.empty() && Several)
    return "-o takes one source; use --out-dir DIR for several";
  if (O.OutputFile.empty() && O.OutDir.empty() && !O.InPlace && !O.Lint && !O.Diff && Several)
    return "several sources need --out-dir DIR, -i, --diff or --lint";
  if (!O.ReportFile.empty() && Several)
    return "--report takes one source";
  if (!O.ReportData.empty() && O.ReportFile.empty())
    return "--report-data goes with --report";
  if (!O.DepFile.empty() && Several)
    return "--depfile takes one source";
  return checkSources(O);
}

std::string parseOptions(int Argc, const char **Argv, Options &O) {
  cl::SetVersionPrinter(printVersion);
  cl::HideUnrelatedOptions(Category);
  std::string Error;
  O.Fixed = FixedCompilationDatabase::loadFromCommandLine(Argc, Argv, Error);
  std::string Problem;
  llvm::raw_string_ostream Problems(Problem);
  if (!cl::ParseCommandLineOptions(
          Argc, Argv,
          "Rewrites functions marked [[deco::synchronized]] so that their calls of functions marked\n"
          "[[deco::concurrent]] run as OpenMP tasks.\n",
          &Problems)) {
    if (Problems.str().empty())
      std::exit(2); // the parser of the value has said it
    return firstLine(Problems.str());
  }
  O.Sources = Sources;
  O.BuildDir = BuildDir;
  O.OutputFile = OutputFile;
  O.OutDir = OutDir;
  O.DepFile = DepFile;
  if (As.getNumOccurrences() && !(O.As = formatNamed(As)))
    return "there is no format '" + As + "'; there are text, json, sarif, github and gitlab";
  O.ExtraArgs = ExtraArgs;
  O.ExtraArgsBefore = ExtraArgsBefore;
  O.Jobs = Jobs;
  O.Config = Config;
  O.Checks = Checks;
  O.WarningsAsErrors = WarningsAsErrors;
  O.Baseline = Baseline;
  O.WriteBaseline = WriteBaseline;
  O.ExportFixes = ExportFixes;
  O.ExplainRule = ExplainRule;
  O.ReportFile = ReportFile;
  O.ReportData = ReportData;
  O.ListChecks = ListChecks;
  O.Fix = Fix;
  O.Diff = Diff;
  O.InPlace = InPlace;
  // Fix-its are mended sources, not rewritten ones.
  O.Lint = Lint || !ReportFile.empty() || (Fix && OutputFile.empty() && OutDir.empty() && !InPlace && !Diff);
  O.Explain = Explain;
  O.NoLine = NoLine;
  O.ForLauncher = ForLauncher;
  if (StrictExceptions.getNumOccurrences())
    O.StrictExceptions = StrictExceptions;
  return O.ListChecks || !O.ExplainRule.empty() ? "" : check(O);
}

} // namespace deco
