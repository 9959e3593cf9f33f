package org.neurozoo.plot.internal;

import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.picture.HeatMap;

/**
 * Where the parts of a heat map lie.
 *
 * @param left where the row label begins
 * @param bottom where the column label ends
 * @param cells the cells, all together
 * @param rowNames given names or numbers from 0
 * @param columnNames given names or numbers from 0
 * @param rowRoom how long a row name may be
 * @param columnRoom how long a column name may be
 * @param upright whether column names are written upwards
 */
record HeatMapLayout(
    double left,
    double bottom,
    Area cells,
    List<String> rowNames,
    List<String> columnNames,
    double rowRoom,
    double columnRoom,
    boolean upright) {

  /** Cells are squares unless that would waste most of the area. */
  private static final double SQUARE_LIMIT = 3;

  static HeatMapLayout of(Canvas canvas, HeatMap map, Area area, double barWidth) {
    Font small = canvas.smallFont();
    double gap = canvas.px(10);
    double line = canvas.lineHeight(canvas.textFont());
    List<String> rows = names(map.rowNames(), map.values().rows());
    List<String> columns = names(map.columnNames(), map.values().columns());
    double rowRoom = Math.min(canvas.widest(rows, small), area.width() * 0.3);
    double left = rowRoom + gap + (map.rowLabel().isEmpty() ? 0 : line + gap / 2);
    double across = (area.width() - left - barWidth) / columns.size();
    double widest = canvas.widest(columns, small);
    boolean upright = !map.columnNames().isEmpty() && widest > across * 0.95;
    double columnRoom = upright ? Math.min(widest, area.height() * 0.3) : area.width();
    double below =
        (upright ? columnRoom : canvas.lineHeight(small))
            + gap
            + (map.columnLabel().isEmpty() ? 0 : line + gap / 2);
    Area room = area.without(left, 0, barWidth, below);
    Area cells = cells(room, rows.size(), columns.size());
    return new HeatMapLayout(
        cells.x() - left,
        cells.bottom() + below,
        cells,
        rows,
        columns,
        rowRoom,
        columnRoom,
        upright);
  }

  private static Area cells(Area room, int rows, int columns) {
    double width = room.width() / columns;
    double height = room.height() / rows;
    boolean square = Math.max(width / height, height / width) <= SQUARE_LIMIT;
    double w = columns * (square ? Math.min(width, height) : width);
    double h = rows * (square ? Math.min(width, height) : height);
    return new Area(room.x() + (room.width() - w) / 2, room.y(), w, h);
  }

  private static List<String> names(List<String> given, int count) {
    return given.isEmpty() ? IntStream.range(0, count).mapToObj(String::valueOf).toList() : given;
  }
}
