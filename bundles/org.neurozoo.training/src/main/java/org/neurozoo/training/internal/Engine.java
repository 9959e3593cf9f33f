package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.DeviceReport;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.TrainingEngine;
import org.neurozoo.training.internal.archive.Archive;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The training engine: finds a backend and a learner for an experiment and opens the run. */
@Component
public final class Engine implements TrainingEngine {
  private static final String DEVICE = "device";
  private static final Texts TEXTS = Texts.beside(Engine.class);

  private final List<TrainingRun> runs = new CopyOnWriteArrayList<>();
  private final Workplaces workplaces;

  /** An engine of nothing yet. */
  @Activate
  public Engine() {
    this(System::nanoTime);
  }

  /** The same, comparing devices by a clock of nanoseconds. */
  Engine(LongSupplier clock) {
    this.workplaces = new Workplaces(clock);
  }

  /** Called as factories come. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void add(LearnerFactory factory) {
    workplaces.add(factory);
  }

  /** Called as factories go; their runs are suspended. */
  public void remove(LearnerFactory factory) {
    workplaces.remove(factory);
    runs.forEach(run -> run.suspendIf(place -> place.factory() == factory));
  }

  /** Called as backends come. */
  @Reference(
      name = "backend",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addBackend(Backend backend) {
    workplaces.backends().add(backend);
  }

  /** Called as backends go; their runs are suspended. */
  public void removeBackend(Backend backend) {
    workplaces.backends().remove(backend);
    runs.forEach(run -> run.suspendIf(place -> place.backend().equals(backend.id())));
  }

  /** Called as contributors come. */
  @Reference(
      name = "contributor",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addContributor(Contributor contributor) {
    // Learners find contributions by themselves; only their leaving matters here.
  }

  /** Called as contributors go; the runs that need them are suspended. */
  public void removeContributor(Contributor contributor) {
    Set<String> leaving = names(contributor.contributions());
    runs.forEach(
        run ->
            run.suspendIf(
                place -> !Collections.disjoint(leaving, names(place.learner().contributions()))));
  }

  private static Set<String> names(Collection<Contribution> contributions) {
    return contributions.stream()
        .map(each -> each.kind() + "/" + each.id())
        .collect(Collectors.toSet());
  }

  @Deactivate
  void close() {
    runs.forEach(Run::close);
  }

  @Override
  public List<Run> runs() {
    return List.copyOf(runs);
  }

  @Override
  public List<String> backends() {
    return workplaces.backends().ranked().stream().map(Backend::id).toList();
  }

  @Override
  public List<DeviceReport> devices() {
    return workplaces.backends().reports(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public void tune() {
    workplaces.backends().tune();
  }

  @Override
  public Run open(JsonNode experiment, RunOptions options) {
    return open(experiment, KeptData.NONE, options, Beginning.NEW);
  }

  private Run open(JsonNode experiment, KeptData before, RunOptions options, Beginning beginning) {
    Workplace place = workplaces.open(experiment, before, options.device(), options.threads());
    return guarded(
        place,
        () -> {
          JsonNode facts = facts(place);
          KeptData kept =
              before.files().isEmpty() ? KeptData.of(experiment, place.factory()) : before;
          Optional<Archive> archive =
              options
                  .folder()
                  .map(folder -> Archive.create(folder, experiment, facts, kept.files()));
          Supplier<Record> record =
              () -> archive.map(each -> Record.begin(each, beginning)).orElseGet(Record::none);
          return start(place, options.threads(), experiment, kept, beginning, archive, record);
        });
  }

  @Override
  public Run reopen(Path path, RunOptions options) {
    Archive archive = Archive.open(path);
    JsonNode facts = archive.record();
    String device = here(options, facts.path(DEVICE).asText(Workplaces.AUTO)).device();
    JsonNode experiment = archive.experiment();
    KeptData kept = new KeptData(archive.data());
    Workplace place = workplaces.open(experiment, kept, device, options.threads());
    return guarded(
        place,
        () -> {
          requireSameData(place.learner(), facts);
          Archive open = archive.continueIn(options.folder().orElse(archive.folder()));
          Beginning beginning = Beginning.of(open);
          return start(
              place,
              options.threads(),
              experiment,
              kept,
              beginning,
              Optional.of(open),
              () -> Record.goOn(open, beginning));
        });
  }

  private Run start(
      Workplace place,
      int threads,
      JsonNode experiment,
      KeptData kept,
      Beginning beginning,
      Optional<Archive> archive,
      Supplier<Record> record) {
    try {
      Chronicle chronicle = Chronicle.of(record.get(), place.learner().metrics(), beginning);
      Course course = new Course(place, chronicle, beginning);
      TrainingRun run =
          new TrainingRun(experiment, course, chronicle, host(place, threads, experiment, kept));
      runs.add(run);
      run.start();
      return run;
    } catch (RuntimeException | OutOfMemoryError e) {
      archive.ifPresent(Archive::close);
      throw e;
    }
  }

  private TrainingRun.Host host(Workplace first, int threads, JsonNode experiment, KeptData kept) {
    return new TrainingRun.Host() {
      @Override
      public Workplace workplace() {
        return workplaces.open(experiment, kept, first.backend(), threads);
      }

      @Override
      public Run open(Beginning beginning, RunOptions options) {
        RunOptions same = here(options, first.backend());
        return Engine.this.open(experiment, kept, same, beginning);
      }

      @Override
      public void closed(Run run) {
        runs.remove(run);
      }
    };
  }

  /** What goes on stays on its device, unless another is asked for: bits depend on it. */
  private static RunOptions here(RunOptions options, String device) {
    return options.device().equals(Workplaces.AUTO) ? options.on(device) : options;
  }

  /** Whatever goes wrong while opening, the device is given back. */
  private static Run guarded(Workplace place, Supplier<Run> opening) {
    try {
      return opening.get();
    } catch (RuntimeException | OutOfMemoryError e) {
      place.close();
      throw e;
    }
  }

  private static ObjectNode facts(Workplace place) {
    ObjectNode facts =
        JsonNodeFactory.instance
            .objectNode()
            .put(DEVICE, place.backend())
            .put("deviceDescription", place.device().description())
            .put("java", Runtime.version().toString())
            .put("data", place.learner().dataHash());
    place
        .comparison()
        .ifPresent(each -> each.micros().forEach(facts.putObject("deviceMicros")::put));
    return facts;
  }

  private static void requireSameData(Learner learner, JsonNode facts) {
    String before = facts.path("data").asText("");
    if (!before.equals(learner.dataHash())) {
      throw FaultException.of(TEXTS, "", "other.data");
    }
  }
}
