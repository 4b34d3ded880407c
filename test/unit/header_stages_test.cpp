// Inclusions, HeaderFunctions, FileEdits, UnitEdits, Outputs: annotated functions in headers, each stage by itself.

#include "Attributes.h"
#include "Flags.h"
#include "HeaderFunctions.h"
#include "Outputs.h"
#include "Pipeline.h"
#include "Snippet.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Tooling/Tooling.h"
#include "gmock/gmock.h"
#include <functional>

using namespace clang;
using namespace deco;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

/// What a test looks at while the unit is there.
using Look = std::function<void(ASTContext &, Inclusions &)>;

class Watching : public ASTFrontendAction {
public:
  explicit Watching(Look Then) : Then(std::move(Then)) {}

private:
  class Consumer : public ASTConsumer {
  public:
    explicit Consumer(Watching &Of) : Of(Of) {}
    void HandleTranslationUnit(ASTContext &Context) override { Of.Then(Context, Of.Included); }
    Watching &Of;
  };
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI, llvm::StringRef) override {
    Included.attach(CI.getPreprocessor());
    return std::make_unique<Consumer>(*this);
  }
  Look Then;
  Inclusions Included;
};

/// Parses \p Code, which may include the \p Headers of /project/ and /library/; the latter are system headers.
void parse(const std::string &Code, const tooling::FileContentMappings &Headers, Look Then) {
  registerAttributes();
  std::vector<std::string> Args = {"-std=c++20", "-DDECO_ANALYSIS=1", "-w", "-I" DECO_TEST_RUNTIME_INCLUDE,
                                   "-I/project", "-isystem/library",
                                   "-resource-dir=" + findResourceDir(DECO_TEST_TOOL_DIR)};
  EXPECT_TRUE(tooling::runToolOnCodeWithArgs(std::make_unique<Watching>(std::move(Then)), Code, Args,
                                             "/project/input.cc", "unit-test",
                                             std::make_shared<PCHContainerOperations>(), Headers));
}

const FunctionDecl *functionNamed(ASTContext &Context, llvm::StringRef Name) {
  class Search : public RecursiveASTVisitor<Search> {
  public:
    bool shouldVisitTemplateInstantiations() const { return true; }
    bool VisitFunctionDecl(FunctionDecl *F) {
      if (F->getNameAsString() == Name && F->doesThisDeclarationHaveABody() && !F->isDependentContext() &&
          (!Found || F->isTemplateInstantiation()))
        Found = F;
      return true;
    }
    llvm::StringRef Name;
    const FunctionDecl *Found = nullptr;
  } S;
  S.Name = Name;
  S.TraverseAST(Context);
  EXPECT_NE(S.Found, nullptr) << Name.str();
  return S.Found;
}

const FileEdits *fileNamed(const std::vector<FileEdits> &Files, llvm::StringRef Path) {
  auto It = llvm::find_if(Files, [&](const FileEdits &F) { return F.Path == Path; });
  return It == Files.end() ? nullptr : &*It;
}

//===--------------------------------------------------------------------===//
// Inclusions
//===--------------------------------------------------------------------===//

TEST(Inclusions, KnowWhatIsNamedInEachFileAndHow) {
  std::string Code = "#include \"a.h\"\n#include <b.h>\n#if __has_include(\"c.h\")\n#endif\n";
  parse(Code, {{"/project/a.h", "#include <b.h>\n"}, {"/project/b.h", "#pragma once\n"}, {"/project/c.h", ""}},
        [&](ASTContext &Context, Inclusions &Included) {
          FileID Main = Context.getSourceManager().getMainFileID();
          std::vector<std::string> Named;
          for (const FileReference &R : Included.in(Main))
            Named.push_back(std::to_string(R.How) + " " + Code.substr(R.Offset, R.Length) + " " + R.Target);
          EXPECT_THAT(Named, ElementsAre("0 include \"a.h\" /project/a.h", "1 include <b.h> /project/b.h",
                                         "3 \"c.h\" /project/c.h"));
          EXPECT_EQ(Included.files().size(), 2u); // a.h names one as well
        });
}

