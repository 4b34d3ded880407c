//===- CommandLine.cpp - what a compiler's command line asks for --------------------------===//

#include "CommandLine.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"

using namespace llvm;

namespace deco {
namespace {

/// Options of g++ and clang++ whose value is the next argument. One that is missing here makes its
/// value look like an input of an unknown kind, and the command goes to the compiler untouched.
constexpr StringLiteral WithSeparateValue[] = {
    "-o",
    "-x",
    "-I",
    "-D",
    "-U",
    "-L",
    "-l",
    "-B",
    "-F",
    "-T",
    "-u",
    "-z",
    "-A",
    "-G",
    "-e",
    "-MF",
    "-MT",
    "-MQ",
    "-MJ",
    "-isystem",
    "-iquote",
    "-idirafter",
    "-iprefix",
    "-iwithprefix",
    "-iwithprefixbefore",
    "-isysroot",
    "-imultilib",
    "-include",
    "-imacros",
    "-include-pch",
    "-ivfsoverlay",
    "-iframework",
    "-framework",
    "-cxx-isystem",
    "-stdlib++-isystem",
    "-Xclang",
    "-Xlinker",
    "-Xassembler",
    "-Xpreprocessor",
    "-Xopenmp-target",
    "-mllvm",
    "-arch",
    "-target",
    "--target",
    "--sysroot",
    "--param",
    "-aux-info",
    "-dumpbase",
    "-dumpbase-ext",
    "-dumpdir",
    "-wrapper",
    "-specs",
    "--config",
    "-gcc-toolchain",
    "--gcc-toolchain",
    "-rpath",
    "-soname",
    "-resource-dir",
    "--serialize-diagnostics",
    "-index-store-path",
};

/// Options that ask for something else than a compilation, or that move the files it works on.
constexpr StringLiteral ForeignOptions[] = {
    "-E",
    "-M",
    "-MM",
    "-fsyntax-only",
    "-###",
    "-cc1",
    "-r",
    "-emit-ast",
    "--analyze",
    "--precompile",
    "--preprocess",
    "--version",
    "--dependencies",
    "--user-dependencies",
};
constexpr StringLiteral ForeignPrefixes[] = {
    "-working-directory",
    "-fmodule-header",
    "--write-",
    "--driver-mode",
};

constexpr StringLiteral CxxExtensions[] = {".cpp", ".cc", ".cxx", ".c++", ".C", ".CPP", ".cp"};
constexpr StringLiteral LinkExtensions[] = {".o", ".a", ".so", ".lo"};

bool isForeign(StringRef Arg) {
  return is_contained(ForeignOptions, Arg) ||
         any_of(ForeignPrefixes, [&](StringRef Prefix) { return Arg.starts_with(Prefix); });
}

bool isCxxSource(StringRef Path) { return is_contained(CxxExtensions, sys::path::extension(Path)); }

bool isLinkInput(StringRef Path) {
  return is_contained(LinkExtensions, sys::path::extension(Path)) ||
         sys::path::filename(Path).contains(".so.");
}

/// Whether \p Arg may be the name of a compiler or launcher: no extension but a version's.
bool isProgramName(StringRef Arg) {
  return sys::path::extension(Arg).find_first_not_of(".0123456789") == StringRef::npos;
}

bool isFlag(StringRef Arg) { return Arg.size() > 1 && Arg[0] == '-'; }

/// Expands @FILE arguments, also inside response files, as the compilers do.
void expandResponseFiles(ArrayRef<const char *> Args, StringSaver &Saver, int Depth,
                         std::vector<std::string> &Out) {
  constexpr int MaxDepth = 20; // a file that names itself
  for (StringRef Arg : Args) {
    if (Arg.size() > 1 && Arg[0] == '@' && Depth < MaxDepth) {
      if (auto File = MemoryBuffer::getFile(Arg.drop_front())) {
        SmallVector<const char *, 64> Inner;
        cl::TokenizeGNUCommandLine((*File)->getBuffer(), Saver, Inner);
        expandResponseFiles(Inner, Saver, Depth + 1, Out);
        continue;
      }
    }
    Out.push_back(Arg.str());
  }
}

/// One pass over the arguments; a method for each family of options.
class Parser {
public:
  explicit Parser(CommandLine &C) : C(C) {}

  void run() {
    skipCompiler();
    for (Index = C.FirstFlag; Index < C.Args.size(); ++Index)
      if (isFlag(C.Args[Index]))
        flag();
      else
        input();
    if (!Foreign)
      conclude();
  }

private:
  /// "g++" or "ccache g++": the words in front of the first flag or file with a known extension.
  void skipCompiler() {
    size_t &I = C.FirstFlag;
    while (I < C.Args.size() && !isFlag(C.Args[I]) && isProgramName(C.Args[I]))
      ++I;
  }

