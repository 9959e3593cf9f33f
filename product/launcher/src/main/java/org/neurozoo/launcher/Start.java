package org.neurozoo.launcher;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** Whether bundles run. */
final class Start {
  private Start() {}

  static boolean isFragment(Bundle bundle) {
    return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
  }

  /**
   * Why a bundle does not run, empty if it does. Framework events would say it too, but they come
   * from another thread, some time later.
   */
  static Optional<String> failure(Bundle bundle) {
    if (isFragment(bundle)) {
      return bundle.getState() == Bundle.RESOLVED ? Optional.empty() : Optional.of("no host");
    }
    try {
      bundle.start(Bundle.START_ACTIVATION_POLICY);
      return Optional.empty();
    } catch (BundleException e) {
      return Optional.of(e.toString().lines().findFirst().orElse(""));
    }
  }
}
