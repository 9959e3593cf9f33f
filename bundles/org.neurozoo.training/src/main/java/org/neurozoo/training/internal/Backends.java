package org.neurozoo.training.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.DeviceReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installed backends. */
final class Backends {
  private static final Logger LOG = LoggerFactory.getLogger(Backends.class);
  private static final Texts TEXTS = Texts.beside(Backends.class);

  private final List<Backend> backends = new CopyOnWriteArrayList<>();

  void add(Backend backend) {
    backends.add(backend);
  }

  void remove(Backend backend) {
    backends.remove(backend);
  }

  /** All, the best first. */
  List<Backend> ranked() {
    return backends.stream()
        .sorted(Comparator.comparingInt(Backend::rank).reversed().thenComparing(Backend::id))
        .toList();
  }

  /** The backend of an id. */
  Backend named(String id) {
    return backends.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> FaultException.of(TEXTS, "", "unknown.device", id, known()));
  }

  private String known() {
    return backends.stream().map(Backend::id).sorted().collect(Collectors.joining(", "));
  }

  /** What each offers here, the best first. */
  List<DeviceReport> reports(int threads) {
    return ranked().stream().map(each -> report(each, threads)).toList();
  }

  /** Has all that can be used measure again; the reports tell why the others cannot. */
  void tune() {
    for (Backend backend : ranked()) {
      try {
        backend.tune();
      } catch (FaultException e) {
        LOG.info("{} cannot be tuned", backend.id(), e);
      }
    }
  }

  private static DeviceReport report(Backend backend, int threads) {
    try (Device device = backend.open(threads)) {
      return new DeviceReport(
          backend.id(),
          Optional.of(device.description()),
          device.isOnProcessor(),
          device.facts(),
          Optional.empty());
    } catch (RuntimeException | LinkageError e) {
      Optional<Fault> trouble = Optional.of(trouble(backend, e));
      return new DeviceReport(backend.id(), Optional.empty(), false, List.of(), trouble);
    }
  }

  /** Why a backend cannot be used, told by what it throws. */
  private static Fault trouble(Backend backend, Throwable thrown) {
    if (thrown instanceof FaultException told) {
      LOG.info("{} cannot be used", backend.id(), thrown);
      return told.fault();
    }
    LOG.error("{} fails", backend.id(), thrown);
    return new Fault(TEXTS, "device.fails", "", List.of(backend.id(), String.valueOf(thrown)));
  }
}
