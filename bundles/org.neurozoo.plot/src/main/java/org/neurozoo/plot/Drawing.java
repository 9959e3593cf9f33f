package org.neurozoo.plot;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * A picture as it was drawn, and what of it lies where.
 *
 * @param image what is seen
 * @param spots of elements, the uppermost last
 * @param planes with axes
 */
public record Drawing(BufferedImage image, List<Spot> spots, List<Plane> planes) {
  /** Copies the lists. */
  public Drawing {
    spots = List.copyOf(spots);
    planes = List.copyOf(planes);
  }

  /** The uppermost spot under a pixel. */
  public Optional<Spot> spot(double x, double y) {
    return spots.reversed().stream().filter(spot -> spot.area().contains(x, y)).findFirst();
  }

  /** The plane under a pixel. */
  public Optional<Plane> plane(double x, double y) {
    return planes.stream().filter(plane -> plane.area().contains(x, y)).findFirst();
  }
}
