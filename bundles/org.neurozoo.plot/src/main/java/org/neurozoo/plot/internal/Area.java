package org.neurozoo.plot.internal;

import java.awt.geom.Rectangle2D;

/** A rectangle of a page, in pixels from the upper left corner; never of negative size. */
record Area(double x, double y, double width, double height) {
  Area {
    width = Math.max(0, width);
    height = Math.max(0, height);
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double middleX() {
    return x + width / 2;
  }

  double middleY() {
    return y + height / 2;
  }

  /** What is left after taking strips off the four sides. */
  Area without(double left, double top, double right, double bottom) {
    return new Area(x + left, y + top, width - left - right, height - top - bottom);
  }

  Rectangle2D rectangle() {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
