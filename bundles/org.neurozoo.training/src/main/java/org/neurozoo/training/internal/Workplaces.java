package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;

/** Finds a backend and a learner for an experiment, among those installed. */
final class Workplaces {
  private static final Texts TEXTS = Texts.beside(Workplaces.class);

  private final List<LearnerFactory> factories = new CopyOnWriteArrayList<>();
  private final Backends backends = new Backends();

  Backends backends() {
    return backends;
  }

  void add(LearnerFactory factory) {
    factories.add(factory);
  }

  void remove(LearnerFactory factory) {
    factories.remove(factory);
  }

  /**
   * Makes a learner on a device of its own.
   *
   * @param kept its data files, should they be missing
   * @param device a backend's id, or {@code auto}
   * @throws FaultException if the experiment or the device is wrong
   */
  Workplace open(JsonNode experiment, KeptData kept, String device, int threads) {
    LearnerFactory factory = factory(experiment);
    Backends.Opened opened = backends.open(device, threads);
    try {
      Learner learner =
          kept.with(experiment, factory, there -> factory.create(there, opened.device()));
      return new Workplace(opened.id(), opened.device(), factory, learner);
    } catch (RuntimeException | OutOfMemoryError e) {
      opened.device().close();
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
}
