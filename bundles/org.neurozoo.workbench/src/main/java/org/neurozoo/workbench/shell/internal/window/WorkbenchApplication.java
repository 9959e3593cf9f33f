package org.neurozoo.workbench.shell.internal.window;

import java.awt.EventQueue;
import java.awt.HeadlessException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.neurozoo.schema.Contributor;
import org.neurozoo.workbench.WorkbenchContributor;
import org.neurozoo.workbench.shell.internal.Contributions;
import org.neurozoo.workbench.shell.internal.Keep;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application {@code workbench}: opens the window, with the files named on the command line,
 * and returns when it is closed.
 */
@Component(property = "neurozoo.application=workbench")
public final class WorkbenchApplication implements ToIntFunction<List<String>> {
  private static final Logger LOG = LoggerFactory.getLogger(WorkbenchApplication.class);
  private static final int FAILED = 1;

  private final Contributions contributions = new Contributions();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable MainWindow open;

  /** Called as contributors come. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void add(Contributor contributor) {
    contributions.add(contributor);
  }

  /** Called as contributors go. */
  public void remove(Contributor contributor) {
    contributions.remove(contributor);
  }

  /** Called as contributors of views and the like come. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addViews(WorkbenchContributor contributor) {
    contributions.add(contributor);
  }

  /** Called as contributors of views and the like go. */
  public void removeViews(WorkbenchContributor contributor) {
    contributions.remove(contributor);
  }

  @Override
  public int applyAsInt(List<String> arguments) {
    Path state =
        Path.of(System.getProperty("neurozoo.state", System.getProperty("java.io.tmpdir")));
    boolean named = !arguments.isEmpty() && arguments.getFirst().equals("workbench");
    List<Path> files = arguments.stream().skip(named ? 1 : 0).map(Path::of).toList();
    try (Keep keep = new Keep(state.resolve("workbench"));
        Shell shell =
            new Shell(contributions, keep, it -> new MainWindow(it, keep, closed::countDown))) {
      return show(shell, files);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private int show(Shell shell, List<Path> files) throws InterruptedException {
    MainWindow window = (MainWindow) shell.desk();
    open = window;
    try {
      EventQueue.invokeAndWait(
          () -> {
            Thread.currentThread().setUncaughtExceptionHandler((t, e) -> shell.report("", e));
            window.open(files);
          });
      closed.await();
      return 0;
    } catch (InvocationTargetException e) {
      LOG.error("the workbench does not open", e);
      boolean display = !(e.getCause() instanceof HeadlessException);
      System.err.println(
          "neurozoo: "
              + Look.TEXTS.text(
                  shell.locale(),
                  display ? "open.failed" : "open.no.display",
                  String.valueOf(e.getCause())));
      return FAILED;
    } finally {
      dispose(window);
      open = null;
    }
  }

  /** The framework stops: the window goes before the bundles do that it shows. */
  @Deactivate
  void stop() throws InterruptedException {
    MainWindow window = open;
    if (window != null) {
      dispose(window);
    }
    closed.countDown();
  }

  private static void dispose(MainWindow window) throws InterruptedException {
    try {
      EventQueue.invokeAndWait(window::dispose);
    } catch (InvocationTargetException e) {
      LOG.error("the workbench does not close", e);
    }
  }
}
