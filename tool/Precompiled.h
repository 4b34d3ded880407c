//===- Precompiled.h - the parts of Clang that most stages read --------------===//
//
// Compiled once, it halves the time of a build. Every file still includes what it uses, so that it compiles
// without this, too.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_PRECOMPILED_H
#define DECO_TOOL_PRECOMPILED_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ParentMap.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Analysis/CFG.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"
#include <map>
#include <set>
#include <string>
#include <vector>

#endif
