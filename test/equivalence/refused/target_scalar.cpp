// refused: deco-target-not-indexable
// A result cannot go to a variable that need not be an element of anything.

struct Object {
  int field = 0;
};

[[deco::concurrent]]
int f(int n) {
  return n * 2;
}

static int global = 0;

class Counter {
public:
  [[deco::synchronized]] void run() {
    count_ = f(1);        // here
    this->count_ += f(2); // here
  }
  int count_ = 0;
};

[[deco::synchronized]]
int run(Object &object, int *p, int &reference, Object *pointer) {
  int x = 0;
  double sum = 0;
  x = f(1);              // here
  x += f(2);             // here
  sum += f(3);           // here
  object.field = f(4);   // here
  pointer->field = f(5); // here
  *p = f(6);             // here
  reference = f(7);      // here
  global = f(8);         // here
  for (int i = 0; i < 3; ++i)
    x = f(i); // here
  return x + static_cast<int>(sum);
}

int main() {
  Object object;
  int a = 0, b = 0;
  Counter().run();
  return run(object, &a, b, &object);
}
