//===- WrittenThrough.h - who writes what an operation is seen to write ---===//
//
// A call writes a global because its callee does, which is then found in the callee's body, or
// because it was given the global: `void set(int &to) { to = 1; }`, `set(global)`.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_WRITTENTHROUGH_H
#define DECO_TOOL_WRITTENTHROUGH_H

#include "Findings.h"
#include "Summaries.h"
#include <set>

namespace deco {

/// The globals that the code that \p S calls writes by their names; null stands for input and
/// output.
std::set<const clang::VarDecl *> writtenInside(const clang::Stmt *S, Summaries &Known);

/// Whether \p S calls a library function whose writes are all those of the code that it is given to
/// run, and that code changes none of its parameters: std::for_each, std::visit.
bool runsReaders(const clang::Stmt *S, Summaries &Known);

/// Notes the way of \p Written from the call \p S down to the operation that writes it.
void noteWrittenThrough(const Root &Written, const clang::Stmt *S, const PointsTo &Facts,
                        Summaries &Known, std::vector<Remark> &Notes);

} // namespace deco

#endif
