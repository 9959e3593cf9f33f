package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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
  private final Learner learner;
  private final State state;
  private final Record record;
  private final Consumer<Run> onClose;
  private final StepMetrics metrics;
  private final List<Figures> history = new CopyOnWriteArrayList<>();
  private final Mailbox mailbox = new Mailbox();
  private final Pace pace = new Pace();
  private final Snapshots snapshots;
  private final Thread thread;

  private long step;
  private long nanos;
  private volatile Progress progress;
  private volatile @Nullable Fault failure;

  TrainingRun(
      JsonNode experiment, Learner learner, State state, Record record, Consumer<Run> onClose) {
    this.experiment = experiment;
    this.learner = learner;
    this.state = state;
    this.record = record;
    this.onClose = onClose;
    this.metrics = new StepMetrics(learner.metrics());
    this.step = record.restore(state);
    this.nanos = Math.round(record.seconds() * 1e9);
    this.history.addAll(record.figures());
    this.snapshots = new Snapshots(state);
    this.progress = progressAs(Status.READY);
    learner.bind(state);
    snapshots.offer(step, state);
    thread = Thread.ofPlatform().name("training").daemon().unstarted(this::work);
    thread.start();
  }

  @Override
  public JsonNode experiment() {
    return experiment;
  }

  @Override
  public String device() {
    return state.device().description();
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public StepMetrics metrics() {
    return metrics;
  }

  @Override
  public List<Figures> history() {
    return List.copyOf(history);
  }

  @Override
  public Optional<Fault> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public Optional<Path> folder() {
    return record.folder();
  }

  @Override
  public void resume() {
    mailbox.put(
        () -> {
          if (!progress.status().isOver()) {
            become(Status.RUNNING);
          }
        });
  }

  @Override
  public void pause() {
    mailbox.put(this::rest);
  }

  @Override
  public void step() {
    mailbox.put(
        () -> {
          if (!progress.status().isOver()) {
            go(step + 1);
            rest();
          }
        });
  }

  @Override
  public void seek(long target) {
    mailbox.put(
        () -> {
          if (progress.status() != Status.FAILED) {
            travel(Math.clamp(target, 0, learner.steps()));
          }
        });
  }

  @Override
  public void cancel() {
    mailbox.put(
        () -> {
          if (!progress.status().isOver()) {
            end(Status.CANCELLED);
          }
        });
  }

  @Override
  public <T> CompletableFuture<T> inspect(BiFunction<Learner, State, T> look) {
    CompletableFuture<T> result = new CompletableFuture<>();
    mailbox.put(
        () -> {
          try {
            result.complete(look.apply(learner, state));
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
    record.close();
    learner.close();
    state.device().close();
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
        guarded(() -> go(step + pace.steps(Long.MAX_VALUE)));
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

  /** Takes steps up to a target, one burst at a time, and ends the run at its last step. */
  private void go(long target) {
    long goal = Math.min(target, learner.steps());
    while (step < goal && !progress.status().isOver()) {
      burst(goal);
    }
    if (step >= learner.steps() && !progress.status().isOver()) {
      end(Status.FINISHED);
    }
  }

  private void burst(long goal) {
    long event = Math.min(learner.nextEvent(step), learner.steps());
    int count = pace.steps(Math.min(goal, event) - step);
    long start = System.nanoTime();
    learner.advance(step, count, metrics);
    long took = System.nanoTime() - start;
    pace.took(count, took);
    nanos += took;
    if (metrics.firstBad() >= 0) {
      throw diverged(metrics.firstBad());
    }
    step += count;
    if (step == event) {
      event();
    }
    record.save(step, nanos / 1e9, state, false);
    progress = progressAs(progress.status());
  }

  private void event() {
    if (history.isEmpty() || history.getLast().step() < step) {
      Figures figures = new Figures(step, learner.epoch(step), learner.evaluate(step));
      record.append(figures);
      history.add(figures);
    }
    snapshots.offer(step, state);
  }

  private static FaultException diverged(long step) {
    return FaultException.of(TEXTS, "", "diverged", step);
  }

  private void travel(long target) {
    if (target < step) {
      step = snapshots.restore(target, state);
      if (step < 0) {
        // A reopened run has no snapshots of its life before; the beginning can always be had.
        learner.layout().reset(state);
        step = 0;
      }
      metrics.rewind(step);
    }
    become(Status.PAUSED);
    go(target);
  }

  private void rest() {
    if (progress.status() == Status.RUNNING || progress.status() == Status.READY) {
      record.save(step, nanos / 1e9, state, true);
      become(Status.PAUSED);
    }
  }

  private void end(Status status) {
    record.save(step, nanos / 1e9, state, true);
    record.seal();
    become(status);
  }

  private void fail(Fault fault) {
    failure = fault;
    become(Status.FAILED);
  }

  private void become(Status status) {
    progress = progressAs(status);
    mailbox.wake();
  }

  private Progress progressAs(Status status) {
    return new Progress(
        status, step, learner.steps(), learner.epoch(step), nanos / 1e9, learner.phase(step));
  }
}
