package org.neurozoo.graph.opengl.internal.kernel;

import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Library;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Kernel;

/** Lower factors, column by column: a thread for each row, which finds the diagonal for itself. */
final class CholeskyKernel {
  private CholeskyKernel() {}

  static List<Command> of(Kernel.Cholesky cholesky, Kit kit) {
    int threads = cholesky.batch().count() * cholesky.n();
    Shader shader = kit.shader(threads);
    shader.line("int row = t %% %d;", cholesky.n());
    shader.line("int matrix = t / %d;", cholesky.n());
    List<String> batch = shader.indices("matrix", cholesky.batch());
    shader.line("int column = %s;", shader.told());
    ElementType type = cholesky.a().buffer().type();
    shader.line("precise %s x = %s;", Glsl.type(type), Glsl.literal(type, 0));
    shader.line("if (row >= column) {");
    shader.line("x = %s;", shader.load(cholesky.a(), batch, "row", "column"));
    String pivot = shader.load(cholesky.a(), batch, "column", "column");
    shader.line("precise %s pivot = %s;", Glsl.type(type), pivot);
    shader.line("for (int k = 0; k < column; ++k) {");
    shader.line("%s l = %s;", Glsl.type(type), shader.load(cholesky.l(), batch, "column", "k"));
    shader.line("pivot = fma(-l, l, pivot);");
    shader.line("x = fma(-%s, l, x);", shader.load(cholesky.l(), batch, "row", "k"));
    shader.close(1);
    shader.use(Library.SQUARE_ROOT);
    shader.line("pivot = squareRoot(pivot);");
    shader.line("x = row == column ? pivot : x / pivot;");
    shader.close(1);
    shader.put("x", cholesky.l(), batch, "row", "column");
    List<int[]> columns =
        IntStream.range(0, cholesky.n()).mapToObj(column -> new int[] {column}).toList();
    return kit.run(shader, threads, 4L * cholesky.n() + 8, columns);
  }
}
