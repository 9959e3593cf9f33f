package org.neurozoo.data.internal.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of Reber (1967) as a graph: in each state two symbols may follow. The embedded one
 * (Hochreiter and Schmidhuber, 1997) puts such a string between two equal symbols T or P, so that
 * the second must be remembered to know the last but one.
 */
final class Reber {
  static final List<String> SYMBOLS = List.of("B", "T", "P", "S", "X", "V", "E");

  /** Behind B: symbol and next state, twice; the last state goes on with E only. */
  private static final String[][] GRAPH = {
    {"T1", "P2"}, {"S1", "X3"}, {"T2", "V4"}, {"X2", "S5"}, {"P3", "V5"}
  };

  private static final int END = 5;

  private Reber() {}

  /**
   * A string.
   *
   * @param successors receives for each symbol which ones may follow, as bits
   */
  static List<Integer> string(Draws random, boolean embedded, List<Integer> successors) {
    List<Integer> string = new ArrayList<>();
    int frame = 0;
    if (embedded) {
      frame = 1 + random.below(2);
      add(string, successors, "B", bit("T") | bit("P"));
      add(string, successors, SYMBOLS.get(frame), bit("B"));
    }
    inner(random, string, successors);
    if (embedded) {
      successors.set(successors.size() - 1, 1 << frame);
      add(string, successors, SYMBOLS.get(frame), bit("E"));
      add(string, successors, "E", 0);
    }
    return string;
  }

  private static void inner(Draws random, List<Integer> string, List<Integer> successors) {
    add(string, successors, "B", following(0));
    int state = 0;
    while (state != END) {
      String edge = GRAPH[state][random.below(2)];
      state = edge.charAt(1) - '0';
      add(string, successors, edge.substring(0, 1), following(state));
    }
    add(string, successors, "E", 0);
  }

  private static int following(int state) {
    return state == END
        ? bit("E")
        : bit(GRAPH[state][0].substring(0, 1)) | bit(GRAPH[state][1].substring(0, 1));
  }

  private static void add(List<Integer> string, List<Integer> successors, String symbol, int next) {
    string.add(SYMBOLS.indexOf(symbol));
    successors.add(next);
  }

  private static int bit(String symbol) {
    return 1 << SYMBOLS.indexOf(symbol);
  }
}
