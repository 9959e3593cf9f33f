package org.neurozoo.workbench.headless;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.neurozoo.schema.Contributor;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.shell.internal.Contributions;
import org.neurozoo.workbench.shell.internal.Keep;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;
import org.neurozoo.workbench.shell.internal.window.Appearance;

/**
 * The workbench's shell over a {@link HeadlessDesk}: all of it but the windows. Methods may be
 * called from any thread but the event thread.
 *
 * <pre>{@code
 * try (HeadlessWorkbench it = new HeadlessWorkbench(folder, List.of(contributor))) {
 *   Part part = it.ask(() -> view.open(it.workbench()));
 *   BufferedImage image = it.painted(part.component(), 800, 600);
 * }
 * }</pre>
 */
public final class HeadlessWorkbench implements AutoCloseable {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final Contributions contributions = new Contributions();
  private final HeadlessDesk desk = new HeadlessDesk();
  private final Keep keep;
  private final Shell shell;

  /** A workbench that remembers in a folder, in English and light. */
  public HeadlessWorkbench(Path folder, List<? extends Contributor> contributors) {
    this(folder, contributors, Locale.ENGLISH, false);
  }

  /** A workbench in a language and a theme. */
  public HeadlessWorkbench(
      Path folder, List<? extends Contributor> contributors, Locale locale, boolean dark) {
    contributors.forEach(contributions::add);
    keep = new Keep(folder);
    shell = new Shell(contributions, keep, it -> desk);
    Look look = new Look(locale, dark, Look.PLAIN);
    run(
        () -> {
          look.keep(shell.preferences());
          Appearance.apply(look);
        });
  }

  /** What views and commands see. */
  public Workbench workbench() {
    return shell;
  }

  /** What was shown and told, and what is answered. */
  public HeadlessDesk desk() {
    return desk;
  }

  /** Takes up what a contributor brings, as when its bundle comes. */
  public void add(Contributor contributor) {
    contributions.add(contributor);
  }

  /** Lets go of what a contributor brought, as when its bundle goes. */
  public void remove(Contributor contributor) {
    contributions.remove(contributor);
  }

  /** Asks something on the event thread. */
  public <T> T ask(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    EventQueue.invokeLater(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Does something on the event thread. */
  public void run(Runnable action) {
    ask(
        () -> {
          action.run();
          return true;
        });
  }

  /**
   * Waits until something is so, asked on the event thread.
   *
   * @throws IllegalStateException if it does not come to be within twenty seconds
   */
  public void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!ask(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited in vain until " + what + "; told " + desk.told());
      }
      Thread.onSpinWait();
    }
  }

  /**
   * The first component of a type and a name within another or itself; on any thread.
   *
   * @throws NoSuchElementException if there is none
   */
  public static <C extends Component> C find(Component within, Class<C> type, String name) {
    return named(within, type, name)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no " + name + " within " + within));
  }

  /** All components of a type and a name within another, from front to end; on any thread. */
  public static <C extends Component> List<C> all(Component within, Class<C> type, String name) {
    return named(within, type, name).toList();
  }

  private static <C extends Component> Stream<C> named(
      Component within, Class<C> type, String name) {
    Stream<C> here =
        type.isInstance(within) && name.equals(within.getName())
            ? Stream.of(type.cast(within))
            : Stream.empty();
    return within instanceof Container container
        ? Stream.concat(
            here, Stream.of(container.getComponents()).flatMap(each -> named(each, type, name)))
        : here;
  }

  /** A component laid out in a size, as it looks. */
  public BufferedImage painted(JComponent component, int width, int height) {
    return ask(
        () -> {
          component.setSize(new Dimension(width, height));
          layOut(component);
          BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
          Graphics2D g = image.createGraphics();
          component.printAll(g);
          g.dispose();
          return image;
        });
  }

  /** Outside a window nobody validates. */
  private static void layOut(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        layOut(inner);
      }
    }
  }

  /** Cancels all jobs and writes what is remembered. */
  @Override
  public void close() {
    shell.close();
    keep.close();
  }
}
