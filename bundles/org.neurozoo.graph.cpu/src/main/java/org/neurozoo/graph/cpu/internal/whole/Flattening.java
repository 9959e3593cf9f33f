package org.neurozoo.graph.cpu.internal.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

/**
 * Makes a sweep one loop over contiguous elements: what lies otherwise, or cannot be computed in
 * vectors, is first computed aside in scalars.
 */
final class Flattening {
  private final Sweep sweep;
  private final Work work;
  private final List<Integer> contiguous;
  private final Shape flat;
  private final boolean[] uniform;
  private final List<Piece> pieces = new ArrayList<>();

  private Flattening(Sweep sweep, Work work) {
    this.sweep = sweep;
    this.work = work;
    contiguous = normal(sweep.extent().strides());
    flat = Shape.of(sweep.extent().count());
    uniform = new boolean[sweep.body().size()];
  }

  /** The pieces of a sweep whose stores combine nothing; empty if there is no room. */
  static Optional<List<Piece>> of(Sweep sweep, Work work) {
    return new Flattening(sweep, work).pieces();
  }

  private Optional<List<Piece>> pieces() {
    List<Instruction> body = new ArrayList<>();
    List<Sweep.Store> aside = new ArrayList<>();
    for (int i = 0; i < uniform.length; i++) {
      Instruction instruction = sweep.body().get(i);
      uniform[i] = isUniform(instruction);
      if (uniform[i] || isEasy(instruction)) {
        body.add(flat(instruction));
        continue;
      }
      Optional<View> place = work.take(instruction.type(), sweep.extent());
      if (place.isEmpty()) {
        return Optional.empty();
      }
      aside.add(Sweep.Store.of(place.get(), i));
      body.add(new Instruction.Load(flat(place.get())));
    }
    if (!aside.isEmpty()) {
      pieces.add(new Sweep(sweep.extent(), sweep.body(), aside));
    }
    return stores(body) ? Optional.of(pieces) : Optional.empty();
  }

  /** Adds what computes and stores the results; whether there was room. */
  private boolean stores(List<Instruction> body) {
    List<Sweep.Store> direct = new ArrayList<>();
    List<Piece> copies = new ArrayList<>();
    for (Sweep.Store store : sweep.stores()) {
      View target = store.target();
      if (normal(target.strides()).equals(contiguous)) {
        direct.add(Sweep.Store.of(flat(target), store.value()));
      } else {
        Optional<View> place = work.take(target.buffer().type(), sweep.extent());
        if (place.isEmpty()) {
          return false;
        }
        direct.add(Sweep.Store.of(flat(place.get()), store.value()));
        copies.add(Sweep.copy(sweep.extent(), place.get(), target));
      }
    }
    pieces.add(new Sweep(flat, body, direct));
    pieces.addAll(copies);
    return true;
  }

  /** Strides of axes that run once do not matter. */
  private List<Integer> normal(List<Integer> strides) {
    return IntStream.range(0, strides.size())
        .filter(axis -> sweep.extent().extent(axis) != 1)
        .mapToObj(strides::get)
        .toList();
  }

  private boolean stays(List<Integer> strides) {
    return normal(strides).stream().allMatch(stride -> stride == 0);
  }

  private boolean isUniform(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load load -> stays(load.view().strides());
      case Instruction.LoadRow load -> stays(load.view().strides()) && uniform[load.row()];
      case Instruction.Index index -> stays(index.strides());
      case Instruction.Literal _ -> true;
      default -> false;
    };
  }

  private boolean isEasy(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Load load -> normal(load.view().strides()).equals(contiguous);
      case Instruction.LoadRow load ->
          uniform[load.row()] && normal(load.view().strides()).equals(contiguous);
      case Instruction.Index index -> normal(index.strides()).equals(contiguous);
      case Instruction.Random _ -> false;
      case Instruction.Binary binary -> binary.op() != BinaryOp.DIVIDE || binary.type().isFloat();
      default -> true;
    };
  }

  private Instruction flat(Instruction instruction) {
    return Bodies.over(List.of(instruction), Bodies.Ways.of(this::flat)).getFirst();
  }

  private View flat(View view) {
    return new View(view.buffer(), view.offset(), flat(view.strides()));
  }

  private List<Integer> flat(List<Integer> strides) {
    return List.of(stays(strides) ? 0 : 1);
  }
}
