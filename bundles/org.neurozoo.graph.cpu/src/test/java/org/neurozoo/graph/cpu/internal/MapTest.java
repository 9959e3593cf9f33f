package org.neurozoo.graph.cpu.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Primitive.Comparison;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Instruction.Load;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Kernel.Store;

class MapTest {
  private static final float[] STRANGE = {
    0,
    -0f,
    1,
    -1,
    0.5f,
    -2.5f,
    3e38f,
    -3e38f,
    1e-40f,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    88.8f,
    -87.5f,
    1e6f,
    8388609f,
    -0.3f,
    12345.678f,
    2147483648f
  };

  private final Parity parity = new Parity();

  private Kernel.Map map(int size, List<Instruction> body, Buffer target) {
    Store store = new Store(Parity.contiguous(target, size), body.size() - 1);
    return new Kernel.Map("test", Shape.of(size), body, List.of(store));
  }

  private Load load(Buffer buffer) {
    return new Load(Parity.contiguous(buffer, buffer.size()));
  }

  @ParameterizedTest
  @EnumSource(UnaryOp.class)
  void unaryOperations(UnaryOp op) {
    if (op != UnaryOp.NOT) {
      unary(op, ElementType.F32, parity.floats("strange", 67, STRANGE), parity.floats("yf", 67));
      unary(op, ElementType.F32, parity.floats("x", 207), parity.floats("y", 207));
    }
    if (op == UnaryOp.NEGATE || op == UnaryOp.ABS || op == UnaryOp.SIGN) {
      unary(op, ElementType.I32, parity.ints("i", 67, -9, 9), parity.ints("j", 67, 0, 1));
    }
    if (op == UnaryOp.NOT) {
      unary(op, ElementType.BOOL, parity.truths("p", 67), parity.truths("q", 67));
    }
  }

  private void unary(UnaryOp op, ElementType type, Buffer x, Buffer y) {
    parity.check(map(x.size(), List.of(load(x), new Instruction.Unary(op, type, 0)), y));
  }

  @ParameterizedTest
  @EnumSource(BinaryOp.class)
  void binaryOperations(BinaryOp op) {
    boolean bits = op.ordinal() >= BinaryOp.AND.ordinal();
    if (!bits) {
      Buffer x = parity.floats("x", 19 * 19, STRANGE);
      Buffer y = parity.floats("y", 19, STRANGE);
      Buffer z = parity.floats("z", 19 * 19);
      // Every strange number meets every other.
      List<Instruction> body =
          List.of(
              new Load(Parity.view(x, 0, 19, 1)),
              new Load(Parity.view(y, 0, 1, 0)),
              new Instruction.Binary(op, ElementType.F32, 0, 1));
      Store store = new Store(Parity.view(z, 0, 19, 1), 2);
      parity.check(new Kernel.Map("test", Shape.of(19, 19), body, List.of(store)));
    }
    Buffer i = parity.ints("i", 67, -99, 99);
    Buffer j = parity.ints("j", 67, -9, 40);
    binary(op, ElementType.I32, i, j, parity.ints("k", 67, 0, 1));
    if (op == BinaryOp.AND || op == BinaryOp.OR || op == BinaryOp.XOR) {
      Buffer p = parity.truths("p", 67);
      binary(op, ElementType.BOOL, p, parity.truths("q", 67), parity.truths("r", 67));
    }
  }

  private void binary(BinaryOp op, ElementType type, Buffer a, Buffer b, Buffer c) {
    List<Instruction> body = List.of(load(a), load(b), new Instruction.Binary(op, type, 0, 1));
    parity.check(map(a.size(), body, c));
  }

