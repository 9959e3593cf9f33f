package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.BinaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.opengl.internal.shader.Template;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/** Triangular systems, row after row: right sides first, divided by the diagonal last. */
final class SolveKernel {
  private final Kernel.Solve solve;
  private final Kit kit;
  private final ElementType type;

  private SolveKernel(Kernel.Solve solve, Kit kit) {
    this.solve = solve;
    this.kit = kit;
    type = solve.x().buffer().type();
  }

  static List<Command> of(Kernel.Solve solve, Kit kit) {
    SolveKernel kernel = new SolveKernel(solve, kit);
    Instruction b = new Instruction.Load(solve.b());
    List<Command> commands = new ArrayList<>(kernel.x(List.of(b)));
    commands.addAll(kernel.taken());
    Instruction x = new Instruction.Load(solve.x());
    Instruction pivot = new Instruction.Load(kernel.diagonal());
    commands.addAll(kernel.x(List.of(x, pivot, kernel.quotient())));
    return commands;
  }

  private Instruction quotient() {
    return new Instruction.Binary(BinaryOp.DIVIDE, type, 0, 1);
  }

  private View diagonal() {
    int rank = solve.batch().rank();
    List<Integer> all = solve.l().strides();
    List<Integer> strides = new ArrayList<>(all.subList(0, rank));
    strides.add(all.get(rank) + all.get(rank + 1));
    strides.add(0);
    return new View(solve.l().buffer(), solve.l().offset(), strides);
  }

  private Shape extent() {
    return solve.batch().then(Shape.of(solve.n(), solve.m()));
  }

  /** Stores what an expression yields last. */
  private List<Command> x(List<Instruction> body) {
    List<Kernel.Store> stores = List.of(new Kernel.Store(solve.x(), body.size() - 1));
    return MapKernel.of(new Kernel.Map(solve.origin(), extent(), body, stores), kit);
  }

  /** Takes each row but the last off those that are left. */
  private List<Command> taken() {
    int threads = extent().count();
    Shader shader = new Shader(kit.places());
    Access access = new Access(shader, solve.batch());
    access.load("l", solve.l(), "i", "j");
    access.load("x", solve.x(), "i", "j");
    access.store("setX", solve.x(), "i", "j");
    Map<String, Object> values =
        Map.of(
            "NUMBER", Glsl.type(type),
            "THREADS", threads,
            "N", solve.n(),
            "M", solve.m(),
            "TRANSPOSED", solve.transposed(),
            "SOLVED", shader.told());
    int last = solve.n() - 1;
    List<int[]> rows =
        IntStream.range(0, last)
            .mapToObj(done -> new int[] {solve.transposed() ? last - done : done})
            .toList();
    return kit.threads(shader, Template.of("solve-take.comp", values), threads, 8, rows);
  }
}
