package org.neurozoo.plot.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.plot.Spot;
import org.neurozoo.plot.internal.Canvas.Align;

/** Draws images side by side, as large as they fit, with their captions below. */
final class ImageGridDrawer {
  private static final double GAP = 4;
  private static final double SMALLEST = 12;

  private final Canvas canvas;
  private final ImageGrid grid;
  private final Font font;

  private ImageGridDrawer(Canvas canvas, ImageGrid grid) {
    this.canvas = canvas;
    this.grid = grid;
    this.font = canvas.smallFont();
  }

  static void draw(Canvas canvas, ImageGrid grid, Area area) {
    if (grid.count() == 0) {
      Page.nothing(canvas, area);
      return;
    }
    new ImageGridDrawer(canvas, grid).draw(area);
  }

  private void draw(Area area) {
    double line = canvas.lineHeight(font);
    int count = shown(area);
    Area room = count == grid.count() ? area : area.without(0, 0, 0, line * 1.5);
    GridLayout layout = GridLayout.best(task(count), room);
    for (int i = 0; i < count; i++) {
      double x = room.x() + i % layout.columns() * layout.cellWidth();
      int row = i / layout.columns();
      double y = room.y() + row * layout.cellHeight();
      image(i, x, y, layout);
    }
    if (count < grid.count()) {
      String words = Words.of("more.images", count, grid.count());
      double y = area.bottom() - line / 2;
      canvas.text(words, area.x(), y, Align.LEFT, font, canvas.theme().text());
    }
  }

  /** All of them, or as many as can still be made out. */
  private int shown(Area area) {
    GridLayout.Task task = task(grid.count());
    double wide = Math.max(smallest(grid.width()), task.captionWidth()) + task.gap();
    double high = smallest(grid.height()) + task.line() + task.gap();
    double across = Math.floor((area.width() + task.gap()) / wide);
    double down = Math.floor((area.height() - 1.5 * canvas.lineHeight(font)) / high);
    return Math.clamp((long) (across * down), 1, grid.count());
  }

  private double smallest(int pixels) {
    double side = canvas.px(SMALLEST);
    return pixels >= side ? side : Math.ceil(side / pixels) * pixels;
  }

  private GridLayout.Task task(int count) {
    double line = captioned() ? canvas.lineHeight(font) * 1.1 : 0;
    double gap = canvas.px(captioned() ? 2 * GAP : GAP);
    return new GridLayout.Task(count, grid.width(), grid.height(), gap, captionWidth(), line);
  }

  private boolean captioned() {
    return !grid.captions().isEmpty();
  }

  private double captionWidth() {
    return Math.min(canvas.widest(grid.captions(), font), canvas.px(160));
  }

  private void image(int index, double x, double y, GridLayout layout) {
    int width = (int) Math.max(1, Math.round(grid.width() * layout.scale()));
    int height = (int) Math.max(1, Math.round(grid.height() * layout.scale()));
    double cell = layout.cellWidth() - canvas.px(captioned() ? 2 * GAP : GAP);
    int left = (int) Math.round(x + (cell - width) / 2);
    Graphics2D g = canvas.g();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        layout.scale() >= 1
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    int top = (int) Math.round(y);
    g.setColor(canvas.theme().faint());
    g.fillRect(left - 1, top - 1, width + 2, height + 2);
    g.drawImage(pixels(index), left, top, width, height, null);
    canvas.places().add(new Spot(grid, new Rectangle(left, top, width, height), index));
    if (captioned()) {
      String caption = canvas.fitted(grid.captions().get(index), font, cell);
      double middle = y + height + canvas.lineHeight(font) * 0.6;
      canvas.text(caption, left + width / 2.0, middle, Align.MIDDLE, font, canvas.theme().text());
    }
  }

  private BufferedImage pixels(int index) {
    BufferedImage image =
        new BufferedImage(grid.width(), grid.height(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.width(); column++) {
        image.setRGB(column, row, colour(index, row, column).getRGB());
      }
    }
    return image;
  }

  private Color colour(int index, int row, int column) {
    double first = grid.pixel(index, 0, row, column);
    if (grid.channels() == 1) {
      ColourMap map = grid.range().signed() ? ColourMap.SIGNED : ColourMap.GREY;
      return map.at(first, grid.range(), canvas.theme().missing());
    }
    double second = grid.pixel(index, 1, row, column);
    double third = grid.pixel(index, 2, row, column);
    return Double.isNaN(first + second + third)
        ? canvas.theme().missing()
        : new Color(share(first), share(second), share(third));
  }

  private float share(double value) {
    return (float) grid.range().fraction(value);
  }
}
