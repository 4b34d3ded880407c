//===- Conduct.h - what a function does that a contract speaks of ---------===//
//
// For one function: its offences against the contract of concurrent functions, as if it were one,
// and the calls through which it may commit those of others. Facts only: Contracts follows the
// calls and decides.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CONDUCT_H
#define DECO_TOOL_CONDUCT_H

#include "Findings.h"
#include "Summaries.h"
#include <map>
#include <memory>
#include <set>

namespace deco {

/// An operation that breaks the contract.
struct Offence {
  Rule Id;
  clang::SourceLocation Where;
  clang::SourceRange Highlight;
  std::string Does;                             ///< "writes the global 'x'", "uses a lock"
  std::string More;                             ///< continues that in the message
  const clang::VarDecl *Object = nullptr;       ///< what is written
  const clang::ParmVarDecl *Callable = nullptr; ///< the parameter through which it calls
  std::vector<Remark> Notes;                    ///< further down than Where
};

/// An operation that runs code which can be followed.
struct Onward {
  clang::SourceLocation Where;
  clang::SourceRange Highlight;
  const clang::FunctionDecl *To;                ///< its definition
  const clang::FunctionDecl *Through = nullptr; ///< the library's function that runs it
  bool Locked = false;                          ///< under a lock that the function holds itself
  std::set<unsigned> Callables; ///< indices of arguments that are code which is followed as well
};

struct Conduct {
  std::vector<Offence> Offences;
  std::vector<Onward> Calls;
};

/// The conduct of each function, found once.
class Conducts {
public:
  explicit Conducts(Summaries &Known) : Known(Known) {}
  /// \p Definition must have a body.
  const Conduct &of(const clang::FunctionDecl *Definition);

  Summaries &Known;

private:
  std::map<const clang::FunctionDecl *, std::unique_ptr<Conduct>> All;
};

/// "'f'", "the constructor of 'C'", "a lambda".
std::string nameForReader(const clang::FunctionDecl *F);

} // namespace deco

#endif
