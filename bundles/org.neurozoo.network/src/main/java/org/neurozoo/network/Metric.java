package org.neurozoo.network;

import org.neurozoo.data.Target;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** A figure of how good predictions are. */
@ConsumerType
public interface Metric extends Contribution {
  @Override
  default String kind() {
    return "metric";
  }

  /** Whether it says something about such targets. */
  boolean fits(Target target);

  /** Whether it is told without being asked for. */
  default boolean isUsual() {
    return true;
  }

  /** Whether a greater figure is a better one. */
  default boolean isRising() {
    return false;
  }

  /** How it is computed. */
  Measure measure(Values values);
}
