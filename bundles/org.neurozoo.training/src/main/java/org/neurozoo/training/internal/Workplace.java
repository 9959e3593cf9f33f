package org.neurozoo.training.internal;

import org.neurozoo.graph.backend.Device;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;

/**
 * Where a run computes and what computes there: held while all of it is installed.
 *
 * @param backend the id of the device's backend
 * @param factory what made the learner
 */
record Workplace(String backend, Device device, LearnerFactory factory, Learner learner)
    implements AutoCloseable {
  @Override
  public void close() {
    learner.close();
    device.close();
  }
}
