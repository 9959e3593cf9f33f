package org.neurozoo.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.schema.Fault;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One training of one experiment, with a thread of its own. Commands take effect between bursts;
 * all methods may be called from any thread.
 */
@ProviderType
public interface Run extends AutoCloseable {
  /** Where a run stands. */
  enum Status {
    /** Opened, not started. */
    READY,
    /** Taking steps. */
    RUNNING,
    /** Stopped between two steps, able to go on. */
    PAUSED,
    /** Stopped because something it needs has left; goes on once that is back. */
    SUSPENDED,
    /** All steps taken. */
    FINISHED,
    /** Ended by the user. */
    CANCELLED,
    /** Ended by a fault. */
    FAILED;

    /** Whether no more steps will be taken. */
    public boolean isOver() {
      return this == FINISHED || this == CANCELLED || this == FAILED;
    }
  }

  /**
   * What can be told at a glance.
   *
   * @param status where the run stands
   * @param step steps taken
   * @param steps steps to take in all
   * @param epoch epochs taken
   * @param seconds time spent running
   * @param phase what the learner is doing
   */
  record Progress(
      Status status, long step, long steps, double epoch, double seconds, String phase) {
    /** The same in another status. */
    public Progress as(Status status) {
      return new Progress(status, step, steps, epoch, seconds, phase);
    }
  }

  /**
   * A copy of the state as it once was.
   *
   * @param step after so many steps
   * @param memory its buffers; not to be written to
   */
  record Snapshot(long step, Memory memory) {}

  /** The experiment. */
  JsonNode experiment();

  /** What computes. */
  String device();

  /** How the device compared with others, if that was measured. */
  Optional<DeviceComparison> comparison();

  /** The latest progress; never waits. */
  Progress progress();

  /** The last figures of every step. */
  StepMetrics metrics();

  /** All figures of events so far, oldest first. */
  List<Figures> history();

  /** What its user changed on the way to the present step or, once gone back, beyond it. */
  List<Intervention> interventions();

  /** Why the run failed or stopped by itself, if it did. */
  Optional<Fault> failure();

  /** The folder of its archive, if it has one. */
  Optional<Path> folder();

  /**
   * Takes steps until all are taken; goes on after a pause, at the place it sought, or where it was
   * suspended, if what had left is back.
   */
  void resume();

  /** Stops after the current burst. */
  void pause();

  /** Takes one step and pauses. */
  void step();

  /**
   * Goes to a step, earlier or later, and pauses there; earlier figures are kept. Other commands
   * may come in between: wait with {@link #await} to be there.
   */
  void seek(long step);

  /** What it would take to seek a step; never waits. */
  Forecast forecast(long step);

  /**
   * Changes a buffer of the state at the present step. If the run has gone back, what it knew of
   * later steps is given up: fork it first to keep both.
   *
   * @param change gets a copy of what the buffer holds and returns what it is to hold
   * @return what was done; or a {@link org.neurozoo.schema.FaultException} if there is no such
   *     buffer, the new value is of another type or shape, or the run is sealed or suspended
   */
  CompletableFuture<Intervention> intervene(String buffer, UnaryOperator<NdArray> change);

  /**
   * Opens a run that has this one's past up to a step, paused there; this one is not changed. Waits
   * until it is between bursts and until the other has arrived.
   *
   * @throws org.neurozoo.schema.FaultException if this run is suspended, or the other cannot be
   *     opened with these options
   */
  Run fork(long step, RunOptions options) throws InterruptedException;

  /** Ends the run after the current burst; its archive is kept up to there. */
  void cancel();

  /**
   * Looks at learner and state between bursts; what changes the state is {@link #intervene}.
   *
   * @return what {@code look} returns, or its exception; a {@link
   *     org.neurozoo.schema.FaultException} if the run is suspended
   */
  <T> CompletableFuture<T> inspect(BiFunction<Learner, State, T> look);

  /** The snapshots of earlier steps that lie on the device, oldest first. */
  List<Snapshot> snapshots();

  /** Waits until the run is neither ready nor running and all commands so far are carried out. */
  Status await() throws InterruptedException;

  /** Cancels the run if it is not over and lets go of everything. */
  @Override
  void close();
}
