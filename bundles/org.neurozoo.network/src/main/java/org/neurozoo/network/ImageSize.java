package org.neurozoo.network;

import java.util.Optional;
import org.neurozoo.graph.Shape;

/** The size of samples that are images. */
public record ImageSize(int channels, int height, int width) {
  /** Shorter rows of numbers are no images, even if their length is a square. */
  private static final int LEAST_SIDE = 8;

  /**
   * What samples of a shape are as images: [channels, height, width] with 1 or 3 channels, or a row
   * of numbers whose length is the square of at least 8.
   */
  public static Optional<ImageSize> of(Shape sample) {
    return switch (sample.rank()) {
      case 1 -> square(sample.extent(0));
      case 3 -> image(sample.extent(0), sample.extent(1), sample.extent(2));
      default -> Optional.empty();
    };
  }

  private static Optional<ImageSize> square(int count) {
    int side = (int) Math.round(Math.sqrt(count));
    return side >= LEAST_SIDE && side * side == count
        ? Optional.of(new ImageSize(1, side, side))
        : Optional.empty();
  }

  private static Optional<ImageSize> image(int channels, int height, int width) {
    return (channels == 1 || channels == 3) && height > 0 && width > 0
        ? Optional.of(new ImageSize(channels, height, width))
        : Optional.empty();
  }
}
