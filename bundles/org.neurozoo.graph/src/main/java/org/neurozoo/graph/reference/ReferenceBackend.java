package org.neurozoo.graph.reference;

import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.osgi.service.component.annotations.Component;

/**
 * The backend that goes without plans: it interprets programs in double precision. Slow, plain, and
 * always there.
 */
@Component
public final class ReferenceBackend implements Backend {
  @Override
  public String id() {
    return "reference";
  }

  @Override
  public int rank() {
    return 0;
  }

  @Override
  public Device open(int threads) {
    return new ReferenceDevice();
  }
}
