package org.neurozoo.training;

import java.util.List;
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

  /** Declares what the rule remembers and updates every parameter. */
  void apply(List<Parameter> parameters, Values values, StateBuilder state);
}
