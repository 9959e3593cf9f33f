package org.neurozoo.graph;

/** The error function in double precision, to about 1e-15; its bits are the same everywhere. */
public final class ErrorFunction {
  /** From here on the continued fraction converges faster than the series. */
  private static final double FAR = 2.5;

  private static final int TERMS = 80;

  private ErrorFunction() {}

  /** 2/√π ∫₀ˣ e^-t² dt. */
  public static double erf(double x) {
    double size = Math.abs(x);
    double y = size < FAR ? series(size) : 1 - complement(size);
    return Math.copySign(y, x);
  }

  /** 2/√π e^-x² Σ 2ⁿ x²ⁿ⁺¹ / (1 · 3 · … · (2n + 1)): Abramowitz and Stegun 7.1.6. */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n <= TERMS; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * StrictMath.exp(-x * x) * sum;
  }

  /** e^-x²/√π · 1/(x + ½/(x + 1/(x + 3/2/(x + …)))): Abramowitz and Stegun 7.1.14. */
  private static double complement(double x) {
    double tail = x;
    for (int n = TERMS; n > 0; n--) {
      tail = x + n / 2.0 / tail;
    }
    return StrictMath.exp(-x * x) / Math.sqrt(Math.PI) / tail;
  }
}
