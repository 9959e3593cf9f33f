package org.neurozoo.graph.opengl.internal.kernel;

import java.util.List;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Expression;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Kernel;

/** An expression at every index: a thread for each. */
final class MapKernel {
  private MapKernel() {}

  static List<Command> of(Kernel.Map map, Kit kit) {
    int threads = map.extent().count();
    Shader shader = kit.shader(threads);
    List<String> indices = shader.indices("t", map.extent());
    write(shader, map, indices);
    return kit.run(shader, threads, map.body().size());
  }

  /** Writes what a map does at indices. */
  static void write(Shader shader, Kernel.Map map, List<String> indices) {
    List<String> values = Expression.write(shader, map.body(), indices);
    store(shader, map.stores(), indices, values);
  }

  static void store(
      Shader shader, List<Kernel.Store> stores, List<String> indices, List<String> values) {
    for (Kernel.Store store : stores) {
      shader.put(values.get(store.value()), store.target(), indices);
    }
  }
}
