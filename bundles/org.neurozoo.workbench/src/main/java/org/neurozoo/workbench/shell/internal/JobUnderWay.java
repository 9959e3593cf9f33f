package org.neurozoo.workbench.shell.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.neurozoo.workbench.Jobs;

/** One job; its state may be read from any thread. */
final class JobUnderWay implements Jobs.Job, Jobs.Progress {
  private record State(double fraction, String what, boolean over) {}

  private final String title;
  private final Runnable changed;
  private volatile State state = new State(-1, "", false);
  private volatile boolean cancelled;
  private volatile @Nullable Future<?> future;

  JobUnderWay(String title, Runnable changed) {
    this.title = title;
    this.changed = changed;
  }

  /** Begins, unless the workbench is closing. */
  void runOn(ExecutorService threads, Runnable work) {
    try {
      future = threads.submit(work);
    } catch (RejectedExecutionException e) {
      end();
    }
  }

  /** Marks it as over; whether anybody still wants the result. */
  boolean end() {
    state = new State(1, "", true);
    return !cancelled;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public double fraction() {
    return state.fraction();
  }

  @Override
  public String what() {
    return state.what();
  }

  @Override
  public boolean isOver() {
    return state.over();
  }

  @Override
  public void report(double fraction, String what) {
    state = new State(fraction, what, false);
    changed.run();
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void cancel() {
    cancelled = true;
    Future<?> task = future;
    if (task != null) {
      task.cancel(true);
    }
    changed.run();
  }
}
