//===- SystemHeaderPragma.h - headers behind -include are the project's -----===//
//
// CMake begins the header that it makes for a precompiled one with "#pragma GCC system_header", and what a system
// header includes is one, too. These are files of the project: their functions are to be looked at and rewritten.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_SYSTEMHEADERPRAGMA_H
#define DECO_TOOL_SYSTEMHEADERPRAGMA_H

namespace clang {
class Preprocessor;
} // namespace clang

namespace deco {

/// Makes the pragma mean nothing in headers that an option of the compiler includes. To be called before the
/// source is preprocessed.
void ignoreSystemHeaderPragma(clang::Preprocessor &PP);

} // namespace deco

#endif