TEST(Inclusions, OfASystemHeaderOnlyFilesOfTheProjectCount) {
  parse("#include <s.h>\n", {{"/library/s.h", "#include <t.h>\n#include \"/project/a.h\"\n"}, {"/library/t.h", ""}, {"/project/a.h", ""}},
        [](ASTContext &Context, Inclusions &Included) {
          for (FileID File : Included.files())
            for (const FileReference &R : Included.in(File))
              EXPECT_NE(R.Target, "/library/t.h");
          EXPECT_TRUE(Included.in(Context.getSourceManager().getMainFileID()).front().ToSystem);
        });
}

TEST(Inclusions, TheRuntimeGoesInFrontOfTheFirstAndOfConditionsAroundIt) {
  auto Place = [](const std::string &Code) {
    unsigned Result = 0;
    parse(Code, {{"/project/a.h", ""}}, [&](ASTContext &Context, Inclusions &Included) {
      Result = Included.runtimePlace(Context.getSourceManager().getMainFileID());
    });
    return Code.substr(Result);
  };
  EXPECT_EQ(Place("// first\n#include \"a.h\"\n"), "#include \"a.h\"\n");
  EXPECT_EQ(Place("/* a comment\n * of two lines */\n#include \"a.h\"\n"), "#include \"a.h\"\n");
  EXPECT_EQ(Place("#define TWO \\\n  2\n  #  include \"a.h\"\n"), "  #  include \"a.h\"\n");
  EXPECT_EQ(Place("// first\n#ifdef X\n#include \"a.h\"\n#else\n#include \"a.h\"\n#endif\n"),
            "#ifdef X\n#include \"a.h\"\n#else\n#include \"a.h\"\n#endif\n");
  EXPECT_EQ(Place("int x;\n"), "int x;\n");
}

TEST(Inclusions, InAHeaderTheRuntimeGoesInsideTheGuard) {
  std::string Header = "#ifndef A_H\n#define A_H\n#include \"b.h\"\n#endif\n";
  parse("#include \"a.h\"\n", {{"/project/a.h", Header}, {"/project/b.h", ""}},
        [&](ASTContext &Context, Inclusions &Included) {
          FileID Main = Context.getSourceManager().getMainFileID();
          for (FileID File : Included.files())
            if (File != Main) {
              EXPECT_EQ(Header.substr(Included.runtimePlace(File)), "#include \"b.h\"\n#endif\n");
            }
        });
}

//===--------------------------------------------------------------------===//
// HeaderFunctions
//===--------------------------------------------------------------------===//

const char Functions[] = R"(
inline int shared() { return 1; }
static int of_this_object() { return 2; }
namespace { inline int hidden() { return 3; } }
template <class T> T generic(T x) { return x; }
template <class T> T asked_for(T x) { return x; }
template int asked_for(int);
template <> inline long generic(long x) { return -x; }
extern "C" inline int plain_c() { return 4; }
struct S {
  int method() { return 5; }
  operator int() { return 6; }
  friend int befriended(S) { return 7; }
};
)";

TEST(HeaderFunctions, InlineOnesAndTemplatesAreShared) {
  parse("#include \"f.h\"\ninline int mine() { return 0; }\nint x = generic(1);\n", {{"/project/f.h", Functions}},
        [](ASTContext &Context, Inclusions &) {
          for (const char *Name : {"shared", "generic", "plain_c", "method", "befriended"})
            EXPECT_TRUE(isShared(functionNamed(Context, Name))) << Name;
          for (const char *Name : {"of_this_object", "hidden", "mine"})
            EXPECT_FALSE(isShared(functionNamed(Context, Name))) << Name;
        });
}

TEST(HeaderFunctions, ATagStandsInFrontOfTheFirstDeclarationWhereItKeepsObjectsApart) {
  parse("#include \"f.h\"\nint x = generic(1) + asked_for(2);\n", {{"/project/f.h", Functions}},
        [](ASTContext &Context, Inclusions &) {
          const SourceManager &SM = Context.getSourceManager();
          for (const char *Name : {"shared", "generic", "method", "befriended"}) {
            SourceLocation At = tagPlace(functionNamed(Context, Name));
            ASSERT_TRUE(At.isValid()) << Name;
            EXPECT_NE(SM.getFileID(At), SM.getMainFileID()) << Name;
          }
          // A C function has one name, a conversion none, and the instance asked for may be in another object.
          for (const char *Name : {"plain_c", "operator int", "asked_for", "of_this_object"})
            EXPECT_FALSE(tagPlace(functionNamed(Context, Name)).isValid()) << Name;
        });
}

