package org.neurozoo.plot.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.neurozoo.picture.Matrix;

class RegionsTest {
  private static final Matrix HALVES = Matrix.of(1, 2, 0, 1);

  @Test
  void weightsAddUpToOneEverywhere() {
    Matrix matrix = Matrix.of(3, 4, new double[12]);
    for (double right = 0; right <= 1; right += 0.07) {
      for (double up = 0; up <= 1; up += 0.09) {
        // A handful of operations on numbers up to 1.
        assertEquals(1, Regions.at(matrix, right, up).weights().sum(), 1e-12);
      }
    }
  }

  @Test
  void aBorderLiesHalfwayBetweenSamples() {
    assertEquals(Color.WHITE, colour(HALVES, 0, 0.5));
    assertEquals(new Color(128, 128, 128), colour(HALVES, 0.5, 0.5));
    assertEquals(Color.BLACK, colour(HALVES, 1, 0.5));
  }

  @Test
  void aSingleSampleOfAnotherClassStillPrevails() {
    double[] values = new double[25];
    values[12] = 1;
    int red = colour(Matrix.of(5, 5, values), 0.5, 0.5).getRed();
    // (7/16)⁶ : (9/16)⁶ leaves 18 % of white.
    assertEquals(255 * 0.181, red, 1);
  }

  @Test
  void valuesBetweenSamplesAreBilinear() {
    Matrix matrix = Matrix.of(2, 2, 0, 1, 2, 3);
    assertEquals(0, Bilinear.at(matrix, 0.25, 0.25));
    assertEquals(1.5, Bilinear.at(matrix, 0.5, 0.5));
    assertEquals(3, Bilinear.at(matrix, 1, 1));
    assertEquals(2, Bilinear.at(Matrix.of(1, 2, 2, Double.NaN), 0.4, 0.5));
  }

  private static Color colour(Matrix matrix, double right, double up) {
    return Regions.at(matrix, right, up).colour(value -> value == 0 ? Color.WHITE : Color.BLACK);
  }
}
