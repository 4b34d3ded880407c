int work(int x) { return x * 3; }
[[deco::concurrent]] static int reads_calls(int x) { return x + calls; }
[[deco::synchronized]] static void all(std::vector<int> &v) {
  for (int i = 0; i < static_cast<int>(v.size()); ++i) {
    v[i] = reads_calls(i);
    count(); // a function of the header that writes what the calls read
  }
}
int main() {
  std::vector<int> v(20), w(20);
  work_on(v);
  all(w);
  std::printf("%d %d %d\n", v[19], w[0], w[19]);
}
