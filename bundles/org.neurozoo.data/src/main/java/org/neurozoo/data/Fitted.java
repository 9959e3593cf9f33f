package org.neurozoo.data;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.NdArray;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What the training samples taught a {@link Preprocessing}: a function to apply to them and to
 * every later data set, and the numbers it works with, which a run keeps.
 *
 * <p>Right: {@code state()} holds all that was fitted, so that {@link Preprocessing#restore} makes
 * of it a function that yields the same bits. Wrong: keeping the training samples.
 */
@ConsumerType
public interface Fitted extends UnaryOperator<DataSet> {
  /**
   * Applies what was fitted; the data set given stays as it is.
   *
   * @throws org.neurozoo.schema.FaultException if the samples are not of the form it was fitted to
   */
  @Override
  DataSet apply(DataSet data);

  /** All that was fitted, by name; empty if there is nothing to fit. */
  default Map<String, NdArray> state() {
    return Map.of();
  }

  /**
   * Turns predicted targets back into the units of the data before this step.
   *
   * @param numbers F32 [samples, targets]
   */
  default NdArray inUnits(NdArray numbers) {
    return numbers;
  }

  /** Several steps one after the other, each fitted to what the ones before make of the samples. */
  static Fitted chain(List<Fitted> steps) {
    return new FittedChain(steps);
  }

  /** Of the state of a {@link #chain}, that of the step at a position. */
  static Map<String, NdArray> step(Map<String, NdArray> chain, int position) {
    return FittedChain.step(chain, position);
  }
}
