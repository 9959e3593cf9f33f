package org.neurozoo.workbench.data.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.network.Registry;
import org.neurozoo.network.SampleId;
import org.neurozoo.network.SampleId.Part;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Jobs.Job;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;

/**
 * The data that all views show: those opened by hand, else those of the active experiment, loaded
 * in a job. It looks around only while a view is open. On the event thread.
 */
final class Present {
  private final Registry registry;
  private final List<Runnable> listeners = new ArrayList<>();
  private Subscription watching = () -> {};
  private Sight sight = new Sight.Nothing();
  private @Nullable OpenedData opened;
  private @Nullable JsonNode section;
  private @Nullable Loaded loaded;
  private @Nullable Job job;
  private Part part = Part.TRAIN;
  private boolean prepared;
  private long asked;

  Present(Registry registry) {
    this.registry = registry;
  }

  /** What is to be seen now. */
  Sight sight() {
    return sight;
  }

  /** Whether data are wanted as a network sees them. */
  boolean prepared() {
    return prepared;
  }

  /** Calls back whenever there is something else to be seen. */
  Subscription attach(Workbench workbench, Runnable changed) {
    if (listeners.isEmpty()) {
      watching =
          Subscription.all(
              List.of(
                  workbench.selection().listen(() -> look(workbench)),
                  workbench.documents().listen(() -> look(workbench)),
                  workbench.jobs().listen(this::jobs),
                  workbench.onContributions(() -> again(workbench, false))));
    }
    listeners.add(changed);
    look(workbench);
    return () -> detach(changed);
  }

  private void detach(Runnable changed) {
    if (listeners.remove(changed) && listeners.isEmpty()) {
      watching.close();
      stop();
      section = null;
      opened = null;
      see(new Sight.Nothing());
    }
  }

  /** Turns to another part of the samples. */
  void part(Part next) {
    part = next;
    shown();
  }

  /** Turns to the samples as the source holds them, or as a network sees them. */
  void prepared(Workbench workbench, boolean next) {
    if (prepared != next) {
      prepared = next;
      begin(workbench);
    }
  }

  /** Loads once more what could not be had. */
  void again(Workbench workbench, boolean always) {
    if (always || sight instanceof Sight.Failed) {
      begin(workbench);
    }
  }

  private void look(Workbench workbench) {
    OpenedData hand = workbench.selection().of(OpenedData.class).orElse(null);
    JsonNode active = section(workbench).orElse(null);
    boolean same =
        hand == opened
            && (hand != null || (active == null ? section == null : active.equals(section)));
    if (!same) {
      opened = hand;
      section = active;
      begin(workbench);
    }
  }

  private static Optional<JsonNode> section(Workbench workbench) {
    return workbench
        .documents()
        .active()
        .map(document -> document.history().present())
        .filter(Setup::isExperiment)
        .map(state -> Setup.section((JsonNode) state));
  }

  private void begin(Workbench workbench) {
    stop();
    if (opened != null) {
      loadOpened(workbench, opened);
    } else if (section == null) {
      see(new Sight.Nothing());
    } else if (section.path("data").path("spec").asText("").isBlank()) {
      see(new Sight.Unnamed());
    } else {
      JsonNode read = section;
      load(workbench, read.path("data").path("spec").asText(), () -> Setup.read(read));
    }
  }

  private void loadOpened(Workbench workbench, OpenedData hand) {
    if (prepared == hand.loaded().prepared()) {
      arrived(hand.loaded());
    } else {
      Setup setup = hand.loaded().setup();
      load(workbench, setup.data().spec(), () -> setup);
    }
  }

  private void stop() {
    asked++;
    loaded = null;
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  /** What a job brings home: a fault is no failure of the job, for the views tell it. */
  private record Outcome(@Nullable Loaded loaded, @Nullable Fault fault) {}

  @FunctionalInterface
  private interface Reading {
    Setup read();
  }

  private void load(Workbench workbench, String spec, Reading reading) {
    long mine = asked;
    boolean wanted = prepared;
    see(new Sight.Loading(spec));
    String title = Setup.TEXTS.text(workbench.locale(), "loading.job", spec);
    job =
        workbench
            .jobs()
            .start(
                title,
                progress -> attempt(workbench, reading, wanted),
                outcome -> {
                  if (mine == asked) {
                    ended(outcome);
                  }
                });
  }

  private Outcome attempt(Workbench workbench, Reading reading, boolean wanted) {
    try {
      return new Outcome(Loaded.load(reading.read(), wanted, registry), null);
    } catch (FaultException e) {
      return new Outcome(null, e.fault());
    } catch (OutOfMemoryError e) {
      return new Outcome(null, new Fault(Setup.TEXTS, "loading.memory", "", List.of()));
    } catch (RuntimeException | LinkageError e) {
      workbench.report("data", e);
      return new Outcome(null, new Fault(Setup.TEXTS, "loading.failed", "", List.of(said(e))));
    }
  }

  private static String said(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void ended(Outcome outcome) {
    job = null;
    if (outcome.loaded() != null) {
      arrived(outcome.loaded());
    } else if (outcome.fault() != null) {
      see(new Sight.Failed(outcome.fault()));
    }
  }

  /** A job that is over and has brought nothing was cancelled. */
  private void jobs() {
    long mine = asked;
    if (job != null && job.isOver()) {
      EventQueue.invokeLater(
          () -> {
            if (mine == asked && job != null && job.isOver()) {
              job = null;
              see(new Sight.Cancelled());
            }
          });
    }
  }

  private void arrived(Loaded next) {
    loaded = next;
    shown();
  }

  private void shown() {
    if (loaded != null) {
      Part there = loaded.atHand(part);
      DataSet data = loaded.part(there).orElseThrow();
      see(new Sight.Shown(loaded, there, data, source(), opened != null));
    }
  }

  private String source() {
    return opened != null
        ? SampleId.data(opened.loaded().setup().into(JsonNodeFactory.instance.objectNode()))
        : SampleId.data(section == null ? MissingNode.getInstance() : section);
  }

  private void see(Sight next) {
    sight = next;
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
