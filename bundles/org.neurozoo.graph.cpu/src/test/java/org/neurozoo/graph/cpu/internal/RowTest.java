package org.neurozoo.graph.cpu.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Instruction.Load;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** Row kernels against the oracle, bit by bit, on vectors of all widths and one and two threads. */
class RowTest {
  private final Parity parity = new Parity();

  private static Buffer own(String name, ElementType type, int size) {
    return new Buffer(Region.ROW, name, type, size, 0);
  }

  /** The softmax of rows, whose exponentials and sums stay in the row. */
  private static Kernel.Row softmax(Shape rows, int length, View x, View y) {
    ElementType type = x.buffer().type();
    Shape inner = Shape.of(length);
    Buffer most = own("most", type, 1);
    Buffer powers = own("powers", type, length);
    Buffer sum = own("sum", type, 1);
    List<Instruction> power =
        List.of(
            new Load(x),
            new Load(each(most, rows)),
            new Instruction.Binary(BinaryOp.SUBTRACT, type, 0, 1),
            new Instruction.Unary(UnaryOp.EXP, type, 2));
    List<Instruction> share =
        List.of(
            new Load(within(powers, rows)),
            new Load(each(sum, rows)),
            new Instruction.Binary(BinaryOp.DIVIDE, type, 0, 1));
    return new Kernel.Row(
        "test",
        rows,
        List.of(
            reduce(rows, inner, Reduction.MAXIMUM, x, most),
            map(rows.then(inner), power, 3, within(powers, rows)),
            reduce(rows, inner, Reduction.SUM, within(powers, rows), sum),
            map(rows.then(inner), share, 2, y)));
  }

  private static Kernel.Map map(Shape extent, List<Instruction> body, int value, View target) {
    return new Kernel.Map("test", extent, body, List.of(new Kernel.Store(target, value)));
  }

  private static Kernel.Reduce reduce(
      Shape rows, Shape inner, Reduction op, View of, Buffer target) {
    return new Kernel.Reduce(
        "test", rows, inner, op, List.of(new Load(of)), 0, view(target, rows, List.of()));
  }

  private static View view(Buffer own, Shape rows, List<Integer> inner) {
    List<Integer> strides = new ArrayList<>();
    IntStream.range(0, rows.rank()).forEach(_ -> strides.add(0));
    strides.addAll(inner);
    return new View(own, 0, strides);
  }

  /** The one number of a row, at every element of the row. */
  private static View each(Buffer own, Shape rows) {
    return view(own, rows, List.of(0));
  }

  private static View within(Buffer own, Shape rows) {
    return view(own, rows, List.of(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 13, 64, 207, 4098})
  void contiguousRows(int length) {
    for (int count : new int[] {2, 13, 301}) {
      int rows = length > 1000 ? Math.min(count, 13) : count;
      Buffer x = parity.floats("x", rows * length);
      Buffer y = parity.floats("y", rows * length);
      View to = Parity.view(y, 0, length, 1);
      parity.check(softmax(Shape.of(rows), length, Parity.view(x, 0, length, 1), to));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 13, 64, 207})
  void rowsSideBySide(int length) {
    for (int rows : new int[] {2, 13, 301}) {
      Buffer x = parity.floats("x", rows * length);
      Buffer y = parity.floats("y", rows * length);
      View to = Parity.view(y, 0, 1, rows);
      parity.check(softmax(Shape.of(rows), length, Parity.view(x, 0, 1, rows), to));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 13, 64})
  void severalOuterAxesInAnotherOrder(int length) {
    Buffer x = parity.floats("x", 3 * 5 * length * 37);
    Buffer y = parity.floats("y", 3 * 5 * length * 37);
    // From [3, 5, 37, length] to [5, 3, 37, length].
    Shape rows = Shape.of(5, 3, 37);
    parity.check(
        softmax(
            rows,
            length,
            Parity.view(x, 0, 37 * length, 5 * 37 * length, length, 1),
            Parity.contiguous(y, 5, 3, 37, length)));
    // From [3, 5, length, 37] to the same: images whose channels are rows' elements.
    parity.check(
        softmax(
            rows,
            length,
            Parity.view(x, 0, 37 * length, 5 * 37 * length, 1, 37),
            Parity.contiguous(y, 5, 3, 37, length)));
    parity.check(
        softmax(
            Shape.of(5, 1, 3, 1),
            length,
            Parity.view(x, 7, 37 * length, 9, 5 * 37 * length, 9, 1),
            Parity.view(y, 7, 37 * length, 9, 5 * 37 * length, 9, 1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 13, 64, 207})
  void doubles(int length) {
    Buffer x = parity.doubles("x", 41 * length);
    Buffer y = parity.doubles("y", 41 * length);
    View to = Parity.view(y, 0, length, 1);
    parity.check(softmax(Shape.of(41), length, Parity.view(x, 0, length, 1), to));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 13, 64, 207})
  void positionsOfWhatIsNotMasked(int length) {
    int count = 97;
    Buffer x = parity.floats("x", count * length);
    Buffer y = parity.ints("y", count, 0, 1);
    Shape rows = Shape.of(count);
    Shape inner = Shape.of(length);
    Buffer shown = own("shown", ElementType.F32, length);
    List<Instruction> masked =
        List.of(
            new Load(Parity.view(x, 0, length, 1)),
            new Instruction.Index(List.of(0, 1), 0),
            new Instruction.Index(List.of(1, 0), 0),
            new Instruction.Compare(Comparison.LESS, 2, 1),
            new Instruction.Literal(ElementType.F32, -1e30),
            new Instruction.Select(ElementType.F32, 3, 4, 0));
    parity.check(
        new Kernel.Row(
            "test",
            rows,
            List.of(
                map(rows.then(inner), masked, 5, within(shown, rows)),
                new Kernel.Reduce(
                    "test",
                    rows,
                    inner,
                    Reduction.ARG_MAXIMUM,
                    List.of(new Load(within(shown, rows))),
                    0,
                    Parity.view(y, 0, 1)))));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 16})
  void shortRowsWhoseSumsAreWrittenOut(int length) {
    int count = 205;
    Buffer x = parity.floats("x", count * length);
    Buffer y = parity.floats("y", count * length);
    Shape rows = Shape.of(count);
    Shape all = rows.then(Shape.of(length));
    Buffer squares = own("squares", ElementType.F32, length);
    Buffer sum = own("sum", ElementType.F32, 1);
    View from = Parity.view(x, 0, length, 1);
    List<Instruction> square =
        List.of(new Load(from), new Instruction.Binary(BinaryOp.MULTIPLY, ElementType.F32, 0, 0));
    List<Instruction> total = new ArrayList<>();
    total.add(new Load(new View(squares, 0, List.of(0))));
    for (int i = 1; i < length; i++) {
      int before = total.size() - 1;
      total.add(new Load(new View(squares, i, List.of(0))));
      total.add(new Instruction.Binary(BinaryOp.ADD, ElementType.F32, before, before + 1));
    }
    List<Instruction> share =
        List.of(
            new Load(from),
            new Load(each(sum, rows)),
            new Instruction.Binary(BinaryOp.DIVIDE, ElementType.F32, 0, 1));
    parity.check(
        new Kernel.Row(
            "test",
            rows,
            List.of(
                map(all, square, 1, within(squares, rows)),
                map(rows, total, total.size() - 1, view(sum, rows, List.of())),
                map(all, share, 2, Parity.view(y, 0, length, 1)))));
  }
}
