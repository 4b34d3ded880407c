//===- Entries.h - findings of a translation unit -> entries of a report ----===//
#ifndef DECO_TOOL_ENTRIES_H
#define DECO_TOOL_ENTRIES_H

#include "Findings.h"
#include "Report.h"
#include "clang/Basic/LangOptions.h"

namespace deco {

/// How entries are shown on a terminal.
struct Display {
  bool Explain = false; ///< remarks as well
  bool Colors = false;
};

/// All findings, and the remarks if they are asked for, in the order of the source.
std::vector<Entry> entries(const Findings &Found, const clang::LangOptions &Lang,
                           const Display &How);

/// One finding, whether or not it has been added to \p Found.
Entry entry(const Finding &F, const Findings &Found, const clang::LangOptions &Lang,
            const Display &How);

/// The place of \p Where; its end is that of \p Highlight, or of the token.
Place place(clang::SourceLocation Where, clang::SourceRange Highlight,
            const clang::SourceManager &SM, const clang::LangOptions &Lang);

/// The text of the line at \p Where.
std::string lineAt(clang::SourceLocation Where, const clang::SourceManager &SM);

} // namespace deco

#endif
