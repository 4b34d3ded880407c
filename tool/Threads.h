//===- Threads.h - threads that the program starts itself -----------------===//
//
// A thread that waits for an atomic, a latch or a condition runs when code elsewhere lets it go. Where a translation
// unit starts threads, each such operation counts as running what their code may touch. Threads that other units start are not known.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_THREADS_H
#define DECO_TOOL_THREADS_H

#include "clang/AST/Decl.h"
#include <optional>

namespace deco {

/// Whether a call of \p F, of the library, may start a thread that runs what it is given.
bool startsThread(const clang::FunctionDecl *F);

/// Whether a call of \p F, of the library, may let a thread go on that waits.
bool mayReleaseThread(const clang::FunctionDecl *F);

/// Not thread-safe: it remembers the answer.
class Threads {
public:
  /// Whether the project's part of the translation unit starts any.
  bool areStarted(clang::ASTContext &Context);

private:
  std::optional<bool> Known;
};

} // namespace deco

#endif
