package org.neurozoo.plot.internal;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.NodeGraph;
import org.neurozoo.picture.Panels;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Planar;
import org.neurozoo.picture.Table;
import org.neurozoo.picture.TextPicture;
import org.neurozoo.plot.Drawing;
import org.neurozoo.plot.Theme;
import org.neurozoo.plot.internal.Canvas.Align;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;

/** A background, a title, and below it the picture. */
public final class Page {
  private static final double MARGIN = 16;

  private Page() {}

  /** Draws a picture on a page of its own. */
  public static Drawing draw(Picture picture, int width, int height, Theme theme) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      Places places = draw(g, picture, width, height, theme);
      return new Drawing(image, places.spots(), places.planes());
    } finally {
      g.dispose();
    }
  }

  /** Draws a page; tells what of it lies where. */
  static Places draw(Graphics2D g, Picture picture, int width, int height, Theme theme) {
    Canvas canvas = new Canvas(g, theme);
    requireFonts(canvas);
    g.setColor(theme.background());
    g.fillRect(0, 0, width, height);
    double margin = Math.min(canvas.px(MARGIN), Math.min(width, height) / 8.0);
    Area page = new Area(0, 0, width, height).without(margin, margin, margin, margin);
    body(canvas, picture, title(canvas, picture.title(), page, canvas.titleFont()));
    return canvas.places();
  }

  /** Writes why there is nothing to see. */
  static void nothing(Canvas canvas, Area area) {
    String words = canvas.fitted(Words.of("nothing.to.show"), canvas.textFont(), area.width());
    canvas.text(
        words,
        area.middleX(),
        area.middleY(),
        Align.MIDDLE,
        canvas.textFont(),
        canvas.theme().text());
  }

  private static Area title(Canvas canvas, String title, Area page, Font font) {
    if (title.isEmpty()) {
      return page;
    }
    double line = canvas.lineHeight(font);
    double y = page.y();
    for (String text : canvas.wrapped(title, font, page.width())) {
      canvas.text(text, page.x(), y + line / 2, Align.LEFT, font, canvas.theme().text());
      y += line;
    }
    return page.without(0, y - page.y() + canvas.px(8), 0, 0);
  }

  private static void body(Canvas canvas, Picture picture, Area area) {
    switch (picture) {
      case Planar planar -> PlaneDrawer.draw(canvas, List.of(planar), area);
      case Layers layers -> PlaneDrawer.draw(canvas, layers.layers(), area);
      case HeatMap map -> HeatMapDrawer.draw(canvas, map, area);
      case ImageGrid grid -> ImageGridDrawer.draw(canvas, grid, area);
      case TextPicture text -> TextDrawer.draw(canvas, text, area);
      case Table table -> TableDrawer.draw(canvas, table, area);
      case NodeGraph graph -> NodeGraphDrawer.draw(canvas, graph, area);
      case Panels panels -> panels(canvas, panels, area);
    }
  }

  /** Each panel with its title, in cells of equal size. */
  private static void panels(Canvas canvas, Panels panels, Area area) {
    int count = panels.pictures().size();
    int columns = Math.min(panels.columns(), count);
    int rows = (count + columns - 1) / columns;
    double gap = canvas.px(14);
    double width = (area.width() - gap * (columns - 1)) / columns;
    double height = (area.height() - gap * (rows - 1)) / rows;
    for (int i = 0; i < count; i++) {
      Picture picture = panels.pictures().get(i);
      double x = area.x() + i % columns * (width + gap);
      double y = area.y() + Math.floorDiv(i, columns) * (height + gap);
      Area cell = new Area(x, y, width, height);
      body(canvas, picture, title(canvas, picture.title(), cell, canvas.boldFont()));
    }
  }

  /** A Java without fonts fails deep inside, with an error that helps no user. */
  private static void requireFonts(Canvas canvas) {
    try {
      canvas.width("0", canvas.textFont());
    } catch (LinkageError | InternalError | RuntimeException e) {
      throw new FaultException(new Fault(Words.TEXTS, "no.fonts", "", List.of()), e);
    }
  }
}
