package org.neurozoo.launcher;

import java.util.Optional;

/**
 * One bundle of the product.
 *
 * @param file the name of its file in the folder {@code bundles}
 * @param startLevel the start level at which it starts, from 1
 * @param application the only one for which it starts; empty: for every one
 */
public record Part(String file, int startLevel, Optional<String> application) {
  /** Whether it starts for an application. */
  boolean serves(String name) {
    return application.isEmpty() || application.get().equals(name);
  }
}
