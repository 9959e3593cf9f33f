package org.neurozoo.plot.internal;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.plot.Spot;
import org.neurozoo.plot.internal.Canvas.Align;

/** Draws a heat map: names on the left and below, the colour scale on the right. */
final class HeatMapDrawer {
  private final Canvas canvas;
  private final HeatMap map;
  private final Font small;
  private final HeatMapLayout layout;

  private HeatMapDrawer(Canvas canvas, HeatMap map, Area area, ColourBar bar) {
    this.canvas = canvas;
    this.map = map;
    this.small = canvas.smallFont();
    this.layout = HeatMapLayout.of(canvas, map, area, bar.width(canvas, area.height()));
  }

  static void draw(Canvas canvas, HeatMap map, Area area) {
    if (map.values().values().stream().allMatch(Double::isNaN)) {
      Page.nothing(canvas, area);
      return;
    }
    ColourBar bar = new ColourBar(ColourMap.of(map.range()), map.range(), map.valueLabel());
    HeatMapDrawer drawer = new HeatMapDrawer(canvas, map, area, bar);
    Area cells = drawer.layout.cells();
    HeatMapCells.draw(canvas, map, cells);
    int rows = map.values().rows();
    canvas.places().add(new Spot(map, cells.rectangle(), rows, map.values().columns(), 0));
    drawer.rowNames();
    drawer.columnNames();
    drawer.labels();
    double width = bar.width(canvas, area.height());
    bar.draw(canvas, new Area(cells.right(), cells.y(), width, cells.height()));
  }

  private void rowNames() {
    Area cells = layout.cells();
    List<String> names = layout.rowNames();
    double height = cells.height() / names.size();
    for (int i = 0; i < names.size(); i += stride(canvas.lineHeight(small) * 1.1, height)) {
      String name = canvas.fitted(names.get(i), small, layout.rowRoom());
      double y = cells.y() + (i + 0.5) * height;
      canvas.text(name, cells.x() - canvas.px(6), y, Align.RIGHT, small, ink());
    }
  }

  private void columnNames() {
    Area cells = layout.cells();
    List<String> names = layout.columnNames();
    double width = cells.width() / names.size();
    double top = cells.bottom() + canvas.px(6);
    double line = canvas.lineHeight(small);
    boolean upright = layout.upright();
    double needed = upright ? line : canvas.widest(names, small) * 1.5;
    for (int i = 0; i < names.size(); i += stride(needed, width)) {
      double x = cells.x() + (i + 0.5) * width;
      String name = canvas.fitted(names.get(i), small, layout.columnRoom());
      if (upright) {
        canvas.upwards(name, x, top, Align.RIGHT, small, ink());
      } else {
        canvas.text(name, x, top + line / 2, Align.MIDDLE, small, ink());
      }
    }
  }

  private void labels() {
    Area cells = layout.cells();
    Font font = canvas.textFont();
    double half = canvas.lineHeight(font) / 2;
    double x = layout.left() + half;
    String rows = canvas.fitted(map.rowLabel(), font, cells.height());
    canvas.upwards(rows, x, cells.middleY(), Align.MIDDLE, font, ink());
    String columns = canvas.fitted(map.columnLabel(), font, cells.width());
    canvas.text(columns, cells.middleX(), layout.bottom() - half, Align.MIDDLE, font, ink());
  }

  private Color ink() {
    return canvas.theme().text();
  }

  /** Names every so many cells, so that they keep apart; numbers in round steps. */
  private static int stride(double needed, double each) {
    int least = (int) Math.ceil(needed / Math.max(each, 1e-3));
    return IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
        .filter(step -> step >= least)
        .findFirst()
        .orElse(Math.max(1, least));
  }
}
