//===- UnnamedTypes.h - members whose types other files cannot name ----------===//
//
//   namespace { struct Cell {}; }
//   struct Grid { Cell first; };    // g++ warns of this in a header, and takes what #line names for one
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_UNNAMEDTYPES_H
#define DECO_TOOL_UNNAMEDTYPES_H

#include "clang/Basic/SourceLocation.h"

namespace clang {
class ASTContext;
}

namespace deco {

/// Whether \p File defines a class that other files can name with members or bases that they cannot, or a coroutine,
/// whose frame may be such a class.
bool hasMembersOfUnnamedTypes(clang::ASTContext &Context, clang::FileID File);

} // namespace deco

#endif
