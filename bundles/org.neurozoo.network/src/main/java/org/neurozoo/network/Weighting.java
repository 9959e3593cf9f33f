package org.neurozoo.network;

import org.neurozoo.graph.Tensor;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** What a layer makes of its weights before it uses them: normalises, drops or disturbs them. */
@ConsumerType
public interface Weighting extends Contribution {
  @Override
  default String kind() {
    return "weighting";
  }

  /**
   * The weights that are used.
   *
   * @param weight as learned, [units, …]; a parameter under the current origin
   */
  Tensor apply(Tensor weight, Values values, BuildContext context);
}
