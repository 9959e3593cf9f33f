package org.neurozoo.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The extents of a tensor's axes, outermost first; a scalar has none.
 *
 * @param extents each at least 0
 */
public record Shape(List<Integer> extents) {
  /** The shape of a single element. */
  public static final Shape SCALAR = new Shape(List.of());

  /**
   * Copies the extents.
   *
   * @throws IllegalArgumentException if an extent is negative or there are 2³¹ elements or more
   */
  public Shape {
    extents = List.copyOf(extents);
    long count = 1;
    for (int extent : extents) {
      count *= extent;
      if (extent < 0 || count > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("not a shape: " + extents);
      }
    }
  }

  /** The shape of these extents. */
  public static Shape of(int... extents) {
    return new Shape(Arrays.stream(extents).boxed().toList());
  }

  /** The number of axes. */
  public int rank() {
    return extents.size();
  }

  /** The extent of an axis; negative axes count from the last, -1. */
  public int extent(int axis) {
    return extents.get(axis(axis));
  }

  /**
   * An axis counted from the first.
   *
   * @throws IllegalArgumentException if there is no such axis
   */
  public int axis(int axis) {
    if (axis < -rank() || axis >= rank()) {
      throw new IllegalArgumentException("no axis " + axis + " in " + this);
    }
    return axis < 0 ? axis + rank() : axis;
  }

  /** The number of elements. */
  public int count() {
    return extents.stream().reduce(1, (a, b) -> a * b);
  }

  /** How far apart, in elements, neighbours along each axis lie in row-major order. */
  public List<Integer> strides() {
    Integer[] strides = new Integer[rank()];
    int stride = 1;
    for (int axis = rank() - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= extents.get(axis);
    }
    return List.of(strides);
  }

  /** The shape with the extent of one axis replaced. */
  public Shape with(int axis, int extent) {
    int replaced = axis(axis);
    return new Shape(
        IntStream.range(0, rank()).mapToObj(i -> i == replaced ? extent : extents.get(i)).toList());
  }

  /** The axes from {@code first} (included) to {@code end} (excluded). */
  public Shape axes(int first, int end) {
    return new Shape(extents.subList(first, end));
  }

  /** This shape's axes followed by another's. */
  public Shape then(Shape inner) {
    return new Shape(
        java.util.stream.Stream.concat(extents.stream(), inner.extents.stream()).toList());
  }

  @Override
  public String toString() {
    return extents.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }
}
