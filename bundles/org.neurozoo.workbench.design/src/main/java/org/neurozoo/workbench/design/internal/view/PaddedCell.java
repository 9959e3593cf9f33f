package org.neurozoo.workbench.design.internal.view;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;

/** A cell whose text keeps away from its edges. */
final class PaddedCell extends DefaultTableCellRenderer {
  PaddedCell(int side) {
    setHorizontalAlignment(side);
  }

  @Override
  public Component getTableCellRendererComponent(
      JTable table,
      @Nullable Object value,
      boolean selected,
      boolean focused,
      int row,
      int column) {
    super.getTableCellRendererComponent(table, value, selected, false, row, column);
    setBorder(BorderFactory.createEmptyBorder(4, 12, 4, 12));
    return this;
  }
}
