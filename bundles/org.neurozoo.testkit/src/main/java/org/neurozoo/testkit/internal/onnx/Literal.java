package org.neurozoo.testkit.internal.onnx;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;

/** Known numbers of a type: a TensorProto. Whole numbers are exact up to 2⁵³. */
record Literal(DataType type, Shape shape, double[] numbers) {
  static Literal of(Message proto) {
    DataType type = DataType.of(proto.number(2));
    Shape shape = new Shape(proto.varints(1).stream().map(Math::toIntExact).toList());
    return new Literal(type, shape, numbers(proto, type, shape.count()));
  }

  static Literal ints(List<Integer> numbers) {
    double[] values = numbers.stream().mapToDouble(i -> i).toArray();
    return new Literal(DataType.INT64, Shape.of(values.length), values);
  }

  private static double[] numbers(Message proto, DataType type, int count) {
    if (proto.has(9)) {
      ByteBuffer raw = proto.buffers(9).getFirst();
      double[] numbers = new double[count];
      Arrays.setAll(numbers, i -> type.read(raw));
      return numbers;
    }
    double[] typed =
        switch (type) {
          case FLOAT -> reals(proto.floats(4));
          case DOUBLE -> reals(proto.doubles(10));
          case INT64 -> whole(proto.varints(7), type);
          case UINT32, UINT64 -> whole(proto.varints(11), type);
          default -> whole(proto.varints(5), type);
        };
    if (typed.length != count) {
      throw new IllegalArgumentException(typed.length + " numbers for " + count + " elements");
    }
    return typed;
  }

  private static double[] reals(List<Double> numbers) {
    return numbers.stream().mapToDouble(d -> d).toArray();
  }

  private static double[] whole(List<Long> numbers, DataType type) {
    return numbers.stream().mapToDouble(type::number).toArray();
  }

  /** Whether graphs can hold it: whole numbers must fit in 32 bits. */
  boolean fits() {
    return type.isFloat() || Arrays.stream(numbers).allMatch(n -> n == (int) n);
  }

  /** As graphs hold it; whole numbers that do not fit become the nearest that does. */
  NdArray array() {
    NdArray array = NdArray.zeros(new Spec(type.element(), shape));
    for (int i = 0; i < numbers.length; i++) {
      array.put(i, numbers[i]);
    }
    return array;
  }

  int[] ints() {
    return Arrays.stream(numbers).mapToInt(n -> (int) n).toArray();
  }
}
