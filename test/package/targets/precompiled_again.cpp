int work(int x) { return x * 5; }
int main() {
  std::vector<int> v(20);
  work_on(v);
  std::printf("%d\n", v[19]);
}
