package org.neurozoo.console.internal.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of texts in aligned columns. */
public final class Columns {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final boolean rightAligned;

  private Columns(boolean rightAligned) {
    this.rightAligned = rightAligned;
  }

  /** Columns of words. */
  public static Columns ofWords() {
    return new Columns(false);
  }

  /** Columns of numbers after a column of words. */
  public static Columns ofNumbers() {
    return new Columns(true);
  }

  /** Adds a row. */
  public Columns row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Adds a row. */
  public Columns row(String... cells) {
    return row(List.of(cells));
  }

  /** Prints all rows. */
  public void print(PrintStream to) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(column == 0 ? "" : GAP).append(cell(row.get(column), column));
      }
      to.println(line.toString().stripTrailing());
    }
  }

  private String cell(String text, int column) {
    String padding = " ".repeat(width(column) - text.length());
    return rightAligned && column > 0 ? padding + text : text + padding;
  }

  /** Columns of numbers are equally wide, so that a matrix looks like one. */
  private int width(int column) {
    int from = rightAligned && column > 0 ? 1 : column;
    int to = rightAligned && column > 0 ? Integer.MAX_VALUE : column + 1;
    return rows.stream()
        .filter(row -> row.size() > from)
        .flatMap(row -> row.subList(from, Math.min(to, row.size())).stream())
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
