package org.neurozoo.workbench.train.internal.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.Intervention;
import org.neurozoo.training.Run;

/** The numbers of a run's state that steer how it learns: the rates of its optimisers. */
final class Rates {
  /** What optimisers call them, as the last part of a buffer's name. */
  private static final Set<String> NAMES = Set.of("rate", "momentum", "decay");

  private Rates() {}

  /** All of a run with their present values, in the order of its state; read between bursts. */
  static CompletableFuture<Map<String, Double>> of(Run run) {
    return run.inspect((learner, state) -> read(state.memory()));
  }

  private static Map<String, Double> read(Memory memory) {
    Map<String, Double> rates = new LinkedHashMap<>();
    memory
        .buffers()
        .forEach(
            (name, spec) -> {
              if (isRate(name, spec)) {
                rates.put(name, memory.read(name).at(0));
              }
            });
    return rates;
  }

  private static boolean isRate(String name, Spec spec) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return NAMES.contains(last) && spec.shape().count() == 1;
  }

  /** Changes one at the present step. */
  static CompletableFuture<Intervention> change(Run run, String buffer, double value) {
    return run.intervene(
        buffer,
        array -> {
          NdArray changed = array.copy();
          changed.put(0, value);
          return changed;
        });
  }
}
