package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.ReferenceBackend;

/** Against Java's stable sort. */
class SortingTest {
  private static final float[] NUMBERS = {
    3,
    Float.NaN,
    -0f,
    1,
    0f,
    3,
    Float.NEGATIVE_INFINITY,
    Float.NaN,
    1,
    Float.POSITIVE_INFINITY,
    Float.MIN_VALUE,
    -1,
    3
  };

  @ParameterizedTest
  @CsvSource({
    "1, false",
    "2, true",
    "13, false",
    "13, true",
    "257, false",
    "257, true",
    "1500, true",
    "2048, false",
    "2049, false",
    "2049, true",
    "4096, true",
    "5000, false",
    "5000, true"
  })
  void equalsStandInOrderAndNoNumbersLast(int length, boolean descending) {
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = NUMBERS[(i + i / 29) % NUMBERS.length];
    }
    int[] expected =
        IntStream.range(0, length)
            .boxed()
            .sorted(
                (a, b) ->
                    Float.isNaN(numbers[a]) || Float.isNaN(numbers[b])
                        ? Boolean.compare(Float.isNaN(numbers[a]), Float.isNaN(numbers[b]))
                        : order(descending).compare(numbers[a], numbers[b]))
            .mapToInt(i -> i)
            .toArray();
    Computation computation = new Computation();
    var x = computation.given(NdArray.of(Shape.of(length), numbers));
    int count = Math.max(1, length * 2 / 3);
    for (int most : new int[] {count, length}) {
      NdArray actual = computation.on(Graphics.BACKEND, x.argSort(descending, most));
      assertArrayEquals(Arrays.copyOf(expected, most), actual.ints());
    }
  }

  /** Several rows that lie across memory, of every type, of which some or all are wanted. */
  @ParameterizedTest
  @CsvSource({"F32, 7", "F64, 2500", "I32, 2500", "I32, 1"})
  void rowsAreSortedApart(ElementType type, int count) {
    NdArray numbers = NdArray.zeros(new Spec(type, Shape.of(2500, 3)));
    for (int i = 0; i < numbers.length(); i++) {
      numbers.put(i, i * 7919 % 1009 - 500);
    }
    Computation computation = new Computation();
    Tensor sorted = computation.given(numbers).transpose().argSort(true, count);
    NdArray expected = computation.on(new ReferenceBackend(), sorted);
    assertEquals(expected, computation.on(Graphics.BACKEND, sorted));
  }

  /** Both zeros are equal, which Java's own order denies. */
  private static Comparator<Float> order(boolean descending) {
    Comparator<Float> rising = (a, b) -> a < b ? -1 : a > b ? 1 : 0;
    return descending ? rising.reversed() : rising;
  }
}
