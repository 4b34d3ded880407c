// Braces that are spelt as digraphs, around what braces and barriers are put into.
// clang-format off: it takes digraphs apart
#include <cstdio>
#include <vector>

[[deco::concurrent]] int f(int v) <% return v * v; %>

[[deco::synchronized]] int run(std::vector<int> &out) <%
  for (int i = 0; i < 8; ++i) out<:i:> = f(i);
  return out<:2:>;
%>
[[deco::synchronized]] int tight(std::vector<int> &out) <%out[0] = f(3);return out[0];%>
[[deco::synchronized]] int inner(std::vector<int> &out) <%
  for (int i = 0; i < 8; ++i) <%out[i] = f(i);
    if (i % 3 == 2) <%out[i] += 1;%> else <%out[i / 2] = f(i + 1);%>%>
  <%<%out[1] = f(7);%>%>
  return out[1] + out[2];
%>
[[deco::synchronized]] int thrown(std::vector<int> &out) <%
  try <%out.at(0) = f(1);out.at(1) = f(2);throw 1;%> catch (int x) <%out[2] = x;%>
  return out[0] + out[1] + out[2];
%>
[[deco::concurrent, deco::synchronized]] long itself(int n) <%
  if (n < 2) <%return n;%>
  long a<:2:>;
  a[0] = itself(n - 1);
  a[1] = itself(n - 2);
  return a[0] + a[1];
%>
[[deco::concurrent]] void fill(std::vector<int> &row, int x) <% for (int &y : row) <%y = x;%> %>
[[deco::synchronized]] int rows(std::vector<std::vector<int>> &all) <%
  for (int i = 0; i < 8; ++i) <%fill(all[i], i);%>
  return all[7][0];
%>

int main() <%
  std::vector<int> v(8);
  std::vector<std::vector<int>> all(8, std::vector<int>(3));
  std::printf("%d %d %d %d\n", run(v), tight(v), inner(v), thrown(v));
  std::printf("%ld %d\n", itself(12), rows(all));
%>
