package org.neurozoo.data.internal.idx;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.List;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.ImageShape;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Values;

/**
 * Images and their labels.
 *
 * @param labels whole numbers from 0, as many as there are images
 */
record LabelledImages(IdxFile images, int[] labels) {
  /** The samples, in the shape that the values ask for. */
  DataSet data(List<String> names, Values values) {
    Shape shape = ImageShape.of(images.file().toString(), images.shape(), values);
    Target target = new Target.Classes(names, NdArray.of(Shape.of(labels.length), labels));
    return new DataSet(features().reshape(shape), target);
  }

  /**
   * Unsigned bytes are grey values and become numbers from 0 to 1; other types stay as they are.
   */
  private NdArray features() {
    float[] features = new float[images.shape().count()];
    float scale = images.type() == IdxType.UNSIGNED_BYTE ? 255 : 1;
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) images.at(i) / scale;
      if (!Float.isFinite(features[i])) {
        throw fault(images.file().toString(), "idx.finite", i + 1);
      }
    }
    return NdArray.of(images.shape(), features);
  }
}
