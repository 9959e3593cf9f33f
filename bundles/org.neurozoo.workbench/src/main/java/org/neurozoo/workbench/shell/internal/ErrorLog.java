package org.neurozoo.workbench.shell.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.neurozoo.workbench.Listeners;
import org.neurozoo.workbench.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong in this session, newest last, and the log file beside it; for any thread. */
public final class ErrorLog {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorLog.class);
  private static final int MOST = 1000;

  /** How bad it is. */
  public enum Severity {
    /** Told for the record. */
    INFO,
    /** The user was told and can put it right. */
    WARNING,
    /** A fault of the program or a plug-in. */
    ERROR
  }

  /**
   * Something that went wrong.
   *
   * @param plugin the bundle or view it came from
   * @param message in a sentence
   * @param cause the stack trace, or empty
   */
  public record Entry(
      Instant time, Severity severity, String plugin, String message, String cause) {}

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Listeners listeners = new Listeners();

  /** All entries, oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Notes a fault of the program. */
  public void error(String plugin, Throwable fault) {
    LOG.error("{} failed", plugin, fault);
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    add(new Entry(Instant.now(), Severity.ERROR, plugin, fault.toString(), trace.toString()));
  }

  /** Notes a sentence. */
  public void note(Severity severity, String plugin, String message) {
    LOG.info("{}: {}", plugin, message);
    add(new Entry(Instant.now(), severity, plugin, message, ""));
  }

  private void add(Entry entry) {
    synchronized (this) {
      entries.addLast(entry);
      if (entries.size() > MOST) {
        entries.removeFirst();
      }
    }
    listeners.call();
  }

  /** Calls back after every entry, on whatever thread it came from. */
  public Subscription listen(Runnable changed) {
    return listeners.add(changed);
  }
}