  @ParameterizedTest
  @EnumSource(Comparison.class)
  void comparisonsAndSelections(Comparison op) {
    Buffer x = parity.floats("x", 67, STRANGE);
    Buffer y = parity.floats("y", 67, 1, Float.NaN, -0f, 0.5f);
    Buffer i = parity.ints("i", 67, -2, 2);
    Buffer j = parity.ints("j", 67, -2, 2);
    List<Instruction> body = new ArrayList<>(List.of(load(x), load(y), load(i), load(j)));
    body.add(new Instruction.Compare(op, 0, 1));
    body.add(new Instruction.Compare(op, 2, 3));
    body.add(new Instruction.Select(ElementType.F32, 4, 0, 1));
    body.add(new Instruction.Select(ElementType.I32, 5, 2, 3));
    body.add(new Instruction.Select(ElementType.BOOL, 4, 5, 4));
    List<Store> stores =
        List.of(
            new Store(Parity.contiguous(parity.floats("f", 67), 67), 6),
            new Store(Parity.contiguous(parity.ints("k", 67, 0, 1), 67), 7),
            new Store(Parity.contiguous(parity.truths("t", 67), 67), 8));
    parity.check(new Kernel.Map("test", Shape.of(67), body, stores));
  }

  @Test
  void casts() {
    Buffer[] sources = {
      parity.floats("x", 67, STRANGE), parity.ints("i", 67, -3, 3), parity.truths("p", 67)
    };
    Buffer[] targets = {parity.floats("f", 67), parity.ints("j", 67, 0, 1), parity.truths("q", 67)};
    for (Buffer source : sources) {
      for (Buffer target : targets) {
        parity.check(
            map(67, List.of(load(source), new Instruction.Cast(target.type(), 0)), target));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 13, 64, 207, 4098})
  void awkwardSizesInPlace(int size) {
    Buffer x = parity.floats("x", size);
    Buffer y = parity.floats("y", size);
    List<Instruction> body =
        List.of(
            load(x),
            load(y),
            new Instruction.Unary(UnaryOp.TANH, ElementType.F32, 0),
            new Instruction.Binary(BinaryOp.MULTIPLY, ElementType.F32, 1, 2),
            new Instruction.Binary(BinaryOp.ADD, ElementType.F32, 0, 3));
    parity.check(map(size, body, x));
  }

  @Test
  void broadcastTransposedAndStrided() {
    Buffer x = parity.floats("x", 13 * 70);
    Buffer row = parity.floats("row", 70);
    Buffer column = parity.floats("column", 13);
    Buffer wide = parity.floats("wide", 13 * 70 * 2);
    Buffer y = parity.floats("y", 13 * 70);
    Buffer z = parity.floats("z", 13 * 70);
    List<Instruction> body =
        List.of(
            new Load(Parity.view(x, 0, 70, 1)),
            new Load(Parity.view(row, 0, 0, 1)),
            new Load(Parity.view(column, 0, 1, 0)),
            new Instruction.Binary(BinaryOp.MULTIPLY, ElementType.F32, 0, 1),
            new Instruction.Binary(BinaryOp.ADD, ElementType.F32, 3, 2));
    Shape extent = Shape.of(13, 70);
    parity.check(
        new Kernel.Map("bias", extent, body, List.of(new Store(Parity.view(y, 0, 70, 1), 4))),
        new Kernel.Map("transpose", extent, body, List.of(new Store(Parity.view(z, 0, 1, 13), 4))),
        new Kernel.Map(
            "strided",
            extent,
            List.of(new Load(Parity.view(wide, 1, 140, 2))),
            List.of(new Store(Parity.view(x, 0, 70, 1), 0))));
  }

  /** Rows shorter than vectors, whose loads go by tables; the last are too many for one. */
  @ParameterizedTest
  @ValueSource(strings = {"6 14 14", "3 5 7", "12 9 5", "131 3 2", "2 13 13", "16411 1 2"})
  void windowsApartTransposedAndIndices(String extents) {
    Shape shape = new Shape(Stream.of(extents.split(" ")).map(Integer::valueOf).toList());
    int h = shape.extent(1);
    int w = shape.extent(2);
    int count = shape.count();
    Buffer image = parity.floats("image", 4 * count);
    Buffer turned = parity.ints("turned", count, -9, 9);
    Buffer truths = parity.truths("truths", 2 * count);
    Buffer y = parity.floats("y", count);
    Buffer z = parity.ints("z", count, 0, 1);
    List<Instruction> body = new ArrayList<>();
    body.add(new Load(Parity.view(image, 0, 4 * h * w, 4 * w, 2)));
    body.add(new Load(Parity.view(image, 2 * w + 1, 4 * h * w, 4 * w, 2)));
    body.add(new Load(Parity.view(turned, 0, h * w, 1, h)));
    body.add(new Load(Parity.view(truths, 1, 2 * h * w, 2 * w, 2)));
    body.add(new Instruction.Index(List.of(0, 3, 1), 5));
    body.add(new Instruction.Binary(BinaryOp.ADD, ElementType.I32, 2, 4));
    body.add(new Instruction.Binary(BinaryOp.MAXIMUM, ElementType.F32, 0, 1));
    body.add(new Instruction.Select(ElementType.F32, 3, 6, 0));
    List<Store> stores =
        List.of(
            new Store(Parity.contiguous(y, count / h / w, h, w), 7),
            new Store(Parity.contiguous(z, count / h / w, h, w), 5));
    parity.check(new Kernel.Map("test", shape, body, stores));
    body.set(4, new Instruction.Index(List.of(2, 3, 1), 5));
    parity.check(new Kernel.Map("test", shape, body, stores));
    Store across = new Store(Parity.view(z, 0, h * w, 1, h), 5);
    parity.check(new Kernel.Map("test", shape, body, List.of(stores.getFirst(), across)));
  }

  @Test
  void gathersClampRows() {
    Buffer table = parity.floats("table", 10 * 33);
    Buffer ids = parity.ints("ids", 21, -3, 13);
    Buffer y = parity.floats("y", 21 * 33);
    Buffer picked = parity.floats("picked", 21);
    List<Instruction> rows =
        List.of(
            new Load(Parity.view(ids, 0, 1, 0)),
            new Instruction.LoadRow(Parity.view(table, 0, 0, 1), 0, 10, 33));
    List<Instruction> elements =
        List.of(
            new Load(Parity.view(ids, 0, 1)),
            new Instruction.LoadRow(Parity.view(table, 5, 0), 0, 10, 33));
    parity.check(
        new Kernel.Map(
            "rows", Shape.of(21, 33), rows, List.of(new Store(Parity.view(y, 0, 33, 1), 1))),
        new Kernel.Map(
            "elements", Shape.of(21), elements, List.of(new Store(Parity.view(picked, 0, 1), 1))));
  }

  @Test
  void indicesAndRandomNumbers() {
    Buffer x = parity.floats("x", 5 * 7 * 35);
    Buffer bits = parity.ints("bits", 5 * 7 * 35, 0, 1);
    Buffer key = parity.ints("key", 4, Integer.MIN_VALUE, Integer.MAX_VALUE);
    Instruction.Index index = new Instruction.Index(List.of(245, 35, 1), 3);
    List<Instruction> body =
        List.of(
            index,
            new Instruction.Cast(ElementType.F32, 0),
            new Load(Parity.view(key, 0, 0, 0, 0)),
            new Load(Parity.view(key, 1, 0, 0, 0)),
            new Load(Parity.view(key, 2, 0, 0, 0)),
            new Load(Parity.view(key, 3, 0, 0, 0)),
            new Instruction.Random(2, 3, 4, 5, 0));
    Shape extent = Shape.of(5, 7, 35);
    Store number = new Store(Parity.view(x, 0, 245, 35, 1), 1);
    Store word = new Store(Parity.view(bits, 0, 245, 35, 1), 6);
    parity.check(
        new Kernel.Map("numbers", extent, body.subList(0, 2), List.of(number)),
        new Kernel.Map("random", extent, body, List.of(word)),
        new Kernel.Map(
            "strided",
            Shape.of(35, 7),
            List.of(
                new Instruction.Index(List.of(1, 35), 0), new Instruction.Cast(ElementType.F32, 0)),
            List.of(new Store(Parity.view(x, 0, 7, 1), 1))));
  }
}
