package org.neurozoo.graph.compile;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neurozoo.graph.Padding;
import org.neurozoo.graph.Primitive;
import org.neurozoo.graph.Tensor;

/**
 * Two tensors padded along one axis so that where one has elements the other has padding: what the
 * derivatives of neighbouring slices are.
 *
 * @param axis along which they lie next to each other
 * @param parts one after the other
 * @param paddings what remains around them
 */
record Joint(int axis, List<Tensor> parts, List<Padding> paddings) {
  /** The joint of two tensors, if they are padded with zeros and touch. */
  static Optional<Joint> of(Tensor a, Tensor b, Predicate<Tensor> isZero) {
    boolean pads =
        a.primitive() instanceof Primitive.Pad
            && b.primitive() instanceof Primitive.Pad
            && isZero.test(a.input(1))
            && isZero.test(b.input(1));
    if (!pads) {
      return Optional.empty();
    }
    int axis = axis(a);
    boolean same = axis >= 0 && axis == axis(b);
    return same ? touching(axis, a, b).or(() -> touching(axis, b, a)) : Optional.empty();
  }

  private static Optional<Joint> touching(int axis, Tensor first, Tensor second) {
    Padding before = paddings(first).get(axis);
    Padding after = paddings(second).get(axis);
    if (before.low() + first.input(0).shape().extent(axis) != after.low()) {
      return Optional.empty();
    }
    Padding outside = new Padding(before.low(), after.high(), 0);
    List<Padding> around = Padding.along(first.shape().rank(), axis, outside);
    List<Tensor> parts =
        Stream.of(first, second).flatMap(part -> parts(part.input(0), axis)).toList();
    return Optional.of(new Joint(axis, parts, around));
  }

  private static Stream<Tensor> parts(Tensor tensor, int axis) {
    return tensor.primitive() instanceof Primitive.Concatenate(int along) && along == axis
        ? tensor.inputs().stream()
        : Stream.of(tensor);
  }

  private static List<Padding> paddings(Tensor pad) {
    return ((Primitive.Pad) pad.primitive()).paddings();
  }

  /** The only axis that is padded, at its ends alone; -1 if there is none such. */
  private static int axis(Tensor pad) {
    int axis = -1;
    List<Padding> paddings = paddings(pad);
    for (int i = 0; i < paddings.size(); i++) {
      if (!paddings.get(i).equals(Padding.NONE)) {
        axis = axis >= 0 || paddings.get(i).interior() > 0 ? paddings.size() : i;
      }
    }
    return axis == paddings.size() ? -1 : axis;
  }

  boolean isPadded() {
    return !paddings.get(axis).equals(Padding.NONE);
  }
}
