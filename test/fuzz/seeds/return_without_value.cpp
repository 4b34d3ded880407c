struct Grid {
  int cells[8];
  int &operator()(int i) { return cells[i]; }
  [[deco::concurrent]] int f(int i) const { return cells[i] + 1; }
  [[deco::concurrent]] static void bump(int &x) { ++x; }
  [[deco::synchronized]] int go(int n) {
    Grid next = *this;
    try {
      for (int i : cells)
        next(i % 8) = f(i % 8);
    } catch (...) {
      return ;
    }
    switch (n) {
    case 1:
      bump(cells[n]);
      break;
    default:
      next.cells[0] = f([&] { return n; }());
    }
    return next(0);
  }
};
