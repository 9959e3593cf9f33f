package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Randoms;

/** Denormal numbers, all halves, and random bits. */
class SmallNumbersTest {
  private static final float[] DENORMALS = {
    Float.MIN_VALUE, -Float.MIN_VALUE, 0x1p-130f, -0x1.8p-128f, 0x0.fffffep-126f, 0x1p-126f
  };

  private static float[] floats(Computation computation, Tensor value) {
    return computation.on(Graphics.BACKEND, value).floats();
  }

  @Test
  void denormalNumbersAreMovedAsTheyAre() {
    Computation computation = new Computation();
    Tensor x = computation.given(NdArray.of(Shape.of(2, 3), DENORMALS));
    NdArray order = NdArray.of(Shape.of(2), 1, 0);
    Tensor moved = x.gather(computation.given(order)).transpose(1, 0).reverse(1).transpose(1, 0);
    assertArrayEquals(DENORMALS, floats(computation, moved.reshape(6)));
  }

  /** A graphics device may take them for 0, and no further from the truth may it be. */
  @Test
  void denormalNumbersAreComputedWithOrTakenForZero() {
    Computation computation = new Computation();
    Tensor x = computation.given(NdArray.of(Shape.of(6), DENORMALS));
    float[] sum = floats(computation, x.plus(x));
    float[] product = floats(computation, x.times(0.5));
    for (int i = 0; i < DENORMALS.length; i++) {
      assertEquals(2 * DENORMALS[i], sum[i], Float.MIN_NORMAL * 2, "sum " + i);
      assertEquals(DENORMALS[i] / 2, product[i], Float.MIN_NORMAL, "product " + i);
    }
  }

  @Test
  void everyHalfIsTheSingleThatJavaSays() {
    short[] halves = new short[1 << 16];
    float[] singles = new float[halves.length];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = (short) i;
      singles[i] = Float.float16ToFloat(halves[i]);
    }
    Computation computation = new Computation();
    Tensor x = computation.given(NdArray.ofHalves(Shape.of(halves.length), halves));
    assertArrayEquals(singles, floats(computation, x.to(ElementType.F32)));
  }

  @Test
  void singlesBecomeTheNearestHalf() {
    Random random = new Random(3);
    float[] singles = new float[40_000];
    for (int i = 0; i < singles.length; i++) {
      float half = Float.float16ToFloat((short) random.nextInt(1 << 16));
      float next = Math.nextUp(half);
      singles[i] =
          switch (i % 4) {
            case 0 -> half;
            case 1 -> next;
            case 2 -> half + Math.ulp(half) * 0x1p12f;
            default -> Float.intBitsToFloat(random.nextInt());
          };
    }
    Computation computation = new Computation();
    Tensor x = computation.given(NdArray.of(Shape.of(singles.length), singles));
    NdArray halves = computation.on(Graphics.BACKEND, x.to(ElementType.F16));
    for (int i = 0; i < singles.length; i++) {
      float expected = Float.float16ToFloat(Float.floatToFloat16(singles[i]));
      assertEquals(expected, (float) halves.at(i), "the half of " + singles[i]);
    }
  }

  @Test
  void manyRandomBitsArePhiloxs() {
    int count = 70_000;
    Computation computation = new Computation();
    NdArray bits = computation.on(Graphics.BACKEND, Randoms.bits(Shape.of(count), 5, "many"));
    long key = Philox.key(5, "many");
    for (int i = 0; i < count; i++) {
      assertEquals(Philox.word((int) key, (int) (key >>> 32), i, 0, 0, 0), bits.ints()[i]);
    }
  }
}
