package org.neurozoo.graph.cpu.internal;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
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

  /** The sums stay as they are and, with a bias, go through a rectifier and into moments. */
  private Kernel.Contract joined(Kernel.Contract product, View bias, View mask, boolean keeps) {
    View c = product.c();
    View moments = view(parity.floats("moments", c.buffer().size()), c);
    View results = view(parity.floats("results", c.buffer().size()), c);
    List<Instruction> body =
        List.of(
            new Instruction.Load(c),
            new Instruction.Load(bias),
            new Instruction.Binary(BinaryOp.ADD, ElementType.F32, 0, 1),
            new Instruction.Literal(ElementType.F32, 0),
            new Instruction.Compare(Comparison.LESS, 3, 2),
            new Instruction.Select(ElementType.F32, 4, 2, 3),
            new Instruction.Load(moments),
            new Instruction.Load(mask),
            new Instruction.Binary(BinaryOp.MULTIPLY, ElementType.F32, 7, 0),
            new Instruction.Binary(BinaryOp.ADD, ElementType.F32, 6, 8));
    List<Kernel.Store> stores = List.of(new Kernel.Store(results, 5), new Kernel.Store(moments, 9));
    return new Kernel.Contract(
        product.origin(),
        product.batch(),
        product.m(),
        product.n(),
        product.k(),
        product.a(),
        product.b(),
        c,
        new Kernel.Epilogue(body, stores, keeps));
  }

  private static View view(Buffer buffer, View like) {
    return new View(buffer, like.offset(), like.strides());
  }

  private static View along(Buffer buffer, View like, int axis) {
    Integer[] strides = new Integer[like.strides().size()];
    Arrays.fill(strides, 0);
    strides[axis] = 1;
    return Parity.view(buffer, 0, strides);
  }

  /** Every transposition, the result row by row or column by column, over awkward sizes. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 9",
    "13, 1, 64",
    "1, 207, 13",
    "64, 64, 13",
    "150, 300, 8",
    "5, 17, 1030",
    "13, 70, 2100"
  })
  void epilogues(int m, int n, int k) {
    Buffer a = parity.floats("a", m * k);
    Buffer b = parity.floats("b", k * n);
    Buffer c = parity.floats("c", m * n);
    Buffer bias = parity.floats("bias", Math.max(m, n));
    View mask = view(parity.floats("mask", m * n), Parity.view(c, 0, n, 1));
    for (View left : List.of(Parity.view(a, 0, k, 1), Parity.view(a, 0, 1, m))) {
      for (View right : List.of(Parity.view(b, 0, n, 1), Parity.view(b, 0, 1, k))) {
        for (View result : List.of(Parity.view(c, 0, n, 1), Parity.view(c, 0, 1, m))) {
          Kernel.Contract product = Parity.product(Shape.SCALAR, m, n, k, left, right, result);
          boolean even = left.strides().getLast() == 1;
          View of = along(bias, result, even ? 0 : 1);
          parity.check(joined(product, of, even ? mask : view(mask.buffer(), result), true));
        }
      }
    }
  }

  @Test
  void epiloguesOfBatches() {
    Buffer a = parity.floats("a", 2 * 3 * 14 * 20);
    Buffer b = parity.floats("b", 3 * 20 * 35);
    Buffer c = parity.floats("c", 2 * 3 * 14 * 35);
    View left = Parity.view(a, 0, 840, 20, 60, 1);
    View right = Parity.view(b, 0, 0, 700, 1, 20);
    View result = Parity.view(c, 0, 1470, 490, 35, 1);
    Kernel.Contract product = Parity.product(Shape.of(2, 3), 14, 35, 20, left, right, result);
    View mask = Parity.view(parity.floats("mask", 14 * 35), 0, 0, 0, 35, 1);
    parity.check(joined(product, along(parity.floats("bias", 35), result, 3), mask, true));
  }

  /** A bias for each filter, over results of runs that fit vectors or do not. */
  @ParameterizedTest
  @CsvSource({"1, 1, 1, 5", "2, 6, 3, 9", "3, 16, 4, 12", "2, 37, 2, 30", "40, 5, 8, 36"})
  void epiloguesOfConvolutions(int images, int filters, int channels, int size) {
    int out = size - 2;
    Buffer x = parity.floats("x", images * channels * size * size);
    Buffer kernel = parity.floats("kernel", filters * channels * 9);
    Buffer y = parity.floats("y", images * filters * out * out);
    int plane = size * size;
    View filter = Parity.view(kernel, 0, channels * 9, 9, 3, 1);
    View windows = Parity.view(x, 0, plane, size, 1, channels * plane, size, 1);
    View result = Parity.view(y, 0, out * out, filters * out * out, out, 1);
    Kernel.Contract product =
        new Kernel.Contract(
            "test",
            Shape.SCALAR,
            Shape.of(filters),
            Shape.of(images, out, out),
            Shape.of(channels, 3, 3),
            filter,
            windows,
            result);
    View mask = view(parity.floats("mask", y.size()), result);
    parity.check(joined(product, along(parity.floats("bias", filters), result, 0), mask, true));
  }

  /** Sums that are not kept may be anywhere, but what becomes of them is the same. */
  @Test
  void sumsThatNobodyKeeps() {
    Buffer a = parity.floats("a", 70 * 40);
    Buffer b = parity.floats("b", 40 * 90);
    Buffer c = new Buffer(Region.SCRATCH, "c", ElementType.F32, 70 * 90, 0);
    Kernel.Contract product =
        Parity.product(
            Shape.SCALAR,
            70,
            90,
            40,
            Parity.view(a, 0, 40, 1),
            Parity.view(b, 0, 90, 1),
            Parity.view(c, 0, 90, 1));
    View mask = Parity.view(parity.floats("mask", 70 * 90), 0, 90, 1);
    View bias = Parity.view(parity.floats("bias", 90), 0, 0, 1);
    parity.check(joined(product, bias, mask, false));
  }
}
