package org.neurozoo.console.internal.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

/**
 * A number for a buffer of a run's state, {@code NAME=NUMBER}, or for one of its rows, {@code
 * NAME[ROW]=NUMBER}: a rate, or a unit that is to fall silent.
 *
 * @param row an index of the first axis, or -1 for all
 */
record BufferChange(String buffer, int row, double number) {
  private static final Pattern SYNTAX =
      Pattern.compile("([^=\\[]+)(?:\\[([0-9]{1,9})\\])?=([^=]+)");

  /**
   * Reads one.
   *
   * @throws FaultException if it is not of this syntax
   */
  static BufferChange parse(String text) {
    Matcher parts = SYNTAX.matcher(text);
    if (!parts.matches()) {
      throw Terminal.fault("--change", "change.syntax", text);
    }
    int row = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
    try {
      return new BufferChange(parts.group(1), row, Double.parseDouble(parts.group(3)));
    } catch (NumberFormatException e) {
      throw Terminal.fault("--change", "change.syntax", text);
    }
  }

  /**
   * What the buffer is to hold.
   *
   * @throws FaultException if it has no such row
   */
  NdArray of(NdArray value) {
    Shape shape = value.shape();
    int rows = shape.rank() == 0 ? 1 : shape.extent(0);
    if (row >= rows) {
      throw Terminal.fault("--change", "change.row", buffer, rows, row);
    }
    int length = rows == 0 ? 0 : value.length() / rows;
    int from = row < 0 ? 0 : row * length;
    int to = row < 0 ? value.length() : from + length;
    for (int i = from; i < to; i++) {
      value.put(i, number);
    }
    return value;
  }
}
