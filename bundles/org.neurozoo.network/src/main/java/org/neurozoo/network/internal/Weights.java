package org.neurozoo.network.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.training.State;
import org.neurozoo.training.StateBuilder;

/** All parameters that are learned as one row of numbers, in the order they were declared. */
final class Weights {
  private final List<String> names = new ArrayList<>();
  private final List<Tensor> tensors = new ArrayList<>();
  private final int count;

  Weights(StateBuilder state, Settings settings) {
    state
        .parameters()
        .forEach(
            (name, tensor) -> {
              if (!Descent.isFrozen(name, settings)) {
                names.add(name);
                tensors.add(tensor);
              }
            });
    count = tensors.stream().mapToInt(tensor -> tensor.shape().count()).sum();
  }

  /** How many numbers there are. */
  int count() {
    return count;
  }

  List<Tensor> tensors() {
    return tensors;
  }

  /** The numbers as they lie in a state. */
  double[] read(State state) {
    double[] row = new double[count];
    int at = 0;
    for (String name : names) {
      NdArray array = state.memory().read(name);
      at = append(array, 0, array.length(), row, at);
    }
    return row;
  }

  /** Rounds numbers to what a state can hold and writes them there. */
  void write(State state, double[] row) {
    int at = 0;
    for (int i = 0; i < names.size(); i++) {
      Spec spec = tensors.get(i).spec();
      NdArray array = NdArray.zeros(spec);
      for (int j = 0; j < array.length(); j++) {
        array.put(j, row[at + j]);
        row[at + j] = array.at(j);
      }
      state.memory().write(names.get(i), array);
      at += array.length();
    }
  }

  /** Copies some elements of an array to a place in a row; the place after them. */
  static int append(NdArray array, int from, int count, double[] row, int at) {
    for (int j = 0; j < count; j++) {
      row[at + j] = array.at(from + j);
    }
    return at + count;
  }
}
