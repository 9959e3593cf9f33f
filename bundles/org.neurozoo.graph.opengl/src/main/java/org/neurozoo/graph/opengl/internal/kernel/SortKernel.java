package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Library;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Kernel;

/**
 * Sorting. Short rows are sorted by counting: a thread for each element counts those that come
 * before it, which is its place. The work grows with the square of the length, but nobody waits for
 * anybody. Long rows go through a network.
 */
final class SortKernel {
  /** Elements of a row that are counted for each of them. */
  private static final int SHORT = 2048;

  private SortKernel() {}

  static List<Command> of(Kernel.Sort sort, Kit kit) {
    return sort.length() <= SHORT ? counted(sort, kit) : byNetwork(sort, kit);
  }

  private static List<Command> byNetwork(Kernel.Sort sort, Kit kit) {
    ElementType type = sort.source().buffer().type();
    BitonicSort network = BitonicSort.of(kit, type, sort.outer().count(), sort.length());
    List<Command> commands = new ArrayList<>(begun(sort, kit, network));
    commands.addAll(network.commands((shader, x, y) -> before(shader, sort, x, y)));
    commands.addAll(ended(sort, kit, network));
    return commands;
  }

  private static List<Command> begun(Kernel.Sort sort, Kit kit, BitonicSort network) {
    int threads = network.lists() * network.padded();
    Shader shader = kit.shader(threads);
    shader.line("int place = t %% %d;", network.padded());
    shader.line("int row = t / %d;", network.padded());
    List<String> at = shader.indices("row", sort.outer());
    shader.line("if (place < %d) {", sort.length());
    shader.store(network.elements(), "t", shader.load(sort.source(), at, "place"));
    shader.close(1);
    shader.store(network.places(), "t", "place");
    return kit.run(shader, threads, 4);
  }

  private static List<Command> ended(Kernel.Sort sort, Kit kit, BitonicSort network) {
    int threads = network.lists() * sort.count();
    Shader shader = kit.shader(threads);
    shader.line("int place = t %% %d;", sort.count());
    shader.line("int row = t / %d;", sort.count());
    List<String> at = shader.indices("row", sort.outer());
    String found = shader.load(network.places(), "row * " + network.padded() + " + place");
    shader.put(found, sort.target(), at, "place");
    return kit.run(shader, threads, 4);
  }

  private static List<Command> counted(Kernel.Sort sort, Kit kit) {
    int threads = Math.multiplyExact(sort.outer().count(), sort.length());
    Shader shader = kit.shader(threads);
    shader.line("int mine = t %% %d;", sort.length());
    shader.line("int row = t / %d;", sort.length());
    List<String> rows = shader.indices("row", sort.outer());
    String type = Glsl.type(sort.source().buffer().type());
    shader.line("%s x = %s;", type, shader.load(sort.source(), rows, "mine"));
    shader.line("int place = 0;");
    shader.line("for (int other = 0; other < %d; ++other) {", sort.length());
    shader.line("%s y = %s;", type, shader.load(sort.source(), rows, "other"));
    shader.line("bool before = %s;", before(shader, sort, "y", "x"));
    shader.line("bool after = %s;", before(shader, sort, "x", "y"));
    shader.line("place += before || (!after && other < mine) ? 1 : 0;");
    shader.close(1);
    shader.line("if (place < %d) {", sort.count());
    shader.put("mine", sort.target(), rows, "place");
    shader.close(1);
    return kit.run(shader, threads, 8L * sort.length());
  }

  /** Whether one comes before another; numbers that are none come last, whichever way. */
  private static String before(Shader shader, Kernel.Sort sort, String a, String b) {
    String compared = a + (sort.descending() ? " > " : " < ") + b;
    if (!sort.source().buffer().type().isReal()) {
      return compared;
    }
    shader.use(Library.IS_NAN);
    return "!isNan(%s) && (isNan(%s) || %s)".formatted(a, b, compared);
  }
}
