// One text for all instantiations: packs stay in the task, barriers that one of them needs stand for all.
#include <string>
#include <vector>

template <class... T> [[deco::concurrent]] int sum(int x, const T &...more) { return (x + ... + int(sizeof(more))); }
template <class T> [[deco::concurrent]] T twice(const T &x) { return x + x; }

template <class... T> [[deco::synchronized]] void sums(std::vector<int> &out, T &&...more) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = sum(int(i), more...);
  out[0] += sum(1, (more + more)...);
  ((more += more), ...);
}

template <class T> [[deco::synchronized]] T doubled(std::vector<T> &v) {
  T last = v.back();
  for (T &x : v)
    x = x + x;
  for (std::size_t i = 0; i < v.size(); ++i)
    v[i] = twice(last);
  if constexpr (sizeof(T) == sizeof(int))
    v[0] += v[1];
  v.push_back(last);
  return v[0];
}

int main() {
  std::vector<int> out(3);
  int x = 1;
  double y = 2;
  std::string s = "s";
  sums(out, x, y);
  sums(out, s);
  sums(out);
  std::vector<int> ints = {1, 2};
  std::vector<std::string> strings = {"a", "b"};
  return out[0] + out[1] + doubled(ints) + int(doubled(strings).size());
}
