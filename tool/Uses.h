//===- Uses.h - which concurrent functions are there, and which are used ----===//
//
// Of one translation unit. Over all of a project it shows which concurrent functions nobody spawns.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_USES_H
#define DECO_TOOL_USES_H

#include "Model.h"
#include <string>
#include <vector>

namespace deco {

/// A concurrent function by the names (USRs) under which other units know it.
struct ConcurrentFunction {
  const clang::FunctionDecl *Decl = nullptr; ///< the definition, if it is here
  std::vector<std::string> Names; ///< its own, and those of the methods that it overrides
};

struct Uses {
  std::vector<ConcurrentFunction> Functions;
  /// What synchronized functions use, rightly or wrongly, and what is handed to the runtime by hand.
  std::vector<std::string> Used;
};

Uses findUses(const Model &M);

} // namespace deco

#endif
