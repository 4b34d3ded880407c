//===- Prescan.h - whether an attribute of deco reaches a source ------------===//
//
// Most sources of a program have nothing to rewrite. To see that, the preprocessor is enough, which takes a
// tenth of the time of a parse.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_PRESCAN_H
#define DECO_TOOL_PRESCAN_H

#include "FileEdits.h"
#include "clang/Tooling/Tooling.h"
#include <memory>

namespace deco {

/// Preprocesses one source, up to the first attribute that may be meant for deco, misspelt ones included.
class Prescan : public clang::tooling::FrontendActionFactory {
public:
  std::unique_ptr<clang::FrontendAction> create() override;

  bool HasRun = false;      ///< the rest says something
  bool MayReach = false;    ///< there may be an attribute: in a module, for one
  unsigned Tokens = 0;      ///< of the whole unit
  FileEdits Source;         ///< the source, without edits
  std::vector<std::string> Dependencies; ///< every file that was read, the source first
};

} // namespace deco

#endif
