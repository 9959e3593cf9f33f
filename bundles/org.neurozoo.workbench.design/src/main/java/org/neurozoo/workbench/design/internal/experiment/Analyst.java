package org.neurozoo.workbench.design.internal.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.Preparation;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Jobs;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.text.Said;

/**
 * Builds an experiment's network in jobs, one after the other, whenever it has changed and somebody
 * wants to know. Data are loaded again only if they or the seed have changed.
 */
public final class Analyst {
  /** Data that were loaded for an earlier state of the document. */
  private record Loaded(JsonNode data, long seed, Experiment experiment) {
    boolean suits(ExperimentDocument document) {
      return data.equals(document.json().path("data")) && seed == document.training().seed();
    }
  }

  private record Done(Analysis analysis, @Nullable Loaded loaded) {}

  private final OpenExperiment document;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private @Nullable Analysis latest;
  private @Nullable Loaded loaded;
  private Jobs.@Nullable Job job;

  Analyst(OpenExperiment document) {
    this.document = document;
  }

  /** What was found out last, perhaps of an earlier state. */
  public Optional<Analysis> latest() {
    return Optional.ofNullable(latest);
  }

  /** Whether the document has not changed since. */
  public boolean isCurrent() {
    return latest != null && latest.of() == document.history().present();
  }

  /** Calls back whenever something has been found out. */
  public Subscription listen(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  /** Finds out about the document as it is, unless that is known or under way. */
  public void ask(Workbench workbench) {
    if ((job != null && !job.isOver()) || isCurrent()) {
      return;
    }
    Reading reading = document.reading();
    if (reading.document().isEmpty()) {
      take(Analysis.failed(reading.json(), reading.fault().orElseThrow()));
      return;
    }
    Loaded known = loaded;
    ExperimentDocument experiment = reading.document().get();
    job =
        workbench
            .jobs()
            .start(
                Said.text(workbench.locale(), "job.analysis", document.title(workbench.locale())),
                progress -> work(experiment, reading.json(), known, workbench),
                done -> {
                  job = null;
                  loaded = done.loaded();
                  take(done.analysis());
                  ask(workbench);
                });
  }

  private void take(Analysis analysis) {
    latest = analysis;
    listeners.forEach(Runnable::run);
  }

  private static Done work(
      ExperimentDocument document, JsonNode json, @Nullable Loaded known, Workbench workbench) {
    Registry registry = workbench::all;
    try {
      Loaded loaded = known != null && known.suits(document) ? known : load(document, registry);
      Analysis found = Analysis.of(on(document, registry, loaded.experiment()));
      return new Done(found.of(json), loaded);
    } catch (FaultException e) {
      return new Done(Analysis.failed(json, e.fault()), null);
    } catch (RuntimeException e) {
      workbench.report("org.neurozoo.workbench.design", e);
      Fault fault = new Fault(Said.TEXTS, "analysis.failed", "", List.of(String.valueOf(e)));
      return new Done(Analysis.failed(json, fault), null);
    }
  }

  private static Loaded load(ExperimentDocument document, Registry registry) {
    if (document.data().spec().isBlank()) {
      throw FaultException.of(Said.TEXTS, "data.spec", "data.missing");
    }
    return new Loaded(
        document.json().path("data"),
        document.training().seed(),
        Preparation.prepare(document, registry));
  }

  private static Experiment on(ExperimentDocument document, Registry registry, Experiment loaded) {
    return new Experiment(
        document,
        registry,
        loaded.train(),
        loaded.validation(),
        loaded.test(),
        loaded.preprocessing(),
        loaded.stream());
  }
}
