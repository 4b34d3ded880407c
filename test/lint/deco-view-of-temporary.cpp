// An argument views a temporary that dies before the task runs.
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

[[deco::concurrent]] int by_view(std::string_view s) { return int(s.size()); }
[[deco::concurrent]] int by_span(std::span<const int> s) { return int(s.size()); }
[[deco::concurrent]] int by_pointer(const char *s) { return s[0]; }
[[deco::concurrent]] int by_reference(const std::string &s) { return int(s.size()); }
[[deco::concurrent]] int by_value(std::string s) { return int(s.size()); }
[[deco::concurrent]] int by_iterators(std::vector<int>::const_iterator from, int n) { return from[n]; }
[[deco::concurrent]] int by_list(std::initializer_list<int> list) { return int(list.size()); }

std::string make(int i) { return std::string(i, 'x'); }
std::vector<int> numbers(int i) { return std::vector<int>(i); }

[[deco::synchronized]]
void views(int *out, int i) {
  out[0] = by_view(make(i));                // expect-error: deco-view-of-temporary
  out[1] = by_pointer(make(i).c_str());     // expect-error: deco-view-of-temporary
  out[2] = by_span(numbers(i));             // expect-error: deco-view-of-temporary
  out[3] = by_view(make(i) + "suffix");     // expect-error: deco-view-of-temporary
  out[4] = by_iterators(numbers(i).begin(), 0); // expect-error: deco-view-of-temporary
  out[5] = by_view(std::string_view(make(i)));  // expect-error: deco-view-of-temporary
  out[6] = by_list({i, i + 1});             // expect-error: deco-view-of-temporary
}

[[deco::synchronized]]
void no_views(int *out, int i, const std::string &parameter) {
  std::string named = make(i);
  std::vector<int> list = numbers(i);
  out[0] = by_view(named);
  out[1] = by_pointer(named.c_str());
  out[2] = by_span(list);
  out[3] = by_view("a literal");
  out[4] = by_reference(make(i));
  out[5] = by_value(make(i));
  out[6] = by_view(parameter);
  out[7] = by_pointer("another");
}
