// Counters that a loop changes on the way: which of its turns name the same element?
#include <cstdint>
#include <cstdio>
#include <list>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

using Cells = std::vector<int>;
[[deco::concurrent]] void add(int &cell, int n) { cell = int(unsigned(cell) * 3 + unsigned(n)); }
[[deco::concurrent]] void up_down(int &low, int &high) {
  ++low;
  high *= 2;
}
[[deco::concurrent]] void pair(int *two, int n) {
  two[0] += n;
  two[1] = two[1] * 2 + two[0];
}
[[deco::concurrent]] int next(int old, int n) { return old * 3 + n; }
[[deco::concurrent]] bool parity(bool old, int n) { return old != (n % 3 == 0); }
[[deco::concurrent]] void append(Cells &row, int n) { row.push_back(n + static_cast<int>(row.size())); }
[[deco::concurrent]] void spread(Cells &cells, int from, int to, int n) {
  for (int i = from; i < to; ++i)
    cells[i] = cells[i] * 2 + n;
}

// Steps that do not come with every turn.
[[deco::synchronized]] void sometimes(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    if (i % 3 == 0)
      ++k;
  }
}
[[deco::synchronized]] void behind_a_continue(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    if (i % 2)
      continue;
    ++k;
  }
}
[[deco::synchronized]] void in_one_branch(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    if (i % 2)
      ++k;
    else
      add(c[k], i);
    add(c[k], i);
  }
}
[[deco::synchronized]] void in_a_loop(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    for (int j = 0; j < i % 2; ++j)
      ++k;
  }
}
[[deco::synchronized]] void one_of_two(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    if (i % 2) {
      add(c[k], i);
      ++k;
    } else {
      add(c[k + 1], i);
      ++k;
    }
  }
}
[[deco::synchronized]] void by_short_circuit(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    if (i % 2 == 0 && ++k > 100)
      return;
  }
}
[[deco::synchronized]] void in_a_switch(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    switch (i % 3) {
    case 0:
      ++k;
      break;
    case 1:
      k += 2;
    default:
      break;
    }
  }
}

// Changed back, or in another way.
[[deco::synchronized]] void back_again(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    ++k;
    if (i % 4 == 3)
      k -= 3;
  }
}
[[deco::synchronized]] void set_anew(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    if (k == 3)
      k = 0;
    c[k] = next(c[k], i);
    ++k;
  }
}
[[deco::synchronized]] void set_in_an_outer_loop(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    k = i / 2;
    for (int j = 0; j < 3; ++j)
      add(c[k++], j);
  }
}
[[deco::synchronized]] void declared_anew(Cells &c, int n) {
  for (int i = 0; i < n; ++i) {
    int k = i / 2;
    for (int j = 0; j < 2; ++j)
      add(c[k++], j);
  }
}
[[deco::synchronized]] void by_reference(Cells &c, int n) {
  int k = 0, &r = k;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    ++k;
    if (i % 2)
      --r;
  }
}
[[deco::synchronized]] void by_pointer(Cells &c, int n) {
  int k = 0, *p = &k;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    ++k;
    *p -= i % 2;
  }
}
[[deco::synchronized]] void by_lambda(Cells &c, int n) {
  int k = 0;
  auto back = [&] { k -= 1; };
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    ++k;
    if (i % 2)
      back();
  }
}
void lower(int &k, int i) { k -= i % 2; }
[[deco::synchronized]] void by_callee(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    ++k;
    lower(k, i);
  }
}
[[deco::synchronized]] void by_exchange(Cells &c, int n) {
  int k = 0, other = 0;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    ++k;
    std::swap(k, other);
  }
}
[[deco::synchronized]] void by_exception(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    int slot = k;
    try {
      if (i % 2)
        throw std::runtime_error("odd");
      ++k;
    } catch (const std::runtime_error &) {
    }
    add(c[slot], i);
  }
}

