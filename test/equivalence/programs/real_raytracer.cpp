// A ray tracer: triangles and spheres in a bounding volume hierarchy, shadows, reflections, an image of tiles, a
// histogram of its tones and a blurred copy.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>
#include <variant>
#include <vector>

struct Vec {
  double x = 0, y = 0, z = 0;
  double operator[](int i) const { return i == 0 ? x : i == 1 ? y : z; }
  Vec operator-() const { return {-x, -y, -z}; }
};
static Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
static Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
static Vec operator*(double k, Vec a) { return {k * a.x, k * a.y, k * a.z}; }
static Vec operator*(Vec a, Vec b) { return {a.x * b.x, a.y * b.y, a.z * b.z}; }
static double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
static Vec cross(Vec a, Vec b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
static Vec unit(Vec a) { return (1 / std::sqrt(dot(a, a))) * a; }

struct Ray {
  Vec from, towards;
  Vec at(double t) const { return from + t * towards; }
};
struct Material {
  Vec color;
  double mirror = 0;
};
struct Sphere {
  Vec centre;
  double radius;
};
struct Triangle {
  std::array<Vec, 3> corners;
};
struct Object {
  std::variant<Sphere, Triangle> shape;
  Material material;
};
struct Box {
  Vec low{1e30, 1e30, 1e30}, high{-1e30, -1e30, -1e30};
  void add(Vec p) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y), std::min(low.z, p.z)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y), std::max(high.z, p.z)};
  }
  bool hit(const Ray &r, double limit) const {
    double first = 0, last = limit;
    for (int i = 0; i < 3; ++i) {
      const double inverse = 1 / r.towards[i];
      double a = (low[i] - r.from[i]) * inverse, b = (high[i] - r.from[i]) * inverse;
      if (a > b)
        std::swap(a, b);
      first = std::max(first, a);
      last = std::min(last, b);
    }
    return first <= last;
  }
};

struct Bounds {
  Box operator()(const Sphere &s) const {
    Box box;
    const Vec r{s.radius, s.radius, s.radius};
    box.add(s.centre - r);
    box.add(s.centre + r);
    return box;
  }
  Box operator()(const Triangle &t) const {
    Box box;
    for (Vec p : t.corners)
      box.add(p);
    return box;
  }
};

struct Intersection {
  const Ray &ray;
  std::optional<double> operator()(const Sphere &s) const {
    const Vec d = ray.from - s.centre;
    const double b = dot(d, ray.towards), c = dot(d, d) - s.radius * s.radius, root = b * b - c;
    if (root < 0)
      return std::nullopt;
    for (double t : {-b - std::sqrt(root), -b + std::sqrt(root)})
      if (t > 1e-6)
        return t;
    return std::nullopt;
  }
  std::optional<double> operator()(const Triangle &t) const {
    const Vec e1 = t.corners[1] - t.corners[0], e2 = t.corners[2] - t.corners[0], p = cross(ray.towards, e2);
    const double det = dot(e1, p);
    if (std::fabs(det) < 1e-12)
      return std::nullopt;
    const Vec s = ray.from - t.corners[0], q = cross(s, e1);
    const double u = dot(s, p) / det, v = dot(ray.towards, q) / det, distance = dot(e2, q) / det;
    if (u < 0 || v < 0 || u + v > 1 || distance < 1e-6)
      return std::nullopt;
    return distance;
  }
};

struct Node {
  Box box;
  int object = -1;
  int left = -1, right = -1;
};

class Scene {
public:
  explicit Scene(std::vector<Object> objects) : objects_(std::move(objects)) {
    std::vector<int> all(objects_.size());
    std::iota(all.begin(), all.end(), 0);
    root_ = build(all, 0);
  }

  Vec color(const Ray &ray, int bounces) const {
    double distance = std::numeric_limits<double>::infinity();
    const int hit = closest(root_, ray, distance);
    if (hit < 0)
      return {0.2, 0.3 + 0.3 * ray.towards.y, 0.6};
    const Object &object = objects_[hit];
    const Vec at = ray.at(distance);
    Vec normal = normal_of(object, at);
    if (dot(normal, ray.towards) > 0)
      normal = -normal;
    const Vec light = unit({0.4, 0.8, -0.45});
    double blocked = std::numeric_limits<double>::infinity();
    const bool shadow = closest(root_, {at, light}, blocked) >= 0;
    const double brightness = 0.15 + (shadow ? 0 : std::max(0.0, 0.85 * dot(normal, light)));
    Vec result = brightness * object.material.color;
    if (object.material.mirror > 0 && bounces > 0) {
      const Vec reflected = ray.towards - 2 * dot(ray.towards, normal) * normal;
      result = (1 - object.material.mirror) * result + object.material.mirror * color({at, reflected}, bounces - 1);
    }
    return result;
  }

private:
  int build(std::vector<int> members, int axis) {
    Node node;
    for (int i : members) {
      const Box box = std::visit(Bounds{}, objects_[i].shape);
      node.box.add(box.low);
      node.box.add(box.high);
    }
    if (members.size() == 1) {
      node.object = members[0];
    } else {
      std::stable_sort(members.begin(), members.end(), [&](int a, int b) {
        return std::visit(Bounds{}, objects_[a].shape).low[axis] < std::visit(Bounds{}, objects_[b].shape).low[axis];
      });
      const auto middle = members.begin() + static_cast<long>(members.size() / 2);
      node.left = build({members.begin(), middle}, (axis + 1) % 3);
      node.right = build({middle, members.end()}, (axis + 1) % 3);
    }
    nodes_.push_back(node);
    return static_cast<int>(nodes_.size()) - 1;
  }
  int closest(int at, const Ray &ray, double &distance) const {
    const Node &node = nodes_[at];
    if (!node.box.hit(ray, distance))
      return -1;
    if (node.object >= 0) {
      const auto t = std::visit(Intersection{ray}, objects_[node.object].shape);
      if (!t || *t >= distance)
        return -1;
      distance = *t;
      return node.object;
    }
    const int a = closest(node.left, ray, distance), b = closest(node.right, ray, distance);
    return b >= 0 ? b : a;
  }
  static Vec normal_of(const Object &object, Vec at) {
    if (const auto *s = std::get_if<Sphere>(&object.shape))
      return unit(at - s->centre);
    const auto &t = std::get<Triangle>(object.shape);
    return unit(cross(t.corners[1] - t.corners[0], t.corners[2] - t.corners[0]));
  }