TEST(HeaderFunctions, StaticVariablesThatChangeWouldBeTwo) {
  Snippet Code("int changing() { static int n = 0; return ++n; }\n"
               "int constant() { static const int n = 3; static constexpr int m = 4; return n + m; }\n"
               "int none() { int n = 0; return n; }\n");
  ASSERT_NE(ownStatic(Code.function("changing")), nullptr);
  EXPECT_EQ(ownStatic(Code.function("changing"))->getNameAsString(), "n");
  EXPECT_EQ(ownStatic(Code.function("constant")), nullptr);
  EXPECT_EQ(ownStatic(Code.function("none")), nullptr);
}

TEST(HeaderFunctions, AVersionFollowsFromTheBodyAndItsEditsNotFromTheirPlace) {
  std::vector<Edit> Here = {{10, 2, "x", 0}, {20, 0, "y", 1}}, There = {{110, 2, "x", 0}, {120, 0, "y", 1}};
  EXPECT_EQ(versionOf("{ body }", Here), versionOf("{ body }", There));
  EXPECT_NE(versionOf("{ body }", Here), versionOf("{ other }", Here));
  There.back().Text = "z";
  EXPECT_NE(versionOf("{ body }", Here), versionOf("{ body }", There));
}

TEST(HeaderFunctions, SynchronizedFunctionsOfSystemHeadersAreReportedWhereTheyAreUsed) {
  parse("#include <s.h>\nvoid use(int *a) { system_one(a); }\n",
        {{"/library/s.h", "[[deco::synchronized]] inline void system_one(int *a) { a[0] = 1; }\n"}},
        [](ASTContext &Context, Inclusions &) {
          Findings Out(Context.getSourceManager());
          checkLibraryUses(Context, Out);
          ASSERT_EQ(Out.all().size(), 1u);
          EXPECT_EQ(Out.all().front().Id, Rule::UnsupportedFunction);
          EXPECT_EQ(Context.getSourceManager().getSpellingLineNumber(Out.all().front().Where), 2u);
        });
}

//===--------------------------------------------------------------------===//
// FileEdits
//===--------------------------------------------------------------------===//

FileEdits file(const std::string &Path, const std::vector<std::string> &Includes) {
  FileEdits F;
  F.Path = Path;
  for (const std::string &Target : Includes)
    F.References.push_back({FileReference::Quoted, 0, 0, Target, false, ""});
  return F;
}

TEST(FileEdits, AFileIsChangedByAnyEdit) {
  FileEdits F;
  EXPECT_FALSE(F.isChanged());
  F.Bodies[5] = {};
  EXPECT_FALSE(F.isChanged());
  F.Bodies[9] = {{1, 0, "x", 0}};
  EXPECT_TRUE(F.isChanged());
}

TEST(FileEdits, UnitsThatWantTheSameAreMerged) {
  FileEdits A = file("/a.h", {"/b.h"}), B = file("/a.h", {"/b.h", "/c.h"});
  A.Bodies[5] = {{6, 0, "task", 0}};
  B.Bodies[5] = {{6, 0, "task", 0}};
  B.Bodies[50] = {{60, 0, "other", 0}};
  B.Others = {{0, 4, "", 0}};
  EXPECT_TRUE(merge(A, B));
  EXPECT_EQ(A.Bodies.size(), 2u);
  EXPECT_EQ(A.Others.size(), 1u);
  EXPECT_TRUE(merge(A, B)); // nothing is there twice
  EXPECT_EQ(A.Others.size(), 1u);
}

TEST(FileEdits, UnitsThatWantDifferentBodiesAreNot) {
  FileEdits A = file("/a.h", {}), B = A;
  A.Bodies[5] = {{6, 0, "task", 0}};
  B.Bodies[5] = {};
  EXPECT_FALSE(merge(A, B));
}

