package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** A kernel of the plan being lowered; maps stay open for more work over their extent. */
sealed interface Draft {
  Kernel kernel();

  /** Nothing can join. */
  record Finished(Kernel kernel) implements Draft {}

  /** A map that more stored tensors of its extent may join. */
  final class Open implements Draft {
    private static final int STORE = CodeSize.LOAD;

    /** Elements that take about as long as a launch. */
    private static final int SHORT = 4096;

    private final String origin;
    private final Shape extent;
    private final Body body;
    private final List<Kernel.Store> stores = new ArrayList<>();
    private final Set<Tensor> touched = new HashSet<>();

    Open(String origin, Shape extent, Storage storage) {
      this.origin = origin;
      this.extent = extent;
      this.body = new Body(storage, extent.rank());
    }

    Shape extent() {
      return extent;
    }

    /** Whether so much more code is not too much. */
    boolean hasRoom(int size) {
      return body.size() + STORE * stores.size() + size <= CodeSize.MOST;
    }

    /**
     * Whether joining saves something: memory read once, or a launch that weighs. Long maps that
     * have nothing in common stay apart, for then many are alike and backends compile them once.
     */
    boolean suits(Reads reads) {
      int count = extent.count();
      return count <= SHORT || !Collections.disjoint(touched, reads.ofSize(count));
    }

    void add(Tensor root, Reads reads, Storage storage) {
      touched.add(root);
      touched.addAll(reads.ofSize(extent.count()));
      Along[] at = Along.identity(extent.rank());
      int value = body.compute(root, at);
      stores.add(new Kernel.Store(storage.view(root, at, at.length), value));
    }

    /** Adds elements that are stored elsewhere, as a piece of something larger. */
    void add(Tensor part, View target, Reads reads) {
      touched.addAll(reads.ofSize(extent.count()));
      stores.add(new Kernel.Store(target, body.value(part, Along.identity(extent.rank()))));
    }

    @Override
    public Kernel kernel() {
      return new Kernel.Map(origin, extent, List.copyOf(body.code()), List.copyOf(stores));
    }
  }
}
