package org.neurozoo.workbench.train.internal.session;

import java.util.OptionalLong;
import org.neurozoo.workbench.Listeners;
import org.neurozoo.workbench.Subscription;

/** The step that the user points at, on the time line or on a curve, before going there. */
public final class TimeCursor {
  private final Listeners listeners = new Listeners();
  private OptionalLong step = OptionalLong.empty();

  /** The step, if the user points at one. */
  public OptionalLong step() {
    return step;
  }

  /** Points at a step. */
  public void point(long at) {
    set(OptionalLong.of(at));
  }

  /** Points nowhere. */
  public void clear() {
    set(OptionalLong.empty());
  }

  private void set(OptionalLong next) {
    if (!step.equals(next)) {
      step = next;
      listeners.call();
    }
  }

  /** Calls back after every change. */
  public Subscription listen(Runnable changed) {
    return listeners.add(changed);
  }
}
