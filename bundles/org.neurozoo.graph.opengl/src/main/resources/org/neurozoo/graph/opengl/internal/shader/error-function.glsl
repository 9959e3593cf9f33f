float errorFunction(float x) {
  if (isNan(x)) return x;
  float a = abs(x);
  if (a < 0.93) {
    precise float square = x * x;
    precise float p = fma(square, 8.1850815e-5, -8.0977002e-4);
    p = fma(p, square, 5.1969518e-3);
    p = fma(p, square, -2.6857705e-2);
    p = fma(p, square, 1.1283664e-1);
    p = fma(p, square, -3.7612632e-1);
    p = fma(p, square, 0.12837917);
    return fma(p, x, x);
  }
  float m = min(a, 4.0);
  precise float p = fma(m, -2.0828919e-5, 4.3139682e-4);
  p = fma(p, m, -4.1562697e-3);
  p = fma(p, m, 2.5080653e-2);
  p = fma(p, m, -1.0822044e-1);
  p = fma(p, m, -6.3340081e-1);
  p = fma(p, m, -1.1294884);
  p = fma(p, m, 1.6920912e-4);
  precise float far = 1.0 - exponential(p);
  return x < 0.0 ? -far : far;
}
// Abramowitz and Stegun 7.1.6 and 7.1.14, as graph's ErrorFunction.
double errorFunction(double x) {
  if (isNan(x)) return x;
  double a = min(abs(x), 30.0lf);
  precise double y;
  if (a < 2.5lf) {
    precise double term = a;
    precise double sum = a;
    for (int n = 1; n <= 80; ++n) {
      term *= 2.0lf * a * a / double(2 * n + 1);
      sum += term;
    }
    y = 1.12837916709551257390lf * exponential(-a * a) * sum;
  } else {
    precise double tail = a;
    for (int n = 80; n > 0; --n) tail = a + (double(n) * 0.5lf) / tail;
    y = 1.0lf - exponential(-a * a) * 0.56418958354775628695lf / tail;
  }
  return x < 0.0lf ? -y : y;
}
