package org.neurozoo.workbench;

import java.util.List;

/** Something that goes on until it is closed: listening, being called every frame. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  /** Ends it; a second call does nothing. */
  @Override
  void close();

  /** Several that end together. */
  static Subscription all(List<Subscription> several) {
    List<Subscription> copy = List.copyOf(several);
    return () -> copy.forEach(Subscription::close);
  }
}
