package org.neurozoo.graph.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.View;

/** The buffers of stored tensors; scratch offsets are still open. */
final class Storage {
  private final Set<Tensor> roots;
  private int names;
  private final Map<Tensor, Buffer> buffers = new HashMap<>();
  private final Map<String, Buffer> inputs = new LinkedHashMap<>();
  private final Map<Buffer, NdArray> constants = new LinkedHashMap<>();
  private final Buffer counter = new Buffer(Region.SCRATCH, "counter", ElementType.I32, 2, 0);

  private final String prefix;
  private final Map<Integer, Buffer> arguments;

  /**
   * No buffers yet but those of a body's arguments.
   *
   * @param prefix begins the names of all
   */
  Storage(Set<Tensor> roots, String prefix, Map<Integer, Buffer> arguments) {
    this.roots = roots;
    this.prefix = prefix;
    this.arguments = arguments;
  }

  /** A name that nothing else has. */
  String fresh(String kind) {
    names++;
    return prefix + kind + " " + names;
  }

  /** Takes over the constants of a loop's body. */
  void adopt(Map<Buffer, NdArray> others) {
    constants.putAll(others);
  }

  /** The buffer of a variable, or of the carry that a body updates likewise. */
  Buffer variable(String name, Tensor value) {
    return arguments.isEmpty()
        ? buffer(Tensor.variable(name, value.spec()))
        : argument(1 + Integer.parseInt(name));
  }

  private Buffer argument(int position) {
    Buffer buffer = arguments.get(position);
    if (buffer == null) {
      throw new IllegalStateException("no argument " + position);
    }
    return buffer;
  }

  Map<String, Buffer> inputs() {
    return inputs;
  }

  Map<Buffer, NdArray> constants() {
    return constants;
  }

  Buffer counter() {
    return counter;
  }

  /** Whether a tensor has a buffer, be it as another tensor's reshaping. */
  boolean holds(Tensor tensor) {
    return switch (tensor.primitive()) {
      case Primitive.Input i -> true;
      case Primitive.Variable v -> true;
      case Primitive.Counter c -> true;
      case Primitive.Argument a -> true;
      case Primitive.Constant(NdArray value) -> value.shape().count() != 1;
      case Primitive.Reshape r -> roots.contains(tensor) || holds(tensor.input(0));
      default -> roots.contains(tensor);
    };
  }

  /** The tensor whose kernel fills the buffer of a stored one. */
  Tensor source(Tensor tensor) {
    Tensor source = tensor;
    while (source.primitive() instanceof Primitive.Reshape && !roots.contains(source)) {
      source = source.input(0);
    }
    return source;
  }

  /** The buffer of a tensor, row-major in its shape. */
  Buffer buffer(Tensor tensor) {
    Buffer known = buffers.get(tensor);
    if (known == null) {
      known = create(tensor);
      buffers.put(tensor, known);
    }
    return known;
  }

  private Buffer create(Tensor tensor) {
    return switch (tensor.primitive()) {
      case Primitive.Variable(String name, var spec) -> fresh(Region.STATE, name, tensor);
      case Primitive.Input(String name, var spec) ->
          inputs.computeIfAbsent(name, n -> fresh(Region.SCRATCH, "input " + n, tensor));
      case Primitive.Counter c -> counter;
      case Primitive.Argument(int position, var spec) -> argument(position);
      case Primitive.Constant(NdArray value) -> {
        Buffer buffer = fresh(Region.SCRATCH, prefix + "constant " + constants.size(), tensor);
        constants.put(buffer, value);
        yield buffer;
      }
      case Primitive.Reshape r when !roots.contains(tensor) -> buffer(tensor.input(0));
      default -> fresh(Region.SCRATCH, prefix + "%" + buffers.size(), tensor);
    };
  }

  private static Buffer fresh(Region region, String name, Tensor tensor) {
    return new Buffer(region, name, tensor.type(), tensor.shape().count(), 0);
  }

  /** The way through a stored tensor's buffer at a place, for so many loops. */
  View view(Tensor tensor, Along[] at, int loops) {
    return along(buffer(tensor), tensor.shape(), at, loops);
  }

  /** The way through a buffer of some shape at a place. */
  static View along(Buffer buffer, Shape shape, Along[] at, int loops) {
    Integer[] strides = new Integer[loops];
    java.util.Arrays.fill(strides, 0);
    int offset = 0;
    for (int axis = 0; axis < at.length; axis++) {
      int stride = shape.strides().get(axis);
      offset += at[axis].offset() * stride;
      if (at[axis].loop() >= 0) {
        strides[at[axis].loop()] += at[axis].step() * stride;
      }
    }
    return new View(buffer, offset, List.of(strides));
  }
}
