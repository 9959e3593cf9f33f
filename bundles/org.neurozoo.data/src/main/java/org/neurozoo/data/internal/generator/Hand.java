package org.neurozoo.data.internal.generator;

/**
 * How a hand distorts what it writes: every point trembles, the paper is warped smoothly, and the
 * whole is stretched, slanted, turned and shifted. Units are pixels on the far side, the box from 0
 * to 1 on the near side.
 */
final class Hand {
  private static final int WAVES = 3;

  private final Draws random;
  private final double tremble;
  private final double[] waves = new double[5 * WAVES];
  private final double[] matrix = new double[6];

  /**
   * Draws a hand.
   *
   * @param strength 0 draws as the table says; 1 is ordinary handwriting
   */
  Hand(Draws random, double strength, int size) {
    this.random = random;
    tremble = 0.012 * strength;
    for (int wave = 0; wave < WAVES; wave++) {
      waves[5 * wave] = random.between(-1.1, 1.1) * 2 * Math.PI;
      waves[5 * wave + 1] = random.between(-1.1, 1.1) * 2 * Math.PI;
      waves[5 * wave + 2] = random.between(0, 2 * Math.PI);
      waves[5 * wave + 3] = 0.024 * strength * random.normal();
      waves[5 * wave + 4] = 0.024 * strength * random.normal();
    }
    affine(strength, size);
  }

  private void affine(double strength, int size) {
    double box = size * 0.82;
    double width = box * (1 - strength * random.between(-0.12, 0.28));
    double height = box * (1 - strength * random.between(-0.08, 0.14));
    double slant = strength * (0.13 + 0.15 * random.normal());
    double turn = strength * 0.09 * random.normal();
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    // Slants, then turns, about the middle; y points down.
    matrix[0] = width * cos;
    matrix[1] = -height * (slant * cos + sin);
    matrix[2] = size / 2.0 + strength * random.between(-1, 1);
    matrix[3] = width * sin;
    matrix[4] = height * (cos - slant * sin);
    matrix[5] = size / 2.0 + strength * random.between(-1, 1);
  }

  /** Where the points of a curve come to lie. */
  double[][] draw(double[][] curve) {
    double[][] drawn = new double[curve.length][];
    for (int i = 0; i < curve.length; i++) {
      drawn[i] = draw(curve[i][0], curve[i][1]);
    }
    return drawn;
  }

  private double[] draw(double x, double y) {
    double u = x - 0.5 + tremble * random.normal();
    double v = y - 0.5 + tremble * random.normal();
    for (int wave = 0; wave < waves.length; wave += 5) {
      double middle = 0.5 * (waves[wave] + waves[wave + 1]) + waves[wave + 2];
      double phase = waves[wave] * x + waves[wave + 1] * y + waves[wave + 2];
      double swing = StrictMath.sin(phase) - StrictMath.sin(middle);
      u += waves[wave + 3] * swing;
      v += waves[wave + 4] * swing;
    }
    return new double[] {
      matrix[0] * u + matrix[1] * v + matrix[2], matrix[3] * u + matrix[4] * v + matrix[5]
    };
  }
}
