// Runs the whole tool on small sources. Whatever they say, it must come back; and what it has rewritten must
// compile and come out the same when it is rewritten again.
#include "Driver.h"
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace deco;

namespace {

const char *const Source = "fuzzed.cpp";

UnitResult rewrite(const std::string &Text) {
  std::ofstream(Source, std::ios::binary) << Text;
  clang::tooling::CompileCommand Command;
  Command.Directory = ".";
  Command.Filename = Source;
  const char *Include = std::getenv("DECO_FUZZ_INCLUDE");
  Command.CommandLine = {"clang++", "-std=c++20", "-fsyntax-only", std::string("-I") + (Include ? Include : "."),
                         Source};
  DriverOptions Options;
  return processSource(Source, Command, Options);
}

bool isWord(char C) { return std::isalnum(static_cast<unsigned char>(C)) || C == '_'; }

/// Words, blanks and single characters.
std::vector<std::string> tokens(const std::string &Text) {
  std::vector<std::string> Result;
  for (size_t I = 0; I < Text.size();) {
    size_t End = I + 1;
    while (isWord(Text[I]) && End < Text.size() && isWord(Text[End]))
      ++End;
    Result.push_back(Text.substr(I, End - I));
    I = End;
  }
  return Result;
}

std::vector<std::string> lines(const std::string &Text) {
  std::vector<std::string> Result(1);
  for (char C : Text) {
    Result.back() += C;
    if (C == '\n')
      Result.emplace_back();
  }
  return Result;
}

const char *const Words[] = {
    "[[deco::concurrent]] ", "[[deco::synchronized]] ", "[[deco::disjoint]] ", "f(", "out[i] = ", "return ", "i",
    "n", "{", "}", "(", ")", ";", "RUN(out[i] = f(i));", "for (int i = 0; i < n; ++i) ", "if (n > 2) ", "while (n--) ",
    "out[0] += f(n); ", "const ", "&", "*", "auto ", "template <class... T> ", "args...", "try { ", "} catch (...) {}",
    "else ", "[&] { return n; }()", "goto end; ", "end: ;", "switch (n) { case 1: ", "default: ", "static ", "int "};

} // namespace

/// Most changes of bytes are no C++: tokens and lines are moved about instead.
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size, size_t MaxSize, unsigned Seed) {
  std::minstd_rand Random(Seed);
  auto Below = [&](size_t N) { return N ? Random() % N : 0; };
  std::string Text(reinterpret_cast<char *>(Data), Size);
  for (size_t Changes = 1 + Below(3); Changes > 0; --Changes) {
    std::vector<std::string> Parts = Below(3) == 0 ? lines(Text) : tokens(Text);
    if (Parts.empty())
      Parts.push_back("");
    size_t At = Below(Parts.size()), Other = Below(Parts.size());
    switch (Below(5)) {
    case 0:
      Parts[At].clear();
      break;
    case 1:
      std::swap(Parts[At], Parts[Other]);
      break;
    case 2:
      Parts[At] += Parts[Other];
      break;
    case 3:
      Parts[At] = Words[Below(std::size(Words))];
      break;
    default:
      Parts[At] += Words[Below(std::size(Words))];
    }
    Text.clear();
    for (const std::string &Part : Parts)
      Text += Part;
  }
  Size = std::min(Text.size(), MaxSize);
  Text.copy(reinterpret_cast<char *>(Data), Size);
  return Size;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  std::string Text(reinterpret_cast<const char *>(Data), Size);
  UnitResult First = rewrite(Text);
  if (First.State != Status::Clean || !First.Changed)
    return 0;
  UnitResult Second = rewrite(First.Text);
  if (Second.State == Status::Clean && !Second.Changed)
    return 0;
  std::fprintf(stderr, "%s:\n%s", Second.State == Status::Failed ? "does not compile" : "changes again",
               First.Text.c_str());
  std::abort();
}
