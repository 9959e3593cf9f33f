// Floats: S. Moshier's Cephes library; doubles: fdlibm's e_log.
float logarithm(float x) {
  if (isNan(x)) return x;
  if (x < 0.0) return uintBitsToFloat(0x7fc00000u);
  if (x == 0.0) return uintBitsToFloat(0xff800000u);
  bool denormal = floatBitsToUint(x) < 0x00800000u;
  uint bits = floatBitsToUint(denormal ? x * 8388608.0 : x);
  if (bits == 0x7f800000u) return x;
  int exponent = int(bits - 0x3f3504f3u) >> 23;
  float e = float(denormal ? exponent - 23 : exponent);
  precise float m = uintBitsToFloat(bits - (uint(exponent) << 23)) - 1.0;
  precise float square = m * m;
  precise float p = fma(m, 7.0376836292e-2, -1.1514610310e-1);
  p = fma(p, m, 1.1676998740e-1);
  p = fma(p, m, -1.2420140846e-1);
  p = fma(p, m, 1.4249322787e-1);
  p = fma(p, m, -1.6668057665e-1);
  p = fma(p, m, 2.0000714765e-1);
  p = fma(p, m, -2.4999993993e-1);
  p = fma(p, m, 3.3333331174e-1);
  precise float y = fma(e, -2.12194440e-4, (p * m) * square);
  return fma(e, 0.693359375, fma(square, -0.5, y) + m);
}
double logarithm(double x) {
  if (isNan(x)) return x;
  if (x < 0.0lf) return packDouble2x32(uvec2(0u, 0x7ff80000u));
  if (x == 0.0lf) return packDouble2x32(uvec2(0u, 0xfff00000u));
  bool denormal = unpackDouble2x32(x).y < 0x00100000u;
  uvec2 bits = unpackDouble2x32(denormal ? x * 18014398509481984.0lf : x);
  if (bits.y == 0x7ff00000u) return x;
  int k = int(bits.y >> 20) - (denormal ? 1077 : 1023);
  uint high = bits.y & 0x000fffffu;
  uint shift = (high + 0x95f64u) & 0x100000u;
  precise double f = packDouble2x32(uvec2(bits.x, high | (shift ^ 0x3ff00000u))) - 1.0lf;
  k += int(shift >> 20);
  double dk = double(k);
  precise double s = f / (2.0lf + f);
  precise double z = s * s;
  precise double w = z * z;
  precise double t1 = w * (3.999999999940941908e-01lf + w * (2.222219843214978396e-01lf
    + w * 1.531383769920937332e-01lf));
  precise double t2 = z * (6.666666666666735130e-01lf + w * (2.857142874366239149e-01lf
    + w * (1.818357216161805012e-01lf + w * 1.479819860511658591e-01lf)));
  precise double halved = 0.5lf * f * f;
  return dk * 6.93147180369123816490e-01lf
    - ((halved - (s * (halved + (t1 + t2)) + dk * 1.90821492927058770002e-10lf)) - f);
}