TEST(FileEdits, WhoIncludesAChangedFileIsCopiedWithIt) {
  std::vector<FileEdits> Files = {file("/main.cc", {"/a.h", "/z.h"}), file("/a.h", {"/b.h"}), file("/b.h", {}), file("/z.h", {})};
  auto Through = includersOf({"/b.h"}, Files);
  EXPECT_THAT(Through, ElementsAre(testing::Pair("/a.h", "/b.h"), testing::Pair("/b.h", ""),
                                   testing::Pair("/main.cc", "/a.h")));
}

TEST(FileEdits, ToAskWhetherAFileIsThereIsNotToIncludeIt) {
  FileEdits Asking = file("/main.cc", {"/b.h"});
  Asking.References.front().How = FileReference::Asked;
  EXPECT_EQ(includersOf({"/b.h"}, {Asking}).count("/main.cc"), 0u);
}

//===--------------------------------------------------------------------===//
// UnitEdits, through the pipeline
//===--------------------------------------------------------------------===//

/// What the unit changes in each file; the findings' messages in \p Found.
std::vector<FileEdits> changed(const std::string &Code, const tooling::FileContentMappings &Headers,
                               std::vector<std::string> &Found) {
  std::vector<FileEdits> Files;
  parse(Code, Headers, [&](ASTContext &Context, Inclusions &Included) {
    Findings Out(Context.getSourceManager());
    PipelineOptions Options;
    Options.Lines = false;
    Options.Included = &Included;
    Options.Files = &Files;
    runPipeline(Context, Options, Out);
    for (const Finding &F : Out.all())
      Found.push_back(F.Text);
  });
  return Files;
}

const char Box[] = "#pragma once\n#include \"work.h\"\n"
                   "struct Box {\n  int a[4];\n"
                   "  [[deco::synchronized]] void fill() {\n    for (int i = 0; i < 4; ++i)\n      a[i] = work(i);\n  }\n};\n";
const char Work[] = "#pragma once\n[[deco::concurrent]] inline int work(int i) { return i * i; }\n";

TEST(UnitEdits, ABodyInAHeaderIsAnEditOfTheHeader) {
  std::vector<std::string> Found;
  auto Files = changed("#include \"box.h\"\nint main() { Box b; b.fill(); }\n",
                       {{"/project/box.h", Box}, {"/project/work.h", Work}}, Found);
  EXPECT_THAT(Found, IsEmpty());
  const FileEdits *Header = fileNamed(Files, "/project/box.h"), *Main = fileNamed(Files, "/project/input.cc");
  ASSERT_TRUE(Header && Main);
  EXPECT_EQ(Header->What, FileEdits::Header);
  EXPECT_EQ(Main->What, FileEdits::Source);
  EXPECT_TRUE(Header->isChanged());
  std::vector<Edit> All = Header->Others;
  for (const auto &[Offset, Edits] : Header->Bodies)
    All.insert(All.end(), Edits.begin(), Edits.end());
  auto Text = deco::apply(Header->Original, All);
  ASSERT_TRUE(bool(Text)) << llvm::toString(Text.takeError());
  EXPECT_THAT(*Text, HasSubstr("#pragma omp task"));
  EXPECT_THAT(*Text, HasSubstr("abi_tag"));
  EXPECT_THAT(*Text, Not(HasSubstr("deco::synchronized]]")));
}

TEST(UnitEdits, AHeaderWithAStaticVariableIsRefusedNotSplit) {
  std::vector<std::string> Found;
  changed("#include \"f.h\"\nint main() { int a[1]; f(a); }\n",
          {{"/project/f.h", std::string(Work) + "[[deco::synchronized]] inline void f(int *a) { static int n = 0; a[0] = work(++n); }\n"}},
          Found);
  EXPECT_THAT(Found, testing::Contains(HasSubstr("static")));
}

//===--------------------------------------------------------------------===//
// Outputs
//===--------------------------------------------------------------------===//

