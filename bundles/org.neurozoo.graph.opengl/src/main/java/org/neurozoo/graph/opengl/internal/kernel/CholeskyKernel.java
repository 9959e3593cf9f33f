package org.neurozoo.graph.opengl.internal.kernel;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Library;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.opengl.internal.shader.Template;
import org.neurozoo.graph.plan.Kernel;

/** Lower factors, column by column. */
final class CholeskyKernel {
  private CholeskyKernel() {}

  static List<Command> of(Kernel.Cholesky cholesky, Kit kit) {
    int n = cholesky.n();
    int threads = cholesky.batch().count() * n;
    Shader shader = new Shader(kit.places());
    Access access = new Access(shader, cholesky.batch());
    access.load("a", cholesky.a(), "i", "j");
    access.load("l", cholesky.l(), "i", "j");
    access.store("setL", cholesky.l(), "i", "j");
    shader.use(Library.SQUARE_ROOT);
    String number = Glsl.type(cholesky.a().buffer().type());
    String text =
        Template.of(
            "cholesky-column.comp",
            Map.of("NUMBER", number, "THREADS", threads, "N", n, "COLUMN", shader.told()));
    List<int[]> columns = IntStream.range(0, n).mapToObj(column -> new int[] {column}).toList();
    return kit.threads(shader, text, threads, 4L * n + 8, columns);
  }
}
