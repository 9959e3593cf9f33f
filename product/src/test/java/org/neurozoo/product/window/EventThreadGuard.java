package org.neurozoo.product.window;

import java.awt.EventQueue;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks every few milliseconds at what the event thread is doing, and notes where our code makes it
 * read or write files, wait, or compute. What the toolkit does by itself when it is asked to show
 * something, and loading classes and texts for the first time, do not count.
 */
final class EventThreadGuard implements AutoCloseable {
  private static final long MILLIS = 3;

  private static final String[] FILES = {
    "java.io.FileInputStream", "java.io.FileOutputStream", "java.io.RandomAccessFile",
    "sun.nio.ch.FileChannelImpl", "sun.nio.ch.FileDispatcherImpl", "sun.nio.fs.UnixNativeDispatcher"
  };
  private static final String[] LOADING = {
    "java.lang.ClassLoader", "java.lang.Class", "java.util.ResourceBundle"
  };
  private static final String[] TOOLKIT = {
    "java.awt.", "javax.swing.", "sun.awt.", "sun.font.", "com.formdev.", "io.github.andrewauclair."
  };

  private final Map<String, String> violations = new ConcurrentSkipListMap<>();
  private final Thread events = Hand.ask(Thread::currentThread);
  private final Thread watcher = Thread.ofPlatform().daemon().name("guard").start(this::watch);
  private volatile boolean over;

  private void watch() {
    while (!over && events.isAlive()) {
      look(events.getState(), events.getStackTrace());
      try {
        Thread.sleep(MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look(Thread.State state, StackTraceElement[] stack) {
    int ours = first(stack, "org.neurozoo.");
    int idle = first(stack, EventQueue.class.getName() + ".getNextEvent");
    if (ours < 0 || idle >= 0 && idle < ours || any(stack, LOADING)) {
      return;
    }
    StackTraceElement[] called = Arrays.copyOf(stack, ours);
    if (any(called, TOOLKIT)) {
      return;
    }
    if (state == Thread.State.WAITING) {
      note("waits", stack, ours);
    } else if (any(called, FILES)) {
      note("reads or writes a file", stack, ours);
    } else if (Stream.of(stack).anyMatch(EventThreadGuard::computes)) {
      note("computes", stack, ours);
    }
  }

  private static int first(StackTraceElement[] stack, String beginning) {
    for (int i = 0; i < stack.length; i++) {
      if ((stack[i].getClassName() + "." + stack[i].getMethodName()).startsWith(beginning)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean any(StackTraceElement[] stack, String[] beginnings) {
    return Stream.of(stack)
        .anyMatch(frame -> Stream.of(beginnings).anyMatch(frame.getClassName()::startsWith));
  }

  /** Steps of plans, compiling them, and loading data for them. */
  private static boolean computes(StackTraceElement frame) {
    String type = frame.getClassName();
    String method = frame.getMethodName();
    return type.startsWith("org.neurozoo.graph.") && method.equals("run")
        || type.equals("org.neurozoo.graph.compile.Compiler")
        || type.equals("org.neurozoo.network.Preparation") && method.equals("prepare");
  }

  private void note(String what, StackTraceElement[] stack, int ours) {
    String where =
        Stream.of(stack)
            .limit(ours + 12L)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining("\n    "));
    violations.putIfAbsent(stack[ours].toString(), what + ":\n    " + where);
  }

  /** What was seen so far, each place once. */
  String violations() {
    return String.join("\n", violations.values());
  }

  @Override
  public void close() {
    over = true;
    watcher.interrupt();
  }
}
