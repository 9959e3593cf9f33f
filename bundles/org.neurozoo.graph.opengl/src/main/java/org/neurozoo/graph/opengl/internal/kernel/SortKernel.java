package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Library;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.opengl.internal.shader.Template;
import org.neurozoo.graph.plan.Kernel;

/** Sorting: short rows by counting, long ones by a network. */
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
    Shader shader = new Shader(kit.places());
    Access access = new Access(shader, sort.outer());
    access.load("element", sort.source(), "i");
    access.store("put", sort.target(), "i");
    String number = Glsl.type(sort.source().buffer().type());
    shader.function(
        "bool before(%1$s x, %1$s y)".formatted(number),
        () -> shader.line("return %s;", before(shader, sort, "x", "y")));
    Map<String, Object> values =
        Map.of(
            "NUMBER", number, "THREADS", threads, "LENGTH", sort.length(), "COUNT", sort.count());
    String text = Template.of("sort-counting.comp", values);
    return kit.threads(shader, text, threads, 8L * sort.length());
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
