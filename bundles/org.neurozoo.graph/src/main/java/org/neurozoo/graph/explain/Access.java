package org.neurozoo.graph.explain;

import java.util.ArrayList;
import java.util.List;
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
        loads(all, extent, body);
        stores.forEach(store -> add(all, store.target(), extent, true));
      }
      case Kernel.Reduce r -> {
        loads(all, r.outer().then(r.inner()), r.body());
        add(all, r.target(), r.outer(), true);
      }
      case Kernel.Contract p -> {
        add(all, p.a(), p.batch().then(Shape.of(p.m(), p.k())), false);
        add(all, p.b(), p.batch().then(Shape.of(p.k(), p.n())), false);
        add(all, p.c(), p.batch().then(Shape.of(p.m(), p.n())), true);
      }
      case Kernel.Scatter s -> {
        add(all, s.index(), Shape.of(s.count()), false);
        add(all, s.updates(), Shape.of(s.count(), s.width()), false);
        add(all, s.target(), Shape.of(s.rows(), s.width()), true);
      }
    }
    return List.copyOf(all);
  }

  private static void loads(List<Access> all, Shape extent, List<Instruction> body) {
    long[] counts = Distinct.counts(extent, body);
    for (int i = 0; i < counts.length; i++) {
      switch (body.get(i)) {
        case Instruction.Load load -> add(all, load.view().buffer(), counts[i], false);
        case Instruction.LoadRow load -> add(all, load.view().buffer(), counts[i], false);
        default -> {}
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
