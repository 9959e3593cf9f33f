package org.neurozoo.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
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
      Status status, long step, long steps, double epoch, double seconds, String phase) {}

  /** The experiment. */
  JsonNode experiment();

  /** What computes. */
  String device();

  /** The latest progress; never waits. */
  Progress progress();

  /** The last figures of every step. */
  StepMetrics metrics();

  /** All figures of events so far, oldest first. */
  List<Figures> history();

  /** Why the run failed, if it did. */
  Optional<Fault> failure();

  /** The folder of its archive, if it has one. */
  Optional<Path> folder();

  /** Takes steps until all are taken; goes on after a pause or at the place it sought. */
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

  /** Ends the run after the current burst; its archive is kept up to there. */
  void cancel();

  /**
   * Looks at learner and state between bursts.
   *
   * @return what {@code look} returns, or its exception
   */
  <T> CompletableFuture<T> inspect(BiFunction<Learner, State, T> look);

  /** Waits until the run is neither ready nor running and all commands so far are carried out. */
  Status await() throws InterruptedException;

  /** Cancels the run if it is not over and lets go of everything. */
  @Override
  void close();
}
