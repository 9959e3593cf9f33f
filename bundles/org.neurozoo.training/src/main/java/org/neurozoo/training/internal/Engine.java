package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Run;
import org.neurozoo.training.RunOptions;
import org.neurozoo.training.State;
import org.neurozoo.training.TrainingEngine;
import org.neurozoo.training.internal.archive.Archive;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The training engine: finds a backend and a learner for an experiment and opens the run. */
@Component
public final class Engine implements TrainingEngine {
  private static final Texts TEXTS = Texts.beside(Engine.class);

  private final List<LearnerFactory> factories = new CopyOnWriteArrayList<>();
  private final Backends backends = new Backends();
  private final List<Run> runs = new CopyOnWriteArrayList<>();

  /** Called as factories come. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void add(LearnerFactory factory) {
    factories.add(factory);
  }

  /** Called as factories go. */
  public void remove(LearnerFactory factory) {
    factories.remove(factory);
  }

  /** Called as backends come. */
  @Reference(
      name = "backend",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addBackend(Backend backend) {
    backends.add(backend);
  }

  /** Called as backends go. */
  public void removeBackend(Backend backend) {
    backends.remove(backend);
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
  public Run open(JsonNode experiment, RunOptions options) {
    Backends.Opened opened = backends.open(options.device(), options.threads());
    return guarded(
        opened.device(),
        () -> {
          Learner learner = factory(experiment).create(experiment, opened.device());
          Optional<Archive> archive =
              options
                  .folder()
                  .map(folder -> Archive.create(folder, experiment, facts(opened, learner)));
          return start(experiment, opened.device(), learner, archive);
        });
  }

  @Override
  public Run reopen(Path path, RunOptions options) {
    Archive archive = Archive.open(path);
    JsonNode facts = archive.record();
    boolean asBefore = options.device().equals("auto");
    String device = asBefore ? facts.path("device").asText("auto") : options.device();
    Backends.Opened opened = backends.open(device, options.threads());
    return guarded(
        opened.device(),
        () -> {
          JsonNode experiment = archive.experiment();
          Learner learner = factory(experiment).create(experiment, opened.device());
          requireSameData(learner, facts);
          return start(
              experiment,
              opened.device(),
              learner,
              Optional.of(archive.continueIn(options.folder().orElse(archive.folder()))));
        });
  }

  private Run start(
      JsonNode experiment, Device device, Learner learner, Optional<Archive> archive) {
    try {
      State state = learner.layout().allocate(device);
      Course course = new Course(learner, state, new Record(archive));
      TrainingRun run = new TrainingRun(experiment, course, runs::remove);
      runs.add(run);
      run.start();
      return run;
    } catch (RuntimeException | OutOfMemoryError e) {
      archive.ifPresent(Archive::close);
      throw e;
    }
  }

  /** Whatever goes wrong while opening, the device is given back. */
  private static Run guarded(Device device, java.util.function.Supplier<Run> opening) {
    try {
      return opening.get();
    } catch (RuntimeException | OutOfMemoryError e) {
      device.close();
      throw e;
    }
  }

  private LearnerFactory factory(JsonNode experiment) {
    String format = experiment.path("format").asText("");
    return factories.stream()
        .filter(factory -> factory.format().equals(format))
        .findFirst()
        .orElseThrow(() -> FaultException.of(TEXTS, "", "unknown.format", format, formats()));
  }

  private String formats() {
    return factories.stream().map(LearnerFactory::format).collect(Collectors.joining(", "));
  }

  private static ObjectNode facts(Backends.Opened opened, Learner learner) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("device", opened.id())
        .put("deviceDescription", opened.device().description())
        .put("java", Runtime.version().toString())
        .put("data", learner.dataHash());
  }

  private static void requireSameData(Learner learner, JsonNode facts) {
    String before = facts.path("data").asText("");
    if (!before.equals(learner.dataHash())) {
      throw FaultException.of(TEXTS, "", "other.data");
    }
  }
}
