package org.neurozoo.data.internal;

import static org.neurozoo.data.internal.DataTexts.fault;

import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** Whether images are rows of numbers or keep their axes. */
public final class ImageShape {
  /** The property {@code shape}: {@code flat} or {@code image}. */
  public static final Property<String> PROPERTY = Property.oneOf("shape", "flat", "flat", "image");

  private ImageShape() {}

  /**
   * The shape asked for.
   *
   * @param images [samples, height, width], or another shape of at least two axes
   * @return [samples, features] or [samples, channels, height, width]
   * @throws org.neurozoo.schema.FaultException if images are wanted but these are none
   */
  public static Shape of(String place, Shape images, Values values) {
    Shape samples = images.axes(0, 1);
    Shape sample = images.axes(1, images.rank());
    if (values.get(PROPERTY).equals("flat")) {
      return samples.then(Shape.of(sample.count()));
    }
    return switch (sample.rank()) {
      case 2 -> samples.then(Shape.of(1)).then(sample);
      case 3 -> images;
      default -> throw fault(place, "idx.not.images", images);
    };
  }
}
