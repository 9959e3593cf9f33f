package org.neurozoo.graph.opengl.internal.kernel;

import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Kernel;

/** Cumulation: a thread for each row. */
final class CumulateKernel {
  private CumulateKernel() {}

  static List<Command> of(Kernel.Cumulate cumulate, Kit kit) {
    int threads = cumulate.outer().count();
    Shader shader = kit.shader(threads);
    List<String> at = shader.indices("t", cumulate.outer());
    ElementType type = cumulate.source().buffer().type();
    Accumulator sum = Accumulator.declared(shader, op(cumulate), type);
    shader.line("for (int i = 0; i < %d; ++i) {", cumulate.length());
    String element = shader.load(cumulate.source(), at, "i");
    String name = shader.name("x");
    shader.line("%s %s = %s;", Glsl.type(type), name, element);
    if (cumulate.exclusive()) {
      shader.put(sum.result(), cumulate.target(), at, "i");
      sum.join(name, "i");
    } else {
      sum.join(name, "i");
      shader.put(sum.result(), cumulate.target(), at, "i");
    }
    shader.close(1);
    return kit.run(shader, threads, 2L * cumulate.length());
  }

  private static Reduction op(Kernel.Cumulate cumulate) {
    return switch (cumulate.op()) {
      case SUM -> Reduction.SUM;
      case PRODUCT -> Reduction.PRODUCT;
      case MAXIMUM -> Reduction.MAXIMUM;
    };
  }
}
