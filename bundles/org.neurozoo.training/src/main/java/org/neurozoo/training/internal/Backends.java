package org.neurozoo.training.internal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The installed backends. */
final class Backends {
  private static final Logger LOG = LoggerFactory.getLogger(Backends.class);
  private static final Texts TEXTS = Texts.beside(Backends.class);

  /** A device and the id of the backend it is of. */
  record Opened(String id, Device device) {}

  private final List<Backend> backends = new CopyOnWriteArrayList<>();

  void add(Backend backend) {
    backends.add(backend);
  }

  void remove(Backend backend) {
    backends.remove(backend);
  }

  /** The device of a backend, or, for {@code auto}, of the highest-ranked one that can be used. */
  Opened open(String id, int threads) {
    if (id.equals("auto")) {
      return best(threads);
    }
    Backend backend =
        backends.stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> FaultException.of(TEXTS, "", "unknown.device", id, known()));
    return new Opened(id, backend.open(threads));
  }

  private Opened best(int threads) {
    List<Backend> ranked =
        backends.stream().sorted(Comparator.comparingInt(Backend::rank).reversed()).toList();
    for (Backend backend : ranked) {
      try {
        return new Opened(backend.id(), backend.open(threads));
      } catch (FaultException e) {
        LOG.info("{} cannot be used: {}", backend.id(), e.getMessage());
      }
    }
    throw FaultException.of(TEXTS, "", "no.device");
  }

  private String known() {
    return backends.stream().map(Backend::id).sorted().collect(Collectors.joining(", "));
  }
}
