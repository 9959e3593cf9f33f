package org.neurozoo.data.internal.table;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.schema.Values;

/**
 * How the rows of a table become samples.
 *
 * @param rows the table
 * @param columns as described and told
 * @param roles what becomes of each column
 * @param targets which columns are to be learned
 * @param cells what their texts mean
 * @param count how many rows there are
 * @param whole whether no value that matters is missing
 * @param values what the user said
 */
public record TablePlan(
    Rows rows,
    List<Column> columns,
    List<Role> roles,
    BitSet targets,
    Cells cells,
    int count,
    boolean whole,
    Values values) {

  /**
   * Goes through the table once.
   *
   * @param columns as the file describes them
   * @param values those of a schema made by {@link TableProperties#with}
   * @throws org.neurozoo.schema.FaultException if a row is ragged, there is no row, or a column is
   *     not what it is said to be
   */
  public static TablePlan of(Rows rows, List<Column> columns, Cells cells, Values values) {
    TablePlan plan = Survey.plan(rows, columns, cells, values);
    if (plan.width(false) == 0) {
      throw fault(rows.place(), "table.narrow");
    }
    return plan;
  }

  /** All samples. */
  public DataSet read() {
    double numbers = (double) count * (width(false) + width(true));
    DataFile.requireMemory(rows.place(), Float.BYTES * numbers);
    if (numbers > Integer.MAX_VALUE - 16) {
      throw fault(rows.place(), "table.huge", count, width(false));
    }
    try (Rows.Cursor cursor = rows.open()) {
      TableFill fill = new TableFill(this, count);
      fill.from(cursor);
      return fill.dataSet();
    }
  }

  /** The samples in chunks. */
  public DataStream stream(int chunk) {
    int rows = Math.min(chunk, count);
    DataFile.requireNumbers(rows().place(), (double) rows * (width(false) + width(true)));
    return new TableStream(this, rows);
  }

  /** How many numbers a row becomes as features or as targets. */
  int width(boolean asTarget) {
    return positions(asTarget).map(i -> roles.get(i).width()).sum();
  }

  /** What these numbers are called. */
  List<String> names(boolean asTarget) {
    return positions(asTarget)
        .boxed()
        .flatMap(i -> roles.get(i).names(columns.get(i).name()))
        .toList();
  }

  /** The columns that are features or targets. */
  IntStream positions(boolean asTarget) {
    return IntStream.range(0, columns.size()).filter(i -> targets.get(i) == asTarget);
  }

  /** How a message names a column: its number and, if it has one, its name. */
  static String label(List<Column> columns, int column) {
    String number = String.valueOf(column + 1);
    String name = columns.get(column).name();
    return name.equals(number) ? number : number + " (" + name + ")";
  }
}
