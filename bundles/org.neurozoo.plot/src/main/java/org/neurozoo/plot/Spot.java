package org.neurozoo.plot;

import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;
import org.neurozoo.picture.Picture;

/**
 * Where elements of a picture lie in a drawing: a rectangle of equal cells. Elements are the cells
 * of a heat map row by row, the images of a grid, the points of a scatter, the nodes of a graph.
 *
 * @param picture the picture or the part of it that has the elements
 * @param area in pixels of the drawing
 * @param rows of cells
 * @param columns of cells
 * @param first the element in the upper left cell; the others follow row by row
 */
public record Spot(Picture picture, Rectangle2D area, int rows, int columns, int first) {
  /** One element. */
  public Spot(Picture picture, Rectangle2D area, int element) {
    this(picture, area, 1, 1, element);
  }

  /** The element under a pixel, if there is one here. */
  public OptionalInt elementAt(double x, double y) {
    if (!area.contains(x, y)) {
      return OptionalInt.empty();
    }
    int row = (int) ((y - area.getY()) / area.getHeight() * rows);
    int column = (int) ((x - area.getX()) / area.getWidth() * columns);
    return OptionalInt.of(first + row * columns + column);
  }
}
