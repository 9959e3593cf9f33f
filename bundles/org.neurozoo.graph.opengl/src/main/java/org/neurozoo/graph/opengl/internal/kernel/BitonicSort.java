package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.plan.Kernel;

/**
 * Sorting long rows by Batcher's bitonic network (1968), over elements and where they stood: no two
 * are equal, so the order is stable though the network is not. Rows are padded to a power of 2 with
 * what comes last. Comparisons over short distances are made in shared memory, several passes a
 * dispatch.
 */
final class BitonicSort {
  /** Elements that a group sorts in shared memory. */
  private static final int BLOCK = 1024;

  private static final int THREADS = 256;

  private final Kernel.Sort sort;
  private final Kit kit;
  private final ElementType type;
  private final int rows;

  /** Elements of a row, padded. */
  private final int padded;

  private final Place elements;
  private final Place places;

  private BitonicSort(Kernel.Sort sort, Kit kit) {
    this.sort = sort;
    this.kit = kit;
    type = sort.source().buffer().type();
    rows = sort.outer().count();
    padded = Math.max(BLOCK, Integer.highestOneBit(2 * sort.length() - 1));
    int all = Math.multiplyExact(rows, padded);
    elements = kit.extra().reserve(type, all);
    places = kit.extra().reserve(ElementType.I32, all);
  }

  static List<Command> of(Kernel.Sort sort, Kit kit) {
    return new BitonicSort(sort, kit).commands();
  }

  private List<Command> commands() {
    Shader far = far();
    Shader near = near();
    List<Command> commands = new ArrayList<>(begun());
    commands.addAll(near(near, 2, BLOCK));
    for (int size = 2 * BLOCK; size <= padded; size *= 2) {
      List<int[]> passes = new ArrayList<>();
      for (int distance = size / 2; distance >= BLOCK; distance /= 2) {
        passes.add(new int[] {size, distance});
      }
      commands.addAll(kit.run(far, rows * padded / 2, 16, passes));
      commands.addAll(near(near, size, size));
    }
    commands.addAll(ended());
    return commands;
  }

  private List<Command> begun() {
    int threads = rows * padded;
    Shader shader = kit.shader(threads);
    shader.line("int place = t %% %d;", padded);
    shader.line("int row = t / %d;", padded);
    List<String> at = shader.indices("row", sort.outer());
    shader.line("if (place < %d) {", sort.length());
    shader.store(elements, "t", shader.load(sort.source(), at, "place"));
    shader.close(1);
    shader.store(places, "t", "place");
    return kit.run(shader, threads, 4);
  }

  private List<Command> ended() {
    int threads = rows * sort.count();
    Shader shader = kit.shader(threads);
    shader.line("int place = t %% %d;", sort.count());
    shader.line("int row = t / %d;", sort.count());
    List<String> at = shader.indices("row", sort.outer());
    String found = shader.load(places, "row * " + padded + " + place");
    shader.put(found, sort.target(), at, "place");
    return kit.run(shader, threads, 4);
  }

  /** The function that tells which of two comes first; what pads a row is never looked at. */
  private void order(Shader shader) {
    String number = Glsl.type(type);
    shader.function(
        "bool precedes(%1$s x, int i, %1$s y, int j)".formatted(number),
        () -> {
          shader.line("if (max(i, j) >= %d) return i < j;", sort.length());
          shader.line("bool before = %s;", SortKernel.before(shader, sort, "x", "y"));
          shader.line("bool after = %s;", SortKernel.before(shader, sort, "y", "x"));
          shader.line("return before || (!after && i < j);");
        });
  }

  /** The elements that are compared over a distance, of which there is the e-th pair. */
  private static void pair(Shader shader) {
    shader.line("int low = ((e & ~(distance - 1)) << 1) | (e & (distance - 1));");
    shader.line("int high = low + distance;");
  }

  /** A pass over a distance: a thread for each pair. */
  private Shader far() {
    Shader shader = kit.shader(rows * padded / 2);
    order(shader);
    shader.line("int size = %s;", shader.told());
    shader.line("int distance = %s;", shader.told());
    shader.line("int e = t;");
    pair(shader);
    String number = Glsl.type(type);
    shader.line("%s x = %s;", number, shader.load(elements, "low"));
    shader.line("%s y = %s;", number, shader.load(elements, "high"));
    shader.line("int i = %s;", shader.load(places, "low"));
    shader.line("int j = %s;", shader.load(places, "high"));
    shader.line("if (precedes(y, j, x, i) == ((low & %d & size) == 0)) {", padded - 1);
    shader.store(elements, "low", "y");
    shader.store(elements, "high", "x");
    shader.store(places, "low", "j");
    shader.store(places, "high", "i");
    shader.close(1);
    return shader;
  }

  /** The passes within a block, from one size to another: a group for each block. */
  private List<Command> near(Shader shader, int from, int to) {
    int steps = Integer.numberOfTrailingZeros(BLOCK);
    long operations = 16L * BLOCK / THREADS * steps * (from == to ? 1 : steps);
    int groups = rows * padded / BLOCK;
    return kit.run(shader, "", THREADS, groups, operations, List.of(new int[] {from, to}));
  }

  private Shader near() {
    Shader shader = new Shader(kit.places());
    order(shader);
    shader.share(type, "elements", BLOCK);
    shader.share(ElementType.I32, "places", BLOCK);
    shader.line("int lane = int(gl_LocalInvocationID.x);");
    shader.line("int first = (%s + int(gl_WorkGroupID.x)) * %d;", shader.last(), BLOCK);
    String from = shader.told();
    String to = shader.told();
    each(shader, BLOCK);
    shader.line("elements[e] = %s;", shader.load(elements, "first + e"));
    shader.line("places[e] = %s;", shader.load(places, "first + e"));
    shader.close(1);
    shader.await();
    shader.line("for (int size = %s; size <= %s; size *= 2) {", from, to);
    shader.line("int distance = min(size, %d) / 2;", BLOCK);
    shader.line("for (; distance > 0; distance /= 2) {");
    each(shader, BLOCK / 2);
    exchange(shader);
    shader.close(1);
    shader.await();
    shader.close(2);
    each(shader, BLOCK);
    shader.store(elements, "first + e", "elements[e]");
    shader.store(places, "first + e", "places[e]");
    shader.close(1);
    return shader;
  }

  private static void each(Shader shader, int count) {
    shader.line("for (int e = lane; e < %d; e += %d) {", count, THREADS);
  }

  private void exchange(Shader shader) {
    pair(shader);
    shader.line("%s x = elements[low];", Glsl.type(type));
    shader.line("%s y = elements[high];", Glsl.type(type));
    shader.line("int i = places[low];");
    shader.line("int j = places[high];");
    String rises = "((first + low) & %d & size) == 0".formatted(padded - 1);
    shader.line("if (precedes(y, j, x, i) == (%s)) {", rises);
    shader.line("elements[low] = y; elements[high] = x;");
    shader.line("places[low] = j; places[high] = i;");
    shader.close(1);
  }
}
