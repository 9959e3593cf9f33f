package org.neurozoo.workbench.data.internal;

import java.awt.BorderLayout;
import java.awt.FontMetrics;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.UIManager;
import javax.swing.border.EmptyBorder;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableColumnModel;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.workbench.Workbench;

/** Samples as rows, however many there are. */
final class TableBody implements Body {
  /** Rows that tell how wide columns must be. */
  private static final int TELLING = 24;

  private final Workbench workbench;
  private final Words words;
  private final JTable table = new JTable();
  private final JLabel limit = new JLabel();
  private final JPanel panel = new JPanel(new BorderLayout());
  private @Nullable SampleTable model;
  private Sight.@Nullable Shown shown;
  private boolean showing;

  TableBody(Workbench workbench) {
    this.workbench = workbench;
    words = new Words(workbench.locale());
    table.setName("data.table");
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.getTableHeader().setReorderingAllowed(false);
    table.setFillsViewportHeight(true);
    table.getAccessibleContext().setAccessibleName(words.text("view.data-table.title"));
    table.getSelectionModel().addListSelectionListener(event -> selected());
    JScrollPane scroll = new JScrollPane(table);
    scroll.setColumnHeaderView(table.getTableHeader());
    scroll.setBorder(null);
    limit.setName("data.limit");
    limit.setBorder(new EmptyBorder(4, 8, 4, 8));
    limit.setForeground(UIManager.getColor("Label.disabledForeground"));
    panel.add(scroll);
    panel.add(limit, BorderLayout.SOUTH);
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public Optional<String> refusal(DataSet data) {
    return Optional.empty();
  }

  @Override
  public void show(Sight.Shown next) {
    shown = next;
    showing = true;
    fill(table, next.data(), words);
    showing = false;
    SampleTable made = (SampleTable) table.getModel();
    model = made;
    limit.setVisible(made.wanted() >= SampleTable.MOST_COLUMNS);
    limit.setText(
        words.text("table.limit", words.count(made.getColumnCount()), words.count(made.wanted())));
  }

  /** Makes a table show samples, its columns as wide as the first rows need. */
  static void fill(JTable table, DataSet data, Words words) {
    SampleTable model = new SampleTable(data, words);
    table.setModel(new DefaultTableModel());
    table.setModel(model);
    TableColumnModel columns = table.getColumnModel();
    CellLook look = new CellLook(model);
    FontMetrics metrics = table.getFontMetrics(table.getFont());
    int rows = Math.min(model.getRowCount(), model.getColumnCount() > 100 ? 4 : TELLING);
    for (int i = 0; i < columns.getColumnCount(); i++) {
      int least = metrics.stringWidth(model.isNumber(i) && i > 0 ? "0.000000000" : "");
      int width = Math.max(least, metrics.stringWidth(model.getColumnName(i)));
      for (int row = 0; row < rows; row++) {
        width = Math.max(width, metrics.stringWidth(String.valueOf(model.getValueAt(row, i))));
      }
      int last = metrics.stringWidth(i == 0 ? words.count(data.size()) : "");
      int padding = metrics.charWidth('n') * 3;
      columns.getColumn(i).setPreferredWidth(Math.max(width, last) + padding);
      columns.getColumn(i).setCellRenderer(look);
      columns.getColumn(i).setHeaderRenderer(look.head());
    }
  }

  private void selected() {
    int row = table.getSelectedRow();
    if (!showing && row >= 0 && shown != null && !table.getSelectionModel().getValueIsAdjusting()) {
      workbench.selection().select(shown.sample(row));
    }
  }

  @Override
  public void sample(int row) {
    if (model != null && row < model.getRowCount() && table.getSelectedRow() != row) {
      showing = true;
      table.setRowSelectionInterval(row, row);
      table.scrollRectToVisible(table.getCellRect(row, 0, true));
      showing = false;
    }
  }
}
