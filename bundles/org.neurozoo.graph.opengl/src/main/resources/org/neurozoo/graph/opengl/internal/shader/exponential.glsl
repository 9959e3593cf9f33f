// Floats: S. Moshier's Cephes library; doubles: fdlibm's e_exp.
float exponential(float x) {
  if (isNan(x)) return x;
  if (x > 88.72283) return uintBitsToFloat(0x7f800000u);
  if (x < -87.33654) return 0.0;
  precise float n = roundEven(x * 1.44269504);
  precise float r = fma(n, -0.693145752, x);
  r = fma(n, -1.42860677e-6, r);
  precise float p = fma(r, 1.9875691e-4, 1.3981999e-3);
  p = fma(p, r, 8.3334519e-3);
  p = fma(p, r, 4.1665795e-2);
  p = fma(p, r, 1.6666665e-1);
  p = fma(p, r, 0.5);
  precise float y = fma(p * r, r, r) + 1.0;
  return uintBitsToFloat(floatBitsToUint(y) + (uint(int(n)) << 23));
}
double exponential(double x) {
  if (isNan(x)) return x;
  if (x > 709.782712893384lf) return packDouble2x32(uvec2(0u, 0x7ff00000u));
  if (x < -708.39641853226408lf) return 0.0lf;
  precise double n = floor(x * 1.44269504088896338700lf + 0.5lf);
  precise double high = x - n * 6.93147180369123816490e-01lf;
  precise double low = n * 1.90821492927058770002e-10lf;
  precise double r = high - low;
  precise double t = r * r;
  precise double q = 1.66666666666666019037e-01lf + t * (-2.77777777770155933842e-03lf
    + t * (6.61375632143793436117e-05lf + t * (-1.65339022054652515390e-06lf
    + t * 4.13813679705723846039e-08lf)));
  precise double c = r - t * q;
  precise double y = 1.0lf - ((low - (r * c) / (2.0lf - c)) - high);
  uvec2 bits = unpackDouble2x32(y);
  int power = int(n);
  // 2^1024 is no number, though half of it twice is.
  if (power > 1023) return packDouble2x32(uvec2(bits.x, bits.y + (uint(power - 1) << 20))) * 2.0lf;
  return packDouble2x32(uvec2(bits.x, bits.y + (uint(power) << 20)));
}
