package org.neurozoo.plot.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Matrix;
import org.neurozoo.plot.internal.Canvas.Align;

/** The coloured cells of a heat map, with their values where they are wanted and fit. */
final class HeatMapCells {
  /** Cells from this size on are parted by a thin line. */
  private static final double PARTED = 10;

  private static final double SMALLEST_PRINT = 7;

  /** Zeros step back, so that the mistakes in a confusion matrix stand out. */
  private static final double ZERO_INK = 0.5;

  private HeatMapCells() {}

  static void draw(Canvas canvas, HeatMap map, Area cells) {
    Matrix shown = shrunk(map.values(), (int) cells.height(), (int) cells.width());
    double smallest = Math.min(cells.width() / shown.columns(), cells.height() / shown.rows());
    if (smallest < canvas.px(PARTED)) {
      paintAsOne(canvas, map, shown, cells);
    } else {
      paint(canvas, map, shown, cells, (int) Math.round(canvas.px(1)));
    }
    if (map.printed()) {
      print(canvas, map, cells);
    }
  }

  private static void paint(Canvas canvas, HeatMap map, Matrix shown, Area cells, int line) {
    for (int row = 0; row < shown.rows(); row++) {
      for (int column = 0; column < shown.columns(); column++) {
        Rectangle cell = cell(cells, shown, row, column);
        canvas.g().setColor(colour(canvas, map, shown.at(row, column)));
        canvas.g().fillRect(cell.x, cell.y, cell.width - line, cell.height - line);
      }
    }
  }

  /** Small cells are many: as one image, a document does not hold a shape for each. */
  private static void paintAsOne(Canvas canvas, HeatMap map, Matrix shown, Area cells) {
    Rectangle first = cell(cells, shown, 0, 0);
    Rectangle all = first.union(cell(cells, shown, shown.rows() - 1, shown.columns() - 1));
    if (all.isEmpty()) {
      return;
    }
    BufferedImage image = new BufferedImage(all.width, all.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    for (int row = 0; row < shown.rows(); row++) {
      for (int column = 0; column < shown.columns(); column++) {
        Rectangle cell = cell(cells, shown, row, column);
        g.setColor(colour(canvas, map, shown.at(row, column)));
        g.fillRect(cell.x - all.x, cell.y - all.y, cell.width, cell.height);
      }
    }
    g.dispose();
    canvas.g().drawImage(image, all.x, all.y, null);
  }

  private static Color colour(Canvas canvas, HeatMap map, double value) {
    return ColourMap.of(map.range()).at(value, map.range(), canvas.theme().missing());
  }

  private static Rectangle cell(Area cells, Matrix shown, int row, int column) {
    int left = (int) Math.round(cells.x() + cells.width() * column / shown.columns());
    int right = (int) Math.round(cells.x() + cells.width() * (column + 1) / shown.columns());
    int top = (int) Math.round(cells.y() + cells.height() * row / shown.rows());
    int bottom = (int) Math.round(cells.y() + cells.height() * (row + 1) / shown.rows());
    return new Rectangle(left, top, right - left, bottom - top);
  }

  private static void print(Canvas canvas, HeatMap map, Area cells) {
    Matrix values = map.values();
    Font font = printFont(canvas, values, cells);
    if (font.getSize2D() < canvas.px(SMALLEST_PRINT)) {
      return;
    }
    for (int row = 0; row < values.rows(); row++) {
      for (int column = 0; column < values.columns(); column++) {
        double value = values.at(row, column);
        Rectangle cell = cell(cells, values, row, column);
        Color ink = Colours.inkOn(colour(canvas, map, value));
        ink = value == 0 ? Colours.translucent(ink, ZERO_INK) : ink;
        canvas.text(text(value), cell.getCenterX(), cell.getCenterY(), Align.MIDDLE, font, ink);
      }
    }
  }

  /** As large as fits into every cell, up to the size of other texts. */
  private static Font printFont(Canvas canvas, Matrix values, Area cells) {
    List<String> texts = new ArrayList<>();
    values.values().stream().forEach(value -> texts.add(text(value)));
    Font font = canvas.textFont();
    double across = cells.width() / values.columns() * 0.86 / canvas.widest(texts, font);
    double down = cells.height() / values.rows() * 0.95 / canvas.lineHeight(font);
    double factor = Math.min(1, Math.min(across, down));
    return font.deriveFont((float) (font.getSize2D() * factor));
  }

  private static String text(double value) {
    return Figures.text(value, value == Math.rint(value) ? 7 : 3);
  }

  /** With more cells than pixels, each pixel shows the mean of the known values in it. */
  private static Matrix shrunk(Matrix values, int mostRows, int mostColumns) {
    int rows = Math.clamp(mostRows, 1, values.rows());
    int columns = Math.clamp(mostColumns, 1, values.columns());
    if (rows == values.rows() && columns == values.columns()) {
      return values;
    }
    double[] means = new double[rows * columns];
    for (int i = 0; i < means.length; i++) {
      means[i] = mean(values, i / columns, rows, i % columns, columns);
    }
    return Matrix.of(rows, columns, means);
  }

  private static double mean(Matrix values, int row, int rows, int column, int columns) {
    double sum = 0;
    int count = 0;
    for (int r = part(row, rows, values.rows()); r < part(row + 1, rows, values.rows()); r++) {
      int end = part(column + 1, columns, values.columns());
      for (int c = part(column, columns, values.columns()); c < end; c++) {
        double value = values.at(r, c);
        sum += Double.isNaN(value) ? 0 : value;
        count += Double.isNaN(value) ? 0 : 1;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static int part(int index, int parts, int whole) {
    return (int) ((long) index * whole / parts);
  }
}
