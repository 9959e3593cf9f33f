package org.neurozoo.workbench.train.internal.session;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backends that are here, as they come and go, and what is wrong with those that cannot be
 * used, which only opening them tells. May be used from any thread.
 */
public final class Devices {
  private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

  /**
   * Where a run may compute.
   *
   * @param trouble why it cannot be used; empty also while nobody has tried
   */
  public record Choice(String id, Optional<Fault> trouble) {}

  private final List<Backend> backends = new CopyOnWriteArrayList<>();
  private final Map<Backend, Optional<Fault>> tried = new ConcurrentHashMap<>();

  /** Takes a backend up. */
  public void add(Backend backend) {
    backends.add(backend);
  }

  /** Lets go of a backend. */
  public void remove(Backend backend) {
    backends.remove(backend);
    tried.remove(backend);
  }

  /** What there is, the best first, what cannot be used last. */
  public List<Choice> all() {
    return backends.stream()
        .sorted(Comparator.comparingInt(Backend::rank).reversed())
        .map(each -> new Choice(each.id(), tried.getOrDefault(each, Optional.empty())))
        .sorted(Comparator.comparing(each -> each.trouble().isPresent()))
        .toList();
  }

  /** Whether there is one that nobody has tried. */
  public boolean isUntried() {
    return !tried.keySet().containsAll(backends);
  }

  /** Opens each for a moment that nobody has tried; may take a while. */
  public void tryAll() {
    for (Backend backend : backends) {
      tried.computeIfAbsent(backend, Devices::trouble);
    }
  }

  private static Optional<Fault> trouble(Backend backend) {
    try {
      backend.open(1).close();
      return Optional.empty();
    } catch (FaultException e) {
      return Optional.of(e.fault());
    } catch (RuntimeException | LinkageError e) {
      LOG.error("device {} fails", backend.id(), e);
      return Optional.of(
          FaultException.of(Words.TEXTS, "", "device.fails", backend.id(), String.valueOf(e))
              .fault());
    }
  }
}
