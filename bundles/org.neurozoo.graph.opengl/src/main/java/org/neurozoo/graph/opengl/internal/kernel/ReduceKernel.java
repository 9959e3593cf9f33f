package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
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
 * busy and the error of sums small. Positions are always found by one thread.
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
    return alone || reduce.op().isPosition() ? whole(reduce, kit) : shared(reduce, kit);
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

  private static List<Command> shared(Kernel.Reduce reduce, Kit kit) {
    int length = reduce.inner().count();
    int results = reduce.outer().count();
    int threads = Integer.highestOneBit((int) Math.ceil(Math.sqrt(length)));
    Place parts = kit.extra().reserve(type(reduce), Math.multiplyExact(results, threads));
    List<Command> commands = new ArrayList<>(parts(reduce, kit, parts, results, threads));
    commands.addAll(joined(reduce, kit, parts, results, threads));
    return commands;
  }

  /** Neighbouring threads take neighbouring elements, of one reduction or of neighbouring ones. */
  private static List<Command> parts(
      Kernel.Reduce reduce, Kit kit, Place parts, int results, int each) {
    int threads = results * each;
    Shader shader = kit.shader(threads);
    boolean across = liesAcross(reduce);
    shader.line("int part = t %s %d;", across ? "/" : "%", across ? results : each);
    shader.line("int row = t %s %d;", across ? "%" : "/", across ? results : each);
    List<String> outer = shader.indices("row", reduce.outer());
    Accumulator sum = Accumulator.declared(shader, reduce.op(), type(reduce));
    int length = reduce.inner().count();
    shader.line("for (int e = part; e < %d; e += %d) {", length, each);
    List<String> inner = shader.indices("e", reduce.inner());
    sum.join(element(shader, reduce, outer, inner), "e");
    shader.close(1);
    shader.store(parts, "row * " + each + " + part", sum.result());
    return kit.run(shader, threads, cost(reduce, length / each));
  }

  private static List<Command> joined(
      Kernel.Reduce reduce, Kit kit, Place parts, int results, int each) {
    Shader shader = kit.shader(results);
    List<String> outer = shader.indices("t", reduce.outer());
    Accumulator sum = Accumulator.declared(shader, reduce.op(), type(reduce));
    shader.line("for (int e = 0; e < %d; ++e) {", each);
    sum.join(shader.load(parts, "t * " + each + " + e"), "e");
    shader.close(1);
    shader.put(sum.result(), reduce.target(), outer);
    return kit.run(shader, results, each);
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
