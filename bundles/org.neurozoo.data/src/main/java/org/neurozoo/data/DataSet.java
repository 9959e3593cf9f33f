package org.neurozoo.data;

import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;

/**
 * Samples in memory. Its arrays must not be written to.
 *
 * @param features F32 [samples, …], images as [samples, channels, height, width] or [samples,
 *     height · width] as the source says
 * @param target as many samples
 */
public record DataSet(NdArray features, Target target) {
  /**
   * Checks that features and target belong together.
   *
   * @throws IllegalArgumentException if they differ in number
   */
  public DataSet {
    int samples = features.shape().extent(0);
    int targets =
        switch (target) {
          case Target.Classes classes -> classes.labels().shape().extent(0);
          case Target.Numbers numbers -> numbers.values().shape().extent(0);
          case Target.None none -> samples;
        };
    if (targets != samples) {
      throw new IllegalArgumentException(targets + " targets for " + samples + " samples");
    }
  }

  /** The number of samples. */
  public int size() {
    return features.shape().extent(0);
  }

  /** The shape of one sample's features. */
  public Shape sampleShape() {
    return features.shape().axes(1, features.shape().rank());
  }

  /**
   * A copy of some samples, in the order given.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public DataSet rows(int... rows) {
    Target chosen =
        switch (target) {
          case Target.Classes(var names, var labels) ->
              new Target.Classes(names, rows(labels, rows));
          case Target.Numbers(var names, var values) ->
              new Target.Numbers(names, rows(values, rows));
          case Target.None none -> none;
        };
    return new DataSet(rows(features, rows), chosen);
  }

  /** The first {@code count} samples, or all if there are fewer. */
  public DataSet take(int count) {
    return rows(IntStream.range(0, Math.min(count, size())).toArray());
  }

  /**
   * SHA-256 over kind, names, shapes and bits of features and target, as 64 hexadecimal digits:
   * what a record of an experiment knows its data by.
   */
  public String hash() {
    return Digest.of(this);
  }

  private static NdArray rows(NdArray array, int[] rows) {
    Shape shape = array.shape().with(0, rows.length);
    int length = array.shape().axes(1, array.shape().rank()).count();
    NdArray chosen = NdArray.zeros(new Spec(array.spec().type(), shape));
    for (int i = 0; i < rows.length; i++) {
      int first = Math.multiplyExact(rows[i], length);
      System.arraycopy(array.storage(), first, chosen.storage(), i * length, length);
    }
    return chosen;
  }
}