// Numbers that come round.
[[deco::synchronized]] void of_a_byte(Cells &c, int n) {
  std::uint8_t k = 250;
  for (int i = 0; i < n; ++i) {
    add(c[k % 8], i);
    ++k;
  }
  std::uint8_t b = 0;
  for (int i = 0; i < 600; ++i)
    if (b++ < 8)
      add(c[b], i);
}
[[deco::synchronized]] void of_large_steps(Cells &c) {
  std::uint32_t k = 0;
  for (int i = 0; i < 16; ++i) {
    if (k < 8)
      add(c[k], i);
    k += 0x40000000u;
  }
}
[[deco::synchronized]] void of_large_steps_in_the_head(Cells &c) {
  int i = 0;
  for (std::uint32_t k = 0; i < 16; k += 0x40000000u, ++i)
    if (k < 8)
      add(c[k], i);
}
[[deco::synchronized]] void of_a_negative_step(Cells &c, int n) {
  std::size_t k = n;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    k += static_cast<std::size_t>(-1);
    ++k;
    if (i % 2)
      k += static_cast<std::size_t>(-1);
  }
}

// Values that are kept.
[[deco::synchronized]] void kept_slots(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    const int first = k++, second = k++;
    for (int j = 0; j < 3; ++j) {
      add(c[first], j);
      add(c[second], i);
      add(c[second - 1], i + j);
    }
    add(c[first + 2], i);
  }
}
[[deco::synchronized]] void kept_outside(Cells &c, int n) {
  int k = 0;
  const int slot = k++;
  for (int i = 0; i < n; ++i) {
    add(c[slot], i);
    ++k;
  }
  const int later = k++, last = k;
  add(c[last], 1);
  add(c[later + 1], 2);
}
[[deco::synchronized]] void kept_by_references(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    int &cell = c[k];
    ++k;
    int &other = c[k];
    add(cell, i);
    add(other, i);
    add(cell, i + 1);
  }
}
[[deco::synchronized]] void kept_by_a_static(Cells &c, int n) {
  for (int i = 0; i < n; ++i) {
    static int &cell = c[i];
    add(cell, i);
  }
}
[[deco::synchronized]] void neighbours(Cells &c, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    add(c[k], i);
    add(c[k + 1], i);
    ++k;
  }
  k = 0;
  for (int i = 0; i < n; ++i) {
    add(c[2 * k], i);
    add(c[k], i);
    ++k;
  }
  k = 0;
  for (int i = 0; i < n; ++i) {
    spread(c, k, k + 2, i);
    ++k;
  }
  for (int i = 0; i < n; ++i) {
    spread(c, i, k, i);
    k++;
  }
}
[[deco::synchronized]] void bounded_by_a_counter(Cells &c, int n) {
  int k = 2;
  for (int i = 0; i < k && i < n; ++i) {
    for (int j = 0; j < k; ++j)
      add(c[i * k + j], j);
    ++k;
  }
}
[[deco::synchronized]] void up_and_down(Cells &c, int n) {
  int low = 0, high = n;
  while (low <= high) {
    add(c[low], low);
    add(c[high], 7);
    ++low;
    --high;
  }
  high = n;
  low = 0;
  for (int i = 0; i <= n; ++i)
    up_down(c[low++], c[high--]);
}

