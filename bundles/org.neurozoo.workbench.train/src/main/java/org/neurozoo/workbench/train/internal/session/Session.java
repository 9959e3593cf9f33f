package org.neurozoo.workbench.train.internal.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;
import org.neurozoo.workbench.Listeners;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of this session, how fast they go and where the next one computes. On the event thread,
 * except where said otherwise.
 */
public final class Session implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final long SAMPLE_MILLIS = 50;
  private static final String AUTO = "auto";

  private final TrainingEngine engine;
  private final Devices devices;
  private final RunFolders folders;
  private final List<Training> trainings = new CopyOnWriteArrayList<>();
  private final Map<Training, Alarm> alarms = new ConcurrentHashMap<>();
  private final Set<Run> overlaid = new HashSet<>();
  private final Listeners listeners = new Listeners();
  private final TimeCursor cursor = new TimeCursor();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("neurozoo-curves").daemon().factory());
  private final Pacer pacer = new Pacer(clock);
  private Speed speed = Speed.FULL;
  private String device = AUTO;

  /** A session without runs. */
  public Session(TrainingEngine engine, RunFolders folders) {
    this.engine = engine;
    this.devices = new Devices(engine);
    this.folders = folders;
    clock.scheduleWithFixedDelay(this::sample, SAMPLE_MILLIS, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
    pacer.perSecond(speed.perSecond());
  }

  /** An exception would end the clock for good, and with it every curve. */
  private void sample() {
    for (Training training : trainings) {
      try {
        training.recording().sample();
        Optional.ofNullable(alarms.get(training)).ifPresent(Alarm::look);
      } catch (RuntimeException e) {
        LOG.error("a run cannot be sampled", e);
      }
    }
  }

  TrainingEngine engine() {
    return engine;
  }

  RunFolders folders() {
    return folders;
  }

  /** The runs that are open, oldest first. */
  public List<Training> trainings() {
    return List.copyOf(trainings);
  }

  /** What is known of a run. */
  public Optional<Training> of(Run run) {
    return trainings.stream().filter(each -> each.run() == run).findFirst();
  }

  /** The selected run. */
  public Optional<Training> selected(Workbench workbench) {
    return workbench.selection().of(Run.class).flatMap(this::of);
  }

  /** Takes up a run that has just been opened, and selects it. */
  void add(Training training, Workbench workbench) {
    alarms.put(training, new Alarm(training, workbench));
    trainings.add(training);
    cursor.clear();
    workbench.selection().select(training.run());
    listeners.call();
  }

  /** Closes a run, which waits for its burst: in a job. */
  public void close(Training training, Workbench workbench) {
    pacer.remove(training.run());
    trainings.remove(training);
    alarms.remove(training);
    overlaid.remove(training.run());
    workbench.selection().clear(training.run());
    if (!trainings.isEmpty()) {
      workbench.selection().select(trainings.getLast().run());
    }
    listeners.call();
    String title = Words.TEXTS.text(workbench.locale(), "job.close", training.title());
    workbench.jobs().start(title, progress -> closed(training.run()), done -> {});
  }

  private static boolean closed(Run run) {
    run.close();
    return true;
  }

  /** A name that no other run bears. */
  String unique(String title) {
    String name = title;
    for (int i = 2; isTaken(name); i++) {
      name = title + " " + i;
    }
    return name;
  }

  private boolean isTaken(String title) {
    return trainings.stream().anyMatch(each -> each.title().equals(title));
  }

  /** The step that the user points at. */
  public TimeCursor cursor() {
    return cursor;
  }

  /** Lets a run go on at the speed that is set. */
  public void goOn(Run run) {
    switch (speed.mode()) {
      case FULL -> {
        pacer.remove(run);
        run.resume();
      }
      case PACED -> pacer.add(run);
      case KEYED -> step(run);
    }
    listeners.call();
  }

  /** Pauses a run. */
  public void pause(Run run) {
    pacer.remove(run);
    run.pause();
    listeners.call();
  }

  /** Takes one step. */
  public void step(Run run) {
    pacer.remove(run);
    run.step();
    listeners.call();
  }

  /** Ends a run; its archive is kept. */
  public void stop(Run run) {
    pacer.remove(run);
    run.cancel();
    listeners.call();
  }

  /** Goes to a step and pauses there. */
  public void seek(Run run, long step) {
    pacer.remove(run);
    cursor.clear();
    run.seek(step);
    listeners.call();
  }

  /** Whether a run takes steps, be it one now and then. */
  public boolean isGoing(Run run) {
    return run.progress().status() == Status.RUNNING || pacer.has(run);
  }

  /** Whether a run could go on. */
  public boolean canGoOn(Run run) {
    Status status = run.progress().status();
    return !isGoing(run)
        && (status == Status.READY || status == Status.PAUSED || status == Status.SUSPENDED);
  }

  /** How long the steps left will take at the speed that is set; NaN while nobody knows. */
  public double secondsLeft(Training training) {
    double atFullSpeed = training.recording().secondsLeft();
    if (!pacer.has(training.run())) {
      return atFullSpeed;
    }
    Run.Progress now = training.run().progress();
    double byClock = (now.steps() - now.step()) / (double) speed.perSecond();
    return Double.isNaN(atFullSpeed) ? byClock : Math.max(byClock, atFullSpeed);
  }

  /** How fast runs go. */
  public Speed speed() {
    return speed;
  }

  /** Sets how fast runs go, also those that are going. */
  public void speed(Speed next) {
    List<Run> going = trainings.stream().map(Training::run).filter(this::isGoing).toList();
    boolean clocked = next.perSecond() != speed.perSecond();
    boolean other = next.mode() != speed.mode();
    speed = next;
    if (clocked) {
      pacer.perSecond(next.perSecond());
    }
    if (other) {
      going.forEach(this::turn);
    }
    listeners.call();
  }

  private void turn(Run run) {
    pause(run);
    if (speed.mode() != Speed.Mode.KEYED) {
      goOn(run);
    }
  }

  /** The devices that the next run may compute on; the first stands for the best that works. */
  public List<Devices.Choice> devices() {
    List<Devices.Choice> all = new ArrayList<>(List.of(new Devices.Choice(AUTO, Optional.empty())));
    all.addAll(devices.all());
    return all;
  }

  /** Whether there is a device of which nobody knows whether it can be used. */
  public boolean hasUntriedDevices() {
    return devices.isUntried();
  }

  /** Finds out which devices can be used; waits, from any thread but the event thread. */
  public void tryDevices() {
    devices.tryAll();
  }

  /** The device of the next run. */
  public String device() {
    boolean usable =
        devices().stream().anyMatch(it -> it.id().equals(device) && it.trouble().isEmpty());
    return usable ? device : AUTO;
  }

  /** Sets the device of the next run. */
  public void device(String id) {
    device = id;
  }

  RunOptions options() {
    return RunOptions.automatic().on(device());
  }

  /** Whether the curves of a run are drawn, too, when another one is selected. */
  public boolean isOverlaid(Run run) {
    return overlaid.contains(run);
  }

  /** Draws the curves of a run, or no more, when another one is selected. */
  public void overlay(Run run, boolean drawn) {
    boolean changed = drawn ? overlaid.add(run) : overlaid.remove(run);
    if (changed) {
      listeners.call();
    }
  }

  /** Calls back when runs come or go, or when what is set changes. */
  public Subscription listen(Runnable changed) {
    return listeners.add(changed);
  }

  /** Cancels and closes all runs; their archives are kept. Waits; may be called from any thread. */
  @Override
  public void close() {
    clock.shutdownNow();
    for (Training training : trainings) {
      training.run().close();
    }
    trainings.clear();
  }
}
