package org.neurozoo.graph.cpu.internal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

class ContractTest {
  private final Parity parity = new Parity();

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 8, 2",
    "13, 1, 64",
    "1, 207, 13",
    "2, 3, 0",
    "13, 13, 13",
    "64, 64, 64",
    "32, 10, 128",
    "7, 207, 33",
    "25, 100, 1",
    "12, 32, 16",
    "5, 17, 1030",
    "3, 33, 2100"
  })
  void everyTransposition(int m, int n, int k) {
    Buffer a = parity.floats("a", m * k);
    Buffer b = parity.floats("b", k * n);
    Buffer c = parity.floats("c", m * n);
    View[] lefts = {Parity.view(a, 0, k, 1), Parity.view(a, 0, 1, m)};
    View[] rights = {Parity.view(b, 0, n, 1), Parity.view(b, 0, 1, k)};
    for (View left : lefts) {
      for (View right : rights) {
        View product = Parity.view(c, 0, n, 1);
        parity.check(Parity.product(Shape.SCALAR, m, n, k, left, right, product));
      }
    }
  }

  @Test
  void batchesAndBroadcastOperands() {
    Buffer a = parity.floats("a", 2 * 3 * 14 * 20);
    Buffer b = parity.floats("b", 3 * 20 * 35);
    Buffer c = parity.floats("c", 2 * 3 * 14 * 35);
    View left = Parity.view(a, 0, 840, 20, 60, 1);
    View right = Parity.view(b, 0, 0, 700, 1, 20);
    View product = Parity.view(c, 0, 1470, 490, 35, 1);
    parity.check(Parity.product(Shape.of(2, 3), 14, 35, 20, left, right, product));
  }

  @Test
  void partsOfWiderRows() {
    Buffer a = parity.floats("a", 20 * 50);
    Buffer b = parity.floats("b", 30 * 100);
    Buffer c = parity.floats("c", 20 * 120);
    View left = Parity.view(a, 7, 50, 1);
    View right = Parity.view(b, 3, 100, 1);
    View product = Parity.view(c, 11, 120, 1);
    parity.check(Parity.product(Shape.SCALAR, 20, 70, 30, left, right, product));
  }

  /** Images of size by size, kernels of 3 by 3, and how a convolution meets both. */
  @ParameterizedTest
  @CsvSource({"1, 1, 1, 5", "2, 6, 3, 9", "3, 16, 4, 12", "2, 37, 2, 30", "4, 5, 8, 36"})
  void convolutionsAndTheirKernels(int images, int filters, int channels, int size) {
    int out = size - 2;
    Buffer x = parity.floats("x", images * channels * size * size);
    Buffer kernel = parity.floats("kernel", filters * channels * 9);
    Buffer y = parity.floats("y", images * filters * out * out);
    Shape places = Shape.of(images, out, out);
    Shape within = Shape.of(channels, 3, 3);
    int plane = size * size;
    int all = channels * plane;
    View filter = Parity.view(kernel, 0, channels * 9, 9, 3, 1);
    View windows = Parity.view(x, 0, plane, size, 1, all, size, 1);
    View result = Parity.view(y, 0, out * out, filters * out * out, out, 1);
    Shape rows = Shape.of(filters);
    parity.check(
        new Kernel.Contract("test", Shape.SCALAR, rows, places, within, filter, windows, result));
    View turned = Parity.view(x, 0, all, size, 1, plane, size, 1);
    parity.check(
        new Kernel.Contract("test", Shape.SCALAR, rows, within, places, result, turned, filter));
  }
}
