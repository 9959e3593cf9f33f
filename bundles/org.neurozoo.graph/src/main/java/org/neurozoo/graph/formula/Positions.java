package org.neurozoo.graph.formula;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;

/** Where in a sequence something stands, for attention, which does not know by itself. */
public final class Positions {
  private Positions() {}

  /**
   * sin(t / 10000^(2i/width)) at even places 2i, the cosine of the same at the next (Vaswani et al.
   * 2017): [length, width].
   */
  public static Tensor sinusoidal(int length, int width, ElementType type) {
    NdArray codes = NdArray.zeros(new Spec(type, Shape.of(length, width)));
    for (int t = 0; t < length; t++) {
      for (int i = 0; i < width; i++) {
        double angle = t / Math.pow(10000, (double) (i - i % 2) / width);
        codes.put(t * width + i, i % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
      }
    }
    return Tensor.constant(codes);
  }

  /**
   * Rotary positions (Su et al. 2021): numbers i and i + d/2 of each vector turned by t · base^(-2i
   * / d).
   *
   * @param x queries or keys, [batch…, time, d] with even d
   * @param base 10000 as a rule
   */
  public static Tensor rotary(Tensor x, double base) {
    int half = x.shape().extent(-1) / 2;
    Tensor angles = angles(x.shape().extent(-2), half, base, x.type());
    Tensor cos = angles.unary(UnaryOp.COS);
    Tensor sin = angles.unary(UnaryOp.SIN);
    Tensor a = x.slice(-1, 0, half);
    Tensor b = x.slice(-1, half, 2 * half);
    Tensor turnedA = a.times(cos).minus(b.times(sin));
    Tensor turnedB = a.times(sin).plus(b.times(cos));
    return Tensor.concatenate(-1, List.of(turnedA, turnedB));
  }

  /** The same for numbers 2i and 2i + 1 of each vector, which stand next to each other. */
  public static Tensor rotaryPairs(Tensor x, double base) {
    int d = x.shape().extent(-1);
    Shape pairs = x.shape().with(-1, d / 2).then(Shape.of(2));
    Shape halves = x.shape().with(-1, 2).then(Shape.of(d / 2));
    Tensor apart = x.reshape(pairs).transpose().reshape(x.shape());
    return rotary(apart, base).reshape(halves).transpose().reshape(x.shape());
  }

  private static Tensor angles(int length, int half, double base, ElementType type) {
    NdArray angles = NdArray.zeros(new Spec(type, Shape.of(length, half)));
    for (int t = 0; t < length; t++) {
      for (int i = 0; i < half; i++) {
        angles.put(t * half + i, t * Math.pow(base, (double) -i / half));
      }
    }
    return Tensor.constant(angles);
  }
}
