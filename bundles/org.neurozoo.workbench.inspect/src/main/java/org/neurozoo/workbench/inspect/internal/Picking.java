package org.neurozoo.workbench.inspect.internal;

import java.awt.event.MouseEvent;
import java.util.OptionalInt;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Scatter;
import org.neurozoo.plot.Drawing;
import org.neurozoo.plot.Spot;
import org.neurozoo.training.Run;
import org.neurozoo.workbench.Workbench;

/** Selects what a click into a picture means: samples, cells, points of the plane. */
final class Picking {
  /** A sample of a run's data, by the number of its row. */
  record SampleSelection(Run run, int row) {}

  /** A cell of a map of a run, for instance a true class and a predicted one. */
  record CellSelection(Run run, String row, String column, double value) {}

  private final Workbench workbench;

  Picking(Workbench workbench) {
    this.workbench = workbench;
  }

  void clicked(Run run, Drawing drawing, MouseEvent event) {
    drawing
        .spot(event.getX(), event.getY())
        .ifPresent(spot -> select(run, spot, spot.elementAt(event.getX(), event.getY())));
  }

  private void select(Run run, Spot spot, OptionalInt element) {
    int index = element.orElseThrow();
    switch (spot.picture()) {
      case Scatter scatter -> sample(run, scatter.rows(), index);
      case ImageGrid grid -> sample(run, grid.rows(), index);
      case HeatMap map -> cell(run, map, index);
      default -> {}
    }
  }

  private void sample(Run run, Indices rows, int index) {
    if (!rows.isEmpty()) {
      workbench.selection().select(new SampleSelection(run, rows.at(index)));
    }
  }

  private void cell(Run run, HeatMap map, int index) {
    int columns = map.values().columns();
    String row = name(map.rowNames(), index / columns);
    String column = name(map.columnNames(), index % columns);
    double value = map.values().at(index / columns, index % columns);
    workbench.selection().select(new CellSelection(run, row, column, value));
  }

  private static String name(java.util.List<String> names, int index) {
    return names.isEmpty() ? String.valueOf(index) : names.get(index);
  }
}
