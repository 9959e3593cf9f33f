package org.neurozoo.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the definition of half precision: sign, 5 bits of exponent, 10 of significand. */
class HalfTest {
  /** The number of bits without a sign, by the definition. */
  private static double value(int bits) {
    int exponent = bits >> 10;
    int significand = bits & 0x3ff;
    return exponent == 0
        ? significand * 0x1p-24
        : (1024 + significand) * Math.scalb(1.0, exponent - 25);
  }

  @Test
  void everyFiniteNumberIsReadAndComesBack() {
    for (int bits = 0; bits < 0x7c00; bits++) {
      assertEquals(value(bits), Half.toFloat((short) bits));
      assertEquals(-value(bits), Half.toFloat((short) (bits | 0x8000)));
      assertEquals((short) bits, Half.of(value(bits)));
    }
  }

  /** What lies in the middle goes to the even one; a double's last bit decides beside it. */
  @Test
  void theNearestIsTaken() {
    for (int bits = 0; bits < 0x7bff; bits++) {
      double middle = (value(bits) + value(bits + 1)) / 2;
      int even = bits + (bits & 1);
      assertEquals(even, Half.of(middle), "" + middle);
      assertEquals(bits, Half.of(Math.nextDown(middle)));
      assertEquals(bits + 1, Half.of(Math.nextUp(middle)));
      assertEquals((short) (even | 0x8000), Half.of(-middle));
      assertEquals((short) (bits + 1 | 0x8000), Half.of(Math.nextDown(-middle)));
    }
  }

  @Test
  void randomDoublesGoToANeighbourNoFurtherThanTheOther() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      double x = Math.scalb(random.nextDouble(), random.nextInt(-26, 16));
      int bits = Half.of(x);
      double error = Math.abs(value(bits) - x);
      assertTrue(error <= Math.abs(value(bits + 1) - x), "" + x);
      assertTrue(bits == 0 || error <= Math.abs(value(bits - 1) - x), "" + x);
    }
  }

  @Test
  void whatIsTooGreatIsInfiniteAndNanStays() {
    assertEquals(Float.POSITIVE_INFINITY, Half.toFloat(Half.of(65520)));
    assertEquals(65504, Half.toFloat(Half.of(Math.nextDown(65520.0))));
    assertEquals(Float.NEGATIVE_INFINITY, Half.toFloat(Half.of(-1e300)));
    assertEquals(Float.NaN, Half.toFloat(Half.of(Double.NaN)));
    assertEquals(0, Half.of(Double.MIN_VALUE));
    assertEquals(Short.MIN_VALUE, Half.of(-Double.MIN_VALUE));
  }
}
