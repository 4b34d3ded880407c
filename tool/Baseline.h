//===- Baseline.h - what was found before -----------------------------------===//
//
// A project that begins with deco's lint, or with a new rule, writes down what there is, and sees from then on
// only what is new.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_BASELINE_H
#define DECO_TOOL_BASELINE_H

#include "Report.h"
#include "llvm/ADT/StringSet.h"

namespace deco {

/// The fingerprints in \p File. \returns an error message, or an empty string.
std::string readBaseline(const std::string &File, llvm::StringSet<> &Fingerprints);

/// The findings as the text of a baseline, one a line, so that a merge of two is one of lines.
std::string baselineText(const Report &All);

} // namespace deco

#endif
