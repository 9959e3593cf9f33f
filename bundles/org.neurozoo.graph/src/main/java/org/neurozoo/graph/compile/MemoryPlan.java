package org.neurozoo.graph.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Buffer.Region;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.Plan;
import org.neurozoo.graph.plan.View;

/**
 * Gives scratch buffers their offsets: each takes the first gap that is free from the kernel that
 * writes it to the last that reads it. What is fed, yielded or constant keeps its place throughout.
 */
final class MemoryPlan {
  /** Buffers start at multiples of a cache line's 16 elements. */
  private static final int ALIGNMENT = 16;

  private record Life(Buffer buffer, int first, int last, int offset) {
    int end() {
      return offset + (buffer.size() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    boolean meets(Life other) {
      boolean storage = buffer.type().storage() == other.buffer.type().storage();
      return storage && first <= other.last && other.first <= last;
    }
  }

  private final List<Life> placed = new ArrayList<>();

  private MemoryPlan() {}

  static Plan lay(Program source, List<Kernel> kernels, Lowering.Result lowered) {
    Set<Buffer> lasting = new LinkedHashSet<>(lowered.inputs().values());
    lasting.addAll(lowered.outputs().values());
    lasting.addAll(lowered.constants().keySet());
    lasting.add(lowered.counter());
    MemoryPlan plan = new MemoryPlan();
    lasting.forEach(buffer -> plan.place(buffer, 0, kernels.size()));
    lives(kernels, lasting).forEach((buffer, life) -> plan.place(buffer, life[0], life[1]));
    return plan.finish(source, kernels, lowered);
  }

  /** For each other scratch buffer, the kernels that use it first and last. */
  private static Map<Buffer, int[]> lives(List<Kernel> kernels, Set<Buffer> lasting) {
    Map<Buffer, int[]> lives = new LinkedHashMap<>();
    for (int i = 0; i < kernels.size(); i++) {
      int at = i;
      Stream.concat(Accesses.writes(kernels.get(i)), Accesses.reads(kernels.get(i)))
          .map(View::buffer)
          .filter(buffer -> buffer.region() == Region.SCRATCH && !lasting.contains(buffer))
          .forEach(buffer -> lives.computeIfAbsent(buffer, b -> new int[] {at, at})[1] = at);
    }
    return lives;
  }

  private void place(Buffer buffer, int first, int last) {
    Life life = new Life(buffer, first, last, 0);
    List<Life> others =
        placed.stream()
            .filter(life::meets)
            .sorted(java.util.Comparator.comparingInt(Life::offset))
            .toList();
    for (Life other : others) {
      if (life.end() > other.offset() && other.end() > life.offset()) {
        life = new Life(buffer, first, last, other.end());
      }
    }
    placed.add(life);
  }

  private Plan finish(Program source, List<Kernel> kernels, Lowering.Result lowered) {
    Map<Buffer, Buffer> moved = new HashMap<>();
    placed.forEach(life -> moved.put(life.buffer(), at(life)));
    UnaryOperator<View> move =
        view ->
            new View(
                moved.getOrDefault(view.buffer(), view.buffer()), view.offset(), view.strides());
    Map<Buffer, NdArray> constants = new LinkedHashMap<>();
    lowered.constants().forEach((buffer, value) -> constants.put(at(moved, buffer), value));
    return new Plan(
        source,
        kernels.stream().map(kernel -> Accesses.over(kernel, move)).toList(),
        sizes(),
        moved(lowered.inputs(), moved),
        moved(lowered.outputs(), moved),
        constants,
        at(moved, lowered.counter()));
  }

  private static Map<String, Buffer> moved(Map<String, Buffer> named, Map<Buffer, Buffer> moved) {
    Map<String, Buffer> result = new LinkedHashMap<>();
    named.forEach((name, buffer) -> result.put(name, at(moved, buffer)));
    return result;
  }

  private static Buffer at(Map<Buffer, Buffer> moved, Buffer buffer) {
    Buffer at = moved.get(buffer);
    if (at == null) {
      throw new IllegalStateException("not placed: " + buffer);
    }
    return at;
  }

  private static Buffer at(Life life) {
    Buffer b = life.buffer();
    return new Buffer(b.region(), b.name(), b.type(), b.size(), life.offset());
  }

  private Map<ElementType.Storage, Integer> sizes() {
    Map<ElementType.Storage, Integer> sizes = new EnumMap<>(ElementType.Storage.class);
    placed.forEach(life -> sizes.merge(life.buffer().type().storage(), life.end(), Math::max));
    return sizes;
  }
}
