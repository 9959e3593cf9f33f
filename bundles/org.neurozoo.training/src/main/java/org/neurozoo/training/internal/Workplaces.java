package org.neurozoo.training.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;

/** Finds a backend and a learner for an experiment, among those installed. */
final class Workplaces {
  static final String AUTO = "auto";

  private static final Texts TEXTS = Texts.beside(Workplaces.class);

  private final List<LearnerFactory> factories = new CopyOnWriteArrayList<>();
  private final Backends backends = new Backends();

  /** Backends that turned out to compute on the processor, in the shade of a better one. */
  private final Set<Backend> shaded = ConcurrentHashMap.newKeySet();

  private final LongSupplier clock;

  /** Measures by a clock of nanoseconds. */
  Workplaces(LongSupplier clock) {
    this.clock = clock;
  }

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
   * @param device a backend's id, or {@code auto} for the fastest
   * @throws FaultException if the experiment or the device is wrong
   */
  Workplace open(JsonNode experiment, KeptData kept, String device, int threads) {
    LearnerFactory factory = factory(experiment);
    Function<Device, Learner> learner =
        on -> kept.with(experiment, factory, there -> factory.create(there, on));
    Sites sites = new Sites(backends.ranked(), shaded, factory, learner, threads);
    if (device.equals(AUTO)) {
      return sites.best().map(best -> fastest(best, sites)).orElseThrow(Workplaces::none);
    }
    return sites.at(backends.named(device));
  }

  private Workplace fastest(Workplace best, Sites sites) {
    return sites.mayHaveRivals() ? new Race(best, sites::rivals, clock).winner() : best;
  }

  private static FaultException none() {
    return FaultException.of(TEXTS, "", "no.device");
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
