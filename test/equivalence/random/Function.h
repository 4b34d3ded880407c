//===- Function.h - one random synchronized function ----------------------===//
//
// Everything is built such that the serial program is defined: each function has a bound N; all
// sequences have at least Cap = N + 2 elements, integers are known to lie in an interval, and what
// invalidates references (Movable variables) is never referred to across statements.
//
//===----------------------------------------------------------------------===//
#ifndef DECO_RANDOM_FUNCTION_H
#define DECO_RANDOM_FUNCTION_H

#include "Node.h"
#include "Random.h"
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gen {

enum class Kind {
  Int, Num, Real, // scalars
  Vec, RealVec, Array, CArray, Deque, Rows, Map, HashMap, Bits, Words, Text, Cells, Grid, Grow,
  MapRows, StrMap, Owned, VecPtr, Ptr, Span, Links, Perm, Cell, Model, View, Elem, ConstSpan, Reader,
  Writer,
};

/// What a function uses an object for, apart from conflicts.
enum class Role { Input, Target, Scratch };

struct Variable {
  std::string Name;
  Kind K = Kind::Num;
  Role R = Role::Scratch;
  bool Const = false;
  bool Movable = false;  ///< may be reallocated: no references into it live on
  bool Steady = false;   ///< an Int that no statement changes
  bool FromOutside = false; ///< outlives the body
  bool Local = false;    ///< a container of the body
  bool ByValue = false;  ///< a parameter that is a copy
  bool Shared = false, Global = false; ///< a data member or global, which callees see
  int Low = 0, High = 0; ///< of an Int
  std::vector<std::string> Seats; ///< what a pointer may be set to
};

/// What a spawn may produce, and an element may hold.
enum class Value { Num, Real, Text, Bit, Char, Cell, Seq };

struct Element {
  std::string Text;
  Value V = Value::Num;
};

struct Parameter {
  std::string Type, Name;
  int What = 0; ///< an entry of the table in Arguments.cpp
};
struct Callee {
  std::string Name;
  Value Result = Value::Num;
  bool Void = false, Throws = false;
  std::vector<Parameter> Parameters;
};

struct Options {
  std::set<std::string> Without;
  bool Strict = false;
};

class Function {
public:
  Function(std::uint64_t Seed, int Index, Numbering &Numbers, const Options &Opts);
  /// The whole: callees, the function, its test. The call of the test is `test_INDEX();`.
  std::unique_ptr<Node> generate();

private:
  using Nodes = std::vector<std::unique_ptr<Node>>;

  // Expressions.cpp
  bool in(const std::string &Feature) const { return !Opts.Without.count(Feature); }
  const Variable *find(const std::function<bool(const Variable &)> &Fits, std::optional<Role> Wanted);
  const Variable *kind(Kind K, std::optional<Role> Wanted, bool Write);
  std::string typeOf(Kind K) const;
  std::string index(int Limit);
  std::string number(int Depth = 2);
  std::string condition();
  std::string key(const Variable &V);
  std::optional<Element> element(std::optional<Role> Wanted, bool Write,
                                 std::optional<Value> Only = {});
  std::optional<Element> elementOf(const Variable &V, bool Write);
  std::string asNumber(const Element &E);
  std::string valueFor(Value V, const std::string &Num);
  std::string fresh(const char *Base) { return Base + std::to_string(++Names); }
  std::string literal(int Bound) { return std::to_string(R.below(Bound)); }

  // Arguments.cpp and Callees.cpp
  std::optional<std::string> argument(int What, bool Spawned);
  std::optional<Callee> makeCallee(Value Result, bool Void, bool Mutates);
  std::optional<std::string> callOf(const Callee &C);
  std::optional<std::string> spawn(Value Result, bool Void, bool Mutates);

  // Statements.cpp and Library.cpp
  void block(Nodes &Into, int Count);
  void statement(Nodes &Into);
  void spawnStatement(Nodes &Into);
  void writeStatement(Nodes &Into);
  void readStatement(Nodes &Into);
  void declaration(Nodes &Into);
  void container(Nodes &Into);
  void callStatement(Nodes &Into);
  void algorithm(Nodes &Into);
  void leave(Nodes &Into);
  std::string wrapThrows(std::string Call);

  // Aliases.cpp
  void alias(Nodes &Into);
  void lambda(Nodes &Into);
  void composite(Nodes &Into);

  // Idioms.cpp
  void idiom(Nodes &Into);

  // Loops.cpp
  void control(Nodes &Into);
  void countedLoop(Nodes &Into);
  void rangeLoop(Nodes &Into);
  void whileLoop(Nodes &Into);
  void nestedLoop(Nodes &Into);
  void branch(Nodes &Into);
  void tryBlock(Nodes &Into);
  void inside(Node &N, int Times, bool Loop, int Count = 0);

  // Shapes.cpp
  std::unique_ptr<Node> plain();
  std::unique_ptr<Node> recursive();
  void objects();
  void innerFunction();
  void accessors();
  std::string test(const std::string &CallText, Node &Into);

  void add(Nodes &Into, std::string Text) { Into.push_back(Numbers.make(std::move(Text))); }
  Variable &declare(Variable V) { Vars.push_back(std::move(V)); return Vars.back(); }

  Random R;
  int Which;
  Numbering &Numbers;
  const Options &Opts;
  std::string Id, Num = "unsigned", Typed; ///< the type of elements; `<T>` in templates
  int N = 8, Cap = 10;
  std::vector<Variable> Vars;
  std::vector<Callee> Callees;
  Nodes Support;               ///< callees and the like, in front of the function
  Nodes Members;               ///< callees that are members
  std::vector<std::string> Inner; ///< names of inner synchronized functions
  bool Template = false, Member = false, MayThrow = false, HasThrown = false;
  int Conflicts = 0;           ///< in percent
  int Times = 1;               ///< how often the current statement runs
  int LoopDepth = 0, Depth = 0, TryDepth = 0;
  int Budget = 0, Names = 0;
  int MainSpawns = 0;
  bool InSwitch = false;
  std::string Result = "acc";   ///< what is returned
  std::vector<std::string> Locked; ///< variables that a loop iterates over
};

} // namespace gen

#endif
