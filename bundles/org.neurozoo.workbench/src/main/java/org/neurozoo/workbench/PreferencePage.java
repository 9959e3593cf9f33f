package org.neurozoo.workbench;

import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/** Settings that the user may change: its schema is the page. */
@ConsumerType
public interface PreferencePage extends Contribution {
  @Override
  default String kind() {
    return "preferences";
  }
}
