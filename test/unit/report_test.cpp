// Report and its documents: places, fingerprints, duplicates, and each format's form.

#include "Entries.h"
#include "Printers.h"
#include "Snippet.h"
#include "gmock/gmock.h"
#include "llvm/Support/JSON.h"

using namespace deco;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

Place at(unsigned Line, unsigned Column, llvm::StringRef Path = "/root/src/a b.cpp") {
  return {Path.str(), {Line, Column, Column}, {Line, Column + 3, Column + 3}, 10, 3};
}

Entry finding(Rule R, unsigned Line, llvm::StringRef Text = "x = f();") {
  Entry E;
  E.Rule = info(R).Name.str();
  E.Level = info(R).Level;
  E.Where = at(Line, 5);
  E.Message = "the message";
  E.Line = Text.str();
  return E;
}

std::vector<std::string> fingerprints(std::vector<Entry> Entries) {
  Report All("/root");
  All.add(std::move(Entries));
  std::vector<std::string> Result;
  for (const Entry &E : All.entries())
    Result.push_back(E.Fingerprint);
  return Result;
}

std::string printed(const Report &All, Format As) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  print(All, As, OS);
  return OS.str();
}

llvm::json::Value parsed(const Report &All, Format As) {
  llvm::Expected<llvm::json::Value> Value = llvm::json::parse(printed(All, As));
  if (Value)
    return std::move(*Value);
  ADD_FAILURE() << llvm::toString(Value.takeError());
  return nullptr;
}

/// The value under keys and indices, such as "runs/0/results", as text.
std::string look(const llvm::json::Value &Top, llvm::StringRef Path) {
  const llvm::json::Value *At = &Top;
  llvm::SmallVector<llvm::StringRef> Keys;
  Path.split(Keys, '/');
  for (llvm::StringRef Key : Keys) {
    unsigned Index;
    if (const auto *Object = At->getAsObject())
      At = Object->get(Key);
    else if (const auto *Array = At->getAsArray();
             Array && !Key.getAsInteger(10, Index) && Index < Array->size())
      At = &(*Array)[Index];
    else
      At = nullptr;
    if (!At)
      return "nothing at " + Key.str();
  }
  if (std::optional<llvm::StringRef> Text = At->getAsString())
    return Text->str();
  return llvm::formatv("{0}", *At).str();
}

Report everything() {
  Report All("/root");
  Entry Error = finding(Rule::GlobalWrite, 3);
  Error.Message = "50% of it,\r\nall: wrong";
  Error.Notes.push_back({at(7, 2, "/elsewhere/h.h"), "a note"});
  Error.Notes.push_back({Place(), "a note without a place"});
  Error.Fixes.push_back({at(3, 5), "y"});
  Error.Fixes.push_back({at(4, 1), ""});
  Entry Warning = finding(Rule::Unused, 9);
  Warning.Where.Begin = {9, 7, 5}; // two characters of two bytes in front
  Entry Explained = finding(Rule::Unused, 10);
  Explained.What = Entry::Remark;
  Explained.Rule = RemarkRule.str();
  Explained.Level = Severity::Remark;
  Entry Broken;
  Broken.What = Entry::CompilerError;
  Broken.Rule = CompilerRule.str();
  Broken.Message = "unknown type name 'x'";
  Broken.Where = at(1, 1);
  All.add({Error, Warning, Explained, Broken});
  return All;
}

TEST(Report, FindingsOfAHeaderAreThereOnce) {
  Report All("/root");
  All.add({finding(Rule::Unused, 3), finding(Rule::Unused, 4), finding(Rule::Serialized, 3)});
  All.add({finding(Rule::Serialized, 2), finding(Rule::Unused, 3), finding(Rule::Serialized, 3)});
  std::vector<unsigned> Lines;
  for (const Entry &E : All.entries())
    Lines.push_back(E.Where.Begin.Line);
  EXPECT_THAT(Lines, ElementsAre(3, 4, 3, 2));
}

