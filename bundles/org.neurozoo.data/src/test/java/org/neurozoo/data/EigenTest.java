package org.neurozoo.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurozoo.graph.Philox;

class EigenTest {
  @Test
  void eigenvaluesOfAMatrixWorkedOutByHand() {
    // [[2, 1], [1, 2]] has 3 along (1, 1) and 1 along (1, −1)
    Eigen eigen = Eigen.of(new double[][] {{2, 1}, {1, 2}});
    assertArrayEquals(new double[] {3, 1}, eigen.values(), 1e-12);
    double[] first = eigen.vectors()[0];
    assertEquals(first[0], first[1], 1e-12);
    assertEquals(Math.sqrt(0.5), first[0], 1e-12);
  }

  @Test
  void eigenvectorsAreRight() {
    int n = 40;
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = Philox.uniform(Philox.word(3, i * n + j)) - 0.5;
        a[j][i] = a[i][j];
      }
    }
    Eigen eigen = Eigen.of(a);
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        double product = 0;
        for (int j = 0; j < n; j++) {
          product += a[i][j] * eigen.vectors()[k][j];
        }
        assertEquals(eigen.values()[k] * eigen.vectors()[k][i], product, 1e-12);
      }
      assertEquals(true, k == 0 || eigen.values()[k] <= eigen.values()[k - 1]);
    }
  }

  @Test
  void ofWhatIsNotFiniteNothingIs() {
    Eigen eigen = Eigen.of(new double[][] {{2, Double.NaN}, {Double.NaN, 2}});
    assertTrue(Double.isNaN(eigen.values()[0] + eigen.values()[1]));
  }

  @Test
  void pointsOnALineHaveOneAxis() {
    // Products of 1, 2 and 3 along one direction: 1 + 4 + 9 and nothing else.
    Eigen eigen = Eigen.of(new double[][] {{1, 2, 3}, {2, 4, 6}, {3, 6, 9}});
    assertArrayEquals(new double[] {14, 0, 0}, eigen.values(), 1e-12);
  }
}
