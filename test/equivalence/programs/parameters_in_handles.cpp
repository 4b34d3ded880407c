// std: c++20
// Pointers that are parameters of a body, or behind them, or in its object, and are changed through handles by value.
// What is read through them afterwards may be what calls in flight write.
#include <cstdio>
#include <functional>
#include <memory>
#include <span>
#include <vector>
using U = unsigned;
static U churn(U x) {
  for (U i = 2000; i != 0; --i)
    x = (x ^ x >> 15) * 0x2C1B3C6Du + i;
  return x;
}
[[deco::concurrent]] U f(U x) { return churn(x); }
struct It {
  U *at;
  void to(U *x) { at = x; }
};
struct Ptr {
  U **r;
};
struct Ref {
  U *&r;
};
struct Node {
  Node *next;
  U v[2];
};
void set(Ptr p, U *x) { *p.r = x; }
void setr(Ref p, U *x) { p.r = x; }
template <class F> void with(F g, U *x) { g(x); }
struct Own {
  std::vector<U *> ps;
};
struct OwnH {
  Own *o;
};
void push(OwnH h, U *x) { h.o->ps[0] = x; }
void pushv(std::vector<U *> *v, U *x) { v->push_back(x); }
struct VH {
  std::vector<U *> &v;
};
void pushh(VH h, U *x) { h.v[0] = x; }
void link(Node **at, Node *n) { *at = n; }
struct LH {
  Node *n;
};
void linkh(LH h, Node *n) { h.n->next = n; }
struct Set {
  Ptr p;
  U *x;
  ~Set() { *p.r = x; }
};
struct SpanH {
  std::span<U> *s;
};
void view(SpanH h, std::vector<U> &w) { *h.s = w; }
[[deco::synchronized]] U by_value(U *p) {
  std::vector<U> w(10);
  set({&p}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U by_closure(U *p) {
  std::vector<U> w(10);
  with([&](U *x) { p = x; }, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U by_destructor(U *p) {
  std::vector<U> w(10);
  {
    Set x{{&p}, &w[3]};
  }
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U vector_in_class_by_reference(Own &o) {
  std::vector<U> w(10);
  push({&o}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *o.ps[0];
  }
  return s;
}
[[deco::synchronized]] U vector_in_class_by_value(Own o) {
  std::vector<U> w(10);
  push({&o}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *o.ps[0];
  }
  return s;
}
[[deco::synchronized]] U vector_by_value(std::vector<U *> v) {
  std::vector<U> w(10);
  pushh({v}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *v[0];
  }
  return s;
}
[[deco::synchronized]] U vector_by_reference(std::vector<U *> &v) {
  std::vector<U> w(10);
  pushv(&v, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *v.back();
  }
  return s;
}
[[deco::synchronized]] U span_by_value(std::span<U> v) {
  std::vector<U> w(10);
  view({&v}, w);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + v[3];
  }
  return s;
}
[[deco::synchronized]] U node_by_pointer(Node *n) {
  Node m{nullptr, {1}};
  linkh({n}, &m);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    m.v[1] = f(i);
    s = s * 3 + n->next->v[1];
  }
  return s;
}
[[deco::synchronized]] U node_by_reference(Node &n) {
  Node m{nullptr, {1}};
  link(&n.next, &m);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    m.v[1] = f(i);
    s = s * 3 + n.next->v[1];
  }
  return s;
}
[[deco::synchronized]] U class_and_wrapper(It it, It &jt) {
  std::vector<U> w(10);
  It *k = &it;
  k->to(&w[3]);
  std::function<void(U *)> g = [&](U *x) { jt.at = x; };
  g(&w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *it.at + 7 * *jt.at;
  }
  return s;
}
[[deco::synchronized]] U from_another_parameter(U *p, U *q) {
  std::vector<U> w(10);
  q = &w[3];
  set({&p}, q);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
[[deco::synchronized]] U copy_of_a_parameter(U *const p, std::vector<U> w) {
  U *q = p;
  set({&q}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *q;
  }
  return s;
}
[[deco::synchronized]] U pointer_to_pointer(U **pp) {
  std::vector<U> w(10);
  set({pp}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + **pp;
  }
  return s;
}
[[deco::synchronized]] U handle_itself(Ptr h) {
  std::vector<U> w(10);
  set(h, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + **h.r;
  }
  return s;
}
[[deco::synchronized]] U owned(std::unique_ptr<It> h) {
  std::vector<U> w(10);
  h->to(&w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *h->at;
  }
  return s;
}
[[deco::synchronized]] U shared(std::shared_ptr<It> h) {
  std::vector<U> w(10);
  auto k = h;
  setr({k->at}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *h->at;
  }
  return s;
}
[[deco::synchronized]] U array_of_classes(It (&h)[2]) {
  std::vector<U> w(10);
  It *k = h + 1;
  setr({k->at}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *h[1].at;
  }
  return s;
}
struct Body {
  It it;
  std::vector<U> w;
  [[deco::synchronized]] U of_the_object(U *x) {
    w.resize(10);
    setr({it.at}, &w[3]);
    (void)x;
    U s = 0;
    for (int i = 0; i < 50; ++i) {
      w[3] = f(i);
      s = s * 3 + *it.at;
    }
    return s;
  }
  [[deco::synchronized]] U to_another_vector() {
    std::vector<U> v(10);
    It *k = &it;
    set({&k->at}, &v[3]);
    U s = 0;
    for (int i = 0; i < 50; ++i) {
      v[3] = f(i);
      s = s * 3 + *it.at;
    }
    it.at = nullptr;
    return s;
  }
};
[[deco::synchronized]] U by_reference(U *&p) {
  std::vector<U> w(10);
  setr({p}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *p;
  }
  return s;
}
struct ItRef {
  It *it;
};
void move(ItRef r, U *x) { r.it->at = x; }
[[deco::synchronized]] U class_by_value(It it) {
  std::vector<U> w(10);
  move({&it}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *it.at;
  }
  return s;
}
[[deco::synchronized]] U class_by_reference(It &it) {
  std::vector<U> w(10);
  move({&it}, &w[3]);
  U s = 0;
  for (int i = 0; i < 50; ++i) {
    w[3] = f(i);
    s = s * 3 + *it.at;
  }
  return s;
}
int main() {
  U x[4] = {5};
  U *px = x;
  Own o{{x}};
  std::vector<U *> v{x};
  Node n{nullptr, {3}};
  It it{x}, jt{x};
  It h[2] = {{x}, {x}};
  U *pp = x;
  U *hp = x;
  Body b{{x}, {}};
  n.next = &n;
  std::printf("by_value %u\n", by_value(px));
  std::printf("by_closure %u\n", by_closure(px));
  std::printf("by_destructor %u\n", by_destructor(px));
  std::printf("vector_in_class_by_reference %u\n", vector_in_class_by_reference(o));
  o.ps = {x};
  std::printf("vector_in_class_by_value %u\n", vector_in_class_by_value(o));
  std::printf("vector_by_value %u\n", vector_by_value(v));
  std::printf("vector_by_reference %u\n", vector_by_reference(v));
  std::printf("span_by_value %u\n", span_by_value(x));
  std::printf("node_by_pointer %u\n", node_by_pointer(&n));
  std::printf("node_by_reference %u\n", node_by_reference(n));
  std::printf("class_and_wrapper %u\n", class_and_wrapper(it, jt));
  std::printf("from_another_parameter %u\n", from_another_parameter(px, px));
  std::printf("copy_of_a_parameter %u\n", copy_of_a_parameter(px, std::vector<U>(10)));
  std::printf("pointer_to_pointer %u\n", pointer_to_pointer(&pp));
  std::printf("handle_itself %u\n", handle_itself({&hp}));
  std::printf("owned %u\n", owned(std::make_unique<It>(It{x})));
  std::printf("shared %u\n", shared(std::make_shared<It>(It{x})));
  std::printf("array_of_classes %u\n", array_of_classes(h));
  std::printf("of_the_object %u\n", b.of_the_object(px));
  std::printf("to_another_vector %u\n", b.to_another_vector());
  std::printf("by_reference %u\n", by_reference(pp));
  std::printf("class_by_value %u\n", class_by_value({x}));
  std::printf("class_by_reference %u\n", class_by_reference(it));
}
