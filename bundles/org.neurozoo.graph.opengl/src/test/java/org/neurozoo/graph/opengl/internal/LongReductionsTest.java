package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;

/** Reductions that several threads share, of whole numbers, whose sums are exact in any order. */
class LongReductionsTest {
  /** Rows of numbers from -5 to 5 that are the same in no two places nearby. */
  private static NdArray rows(int rows, int length) {
    float[] numbers = new float[rows * length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (i * 7 + i / 13) % 11 - 5;
    }
    return NdArray.of(Shape.of(rows, length), numbers);
  }

  private static NdArray expected(Reduction op, NdArray rows, boolean first) {
    int count = rows.shape().extent(first ? 1 : 0);
    int length = rows.shape().extent(first ? 0 : 1);
    NdArray results = NdArray.zeros(new Spec(rows.spec().type(), Shape.of(count)));
    for (int row = 0; row < count; row++) {
      double result = op.neutral();
      for (int i = 0; i < length; i++) {
        double next = rows.at(first ? i * count + row : row * length + i);
        result =
            switch (op) {
              case SUM -> result + next;
              case MAXIMUM -> Math.max(result, next);
              default -> Math.min(result, next);
            };
      }
      results.put(row, result);
    }
    return results;
  }

  @ParameterizedTest
  @CsvSource({"1, 65", "3, 1025", "1, 100003", "70, 999", "4100, 1025"})
  void sharedWorkYieldsWhatALoopDoes(int rows, int length) {
    NdArray numbers = rows(rows, length);
    for (Reduction op : new Reduction[] {Reduction.SUM, Reduction.MAXIMUM, Reduction.MINIMUM}) {
      Computation computation = new Computation();
      Tensor along = computation.given(numbers).reduce(op, 1).reshape(rows);
      assertEquals(expected(op, numbers, false), computation.on(Graphics.BACKEND, along));
      NdArray turned = numbers.reshape(Shape.of(length, rows));
      Computation other = new Computation();
      Tensor across = other.given(turned).reduce(op, 0).reshape(rows);
      assertEquals(expected(op, turned, true), other.on(Graphics.BACKEND, across));
    }
  }

  @Test
  void oneNumberThatIsNoneMakesTheResultOne() {
    NdArray numbers = rows(2, 5000);
    numbers.put(4999, Double.NaN);
    for (Reduction op : new Reduction[] {Reduction.SUM, Reduction.MAXIMUM, Reduction.MINIMUM}) {
      Computation computation = new Computation();
      Tensor y = computation.given(numbers).reduce(op, 1).reshape(2);
      NdArray actual = computation.on(Graphics.BACKEND, y);
      assertEquals(Double.NaN, actual.at(0), op.name());
      assertEquals(false, Double.isNaN(actual.at(1)), op.name());
    }
  }

  @Test
  void positionsAreThoseOfTheFirst() {
    NdArray numbers = rows(2, 30_000);
    numbers.put(12_345, 6);
    numbers.put(23_456, 6);
    numbers.put(30_000, Double.NaN);
    Computation computation = new Computation();
    Tensor y = computation.given(numbers).reduce(Reduction.ARG_MAXIMUM, 1).reshape(2);
    assertEquals(NdArray.of(Shape.of(2), 12_345, 0), computation.on(Graphics.BACKEND, y));
  }

  @Test
  void aFirstThatIsNoNumberIsTheGreatestAndTheLeast() {
    NdArray numbers = rows(2, 5000);
    numbers.put(0, Double.NaN);
    numbers.put(5000, 5);
    numbers.put(7777, -7);
    for (Reduction op : List.of(Reduction.ARG_MAXIMUM, Reduction.ARG_MINIMUM)) {
      Computation computation = new Computation();
      Tensor y = computation.given(numbers).reduce(op, 1).reshape(2);
      int second = op == Reduction.ARG_MAXIMUM ? 0 : 2777;
      assertEquals(NdArray.of(Shape.of(2), 0, second), computation.on(Graphics.BACKEND, y));
    }
  }
}
