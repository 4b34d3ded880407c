// Prices of a book of options by Monte Carlo, appended in order.
#include "Kernel.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace kernels::KERNEL::options {

struct Market {
  double spot, rate, volatility;
  int paths;
};

struct Option {
  double strike, years;
  bool call;
  unsigned seed;
};

struct Desk {
  Market market;
  std::vector<Option> book;
};

[[deco::concurrent]] double price(const Option &option, const Market &market) {
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

#ifndef BY_HAND
[[deco::synchronized]] std::vector<double> price_all(const Desk &desk) {
  std::vector<double> prices;
  for (const Option &option : desk.book)
    prices.push_back(price(option, desk.market));
  return prices;
}
#else
std::vector<double> price_all(const Desk &desk) {
  std::vector<double> prices(desk.book.size());
#pragma omp parallel for default(none) shared(desk, prices) schedule(dynamic)
  for (std::size_t i = 0; i < desk.book.size(); ++i)
    prices[i] = price(desk.book[i], desk.market);
  return prices;
}
#endif

static Desk input(int count) {
  Desk desk{{100.0, 0.03, 0.25, 2000}, {}};
  for (int i = 0; i < count; ++i)
    desk.book.push_back({60.0 + 80.0 * i / count, 0.25 + 0.25 * (i % 8), i % 3 != 0,
                         1000u + static_cast<unsigned>(i)});
  return desk;
}
static std::vector<double> numbers(const std::vector<double> &prices) { return prices; }
DECO_BENCH_KERNEL("option pricing", price_all, 400, 10)

} // namespace kernels::KERNEL::options
