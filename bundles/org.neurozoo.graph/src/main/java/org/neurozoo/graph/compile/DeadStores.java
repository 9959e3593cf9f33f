package org.neurozoo.graph.compile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Drops stores of scratch that nobody reads, whose value stays in a register of its own map, and of
 * what is there already.
 */
final class DeadStores {
  private DeadStores() {}

  static List<Kernel> remove(List<Kernel> kernels, Collection<Buffer> outputs) {
    Set<Buffer> read = new HashSet<>(outputs);
    kernels.forEach(kernel -> Accesses.reads(kernel).map(View::buffer).forEach(read::add));
    return kernels.stream()
        .map(kernel -> without(kernel, read))
        .filter(kernel -> !(kernel instanceof Kernel.Map map) || !map.stores().isEmpty())
        .toList();
  }

  private static Kernel without(Kernel kernel, Set<Buffer> read) {
    return switch (kernel) {
      case Kernel.Map(var origin, var extent, var body, var stores) ->
          new Kernel.Map(origin, extent, body, useful(stores, body, read));
      case Kernel.Contract c ->
          new Kernel.Contract(
              c.origin(),
              c.batch(),
              c.m(),
              c.n(),
              c.k(),
              c.a(),
              c.b(),
              c.c(),
              new Kernel.Epilogue(
                  c.epilogue().body(),
                  useful(c.epilogue().stores(), c.epilogue().body(), read),
                  c.epilogue().keeps()));
      default -> kernel;
    };
  }

  private static List<Kernel.Store> useful(
      List<Kernel.Store> stores, List<Instruction> body, Set<Buffer> read) {
    return stores.stream().filter(s -> isSeen(s, read) && !isIdle(s, body)).toList();
  }

  /** What is stored where it came from. */
  private static boolean isIdle(Kernel.Store store, List<Instruction> body) {
    return body.get(store.value()) instanceof Instruction.Load(View view)
        && view.equals(store.target());
  }

  private static boolean isSeen(Kernel.Store store, Set<Buffer> read) {
    Buffer buffer = store.target().buffer();
    return buffer.region() == Region.STATE || read.contains(buffer);
  }
}
