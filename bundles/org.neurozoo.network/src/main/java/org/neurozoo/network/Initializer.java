package org.neurozoo.network;

import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** How weights start. */
@ConsumerType
public interface Initializer extends Contribution {
  @Override
  default String kind() {
    return "initializer";
  }

  /**
   * Initial weights.
   *
   * @param fanIn how many inputs a unit sums
   * @param fanOut how many units an input feeds
   * @param key what they are drawn from; the same key yields the same weights
   */
  NdArray initial(Shape shape, int fanIn, int fanOut, Values values, long key);
}
