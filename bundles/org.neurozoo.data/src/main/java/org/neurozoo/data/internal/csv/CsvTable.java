package org.neurozoo.data.internal.csv;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Values;

/**
 * A table read: numbers apart from the column to be learned.
 *
 * @param features one row each, without the target's column
 * @param targets the target's cells, none empty
 * @param lines the line of each row
 */
record CsvTable(
    String place,
    CsvColumns columns,
    CsvNumber number,
    List<float[]> features,
    List<String> targets,
    List<Long> lines) {

  /**
   * Reads all rows.
   *
   * @throws FaultException if a row is ragged, a feature is not a number, or there is no row
   */
  static CsvTable read(CsvRows rows, Values values) {
    Iterator<CsvRows.Row> each = rows.iterator();
    if (!each.hasNext()) {
      throw fault(rows.place(), "csv.empty");
    }
    CsvNumber number = CsvNumber.of(values);
    CsvRows.Row first = each.next();
    CsvColumns columns = CsvColumns.of(rows.place(), first, values, number);
    CsvTable table =
        new CsvTable(
            rows.place(), columns, number, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (!columns.named()) {
      table.add(first);
    }
    each.forEachRemaining(table::add);
    if (table.targets.isEmpty()) {
      throw fault(rows.place(), "csv.no.rows");
    }
    return table;
  }

  private void add(CsvRows.Row row) {
    int width = columns.names().size();
    if (row.cells().size() != width) {
      throw fault(place, "csv.ragged", row.line(), row.cells().size(), width);
    }
    float[] numbers = new float[width - 1];
    int next = 0;
    for (int column = 0; column < width; column++) {
      if (column != columns.target()) {
        numbers[next++] = number(row.line(), column, row.cells().get(column));
      }
    }
    features.add(numbers);
    targets.add(target(row));
    lines.add(row.line());
  }

  private String target(CsvRows.Row row) {
    String cell = row.cells().get(columns.target()).strip();
    if (cell.isEmpty()) {
      throw fault(place, "csv.cell.empty", row.line(), columns.label(columns.target()));
    }
    return cell;
  }

  private float number(long line, int column, String cell) {
    return (float) number.read(cell).orElseThrow(() -> notNumber(line, column, cell));
  }

  private FaultException notNumber(long line, int column, String cell) {
    return cell.isBlank()
        ? fault(place, "csv.cell.empty", line, columns.label(column))
        : fault(place, "csv.cell.number", line, columns.label(column), cell.strip());
  }

  /** F32 [rows, columns - 1]. */
  NdArray featureArray() {
    int width = columns.names().size() - 1;
    float[] all = new float[Math.multiplyExact(width, features.size())];
    for (int i = 0; i < features.size(); i++) {
      System.arraycopy(features.get(i), 0, all, i * width, width);
    }
    return NdArray.of(Shape.of(features.size(), width), all);
  }

  /** The target as a number. */
  float targetNumber(int row) {
    return number(lines.get(row), columns.target(), targets.get(row));
  }
}
