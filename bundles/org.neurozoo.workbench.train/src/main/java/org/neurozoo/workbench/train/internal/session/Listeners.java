package org.neurozoo.workbench.train.internal.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurozoo.workbench.Subscription;

/** Whoever wants to be called back. */
final class Listeners {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  Subscription add(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void call() {
    listeners.forEach(Runnable::run);
  }
}
