package org.neurozoo.graph.cpu.internal.reduce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neurozoo.graph.cpu.internal.Location;
import org.neurozoo.graph.cpu.internal.expression.Access;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.Body;
import org.neurozoo.graph.cpu.internal.expression.BoundLoop;
import org.neurozoo.graph.cpu.internal.expression.Loops;
import org.neurozoo.graph.cpu.internal.expression.Storage;
import org.neurozoo.graph.cpu.internal.expression.Way;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;

/** A map that is a stage: some rows at a time. */
final class MapRows {
  /** How many times longer a number takes in scalars than a vector. */
  private static final int SCALAR = 4;

  /** What looking up positions costs. */
  private static final int FLAT = 2;

  /**
   * A way through a block.
   *
   * @param across whether the innermost loop runs over rows; otherwise the outermost does
   */
  private record Form(Way way, boolean across, int price) {
    long cost(int lanes) {
      boolean vectors = lanes > 1 && way.isVectorizable();
      return vectors ? price * way.rounds(lanes) : SCALAR * way.rounds(1);
    }

    int first() {
      return way.axes().getFirst().extent();
    }

    /** Whether the way can be gone for so many rows. */
    boolean fits(int count, int block) {
      return across || first() * count % block == 0;
    }
  }

  private final Form form;
  private final BoundLoop bound;
  private final Prefix prefix;

  /** How far each access moves from row to row before a block begins. */
  private final int[] steps;

  private final int[] offsets;
  private final int block;

  private MapRows(Form form, BoundLoop bound, List<Axis> rows, List<Access> accesses, int block) {
    this.form = form;
    this.bound = bound;
    this.block = block;
    int count = form.way.accesses().size();
    List<Axis> padded = rows.stream().map(axis -> padded(axis, count)).toList();
    prefix = new Prefix(padded);
    Axis start = padded(RowAxes.start(rows.getLast(), accesses), count);
    steps = start.strides().stream().mapToInt(Integer::intValue).toArray();
    offsets = new int[count];
  }

  private static Axis padded(Axis axis, int count) {
    List<Integer> strides = new ArrayList<>(axis.strides());
    strides.addAll(Collections.nCopies(count - strides.size(), 0));
    return new Axis(axis.extent(), List.copyOf(strides));
  }

  /** The stage in blocks of a layout, the last of which may have fewer rows. */
  static MapRows of(
      Kernel.Map map, RowLayout layout, Function<Buffer, Location> locations, Loops loops) {
    Body body = Body.of(map.body());
    List<Access> accesses = Way.accesses(body, map.stores());
    List<Axis> rows = RowAxes.of(layout.rows(), accesses);
    int rest = layout.last() % layout.block();
    Form form =
        forms(map, body, accesses, rows, layout)
            .filter(f -> f.fits(rest, layout.block()))
            .min(Comparator.comparingLong(f -> f.cost(loops.lanes())))
            .orElseThrow();
    return new MapRows(form, form.way.bound(loops, locations), rows, accesses, layout.block());
  }

  /** Along rows, across them, and with short rows made one loop. */
  private static Stream<Form> forms(
      Kernel.Map map, Body body, List<Access> accesses, List<Axis> rows, RowLayout layout) {
    Axis block = rows.getLast().within(layout.block());
    int rank = layout.rows().rank();
    List<Axis> inner = Axis.of(map.extent().axes(rank, map.extent().rank()), rank, accesses);
    List<Axis> along = new ArrayList<>(List.of(block));
    along.addAll(Way.ordered(inner));
    List<Axis> across =
        new ArrayList<>(inner.isEmpty() ? inner : Axis.merged(inner, accesses.size()));
    across.add(block);
    Stream<Form> plain =
        Stream.of(
            new Form(
                Way.plain(body, accesses, Axis.merged(along, accesses.size()), map), false, 1));
    Stream<Form> sideways =
        inner.isEmpty()
            ? Stream.empty()
            : Stream.of(new Form(Way.plain(body, accesses, across, map), true, 1));
    List<Axis> all = Stream.concat(Stream.of(block), inner.stream()).toList();
    Optional<Way> flat =
        countsRows(accesses, rows) ? Optional.empty() : Way.flat(body, accesses, all, map);
    return Stream.of(plain, sideways, flat.map(way -> new Form(way, false, FLAT)).stream())
        .flatMap(forms -> forms);
  }

  /** Whether some number is not the same in every row: then no table holds it. */
  private static boolean countsRows(List<Access> accesses, List<Axis> rows) {
    for (int access = 0; access < accesses.size(); access++) {
      int number = access;
      if (accesses.get(access).storage() == Storage.NUMBER
          && rows.stream().anyMatch(axis -> axis.stride(number) != 0)) {
        return true;
      }
    }
    return false;
  }

  /** Computes so many rows of a round, beginning with one. */
  void rows(int round, int row, int count) {
    System.arraycopy(bound.offsets(), 0, offsets, 0, offsets.length);
    if (round > 0) {
      prefix.move(round, offsets);
    }
    for (int access = 0; access < offsets.length; access++) {
      offsets[access] += row * steps[access];
    }
    if (form.across) {
      bound.loop().run(bound.arrays(), offsets, 0, form.first(), count, 0);
    } else {
      int length = form.way.axes().size() == 1 ? 1 : form.way.axes().getLast().extent();
      bound.loop().run(bound.arrays(), offsets, 0, form.first() * count / block, length, 0);
    }
  }
}
