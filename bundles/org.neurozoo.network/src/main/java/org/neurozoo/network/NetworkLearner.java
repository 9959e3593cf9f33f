package org.neurozoo.network;

import java.util.SequencedMap;
import java.util.Set;
import org.neurozoo.data.DataSet;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.Contribution;
import org.neurozoo.training.Learner;
import org.osgi.annotation.versioning.ConsumerType;

/** A learner whose network can be asked. */
@ConsumerType
public interface NetworkLearner extends Learner {
  /** What it learns. */
  Experiment experiment();

  @Override
  default Set<Contribution> contributions() {
    return experiment().registry().asked();
  }

  /**
   * What the network, as it is now, makes of samples.
   *
   * @param features F32 [samples, …], prepared as the experiment's data are
   * @return F32 [samples, targets]
   */
  NdArray predict(NdArray features);

  /**
   * Loss and metrics of the network, as it is now, over samples.
   *
   * @param samples prepared as the experiment's data are
   * @return means by name, for instance {@code accuracy}
   */
  SequencedMap<String, Double> figures(DataSet samples);
}