TEST(Outputs, FilesOutsideTheFolderKeepTheirWholePath) {
  EXPECT_EQ(mirrored("/elsewhere/src/a.cc", "out"), "out/elsewhere/src/a.cc");
  EXPECT_EQ(mirrored("src/a.cc", "out"), "out/src/a.cc");
  EXPECT_EQ(mirrored("./src/../a.cc", "out"), "out/a.cc");
}

/// A run over one source that includes a.h, which includes b.h, which is changed.
deco::Run madeRun() {
  FileEdits Main = file("/p/main.cc", {}), A = file("/p/a.h", {}), B = file("/p/b.h", {});
  Main.What = FileEdits::Source;
  Main.Name = "/p/main.cc";
  Main.Original = "#include \"a.h\"\n";
  Main.References = {{FileReference::Quoted, 1, 13, "/p/a.h", false, ""}};
  A.Name = "a.h";
  A.Original = "#include <b.h>\n#include \"z.h\"\n";
  A.References = {{FileReference::Angled, 1, 13, "/p/b.h", false, ""}, {FileReference::Quoted, 16, 13, "/p/z.h", false, ""}};
  B.Name = "b.h";
  B.Original = "old\n";
  B.Others = {{0, 3, "new", 0}};
  deco::Run All;
  All.Jobs.emplace_back();
  All.Jobs.back().Source = "/p/main.cc";
  All.Jobs.back().Output = "/o/main.cc";
  All.Jobs.back().Result.State = Status::Clean;
  All.Jobs.back().Result.Files = {Main, A, B};
  return All;
}

TEST(Outputs, CopiesNameCopiesAndTheOriginalsOfTheOthers) {
  Options O;
  O.OutputFile = "/o/main.cc";
  std::vector<OutputFile> Out;
  std::set<std::string> LeftOver;
  ASSERT_EQ(outputs(madeRun(), O, Out, LeftOver), "");
  ASSERT_EQ(Out.size(), 3u);
  std::map<std::string, std::string> Text;
  for (const OutputFile &F : Out)
    Text[F.Name] = F.Text;
  EXPECT_THAT(Text["b.h"], "new\n");
  EXPECT_THAT(Text["a.h"], testing::MatchesRegex("#include \"[^/].*b.h\"\n#include \"/p/z.h\"\n"));
  EXPECT_THAT(Text["/p/main.cc"], HasSubstr("include \"main.cc.deco/"));
  EXPECT_TRUE(Out.front().IsHeader); // written before the source
  EXPECT_EQ(Out.back().Path, "/o/main.cc");
}

TEST(Outputs, InPlaceNothingIsRedirected) {
  Options O;
  O.InPlace = true;
  deco::Run All = madeRun();
  All.Jobs.back().Output = "/p/main.cc";
  std::vector<OutputFile> Out;
  std::set<std::string> LeftOver;
  ASSERT_EQ(outputs(All, O, Out, LeftOver), "");
  std::vector<std::string> Paths;
  for (const OutputFile &F : Out)
    Paths.push_back(F.Path + ": " + F.Text);
  EXPECT_THAT(Paths, testing::UnorderedElementsAre("/p/b.h: new\n", "/p/main.cc: #include \"a.h\"\n"));
}

TEST(Outputs, ASourceThatWantsAnotherHeaderIsAnError) {
  deco::Run All = madeRun();
  All.Jobs.push_back(All.Jobs.front());
  All.Jobs.back().Source = "/p/other.cc";
  All.Jobs.back().Result.Files[0].Path = "/p/other.cc";
  All.Jobs.front().Result.Files[2].Bodies[0] = {{1, 0, "x", 0}};
  All.Jobs.back().Result.Files[2].Bodies[0] = {};
  Options O;
  O.OutDir = "/o";
  std::vector<OutputFile> Out;
  std::set<std::string> LeftOver;
  EXPECT_THAT(outputs(All, O, Out, LeftOver), HasSubstr("b.h"));
}

TEST(Outputs, AHeaderNeedsAPlace) {
  std::vector<OutputFile> Out;
  std::set<std::string> LeftOver;
  EXPECT_THAT(outputs(madeRun(), Options(), Out, LeftOver), HasSubstr("needs a place"));
}

} // namespace
