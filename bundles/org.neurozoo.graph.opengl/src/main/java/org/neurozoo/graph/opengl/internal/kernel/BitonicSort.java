package org.neurozoo.graph.opengl.internal.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.opengl.internal.device.Command;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.shader.Glsl;
import org.neurozoo.graph.opengl.internal.shader.Shader;
import org.neurozoo.graph.opengl.internal.shader.Template;

/**
 * Sorts lists by Batcher's bitonic network (1968), elements with the places where they stood: no
 * two pairs are equal, so the order is stable though the network is not. Lists are padded to a
 * power of 2 with what comes last. Comparisons over short distances are made in shared memory,
 * several passes a dispatch.
 *
 * @param lists how many
 * @param length of each
 * @param padded what it is padded to
 * @param elements room for those of one list after the other, padded
 * @param places likewise; those of a list are 0, 1, 2 … at first, up to what it is padded to
 */
record BitonicSort(
    Kit kit, ElementType type, int lists, int length, int padded, Place elements, Place places) {
  /** Elements that a group sorts in shared memory. */
  private static final int BLOCK = 1024;

  private static final int THREADS = 256;

  /** Writes whether an element comes before another. */
  interface Order {
    String before(Shader shader, String x, String y);
  }

  /** Sets room aside. */
  static BitonicSort of(Kit kit, ElementType type, int lists, int length) {
    int padded = Math.max(BLOCK, Integer.highestOneBit(2 * length - 1));
    int all = Math.multiplyExact(lists, padded);
    Place elements = kit.extra().reserve(type, all);
    Place places = kit.extra().reserve(ElementType.I32, all);
    return new BitonicSort(kit, type, lists, length, padded, elements, places);
  }

  /** Sorts what stands there. */
  List<Command> commands(Order order) {
    Shader far = shader(order);
    Map<String, Object> farValues = values(far, "SIZE", "DISTANCE");
    String farText = Template.of("bitonic-far.comp", farValues, "bitonic.glsl");
    Shader near = shader(order);
    Map<String, Object> nearValues = values(near, "FROM", "TO");
    String nearText = Template.of("bitonic-near.comp", nearValues, "bitonic.glsl");
    List<Command> commands = new ArrayList<>(near(near, nearText, 2, BLOCK));
    for (int size = 2 * BLOCK; size <= padded; size *= 2) {
      List<int[]> passes = new ArrayList<>();
      for (int distance = size / 2; distance >= BLOCK; distance /= 2) {
        passes.add(new int[] {size, distance});
      }
      commands.addAll(kit.threads(far, farText, pairs(), 16, passes));
      commands.addAll(near(near, nearText, size, size));
    }
    return commands;
  }

  private int pairs() {
    return lists * padded / 2;
  }

  private List<Command> near(Shader shader, String text, int from, int to) {
    int steps = Integer.numberOfTrailingZeros(BLOCK);
    long operations = 16L * BLOCK / THREADS * steps * (from == to ? 1 : steps);
    int groups = lists * padded / BLOCK;
    return kit.run(shader, text, THREADS, groups, operations, List.of(new int[] {from, to}));
  }

  /** A shader with the functions that both templates call. */
  private Shader shader(Order order) {
    Shader shader = new Shader(kit.places());
    String number = Glsl.type(type);
    shader.function(
        number + " element(int i)", () -> shader.line("return %s;", shader.load(elements, "i")));
    shader.function("int place(int i)", () -> shader.line("return %s;", shader.load(places, "i")));
    shader.function(
        "void put(int i, " + number + " x, int place)",
        () -> {
          shader.store(elements, "i", "x");
          shader.store(places, "i", "place");
        });
    shader.function(
        "bool before(%1$s x, %1$s y)".formatted(number),
        () -> shader.line("return %s;", order.before(shader, "x", "y")));
    return shader;
  }

  /** Numbers of a template, two of which each run is told. */
  private Map<String, Object> values(Shader shader, String first, String second) {
    Map<String, Object> values = new HashMap<>();
    values.put("NUMBER", Glsl.type(type));
    values.put("LENGTH", length);
    values.put("PADDED", padded);
    values.put("PAIRS", pairs());
    values.put("BLOCK", BLOCK);
    values.put(first, shader.told());
    values.put(second, shader.told());
    return values;
  }
}
