package org.neurozoo.graph.cpu.internal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

class ScatterTest {
  private final Parity parity = new Parity();

  @ParameterizedTest
  @CsvSource({"1, 0, 3, 4", "1, 50, 1, 7", "1, 50, 33, 10", "1, 4, 64, 1", "5, 9, 1, 4"})
  void worksUpdatesInByOrder(int batch, int count, int width, int rows) {
    Buffer index = parity.ints("index", batch * count, -2, rows + 2);
    Buffer updates = parity.floats("updates", batch * count * width);
    Buffer target = parity.floats("target", batch * rows * width);
    for (ScatterMode mode : ScatterMode.values()) {
      parity.check(
          new Kernel.Scatter(
              "test",
              mode,
              batch,
              count,
              width,
              rows,
              Parity.contiguous(index, batch, count),
              Parity.contiguous(updates, batch, count, width),
              Parity.contiguous(target, batch, rows, width)));
    }
  }
}
