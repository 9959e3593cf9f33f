package org.neurozoo.training.internal;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Commands on their way to a run's thread, in order. */
final class Mailbox {
  private final ArrayDeque<Runnable> commands = new ArrayDeque<>();
  private int unfinished;
  private boolean closed;

  /** Leaves a command; whether it was accepted, which it is not once closed. */
  synchronized boolean put(Runnable command) {
    if (!closed) {
      commands.add(command);
      unfinished++;
      notifyAll();
    }
    return !closed;
  }

  /** The next command, waiting for one if asked to; empty if there is none, or none any more. */
  synchronized Optional<Runnable> next(boolean waiting) {
    while (waiting && commands.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    return Optional.ofNullable(commands.poll());
  }

  /** The command last taken is carried out. */
  synchronized void done() {
    unfinished--;
    notifyAll();
  }

  /** Whoever waits for quiet looks again. */
  synchronized void wake() {
    notifyAll();
  }

  /** Waits until no command is left and a condition holds. */
  synchronized void awaitQuiet(BooleanSupplier condition) throws InterruptedException {
    while (!closed && (unfinished > 0 || !condition.getAsBoolean())) {
      wait();
    }
  }

  /** No more commands; those left are still carried out. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
