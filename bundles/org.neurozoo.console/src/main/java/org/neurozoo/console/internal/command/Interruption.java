package org.neurozoo.console.internal.command;

import org.neurozoo.console.internal.terminal.Terminal;
import org.neurozoo.training.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a run when its user presses Ctrl-C: it pauses, which leaves a checkpoint, and the
 * user reads how to go on.
 */
final class Interruption implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

  private final Run run;
  private final Terminal terminal;
  private final String advice;
  private final Thread hook;
  private volatile boolean happened;

  /** Watches over a run. */
  Interruption(Run run, Terminal terminal) {
    this.run = run;
    this.terminal = terminal;
    // Made now: when it is needed, the bundles are being stopped.
    this.advice =
        run.folder()
            .map(folder -> terminal.text("interrupted", RunReport.word(folder)))
            .orElseGet(() -> terminal.text("interrupted.no.folder"));
    this.hook = new Thread(this::pause, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void pause() {
    happened = true;
    run.pause();
    try {
      run.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    terminal.err().println();
    terminal.err().println(advice);
  }

  /** Whether the program is on its way out. */
  boolean happened() {
    return happened;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("the program is ending", e);
    }
  }
}
