package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.plan.View;

/**
 * Makes a kernel of each stage and of each epilogue again; what rows had to themselves lies behind
 * all other scratch.
 */
final class Apart {
  /** As in {@link MemoryPlan}. */
  private static final int ALIGNMENT = 16;

  private final Map<ElementType.Storage, Integer> sizes = new EnumMap<>(ElementType.Storage.class);

  private Apart(Plan plan) {
    sizes.putAll(plan.sizes());
  }

  static Plan of(Plan plan) {
    Apart apart = new Apart(plan);
    List<Kernel> kernels = plan.kernels().stream().flatMap(apart::stages).toList();
    return new Plan(
        plan.source(),
        kernels,
        apart.sizes,
        plan.inputs(),
        plan.outputs(),
        plan.constants(),
        plan.counter());
  }

  private Stream<Kernel> stages(Kernel kernel) {
    return switch (kernel) {
      case Kernel.Row row -> {
        Map<Buffer, Buffer> whole = new HashMap<>();
        yield row.stages().stream()
            .map(stage -> Accesses.over(stage, view -> moved(view, row, whole)))
            .map(Coalesce::coalesce);
      }
      case Kernel.Contract product -> product.apart().stream().map(Coalesce::coalesce);
      case Kernel.Loop loop ->
          Stream.of(loop.of(loop.body().stream().flatMap(this::stages).toList()));
      default -> Stream.of(kernel);
    };
  }

  private View moved(View view, Kernel.Row row, Map<Buffer, Buffer> whole) {
    Buffer one = view.buffer();
    if (one.region() != Region.ROW) {
      return view;
    }
    int count = row.rows().count();
    Buffer all = whole.computeIfAbsent(one, b -> placed(b, Math.multiplyExact(b.size(), count)));
    List<Integer> strides = new ArrayList<>(view.strides());
    for (int axis = 0; axis < row.rows().rank(); axis++) {
      strides.set(axis, row.rows().strides().get(axis) * one.size());
    }
    return new View(all, view.offset(), strides);
  }

  private Buffer placed(Buffer row, int size) {
    int used = sizes.getOrDefault(row.type().storage(), 0);
    int offset = Math.ceilDiv(used, ALIGNMENT) * ALIGNMENT;
    sizes.put(row.type().storage(), offset + size);
    return new Buffer(Region.SCRATCH, row.name(), row.type(), size, offset);
  }
}
