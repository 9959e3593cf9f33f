package org.neurozoo.network;

import org.neurozoo.graph.NdArray;
import org.neurozoo.training.Learner;
import org.osgi.annotation.versioning.ConsumerType;

/** A learner whose network can be asked. */
@ConsumerType
public interface NetworkLearner extends Learner {
  /** What it learns. */
  Experiment experiment();

  /**
   * What the network, as it is now, makes of samples.
   *
   * @param features F32 [samples, …], prepared as the experiment's data are
   * @return F32 [samples, targets]
   */
  NdArray predict(NdArray features);
}
