package org.neurozoo.graph.cpu.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Instruction.Load;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** Doubles and half-precision numbers: the order of sums and the bits that kernels define. */
class PrecisionTest {
  private final Parity parity = new Parity();

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 8, 2", "2, 3, 0", "13, 13, 13", "25, 100, 1", "5, 17, 1030"})
  void productsOfEveryTransposition(int m, int n, int k) {
    Buffer a = parity.doubles("a", m * k);
    Buffer b = parity.doubles("b", k * n);
    Buffer c = parity.doubles("c", m * n);
    View product = Parity.view(c, 0, n, 1);
    for (View left : List.of(Parity.view(a, 0, k, 1), Parity.view(a, 0, 1, m))) {
      for (View right : List.of(Parity.view(b, 0, n, 1), Parity.view(b, 0, 1, k))) {
        parity.check(Parity.product(Shape.SCALAR, m, n, k, left, right, product));
      }
    }
  }

  @Test
  void batchesOfPartsOfWiderRows() {
    Buffer a = parity.doubles("a", 2 * 3 * 14 * 20);
    Buffer b = parity.doubles("b", 3 * 20 * 35);
    Buffer c = parity.doubles("c", 5 + 2 * 3 * 14 * 35);
    View left = Parity.view(a, 0, 840, 20, 60, 1);
    View right = Parity.view(b, 0, 0, 700, 1, 20);
    View product = Parity.view(c, 5, 1470, 490, 35, 1);
    parity.check(Parity.product(Shape.of(2, 3), 14, 35, 20, left, right, product));
  }

  private static Kernel.Reduce reduce(Reduction op, int outer, int inner, View x, View y) {
    return new Kernel.Reduce(
        "test", Shape.of(outer), Shape.of(inner), op, List.of(new Load(x)), 0, y);
  }

  @ParameterizedTest
  @EnumSource(Reduction.class)
  void reductionsOfRowsAndColumns(Reduction op) {
    for (int[] size : new int[][] {{1, 1}, {13, 207}, {207, 13}, {3, 4098}, {2, 33000}, {20, 0}}) {
      int rows = size[0];
      int columns = size[1];
      Buffer x = parity.doubles("x", rows * columns);
      boolean position = op.isPosition();
      int results = Math.max(rows, columns);
      Buffer y = position ? parity.ints("y", results, 0, 1) : parity.doubles("y", results);
      View kept = Parity.view(y, 0, 1);
      parity.check(reduce(op, rows, columns, Parity.view(x, 0, columns, 1), kept));
      parity.check(reduce(op, columns, rows, Parity.view(x, 0, 1, columns), kept));
    }
  }

  @Test
  void scatteredRowsAreAddedInOrder() {
    Buffer index = parity.ints("index", 50, -2, 12);
    Buffer updates = parity.doubles("updates", 50 * 33);
    Buffer target = parity.doubles("target", 10 * 33);
    parity.check(
        new Kernel.Scatter(
            "test",
            ScatterMode.ADD,
            1,
            50,
            33,
            10,
            Parity.contiguous(index, 1, 50),
            Parity.contiguous(updates, 1, 50, 33),
            Parity.contiguous(target, 1, 10, 33)));
  }

  private static Load load(Buffer buffer) {
    return new Load(Parity.contiguous(buffer, buffer.size()));
  }

  private void map(List<Instruction> body, Buffer target) {
    View view = Parity.contiguous(target, target.size());
    List<Kernel.Store> stores = List.of(new Kernel.Store(view, body.size() - 1));
    parity.check(new Kernel.Map("test", Shape.of(target.size()), body, stores));
  }

  @ParameterizedTest
  @EnumSource(
      value = UnaryOp.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NOT"})
  void functionsOfDoubles(UnaryOp op) {
    Buffer x = parity.doubles("x", 207);
    map(List.of(load(x), new Instruction.Unary(op, ElementType.F64, 0)), parity.doubles("y", 207));
  }

  /** Every type to every other, and numbers of every type beside what is loaded. */
  @ParameterizedTest
  @EnumSource(ElementType.class)
  void castsAndNumbers(ElementType to) {
    for (ElementType from : ElementType.values()) {
      map(List.of(load(buffer(from, "x")), new Instruction.Cast(to, 0)), buffer(to, "y"));
    }
    List<Instruction> body =
        List.of(
            load(buffer(ElementType.BOOL, "p")),
            load(buffer(to, "x")),
            new Instruction.Literal(to, 1),
            new Instruction.Select(to, 0, 1, 2));
    map(body, buffer(to, "y"));
  }

  private Buffer buffer(ElementType type, String name) {
    return switch (type) {
      case F32 -> parity.floats(name, 67);
      case F64 -> parity.doubles(name, 67);
      case F16 -> parity.halves(name, 67);
      case I32 -> parity.ints(name, 67, -9, 9);
      case BOOL -> parity.truths(name, 67);
    };
  }

  /** Many steps, so that what was interpreted at first is compiled in the end. */
  @Test
  void warmCodeGivesTheBitsOfColdCode() {
    Tensor x = Tensor.variable("x", Spec.f64(40, 30));
    Tensor hidden = Activations.softmax(x.matmul(x.transpose()).unary(UnaryOp.TANH));
    Tensor waves = x.unary(UnaryOp.SIN).plus(x.unary(UnaryOp.COS)).plus(1.0 / 3);
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("hidden", hidden.matmul(waves.square().plus(1).unary(UnaryOp.LOG)));
    outputs.put("half", hidden.to(ElementType.F16));
    SequencedMap<String, Spec> specs = new LinkedHashMap<>();
    specs.put("x", x.spec());
    try (Device device = new CpuBackend().open(2)) {
      Memory memory = device.allocate(specs);
      NdArray numbers = NdArray.zeros(x.spec());
      for (int i = 0; i < numbers.length(); i++) {
        numbers.put(i, (i % 17 - 8) / 7.0);
      }
      memory.write("x", numbers);
      Executable executable = device.load(Compiler.compile(Program.of(outputs)), List.of(memory));
      List<Map<String, NdArray>> results = new ArrayList<>();
      for (int round = 0; round < 400; round++) {
        Map<String, NdArray> result = new LinkedHashMap<>();
        outputs.forEach((name, y) -> result.put(name, NdArray.zeros(row(y.spec()))));
        executable.run(0, 1, Map.of(), result);
        results.add(result);
      }
      assertEquals(results.getFirst(), results.getLast());
    }
  }

  private static Spec row(Spec spec) {
    return new Spec(spec.type(), Shape.of(1).then(spec.shape()));
  }
}
