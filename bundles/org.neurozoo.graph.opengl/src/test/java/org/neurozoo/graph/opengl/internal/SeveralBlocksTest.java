package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.neurozoo.graph.Convolution;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Cumulation;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.graph.reference.ReferenceBackend;

/**
 * On a driver that shows a shader little of a buffer at once: every kernel must find its way from
 * block to block. A sum may be off by a rounding for each of its terms, where these are many by one
 * for each of those that follow each other.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SeveralBlocksTest {
  /** 1,021 singles: a prime, so that nothing ends where a block does. */
  private static final int BLOCK_BYTES = 1021 * Float.BYTES;

  private GlThread thread;
  private Backend narrow;

  @BeforeAll
  void open() {
    thread = GlThread.open();
    narrow = new Variant(thread, Scheme.REGISTERS, limits -> limits.showing(BLOCK_BYTES));
  }

  @AfterAll
  void close() {
    thread.close();
  }

  private static Tensor indices(Computation computation, int count, int rows) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i * 37 % rows;
    }
    return computation.given(NdArray.of(Shape.of(count), numbers));
  }

  /**
   * A program.
   *
   * @param roundings of single precision that it may be off by, relative to numbers beyond 1
   */
  private record Example(String name, int roundings, Function<Computation, Tensor> value) {}

  private static Stream<Example> programs() {
    return Stream.of(
        new Example("map", 1, c -> c.random(Spec.f32(3000)).plus(c.random(Spec.f32(3000)))),
        new Example(
            "product", 60, c -> c.random(Spec.f32(45, 60)).matmul(c.random(Spec.f32(60, 50)))),
        new Example(
            "product of doubles",
            1,
            c ->
                c.random(new Spec(ElementType.F64, Shape.of(40, 30)))
                    .matmul(c.random(new Spec(ElementType.F64, Shape.of(30, 40))))),
        new Example(
            "convolution",
            27,
            c ->
                c.random(Spec.f32(2, 3, 16, 16))
                    .convolve(c.random(Spec.f32(4, 3, 3, 3)), Convolution.valid(3, 3))),
        new Example("shared sum", 64, c -> c.random(Spec.f32(2, 2000)).sum(1)),
        new Example(
            "sums across", 0, c -> c.random(Spec.f32(150, 20)).reduce(Reduction.MAXIMUM, 0)),
        new Example("softmax", 90, c -> softmax(c.random(Spec.f32(30, 90)))),
        new Example(
            "cumulation",
            700,
            c -> c.random(Spec.f32(4, 700)).cumulate(Cumulation.SUM, 1, false, true)),
        new Example("sort", 0, c -> c.random(Spec.f32(2, 800)).argSort(true, 800)),
        new Example("long sort", 0, c -> c.random(Spec.f32(2100)).argSort(true, 900)),
        new Example(
            "listed scatter",
            2,
            c ->
                c.random(Spec.f32(600, 3))
                    .scatter(
                        ScatterMode.ADD, 0, indices(c, 1200, 600), c.random(Spec.f32(1200, 3)))),
        new Example("gather", 0, c -> c.random(Spec.f32(700, 3)).gather(indices(c, 900, 700))),
        new Example(
            "halves",
            0,
            c ->
                c.random(new Spec(ElementType.F16, Shape.of(2500)))
                    .to(ElementType.F32)
                    .times(2)
                    .to(ElementType.F16)),
        new Example("factor", 36, c -> definite(c.random(Spec.f32(36, 36))).cholesky()));
  }

  private static Tensor softmax(Tensor x) {
    Tensor e = x.unary(UnaryOp.EXP);
    return e.over(e.sum(1).broadcast(e.shape()));
  }

  private static Tensor definite(Tensor a) {
    Tensor product = a.matmul(a.transpose());
    Tensor rows = Tensor.iota(product.shape(), 0);
    Tensor same = rows.same(Tensor.iota(product.shape(), 1));
    return same.select(product.plus(30), product);
  }

  @TestFactory
  Stream<DynamicTest> kernelsCrossBorders() {
    return programs().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  private void check(Example example) {
    Computation computation = new Computation();
    Tensor value = example.value().apply(computation);
    NdArray expected = computation.on(new ReferenceBackend(), value);
    Computation.assertClose(example.roundings() * 0x1p-24, expected, computation.on(narrow, value));
  }

  @Test
  void memoriesAreWrittenReadCopiedAndAssigned() {
    SequencedMap<String, NdArray> numbers = new LinkedHashMap<>();
    SequencedMap<String, Spec> buffers = new LinkedHashMap<>();
    for (ElementType type : ElementType.values()) {
      for (int count : new int[] {1, 900, 2600}) {
        NdArray array = NdArray.zeros(new Spec(type, Shape.of(count)));
        for (int i = 0; i < count; i++) {
          array.put(i, type == ElementType.BOOL ? i % 3 % 2 : i * 3 % 2039);
        }
        numbers.put(type + " " + count, array);
        buffers.put(type + " " + count, array.spec());
      }
    }
    try (Device device = narrow.open(1)) {
      Memory memory = device.allocate(buffers);
      SequencedMap<String, NdArray> zeros = memory.readAll();
      numbers.forEach(memory::write);
      assertEquals(numbers, memory.readAll());
      Memory copy = memory.copy();
      assertEquals(numbers, copy.readAll());
      zeros.forEach(memory::write);
      assertEquals(zeros, memory.readAll());
      memory.assign(copy);
      assertEquals(numbers, memory.readAll());
    }
  }
}
