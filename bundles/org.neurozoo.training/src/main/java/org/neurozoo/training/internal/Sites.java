package org.neurozoo.training.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where one experiment may be learned. What cannot be used is left out, and the log says why. */
final class Sites {
  private static final Logger LOG = LoggerFactory.getLogger(Sites.class);

  private final List<Backend> untried;
  private final Set<Backend> shaded;
  private final LearnerFactory factory;
  private final Function<Device, Learner> learner;
  private final int threads;

  /** Whether a device on the processor has been met. */
  private boolean onProcessor;

  /**
   * Nothing opened yet.
   *
   * @param ranked all backends, the best first
   * @param shaded those known to compute on the processor and not to be the best that do; more may
   *     be found
   * @param factory what makes the learner
   * @param learner makes it on a device
   */
  Sites(
      List<Backend> ranked,
      Set<Backend> shaded,
      LearnerFactory factory,
      Function<Device, Learner> learner,
      int threads) {
    this.untried = new ArrayList<>(ranked);
    this.shaded = shaded;
    this.factory = factory;
    this.learner = learner;
    this.threads = threads;
  }

  /**
   * The learner on the device of a backend.
   *
   * @throws FaultException if the device cannot be used or the experiment is wrong
   */
  Workplace at(Backend backend) {
    return on(backend, backend.open(threads));
  }

  private Workplace on(Backend backend, Device device) {
    try {
      Learner made = learner.apply(device);
      return new Workplace(backend.id(), device, factory, made, Optional.empty());
    } catch (RuntimeException | OutOfMemoryError e) {
      device.close();
      throw e;
    }
  }

  /** The highest-ranked that can be used; whether the experiment is wrong is found out there. */
  Optional<Workplace> best() {
    while (!untried.isEmpty()) {
      Backend backend = untried.removeFirst();
      Optional<Device> opened = opened(backend);
      if (opened.isPresent()) {
        onProcessor = opened.get().isOnProcessor();
        return Optional.of(on(backend, opened.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Device> opened(Backend backend) {
    try {
      return Optional.of(backend.open(threads));
    } catch (RuntimeException | LinkageError e) {
      tell(backend, e);
      return Optional.empty();
    }
  }

  private static void tell(Backend backend, Throwable e) {
    LOG.info("{} cannot be used: {}", backend.id(), e.getMessage(), e);
  }

  /** Whether there is another that may be faster, as far as is known without opening it. */
  boolean mayHaveRivals() {
    return untried.stream().anyMatch(each -> !(onProcessor && shaded.contains(each)));
  }

  /** Those besides the best that may be faster, the highest-ranked first. */
  List<Workplace> rivals() {
    List<Workplace> rivals = new ArrayList<>();
    for (Backend backend : untried) {
      if (!(onProcessor && shaded.contains(backend))) {
        opened(backend).flatMap(device -> rival(backend, device)).ifPresent(rivals::add);
      }
    }
    untried.clear();
    return rivals;
  }

  private Optional<Workplace> rival(Backend backend, Device device) {
    if (onProcessor && device.isOnProcessor()) {
      shaded.add(backend);
      device.close();
      return Optional.empty();
    }
    onProcessor |= device.isOnProcessor();
    try {
      return Optional.of(on(backend, device));
    } catch (RuntimeException | OutOfMemoryError e) {
      tell(backend, e);
      return Optional.empty();
    }
  }
}
