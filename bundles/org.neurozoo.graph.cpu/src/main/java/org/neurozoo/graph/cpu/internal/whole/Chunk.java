package org.neurozoo.graph.cpu.internal.whole;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.cpu.internal.expression.Lanes;

/** Part of an axis, a whole number of vectors long. */
record Chunk(Lanes lanes, int from, int to) {
  /** Cuts an axis up: as much as can be in the widest lanes, what remains in the next. */
  static List<Chunk> of(int extent, List<Lanes> widths) {
    List<Chunk> chunks = new ArrayList<>();
    int from = 0;
    for (Lanes lanes : widths) {
      int to = extent - (extent - from) % lanes.count();
      if (to > from) {
        chunks.add(new Chunk(lanes, from, to));
      }
      from = to;
    }
    return chunks;
  }

  int rounds() {
    return (to - from) / lanes.count();
  }

  /** How many rounds an axis takes. */
  static int rounds(int extent, List<Lanes> widths) {
    return of(extent, widths).stream().mapToInt(Chunk::rounds).sum();
  }
}
