package org.neurozoo.schema;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle registers as a declarative service, and all it registers: its contributions come
 * and go with it. A bundle that adds one optimiser lists one contribution.
 */
@ConsumerType
public interface Contributor {
  /** The contributions, always the same ones. */
  List<Contribution> contributions();
}
