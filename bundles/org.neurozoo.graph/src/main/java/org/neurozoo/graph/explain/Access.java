package org.neurozoo.graph.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * What a kernel touches of a buffer.
 *
 * @param buffer the buffer
 * @param elements how many elements, each counted once
 * @param written whether they are written, else read
 */
public record Access(Buffer buffer, long elements, boolean written) {
  /** The size of what is touched. */
  public long bytes() {
    return elements * bytes(buffer.type());
  }

  /** The size of an element in a buffer. */
  static int bytes(ElementType type) {
    return type.storage().bytes();
  }

  /** All that a kernel touches: what it reads, then what it writes, one of each a buffer. */
  public static List<Access> of(Kernel kernel) {
    List<Access> all = new ArrayList<>();
    switch (kernel) {
      case Kernel.Map(var origin, Shape extent, var body, var stores) -> {
        loads(all, extent, body, null);
        stores.forEach(store -> add(all, store.target(), extent, true));
      }
      case Kernel.Reduce r -> {
        loads(all, r.outer().then(r.inner()), r.body(), null);
        add(all, r.target(), r.outer(), true);
      }
      case Kernel.Row row -> row(all, row);
      case Kernel.Contract p -> {
        add(all, p.a(), p.batch().then(p.m()).then(p.k()), false);
        add(all, p.b(), p.batch().then(p.k()).then(p.n()), false);
        loads(all, p.extent(), p.epilogue().body(), p.c().buffer());
        if (p.epilogue().keeps()) {
          add(all, p.c(), p.extent(), true);
        }
        p.epilogue().stores().forEach(store -> add(all, store.target(), p.extent(), true));
      }
      case Kernel.Scatter s -> {
        add(all, s.index(), Shape.of(s.batch(), s.count()), false);
        add(all, s.updates(), Shape.of(s.batch(), s.count(), s.width()), false);
        add(all, s.target(), Shape.of(s.batch(), s.rows(), s.width()), true);
      }
      case Kernel.Cumulate c -> {
        add(all, c.source(), c.outer().then(Shape.of(c.length())), false);
        add(all, c.target(), c.outer().then(Shape.of(c.length())), true);
      }
      case Kernel.Sort s -> {
        add(all, s.source(), s.outer().then(Shape.of(s.length())), false);
        add(all, s.target(), s.outer().then(Shape.of(s.count())), true);
      }
      case Kernel.Cholesky c -> {
        add(all, c.a(), c.batch().then(Shape.of(c.n(), c.n())), false);
        add(all, c.l(), c.batch().then(Shape.of(c.n(), c.n())), true);
      }
      case Kernel.Solve s -> {
        add(all, s.l(), s.batch().then(Shape.of(s.n(), s.n())), false);
        add(all, s.b(), s.batch().then(Shape.of(s.n(), s.m())), false);
        add(all, s.x(), s.batch().then(Shape.of(s.n(), s.m())), true);
      }
      case Kernel.Loop loop -> loop(all, loop);
    }
    return List.copyOf(all);
  }

  /** What stages leave for each other stays in the row. */
  private static void row(List<Access> all, Kernel.Row row) {
    List<Access> stages = row.stages().stream().flatMap(stage -> of(stage).stream()).toList();
    Set<Buffer> own =
        stages.stream().filter(Access::written).map(Access::buffer).collect(Collectors.toSet());
    for (Access access : stages) {
      boolean passes = access.written || !own.contains(access.buffer);
      if (passes && access.buffer.region() != Buffer.Region.ROW) {
        add(all, access.buffer, access.elements, access.written);
      }
    }
  }

  /** Every round touches as much; sections are of their stacks. */
  private static void loop(List<Access> all, Kernel.Loop loop) {
    Map<Buffer, Buffer> stacks =
        loop.sections().stream()
            .collect(Collectors.toMap(s -> s.part().buffer(), s -> s.stack().buffer()));
    for (Kernel kernel : loop.body()) {
      for (Access access : of(kernel)) {
        Buffer buffer = stacks.getOrDefault(access.buffer, access.buffer);
        all.add(new Access(buffer, access.elements * loop.length(), access.written));
      }
    }
  }

  /** Adds what is loaded, but for one buffer whose elements are there already. */
  private static void loads(
      List<Access> all, Shape extent, List<Instruction> body, @Nullable Buffer known) {
    long[] counts = Distinct.counts(extent, body);
    for (int i = 0; i < counts.length; i++) {
      Buffer buffer =
          switch (body.get(i)) {
            case Instruction.Load load -> load.view().buffer();
            case Instruction.LoadRow load -> load.view().buffer();
            default -> null;
          };
      if (buffer != null && !buffer.equals(known)) {
        add(all, buffer, counts[i], false);
      }
    }
  }

  private static void add(List<Access> all, View view, Shape extent, boolean written) {
    add(all, view.buffer(), Distinct.count(extent, view.strides()), written);
  }

  private static void add(List<Access> all, Buffer buffer, long elements, boolean written) {
    long most = buffer.size();
    for (int i = 0; i < all.size(); i++) {
      Access known = all.get(i);
      if (known.buffer.equals(buffer) && known.written == written) {
        all.set(i, new Access(buffer, Math.min(most, known.elements + elements), written));
        return;
      }
    }
    all.add(new Access(buffer, Math.min(most, elements), written));
  }
}
