package org.neurozoo.workbench.train.internal.session;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neurozoo.schema.Fault;
import org.neurozoo.training.DeviceReport;
import org.neurozoo.training.TrainingEngine;

/**
 * The engine's backends, as they come and go, and what is wrong with those that cannot be used, as
 * far as the engine was asked to try them. May be used from any thread.
 */
public final class Devices {
  /**
   * Where a run may compute.
   *
   * @param trouble why it cannot be used; empty also while nobody has tried
   */
  public record Choice(String id, Optional<Fault> trouble) {}

  private final TrainingEngine engine;
  private volatile Map<String, DeviceReport> tried = Map.of();

  Devices(TrainingEngine engine) {
    this.engine = engine;
  }

  /** What there is, the best first, what cannot be used last. */
  List<Choice> all() {
    Map<String, DeviceReport> reports = tried;
    return engine.backends().stream()
        .map(
            id ->
                new Choice(id, Optional.ofNullable(reports.get(id)).flatMap(DeviceReport::trouble)))
        .sorted(Comparator.comparing(each -> each.trouble().isPresent()))
        .toList();
  }

  /** Whether there is one that nobody has tried. */
  boolean isUntried() {
    return !tried.keySet().containsAll(engine.backends());
  }

  /** Has the engine open each for a moment; may take a while. */
  void tryAll() {
    tried =
        engine.devices().stream()
            .collect(Collectors.toUnmodifiableMap(DeviceReport::id, Function.identity()));
  }
}
