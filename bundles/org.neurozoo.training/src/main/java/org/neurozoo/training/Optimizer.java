package org.neurozoo.training;

import java.util.List;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** A rule that turns derivatives into new parameters. */
@ConsumerType
public interface Optimizer extends Contribution {
  /**
   * What is to be changed.
   *
   * @param name the variable's name
   * @param value the variable
   * @param gradient the derivative of the loss by it
   */
  record Parameter(String name, Tensor value, Tensor gradient) {}

  @Override
  default String kind() {
    return "optimizer";
  }

  /**
   * Whether it compares derivatives from step to step, which makes sense only if every step sees
   * all samples.
   */
  default boolean requiresFullBatch() {
    return false;
  }

  /**
   * Declares what the rule remembers and updates every parameter.
   *
   * @param scheduled what becomes of a learning rate, F32 [], in the step at hand
   */
  void apply(
      List<Parameter> parameters,
      Values values,
      UnaryOperator<Tensor> scheduled,
      StateBuilder state);

  /** The same at a rate that does not change by itself. */
  default void apply(List<Parameter> parameters, Values values, StateBuilder state) {
    apply(parameters, values, UnaryOperator.identity(), state);
  }
}
