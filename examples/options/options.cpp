// Options: prices of a book of options by Monte Carlo, and the value of each trading desk.
//
//   options [COUNT]      500 options by default
//
// The prices arrive in order by push_back, and each desk's value is a sum of doubles that is the
// same for every number of threads: bit for bit what the serial loop adds up.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

struct Market {
  double spot, rate, volatility;
  int paths;
};

struct Option {
  double strike, years;
  bool call;
  double quantity;
  int desk;
  unsigned seed;
};

[[deco::concurrent]]
double price(const Option &option, const Market &market) {
  std::mt19937_64 random(option.seed);
  std::normal_distribution<double> normal;
  const double drift = (market.rate - 0.5 * market.volatility * market.volatility) * option.years;
  const double spread = market.volatility * std::sqrt(option.years);
  double sum = 0;
  for (int path = 0; path < market.paths; ++path) {
    const double end = market.spot * std::exp(drift + spread * normal(random));
    sum += std::max(0.0, option.call ? end - option.strike : option.strike - end);
  }
  return std::exp(-market.rate * option.years) * sum / market.paths;
}

[[deco::concurrent]]
double stressed_value(const Option &option, Market market, double shock) {
  market.spot *= 1.0 + shock;
  return option.quantity * price(option, market);
}

[[deco::synchronized]]
std::vector<double> price_all(const std::vector<Option> &book, const Market &market) {
  std::vector<double> prices;
  for (const Option &option : book)
    prices.push_back(price(option, market));
  return prices;
}

[[deco::synchronized]]
std::vector<double> stress_test(const std::vector<Option> &book, const Market &market) {
  std::vector<double> desks(4);
  for (const Option &option : book)
    desks[option.desk] += stressed_value(option, market, -0.2);
  return desks;
}

int main(int argc, char **argv) {
  const int count = argc > 1 ? std::atoi(argv[1]) : 500;
  const Market market{100.0, 0.03, 0.25, 20000};
  std::vector<Option> book;
  for (int i = 0; i < count; ++i)
    book.push_back({60.0 + 80.0 * i / count, 0.25 + 0.25 * (i % 8), i % 3 != 0, 10.0 * (1 + i % 5),
                    i % 4, 1000u + static_cast<unsigned>(i)});

  const auto start = std::chrono::steady_clock::now();
  const std::vector<double> prices = price_all(book, market);
  const std::vector<double> desks = stress_test(book, market);
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;

  double checksum = 0;
  for (const double price : prices)
    checksum = checksum * 0.999 + price;
  for (std::size_t desk = 0; desk < desks.size(); ++desk) {
    std::printf("desk %zu: %.17g after a crash of 20 %%\n", desk, desks[desk]);
    checksum = checksum * 0.999 + desks[desk];
  }
  std::printf("checksum %.17g\n", checksum);
  std::fprintf(stderr, "elapsed %.3f s\n", elapsed.count());
}
