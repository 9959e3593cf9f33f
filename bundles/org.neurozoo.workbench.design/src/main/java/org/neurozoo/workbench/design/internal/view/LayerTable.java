package org.neurozoo.workbench.design.internal.view;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.experiment.Analysis;
import org.neurozoo.workbench.design.internal.experiment.Names;
import org.neurozoo.workbench.design.internal.text.Said;

/** Layers as rows. */
final class LayerTable extends AbstractTableModel {
  /** The column of numbers. */
  static final int PARAMETERS = 3;

  private static final List<String> COLUMNS = List.of("layer", "type", "shape", "parameters");

  private final transient Workbench workbench;
  private transient List<Analysis.Layer> layers = List.of();

  LayerTable(Workbench workbench) {
    this.workbench = workbench;
  }

  void show(List<Analysis.Layer> next) {
    if (!next.equals(layers)) {
      layers = next;
      fireTableDataChanged();
    }
  }

  Analysis.Layer layer(int row) {
    return layers.get(row);
  }

  @Override
  public int getRowCount() {
    return layers.size();
  }

  @Override
  public int getColumnCount() {
    return COLUMNS.size();
  }

  @Override
  public String getColumnName(int column) {
    return Said.text(workbench.locale(), "summary.column." + COLUMNS.get(column));
  }

  @Override
  public Object getValueAt(int row, int column) {
    Analysis.Layer layer = layers.get(row);
    return switch (column) {
      case 0 -> layer.node();
      case 1 -> Names.type(layer.type(), workbench);
      case 2 -> layer.shapeText();
      default -> Names.grouped(layer.parameters(), workbench.locale());
    };
  }
}
