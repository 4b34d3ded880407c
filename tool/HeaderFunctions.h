//===- HeaderFunctions.h - functions that other objects may have as well ----===//
//
// An inline function or a template is in every object that uses it, and the linker keeps one. Where another
// object was rewritten otherwise, or not at all, it must not be mixed up with this one.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_HEADERFUNCTIONS_H
#define DECO_TOOL_HEADERFUNCTIONS_H

#include "Emit.h"
#include "Findings.h"
#include "clang/AST/Decl.h"

namespace deco {

/// Whether \p F is defined in an included file, and other objects may have the same function.
bool isShared(const clang::FunctionDecl *F);

/// A variable of \p F of which the serial function and the rewritten one would each have their own, or null.
const clang::VarDecl *ownStatic(const clang::FunctionDecl *F);

/// Tells the edits of one body from others: a number for the parameter of the lambda around it. All types and
/// instances inside of it get their linkage names from that, so that the linker mixes no two versions.
std::string versionOf(llvm::StringRef Body, const std::vector<Edit> &Edits);

/// Where `[[gnu::abi_tag]]` can keep the rewritten function apart from the serial one: in front of its first
/// declaration. Invalid if there is no such place. g++ ignores it on function templates outside of classes;
/// of those the linker keeps either, and both are right.
clang::SourceLocation tagPlace(const clang::FunctionDecl *F);

/// Reports where the project uses synchronized functions of system headers, which are never rewritten.
void checkLibraryUses(const clang::ASTContext &Context, Findings &Out);

} // namespace deco

#endif