  void flag() {
    StringRef Arg = C.Args[Index];
    size_t First = Index;
    StringRef Value;
    if (is_contained(WithSeparateValue, Arg) && Index + 1 < C.Args.size())
      Value = C.Args[++Index];

    if (isForeign(Arg))
      Foreign = true;
    else if (Arg == "-c" || Arg == "-S")
      Assembler |= Arg == "-S", CompileOnly = true;
    else if (Arg == "-o" || Arg == "--output" ||
             (Arg.starts_with("-o") && !Arg.starts_with("-obj")))
      C.Output = (Value.empty() ? Arg.drop_front(2) : Value).str();
    else if (Arg.starts_with("-M") || Arg.starts_with("-Wp,-M"))
      dependencyFlag(Arg, Value);
    else
      parseFlag(Arg, Value, First);
  }

  void dependencyFlag(StringRef Arg, StringRef Value) {
    if (Arg == "-MD" || Arg == "-MMD")
      Dependencies = true;
    else if (Arg == "-MP")
      C.PhonyTargets = true;
    else if (Arg.consume_front("-MF"))
      Depfile = (Arg.empty() ? Value : Arg).str();
    else if (Arg.consume_front("-Wp,-MD,") || Arg.consume_front("-Wp,-MMD,"))
      Dependencies = true, Depfile = Arg.split(',').first.str();
  }

  void parseFlag(StringRef Arg, StringRef Value, size_t First) {
    if (Arg == "-x" || (Arg.starts_with("-x") && !Arg.starts_with("-xH")))
      Language = (Value.empty() ? Arg.drop_front(2) : Value).str();
    else if (Arg == "-fopenmp" || Arg.starts_with("-fopenmp="))
      C.OpenMP = true;
    else if (Arg == "-fno-openmp")
      C.OpenMP = false;
    else if (Arg == "-isystem" || Arg.starts_with("-I"))
      C.IncludeDirs.push_back((Value.empty() ? Arg.drop_front(2) : Value).str());
    for (size_t I = First; I <= Index; ++I)
      C.ParseFlags.push_back(C.Args[I]);
  }

  void input() {
    const std::string &Path = C.Args[Index];
    bool ByName = Language.empty() || Language == "none";
    bool Cxx = ByName ? isCxxSource(Path) : Language == "c++";
    if (Cxx && Path != "-") {
      C.SourceIndex = Index;
      ++Sources;
    } else if (isLinkInput(Path)) {
      C.LinkInputs.push_back(Path);
    } else {
      Foreign = true;
    }
  }

  void conclude() {
    if (Sources == 1 && (!CompileOnly || C.LinkInputs.empty()))
      C.What = CompileOnly ? CommandLine::Kind::Compile : CommandLine::Kind::CompileAndLink;
    else if (Sources == 0 && !CompileOnly && !C.LinkInputs.empty())
      C.What = CommandLine::Kind::Link;
    if (Sources != 1)
      return;
    bool Given = !C.Output.empty();
    StringRef Stem = sys::path::stem(C.source());
    if (!Given)
      C.Output = CompileOnly ? (Stem + (Assembler ? ".s" : ".o")).str() : "a.out";
    if (Dependencies)
      C.Depfiles = Depfile.empty() ? defaultDepfiles(Stem, Given) : std::vector{Depfile};
  }

  /// Without -MF: OUTPUT.d for -c, OUTPUT-STEM.d when g++ links as well; STEM.d without -o.
  std::vector<std::string> defaultDepfiles(StringRef Stem, bool Given) const {
    SmallString<128> NextToOutput(C.Output);
    sys::path::replace_extension(NextToOutput, "");
    std::string Base = NextToOutput.str().str();
    std::vector<std::string> Names = {Base + ".d"};
    if (!CompileOnly)
      Names.insert(Names.end(),
                   {C.Output + "-" + Stem.str() + ".d", Base + "-" + Stem.str() + ".d"});
    if (!Given)
      Names.push_back(Stem.str() + ".d");
    return Names;
  }

  CommandLine &C;
  size_t Index = 0;
  size_t Sources = 0;
  bool Foreign = false;
  bool CompileOnly = false;
  bool Assembler = false;
  bool Dependencies = false;
  std::string Language;
  std::string Depfile;
};

} // namespace

CommandLine parseCommandLine(ArrayRef<const char *> Args) {
  CommandLine C;
  BumpPtrAllocator Allocator;
  StringSaver Saver(Allocator);
  expandResponseFiles(Args, Saver, 0, C.Args);
  Parser(C).run();
  return C;
}

} // namespace deco
