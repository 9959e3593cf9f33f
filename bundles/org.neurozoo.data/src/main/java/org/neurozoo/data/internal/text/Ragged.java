package org.neurozoo.data.internal.text;

import java.util.Arrays;
import java.util.List;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/** Sequences of unequal length as one array and their lengths. */
public final class Ragged {
  private Ragged() {}

  /**
   * I32 [sequences, longest].
   *
   * @param place leads the message if there is not enough memory
   * @param fill what stands behind the end of a sequence
   */
  public static NdArray pad(String place, List<int[]> sequences, int fill) {
    int longest = Math.max(1, sequences.stream().mapToInt(each -> each.length).max().orElse(1));
    DataFile.requireNumbers(place, (double) longest * sequences.size());
    int[] all = new int[sequences.size() * longest];
    Arrays.fill(all, fill);
    for (int i = 0; i < sequences.size(); i++) {
      System.arraycopy(sequences.get(i), 0, all, i * longest, sequences.get(i).length);
    }
    return NdArray.of(Shape.of(sequences.size(), longest), all);
  }

  /** I32 [sequences]. */
  public static NdArray lengths(List<int[]> sequences) {
    int[] lengths = sequences.stream().mapToInt(each -> each.length).toArray();
    return NdArray.of(Shape.of(lengths.length), lengths);
  }
}
