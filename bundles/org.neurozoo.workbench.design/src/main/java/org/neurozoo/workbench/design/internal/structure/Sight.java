package org.neurozoo.workbench.design.internal.structure;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/**
 * What part of a diagram is seen, and how large.
 *
 * @param zoom 1 for natural size
 * @param unit pixels for one of the diagram's at natural size: boxes grow with fonts
 * @param left where its left edge lies, in pixels
 * @param top where its upper edge lies
 */
record Sight(double zoom, double unit, double left, double top) {
  /** Room around all of it, in pixels. */
  static final double MARGIN = 24;

  /** It is never smaller. */
  static final double LEAST = 0.1;

  private static final double MOST = 4;

  /** All of a diagram in a room, but not enlarged, nor smaller than so; else what comes first. */
  static Sight fitting(Diagram diagram, double unit, Dimension room, double least) {
    double wide = (room.width - 2 * MARGIN) / Math.max(1, diagram.width() * unit);
    double high = (room.height - 2 * MARGIN) / Math.max(1, diagram.height() * unit);
    double zoom = Math.clamp(Math.min(wide, high), least, 1);
    double left = Math.max(MARGIN, (room.width - diagram.width() * zoom * unit) / 2);
    double middle = (room.height - diagram.height() * zoom * unit) / 2;
    return new Sight(zoom, unit, left, high < zoom ? MARGIN : middle);
  }

  /** Pixels for one of the diagram's. */
  double factor() {
    return zoom * unit;
  }

  /** Larger or smaller, a point staying where it is. */
  Sight zoomed(double by, Point about) {
    double next = Math.clamp(zoom * by, LEAST, MOST);
    return new Sight(
        next,
        unit,
        about.x - (about.x - left) * next / zoom,
        about.y - (about.y - top) * next / zoom);
  }

  /** Moved by so many pixels. */
  Sight moved(double x, double y) {
    return new Sight(zoom, unit, left + x, top + y);
  }

  /**
   * With the left and upper edge of all so many pixels before those of the room; negative: as is.
   */
  Sight scrolled(int across, int down) {
    return new Sight(
        zoom, unit, across < 0 ? left : MARGIN - across, down < 0 ? top : MARGIN - down);
  }

  /** From the diagram to pixels. */
  AffineTransform transform() {
    return new AffineTransform(factor(), 0, 0, factor(), left, top);
  }

  /** The place in the diagram that lies at a point. */
  Point2D at(Point point) {
    return new Point2D.Double((point.x - left) / factor(), (point.y - top) / factor());
  }

  /** Where all of a diagram lies, with a margin, in pixels. */
  Rectangle all(Diagram diagram) {
    return new Rectangle(
        (int) Math.floor(left - MARGIN),
        (int) Math.floor(top - MARGIN),
        (int) Math.floor(diagram.width() * factor() + 2 * MARGIN),
        (int) Math.floor(diagram.height() * factor() + 2 * MARGIN));
  }
}
