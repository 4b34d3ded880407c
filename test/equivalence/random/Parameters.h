//===- Parameters.h - what concurrent functions take ----------------------===//
#ifndef DECO_RANDOM_PARAMETERS_H
#define DECO_RANDOM_PARAMETERS_H

#include <vector>

namespace gen {

enum What {
  Index, Number, ConstVec, MutVec, ValVec, ConstSpan, MutSpan, ConstPtr, MutPtr, MutElem, ConstElem,
  ConstMap, MutMap, ConstRows, MutRows, ConstCell, MutCell, ConstCells, MutCells, ConstGrid, MutGrid,
  MutDeque, ConstArray, MutArray, MutBits, ConstWords, MutWords, ValText, ConstText, AView, AnOwned,
  MutStrMap, MutGrow, AnIterator, AVecPtr, MutLinks, AModel, AReal, MutCArray, MutHashMap, MutMapRows,
  RvalueVec, ConstLinks, AnIndexVec, NumWhats
};
/// {N} is the type of elements, {C} the number of elements, {x} the parameter, {i} a subscript.
struct Info {
  const char *Type;
  int Weight;
  bool Mutable;
  bool OnlyUnsigned; ///< not in templates
  std::vector<const char *> Reads, Writes;
};
extern const Info Table[NumWhats];

} // namespace gen

#endif
