package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Figures;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Run;
import org.neurozoo.training.State;
import org.neurozoo.training.StepMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run: carries out commands between bursts, on a thread of its own. */
final class TrainingRun implements Run {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);
  private static final Texts TEXTS = Texts.beside(TrainingRun.class);

  private final JsonNode experiment;
  private final Course course;
  private final Consumer<Run> onClose;
  private final Mailbox mailbox = new Mailbox();
  private final Thread thread;

  /** Where the run pauses by itself. */
  private long goal = Long.MAX_VALUE;

  /** The run is to end: a long way to some step is not gone to its end. */
  private volatile boolean leaving;

  private volatile Progress progress;
  private volatile @Nullable Fault failure;

  TrainingRun(JsonNode experiment, Course course, Consumer<Run> onClose) {
    this.experiment = experiment;
    this.course = course;
    this.onClose = onClose;
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
    return course.state().device().description();
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public StepMetrics metrics() {
    return course.metrics();
  }

  @Override
  public List<Figures> history() {
    return course.history();
  }

  @Override
  public Optional<Fault> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public Optional<Path> folder() {
    return course.record().folder();
  }

  @Override
  public void resume() {
    mailbox.put(unlessOver(() -> run(Long.MAX_VALUE)));
  }

  @Override
  public void pause() {
    mailbox.put(unlessOver(this::rest));
  }

  @Override
  public void step() {
    mailbox.put(
        unlessOver(
            () -> {
              run(course.step() + 1);
              advance();
            }));
  }

  @Override
  public void seek(long target) {
    mailbox.put(
        () -> {
          if (progress.status() != Status.FAILED) {
            long reachable = Math.clamp(target, 0, course.learner().steps());
            course.goBack(reachable);
            run(reachable);
            while (progress.status() == Status.RUNNING && !leaving) {
              advance();
            }
          }
        });
  }

  @Override
  public void cancel() {
    leaving = true;
    mailbox.put(unlessOver(() -> end(Status.CANCELLED)));
  }

  private Runnable unlessOver(Runnable command) {
    return () -> {
      if (!progress.status().isOver()) {
        command.run();
      }
    };
  }

  @Override
  public <T> CompletableFuture<T> inspect(BiFunction<Learner, State, T> look) {
    CompletableFuture<T> result = new CompletableFuture<>();
    mailbox.put(
        () -> {
          try {
            result.complete(look.apply(course.learner(), course.state()));
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
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
    course.record().close();
    course.learner().close();
    course.state().device().close();
    onClose.accept(this);
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

  private void run(long goal) {
    this.goal = goal;
    become(Status.RUNNING);
  }

  /** One burst; then the run may be at its goal or at its end. */
  private void advance() {
    if (course.step() < goal && !course.isOver()) {
      course.burst(goal);
      progress = course.progress(Status.RUNNING);
    }
    if (course.isOver()) {
      end(Status.FINISHED);
    } else if (course.step() >= goal) {
      rest();
    }
  }

  private void rest() {
    course.save();
    become(Status.PAUSED);
  }

  private void end(Status status) {
    course.save();
    course.record().seal();
    become(status);
  }

  private void fail(Fault fault) {
    failure = fault;
    become(Status.FAILED);
  }

  private void become(Status status) {
    progress = course.progress(status);
    mailbox.wake();
  }
}