  std::vector<Object> objects_;
  std::vector<Node> nodes_;
  int root_ = -1;
};

struct Pixel {
  std::uint8_t r = 0, g = 0, b = 0;
};
using Row = std::vector<Pixel>;
struct Image {
  int width, height;
  std::vector<Row> rows;
  Image(int w, int h) : width(w), height(h), rows(h, Row(w)) {}
  Pixel &at(int x, int y) { return rows[y][x]; }
};

static std::uint8_t tone(double v) { return static_cast<std::uint8_t>(255 * std::sqrt(std::clamp(v, 0.0, 1.0))); }

[[deco::concurrent]] Pixel trace(const Scene &scene, int x, int y, int width, int height) {
  const double u = (2.0 * x - width) / height, v = (height - 2.0 * y) / height;
  const Vec c = scene.color({{0, 0.5, -3}, unit({u, v, 1.6})}, 3);
  return {tone(c.x), tone(c.y), tone(c.z)};
}
[[deco::concurrent]] Row blurred(const Image &image, int y) {
  Row row(image.width);
  for (int x = 0; x < image.width; ++x) {
    int sum[3] = {}, n = 0;
    for (int dy = -1; dy <= 1; ++dy)
      for (int dx = -1; dx <= 1; ++dx)
        if (x + dx >= 0 && x + dx < image.width && y + dy >= 0 && y + dy < image.height) {
          const Pixel &p = image.rows[y + dy][x + dx];
          sum[0] += p.r;
          sum[1] += p.g;
          sum[2] += p.b;
          ++n;
        }
    row[x] = {static_cast<std::uint8_t>(sum[0] / n), static_cast<std::uint8_t>(sum[1] / n), static_cast<std::uint8_t>(sum[2] / n)};
  }
  return row;
}
[[deco::concurrent]] void count_tones(const Row &row, std::array<int, 8> &histogram) {
  for (const Pixel &p : row)
    histogram[(p.r + p.g + p.b) / 96] += 1;
}

[[deco::synchronized]] Image render(const Scene &scene, int width, int height) {
  Image image(width, height);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      image.rows[y][x] = trace(scene, x, y, width, height);
  return image;
}

[[deco::synchronized]] Image blur(const Image &image, int times) {
  Image from = image, to(image.width, image.height);
  for (int i = 0; i < times; ++i) {
    for (int y = 0; y < image.height; ++y)
      to.rows[y] = blurred(from, y);
    std::swap(from, to);
  }
  return from;
}

[[deco::synchronized]] std::array<int, 8> tones(const Image &image) {
  std::array<int, 8> histogram{};
  for (const Row &row : image.rows)
    count_tones(row, histogram);
  return histogram;
}

static unsigned checksum(const Image &image) {
  unsigned sum = 17;
  for (const Row &row : image.rows)
    for (const Pixel &p : row)
      sum = sum * 31 + p.r * 65536u + p.g * 256u + p.b;
  return sum;
}

int main() {
  std::vector<Object> objects;
  for (int i = 0; i < 12; ++i)
    objects.push_back({Sphere{{(i % 4 - 1.5) * 0.9, 0.25 + 0.35 * (i / 4), 0.6 * (i / 4)}, 0.3},
                       {{0.3 + 0.05 * i, 0.9 - 0.06 * i, 0.4}, i % 3 == 0 ? 0.5 : 0.0}});
  const Vec corners[4] = {{-4, -0.1, -2}, {4, -0.1, -2}, {4, -0.1, 6}, {-4, -0.1, 6}};
  objects.push_back({Triangle{{corners[0], corners[1], corners[2]}}, {{0.7, 0.7, 0.7}, 0.2}});
  objects.push_back({Triangle{{corners[0], corners[2], corners[3]}}, {{0.7, 0.7, 0.7}, 0.2}});
  const Scene scene(objects);
  const Image image = render(scene, 64, 40);
  std::printf("%08x\n", checksum(image));
  const Image soft = blur(image, 3);
  std::printf("%08x\n", checksum(soft));
  for (const Image *i : {&image, &soft}) {
    for (int n : tones(*i))
      std::printf("%d ", n);
    std::printf("\n");
  }
}
