package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.opengl.internal.shader.Template;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * Scattering without atomic floats, which OpenGL lacks and whose order would differ from run to
 * run: a thread for each number of the target takes its row's updates from the first to the last.
 * Few updates are searched one by one, many are sorted by their rows before.
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
    return scatter.count() <= FEW ? kernel.searched() : kernel.sorted();
  }

  private int updates() {
    return Math.multiplyExact(scatter.batch(), scatter.count());
  }

  private List<Command> searched() {
    Shader shader = joining();
    shader.function(
        "int rowOf(int update)", () -> shader.line("return %s;", row(shader, "update")));
    return taken(shader, "scatter-few.comp", 4L * scatter.count());
  }

  private List<Command> sorted() {
    BitonicSort list = BitonicSort.of(kit, ElementType.I32, 1, updates());
    List<Command> commands = new ArrayList<>(listed(list));
    commands.addAll(list.commands((shader, x, y) -> x + " < " + y));
    Shader shader = joining();
    shader.function(
        "int sortedRow(int i)", () -> shader.line("return %s;", shader.load(list.elements(), "i")));
    shader.function(
        "int sortedUpdate(int i)",
        () -> shader.line("return %s;", shader.load(list.places(), "i")));
    long usual = (long) scatter.count() / Math.max(1, scatter.rows());
    commands.addAll(taken(shader, "scatter-sorted.comp", 4 * usual + 64));
    return commands;
  }

  /** Which row of which batch each update goes to. */
  private List<Command> listed(BitonicSort list) {
    Shader shader = kit.shader(list.padded());
    shader.line("if (t < %d) {", updates());
    String batch = "t / %d * %d".formatted(scatter.count(), scatter.rows());
    shader.store(list.elements(), "t", batch + " + " + row(shader, "t"));
    shader.close(1);
    shader.store(list.places(), "t", "t");
    return kit.run(shader, list.padded(), 4);
  }

  private String row(Shader shader, String update) {
    String index = load(shader, scatter.index(), update);
    return "clamp(%s, 0, %d)".formatted(index, scatter.rows() - 1);
  }

  private static String load(Shader shader, View view, String element) {
    return shader.load(view.buffer(), shader.start(view) + " + " + element);
  }

  /** A shader with the functions that join updates to numbers of the target. */
  private Shader joining() {
    Shader shader = new Shader(kit.places());
    String number = Glsl.type(type());
    shader.function(
        number + " target(int i)",
        () -> shader.line("return %s;", load(shader, scatter.target(), "i")));
    shader.function(
        "void setTarget(int i, " + number + " x)",
        () -> {
          Buffer buffer = scatter.target().buffer();
          shader.store(buffer, shader.start(scatter.target()) + " + i", "x");
        });
    shader.function(
        number + " update(int i)",
        () -> shader.line("return %s;", load(shader, scatter.updates(), "i")));
    shader.function(
        "%1$s joined(%1$s x, %1$s next)".formatted(number),
        () -> {
          join(shader);
          shader.line("return x;");
        });
    return shader;
  }

  private ElementType type() {
    return scatter.target().buffer().type();
  }

  private void join(Shader shader) {
    switch (scatter.mode()) {
      case SET -> shader.line("x = next;");
      case ADD -> new Accumulator(shader, Reduction.SUM, type(), "x").join("next", "");
      case MAXIMUM -> new Accumulator(shader, Reduction.MAXIMUM, type(), "x").join("next", "");
    }
  }

  /** Has each number of the target take its updates. */
  private List<Command> taken(Shader shader, String template, long operations) {
    int targets = Math.multiplyExact(scatter.batch(), scatter.rows());
    int numbers = Math.multiplyExact(targets, scatter.width());
    Map<String, Object> values = new HashMap<>();
    values.put("NUMBER", Glsl.type(type()));
    values.put("NUMBERS", numbers);
    values.put("WIDTH", scatter.width());
    values.put("ROWS", scatter.rows());
    values.put("COUNT", scatter.count());
    values.put("UPDATES", updates());
    return kit.threads(shader, Template.of(template, values), numbers, operations);
  }
}
