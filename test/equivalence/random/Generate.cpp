// Prints a random annotated program.
//
//   deco-generate --seed=N --functions=K [--drop=I,J...] [--unwrap=I,J...] [--without=NAME,NAME...] [--strict]
//   deco-generate --perturb      prints perturb.h, which the program includes if PERTURB is defined
//   deco-generate ... --nodes    prints the numbers of the nodes, outer ones first, one function a line
//
// --drop leaves out nodes and --unwrap keeps of them only what is inside: nothing else changes. --without switches off
// the construct NAME: see README.md. --strict is for programs that are rewritten with --strict-exceptions.

#include "Function.h"
#include "Prelude.h"
#include <cstdlib>
#include <iostream>
#include <sstream>

static std::vector<std::string> split(const std::string &List) {
  std::vector<std::string> Parts;
  std::istringstream In(List);
  for (std::string Part; std::getline(In, Part, ',');)
    if (!Part.empty())
      Parts.push_back(Part);
  return Parts;
}

int main(int ArgCount, char **Args) {
  std::uint64_t Seed = 1;
  int Count = 40;
  bool OnlyNodes = false;
  std::set<int> Dropped, Unwrapped;
  gen::Options Opts;
  for (int I = 1; I < ArgCount; ++I) {
    const std::string Arg = Args[I], Name = Arg.substr(0, Arg.find('='));
    const std::string Value = Name.size() < Arg.size() ? Arg.substr(Name.size() + 1) : "";
    if (Name == "--seed") {
      Seed = std::strtoull(Value.c_str(), nullptr, 10);
    } else if (Name == "--functions") {
      Count = std::atoi(Value.c_str());
    } else if (Name == "--drop" || Name == "--unwrap") {
      for (const std::string &Part : split(Value))
        (Name == "--drop" ? Dropped : Unwrapped).insert(std::atoi(Part.c_str()));
    } else if (Name == "--without") {
      for (const std::string &Part : split(Value))
        Opts.Without.insert(Part);
    } else if (Name == "--strict") {
      Opts.Strict = true;
    } else if (Name == "--nodes") {
      OnlyNodes = true;
    } else if (Name == "--perturb") {
      std::cout << gen::Perturb;
      return 0;
    } else {
      std::cerr << "unknown option " << Arg << '\n';
      return 2;
    }
  }
  gen::Numbering Numbers;
  std::vector<std::unique_ptr<gen::Node>> Functions;
  for (int I = 0; I < Count; ++I) {
    // A function is the same whatever the others are, but for the numbers of its nodes.
    gen::Function F(Seed * 1000003u + static_cast<unsigned>(I), I, Numbers, Opts);
    Functions.push_back(F.generate());
  }
  if (OnlyNodes) {
    for (auto &F : Functions) {
      std::vector<int> List;
      gen::list(*F, List);
      for (int Number : List)
        std::cout << Number << ' ';
      std::cout << '\n';
    }
    return 0;
  }
  std::cout << "// Generated: --seed=" << Seed << " --functions=" << Count << '\n'
            << gen::Prelude
            << "using Test = void (*)();\nstatic std::vector<Test> &tests() {\n  static std::vector<Test> all;\n"
               "  return all;\n}\n\n";
  for (auto &F : Functions) {
    gen::print(std::cout, *F, Dropped, Unwrapped);
    std::cout << '\n';
  }
  std::cout << "int main() {\n  for (Test test : tests())\n    test();\n}\n";
}
