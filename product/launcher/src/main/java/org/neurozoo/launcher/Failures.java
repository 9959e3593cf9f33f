package org.neurozoo.launcher;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/** Remembers why a bundle did not start. */
final class Failures implements FrameworkListener {
  private final Map<Bundle, String> reasons = new ConcurrentHashMap<>();

  @Override
  public void frameworkEvent(FrameworkEvent event) {
    if (event.getType() == FrameworkEvent.ERROR) {
      reasons.putIfAbsent(event.getBundle(), String.valueOf(event.getThrowable()));
    }
  }

  /**
   * Demands that a bundle is active, a fragment that it is attached.
   *
   * @throws Refusal if it is not
   */
  void check(Bundle bundle) {
    int expected = Container.isFragment(bundle) ? Bundle.RESOLVED : Bundle.ACTIVE;
    if (bundle.getState() != expected) {
      String reason = reasons.getOrDefault(bundle, "?").lines().findFirst().orElse("?");
      throw Refusal.of("bundle.failed", bundle.getSymbolicName(), reason);
    }
  }
}
