package org.neurozoo.graph.opengl.internal.kernel;

import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.opengl.internal.shader.Template;
import org.neurozoo.graph.plan.Kernel;

/** Cumulation: a thread for each row. */
final class CumulateKernel {
  private CumulateKernel() {}

  static List<Command> of(Kernel.Cumulate cumulate, Kit kit) {
    int rows = cumulate.outer().count();
    ElementType type = cumulate.source().buffer().type();
    Shader shader = new Shader(kit.places());
    Access access = new Access(shader, cumulate.outer());
    access.load("element", cumulate.source(), "i");
    access.store("put", cumulate.target(), "i");
    shader.function(
        "%1$s joined(%1$s sum, %1$s x)".formatted(Glsl.type(type)),
        () -> {
          new Accumulator(shader, op(cumulate), type, "sum").join("x", "");
          shader.line("return sum;");
        });
    Map<String, Object> values =
        Map.of(
            "NUMBER", Glsl.type(type),
            "NEUTRAL", Glsl.literal(type, op(cumulate).neutral()),
            "ROWS", rows,
            "LENGTH", cumulate.length(),
            "EXCLUSIVE", cumulate.exclusive());
    String text = Template.of("cumulate.comp", values);
    return kit.threads(shader, text, rows, 2L * cumulate.length());
  }

  private static Reduction op(Kernel.Cumulate cumulate) {
    return switch (cumulate.op()) {
      case SUM -> Reduction.SUM;
      case PRODUCT -> Reduction.PRODUCT;
      case MAXIMUM -> Reduction.MAXIMUM;
    };
  }
}
