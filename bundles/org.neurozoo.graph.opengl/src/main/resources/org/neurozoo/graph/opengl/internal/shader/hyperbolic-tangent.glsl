float hyperbolicTangent(float x) {
  float a = abs(x);
  if (a < 0.625) {
    precise float square = x * x;
    precise float p = fma(square, -5.70498872745e-3, 2.06390887954e-2);
    p = fma(p, square, -5.37397155531e-2);
    p = fma(p, square, 1.33314422036e-1);
    p = fma(p, square, -3.33332819422e-1);
    return fma(p * square, x, x);
  }
  precise float far = 1.0 - 2.0 / (exponential(a + a) + 1.0);
  return x < 0.0 ? -far : far;
}
// Near 0 by Lambert's continued fraction.
double hyperbolicTangent(double x) {
  double a = abs(x);
  if (a < 0.6lf) {
    precise double square = x * x;
    precise double tail = 17.0lf;
    for (int odd = 15; odd > 0; odd -= 2) tail = double(odd) + square / tail;
    return x / tail;
  }
  precise double far = 1.0lf - 2.0lf / (exponential(a + a) + 1.0lf);
  return x < 0.0lf ? -far : far;
}