// Pointers and iterators.
[[deco::synchronized]] void in_pairs(Cells &c, int n) {
  int *p = c.data();
  for (int i = 0; i < n; ++i, ++p)
    pair(p, i);
  for (int *q = c.data(); q != c.data() + n / 2 * 2; q += 2)
    pair(q, 1);
  for (int *q = c.data(), *r = c.data() + 1; q != c.data() + n; ++q, ++r) {
    add(*q, 1);
    add(*r, 2);
  }
}
[[deco::synchronized]] void back_and_forth(Cells &c, int n) {
  auto it = c.begin();
  for (int i = 0; i < n; ++i) {
    add(*it, i);
    ++it;
    if (i % 2)
      it = c.begin();
  }
  for (auto a = c.begin(); a != c.end(); ++a) {
    add(*a, 3);
    add(*c.begin(), 4);
    add(a[0], 5);
    if (a + 1 != c.end())
      add(*(a + 1), 6);
  }
  for (auto a = c.begin(), b = c.end(); a != c.end(); ++a) {
    --b;
    add(*a, 1);
    add(*b, 2);
  }
  for (auto r = c.rbegin(); r != c.rend(); ++r) {
    add(*r, 1);
    add(*(r.base() - 1), 2);
  }
}
[[deco::synchronized]] void of_pointers(Cells &c, std::vector<int *> &to) {
  for (auto it = to.begin(); it != to.end(); ++it)
    add(**it, 1);
  for (int **p = to.data(); p != to.data() + to.size(); ++p)
    add(**p, 2);
  for (auto it = to.begin(); it != to.end(); ++it)
    (*it)[0] = next(c[0], 5);
}
[[deco::synchronized]] void moved_nodes(std::list<int> &l) {
  int turns = 0;
  for (auto it = l.begin(); it != l.end() && turns < 12; ++turns) {
    auto now = it++;
    add(*now, turns);
    if (turns % 2)
      l.splice(l.end(), l, now);
  }
  for (auto it = l.begin(); it != l.end(); it++)
    add(*it, 5);
  for (auto it = l.begin(); it != l.end();) {
    add(*it, 7);
    it = *it % 3 ? std::next(it) : l.erase(it);
  }
}
[[deco::synchronized]] void rows(std::vector<Cells> &table, int n) {
  int k = 0;
  for (int i = 0; i < n; ++i) {
    append(table[k], i);
    if (i % 2)
      ++k;
  }
  for (auto it = table.begin(); it != table.end(); ++it) {
    append(*it, 1);
    append(table[0], 2);
  }
  Cells *row = &table[0];
  for (int i = 0; i < n; ++i, ++row) {
    append(*row, 3);
    add((*row)[0], 4);
    add(row->back(), 5);
  }
}
[[deco::synchronized]] void bits(std::vector<bool> &b) {
  int k = 0;
  for (auto it = b.begin(); it != b.end(); ++it) {
    b[k] = parity(*it, k);
    k++;
  }
}

void print(const char *name, const Cells &c) {
  std::printf("%s:", name);
  for (int x : c)
    std::printf(" %d", x);
  std::printf("\n");
}

int main() {
  auto run = [](const char *name, auto f) {
    Cells c(128, 1);
    f(c);
    print(name, c);
  };
#define RUN(F) run(#F, [](Cells &c) { F(c, 9); })
#define RUN1(F) run(#F, [](Cells &c) { F(c); })
  RUN(sometimes), RUN(behind_a_continue), RUN(in_one_branch), RUN(in_a_loop), RUN(one_of_two);
  RUN(by_short_circuit), RUN(in_a_switch), RUN(back_again), RUN(set_anew), RUN(set_in_an_outer_loop);
  RUN(declared_anew), RUN(by_reference), RUN(by_pointer), RUN(by_lambda), RUN(by_callee), RUN(by_exchange);
  RUN(by_exception), RUN(of_a_byte), RUN1(of_large_steps), RUN1(of_large_steps_in_the_head);
  RUN(of_a_negative_step), RUN(kept_slots), RUN(kept_outside), RUN(kept_by_references);
  RUN(kept_by_a_static), RUN(neighbours), RUN(bounded_by_a_counter), RUN(up_and_down), RUN(in_pairs);
  RUN(back_and_forth);
  run("of_pointers", [](Cells &c) {
    std::vector<int *> to{&c[0], &c[1], &c[0], &c[2], &c[1], &c[0]};
    of_pointers(c, to);
  });
  std::list<int> l{1, 2, 3, 4, 5, 6};
  moved_nodes(l);
  print("moved_nodes", Cells(l.begin(), l.end()));
  std::vector<Cells> table(10, Cells(2));
  rows(table, 9);
  for (const Cells &row : table)
    print("rows", row);
  std::vector<bool> b(70, true);
  bits(b);
  print("bits", Cells(b.begin(), b.end()));
}
