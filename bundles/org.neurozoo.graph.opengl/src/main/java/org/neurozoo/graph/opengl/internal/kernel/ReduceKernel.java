package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.shader.Expression;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;

/**
 * Reductions. Short ones are a thread each. Of a long one, n elements, about √n threads take
 * elements that lie apart by their number, and then one thread what they found: that keeps a device
 * busy and the error of sums small.
 */
final class ReduceKernel {
  /** Elements that one thread reduces where there are many reductions. */
  private static final int LONG = 1024;

  /** Elements that one thread reduces where there are few. */
  private static final int SHORT = 64;

  /** Reductions that keep a device busy. */
  private static final int MANY = 4096;

  private ReduceKernel() {}

  static List<Command> of(Kernel.Reduce reduce, Kit kit) {
    int length = reduce.inner().count();
    boolean alone = length <= (reduce.outer().count() < MANY ? SHORT : LONG);
    return alone ? whole(reduce, kit) : shared(reduce, kit);
  }

  private static List<Command> whole(Kernel.Reduce reduce, Kit kit) {
    int threads = reduce.outer().count();
    Shader shader = kit.shader(threads);
    write(shader, reduce, shader.indices("t", reduce.outer()));
    return kit.run(shader, threads, cost(reduce, reduce.inner().count()));
  }

  /** Writes what one thread does that reduces everything at outer indices. */
  static void write(Shader shader, Kernel.Reduce reduce, List<String> outer) {
    Accumulator result = Accumulator.declared(shader, reduce.op(), type(reduce));
    List<String> inner = shader.loops(reduce.inner());
    String position = "0";
    for (int axis = 0; axis < inner.size(); axis++) {
      position = position + " + " + inner.get(axis) + " * " + reduce.inner().strides().get(axis);
    }
    result.join(element(shader, reduce, outer, inner), "(" + position + ")");
    shader.close(inner.size());
    shader.put(result.result(), reduce.target(), outer);
  }

  private static String element(
      Shader shader, Kernel.Reduce reduce, List<String> outer, List<String> inner) {
    List<String> indices = new ArrayList<>(outer);
    indices.addAll(inner);
    return Expression.write(shader, reduce.body(), indices).get(reduce.value());
  }

  private static ElementType type(Kernel.Reduce reduce) {
    return reduce.body().get(reduce.value()).type();
  }

  private static long cost(Kernel.Reduce reduce, int elements) {
    return (long) elements * (reduce.body().size() + 2);
  }

  /**
   * What the threads of all reductions have found: an element each and, where a position is sought,
   * where it was.
   */
  private record Parts(Place values, Optional<Place> positions, int results, int each) {
    static Parts of(Kernel.Reduce reduce, Kit kit) {
      int results = reduce.outer().count();
      int each = Integer.highestOneBit((int) Math.ceil(Math.sqrt(reduce.inner().count())));
      int size = Math.multiplyExact(results, each);
      Place values = kit.extra().reserve(type(reduce), size);
      return new Parts(
          values,
          reduce.op().isPosition()
              ? Optional.of(kit.extra().reserve(ElementType.I32, size))
              : Optional.empty(),
          results,
          each);
    }

    int threads() {
      return results * each;
    }

    void leave(Shader shader, String at, Accumulator found) {
      shader.store(values, at, found.name());
      positions.ifPresent(place -> shader.store(place, at, found.position()));
    }

    void take(Shader shader, String at, Accumulator all) {
      String value = shader.load(values, at);
      all.merge(value, positions.map(place -> shader.load(place, at)).orElse("e"));
    }
  }

  private static List<Command> shared(Kernel.Reduce reduce, Kit kit) {
    Parts parts = Parts.of(reduce, kit);
    List<Command> commands = new ArrayList<>(parts(reduce, kit, parts));
    commands.addAll(joined(reduce, kit, parts));
    return commands;
  }

  /**
   * Neighbouring threads take neighbouring elements, of one reduction or of neighbouring ones.
   * Where a position is sought each begins with the first of all, which wins unless another beats
   * it.
   */
  private static List<Command> parts(Kernel.Reduce reduce, Kit kit, Parts parts) {
    Shader shader = kit.shader(parts.threads());
    boolean across = liesAcross(reduce);
    int divisor = across ? parts.results() : parts.each();
    shader.line("int part = t %s %d;", across ? "/" : "%", divisor);
    shader.line("int row = t %s %d;", across ? "%" : "/", divisor);
    List<String> outer = shader.indices("row", reduce.outer());
    Accumulator found = Accumulator.declared(shader, reduce.op(), type(reduce));
    int length = reduce.inner().count();
    String first = reduce.op().isPosition() ? "part - " + parts.each() : "part";
    shader.line("for (int s = %s; s < %d; s += %d) {", first, length, parts.each());
    shader.line("int e = max(s, 0);");
    List<String> inner = shader.indices("e", reduce.inner());
    found.join(element(shader, reduce, outer, inner), "e");
    shader.close(1);
    parts.leave(shader, "row * " + parts.each() + " + part", found);
    return kit.run(shader, parts.threads(), cost(reduce, length / parts.each()));
  }

  private static List<Command> joined(Kernel.Reduce reduce, Kit kit, Parts parts) {
    Shader shader = kit.shader(parts.results());
    List<String> outer = shader.indices("t", reduce.outer());
    Accumulator all = Accumulator.declared(shader, reduce.op(), type(reduce));
    shader.line("for (int e = 0; e < %d; ++e) {", parts.each());
    parts.take(shader, "t * " + parts.each() + " + e", all);
    shader.close(1);
    shader.put(all.result(), reduce.target(), outer);
    return kit.run(shader, parts.results(), parts.each());
  }

  /** Whether neighbouring results read neighbouring elements. */
  private static boolean liesAcross(Kernel.Reduce reduce) {
    int last = reduce.outer().rank() - 1;
    return last >= 0
        && reduce.body().stream()
            .anyMatch(
                each ->
                    each instanceof Instruction.Load(var view) && view.strides().get(last) == 1);
  }
}
