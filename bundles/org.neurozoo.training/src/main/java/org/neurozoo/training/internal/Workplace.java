package org.neurozoo.training.internal;

import java.util.Optional;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.training.DeviceComparison;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;

/**
 * Where a run computes and what computes there: held while all of it is installed.
 *
 * @param backend the id of the device's backend
 * @param factory what made the learner
 * @param comparison how the device compared with others, if that was measured
 */
record Workplace(
    String backend,
    Device device,
    LearnerFactory factory,
    Learner learner,
    Optional<DeviceComparison> comparison)
    implements AutoCloseable {
  /** The same, chosen by a comparison. */
  Workplace by(DeviceComparison comparison) {
    return new Workplace(backend, device, factory, learner, Optional.of(comparison));
  }

  @Override
  public void close() {
    learner.close();
    device.close();
  }
}