TEST(Report, PathsAreRelativeToTheRoot) {
  Report All("/root");
  EXPECT_EQ(All.relative("/root/src/a.cpp"), "src/a.cpp");
  EXPECT_EQ(All.relative("/rooted/a.cpp"), "/rooted/a.cpp");
  EXPECT_EQ(All.relative("/usr/a.cpp"), "/usr/a.cpp");
  EXPECT_EQ(Report("/").relative("/usr/a.cpp"), "usr/a.cpp");
}

TEST(Report, FingerprintsStayWhenLinesMoveAndWhenTheyAreIndented) {
  std::vector<std::string> Before = fingerprints({finding(Rule::Unused, 3, "x = f();")});
  EXPECT_EQ(Before, fingerprints({finding(Rule::Unused, 30, "\t  x =   f();\r")}));
  EXPECT_NE(Before, fingerprints({finding(Rule::Unused, 3, "y = f();")}));
  EXPECT_NE(Before, fingerprints({finding(Rule::Serialized, 3, "x = f();")}));
  Entry Elsewhere = finding(Rule::Unused, 3);
  Elsewhere.Where.Path = "/root/other.cpp";
  EXPECT_NE(Before, fingerprints({Elsewhere}));
}

TEST(Report, FingerprintsDoNotDependOnTheFolder) {
  Report Here("/root"), There("/home/me/root");
  Entry E = finding(Rule::Unused, 3);
  Here.add({E});
  E.Where.Path = "/home/me/root/src/a b.cpp";
  There.add({E});
  EXPECT_EQ(Here.entries()[0].Fingerprint, There.entries()[0].Fingerprint);
}

TEST(Report, EqualLinesHaveDifferentFingerprints) {
  std::vector<std::string> Two =
      fingerprints({finding(Rule::Unused, 3), finding(Rule::Unused, 8)});
  ASSERT_EQ(Two.size(), 2u);
  EXPECT_NE(Two[0], Two[1]);
  EXPECT_EQ(Two[0], fingerprints({finding(Rule::Unused, 1)})[0]);
}

TEST(Report, Json) {
  llvm::json::Value J = parsed(everything(), Format::Json);
  EXPECT_EQ(look(J, "version"), "1");
  EXPECT_EQ(look(J, "errors"), "2");
  EXPECT_EQ(look(J, "warnings"), "1");
  EXPECT_EQ(look(J, "findings/0/rule"), "deco-global-write");
  EXPECT_EQ(look(J, "findings/0/severity"), "error");
  EXPECT_EQ(look(J, "findings/0/file"), "src/a b.cpp");
  EXPECT_EQ(look(J, "findings/0/line"), "3");
  EXPECT_EQ(look(J, "findings/0/endColumn"), "8");
  EXPECT_EQ(look(J, "findings/0/notes/0/file"), "/elsewhere/h.h");
  EXPECT_EQ(look(J, "findings/0/notes/1/message"), "a note without a place");
  EXPECT_EQ(look(J, "findings/0/fixes/0/offset"), "10");
  EXPECT_EQ(look(J, "findings/0/fixes/0/text"), "y");
  EXPECT_EQ(look(J, "findings/1/column"), "7") << "bytes, as in the text";
  EXPECT_EQ(look(J, "findings/2/severity"), "remark");
  EXPECT_EQ(look(J, "findings/3/rule"), "clang-diagnostic-error");
}

