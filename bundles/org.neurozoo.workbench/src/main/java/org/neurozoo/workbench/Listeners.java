package org.neurozoo.workbench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whoever wants to be called back; may be used from any thread. */
public final class Listeners {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Adds one until the subscription is closed. */
  public Subscription add(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Calls them all, in the order they came. */
  public void call() {
    listeners.forEach(Runnable::run);
  }
}
