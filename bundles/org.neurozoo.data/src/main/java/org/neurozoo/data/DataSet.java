package org.neurozoo.data;

import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/**
 * Samples in memory. Its arrays must not be written to.
 *
 * @param features F32 [samples, …], images as [samples, channels, height, width] or [samples,
 *     height · width] as the source says
 * @param target as many samples
 */
public record DataSet(NdArray features, Target target) {
  /** The number of samples. */
  public int size() {
    return features.shape().extent(0);
  }

  /** The shape of one sample's features. */
  public Shape sampleShape() {
    return features.shape().axes(1, features.shape().rank());
  }
}