TEST(Report, SarifResults) {
  llvm::json::Value J = parsed(everything(), Format::Sarif);
  EXPECT_EQ(look(J, "version"), "2.1.0");
  EXPECT_EQ(look(J, "runs/0/originalUriBaseIds/%SRCROOT%/uri"), "file:///root/");
  std::string R = "runs/0/results/0/";
  EXPECT_EQ(look(J, R + "ruleId"), "deco-global-write");
  EXPECT_EQ(look(J, R + "level"), "error");
  EXPECT_EQ(look(J, R + "message/text"), "50% of it,\r\nall: wrong");
  std::string Where = R + "locations/0/physicalLocation/";
  EXPECT_EQ(look(J, Where + "artifactLocation/uri"), "src/a%20b.cpp");
  EXPECT_EQ(look(J, Where + "artifactLocation/uriBaseId"), "%SRCROOT%");
  EXPECT_EQ(look(J, Where + "region/startLine"), "3");
  EXPECT_EQ(look(J, Where + "region/endColumn"), "8");
  std::string Related = R + "relatedLocations/0/";
  EXPECT_EQ(look(J, Related + "message/text"), "a note");
  EXPECT_EQ(look(J, Related + "physicalLocation/artifactLocation/uri"), "file:///elsewhere/h.h");
  EXPECT_EQ(look(J, Related + "physicalLocation/artifactLocation/uriBaseId"),
            "nothing at uriBaseId");
  EXPECT_EQ(look(J, R + "relatedLocations/1"), "nothing at 1");
  std::string Change = R + "fixes/0/artifactChanges/0/";
  EXPECT_EQ(look(J, Change + "artifactLocation/uri"), "src/a%20b.cpp");
  EXPECT_EQ(look(J, Change + "replacements/1/deletedRegion/startLine"), "4");
  EXPECT_EQ(look(J, Change + "replacements/0/insertedContent/text"), "y");
  EXPECT_NE(look(J, R + "partialFingerprints/primaryLocationLineHash"),
            look(J, "runs/0/results/1/partialFingerprints/primaryLocationLineHash"));
  EXPECT_EQ(look(J, "runs/0/columnKind"), "unicodeCodePoints");
  EXPECT_EQ(look(J, "runs/0/results/1/locations/0/physicalLocation/region/startColumn"), "5");
  EXPECT_EQ(look(J, "runs/0/results/2/level"), "note");
  EXPECT_EQ(look(J, "runs/0/results/3"), "nothing at 3") << "the compiler's error is no result";
  std::string Invocation = "runs/0/invocations/0/";
  EXPECT_EQ(look(J, Invocation + "executionSuccessful"), "false");
  EXPECT_EQ(look(J, Invocation + "toolExecutionNotifications/0/message/text"),
            "unknown type name 'x'");
}

TEST(Report, SarifDescribesEveryRule) {
  llvm::json::Value J = parsed(Report("/root"), Format::Sarif);
  for (const RuleInfo &R : allRules()) {
    std::string Path = "runs/0/tool/driver/rules/" + std::to_string(&R - allRules().begin()) + "/";
    EXPECT_EQ(look(J, Path + "id"), R.Name.str());
    EXPECT_THAT(look(J, Path + "shortDescription/text"), Not(HasSubstr("\n")));
    EXPECT_THAT(look(J, Path + "help/markdown"), HasSubstr("```cpp"));
    EXPECT_EQ(look(J, Path + "defaultConfiguration/level"), name(R.Level).str());
  }
  EXPECT_EQ(look(J, "runs/0/invocations/0/executionSuccessful"), "true");
  EXPECT_EQ(look(J, "runs/0/results"), "[]");
}

TEST(Report, GithubEscapes) {
  llvm::SmallVector<llvm::StringRef> Lines;
  std::string Text = printed(everything(), Format::Github);
  llvm::StringRef(Text).split(Lines, '\n', -1, false);
  ASSERT_EQ(Lines.size(), 4u);
  EXPECT_EQ(Lines[0], "::error file=src/a b.cpp,line=3,endLine=3,col=5,endColumn=8,"
                      "title=deco-global-write::50%25 of it,%0D%0Aall: wrong"
                      "%0A/elsewhere/h.h:7: note: a note%0Anote: a note without a place");
  EXPECT_TRUE(Lines[1].starts_with("::warning file=src/a b.cpp,line=9,")) << Lines[1].str();
  EXPECT_TRUE(Lines[2].starts_with("::notice ")) << Lines[2].str();

  Report Odd("/root");
  Entry E = finding(Rule::Unused, 3);
  E.Where.Path = "/root/a,b:c%.cpp";
  Odd.add({E});
  EXPECT_THAT(printed(Odd, Format::Github), HasSubstr("file=a%2Cb%3Ac%25.cpp,"));
}

