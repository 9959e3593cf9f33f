package org.neurozoo.workbench.data.internal;

import java.awt.Component;
import java.awt.Font;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import javax.swing.border.EmptyBorder;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;

/** Numbers to the right, row numbers faint, what is to be learned told apart. */
@SuppressWarnings("serial")
final class CellLook extends DefaultTableCellRenderer {
  private final SampleTable model;

  CellLook(SampleTable model) {
    this.model = model;
  }

  @Override
  public Component getTableCellRendererComponent(
      JTable table, Object value, boolean selected, boolean focused, int row, int column) {
    super.getTableCellRendererComponent(table, value, selected, false, row, column);
    setHorizontalAlignment(side(column));
    setBorder(new EmptyBorder(0, 3, 0, 4));
    if (!selected && column == 0) {
      setForeground(UIManager.getColor("Label.disabledForeground"));
    } else if (!selected) {
      setForeground(table.getForeground());
    }
    return this;
  }

  private int side(int column) {
    return model.isNumber(column) ? SwingConstants.RIGHT : SwingConstants.LEFT;
  }

  /** Heads stand over what they tell; those of targets are bold. */
  TableCellRenderer head() {
    return (table, value, selected, focused, row, column) -> {
      Component plain =
          table
              .getTableHeader()
              .getDefaultRenderer()
              .getTableCellRendererComponent(table, value, selected, focused, row, column);
      Font font = table.getTableHeader().getFont();
      plain.setFont(model.isTarget(column) ? font.deriveFont(Font.BOLD) : font);
      if (plain instanceof JLabel label) {
        label.setHorizontalAlignment(side(column));
        label.setToolTipText(String.valueOf(value));
      }
      return plain;
    };
  }
}
