//===- ReportPage.h - --report: a page of a source and what its run took ----===//
#ifndef DECO_TOOL_REPORT_PAGE_H
#define DECO_TOOL_REPORT_PAGE_H

#include "Report.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

namespace deco {

/// Reads what a program has written with DECO_TRACE.
llvm::Expected<llvm::json::Value> readTrace(const std::string &Path);

/// One HTML page that needs nothing else: \p Source with its spawns and barriers marked, times beside
/// the lines, and the timeline of the threads.
/// \param Path of the source, absolute: the remarks of \p Found with this path are shown.
/// \param Data what readTrace() gave; null: the source alone.
std::string reportPage(const Report &Found, llvm::StringRef Path, llvm::StringRef Source,
                       const llvm::json::Value &Data);

} // namespace deco

#endif
