package org.neurozoo.data.internal.words;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.ArrayList;
import java.util.List;

/** Rows of which only some numbers are written. */
final class SparseRows {
  private static final int MOST = 1 << 24;

  private final List<Float> labels = new ArrayList<>();
  private final List<int[]> indices = new ArrayList<>();
  private final List<float[]> numbers = new ArrayList<>();
  private int greatest;

  /**
   * Reads all lines; empty ones are none.
   *
   * @throws org.neurozoo.schema.FaultException if a line is malformed, or there is none
   */
  static SparseRows read(String place, String text) {
    SparseRows rows = new SparseRows();
    int line = 0;
    for (String each : (Iterable<String>) text.lines()::iterator) {
      line++;
      String content = each.contains("#") ? each.substring(0, each.indexOf('#')) : each;
      if (!content.isBlank()) {
        rows.add(place, line, content.strip().split("\\s+"));
      }
    }
    if (rows.labels.isEmpty()) {
      throw fault(place, "libsvm.empty");
    }
    return rows;
  }

  private void add(String place, int line, String[] words) {
    float label = Numbers.of(words[0]);
    if (!Float.isFinite(label)) {
      throw fault(place, "libsvm.label", line, words[0]);
    }
    int[] columns = new int[words.length - 1];
    float[] values = new float[words.length - 1];
    for (int i = 1; i < words.length; i++) {
      int colon = words[i].indexOf(':');
      String index = words[i].substring(0, Math.max(0, colon));
      values[i - 1] = Numbers.of(words[i].substring(colon + 1));
      boolean whole = index.matches("\\d{1,8}");
      columns[i - 1] = whole ? Integer.parseInt(index) : 0;
      int before = i == 1 ? 0 : columns[i - 2];
      boolean ascends = columns[i - 1] > before && columns[i - 1] <= MOST;
      if (!ascends || !Float.isFinite(values[i - 1])) {
        throw fault(place, "libsvm.pair", line, words[i]);
      }
      greatest = Math.max(greatest, columns[i - 1]);
    }
    labels.add(label);
    indices.add(columns);
    numbers.add(values);
  }

  List<Float> labels() {
    return labels;
  }

  int count() {
    return labels.size();
  }

  /** The greatest index, from 1; 0 if there is none. */
  int greatest() {
    return greatest;
  }

  /** Writes all rows into a table of zeros. */
  void into(float[] table, int width) {
    for (int row = 0; row < indices.size(); row++) {
      int[] columns = indices.get(row);
      for (int i = 0; i < columns.length; i++) {
        table[row * width + columns[i] - 1] = numbers.get(row)[i];
      }
    }
  }
}
