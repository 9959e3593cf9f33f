package org.neurozoo.graph.cpu.internal.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

/**
 * Inner loops of a map made one, in which loads that do not move evenly go by tables: windows that
 * lie two elements apart, rows shorter than a vector. Indices that do not grow evenly are read from
 * tables, too.
 *
 * @param body that of the map, with loads in the place of some indices
 * @param accesses those of the map, then those to tables of positions
 * @param axes outer loops, then one for all inner ones
 * @param tables for each access, which one leads to its table; -1 if it has none
 * @param numbers the tables, by the access that leads to them
 */
record Flat(
    Body body,
    List<Access> accesses,
    List<Axis> axes,
    List<Integer> tables,
    SequencedMap<Integer, int[]> numbers) {
  /** Long enough that what remains of vectors does not matter. */
  private static final int ENOUGH = 128;

  private static final int MOST = 1 << 14;

  private static final Instruction NUMBER =
      new Instruction.Load(
          new View(new Buffer(Buffer.Region.SCRATCH, "", ElementType.I32, 0, 0), 0, List.of()));

  /**
   * The shortest way that is long enough, if stores and rows move evenly through it.
   *
   * @param axes those of the map, in the order of its extent
   */
  static Optional<Flat> of(Body body, List<Access> accesses, List<Axis> axes) {
    List<Axis> outer = new ArrayList<>(axes);
    List<Axis> inner = new ArrayList<>();
    int count = 1;
    while (!outer.isEmpty() && count < ENOUGH) {
      Axis next = outer.removeLast();
      int taken = taken(next.extent(), count);
      if (taken < next.extent()) {
        outer.add(next.every(taken));
      }
      inner.addFirst(next.within(taken));
      count = Math.multiplyExact(count, taken);
    }
    return count > MOST || inner.size() < 2
        ? Optional.empty()
        : new Builder(body, accesses, outer, inner, count).flat();
  }

  /** The smallest part of an axis that divides it and makes the count enough; all if none does. */
  private static int taken(int extent, int count) {
    return IntStream.range(1, extent)
        .filter(part -> part * count >= ENOUGH && extent % part == 0)
        .findFirst()
        .orElse(extent);
  }

  private static final class Builder {
    private final List<Instruction> instructions;
    private final List<Integer> accessOf;
    private final List<Access> accesses;
    private final List<Axis> outer;
    private final List<Axis> inner;
    private final int count;
    private final List<Integer> strides = new ArrayList<>();
    private final List<Integer> tables = new ArrayList<>();
    private final SequencedMap<Integer, int[]> numbers = new TreeMap<>();
    private int next;

    Builder(Body body, List<Access> accesses, List<Axis> outer, List<Axis> inner, int count) {
      this.instructions = new ArrayList<>(body.instructions());
      this.accessOf = body.accessOf();
      this.accesses = new ArrayList<>(accesses);
      this.outer = outer;
      this.inner = inner;
      this.count = count;
      next = accesses.size();
    }

    Optional<Flat> flat() {
      int given = accesses.size();
      boolean fits = IntStream.range(0, given).allMatch(this::take);
      return fits ? Optional.of(built(given)) : Optional.empty();
    }

    /** Decides how an access moves in the inner loops; false if it cannot. */
    private boolean take(int access) {
      int stride = inner.getLast().stride(access);
      boolean number = accesses.get(access).storage() == Storage.NUMBER;
      boolean even = isEven(access) && (number || stride == 0 || stride == 1);
      int instruction = accessOf.indexOf(access);
      if (even) {
        move(stride, -1);
        return true;
      }
      if (number) {
        return read(access, instruction);
      }
      move(0, next);
      numbers.put(next++, table(access, 0));
      return instruction >= 0 && instructions.get(instruction) instanceof Instruction.Load;
    }

    /** An index that does not depend on outer loops is read from a table. */
    private boolean read(int access, int instruction) {
      numbers.put(access, table(access, accesses.get(access).offset()));
      accesses.set(access, new Access(Storage.INTS, null, 0, List.of()));
      instructions.set(instruction, NUMBER);
      move(1, -1);
      return outer.stream().allMatch(axis -> axis.stride(access) == 0);
    }

    private void move(int stride, int table) {
      strides.add(stride);
      tables.add(table);
    }

    private boolean isEven(int access) {
      return IntStream.range(1, inner.size())
          .allMatch(
              i ->
                  inner.get(i - 1).stride(access)
                      == inner.get(i).stride(access) * inner.get(i).extent());
    }

    private int[] table(int access, int offset) {
      int[] table = new int[count];
      for (int i = 0; i < count; i++) {
        int rest = i;
        table[i] = offset;
        for (Axis axis : inner.reversed()) {
          table[i] += rest % axis.extent() * axis.stride(access);
          rest /= axis.extent();
        }
      }
      return table;
    }

    private Flat built(int given) {
      int added = next - given;
      accesses.addAll(Collections.nCopies(added, new Access(Storage.INTS, null, 0, List.of())));
      List<Axis> axes = new ArrayList<>();
      outer.forEach(axis -> axes.add(new Axis(axis.extent(), joined(axis.strides(), added, 0))));
      axes.add(new Axis(count, joined(strides, added, 1)));
      return new Flat(
          new Body(List.of(), instructions, accessOf),
          List.copyOf(accesses),
          Axis.merged(axes, accesses.size()),
          joined(tables, added, -1),
          numbers);
    }

    private static List<Integer> joined(List<Integer> first, int count, int number) {
      List<Integer> joined = new ArrayList<>(first);
      joined.addAll(Collections.nCopies(count, number));
      return List.copyOf(joined);
    }
  }
}
