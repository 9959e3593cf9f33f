package org.neurozoo.launcher;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** An application that answers with the number of its arguments. */
public final class StubApplication implements BundleActivator {
  @Override
  public void start(BundleContext context) {
    ToIntFunction<List<String>> application = List::size;
    context.registerService(
        ToIntFunction.class,
        application,
        FrameworkUtil.asDictionary(Map.of("neurozoo.application", "stub")));
  }

  @Override
  public void stop(BundleContext context) {}
}
