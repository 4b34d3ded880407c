//===- Contracts.h - Model -> Findings: what concurrent functions may not do --===//
//
// The contract of concurrent functions, through every callee whose body is at hand. A finding
// stands in the concurrent function, at the expression through which it breaks the contract; notes
// show the calls on the way:
//
//   void log(int x) { last = x; }
//   [[deco::concurrent]] int f(int x) { log(x); return x; }
//                                       ^ error: 'f' writes the global 'last' through 'log'
//   and at `last = x` the note: 'log' writes the global 'last' here
//
//===----------------------------------------------------------------------===//
#ifndef DECO_TOOL_CONTRACTS_H
#define DECO_TOOL_CONTRACTS_H

#include "Findings.h"
#include "Model.h"
#include "Summaries.h"

namespace deco {

/// Checks deco-global-write, deco-shared-state, deco-order-dependent and deco-unverified-callee.
void checkContracts(const Model &M, Summaries &Known, Findings &Out);

} // namespace deco

#endif
