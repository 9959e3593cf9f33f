package org.neurozoo.training.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Forecast;
import org.neurozoo.training.Run.Progress;
import org.neurozoo.training.Run.Snapshot;
import org.neurozoo.training.Run.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a run stands, and how it comes from one status to the next: by bursts, at its goal, at its
 * end, when it breaks, when what it needs leaves. Knows no mailbox; on the run's thread, except
 * where said otherwise.
 */
final class Life {
  private static final Logger LOG = LoggerFactory.getLogger(Life.class);
  private static final Texts TEXTS = Texts.beside(Life.class);

  private final Chronicle chronicle;
  private final Supplier<Workplace> again;
  private final Runnable changed;

  /** Where the state is; none while it is suspended. */
  private volatile @Nullable Course course;

  /** What a suspended run goes on from. */
  private Beginning aside = Beginning.NEW;

  /** Where the run pauses by itself. */
  private long goal = Long.MAX_VALUE;

  /** Somebody waits for the run to stop: a long way to some step is not gone to its end. */
  private volatile boolean hurry;

  private volatile Progress progress;
  private volatile @Nullable Fault failure;

  /**
   * That of a run which is ready.
   *
   * @param again finds a place to compute at after a suspension; throws a {@link FaultException} if
   *     something it needs is not installed any more
   * @param changed called after each change of status
   */
  Life(Course course, Chronicle chronicle, Supplier<Workplace> again, Runnable changed) {
    this.course = course;
    this.chronicle = chronicle;
    this.again = again;
    this.changed = changed;
    this.progress = course.progress(Status.READY);
  }

  /** The latest progress; from any thread. */
  Progress progress() {
    return progress;
  }

  /** Why the run failed or stopped by itself; from any thread. */
  Optional<Fault> failure() {
    return Optional.ofNullable(failure);
  }

  /** The snapshots on the device; from any thread. */
  List<Snapshot> snapshots() {
    Course here = course;
    return here == null ? List.of() : here.snapshots();
  }

  /** What it would take to go to a step; from any thread. */
  Forecast forecast(long step) {
    Progress now = progress;
    Course here = course;
    long target = Math.clamp(step, 0, now.steps());
    if (here == null) {
      long from = target < now.step() ? 0 : now.step();
      double mean = now.step() == 0 ? 0 : now.seconds() / now.step();
      return new Forecast(target, from, (target - from) * mean);
    }
    return here.forecast(target, now.step());
  }

  /** Breaks off a long way to some step; from any thread. */
  void hurry() {
    hurry = true;
  }

  /** Where the state is; back from suspension if need be. */
  Course course() {
    Course here = course;
    if (here == null) {
      here = new Course(again.get(), chronicle, aside);
      course = here;
      aside = Beginning.NEW;
    }
    return here;
  }

  boolean isRunning() {
    return progress.status() == Status.RUNNING;
  }

  /** Runs up to a step; stays suspended, and says why, if what had left is not back. */
  void goOn(long goal) {
    try {
      course();
      this.goal = goal;
      failure = null;
      become(Status.RUNNING);
    } catch (FaultException e) {
      failure = e.fault();
    }
  }

  /** Takes one step. */
  void step() {
    goOn(progress.step() + 1);
    if (isRunning()) {
      advance();
    }
  }

  /** Goes to a step, unless somebody is in a hurry on the way. */
  void seek(long target) {
    if (progress.status() != Status.FAILED) {
      Course here = course();
      long reachable = here.reachable(target);
      here.goBack(reachable);
      goOn(reachable);
      while (isRunning() && !hurry) {
        advance();
      }
    }
  }

  /** One burst; then the run may be at its goal or at its end. */
  void advance() {
    Course here = course();
    if (here.step() < goal && !here.isOver()) {
      here.burst(goal);
      progress = here.progress(Status.RUNNING);
      if (!kept(false)) {
        return;
      }
    }
    if (here.isOver()) {
      end(Status.FINISHED);
    } else if (here.step() >= goal) {
      rest();
    }
  }

  /** Pauses; a suspended run stays so. */
  void pause() {
    if (progress.status() != Status.SUSPENDED) {
      rest();
    }
  }

  private void rest() {
    if (kept(true)) {
      become(Status.PAUSED);
    }
  }

  /** Comes to an end. */
  void end(Status status) {
    if (kept(true) && written(chronicle.record()::seal)) {
      become(status);
    }
  }

  /** Lets go of its place to compute at if that is about to leave. */
  void suspendIf(Predicate<Workplace> leaving) {
    hurry = false;
    Course here = course;
    if (here != null && leaving.test(here.workplace())) {
      suspend(here);
    }
  }

  private void suspend(Course here) {
    boolean over = progress.status().isOver();
    if (!over) {
      kept(true);
    }
    aside = here.before(here.step());
    course = null;
    here.close();
    become(over ? progress.status() : Status.SUSPENDED);
  }

  private boolean kept(boolean now) {
    Course here = course;
    return here == null || written(() -> here.save(now));
  }

  /** A run that cannot write, on a full disk for instance, pauses and says why. */
  private boolean written(Runnable writing) {
    try {
      writing.run();
      return true;
    } catch (FaultException e) {
      LOG.warn("the archive cannot be written", e);
      failure = e.fault();
      become(Status.PAUSED);
      return false;
    }
  }

  /** Does something; a run that breaks ends by itself, others and the program go on. */
  void guarded(Runnable work) {
    try {
      work.run();
    } catch (FaultException e) {
      LOG.error("run failed", e);
      fail(e.fault());
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("run failed", e);
      fail(new Fault(TEXTS, "broken", "", List.of(String.valueOf(e))));
    }
  }

  private void fail(Fault fault) {
    failure = fault;
    if (course != null) {
      become(Status.FAILED);
    }
  }

  private void become(Status status) {
    Course here = course;
    progress = here == null ? progress.as(status) : here.progress(status);
    changed.run();
  }

  /** Lets go of the state; from any thread once the run's has ended. */
  void close() {
    Course here = course;
    if (here != null) {
      here.close();
    }
  }
}
