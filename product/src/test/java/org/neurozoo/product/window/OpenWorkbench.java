package org.neurozoo.product.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neurozoo.launcher.Container;
import org.osgi.framework.BundleContext;

/** The assembled product with its window open, in this process. */
final class OpenWorkbench implements AutoCloseable {
  private static final Path PRODUCT = Path.of(System.getProperty("neurozoo.product"));
  private static final long START_MILLIS = 10_000;
  private static final long END_SECONDS = 30;

  private final Container container;
  private final FutureTask<Integer> application;

  /**
   * Opens it.
   *
   * @param state the folder in which it remembers
   */
  OpenWorkbench(Path state) {
    System.setProperty("neurozoo.state", state.toString());
    System.setProperty("logback.configurationFile", PRODUCT.resolve("conf/logback.xml").toString());
    System.setProperty("neurozoo.log", state.toString());
    container = Container.boot(PRODUCT, made(state.resolve("cache")), "workbench");
    var workbench = container.application("workbench", START_MILLIS);
    application = new FutureTask<>(() -> workbench.applyAsInt(List.of()));
    new Thread(application, "workbench").start();
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The framework's own context, which sees all bundles. */
  BundleContext context() {
    return container.context();
  }

  /** Waits until its user has closed it; its exit code. */
  int closed() throws InterruptedException, TimeoutException {
    try {
      return application.get(END_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    container.close();
  }
}
