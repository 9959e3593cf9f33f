package org.neurozoo.console.internal.terminal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Run;

/**
 * Shows how a run gets on, on standard error: one line that is rewritten where somebody watches,
 * else a line for every event. Reads latest values on a thread of its own and never holds the run
 * up.
 */
public final class ProgressDisplay {
  private static final long PERIOD_MILLIS = 100;
  private static final int BAR = 24;
  private static final int RECENT = 100;

  private final Run run;
  private final Terminal terminal;
  private final Thread thread;
  private final long firstStep;
  private final double firstSeconds;
  private int told;
  private int width;

  /** Starts showing. */
  public ProgressDisplay(Run run, Terminal terminal) {
    this.run = run;
    this.terminal = terminal;
    this.firstStep = run.progress().step();
    this.firstSeconds = run.progress().seconds();
    this.told = run.history().size();
    this.thread = Thread.ofVirtual().name("progress").start(this::work);
  }

  private void work() {
    try {
      while (true) {
        show();
        Thread.sleep(PERIOD_MILLIS);
      }
    } catch (InterruptedException e) {
      show();
    }
  }

  private void show() {
    if (terminal.interactive()) {
      rewrite(line(run.progress()));
    } else {
      List<Figures> history = run.history();
      history.subList(told, history.size()).forEach(this::tell);
      told = history.size();
    }
  }

  private void tell(Figures figures) {
    String values =
        figures.values().entrySet().stream()
            .map(entry -> entry.getKey() + " " + Numerals.figure(entry.getValue()))
            .collect(Collectors.joining(", "));
    terminal.err().println(terminal.text("progress.event", epochs(figures.epoch()), values));
  }

  private static String epochs(double epoch) {
    return String.format(Locale.ROOT, epoch == Math.rint(epoch) ? "%.0f" : "%.2f", epoch);
  }

  private void rewrite(String line) {
    terminal.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    terminal.err().flush();
    width = line.length();
  }

  private String line(Run.Progress progress) {
    double share = progress.steps() == 0 ? 1 : (double) progress.step() / progress.steps();
    String loss =
        run.metrics().names().isEmpty() || run.metrics().end() == 0
            ? "-"
            : Numerals.figure(run.metrics().mean(0, RECENT));
    return terminal.text(
        "progress.line",
        bar(share),
        Math.round(Math.floor(100 * share)),
        String.format(Locale.ROOT, "%.1f", progress.epoch()),
        progress.step(),
        progress.steps(),
        loss,
        left(progress));
  }

  private String bar(double share) {
    boolean blocks = terminal.err().charset().newEncoder().canEncode('█');
    int full = (int) (BAR * Math.clamp(share, 0, 1));
    return (blocks ? "█" : "#").repeat(full) + (blocks ? "░" : ".").repeat(BAR - full);
  }

  private String left(Run.Progress progress) {
    long steps = progress.step() - firstStep;
    if (steps == 0) {
      return "?";
    }
    double perStep = (progress.seconds() - firstSeconds) / steps;
    return Numerals.duration(perStep * (progress.steps() - progress.step()));
  }

  /** Shows the last of it and ends. */
  public void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
    if (terminal.interactive()) {
      terminal.err().println();
    }
  }
}
