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

  /**
   * Cuts an axis up into as few vectors as can be: the last may begin among what others compute,
   * which is to be the same either way.
   */
  static List<Chunk> overlapping(int extent, List<Lanes> widths) {
    List<Chunk> chunks = of(extent, widths);
    int end = chunks.isEmpty() ? extent : chunks.getFirst().to;
    int rest = extent - end;
    return widths.reversed().stream()
        .filter(lanes -> lanes.count() >= rest && lanes.count() <= extent && rest > 0)
        .findFirst()
        .map(lanes -> List.of(chunks.getFirst(), new Chunk(lanes, extent - lanes.count(), extent)))
        .orElse(chunks);
  }

  int rounds() {
    return (to - from) / lanes.count();
  }

  /** How many rounds an axis takes. */
  static int rounds(int extent, List<Lanes> widths) {
    return of(extent, widths).stream().mapToInt(Chunk::rounds).sum();
  }
}
