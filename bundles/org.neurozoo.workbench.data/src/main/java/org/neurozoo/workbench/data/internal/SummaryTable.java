package org.neurozoo.workbench.data.internal;

import java.awt.Component;
import java.util.List;
import java.util.function.Function;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;

/** Figures of features, one a row. */
@SuppressWarnings("serial")
final class SummaryTable extends AbstractTableModel {
  private record Cells(String key, Function<Summary, String> text) {}

  private final transient List<String> names;
  private final transient List<Summary> rows;
  private final transient Words words;
  private final transient List<Cells> cells;

  SummaryTable(List<String> names, List<Summary> rows, Words words) {
    this.names = names;
    this.rows = rows;
    this.words = words;
    cells =
        List.of(
            new Cells("mean", row -> words.figure(row.mean())),
            new Cells("deviation", row -> words.figure(row.deviation())),
            new Cells("least", row -> words.figure(row.least())),
            new Cells("lower", row -> words.figure(row.lower())),
            new Cells("median", row -> words.figure(row.median())),
            new Cells("upper", row -> words.figure(row.upper())),
            new Cells("most", row -> words.figure(row.most())),
            new Cells("count", row -> words.count(row.count())),
            new Cells("missing", row -> words.count(row.missing())));
  }

  @Override
  public int getRowCount() {
    return rows.size();
  }

  @Override
  public int getColumnCount() {
    return cells.size() + 1;
  }

  @Override
  public String getColumnName(int column) {
    return words.text("statistics." + (column == 0 ? "feature" : cells.get(column - 1).key()));
  }

  @Override
  public Object getValueAt(int row, int column) {
    return column == 0 ? names.get(row) : cells.get(column - 1).text().apply(rows.get(row));
  }

  /** Puts figures to the right, below their heads. */
  void dress(JTable table) {
    for (int i = 0; i < getColumnCount(); i++) {
      int side = i == 0 ? SwingConstants.LEFT : SwingConstants.RIGHT;
      DefaultTableCellRenderer cell =
          new DefaultTableCellRenderer() {
            @Override
            public Component getTableCellRendererComponent(
                JTable of, Object value, boolean selected, boolean focused, int row, int column) {
              super.getTableCellRendererComponent(of, value, selected, false, row, column);
              setBorder(new EmptyBorder(0, 3, 0, 4));
              return this;
            }
          };
      cell.setHorizontalAlignment(side);
      table.getColumnModel().getColumn(i).setCellRenderer(cell);
      table
          .getColumnModel()
          .getColumn(i)
          .setHeaderRenderer(
              (of, value, selected, focused, row, column) -> {
                Component plain =
                    of.getTableHeader()
                        .getDefaultRenderer()
                        .getTableCellRendererComponent(of, value, selected, focused, row, column);
                if (plain instanceof JLabel label) {
                  label.setHorizontalAlignment(side);
                }
                return plain;
              });
    }
  }
}
