package org.neurozoo.picture;

import java.util.List;

/**
 * A matrix whose cells are coloured by value: weights, attention, a confusion matrix.
 *
 * @param title empty for none
 * @param rowLabel what the rows are; empty for none
 * @param columnLabel what the columns are; empty for none
 * @param rowNames a name for each row from the top, or none to number them
 * @param columnNames a name for each column from the left, or none to number them
 * @param values [rows, columns], row 0 at the top; NaN where unknown
 * @param valueLabel what the values are; empty for none
 * @param range the ends of the colour scale
 * @param printed whether each value is written into its cell, too, if the cells are large enough
 */
public record HeatMap(
    String title,
    String rowLabel,
    String columnLabel,
    List<String> rowNames,
    List<String> columnNames,
    Matrix values,
    String valueLabel,
    Range range,
    boolean printed)
    implements Picture {

  /** Copies the names and checks how many there are. */
  public HeatMap {
    rowNames = List.copyOf(rowNames);
    columnNames = List.copyOf(columnNames);
    Require.noneOr(values.rows(), rowNames.size(), "row names");
    Require.noneOr(values.columns(), columnNames.size(), "column names");
  }

  /** Numbered rows and columns, colours spread over all values, nothing printed. */
  public static HeatMap of(
      String title, String rowLabel, String columnLabel, Matrix values, String valueLabel) {
    Range range = Range.of(values.values());
    return new HeatMap(
        title, rowLabel, columnLabel, List.of(), List.of(), values, valueLabel, range, false);
  }

  /**
   * A confusion matrix.
   *
   * @param counts [true class, predicted class]
   */
  public static HeatMap confusion(
      String title,
      String trueLabel,
      String predictedLabel,
      List<String> classNames,
      Matrix counts,
      String countLabel) {
    Range range = new Range(0, Math.max(1, Range.of(counts.values()).most()));
    return new HeatMap(
        title, trueLabel, predictedLabel, classNames, classNames, counts, countLabel, range, true);
  }
}
