// header: eigen3/Eigen/Dense
// below: eigen3
#include <Eigen/Dense>
#include <cstdio>
#include <vector>

using Eigen::Matrix3d;
using Eigen::MatrixXd;
using Eigen::Vector3d;

[[deco::concurrent]] Matrix3d rotation(double angle) {
  return Eigen::AngleAxisd(angle, Vector3d::UnitZ()).toRotationMatrix();
}
[[deco::concurrent]] double entry(const MatrixXd &a, const MatrixXd &b, int i, int j) { return a.row(i).dot(b.col(j)); }
[[deco::concurrent]] double norm(const Vector3d &v) { return v.norm(); }

[[deco::synchronized]] MatrixXd product(const MatrixXd &a, const MatrixXd &b) {
  MatrixXd c(a.rows(), b.cols());
  for (int i = 0; i < a.rows(); ++i)
    for (int j = 0; j < b.cols(); ++j)
      c(i, j) = entry(a, b, i, j);
  return c;
}
[[deco::synchronized]] std::vector<double> norms(const Vector3d &a, Vector3d b) {
  std::vector<double> out(4);
  std::vector<Matrix3d> turns(4);
  for (int i = 0; i < 4; ++i) {
    out[i] = norm(a + b * i); // an expression that refers to b
    b *= 2;
    turns[i] = rotation(i);
  }
  for (int i = 0; i < 4; ++i)
    out[i] += (turns[i] * a).x();
  return out;
}

int main() {
  MatrixXd a = MatrixXd::Identity(4, 4) * 2;
  a(1, 2) = 5;
  std::printf("%.17g\n", product(a, a + a).sum());
  for (double x : norms(Vector3d(1, 2, 3), Vector3d(4, 5, 6)))
    std::printf("%.17g ", x);
}
