package org.neurozoo.network;

import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/** A family of networks: what templates and layers are grouped under. */
@ConsumerType
public interface NetworkFamily extends Contribution {
  @Override
  default String kind() {
    return "family";
  }
}
