//===- LibraryHazards.h - library functions that tasks cannot share freely --===//
//
// Input and output, the identity of the running thread, state that is not thread-safe; and what
// makes sharing safe but shows the order of the calls: atomics and locks.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_LIBRARYHAZARDS_H
#define DECO_TOOL_LIBRARYHAZARDS_H

#include "clang/AST/Decl.h"
#include "clang/AST/Type.h"

namespace deco {

enum class Hazard {
  None,
  InputOutput,
  ThreadIdentity, ///< its result depends on the thread that runs it
  NotThreadSafe,
  Lock,   ///< a C function that takes a lock
  Unlock, ///< a C function that releases it
  Atomic, ///< a function that changes an atomic, or runs its callback in one call only
};

/// The hazard of a function of the C or C++ library, or of POSIX.
Hazard hazardOf(const clang::FunctionDecl *F);

/// Input, output, thread identity or state that is not thread-safe.
bool isThreadUnsafe(const clang::FunctionDecl *F);

/// Whether what \p F returns, or the globals that it sets, is memory of the library: localtime, getenv.
bool sharesHiddenMemory(const clang::FunctionDecl *F);
/// Whether a call of \p F overwrites what an earlier one returned: localtime, strtok.
bool overwritesHiddenMemory(const clang::FunctionDecl *F);
/// Whether a later call of the library may write, or lead to, what \p F is given: strtok, putenv.
bool remembersArguments(const clang::FunctionDecl *F);
/// Whether \p F runs a function that was registered before: the handler of a signal, a callback of a stream.
bool runsHandler(const clang::FunctionDecl *F);

/// Whether \p F makes a stream that opens a file.
bool opensFile(const clang::FunctionDecl *F);

/// An atomic, a mutex and the like: safe to share, but its order shows.
bool isSynchronisation(clang::QualType T);

/// A guard of the library that holds a mutex.
bool isLock(clang::QualType T);
bool isLock(const clang::CXXRecordDecl *R);
/// The same, or a class of the project with such a member, or with a mutex that it refers to.
bool holdsLock(clang::QualType T);

} // namespace deco

#endif
