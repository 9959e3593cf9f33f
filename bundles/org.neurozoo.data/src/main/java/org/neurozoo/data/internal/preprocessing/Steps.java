package org.neurozoo.data.internal.preprocessing;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.List;
import java.util.Map;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Preprocessing;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;

/** All preprocessing steps of this bundle, and what they have in common. */
public final class Steps {
  private Steps() {}

  /** All of them. */
  public static List<Preprocessing> all() {
    return List.of(
        new Standardise(),
        new MinMax(),
        new PerSample(),
        new Whiten(),
        new OneHot(),
        new Window(),
        new TargetScale());
  }

  /**
   * The numbers of the features.
   *
   * @throws org.neurozoo.schema.FaultException if they are tokens
   */
  static float[] numbers(String step, DataSet data) {
    if (data.features().spec().type() != ElementType.F32) {
      throw fault("data.preprocessing", "step.numbers", step);
    }
    return data.features().floats();
  }

  /** How many numbers of a sample are told apart: all, or those of one step of a sequence. */
  static int columns(DataSet data) {
    return switch (data.kind()) {
      case Features.Sequence sequence -> data.features().shape().extent(-1);
      case Features.Tree tree -> data.features().shape().extent(-1);
      default -> data.sampleShape().count();
    };
  }

  /** How many numbers of a sample count; the rest is padding. */
  static int counting(DataSet data, int sample) {
    int all = data.sampleShape().count();
    return data.lengths()
        .map(lengths -> all / data.features().shape().extent(1) * lengths.ints()[sample])
        .orElse(all);
  }

  /**
   * An array of a state.
   *
   * @throws org.neurozoo.schema.FaultException if it is not there
   */
  static NdArray get(String step, Map<String, NdArray> state, String name) {
    NdArray array = state.get(name);
    if (array == null) {
      throw fault("data.preprocessing", "step.state", step, name);
    }
    return array;
  }

  /**
   * Refuses data of another form than a step was fitted to.
   *
   * @throws org.neurozoo.schema.FaultException if the two differ
   */
  static void requireSame(String step, Object given, Object fitted) {
    if (!given.equals(fitted)) {
      throw fault("data.preprocessing", "step.shape", step, given, fitted);
    }
  }
}
