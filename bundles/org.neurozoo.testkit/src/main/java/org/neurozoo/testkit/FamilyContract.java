package org.neurozoo.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.NetworkFamily;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.network.Probe;
import org.neurozoo.network.Registry;
import org.neurozoo.network.StateSubject;
import org.neurozoo.network.Template;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;

/**
 * What every family promises of its templates: they survive being written and read, keep the
 * learner's contract, go on after a break with equal bits, can be looked into by every probe that
 * fits, and reach the score they state. Templates that name no data are left out of all but the
 * first.
 */
public final class FamilyContract implements Contract {
  private static final int STEPS = 40;

  private final String family;
  private final Registry registry;
  private final LearnerFactory factory;
  private final TrainingEngine engine;
  private final Backend backend;
  private final Path folder;

  /**
   * The contract of a family.
   *
   * @param family its id
   * @param registry holds it and whatever its templates name
   * @param factory makes learners of documents with this registry
   * @param engine has this factory and the backend
   * @param folder where archives may be written; empty and to be thrown away
   */
  public FamilyContract(
      String family,
      Registry registry,
      LearnerFactory factory,
      TrainingEngine engine,
      Backend backend,
      Path folder) {
    this.family = family;
    this.registry = registry;
    this.factory = factory;
    this.engine = engine;
    this.backend = backend;
    this.folder = folder;
  }

  @Override
  public List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(new Clause("the family is there with templates", this::presence));
    for (Template template : templates(t -> true)) {
      clauses.add(new Clause(template.id() + " reads as written", () -> roundTrip(template)));
    }
    for (Template template : templates(t -> !dataOf(t).isBlank())) {
      for (Clause clause : learning(template).clauses()) {
        clauses.add(new Clause(template.id() + ": " + clause.name(), clause.check()));
      }
      clauses.add(new Clause(template.id() + " goes on after a break", () -> breaking(template)));
      clauses.add(new Clause(template.id() + " can be looked into", () -> looking(template)));
      clauses.add(new Clause(template.id() + " reaches its score", () -> score(template)));
    }
    return clauses;
  }

  private List<Template> templates(Predicate<Template> which) {
    return registry.all(Template.class).stream()
        .filter(template -> template.family().equals(family))
        .filter(which)
        .toList();
  }

  private static String dataOf(Template template) {
    return ExperimentDocument.read(template.experiment()).data().spec();
  }

  private List<String> presence() {
    registry.get(NetworkFamily.class, family, "");
    return templates(template -> true).isEmpty() ? List.of("it has no template") : List.of();
  }

  private static List<String> roundTrip(Template template) {
    try {
      ObjectMapper mapper = new ObjectMapper();
      JsonNode json = ExperimentDocument.read(template.experiment()).json();
      JsonNode again = mapper.readTree(mapper.writeValueAsString(json));
      boolean equal =
          again.equals(template.experiment())
              && ExperimentDocument.read(again).equals(ExperimentDocument.read(json));
      return equal ? List.of() : List.of("it reads differently when written");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Contract learning(Template template) {
    return new LearnerContract(
        backend, (seed, device) -> factory.create(shortened(template, seed), device), STEPS);
  }

  private static ObjectNode shortened(Template template, long seed) {
    ObjectNode experiment = template.experiment().deepCopy();
    experiment.withObject("/training").put("seed", seed).put("steps", STEPS);
    return experiment;
  }

  private RunOptions options() {
    return RunOptions.automatic().on(backend.id());
  }

  private List<String> breaking(Template template) {
    JsonNode experiment = shortened(template, 1);
    Path archive = folder.resolve(template.id());
    Map<String, NdArray> whole;
    try (Run run = engine.open(experiment, options())) {
      whole = end(run);
    }
    try (Run run = engine.open(experiment, options().in(archive))) {
      run.seek(STEPS / 3);
      await(run);
      run.cancel();
      await(run);
    }
    try (Run run = engine.reopen(archive, options())) {
      boolean begun = run.progress().step() == STEPS / 3;
      List<String> breaches = new ArrayList<>();
      if (!begun) {
        breaches.add("it goes on at step " + run.progress().step());
      }
      if (!end(run).equals(whole)) {
        breaches.add("it ends with other bits");
      }
      return breaches;
    }
  }

  private static Map<String, NdArray> end(Run run) {
    run.resume();
    await(run);
    return run.inspect((learner, state) -> state.memory().readAll()).join();
  }

  /** Every probe that fits has a title in both languages, and sees something before and after. */
  private List<String> looking(Template template) {
    try (Run run = engine.open(shortened(template, 1), options())) {
      List<String> breaches = new ArrayList<>(looks(run, "at the beginning"));
      run.seek(STEPS);
      await(run);
      breaches.addAll(looks(run, "after some steps"));
      return breaches;
    }
  }

  private List<String> looks(Run run, String when) {
    return run.inspect(
            (learner, state) -> {
              List<String> breaches = new ArrayList<>();
              if (learner instanceof NetworkLearner network) {
                long step = run.progress().step();
                var subject = new StateSubject(network, state, step, run.history(), List.of());
                for (Probe probe : registry.all(Probe.class)) {
                  if (probe.fits(network.experiment())) {
                    breaches.addAll(look(probe, subject, when));
                  }
                }
              }
              return breaches;
            })
        .join();
  }

  private static List<String> look(Probe probe, Probe.Subject subject, String when) {
    try {
      probe.look(subject, probe.schema().defaults(), Locale.ENGLISH);
      probe.look(subject, probe.schema().defaults(), Locale.GERMAN);
      return List.of();
    } catch (RuntimeException e) {
      return List.of("probe " + probe.id() + " " + when + ": " + e);
    }
  }

  private static void await(Run run) {
    try {
      run.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> score(Template template) {
    try (Run run = engine.open(template.experiment(), options())) {
      run.resume();
      await(run);
      Template.Score score = template.score();
      double reached = run.history().getLast().values().getOrDefault(score.figure(), Double.NaN);
      return reached >= score.least()
          ? List.of()
          : List.of(score.figure() + " is " + reached + ", not " + score.least());
    }
  }
}
