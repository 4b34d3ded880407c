//===- Snippet.h - a marked piece of source, parsed for one stage's test ---===//
//
// Marks are comments, so that a snippet stays C++:
//
//   Snippet Code("int *a; void f() { /*1*/a[0]/*1*/ = 2; }");
//   Code.expression("1")   is   a[0]
//
// Stages are entered through their public headers; Snippet only prepares what stands before them.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TEST_UNIT_SNIPPET_H
#define DECO_TEST_UNIT_SNIPPET_H

#include "Barriers.h"
#include "Collect.h"
#include "Effects.h"
#include "Findings.h"
#include "Summaries.h"
#include "clang/Frontend/ASTUnit.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <memory>
#include <string>
#include <vector>

namespace deco {

/// What an operator<< for LLVM's streams prints.
template <class T> std::string print(const T &Value) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS << Value;
  return OS.str();
}

class Snippet {
public:
  /// Parses \p Code as the file "input.cc"; an error of the compiler fails the test.
  explicit Snippet(llvm::StringRef Code, const std::string &Standard = "-std=c++20");

  clang::ASTContext &context() const { return Unit->getASTContext(); }
  const clang::SourceManager &sources() const { return Unit->getSourceManager(); }
  llvm::StringRef text() const { return sources().getBufferData(sources().getMainFileID()); }

  /// The definition (else the first declaration) of the function with this name; templates give
  /// their first instantiation.
  const clang::FunctionDecl *function(llvm::StringRef Name) const;
  /// The variable or parameter with this name, the first in the file.
  const clang::VarDecl *variable(llvm::StringRef Name) const;
  const clang::FieldDecl *field(llvm::StringRef Name) const;
  /// The outermost expression between two marks of this name.
  const clang::Expr *expression(llvm::StringRef Mark) const;
  /// The line of the first mark of this name.
  unsigned line(llvm::StringRef Mark) const;
  unsigned lineOf(clang::SourceLocation Where) const;

  /// The rules of all findings so far, each with its line: "deco-serialized 7".
  std::vector<std::string> found() const;

private:
  std::unique_ptr<clang::ASTUnit> Unit;

public:
  Summaries Known;
  Findings Report; ///< for the stage under test
};

/// The synchronized function go with all stages up to its barriers.
class Scheduled {
public:
  /// \p Code is a whole file.
  explicit Scheduled(llvm::StringRef Code, const std::string &Standard = "-std=c++20");

  Snippet Code;
  Model Units;
  SynchronizedFunction &Function;
  PointsTo Facts;
  Effects Of;
  Schedule Result;
};

/// Fails unless barriers stand exactly at the marks /*|*/ of \p Code, and the spawns behind /*=*/
/// and no others run in place, in all its synchronized functions.
void expectBarriers(llvm::StringRef Code);

} // namespace deco

#endif
