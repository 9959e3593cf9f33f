package org.neurozoo.graph.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.ScatterMode;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** Costs counted by hand. */
class CostTest {
  private static Buffer floats(String name, int size) {
    return new Buffer(Region.SCRATCH, name, ElementType.F32, size, 0);
  }

  private static View view(String name, int size, Integer... strides) {
    return new View(floats(name, size), 0, List.of(strides));
  }

  @Test
  void aProductCountsEveryMultiplyAddTwice() {
    Kernel product =
        new Kernel.Contract(
            "",
            Shape.of(2),
            Shape.of(3),
            Shape.of(5),
            Shape.of(7),
            view("a", 42, 21, 7, 1),
            view("b", 35, 0, 5, 1),
            view("c", 30, 15, 5, 1));
    assertEquals(new Cost(2L * 2 * 3 * 5 * 7, 4 * (42 + 35), 4 * 30), Cost.of(product));
  }

  @Test
  void elementsTakeTheBytesOfTheirType() {
    View halves = new View(new Buffer(Region.SCRATCH, "h", ElementType.F16, 24, 0), 0, List.of(1));
    View doubles = new View(new Buffer(Region.SCRATCH, "d", ElementType.F64, 24, 0), 0, List.of(1));
    Kernel widening =
        new Kernel.Map(
            "",
            Shape.of(24),
            List.of(new Instruction.Load(halves), new Instruction.Cast(ElementType.F64, 0)),
            List.of(new Kernel.Store(doubles, 1)));
    assertEquals(new Cost(0, 2 * 24, 8 * 24), Cost.of(widening));
  }

  @Test
  void aMapCountsEachOperationWhereItsValueDiffers() {
    Kernel map =
        new Kernel.Map(
            "",
            Shape.of(4, 6),
            List.of(
                new Instruction.Load(view("x", 24, 6, 1)),
                new Instruction.Load(view("bias", 6, 0, 1)),
                new Instruction.Binary(BinaryOp.ADD, ElementType.F32, 0, 1),
                new Instruction.Unary(UnaryOp.EXP, ElementType.F32, 2),
                new Instruction.Load(view("rate", 1, 0, 0)),
                new Instruction.Binary(BinaryOp.MULTIPLY, ElementType.F32, 4, 4),
                new Instruction.Binary(BinaryOp.MULTIPLY, ElementType.F32, 3, 5)),
            List.of(new Kernel.Store(view("y", 24, 6, 1), 6)));
    // A sum, an exponential and a product for each element; the square of the rate once.
    assertEquals(new Cost(3 * 24 + 1, 4 * (24 + 6 + 1), 4 * 24), Cost.of(map));
  }

  @Test
  void wholeNumbersCountNothing() {
    Kernel map =
        new Kernel.Map(
            "",
            Shape.of(8),
            List.of(
                new Instruction.Index(List.of(1), 0),
                new Instruction.Literal(ElementType.I32, 3),
                new Instruction.Binary(BinaryOp.MULTIPLY, ElementType.I32, 0, 1),
                new Instruction.Cast(ElementType.F32, 2)),
            List.of(new Kernel.Store(view("y", 8, 1), 3)));
    assertEquals(new Cost(0, 0, 32), Cost.of(map));
  }

  @Test
  void aReductionCountsItsExpressionAndOneMoreOfEachElement() {
    Kernel reduce =
        new Kernel.Reduce(
            "",
            Shape.of(4),
            Shape.of(6),
            Reduction.SUM,
            List.of(
                new Instruction.Load(view("x", 24, 6, 1)),
                new Instruction.Binary(BinaryOp.MULTIPLY, ElementType.F32, 0, 0)),
            1,
            view("y", 4, 1));
    assertEquals(new Cost(48, 96, 16), Cost.of(reduce));
  }

  @Test
  void aGatherReadsOnlyTheRowsItTakes() {
    Buffer rows = new Buffer(Region.SCRATCH, "rows", ElementType.I32, 4, 0);
    Kernel gather =
        new Kernel.Map(
            "",
            Shape.of(4, 6),
            List.of(
                new Instruction.Load(new View(rows, 0, List.of(1, 0))),
                new Instruction.LoadRow(view("data", 600, 0, 1), 0, 100, 6)),
            List.of(new Kernel.Store(view("y", 24, 6, 1), 1)));
    assertEquals(new Cost(0, 4 * (4 + 24), 4 * 24), Cost.of(gather));
  }

  @Test
  void aScatterAddsEveryUpdate() {
    Buffer rows = new Buffer(Region.SCRATCH, "rows", ElementType.I32, 4, 0);
    Kernel scatter =
        new Kernel.Scatter(
            "",
            ScatterMode.ADD,
            1,
            4,
            6,
            10,
            new View(rows, 0, List.of(4, 1)),
            view("updates", 24, 24, 6, 1),
            view("y", 60, 60, 6, 1));
    assertEquals(new Cost(24, 4 * (4 + 24), 240), Cost.of(scatter));
  }

  @Test
  void aPlanCostsWhatItsKernelsCost() {
    Tensor a = Tensor.input("a", Spec.f32(8, 16));
    Tensor b = Tensor.variable("b", Spec.f32(16, 4));
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("c", a.matmul(b));
    Cost cost = Cost.of(Compiler.compile(Program.of(outputs)));
    assertEquals(new Cost(1024, 4 * (128 + 64), 4 * 32), cost);
    assertEquals(1024.0 / 896, cost.intensity());
    assertEquals(0, Cost.NONE.intensity());
  }
}
