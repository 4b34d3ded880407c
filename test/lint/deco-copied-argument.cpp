// Each task copies an argument that the serial program does not copy, and the copy is costly.
#include <string>
#include <utility>
#include <vector>

struct Large { double cells[32]; };
struct Small { double x, y; };

[[deco::concurrent]] int by_reference(const std::string &s) { return int(s.size()); }
[[deco::concurrent]] int by_value(std::string s) { return int(s.size()); }
[[deco::concurrent]] double large(const Large &l) { return l.cells[0]; }
[[deco::concurrent]] double small(const Small &s) { return s.x; }
[[deco::concurrent]] int list(const std::vector<int> &v) { return int(v.size()); }

std::string make(int i) { return std::string(i, 'x'); }

[[deco::synchronized]]
void copies(int *out, double *more, int n) {
  for (int i = 0; i < n; ++i) {
    std::string text = make(i);
    Large block{};
    std::vector<int> numbers(i);
    out[i] = by_reference(text);              // expect-warning: deco-copied-argument
    more[i] = large(block);                   // expect-warning: deco-copied-argument
    out[i] += list(numbers);                  // expect-warning: deco-copied-argument
  }
}

[[deco::synchronized]]
void does_not(int *out, double *more, const std::string &parameter, int n) {
  const std::string outside = make(n);
  for (int i = 0; i < n; ++i) {
    std::string text = make(i);
    Small small_one{};
    out[i] = by_value(text);                  // the serial program copies as well
    more[i] = small(small_one);               // cheap
    out[i] += by_reference(outside);          // lives longer
    out[i] += by_reference(parameter);
    out[i] += by_reference(make(i));          // moved into the task
    std::string last = make(i);
    out[i] += by_value(std::move(last));
  }
}

[[deco::synchronized]]
void silenced(int *out, int n) {
  for (int i = 0; i < n; ++i) {
    std::string text = make(i);
    out[i] = by_reference(text); // NOLINT(deco-copied-argument)
  }
}
