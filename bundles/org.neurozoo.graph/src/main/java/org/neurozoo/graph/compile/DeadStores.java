package org.neurozoo.graph.compile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** Drops stores of scratch that nobody reads: their value stays in a register of its own map. */
final class DeadStores {
  private DeadStores() {}

  static List<Kernel> remove(List<Kernel> kernels, Collection<Buffer> outputs) {
    Set<Buffer> read = new HashSet<>(outputs);
    kernels.forEach(kernel -> Accesses.reads(kernel).map(View::buffer).forEach(read::add));
    return kernels.stream().map(kernel -> without(kernel, read)).toList();
  }

  private static Kernel without(Kernel kernel, Set<Buffer> read) {
    return switch (kernel) {
      case Kernel.Map(var origin, var extent, var body, var stores) ->
          new Kernel.Map(
              origin, extent, body, stores.stream().filter(s -> isSeen(s, read)).toList());
      default -> kernel;
    };
  }

  private static boolean isSeen(Kernel.Store store, Set<Buffer> read) {
    Buffer buffer = store.target().buffer();
    return buffer.region() == Region.STATE || read.contains(buffer);
  }
}
