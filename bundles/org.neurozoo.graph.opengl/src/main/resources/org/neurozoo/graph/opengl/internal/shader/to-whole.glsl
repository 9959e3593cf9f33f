int toWhole(float x) {
  if (isNan(x)) return 0;
  if (x >= 2147483648.0) return 0x7fffffff;
  if (x <= -2147483648.0) return int(0x80000000u);
  return int(x);
}
int toWhole(double x) {
  if (isNan(x)) return 0;
  if (x >= 2147483647.0lf) return 0x7fffffff;
  if (x <= -2147483648.0lf) return int(0x80000000u);
  return int(x);
}
