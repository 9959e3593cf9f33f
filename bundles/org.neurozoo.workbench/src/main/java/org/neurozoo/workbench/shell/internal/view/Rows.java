package org.neurozoo.workbench.shell.internal.view;

import java.util.List;
import java.util.function.Function;
import javax.swing.table.AbstractTableModel;

/** A table of values, a row each, that nobody edits. */
@SuppressWarnings("serial")
final class Rows<T> extends AbstractTableModel {
  private final List<String> columns;
  private final Function<T, Object[]> cells;
  private List<T> values = List.of();

  Rows(List<String> columns, Function<T, Object[]> cells) {
    this.columns = columns;
    this.cells = cells;
  }

  void show(List<T> next) {
    if (!next.equals(values)) {
      values = List.copyOf(next);
      fireTableDataChanged();
    }
  }

  T at(int row) {
    return values.get(row);
  }

  @Override
  public int getRowCount() {
    return values.size();
  }

  @Override
  public int getColumnCount() {
    return columns.size();
  }

  @Override
  public String getColumnName(int column) {
    return columns.get(column);
  }

  @Override
  public Object getValueAt(int row, int column) {
    return cells.apply(values.get(row))[column];
  }
}
