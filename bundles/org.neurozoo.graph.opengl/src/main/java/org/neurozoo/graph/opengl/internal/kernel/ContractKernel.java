package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.shader.Expression;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Kernel;

/**
 * Products. Long sums of small products are cut into slices, each of which leaves its sums, to be
 * added by a kernel of their own.
 */
final class ContractKernel {
  private final Kernel.Contract product;
  private final Kit kit;
  private final ElementType type;

  private ContractKernel(Kernel.Contract product, Kit kit) {
    this.product = product;
    this.kit = kit;
    type = product.c().buffer().type();
  }

  static List<Command> of(Kernel.Contract product, Kit kit) {
    Layout layout = Layout.of(product, kit.scheme());
    ContractKernel kernel = new ContractKernel(product, kit);
    if (layout.slices() == 1) {
      return kernel.sums(layout, kernel::finish);
    }
    int size = Math.multiplyExact(product.extent().count(), layout.slices());
    Place parts = kit.extra().reserve(kernel.type, size);
    List<Command> commands =
        new ArrayList<>(kernel.sums(layout, shader -> kernel.keep(shader, parts)));
    commands.addAll(kernel.joined(parts, layout.slices()));
    return commands;
  }

  private List<Command> sums(Layout layout, Consumer<Shader> finish) {
    Shader shader = new Shader(kit.places());
    String number = Glsl.type(type);
    Side left = Side.left(product);
    Side right = Side.right(product);
    Side rows = layout.turned() ? right : left;
    Side lanes = layout.turned() ? left : right;
    rows.write(shader, "Row", product.batch(), product.k(), number);
    lanes.write(shader, "Lane", product.batch(), product.k(), number);
    String own = layout.turned() ? "int n, int m" : "int m, int n";
    shader.function(
        "void finish(int batch, " + own + ", int slice, " + number + " sum)",
        () -> finish.accept(shader));
    return layout.commands(kit, shader, number, rows, lanes);
  }

  private void finish(Shader shader) {
    List<String> indices = new ArrayList<>(shader.indices("batch", product.batch()));
    indices.addAll(shader.indices("m", product.m()));
    indices.addAll(shader.indices("n", product.n()));
    finish(shader, indices);
  }

  /** Stores a sum, or what an epilogue makes of it. */
  private void finish(Shader shader, List<String> indices) {
    Kernel.Epilogue epilogue = product.epilogue();
    List<String> values =
        Expression.write(shader, epilogue.body(), indices, Map.of(product.c(), "sum"));
    if (epilogue.keeps()) {
      shader.put("sum", product.c(), indices);
    }
    MapKernel.store(shader, epilogue.stores(), indices, values);
  }

  private void keep(Shader shader, Place parts) {
    int m = product.m().count();
    int n = product.n().count();
    int batch = product.batch().count();
    String at = "((slice * %d + batch) * %d + m) * %d + n".formatted(batch, m, n);
    shader.store(parts, at, "sum");
  }

  private List<Command> joined(Place parts, int slices) {
    int threads = product.extent().count();
    Shader shader = kit.shader(threads);
    shader.line("precise %s sum = %s;", Glsl.type(type), Glsl.literal(type, 0));
    shader.line("for (int slice = 0; slice < %d; ++slice) {", slices);
    shader.line("sum += %s;", shader.load(parts, "slice * " + threads + " + t"));
    shader.close(1);
    finish(shader, shader.indices("t", product.extent()));
    return kit.run(shader, threads, 2L * slices + product.epilogue().body().size());
  }
}
