// Arguments changed by a method, an attribute, or the body between the calls.
#include <cstdio>
#include <map>
#include <string>
#include <vector>

static unsigned long long churn(unsigned long long x) { // 0 to 30 us
  for (unsigned long long i = 50 + (x * 0x9E3779B97F4A7C15u >> 50); i != 0; --i)
    x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9u + i;
  return x;
}
struct Account {
  long balance = 0;
  std::vector<long> history;
  void add(long n) {
    balance = balance * 3 % 1000003 + n;
    history.push_back(balance);
  }
};

[[deco::concurrent]]
void append(std::vector<int> &list, int n) {
  list.push_back(static_cast<int>(churn(n) % 1000));
}
[[deco::concurrent]]
void pay(Account &account, int n) {
  account.add(static_cast<long>(churn(n) % 1000));
}
[[deco::concurrent]]
void rename(Account *account, std::string &name) {
  name += std::to_string(churn(name.size()) % 10);
  account->balance += static_cast<long>(name.size());
}
[[deco::concurrent]]
void count(std::map<int, int> &histogram, int n) {
  histogram[static_cast<int>(churn(n) % 9)] += n;
}
[[deco::concurrent]]
void toggle(int &x) {
  x = static_cast<int>(churn(x) % 1000);
}

[[deco::synchronized]]
void run() {
  std::vector<int> list;
  Account accounts[3];
  std::map<int, int> histogram;
  std::string name = "n";
  int x = 1, y = 2;
  for (int i = 0; i < 40; ++i) {
    append(list, i);
    pay(accounts[i % 3], i);
    if (i % 5 == 0)
      rename(&accounts[0], name);
    count(histogram, i);
    toggle(x);
    toggle(y);
    if (i % 8 == 0)
      x += y;
    if (list.size() % 6 == 0)
      accounts[1].balance -= 5;
  }
  for (int n : list)
    std::printf("%d ", n);
  for (auto &account : accounts) {
    std::printf("(%ld) ", account.balance);
    for (long n : account.history)
      std::printf("%ld ", n);
  }
  for (auto [k, n] : histogram)
    std::printf("%d:%d ", k, n);
  std::printf("%s %d %d\n", name.c_str(), x, y);
}

int main() { run(); }
