#include <cstdio>
[[deco::concurrent]] int sum_of_objects(int n);
[[deco::concurrent]] int sum_of_archive(int n);
[[deco::concurrent]] int sum_of_dynamic(int n);
[[deco::synchronized]] static void run(int (&to)[3]) {
  to[0] = sum_of_objects(10);
  to[1] = sum_of_archive(11);
  to[2] = sum_of_dynamic(12);
}
int main() {
  int to[3];
  run(to);
  std::printf("%d %d %d\n", to[0], to[1], to[2]);
}
