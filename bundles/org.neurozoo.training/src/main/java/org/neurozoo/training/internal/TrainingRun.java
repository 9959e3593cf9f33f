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
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.NdArray;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.DeviceComparison;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Forecast;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run: carries out commands between bursts, on a thread of its own. */
final class TrainingRun implements Run {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);
  private static final Texts TEXTS = Texts.beside(TrainingRun.class);

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
  private final Thread thread;

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

  TrainingRun(JsonNode experiment, Course course, Chronicle chronicle, Host host) {
    this.experiment = experiment;
    this.device = course.workplace().device().description();
    this.comparison = course.workplace().comparison();
    this.course = course;
    this.chronicle = chronicle;
    this.host = host;
    this.progress = course.progress(Status.READY);
    this.thread = Thread.ofPlatform().name("training").daemon().unstarted(this::work);
  }

  void start() {
    thread.start();
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
    return progress;
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
    return Optional.ofNullable(failure);
  }

  @Override
  public Optional<Path> folder() {
    return chronicle.record().folder();
  }

  @Override
  public void resume() {
    mailbox.put(unlessOver(() -> goOn(Long.MAX_VALUE)));
  }

  @Override
  public void pause() {
    mailbox.put(
        unlessOver(
            () -> {
              if (progress.status() != Status.SUSPENDED) {
                rest();
              }
            }));
  }

  @Override
  public void step() {
    mailbox.put(
        unlessOver(
            () -> {
              goOn(progress.step() + 1);
              if (progress.status() == Status.RUNNING) {
                advance();
              }
            }));
  }

  @Override
  public void seek(long target) {
    mailbox.put(
        () -> {
          if (progress.status() != Status.FAILED) {
            Course here = course();
            long reachable = here.reachable(target);
            here.goBack(reachable);
            goOn(reachable);
            while (progress.status() == Status.RUNNING && !hurry) {
              advance();
            }
          }
        });
  }

  @Override
  public Forecast forecast(long step) {
    Progress now = progress;
    Course here = course;
    long target = Math.clamp(step, 0, now.steps());
    if (here == null) {
      long from = target < now.step() ? 0 : now.step();
      double mean = now.step() == 0 ? 0 : now.seconds() / now.step();
      return new Forecast(target, from, (target - from) * mean);
    }
    long from = here.wayFrom(target, now.step());
    return new Forecast(target, from, (target - from) * here.nanosPerStep() / 1e9);
  }

  @Override
  public CompletableFuture<Intervention> intervene(String buffer, UnaryOperator<NdArray> change) {
    return ask(here -> here.intervene(buffer, change));
  }

  @Override
  public <T> CompletableFuture<T> inspect(BiFunction<Learner, State, T> look) {
    return ask(here -> look.apply(here.workplace().learner(), here.state()));
  }

  @Override
  public List<Snapshot> snapshots() {
    Course here = course;
    return here == null ? List.of() : here.snapshots();
  }

  @Override
  public Run fork(long step, RunOptions options) throws InterruptedException {
    long target = Math.clamp(step, 0, progress.steps());
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

  /** Does something between bursts, without consequences for the run if it fails. */
  private <T> CompletableFuture<T> ask(Function<Course, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    mailbox.put(
        () -> {
          try {
            answer.complete(question.apply(course()));
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  @Override
  public void cancel() {
    hurry = true;
    mailbox.put(unlessOver(() -> end(Status.CANCELLED)));
  }

  private Runnable unlessOver(Runnable command) {
    return () -> {
      if (!progress.status().isOver()) {
        command.run();
      }
    };
  }

  /**
   * Stops the run if it needs what is about to leave, and waits until it holds nothing of it any
   * more.
   */
  void suspendIf(Predicate<Workplace> leaving) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    hurry = true;
    boolean put =
        mailbox.put(
            () -> {
              hurry = false;
              Course here = course;
              if (here != null && leaving.test(here.workplace())) {
                suspend(here);
              }
              done.complete(true);
            });
    if (put) {
      done.join();
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

  /** Where the state is; back from suspension if need be. */
  private Course course() {
    Course here = course;
    if (here == null) {
      here = new Course(host.workplace(), chronicle, aside);
      course = here;
      aside = Beginning.NEW;
    }
    return here;
  }

  @Override
  public Status await() throws InterruptedException {
    mailbox.awaitQuiet(
        () -> progress.status() != Status.READY && progress.status() != Status.RUNNING);
    return progress.status();
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
    Course here = course;
    if (here != null) {
      here.close();
    }
    host.closed(this);
  }

  private void work() {
    while (true) {
      boolean running = progress.status() == Status.RUNNING;
      Optional<Runnable> command = mailbox.next(!running);
      if (command.isPresent()) {
        guarded(command.get());
        mailbox.done();
      } else if (running) {
        guarded(this::advance);
      } else {
        return;
      }
    }
  }

  /** A run that breaks ends by itself; others and the program go on. */
  private void guarded(Runnable work) {
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

  /** Runs up to a step; stays suspended, and says why, if what had left is not back. */
  private void goOn(long goal) {
    try {
      course();
      this.goal = goal;
      failure = null;
      become(Status.RUNNING);
    } catch (FaultException e) {
      failure = e.fault();
    }
  }

  /** One burst; then the run may be at its goal or at its end. */
  private void advance() {
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

  private void rest() {
    if (kept(true)) {
      become(Status.PAUSED);
    }
  }

  private void end(Status status) {
    if (kept(true) && written(chronicle.record()::seal)) {
      become(status);
    }
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

  private void fail(Fault fault) {
    failure = fault;
    if (course != null) {
      become(Status.FAILED);
    }
  }

  private void become(Status status) {
    Course here = course;
    progress = here == null ? progress.as(status) : here.progress(status);
    mailbox.wake();
  }
}
