//===- Depfile.cpp - dependency files for Make and Ninja ----------------------------------===//

#include "Depfile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace deco {
namespace {

bool isBlank(char C) { return C == ' ' || C == '\t' || C == '\r'; }

/// Splits a depfile into words; a word keeps its escapes. The word ":" ends a rule's targets,
/// the word "\n" ends a rule.
std::vector<StringRef> splitWords(StringRef Text) {
  std::vector<StringRef> Words;
  size_t I = 0;
  auto At = [&](size_t K) { return K < Text.size() ? Text[K] : '\n'; };
  auto Continues = [&](size_t K) { // a backslash in front of the end of the line
    return At(K) == '\\' && (At(K + 1) == '\n' || (At(K + 1) == '\r' && At(K + 2) == '\n'));
  };
  while (I < Text.size()) {
    if (Continues(I)) {
      I = Text.find('\n', I) == StringRef::npos ? Text.size() : Text.find('\n', I) + 1;
    } else if (Text[I] == '\n') {
      Words.push_back(Text.substr(I++, 1));
    } else if (isBlank(Text[I])) {
      ++I;
    } else if (Text[I] == '#') {
      I = std::min(Text.find('\n', I), Text.size());
    } else if (Text[I] == ':') {
      Words.push_back(Text.substr(I++, 1));
    } else {
      size_t Begin = I;
      while (I < Text.size() && !isBlank(Text[I]) && Text[I] != '\n' && !Continues(I)) {
        if (Text[I] == ':' && (isBlank(At(I + 1)) || At(I + 1) == '\n' || Continues(I + 1)))
          break;
        I += Text[I] == '\\' && I + 1 < Text.size() ? 2 : 1;
      }
      Words.push_back(Text.slice(Begin, I));
    }
  }
  return Words;
}

/// The file a word names. Backslashes count as escapes only in front of a blank, '#' or ':', where
/// each pair of them stands for one.
std::string unescape(StringRef Word) {
  std::string Name;
  for (size_t I = 0; I < Word.size(); ++I) {
    if (Word[I] == '$' && Word.substr(I + 1).starts_with("$")) {
      ++I;
    } else if (Word[I] == '\\') {
      size_t End = std::min(Word.find_first_not_of('\\', I), Word.size());
      if (End < Word.size() && StringRef(" \t#:").contains(Word[End])) {
        Name.append((End - I) / 2, '\\');
        I = End;
      }
    }
    Name += Word[I];
  }
  return Name;
}

std::string escape(StringRef Name) {
  std::string Word;
  size_t Backslashes = 0;
  for (char C : Name) {
    if (C == ' ' || C == '\t' || C == '#')
      Word.append(Backslashes + 1, '\\');
    else if (C == '$')
      Word += '$';
    Backslashes = C == '\\' ? Backslashes + 1 : 0;
    Word += C;
  }
  return Word;
}

/// One spelling for every path to the same name: "./a.h" and "/here/a.h".
std::string normal(StringRef Name) {
  SmallString<256> Path(Name);
  sys::fs::make_absolute(Path);
  sys::path::remove_dots(Path, /*remove_dot_dot=*/false);
  return Path.str().str();
}

bool isInFolder(StringRef Name, StringRef NormalFolder) {
  std::string Path = normal(Name);
  StringRef Rest = Path;
  return !NormalFolder.empty() && Rest.consume_front(NormalFolder) && Rest.starts_with("/");
}

} // namespace

std::vector<MakeRule> parseDepfile(StringRef Text) {
  std::vector<MakeRule> Rules;
  bool InTargets = true;
  MakeRule Rule;
  for (StringRef Word : splitWords(Text)) {
    if (Word == "\n") {
      if (!Rule.Targets.empty())
        Rules.push_back(std::move(Rule));
      Rule = MakeRule();
      InTargets = true;
    } else if (InTargets && Word == ":") {
      InTargets = false;
    } else if (InTargets) {
      Rule.Targets.push_back(Word.str());
    } else {
      Rule.Prerequisites.push_back(unescape(Word));
    }
  }
  if (!Rule.Targets.empty())
    Rules.push_back(std::move(Rule));
  return Rules;
}

std::string printDepfile(const std::vector<MakeRule> &Rules) {
  std::string Text;
  for (const MakeRule &Rule : Rules) {
    for (const std::string &Target : Rule.Targets)
      Text += (Text.empty() || Text.back() == '\n' ? "" : " ") + Target;
    Text += ":";
    for (const std::string &Name : Rule.Prerequisites)
      Text += " \\\n  " + escape(Name);
    Text += "\n";
  }
  return Text;
}

bool changeDepfile(std::vector<MakeRule> &Rules, const DepfileChange &Change) {
  std::string Compiled = normal(Change.Compiled);
  std::string Folder = Change.Folder.empty() ? "" : normal(Change.Folder);
  auto Main = find_if(Rules, [&](const MakeRule &Rule) {
    return any_of(Rule.Prerequisites, [&](StringRef Name) { return normal(Name) == Compiled; });
  });
  if (Main == Rules.end())
    return false;

  StringSet<> Seen;
  std::vector<std::string> Names;
  auto Add = [&](StringRef Name) {
    if (!isInFolder(Name, Folder) && Seen.insert(normal(Name)).second) {
      Names.push_back(Name.str());
      return true;
    }
    return false;
  };
  for (const std::string &Name : Main->Prerequisites)
    Add(normal(Name) == Compiled ? StringRef(Change.Original) : StringRef(Name));
  size_t FromCompiler = Names.size();
  for (const std::string &Name : Change.Others)
    Add(Name);
  Main->Prerequisites = Names;

  erase_if(Rules, [&](const MakeRule &Rule) { // -MP's rules for rewritten headers
    return Rule.Prerequisites.empty() && isInFolder(unescape(Rule.Targets.front()), Folder);
  });
  if (Change.PhonyTargets)
    for (size_t I = FromCompiler; I < Names.size(); ++I)
      Rules.push_back({{escape(Names[I])}, {}});
  return true;
}

Expected<bool> updateDepfile(StringRef Path, const DepfileChange &Change) {
  if (!sys::fs::is_regular_file(Path))
    return false;
  auto File = MemoryBuffer::getFile(Path);
  if (!File)
    return createFileError(Path, File.getError());
  std::vector<MakeRule> Rules = parseDepfile((*File)->getBuffer());
  File->reset();
  if (!changeDepfile(Rules, Change))
    return false;
  Error Failed = writeToOutput(Path, [&](raw_ostream &OS) {
    OS << printDepfile(Rules);
    return Error::success();
  });
  if (Failed)
    return Failed;
  return true;
}

} // namespace deco
