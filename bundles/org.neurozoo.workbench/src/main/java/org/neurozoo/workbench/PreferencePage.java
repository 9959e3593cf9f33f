package org.neurozoo.workbench;

import java.util.Optional;
import org.neurozoo.schema.Contribution;
import org.osgi.annotation.versioning.ConsumerType;

/** Settings that the user may change: its schema is the page, unless it has an editor. */
@ConsumerType
public interface PreferencePage extends Contribution {
  @Override
  default String kind() {
    return "preferences";
  }

  /**
   * What the page shows instead of fields made from its schema; it keeps what the user changes by
   * {@link Preferences#set}.
   */
  default Optional<Part> editor(Workbench workbench) {
    return Optional.empty();
  }
}
