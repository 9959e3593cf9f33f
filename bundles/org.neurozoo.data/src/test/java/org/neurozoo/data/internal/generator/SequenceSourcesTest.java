package org.neurozoo.data.internal.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Sources;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class SequenceSourcesTest {
  private static Target.Classes classes(DataSet data) {
    return (Target.Classes) data.target();
  }

  private static String text(List<String> names, NdArray tokens, int row, int length) {
    int steps = tokens.shape().extent(1);
    return Arrays.stream(tokens.ints(), row * steps, row * steps + length)
        .filter(token -> token >= 0)
        .mapToObj(names::get)
        .collect(Collectors.joining());
  }

  @Test
  void addsWhatIsMarked() {
    DataSet data = Sources.generate("adding", Map.of("n", 200, "length", 20, "shortest", 10));
    float[] features = data.features().floats();
    float[] sums = ((Target.Numbers) data.target()).values().floats();
    int[] lengths = data.lengths().orElseThrow().ints();
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      float sum = 0;
      int marked = 0;
      seen.add(lengths[i]);
      for (int step = 0; step < 20; step++) {
        float marker = features[(i * 20 + step) * 2 + 1];
        sum += marker * features[(i * 20 + step) * 2];
        marked += (int) marker;
        assertTrue(step < lengths[i] || features[(i * 20 + step) * 2] == 0);
      }
      assertEquals(2, marked);
      assertEquals(sums[i], sum, 1e-6);
    }
    assertEquals(11, seen.size());
  }

  @Test
  void copiesWhatCameFirst() {
    DataSet data = Sources.generate("copy", Map.of("n", 50, "symbols", 3, "length", 4, "delay", 5));
    assertEquals(Shape.of(50, 13), data.features().shape());
    for (int i = 0; i < 50; i++) {
      int[] tokens = Arrays.copyOfRange(data.features().ints(), i * 13, i * 13 + 13);
      int[] labels = Arrays.copyOfRange(classes(data).labels().ints(), i * 13, i * 13 + 13);
      assertArrayEquals(Arrays.copyOf(tokens, 4), Arrays.copyOfRange(labels, 9, 13));
      assertTrue(Arrays.stream(labels, 0, 9).allMatch(label -> label == -1));
      assertTrue(Arrays.stream(tokens, 4, 9).allMatch(token -> token == 3));
      assertTrue(Arrays.stream(tokens, 9, 13).allMatch(token -> token == 4));
    }
  }

  @Test
  void reberStringsAreOfTheGrammar() {
    DataSet data = Sources.generate("reber", Map.of("n", 500));
    Set<String> strings = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      int length = data.lengths().orElseThrow().ints()[i];
      String string = "B" + text(Reber.SYMBOLS, classes(data).labels(), i, length);
      assertEquals(string.substring(0, length), text(Reber.SYMBOLS, data.features(), i, length));
      assertTrue(accepted(string), string);
      strings.add(string);
    }
    assertTrue(strings.containsAll(List.of("BTXSE", "BPVVE", "BTSXSE")), strings.toString());
  }

  /** As a walk over the transitions of Cleeremans, Servan-Schreiber and McClelland (1989). */
  private static boolean accepted(String string) {
    Map<String, Integer> moves =
        Map.ofEntries(
            Map.entry("0T", 1),
            Map.entry("0P", 2),
            Map.entry("1S", 1),
            Map.entry("1X", 3),
            Map.entry("2T", 2),
            Map.entry("2V", 4),
            Map.entry("3X", 2),
            Map.entry("3S", 5),
            Map.entry("4P", 3),
            Map.entry("4V", 5));
    int state = 0;
    for (char symbol : string.substring(1, string.length() - 1).toCharArray()) {
      state = moves.getOrDefault(state + "" + symbol, 9);
    }
    return state == 5 && string.startsWith("B") && string.endsWith("E");
  }

  @Test
  void embeddedStringsRemember() {
    DataSet data =
        Sources.generate("reber", Map.of("n", 200, "embedded", true, "target", "possible"));
    float[] possible = ((Target.Numbers) data.target()).values().floats();
    int steps = data.features().shape().extent(1);
    for (int i = 0; i < 200; i++) {
      int length = data.lengths().orElseThrow().ints()[i];
      String string = text(Reber.SYMBOLS, data.features(), i, length);
      assertTrue(string.startsWith("B") && "TP".indexOf(string.charAt(1)) >= 0, string);
      assertEquals(string.charAt(1), string.charAt(length - 1), string);
      assertTrue(accepted(string.substring(2, length - 1)), string);
      for (int step = 0; step + 1 < length; step++) {
        int next = Reber.SYMBOLS.indexOf(string.substring(step + 1, step + 2));
        assertEquals(1, possible[(i * steps + step) * 7 + next], string + " at " + step);
      }
      // Before the last but one, only the remembered symbol may follow.
      float[] last =
          Arrays.copyOfRange(possible, (i * steps + length - 2) * 7, (i * steps + length - 1) * 7);
      float sum = 0;
      for (float each : last) {
        sum += each;
      }
      assertEquals(1, sum);
    }
  }

  @Test
  void arithmeticIsRight() {
    DataSet data =
        Sources.generate(
            "arithmetic", Map.of("n", 500, "digits", 3, "operations", "add-subtract-multiply"));
    Pattern question = Pattern.compile("(\\d{1,3})([-+*])(\\d{1,3})=");
    for (int i = 0; i < 500; i++) {
      int length = data.lengths().orElseThrow().ints()[i];
      String asked = text(data.kind().names(), data.features(), i, length);
      var parts = question.matcher(asked);
      assertTrue(parts.matches(), asked);
      long a = Long.parseLong(parts.group(1));
      long b = Long.parseLong(parts.group(3));
      long result =
          switch (parts.group(2)) {
            case "+" -> Math.addExact(a, b);
            case "-" -> Math.subtractExact(a, b);
            default -> Math.multiplyExact(a, b);
          };
      String answer = text(classes(data).names(), classes(data).labels(), i, 8);
      assertEquals(result + "\n", answer, asked);
    }
  }

  @Test
  void expressionsAreTrueOrFalse() {
    DataSet data = Sources.generate("expressions", Map.of("n", 300));
    Features.Tree tree = (Features.Tree) data.kind();
    for (int i = 0; i < 300; i++) {
      int root = data.lengths().orElseThrow().ints()[i] - 1;
      assertEquals(truth(data, tree, i, root), classes(data).labels().ints()[i] == 1);
    }
    int[] some = {4, 2};
    Features.Tree chosen = (Features.Tree) data.rows(some).kind();
    assertEquals(tree.children().ints()[2 * 15 * 2], chosen.children().ints()[15 * 2]);
  }

  private static boolean truth(DataSet data, Features.Tree tree, int sample, int node) {
    int at = sample * 15 + node;
    float[] kinds = Arrays.copyOfRange(data.features().floats(), at * 5, at * 5 + 5);
    int left = tree.children().ints()[at * 2];
    int right = tree.children().ints()[at * 2 + 1];
    assertTrue(left < node && right < node, "children come first");
    if (kinds[0] + kinds[1] == 1) {
      assertEquals(-1, left);
      return kinds[1] == 1;
    }
    boolean first = truth(data, tree, sample, left);
    if (kinds[2] == 1) {
      assertEquals(-1, right);
      return !first;
    }
    boolean second = truth(data, tree, sample, right);
    return kinds[3] == 1 ? first && second : first || second;
  }
}
