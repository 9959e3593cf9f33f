package org.neurozoo.product.window;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.JMenu;
import javax.swing.JMenuItem;

/** Mouse and keyboard over what is on the screen, found by the names of components. */
final class Hand {
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private final Robot robot;

  Hand() {
    try {
      robot = new Robot();
    } catch (AWTException e) {
      throw new IllegalStateException("windows are tested by ./neurozoo test", e);
    }
    robot.setAutoDelay(20);
  }

  /** Asks something on the event thread. */
  static <T> T ask(Callable<T> question) {
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

  /** Whether something is on the screen now. */
  boolean sees(String name) {
    return ask(() -> find(name, Component.class).findFirst().isPresent());
  }

  /** Waits until something is on the screen. */
  Component see(String name) {
    return see(name, Component.class, component -> true);
  }

  /** Waits until something of a type is on the screen and as wanted. */
  <C extends Component> C see(String name, Class<C> type, Predicate<C> wanted) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      Optional<C> found = ask(() -> find(name, type).filter(wanted).findFirst());
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(name + " is not on the screen as wanted: " + ask(Hand::names));
      }
      robot.delay(50);
    }
  }

  /** Waits until something is so, asked here and not on the event thread. */
  void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      robot.delay(100);
    }
  }

  private static <C extends Component> Stream<C> find(String name, Class<C> type) {
    return shown()
        .filter(component -> name.equals(component.getName()))
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static Stream<Component> shown() {
    return Arrays.stream(Window.getWindows())
        .filter(Window::isShowing)
        .flatMap(Hand::withInner)
        .filter(Component::isShowing);
  }

  private static Stream<Component> withInner(Component component) {
    Stream<Component> inner =
        component instanceof Container container
            ? Arrays.stream(container.getComponents()).flatMap(Hand::withInner)
            : Stream.empty();
    return Stream.concat(Stream.of(component), inner);
  }

  private static String names() {
    return shown()
        .map(Component::getName)
        .filter(name -> name != null && !name.startsWith("null"))
        .toList()
        .toString();
  }

  /** Clicks something once it can be clicked. */
  void click(String name) {
    Component target = see(name, Component.class, Component::isEnabled);
    Point middle =
        ask(
            () -> {
              Point corner = target.getLocationOnScreen();
              corner.translate(target.getWidth() / 2, target.getHeight() / 2);
              return corner;
            });
    click(middle);
  }

  /** Clicks a place of something, as shares of its width and height. */
  void click(String name, double across, double down) {
    Component target = see(name);
    click(
        ask(
            () -> {
              Point corner = target.getLocationOnScreen();
              corner.translate(
                  (int) (across * target.getWidth()), (int) (down * target.getHeight()));
              return corner;
            }));
  }

  private void click(Point where) {
    robot.mouseMove(where.x, where.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  /** Chooses an item of a menu of the menu bar. */
  void menu(String menu, String item) {
    JMenu opened = see(menu, JMenu.class, JMenu::isEnabled);
    click(menu);
    JMenuItem wanted = see(item, JMenuItem.class, Component::isEnabled);
    if (ask(opened::isPopupMenuVisible)) {
      click(wanted.getName());
    }
  }

  /** Presses keys together, the last one released first. */
  void press(int... keys) {
    for (int key : keys) {
      robot.keyPress(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.keyRelease(keys[i]);
    }
  }

  /** Types letters and digits. */
  void type(String text) {
    text.chars().map(KeyEvent::getExtendedKeyCodeForChar).forEach(this::press);
  }

  /** What is on the screen. */
  BufferedImage screen() {
    return robot.createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
  }

  /** A moment for what is painted later. */
  void rest(int millis) {
    robot.delay(millis);
  }
}
