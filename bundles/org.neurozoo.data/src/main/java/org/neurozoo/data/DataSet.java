package org.neurozoo.data;

import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;

/**
 * Samples in memory. Its arrays must not be written to.
 *
 * @param features F32 [samples, …], or I32 [samples, steps] for tokens, as the kind says
 * @param target as many samples
 * @param kind what the features are
 * @param lengths I32 [samples], how many steps (of a tree: nodes) of each sample count; what stands
 *     behind is 0. Empty if all count.
 */
public record DataSet(NdArray features, Target target, Features kind, Optional<NdArray> lengths) {
  /**
   * Checks that the parts belong together.
   *
   * @throws IllegalArgumentException if they differ in number, or the features are not of the kind
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
    String objection = kind.objection(features);
    if (!objection.isEmpty()) {
      throw new IllegalArgumentException(objection);
    }
    lengths.ifPresent(each -> requireWithin(each, features.shape()));
  }

  /** Samples whose features have no names and are what their shape suggests. */
  public DataSet(NdArray features, Target target) {
    this(features, target, Features.of(features), Optional.empty());
  }

  /** Samples that are all equally long. */
  public DataSet(NdArray features, Target target, Features kind) {
    this(features, target, kind, Optional.empty());
  }

  private static void requireWithin(NdArray lengths, Shape features) {
    boolean within =
        lengths.shape().equals(features.axes(0, 1))
            && features.rank() > 1
            && IntStream.of(lengths.ints()).allMatch(n -> n >= 0 && n <= features.extent(1));
    if (!within) {
      throw new IllegalArgumentException("lengths " + lengths + " do not fit " + features);
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

  /** The same samples with other features of the same kind. */
  public DataSet withFeatures(NdArray changed) {
    return new DataSet(changed, target, kind, lengths);
  }

  /** The same samples of which something else is to be learned. */
  public DataSet withTarget(Target changed) {
    return new DataSet(features, changed, kind, lengths);
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
    Features some =
        kind instanceof Features.Tree(var names, var children)
            ? new Features.Tree(names, rows(children, rows))
            : kind;
    return new DataSet(rows(features, rows), chosen, some, lengths.map(each -> rows(each, rows)));
  }

  /** The samples from {@code first} (included) to {@code end} (excluded). */
  public DataSet range(int first, int end) {
    return rows(IntStream.range(first, end).toArray());
  }

  /** The first {@code count} samples, or all if there are fewer. */
  public DataSet take(int count) {
    return range(0, Math.min(count, size()));
  }

  /**
   * SHA-256 over kinds, names, shapes, lengths and bits of features and target, as 64 hexadecimal
   * digits: what a record of an experiment knows its data by.
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
