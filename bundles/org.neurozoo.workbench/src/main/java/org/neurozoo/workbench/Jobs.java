package org.neurozoo.workbench;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Work apart from the event thread, with progress that the user sees and may cancel. */
@ProviderType
public interface Jobs {
  /** What a job does, on a thread of its own. */
  @FunctionalInterface
  interface Task<T> {
    /**
     * Does it.
     *
     * @throws Exception a {@link org.neurozoo.schema.FaultException} is told to the user, an {@link
     *     InterruptedException} means that it was cancelled, all else goes to the error log
     */
    T run(Progress progress) throws Exception;
  }

  /** What a task tells of itself; may be called from any thread. */
  interface Progress {
    /**
     * Tells how far it is.
     *
     * @param fraction from 0 to 1; less than 0 if it cannot be told
     */
    void report(double fraction, String what);

    /** Whether the user has had enough; its thread is interrupted as well. */
    boolean isCancelled();
  }

  /** A task under way or done. */
  interface Job {
    /** What it is, for the user. */
    String title();

    /** How far it is, from 0 to 1; less than 0 if it cannot be told. */
    double fraction();

    /** What it is doing, or empty. */
    String what();

    /** Whether it has ended in any way. */
    boolean isOver();

    /** Asks it to stop; what it would have yielded is dropped. */
    void cancel();
  }

  /**
   * Starts a task; may be called from any thread.
   *
   * @param done gets the result on the event thread, unless the task fails or is cancelled
   */
  <T> Job start(String title, Task<T> task, Consumer<T> done);

  /**
   * Starts a short task that need not be shown, such as drawing; otherwise as {@link #start}.
   *
   * @param done gets the result on the event thread, unless the task fails
   */
  <T> void quietly(Task<T> task, Consumer<T> done);

  /** The jobs under way, oldest first. */
  List<Job> running();

  /** Calls back whenever a job starts, reports or ends. */
  Subscription listen(Runnable changed);
}
