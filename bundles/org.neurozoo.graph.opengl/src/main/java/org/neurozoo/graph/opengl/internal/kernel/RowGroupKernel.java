package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.ElementType.Storage;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.shader.Expression;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Stages of long rows as one dispatch: a group of threads for each row, whose elements they take in
 * turn. What the row keeps for itself lies in shared memory; of what there is one a row, every
 * thread knows the value. All threads wait at the same places, so none returns early.
 */
final class RowGroupKernel {
  private static final int LEAST_THREADS = 32;
  private static final int MOST_THREADS = 256;

  /** Elements of a row that a thread takes at least, unless threads are few. */
  private static final int EACH = 4;

  private final Kernel.Row row;
  private final List<RowStage> stages;
  private final RowAccesses accesses;
  private final int threads;
  private final Map<Buffer, String> results = new HashMap<>();

  RowGroupKernel(Kernel.Row row) {
    this.row = row;
    stages = RowStage.of(row);
    accesses = new RowAccesses(row.rows(), stages);
    int wanted = Math.ceilDiv(RowStage.longest(stages), EACH);
    threads = Math.clamp(Integer.highestOneBit(2 * wanted - 1), LEAST_THREADS, MOST_THREADS);
  }

  /** Whether shared memory is all that threads need of each other, and there is enough. */
  boolean isPossible(Limits limits) {
    long bytes = GroupReduction.bytes(threads);
    for (Buffer each : accesses.shared()) {
      boolean isDouble = each.type().storage() == Storage.DOUBLES;
      bytes += (long) each.size() * (isDouble ? Double.BYTES : Integer.BYTES);
    }
    return bytes <= limits.sharedBytes()
        && stages.stream().allMatch(stage -> stage.length() > 0)
        && accesses.areOwn();
  }

  List<Command> commands(Kit kit) {
    Shader shader = new Shader(kit.places());
    accesses.shared().forEach(shader::share);
    shader.line("int lane = int(gl_LocalInvocationID.x);");
    shader.line("int row = %s + int(gl_WorkGroupID.x);", shader.last());
    List<String> rows = shader.indices("row", row.rows());
    for (RowStage stage : stages) {
      switch (stage.kernel()) {
        case Kernel.Map map -> map(shader, map, stage, rows);
        case Kernel.Reduce reduce -> reduce(shader, reduce, stage, rows);
        default -> throw new IllegalArgumentException("no stage of rows: " + stage);
      }
    }
    return kit.run(shader, "", threads, row.rows().count(), operations());
  }

  private long operations() {
    return stages.stream()
        .mapToLong(stage -> (long) Math.ceilDiv(stage.length(), threads) * stage.cost() + threads)
        .sum();
  }

  private void map(Shader shader, Kernel.Map map, RowStage stage, List<String> rows) {
    if (stage.isSingle()) {
      List<String> indices = indices(shader, "0", stage, rows);
      List<String> values = Expression.write(shader, map.body(), indices, known(stage));
      map.stores()
          .forEach(store -> keep(shader, values.get(store.value()), store.target(), indices));
      return;
    }
    shader.line("for (int e = lane; e < %d; e += %d) {", stage.length(), threads);
    List<String> indices = indices(shader, "e", stage, rows);
    List<String> values = Expression.write(shader, map.body(), indices, known(stage));
    MapKernel.store(shader, map.stores(), indices, values);
    shader.close(1);
    if (stage != stages.getLast()) {
      shader.await();
    }
  }

  private void reduce(Shader shader, Kernel.Reduce reduce, RowStage stage, List<String> rows) {
    ElementType type = reduce.body().get(reduce.value()).type();
    GroupReduction reduction = new GroupReduction(shader, reduce.op(), type, threads);
    Accumulator own = Accumulator.declared(shader, reduce.op(), type);
    reduction.open(stage.length());
    List<String> indices = indices(shader, "e", stage, rows);
    List<String> values = Expression.write(shader, reduce.body(), indices, known(stage));
    own.join(values.get(reduce.value()), "e");
    reduction.close(own);
    keep(shader, own.result(), reduce.target(), rows);
  }

  /** Remembers what every thread knows; one of them stores it for others. */
  private void keep(Shader shader, String result, View target, List<String> indices) {
    results.put(target.buffer(), result);
    if (target.buffer().region() != Buffer.Region.ROW) {
      shader.line("if (lane == 0) {");
      shader.put(result, target, indices);
      shader.close(1);
    }
  }

  private static List<String> indices(
      Shader shader, String element, RowStage stage, List<String> rows) {
    List<String> indices = new ArrayList<>(rows);
    indices.addAll(shader.indices(element, stage.inner()));
    return indices;
  }

  /** What loads yield that every thread knows. */
  private Map<View, String> known(RowStage stage) {
    Map<View, String> known = new HashMap<>();
    for (Instruction instruction : stage.body()) {
      if (instruction instanceof Instruction.Load(View view)
          && results.get(view.buffer()) instanceof String result) {
        known.put(view, result);
      }
    }
    return known;
  }
}
