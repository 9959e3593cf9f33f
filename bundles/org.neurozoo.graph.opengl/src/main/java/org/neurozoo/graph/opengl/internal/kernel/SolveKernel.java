package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;

/**
 * Triangular systems, row after row: once a row is solved, a thread for each number that is not yet
 * takes it off. Rows stay undivided until the end, so that nobody reads what another writes.
 */
final class SolveKernel {
  private final Kernel.Solve solve;
  private final Kit kit;

  private SolveKernel(Kernel.Solve solve, Kit kit) {
    this.solve = solve;
    this.kit = kit;
  }

  static List<Command> of(Kernel.Solve solve, Kit kit) {
    return new SolveKernel(solve, kit).commands();
  }

  private List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.addAll(begun());
    commands.addAll(taken());
    commands.addAll(divided());
    return commands;
  }

  private Shape extent() {
    return solve.batch().then(Shape.of(solve.n(), solve.m()));
  }

  private List<Command> begun() {
    List<Instruction> body = List.of(new Instruction.Load(solve.b()));
    List<Kernel.Store> stores = List.of(new Kernel.Store(solve.x(), 0));
    return MapKernel.of(new Kernel.Map(solve.origin(), extent(), body, stores), kit);
  }

  /** Takes each row but the last off those that are left. */
  private List<Command> taken() {
    int threads = extent().count();
    Shader shader = kit.shader(threads);
    List<String> at = shader.indices("t", extent());
    List<String> batch = at.subList(0, at.size() - 2);
    String row = at.get(at.size() - 2);
    String column = at.getLast();
    shader.line("int solved = %s;", shader.told());
    shader.line("if (%s %s solved) return;", row, solve.transposed() ? ">=" : "<=");
    String type = Glsl.type(solve.x().buffer().type());
    String pivot = shader.load(solve.l(), batch, "solved", "solved");
    String known = shader.load(solve.x(), batch, "solved", column);
    shader.line("precise %s known = %s / %s;", type, known, pivot);
    String factor =
        solve.transposed()
            ? shader.load(solve.l(), batch, "solved", row)
            : shader.load(solve.l(), batch, row, "solved");
    String old = shader.load(solve.x(), batch, row, column);
    shader.line("precise %s next = fma(-%s, known, %s);", type, factor, old);
    shader.put("next", solve.x(), at);
    int last = solve.n() - 1;
    List<int[]> rows =
        IntStream.range(0, last)
            .mapToObj(done -> new int[] {solve.transposed() ? last - done : done})
            .toList();
    return kit.run(shader, threads, 8, rows);
  }

  private List<Command> divided() {
    int threads = extent().count();
    Shader shader = kit.shader(threads);
    List<String> at = shader.indices("t", extent());
    List<String> batch = at.subList(0, at.size() - 2);
    String row = at.get(at.size() - 2);
    String pivot = shader.load(solve.l(), batch, row, row);
    String known = shader.load(solve.x(), batch, row, at.getLast());
    shader.put(known + " / " + pivot, solve.x(), at);
    return kit.run(shader, threads, 4);
  }
}
