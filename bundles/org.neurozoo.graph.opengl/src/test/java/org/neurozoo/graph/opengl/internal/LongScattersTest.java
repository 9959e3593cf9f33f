package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/**
 * More updates than are searched one by one, which are listed by row. They must be taken in order,
 * so sums have the very bits that a loop over the updates yields.
 */
class LongScattersTest {
  private static final int BATCH = 2;
  private static final int COUNT = 700;
  private static final int WIDTH = 3;

  @ParameterizedTest
  @CsvSource({"SET, 50", "ADD, 50", "MAXIMUM, 50", "SET, 1", "ADD, 1", "MAXIMUM, 1", "ADD, 5000"})
  void updatesAreTakenInOrder(ScatterMode mode, int rows) {
    Random random = new Random(rows);
    NdArray data = numbers(Shape.of(BATCH, rows, WIDTH), random);
    NdArray updates = numbers(Shape.of(BATCH, COUNT, WIDTH), random);
    int[] at = random.ints(BATCH * COUNT, -2, rows + 2).toArray();
    NdArray indices = NdArray.of(Shape.of(BATCH, COUNT), at);
    Computation computation = new Computation();
    Tensor x = computation.given(data);
    Tensor y = x.scatter(mode, 1, computation.given(indices), computation.given(updates)).times(1);
    NdArray expected = data.copy();
    for (int i = 0; i < at.length; i++) {
      int row = i / COUNT * rows + Math.clamp(at[i], 0, rows - 1);
      for (int column = 0; column < WIDTH; column++) {
        float[] all = expected.floats();
        int to = row * WIDTH + column;
        all[to] = joined(mode, all[to], updates.floats()[i * WIDTH + column]);
      }
    }
    for (int time = 0; time < 3; time++) {
      assertEquals(expected, computation.on(Graphics.BACKEND, y));
    }
  }

  private static float joined(ScatterMode mode, float number, float next) {
    return switch (mode) {
      case SET -> next;
      case ADD -> number + next;
      case MAXIMUM -> Math.max(number, next);
    };
  }

  /** Of very different sizes, so that the order of a sum shows. */
  private static NdArray numbers(Shape shape, Random random) {
    float[] numbers = new float[shape.count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (random.nextGaussian() * Math.exp(6 * random.nextGaussian()));
    }
    return NdArray.of(shape, numbers);
  }
}
