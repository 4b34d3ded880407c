// Recorded elements of many kinds: keys in braces, elements without a default constructor, bits, stand-ins.
#include <bitset>
#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct Value {
  int number;
  explicit Value(int number) : number(number) {}
  Value &operator+=(const Value &other) {
    number = number * 3 + other.number;
    return *this;
  }
};
/// Its subscript returns something that stands for a bit.
class Bits {
public:
  struct Bit {
    unsigned &word;
    int at;
    Bit &operator=(bool on) {
      word = (word & ~(1u << at)) | (unsigned(on) << at);
      return *this;
    }
    operator bool() const { return word >> at & 1; }
  };
  Bit operator[](int i) { return {words[i / 32], i % 32}; }

  std::vector<unsigned> words = std::vector<unsigned>(4);
};

[[deco::concurrent]] void tally(std::map<std::pair<int, int>, int> &bins, int i) {
  bins[{i % 3, 1}] += i;
  bins[std::make_pair(i % 2, 0)] = i;
  if (bins[{i % 3, 1}] > 100)
    bins[{i % 3, 2}] -= 1;
}
[[deco::concurrent]] void nest(std::map<int, std::map<std::string, std::vector<int>>> &bins, int i) {
  bins[i % 2][{"key"}] = std::vector<int>(i);
}
[[deco::concurrent]] void put(std::vector<Value> &values, int i) { values[i % 3] = Value(i); }
[[deco::concurrent]] void add(std::vector<Value> &values, int i) { values[i % 3] += Value(i); }
[[deco::concurrent]] void put_far(std::map<int, Value> &values, int i) { values.at(i % 3).number += i; }
[[deco::concurrent]] void mark(std::bitset<256> &bits, int i) { bits[i] = i % 3 == 0; }
[[deco::concurrent]] void stand_in(Bits &bits, int i) { bits[i] = i % 3 == 0; }
[[deco::concurrent]] void read_and_put(std::vector<Value> &values, int i) {
  values[i] = Value(i);
  values[i] = Value(values[i].number * 2 + 1);
}

[[deco::synchronized]] void maps(std::vector<long> &out) {
  std::map<std::pair<int, int>, int> bins;
  std::map<int, std::map<std::string, std::vector<int>>> nested;
  for (int i = 0; i < 60; ++i)
    tally(bins, i);
  for (int i = 0; i < 60; ++i)
    nest(nested, i);
  for (const auto &[key, n] : bins)
    out.push_back(key.first * 1000 + key.second * 100 + n);
  out.push_back(nested[1]["key"].size());
}

[[deco::synchronized]] void values(std::vector<long> &out) {
  std::vector<Value> put_to(3, Value(1)), added_to(3, Value(1)), both(60, Value(1));
  std::map<int, Value> far;
  for (int i = 0; i < 3; ++i)
    far.emplace(i, Value(i));
  for (int i = 0; i < 15; ++i)
    put(put_to, i);
  for (int i = 0; i < 15; ++i)
    add(added_to, i);
  for (int i = 0; i < 60; ++i)
    put_far(far, i);
  for (int i = 0; i < 60; ++i)
    read_and_put(both, i);
  for (int i = 0; i < 3; ++i) {
    out.push_back(put_to[i].number);
    out.push_back(added_to[i].number);
    out.push_back(far.at(i).number);
    out.push_back(both[i].number);
  }
}

[[deco::synchronized]] void bits(std::vector<long> &out) {
  std::bitset<256> marked;
  Bits stood_for;
  for (int i = 0; i < 256; ++i)
    mark(marked, i);
  for (int i = 0; i < 128; ++i)
    stand_in(stood_for, i);
  out.push_back(marked.count());
  out.push_back(marked[3]);
  for (unsigned word : stood_for.words)
    out.push_back(word);
}

int main() {
  for (auto *run : {maps, values, bits}) {
    std::vector<long> out;
    run(out);
    for (long x : out)
      std::printf("%ld ", x);
    std::printf("\n");
  }
}
