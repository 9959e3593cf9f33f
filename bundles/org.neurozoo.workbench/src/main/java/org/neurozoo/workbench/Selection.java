package org.neurozoo.workbench;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the user is busy with: of every type the value selected last, so that choosing a sample does
 * not lose the run it belongs to.
 */
@ProviderType
public interface Selection {
  /** The value of a type selected last, if it has not been cleared. */
  <T> Optional<T> of(Class<T> type);

  /** The value selected last of all. */
  Optional<Object> current();

  /** Selects a value. */
  void select(Object value);

  /** Forgets a value, wherever it is selected. */
  void clear(Object value);

  /** Calls back after every change. */
  Subscription listen(Runnable changed);
}
