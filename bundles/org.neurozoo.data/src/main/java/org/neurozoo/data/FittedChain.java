package org.neurozoo.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neurozoo.graph.NdArray;

/** Steps one after the other; the state of the step at position i stands under {@code i/}. */
record FittedChain(List<Fitted> steps) implements Fitted {
  FittedChain {
    steps = List.copyOf(steps);
  }

  static Map<String, NdArray> step(Map<String, NdArray> chain, int position) {
    String prefix = position + "/";
    Map<String, NdArray> state = new TreeMap<>();
    chain.forEach(
        (name, array) -> {
          if (name.startsWith(prefix)) {
            state.put(name.substring(prefix.length()), array);
          }
        });
    return state;
  }

  @Override
  public DataSet apply(DataSet data) {
    DataSet changed = data;
    for (Fitted step : steps) {
      changed = step.apply(changed);
    }
    return changed;
  }

  @Override
  public Map<String, NdArray> state() {
    Map<String, NdArray> state = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      int position = i;
      steps.get(i).state().forEach((name, array) -> state.put(position + "/" + name, array));
    }
    return state;
  }

  @Override
  public NdArray inUnits(NdArray numbers) {
    NdArray restored = numbers;
    for (Fitted step : steps.reversed()) {
      restored = step.inUnits(restored);
    }
    return restored;
  }
}
