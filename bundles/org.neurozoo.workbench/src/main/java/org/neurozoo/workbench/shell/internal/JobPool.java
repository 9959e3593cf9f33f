package org.neurozoo.workbench.shell.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.neurozoo.workbench.Jobs;
import org.neurozoo.workbench.Listeners;
import org.neurozoo.workbench.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs each job on a thread of its own and tells of it on the event thread. */
final class JobPool implements Jobs, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobPool.class);
  private static final long SECONDS = 3;

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().name("neurozoo-job-", 0).daemon().factory());
  private final List<Job> running = new CopyOnWriteArrayList<>();
  private final Listeners listeners = new Listeners();
  private final Executor events;
  private final BiConsumer<String, Exception> failed;

  /**
   * A pool.
   *
   * @param events runs what it is given on the event thread, later
   * @param failed is told, on the event thread, of the job and what it threw
   */
  JobPool(Executor events, BiConsumer<String, Exception> failed) {
    this.events = events;
    this.failed = failed;
  }

  @Override
  public <T> Job start(String title, Task<T> task, Consumer<T> done) {
    JobUnderWay job = new JobUnderWay(title, this::changed);
    running.add(job);
    job.runOn(threads, () -> carryOut(job, task, done));
    changed();
    return job;
  }

  @Override
  public <T> void quietly(Task<T> task, Consumer<T> done) {
    JobUnderWay job = new JobUnderWay("", () -> {});
    job.runOn(threads, () -> carryOut(job, task, done));
  }

  private <T> void carryOut(JobUnderWay job, Task<T> task, Consumer<T> done) {
    Runnable end;
    try {
      T result = task.run(job);
      end = () -> done.accept(result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end = () -> {};
    } catch (Exception e) {
      end = () -> failed.accept(job.title(), e);
    }
    Runnable last = end;
    boolean wanted = job.end();
    events.execute(() -> finish(job, wanted ? last : () -> {}));
  }

  private void finish(Job job, Runnable end) {
    if (running.remove(job)) {
      listeners.call();
    }
    end.run();
  }

  private void changed() {
    events.execute(listeners::call);
  }

  @Override
  public List<Job> running() {
    return List.copyOf(running);
  }

  @Override
  public Subscription listen(Runnable changed) {
    return listeners.add(changed);
  }

  /** Cancels what is under way, and waits a moment for it to end. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("jobs go on though they were cancelled: {}", running);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
