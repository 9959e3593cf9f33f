package org.neurozoo.graph.cpu.internal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

class ScatterTest {
  private final Parity parity = new Parity();

  @ParameterizedTest
  @CsvSource({"0, 3, 4", "50, 1, 7", "50, 33, 10", "4, 64, 1"})
  void addsRowsInOrder(int count, int width, int rows) {
    Buffer index = parity.ints("index", count, -2, rows + 2);
    Buffer updates = parity.floats("updates", count * width);
    Buffer target = parity.floats("target", rows * width);
    parity.check(
        new Kernel.Scatter(
            "test",
            count,
            width,
            rows,
            Parity.contiguous(index, count),
            Parity.contiguous(updates, count, width),
            Parity.contiguous(target, rows, width)));
  }
}
