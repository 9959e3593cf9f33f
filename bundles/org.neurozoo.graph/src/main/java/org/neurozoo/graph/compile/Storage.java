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
  private final Map<Tensor, Buffer> buffers = new HashMap<>();
  private final Map<String, Buffer> inputs = new LinkedHashMap<>();
  private final Map<Buffer, NdArray> constants = new LinkedHashMap<>();
  private final Buffer counter = new Buffer(Region.SCRATCH, "counter", ElementType.I32, 2, 0);

  Storage(Set<Tensor> roots) {
    this.roots = roots;
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
      case Primitive.Constant(NdArray value) -> {
        Buffer buffer = fresh(Region.SCRATCH, "constant " + constants.size(), tensor);
        constants.put(buffer, value);
        yield buffer;
      }
      case Primitive.Reshape r when !roots.contains(tensor) -> buffer(tensor.input(0));
      default -> fresh(Region.SCRATCH, "%" + buffers.size(), tensor);
    };
  }

  private static Buffer fresh(Region region, String name, Tensor tensor) {
    return new Buffer(region, name, tensor.type(), tensor.shape().count(), 0);
  }

  /** The way through a stored tensor's buffer at a place, for so many loops. */
  View view(Tensor tensor, int[] at, int loops) {
    return along(buffer(tensor), tensor.shape(), at, loops);
  }

  /** The way through a buffer of some shape at a place. */
  static View along(Buffer buffer, Shape shape, int[] at, int loops) {
    Integer[] strides = new Integer[loops];
    java.util.Arrays.fill(strides, 0);
    int offset = 0;
    for (int axis = 0; axis < at.length; axis++) {
      int stride = shape.strides().get(axis);
      if (at[axis] < 0) {
        offset += (-1 - at[axis]) * stride;
      } else {
        strides[at[axis]] += stride;
      }
    }
    return new View(buffer, offset, List.of(strides));
  }
}
