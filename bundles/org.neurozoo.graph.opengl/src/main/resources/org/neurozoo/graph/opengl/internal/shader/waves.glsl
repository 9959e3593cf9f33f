// Floats: S. Moshier's Cephes library; doubles: fdlibm's kernels, angles reduced by parts of π/2.
double waveOf(double x, int quarters) {
  precise double n = floor(x * 6.36619772367581382433e-01lf + 0.5lf);
  precise double r = x - n * 1.57079632673412561417e+00lf;
  precise double part = n * 6.07710050630396597660e-11lf;
  precise double before = r;
  r = before - part;
  precise double rest = n * 2.02226624879595063154e-21lf - ((before - r) - part);
  precise double y = r - rest;
  precise double z = y * y;
  int turn = int(n - 4.0lf * floor(n * 0.25lf)) + quarters;
  precise double wave;
  if ((turn & 1) == 0) {
    wave = y + y * z * (-1.66666666666666324348e-01lf + z * (8.33333333332248946124e-03lf
      + z * (-1.98412698298579493134e-04lf + z * (2.75573137070700676789e-06lf
      + z * (-2.50507602534068634195e-08lf + z * 1.58969099521155010221e-10lf)))));
  } else {
    precise double p = z * (4.16666666666666019037e-02lf + z * (-1.38888888888741095749e-03lf
      + z * (2.48015872894767294178e-05lf + z * (-2.75573143513906633035e-07lf
      + z * (2.08757232129817482790e-09lf + z * -1.13596475577881948265e-11lf)))));
    wave = 1.0lf - (0.5lf * z - z * p);
  }
  return (turn & 2) == 0 ? wave : -wave;
}
float waveOf(float x, int quarters) {
  if (!(abs(x) < 8192.0)) return float(waveOf(double(x), quarters));
  // The parts are short, so that their products are exact even where fma rounds twice.
  precise float n = roundEven(x * 0.636619747);
  precise float r = x - n * 1.5703125;
  r = r - n * 4.837512969970703125e-4;
  r = r - n * 7.54978995489188216e-8;
  precise float square = r * r;
  int turn = int(n) + quarters;
  precise float wave;
  if ((turn & 1) == 0) {
    precise float s = fma(square, -1.9515295891e-4, 8.3321608736e-3);
    s = fma(s, square, -1.6666654611e-1);
    wave = fma(s * square, r, r);
  } else {
    precise float k = fma(square, 2.443315711809948e-5, -1.388731625493765e-3);
    k = fma(k, square, 4.166664568298827e-2);
    wave = fma(k * square, square, fma(square, -0.5, 1.0));
  }
  return (turn & 2) == 0 ? wave : -wave;
}
float sine(float x) { return waveOf(x, 0); }
float cosine(float x) { return waveOf(x, 1); }
double sine(double x) { return waveOf(x, 0); }
double cosine(double x) { return waveOf(x, 1); }
