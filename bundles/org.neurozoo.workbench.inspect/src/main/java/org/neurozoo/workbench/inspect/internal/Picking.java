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
  /**
   * A cell of a map of a run, for instance a true class and a predicted one.
   *
   * @param probe the id of the probe that the map is of
   * @param set what samples it is about, {@code train} or {@code test}
   * @param head which of several heads it is about; empty for the one that is shown unasked
   */
  record CellSelection(
      Run run, String probe, String set, String head, String row, String column, double value) {}

  /**
   * What is clicked into.
   *
   * @param probe the id of the probe that saw it
   * @param set what samples it is about
   * @param head which of several heads it is about; empty for the one that is shown unasked
   */
  record Place(Run run, String probe, String set, String head) {}

  private final Workbench workbench;

  Picking(Workbench workbench) {
    this.workbench = workbench;
  }

  void clicked(Place place, Drawing drawing, MouseEvent event) {
    drawing
        .spot(event.getX(), event.getY())
        .ifPresent(spot -> select(place, spot, spot.elementAt(event.getX(), event.getY())));
  }

  private void select(Place place, Spot spot, OptionalInt element) {
    int index = element.orElseThrow();
    switch (spot.picture()) {
      case Scatter scatter -> sample(place, scatter.rows(), index);
      case ImageGrid grid -> sample(place, grid.rows(), index);
      case HeatMap map -> cell(place, map, index);
      default -> {}
    }
  }

  private void sample(Place place, Indices rows, int index) {
    if (!rows.isEmpty()) {
      workbench.selection().select(Pointing.sample(place.run(), place.set(), rows.at(index)));
    }
  }

  private void cell(Place place, HeatMap map, int index) {
    int columns = map.values().columns();
    String row = name(map.rowNames(), index / columns);
    String column = name(map.columnNames(), index % columns);
    double value = map.values().at(index / columns, index % columns);
    workbench
        .selection()
        .select(
            new CellSelection(
                place.run(), place.probe(), place.set(), place.head(), row, column, value));
    if (place.probe().equals("confusion")) {
      workbench.show(InspectContributor.SAMPLES);
    }
  }

  private static String name(java.util.List<String> names, int index) {
    return names.isEmpty() ? String.valueOf(index) : names.get(index);
  }
}
