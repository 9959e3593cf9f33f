package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.DeviceComparison;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Forecast;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;

/**
 * A run as others see it: what they want of it becomes commands to its {@link Life}, which are
 * carried out between bursts on a thread of its own.
 */
final class TrainingRun implements Run {
  /** What a run needs of the engine. */
  interface Host {
    /**
     * A place to compute at, again.
     *
     * @throws FaultException if something it needs is not installed any more
     */
    Workplace workplace();

    /** Opens another run of the same experiment. */
    Run open(Beginning beginning, RunOptions options);

    /** The run lets go of everything. */
    void closed(Run run);
  }

  private final JsonNode experiment;
  private final String device;
  private final Optional<DeviceComparison> comparison;
  private final Chronicle chronicle;
  private final Host host;
  private final Mailbox mailbox = new Mailbox();
  private final Life life;
  private final Thread thread;

  TrainingRun(JsonNode experiment, Course course, Chronicle chronicle, Host host) {
    this.experiment = experiment;
    this.device = course.workplace().device().description();
    this.comparison = course.workplace().comparison();
    this.chronicle = chronicle;
    this.host = host;
    this.life = new Life(course, chronicle, host::workplace, mailbox::wake);
    this.thread = Thread.ofPlatform().name("training").daemon().unstarted(this::work);
  }

  void start() {
    thread.start();
  }

  private void work() {
    while (true) {
      boolean running = life.isRunning();
      Optional<Runnable> command = mailbox.next(!running);
      if (command.isPresent()) {
        life.guarded(command.get());
        mailbox.done();
      } else if (running) {
        life.guarded(life::advance);
      } else {
        return;
      }
    }
  }

  @Override
  public JsonNode experiment() {
    return experiment;
  }

  @Override
  public String device() {
    return device;
  }

  @Override
  public Optional<DeviceComparison> comparison() {
    return comparison;
  }

  @Override
  public Progress progress() {
    return life.progress();
  }

  @Override
  public StepMetrics metrics() {
    return chronicle.metrics();
  }

  @Override
  public List<Figures> history() {
    return List.copyOf(chronicle.history());
  }

  @Override
  public List<Intervention> interventions() {
    return chronicle.interventions().all();
  }

  @Override
  public Optional<Fault> failure() {
    return life.failure();
  }

  @Override
  public Optional<Path> folder() {
    return chronicle.record().folder();
  }

  @Override
  public List<Snapshot> snapshots() {
    return life.snapshots();
  }

  @Override
  public Forecast forecast(long step) {
    return life.forecast(step);
  }

  @Override
  public void resume() {
    unlessOver(() -> life.goOn(Long.MAX_VALUE));
  }

  @Override
  public void pause() {
    unlessOver(life::pause);
  }

  @Override
  public void step() {
    unlessOver(life::step);
  }

  @Override
  public void seek(long target) {
    mailbox.put(() -> life.seek(target));
  }

  @Override
  public void cancel() {
    life.hurry();
    unlessOver(() -> life.end(Status.CANCELLED));
  }

  private void unlessOver(Runnable command) {
    mailbox.put(
        () -> {
          if (!progress().status().isOver()) {
            command.run();
          }
        });
  }

  @Override
  public CompletableFuture<Intervention> intervene(String buffer, UnaryOperator<NdArray> change) {
    return ask(here -> here.intervene(buffer, change));
  }

  @Override
  public <T> CompletableFuture<T> inspect(BiFunction<Learner, State, T> look) {
    return ask(here -> look.apply(here.workplace().learner(), here.state()));
  }

  /** Does something between bursts, without consequences for the run if it fails. */
  private <T> CompletableFuture<T> ask(Function<Course, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    mailbox.put(
        () -> {
          try {
            answer.complete(question.apply(life.course()));
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  @Override
  public Run fork(long step, RunOptions options) throws InterruptedException {
    long target = Math.clamp(step, 0, progress().steps());
    Run other = host.open(answer(ask(here -> here.before(target))), options);
    other.seek(target);
    other.await();
    return other;
  }

  private static <T> T answer(CompletableFuture<T> asked) throws InterruptedException {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /**
   * Stops the run if it needs what is about to leave, and waits until it holds nothing of it any
   * more.
   */
  void suspendIf(Predicate<Workplace> leaving) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    life.hurry();
    boolean put =
        mailbox.put(
            () -> {
              try {
                life.suspendIf(leaving);
              } finally {
                done.complete(true);
              }
            });
    if (put) {
      done.join();
    }
  }

  @Override
  public Status await() throws InterruptedException {
    mailbox.awaitQuiet(() -> progress().status() != Status.READY && !life.isRunning());
    return progress().status();
  }

  @Override
  public void close() {
    cancel();
    mailbox.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    chronicle.record().close();
    life.close();
    host.closed(this);
  }
}
