package org.neurozoo.graph.backend;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to run plans; a declarative service. What it is given by name it finds and checks through
 * {@link Slot} and {@link Buffers}; {@code testkit.BackendContract} holds it to what it promises.
 */
@ConsumerType
public interface Backend {
  /** Its name on the command line, for instance {@code "cpu"}. */
  String id();

  /**
   * How it stands against others for {@code --device auto}: the highest that works is taken where
   * nothing is measured.
   */
  int rank();

  /**
   * Opens the device.
   *
   * @param threads how many threads may compute at once; a backend that has no threads ignores it.
   *     Results do not depend on it.
   * @throws org.neurozoo.schema.FaultException if it cannot be used here, with the reason
   */
  Device open(int threads);

  /**
   * Measures again what it keeps of this machine to choose by; results do not depend on it.
   *
   * @throws org.neurozoo.schema.FaultException if it cannot be used here, with the reason
   */
  default void tune() {}
}
