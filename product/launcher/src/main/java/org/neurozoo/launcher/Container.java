package org.neurozoo.launcher;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.util.tracker.ServiceTracker;

/** The running framework with the product's bundles and the user's plug-ins. */
public final class Container implements AutoCloseable {
  private static final long STOP_MILLIS = 10_000;

  private final Framework framework;
  private final Storage storage;
  private volatile boolean closed;

  private Container(Framework framework, Storage storage) {
    this.framework = framework;
    this.storage = storage;
  }

  /**
   * Installs all bundles of a product and starts those that an application needs, then its
   * plug-ins.
   *
   * @param home the product's folder
   * @param cache the folder below which the framework's cache is made
   * @param application the name of the application that will be called
   * @throws Refusal if a bundle of the product is missing or does not start
   */
  public static Container boot(Path home, Path cache, String application) {
    SequencedSet<Part> parts = Features.read(home.resolve("features"));
    Storage storage = Storage.create(cache);
    FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
    Framework framework =
        factory.newFramework(Configuration.of(home, storage.folder(), lastLevel(parts)));
    Container container = new Container(framework, storage);
    try {
      container.start(home.resolve("bundles"), parts, application);
      return container;
    } catch (RuntimeException e) {
      container.close();
      throw e;
    }
  }

  private static int lastLevel(SequencedSet<Part> parts) {
    return parts.stream().mapToInt(Part::startLevel).max().orElse(1);
  }

  private void start(Path bundles, SequencedSet<Part> parts, String application) {
    List<Bundle> needed = new ArrayList<>();
    try {
      framework.init();
      for (Part part : parts) {
        Bundle bundle = install(bundles.resolve(part.file()));
        if (part.serves(application)) {
          prepare(bundle, part.startLevel());
          needed.add(bundle);
        }
      }
      framework.start();
    } catch (BundleException e) {
      throw Refusal.of("framework.failed", e);
    }
    needed.forEach(Container::demandStarted);
    Dictionary<String, Object> ready = FrameworkUtil.asDictionary(Map.of("neurozoo.ready", true));
    framework.getBundleContext().registerService(Object.class, new Object(), ready);
  }

  private Bundle install(Path file) throws BundleException {
    if (!Files.isRegularFile(file)) {
      throw Refusal.of("bundle.missing", file);
    }
    return framework.getBundleContext().installBundle("reference:" + file.toUri());
  }

  private static void prepare(Bundle bundle, int startLevel) throws BundleException {
    bundle.adapt(BundleStartLevel.class).setStartLevel(startLevel);
    if (!Start.isFragment(bundle)) {
      bundle.start(Bundle.START_ACTIVATION_POLICY);
    }
  }

  private static void demandStarted(Bundle bundle) {
    Start.failure(bundle)
        .ifPresent(
            reason -> {
              throw Refusal.of("bundle.failed", bundle.getSymbolicName(), reason);
            });
  }

  /**
   * Waits for an application.
   *
   * @throws Refusal if no bundle has registered it in time
   */
  @SuppressWarnings("unchecked")
  public ToIntFunction<List<String>> application(String name, long millis) {
    BundleContext context = framework.getBundleContext();
    String filter =
        "(&(objectClass=%s)(neurozoo.application=%s))"
            .formatted(ToIntFunction.class.getName(), name);
    try {
      ServiceTracker<Object, Object> tracker =
          new ServiceTracker<>(context, context.createFilter(filter), null);
      tracker.open();
      Object service = tracker.waitForService(millis);
      if (service == null) {
        throw Refusal.of("application.missing", name);
      }
      return (ToIntFunction<List<String>>) service;
    } catch (InvalidSyntaxException e) {
      throw Refusal.of("application.missing", name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.of("application.missing", name);
    }
  }

  /** The framework's own context, which sees all bundles and services. */
  public BundleContext context() {
    return requireNonNull(framework.getBundleContext());
  }

  /** Whether the bundles stop or have stopped. */
  public boolean isClosed() {
    return closed;
  }

  /** Stops all bundles and deletes the framework's cache; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      framework.stop();
      framework.waitForStop(STOP_MILLIS);
    } catch (BundleException e) {
      throw Refusal.of("framework.failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      storage.close();
    }
  }
}