TEST(Report, Gitlab) {
  llvm::json::Value J = parsed(everything(), Format::Gitlab);
  EXPECT_EQ(look(J, "0/description"), "50% of it,\r\nall: wrong");
  EXPECT_EQ(look(J, "0/check_name"), "deco-global-write");
  EXPECT_EQ(look(J, "0/severity"), "major");
  EXPECT_EQ(look(J, "0/location/path"), "src/a b.cpp");
  EXPECT_EQ(look(J, "0/location/lines/begin"), "3");
  EXPECT_EQ(look(J, "1/severity"), "minor");
  EXPECT_EQ(look(J, "2/severity"), "info");
  EXPECT_EQ(look(J, "3/severity"), "blocker");
  EXPECT_NE(look(J, "0/fingerprint"), look(J, "1/fingerprint"));
  EXPECT_EQ(printed(Report("/root"), Format::Gitlab), "[]\n");
}

TEST(Entries, PlacesAreThoseOfTheText) {
  Snippet S("int first;\n/* \xC3\xA4 */ int second = 1 + 2;\n");
  auto Start = S.sources().getLocForStartOfFile(S.sources().getMainFileID());
  auto On = [&](unsigned Offset) { return Start.getLocWithOffset(Offset); };
  Finding F{Rule::Unused, On(24), {On(24), On(33)}, "text", {{On(4), "note"}}, {}};
  F.Fixes.push_back({clang::CharSourceRange::getTokenRange(On(24), On(24)), "other"});
  S.Report.add(F);
  std::vector<Entry> All = entries(S.Report, S.context().getLangOpts(), {});
  ASSERT_EQ(All.size(), 1u);
  const Entry &E = All[0];
  EXPECT_EQ(E.Line, "/* \xC3\xA4 */ int second = 1 + 2;");
  EXPECT_EQ(E.Where.Begin.Line, 2u);
  EXPECT_EQ(E.Where.Begin.Column, 14u);
  EXPECT_EQ(E.Where.Begin.Character, 13u);
  EXPECT_EQ(E.Where.End.Character, 23u);
  EXPECT_EQ(E.Where.Offset, 24u);
  EXPECT_EQ(E.Where.Length, 10u);
  ASSERT_EQ(E.Fixes.size(), 1u);
  EXPECT_EQ(E.Fixes[0].Where.Length, 6u);
  ASSERT_EQ(E.Notes.size(), 1u);
  EXPECT_EQ(E.Notes[0].Where.Begin.Column, 5u);
}

TEST(Entries, ReadLikeClangsInTheOrderOfTheSource) {
  Snippet S("int first;\nint second;\n");
  auto Start = S.sources().getLocForStartOfFile(S.sources().getMainFileID());
  clang::SourceLocation Second = Start.getLocWithOffset(15);
  S.Report.add({Rule::Serialized, Second, {}, "behind", {{Start, "a note"}}, {}});
  S.Report.add({Rule::GlobalWrite, Start.getLocWithOffset(4), {}, "in front", {}, {}});
  S.Report.explain({Second, "a remark"});
  std::vector<std::string> Texts, Explained;
  for (const Entry &E : entries(S.Report, S.context().getLangOpts(), {}))
    Texts.push_back(E.Rendered);
  for (const Entry &E : entries(S.Report, S.context().getLangOpts(), {/*Explain=*/true, false}))
    Explained.push_back(E.Rendered);
  EXPECT_THAT(Texts, ElementsAre(HasSubstr("input.cc:1:5: error: in front [deco-global-write]\n"),
                                 HasSubstr("input.cc:2:5: warning: behind [deco-serialized]\n")));
  EXPECT_THAT(Texts.back(), HasSubstr("input.cc:1:1: note: a note\n"));
  EXPECT_THAT(Explained, ElementsAre(HasSubstr("in front"), HasSubstr("behind"),
                                     HasSubstr("input.cc:2:5: remark: a remark")));
}

} // namespace
