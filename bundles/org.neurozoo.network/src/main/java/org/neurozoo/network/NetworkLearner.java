package org.neurozoo.network;

import java.util.SequencedMap;
import org.neurozoo.data.DataSet;
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

  /**
   * Loss and metrics of the network, as it is now, over samples.
   *
   * @param samples prepared as the experiment's data are
   * @return means by name, for instance {@code accuracy}
   */
  SequencedMap<String, Double> figures(DataSet samples);
}
