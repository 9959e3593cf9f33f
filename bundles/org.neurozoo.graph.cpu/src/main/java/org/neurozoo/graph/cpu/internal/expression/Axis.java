package org.neurozoo.graph.cpu.internal.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Shape;

/**
 * One loop.
 *
 * @param extent how often it runs; 0 where that is told at run time
 * @param strides how far each access moves
 */
public record Axis(int extent, List<Integer> strides) {
  /** The axes of a shape, without those that run once. */
  public static List<Axis> of(Shape shape, int firstStride, List<Access> accesses) {
    return IntStream.range(0, shape.rank())
        .filter(axis -> shape.extent(axis) != 1)
        .mapToObj(axis -> of(shape.extent(axis), firstStride + axis, accesses))
        .toList();
  }

  private static Axis of(int extent, int stride, List<Access> accesses) {
    return new Axis(extent, accesses.stream().map(access -> access.strides().get(stride)).toList());
  }

  /** Neighbours become one axis where every access moves through both evenly; never empty. */
  public static List<Axis> merged(List<Axis> axes, int accesses) {
    List<Axis> merged = new ArrayList<>();
    for (Axis axis : axes) {
      if (!merged.isEmpty() && merged.getLast().continues(axis)) {
        merged.add(new Axis(merged.removeLast().extent * axis.extent, axis.strides));
      } else {
        merged.add(axis);
      }
    }
    return merged.isEmpty()
        ? List.of(new Axis(1, java.util.Collections.nCopies(accesses, 0)))
        : List.copyOf(merged);
  }

  private boolean continues(Axis inner) {
    return IntStream.range(0, strides.size())
        .allMatch(i -> strides.get(i) == inner.strides.get(i) * inner.extent);
  }

  /** The axis with its extent told at run time. */
  public Axis open() {
    return new Axis(0, strides);
  }

  /** Its first so many rounds. */
  public Axis within(int rounds) {
    return new Axis(rounds, strides);
  }

  /** Every so many rounds. */
  Axis every(int rounds) {
    return new Axis(extent / rounds, strides.stream().map(stride -> stride * rounds).toList());
  }

  /** How far an access moves. */
  public int stride(int access) {
    return strides.get(access);
  }

  /** Adds to each offset what its access has moved at an index. */
  public void move(int index, int[] offsets) {
    for (int access = 0; access < offsets.length; access++) {
      offsets[access] += index * strides.get(access);
    }
  }
}
