package org.neurozoo.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.backend.Backend;
import org.neurozoo.network.Registry;
import org.neurozoo.testkit.OptimizerContract.Place;
import org.neurozoo.testkit.OptimizerContract.Use;
import org.neurozoo.training.Optimizer;

/** The contracts of all optimisers of the training bundle, on a backend. */
public final class TrainingOptimizersContract implements Contract {
  private final Backend backend;
  private final Registry registry;
  private final Place place;

  /**
   * The contract of the optimisers that a registry holds.
   *
   * @param backend what they run on
   */
  public TrainingOptimizersContract(Backend backend, Registry registry, Place place) {
    this.backend = backend;
    this.registry = registry;
    this.place = place;
  }

  @Override
  public List<Clause> clauses() {
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    for (Optimizer optimizer : registry.all(Optimizer.class)) {
      List<Use> uses = uses(optimizer);
      contracts.put(optimizer.id(), new OptimizerContract(backend, optimizer, uses, place));
    }
    return Contract.all(contracts).clauses();
  }

  private static List<Use> uses(Optimizer optimizer) {
    return switch (optimizer.id()) {
      case "sgd" -> List.of(calm(Map.of()), calm(Map.of("momentum", 0.5)));
      case "adamw" -> List.of(calm(Map.of("decay", 0)), new Use(Map.of("decay", 0.1), true));
      case "lion" -> List.of(calm(Map.of()), new Use(Map.of("decay", 0.5), true));
      default -> List.of(calm(Map.of()));
    };
  }

  private static Use calm(Map<String, ?> values) {
    return new Use(values, false);
  }
}
