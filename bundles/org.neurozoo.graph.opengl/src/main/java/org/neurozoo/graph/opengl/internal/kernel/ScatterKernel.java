package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Library;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Kernel;

/**
 * Scattering without atomic floats, which OpenGL lacks and whose order would differ from run to
 * run: a thread for each number of the target takes its row's updates from the first to the last.
 *
 * <p>Few updates are searched one by one. Of many, counts tell where the updates of a row are
 * listed; they get there in any order and are then put into the right one.
 */
final class ScatterKernel {
  /** So many updates are searched by every thread. */
  private static final int FEW = 256;

  private final Kernel.Scatter scatter;
  private final Kit kit;

  private ScatterKernel(Kernel.Scatter scatter, Kit kit) {
    this.scatter = scatter;
    this.kit = kit;
  }

  static List<Command> of(Kernel.Scatter scatter, Kit kit) {
    ScatterKernel kernel = new ScatterKernel(scatter, kit);
    return scatter.count() <= FEW ? kernel.searched() : kernel.listed();
  }

  private int targets() {
    return Math.multiplyExact(scatter.batch(), scatter.rows());
  }

  private int updates() {
    return Math.multiplyExact(scatter.batch(), scatter.count());
  }

  private List<Command> searched() {
    int threads = Math.multiplyExact(targets(), scatter.width());
    Shader shader = numbered(threads);
    begin(shader);
    shader.line("for (int i = 0; i < %d; ++i) {", scatter.count());
    shader.line("if (%s == row) {", row(shader, "batch", "i"));
    join(shader, "i");
    shader.close(2);
    end(shader);
    return kit.run(shader, threads, 4L * scatter.count());
  }

  /** A shader with a thread for each number of the target. */
  private Shader numbered(int threads) {
    Shader shader = kit.shader(threads);
    shader.line("int column = t %% %d;", scatter.width());
    shader.line("int row = t / %d %% %d;", scatter.width(), scatter.rows());
    return shader.line("int batch = t / %d;", scatter.width() * scatter.rows());
  }

  private String row(Shader shader, String batch, String update) {
    String at = shader.start(scatter.index()) + " + " + batch + " * " + scatter.count();
    String index = shader.load(scatter.index().buffer(), at + " + " + update);
    return "clamp(%s, 0, %d)".formatted(index, scatter.rows() - 1);
  }

  private ElementType type() {
    return scatter.target().buffer().type();
  }

  private void begin(Shader shader) {
    String there = shader.load(scatter.target().buffer(), shader.start(scatter.target()) + " + t");
    shader.line("%s number = %s;", Glsl.type(type()), there);
    shader.line("bool changed = false;");
  }

  private void join(Shader shader, String update) {
    String at =
        "%s + (batch * %d + %s) * %d + column"
            .formatted(shader.start(scatter.updates()), scatter.count(), update, scatter.width());
    String next = shader.load(scatter.updates().buffer(), at);
    shader.line(
        switch (scatter.mode()) {
          case SET -> "number = " + next + ";";
          case ADD -> "number += " + next + ";";
          case MAXIMUM -> "number = " + greater(shader, next) + ";";
        });
    shader.line("changed = true;");
  }

  private String greater(Shader shader, String next) {
    if (!type().isReal()) {
      return "max(number, " + next + ")";
    }
    shader.use(Library.GREATER);
    return "greater(number, " + next + ")";
  }

  private void end(Shader shader) {
    shader.line("if (changed) {");
    shader.store(scatter.target().buffer(), shader.start(scatter.target()) + " + t", "number");
    shader.close(1);
  }

  private List<Command> listed() {
    Place starts = kit.extra().reserve(ElementType.I32, targets() + 1);
    Place free = kit.extra().reserve(ElementType.I32, targets());
    Place list = kit.extra().reserve(ElementType.I32, updates());
    List<Command> commands = new ArrayList<>();
    commands.addAll(cleared(free));
    commands.addAll(counted(free));
    commands.addAll(summed(free, starts));
    commands.addAll(filled(free, list));
    commands.addAll(ordered(starts, list));
    commands.addAll(applied(starts, list));
    return commands;
  }

  private List<Command> cleared(Place free) {
    Shader shader = kit.shader(targets());
    shader.store(free, "t", "0");
    return kit.run(shader, targets(), 1);
  }

  private List<Command> counted(Place free) {
    Shader shader = updating();
    shader.line("%s;", shader.add(free, "to", "1"));
    return kit.run(shader, updates(), 2);
  }

  /** A shader with a thread for each update, which is told where it goes to. */
  private Shader updating() {
    Shader shader = kit.shader(updates());
    String row = row(shader, "0", "t");
    return shader.line("int to = t / %d * %d + %s;", scatter.count(), scatter.rows(), row);
  }

  /** Where the list of each row begins; it is filled from there. */
  private List<Command> summed(Place free, Place starts) {
    Shader shader = kit.shader(1);
    shader.line("int sum = 0;");
    shader.line("for (int i = 0; i < %d; ++i) {", targets());
    shader.line("int count = %s;", shader.load(free, "i"));
    shader.store(free, "i", "sum");
    shader.store(starts, "i", "sum");
    shader.line("sum += count;");
    shader.close(1);
    shader.store(starts, Integer.toString(targets()), "sum");
    return kit.run(shader, 1, 4L * targets());
  }

  private List<Command> filled(Place free, Place list) {
    Shader shader = updating();
    shader.line("int place = %s;", shader.add(free, "to", "1"));
    shader.store(list, "place", "t % " + scatter.count());
    return kit.run(shader, updates(), 2);
  }

  private List<Command> ordered(Place starts, Place list) {
    Shader shader = kit.shader(targets());
    shader.line("int first = %s;", shader.load(starts, "t"));
    shader.line("int end = %s;", shader.load(starts, "t + 1"));
    HeapSort.write(shader, list);
    return kit.run(shader, targets(), 16L * scatter.count() / Math.max(1, scatter.rows()) + 16);
  }

  private List<Command> applied(Place starts, Place list) {
    int threads = Math.multiplyExact(targets(), scatter.width());
    Shader shader = numbered(threads);
    begin(shader);
    String own = "t / " + scatter.width();
    shader.line("int end = %s;", shader.load(starts, own + " + 1"));
    shader.line("for (int i = %s; i < end; ++i) {", shader.load(starts, own));
    shader.line("int update = %s;", shader.load(list, "i"));
    join(shader, "update");
    shader.close(1);
    end(shader);
    return kit.run(shader, threads, 4L * scatter.count() / Math.max(1, scatter.rows()) + 16);
  }
}
