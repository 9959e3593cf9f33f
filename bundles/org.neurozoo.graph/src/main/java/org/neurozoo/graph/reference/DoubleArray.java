package org.neurozoo.graph.reference;

import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;

/** Elements of any type as doubles, which hold I32 and BOOL exactly. */
public record DoubleArray(Spec spec, double[] elements) {
  /**
   * Takes the storage as it is.
   *
   * @throws IllegalArgumentException if it does not fill the shape
   */
  public DoubleArray {
    if (elements.length != spec.shape().count()) {
      throw new IllegalArgumentException(elements.length + " numbers do not fill " + spec);
    }
  }

  /** Double-precision numbers standing for F32. */
  public static DoubleArray of(Shape shape, double... elements) {
    return new DoubleArray(new Spec(org.neurozoo.graph.ElementType.F32, shape), elements);
  }

  DoubleArray copy() {
    return new DoubleArray(spec, elements.clone());
  }

  Shape shape() {
    return spec.shape();
  }
}
