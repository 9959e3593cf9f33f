package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Puts new values where they belong. A kernel writes a variable directly if no later kernel reads
 * the old value and it reads itself, if at all, only the element it writes; else the new value is
 * copied when everything else is done, so that an update is always as if simultaneous.
 */
final class InPlace {
  private InPlace() {}

  /**
   * The kernels with all updates carried out.
   *
   * @param updates from the buffer of a new value to the variable's
   */
  static List<Kernel> apply(List<Kernel> kernels, Map<Buffer, Buffer> updates) {
    List<Kernel> placed = new ArrayList<>(kernels);
    List<Kernel> copies = new ArrayList<>();
    updates.forEach(
        (value, variable) -> {
          if (isUnseen(placed, value, variable)) {
            placed.replaceAll(
                kernel -> Accesses.over(kernel, view -> redirect(view, value, variable)));
          } else {
            copies.add(copy(value, variable));
          }
        });
    placed.addAll(copies);
    return placed;
  }

  private static View redirect(View view, Buffer from, Buffer to) {
    return view.buffer().equals(from) ? new View(to, view.offset(), view.strides()) : view;
  }

  private static boolean isUnseen(List<Kernel> kernels, Buffer value, Buffer variable) {
    boolean written = false;
    for (Kernel kernel : kernels) {
      if (written && Accesses.reads(kernel).anyMatch(view -> view.buffer().equals(variable))) {
        return false;
      }
      if (Accesses.writes(kernel).anyMatch(view -> view.buffer().equals(value))) {
        written = true;
        if (!readsOnlyWhatItWrites(kernel, value, variable)) {
          return false;
        }
      }
    }
    return written;
  }

  private static boolean readsOnlyWhatItWrites(Kernel kernel, Buffer value, Buffer variable) {
    return switch (kernel) {
      case Kernel.Map map -> isHarmless(map.body(), map.stores(), value, variable);
      case Kernel.Contract c when !c.c().buffer().equals(value) ->
          !c.a().buffer().equals(variable)
              && !c.b().buffer().equals(variable)
              && isHarmless(c.epilogue().body(), c.epilogue().stores(), value, variable);
      default -> Accesses.reads(kernel).noneMatch(view -> view.buffer().equals(variable));
    };
  }

  private static boolean isHarmless(
      List<Instruction> body, List<Kernel.Store> stores, Buffer value, Buffer variable) {
    List<View> targets =
        stores.stream()
            .map(Kernel.Store::target)
            .filter(view -> view.buffer().equals(value))
            .map(view -> redirect(view, value, variable))
            .toList();
    return body.stream().allMatch(i -> targets.stream().allMatch(store -> harmless(i, store)));
  }

  private static boolean harmless(Instruction instruction, View store) {
    return switch (instruction) {
      case Instruction.Load(View view) ->
          !view.buffer().equals(store.buffer()) || view.equals(store);
      case Instruction.LoadRow load -> !load.view().buffer().equals(store.buffer());
      default -> true;
    };
  }

  private static Kernel copy(Buffer from, Buffer to) {
    List<Integer> contiguous = List.of(1);
    return new Kernel.Map(
        to.name(),
        Shape.of(from.size()),
        List.of(new Instruction.Load(new View(from, 0, contiguous))),
        List.of(new Kernel.Store(new View(to, 0, contiguous), 0)));
  }
}
