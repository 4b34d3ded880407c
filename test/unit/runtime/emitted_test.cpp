// The shape of the code that deco-rewrite emits, written out by hand, against its serial original.
// clang-format off

#include "support.h"

#include <deco/deco.h>

#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

int grain = 0; // microseconds a call

class emitted_test : public each_grain {
protected:
  void SetUp() override { ::grain = GetParam(); }
};
DECO_EACH_GRAIN(emitted_test);

// --- F2 into nested maps -------------------------------------------------------------------------

struct dataset {
  double scale = 1.5;
};
using table = std::map<int, std::map<int, double>>;

double process_lat_lon(int lat, int lon, const dataset &data) {
  spin((lat + lon) % 5 == 0 ? grain : 0);
  return lat * data.scale + lon;
}

namespace serial {
table process_data_set(const dataset &data) {
  table results;
  for (int lat = 0; lat < 18; ++lat)
    for (int lon = 0; lon < 36; ++lon)
      results[lat][lon] = process_lat_lon(lat, lon, data);
  return results;
}
} // namespace serial

table process_data_set(const dataset &data) { return deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(deco::detail::read(data)), [&](deco::scope &deco_s) -> table {
  table results;
  deco::detail::unwind_guard deco_g0(deco_s);
  for (int lat = 0; lat < 18; ++lat)
    for (int lon = 0; lon < 36; ++lon)
      { if (auto *deco_1 = deco_s.task({"f", 53}, [lat, lon, &data]() mutable -> decltype(auto) { return process_lat_lon(lat, lon, data); },
                                       [&results, lat, lon](auto &deco_r) mutable { results[lat][lon] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }
  {
#pragma omp taskwait
    deco_s.commit(59, "process_lat_lon (line 32)"); }
  return results;
}); }

TEST_P(emitted_test, nested_maps) {
  dataset data;
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(process_data_set(data), serial::process_data_set(data));
}

// --- F4 and F1, in a member function template ----------------------------------------------------

template <class T> struct collector {
  std::vector<std::vector<T>> rows{4};
  std::vector<T> slots;

  T make(T k) const {
    spin(grain);
    if (k == bad)
      throw std::range_error(std::to_string(k));
    return k * 2;
  }
  void store(T k) {
    spin(grain);
    slots[static_cast<std::size_t>(k)] = k;
  }

  void run_serial(T n) {
    slots.resize(static_cast<std::size_t>(n));
    for (T i = 0; i < n; ++i)
      rows.at(static_cast<std::size_t>(i % 5)).push_back(make(i));
    for (T i = 0; i < n; ++i)
      store(i);
  }

  void run(T n) { return deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(deco::detail::written(*this)), [&](deco::scope &deco_s) -> void {
    slots.resize(static_cast<std::size_t>(n));
    for (T i = 0; i < n; ++i)
      { if (auto *deco_1 = deco_s.task({"f", 97}, [i, this]() mutable -> decltype(auto) { return this->make(i); },
                                       [this, deco_k = deco::detail::value<std::size_t>(static_cast<std::size_t>(i % 5))](auto &deco_r) mutable { rows.at(deco_k).push_back(deco_r()); }))
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }
    {
#pragma omp taskwait
      deco_s.commit(103, "make"); }
    for (T i = 0; i < n; ++i)
      { if (auto *deco_2 = deco_s.task({"f", 105}, [i, this]() mutable -> decltype(auto) { return this->store(i); }))
#pragma omp task default(none) firstprivate(deco_2)
        deco_2->run(); }
    {
#pragma omp taskwait
      deco_s.commit(110, "store"); }
  }); }

  T bad = -1;
};

template <class F> std::string what_of(F f) {
  try {
    f();
  } catch (const std::exception &e) {
    return e.what();
  }
  return "nothing thrown";
}

TEST_P(emitted_test, push_back_and_statement_in_a_template) {
  // rows has 4 elements: at(4) throws for i == 4, in front of anything that make(4) throws; and
  // make(2) throws in front of that.
  for (int n : {3, 4, 40})
    for (int bad : {-1, 2, 4}) {
      collector<int> expected, actual;
      expected.bad = actual.bad = bad;
      EXPECT_EQ(what_of([&] { actual.run(n); }), what_of([&] { expected.run_serial(n); }));
      EXPECT_EQ(actual.rows, expected.rows);
      EXPECT_EQ(actual.slots, expected.slots);
    }
}

// --- a local try block ---------------------------------------------------------------------------

struct call_error {
  int number;
};
struct body_error {
  int number;
};

int risky(int k, int bad) {
  spin(grain);
  if (k == bad)
    throw call_error{k};
  return k;
}

namespace serial {
std::vector<int> with_try(int bad, int stop) {
  std::vector<int> log(8);
  for (int round = 0; round < 3; ++round) {
    try {
      std::vector<int> local(8);
      for (int i = 0; i < 8; ++i) {
        if (i == stop)
          throw body_error{i};
        log[i] += risky(i, bad);
      }
      log.push_back(static_cast<int>(local.size()));
    } catch (const call_error &e) {
      log.push_back(100 + e.number);
    } catch (const body_error &e) {
      log.push_back(200 + e.number);
      if (round == 2)
        throw;
    }
  }
  return log;
}
} // namespace serial

std::vector<int> with_try(int bad, int stop) { return deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(), [&](deco::scope &deco_s) -> std::vector<int> {
  std::vector<int> log(8);
  deco::detail::unwind_guard deco_g0(deco_s);
  for (int round = 0; round < 3; ++round) {
    try { try {
      std::vector<int> local(8);
      deco::detail::unwind_guard deco_g1(deco_s);
      for (int i = 0; i < 8; ++i) {
        if (i == stop)
          throw body_error{i};
        { if (auto *deco_1 = deco_s.task({"f", 188}, [i, bad]() mutable -> decltype(auto) { return risky(i, bad); },
                                         [&log, i](auto &deco_r) mutable { log[i] += deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
          deco_1->run(); }
      }
      {
#pragma omp taskwait
        deco_s.commit(195, "risky"); }
      log.push_back(static_cast<int>(local.size()));
    } catch (...) { deco_s.rethrow(); } } catch (const call_error &e) {
      log.push_back(100 + e.number);
    } catch (const body_error &e) {
      log.push_back(200 + e.number);
      if (round == 2)
        throw;
    }
  }
  return log;
}); }

TEST_P(emitted_test, local_try) {
  for (int bad : {-1, 0, 3, 7})
    for (int stop : {-1, 0, 2, 3, 5}) {
      std::vector<int> expected, actual;
      std::string expected_error, actual_error;
      auto run = [&](auto f, std::vector<int> &log, std::string &error) {
        try {
          log = f(bad, stop);
        } catch (const body_error &e) {
          error = "body " + std::to_string(e.number);
        } catch (const call_error &e) {
          error = "call " + std::to_string(e.number);
        }
      };
      run(serial::with_try, expected, expected_error);
      run(with_try, actual, actual_error);
      EXPECT_EQ(actual, expected) << bad << ' ' << stop;
      EXPECT_EQ(actual_error, expected_error) << bad << ' ' << stop;
    }
}

// --- the guard: effects on locals that die with the exception ------------------------------------

struct watched {
  explicit watched(std::vector<int> &to) : report(to) {}
  ~watched() { report = cells; }
  std::vector<int> cells = std::vector<int>(8);
  std::vector<int> &report;
};

void guarded(int bad, int stop, std::vector<int> &report) { deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(deco::detail::written(report)), [&](deco::scope &deco_s) -> void {
  watched w(report);
  deco::detail::unwind_guard deco_g0(deco_s);
  for (int i = 0; i < 8; ++i) {
    if (i == stop)
      throw body_error{i};
    { if (auto *deco_1 = deco_s.task({"f", 244}, [i, bad]() mutable -> decltype(auto) { return risky(i, bad); },
                                     [&w, i](auto &deco_r) mutable { w.cells[i] = 1 + deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  }
  {
#pragma omp taskwait
    deco_s.commit(251, "risky"); }
}); }

TEST_P(emitted_test, locals_see_the_effects_before_they_die) {
  std::vector<int> report;
  EXPECT_THROW(guarded(-1, 5, report), body_error);
  EXPECT_EQ(report, (std::vector<int>{1, 2, 3, 4, 5, 0, 0, 0}));
  EXPECT_THROW(guarded(3, 5, report), call_error);
  EXPECT_EQ(report, (std::vector<int>{1, 2, 3, 0, 0, 0, 0, 0}));
  guarded(-1, -1, report);
  EXPECT_EQ(report, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
}

// --- a barrier in a condition, an explicit wait --------------------------------------------------

int next(int v) {
  spin(grain);
  return v + 1;
}

std::vector<int> count_up() { return deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(), [&](deco::scope &deco_s) -> std::vector<int> {
  std::vector<int> r(4);
  deco::detail::unwind_guard deco_g0(deco_s);
  int turns = 0;
  while ((deco_s.taskwait(275, "f"), r[0] < 3)) {
    for (int i = 0; i < 4; ++i)
      { if (auto *deco_1 = deco_s.task({"f", 277}, [deco_a = r[i]]() mutable -> decltype(auto) { return next(deco_a); },
                                       [&r, i](auto &deco_r) mutable { r[i] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }
    if (++turns == 2)
      deco_s.taskwait(282, "f");
  }
  r.push_back(turns);
  {
#pragma omp taskwait
    deco_s.commit(287, "next"); }
  return r;
}); }

TEST_P(emitted_test, barrier_in_a_condition) {
  EXPECT_EQ(count_up(), (std::vector<int>{3, 3, 3, 3, 3}));
}

// --- structured bindings, reused buffers, key types ----------------------------------------------

std::string decorate(const std::string &name, const char *text, int n) {
  spin(grain);
  return name + text + std::to_string(n);
}

std::map<std::string, std::string> bindings(const std::map<std::string, int> &in) { return deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(deco::detail::read(in)), [&](deco::scope &deco_s) -> std::map<std::string, std::string> {
  std::map<std::string, std::string> out;
  deco::detail::unwind_guard deco_g0(deco_s);
  char buffer[16];
  for (const auto &[k, v] : in) {
    buffer[0] = k[0];
    buffer[1] = '\0';
    { if (auto *deco_1 = deco_s.task({"f", 309}, [deco_k = k, deco_v = v, buffer]() mutable -> decltype(auto) { return decorate(deco_k, buffer, deco_v); },
                                     [&out, deco_k = deco::detail::value<std::string>(k)](auto &deco_r) mutable { out[deco_k] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  }
  {
#pragma omp taskwait
    deco_s.commit(316, "decorate"); }
  return out;
}); }

TEST_P(emitted_test, structured_bindings_and_a_reused_buffer) {
  std::map<std::string, int> in;
  std::map<std::string, std::string> expected;
  for (int i = 0; i < 50; ++i) {
    const std::string key(1, static_cast<char>('a' + i % 26));
    in[key] = i;
    expected[key] = key + key + std::to_string(i);
  }
  EXPECT_EQ(bindings(in), expected);
}

// --- references out of calls, in `if` without braces, recursion with both attributes -------------

int &pick(std::vector<int> &v, int i) {
  spin(grain);
  return v[static_cast<std::size_t>(i)];
}

int both(int n) { return deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(), [&](deco::scope &deco_s) -> int {
  if (n < 2) {
    return n;
  }
  int parts[2];
  deco::detail::unwind_guard deco_g0(deco_s);
  { if (auto *deco_1 = deco_s.task({"f", 344}, [deco_a = n - 1]() mutable -> decltype(auto) { return both(deco_a); },
                                   [&parts](auto &deco_r) mutable { parts[0] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
    deco_1->run(); }
  { if (auto *deco_2 = deco_s.task({"f", 348}, [deco_a = n - 2]() mutable -> decltype(auto) { return both(deco_a); },
                                   [&parts](auto &deco_r) mutable { parts[1] = deco_r(); }))
#pragma omp task default(none) firstprivate(deco_2)
    deco_2->run(); }
  {
#pragma omp taskwait
    deco_s.commit(354, "both"); }
  return parts[0] + parts[1];
}); }

TEST_P(emitted_test, recursion) { EXPECT_EQ(both(16), 987); }

void addresses(std::vector<int> &v, std::vector<int *> &out) { deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(deco::detail::written(v), deco::detail::written(out)), [&](deco::scope &deco_s) -> void {
  for (int i = 0; i < 20; ++i)
    if (i % 2 == 0)
      { if (auto *deco_1 = deco_s.task({"f", 363}, [&v, i]() mutable -> decltype(auto) { return pick(v, i); },
                                       [&out, i](auto &deco_r) mutable { out[i] = &deco_r(); }))
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }
    else
      out[i] = nullptr;
  {
#pragma omp taskwait
    deco_s.commit(371, "pick"); }
}); }

TEST_P(emitted_test, references_stay_references) {
  std::vector<int> v(20);
  std::vector<int *> out(20);
  addresses(v, out);
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(out[i], i % 2 ? nullptr : &v[i]);
}

// --- everything is destroyed ---------------------------------------------------------------------

counted make_counted(counted c, int bad) {
  spin(grain);
  if (c.value == bad)
    throw call_error{bad};
  return counted(c.value + 1);
}

void counted_calls(std::map<int, counted> &out, int bad, int stop) { deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(deco::detail::written(out)), [&](deco::scope &deco_s) -> void {
  for (int i = 0; i < 30; ++i) {
    if (i == stop)
      throw body_error{i};
    { if (auto *deco_1 = deco_s.task({"f", 395}, [deco_a = counted(i), bad]() mutable -> decltype(auto) { return make_counted(std::move(deco_a), bad); },
                                     [&out, deco_k = counted(i)](auto &deco_r) mutable { out.insert_or_assign(deco_k.value, deco_r()); }))
#pragma omp task default(none) firstprivate(deco_1)
      deco_1->run(); }
  }
  {
#pragma omp taskwait
    deco_s.commit(402, "make_counted"); }
}); }

TEST_P(emitted_test, nothing_leaks_on_any_path) {
  for (int bad : {-1, 0, 10, 29})
    for (int stop : {-1, 0, 20}) {
      no_leak check;
      std::map<int, counted> out;
      try {
        counted_calls(out, bad, stop);
      } catch (const call_error &e) {
        EXPECT_EQ(e.number, bad);
      } catch (const body_error &e) {
        EXPECT_EQ(e.number, stop);
      }
      for (const auto &entry : out)
        EXPECT_EQ(entry.second.value, entry.first + 1);
      const int end = bad < 0 ? 30 : bad;
      EXPECT_EQ(out.size(), std::size_t(stop < 0 ? end : std::min(end, stop)));
    }
}

/// What a transform into an inserter becomes.
void doubled(const int *first, const int *last, std::set<int> &out) { deco::synchronized({"g", __FILE__, __LINE__}, deco::detail::apart(), [&](deco::scope &deco_s) {
  { auto deco_i1 = first; auto deco_e1 = last; auto deco_o1 = deco::detail::shared(std::inserter(out, out.end()));
    for (; deco_i1 != deco_e1; ++deco_i1)
      if (auto *deco_1 = deco_s.task({"f", 428}, [deco_a0 = *deco_i1]() -> decltype(auto) { spin(grain); return deco_a0 * 2; },
                                     [deco_o1](auto &deco_r) { **deco_o1 = deco_r(); ++*deco_o1; }))
#pragma omp task default(none) firstprivate(deco_1)
        deco_1->run(); }
}); }

TEST_P(emitted_test, an_inserter_is_shared_by_the_effects) {
  std::vector<int> in;
  std::set<int> out, expected;
  for (int i = 0; i < 100; ++i) {
    in.push_back(i * 37 % 101);
    expected.insert(in.back() * 2);
  }
  doubled(in.data(), in.data() + in.size(), out);
  EXPECT_EQ(out, expected);
}

TEST(overlap, of_pointers) {
  int a[20] = {};
  EXPECT_TRUE(deco::detail::overlap(a, a, 5));
  EXPECT_TRUE(deco::detail::overlap(a, a + 4, 5));
  EXPECT_FALSE(deco::detail::overlap(a, a + 5, 5));
  EXPECT_FALSE(deco::detail::overlap(a + 5, a, 5));
  EXPECT_TRUE(deco::detail::overlap(a + 4, a, 5));
  EXPECT_FALSE(deco::detail::overlap(a, a, 0));
}

} // namespace
