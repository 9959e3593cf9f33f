package org.neurozoo.data;

import java.util.Map;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** A change to samples that is fitted to the training samples and applied to all. */
@ConsumerType
public interface Preprocessing extends Contribution {
  @Override
  default String kind() {
    return "preprocessing";
  }

  /**
   * What the samples teach it.
   *
   * @throws org.neurozoo.schema.FaultException if it can make nothing of such samples
   */
  Fitted fit(DataSet train, Values values);

  /**
   * What was fitted before, from its {@link Fitted#state()}: applies alike, bit for bit.
   *
   * @param values the same as then
   * @throws org.neurozoo.schema.FaultException if the state is not of this step
   */
  Fitted restore(Map<String, NdArray> state, Values values);
}
