package org.neurozoo.workbench.inspect.internal;

import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.network.ImageSize;

/**
 * What ink on paper is for a network: no ink is the least value that a feature has among the
 * training samples, full ink its largest, so that preprocessing of each feature by itself is taken
 * into account.
 *
 * @param size of the images
 * @param least a value for each feature
 * @param most a value for each feature
 */
record Ink(ImageSize size, float[] least, float[] most) {
  /** The ink for a data set of grey images; empty for other data. */
  static Optional<Ink> of(DataSet train) {
    return ImageSize.of(train.sampleShape())
        .filter(size -> size.channels() == 1)
        .map(size -> ranges(size, train.features().floats()));
  }

  private static Ink ranges(ImageSize size, float[] features) {
    int count = size.height() * size.width();
    float[] least = new float[count];
    float[] most = new float[count];
    System.arraycopy(features, 0, least, 0, count);
    System.arraycopy(features, 0, most, 0, count);
    for (int i = count; i < features.length; i++) {
      int feature = i % count;
      least[feature] = Math.min(least[feature], features[i]);
      most[feature] = Math.max(most[feature], features[i]);
    }
    return new Ink(size, least, most);
  }

  /** The features of a drawing, given from 0 (no ink) to 1. */
  float[] features(float[] drawing) {
    float[] features = new float[drawing.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = least[i] + drawing[i] * (most[i] - least[i]);
    }
    return features;
  }
}
