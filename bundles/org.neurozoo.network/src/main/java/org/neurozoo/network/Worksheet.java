package org.neurozoo.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Executable;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.training.State;

/**
 * Computes tensors over a copy of a state, on its device: what follows from the weights as they
 * are, and from weights changed for a try. The state itself stays as it is.
 */
public final class Worksheet {
  private final Memory memory;
  private final Executable executable;
  private final long step;
  private final SequencedMap<String, NdArray> results = new LinkedHashMap<>();

  /**
   * A sheet of tensors.
   *
   * @param state has all their variables
   * @param step what their random numbers are drawn for
   */
  public Worksheet(State state, long step, List<Tensor> tensors) {
    memory = state.memory().copy();
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    for (Tensor tensor : tensors) {
      String name = "tensor" + outputs.size();
      outputs.put(name, tensor);
      results.put(name, NdArray.zeros(tensor.spec()));
    }
    executable = new State(state.device(), memory).load(Program.of(outputs));
    this.step = step;
  }

  /** Changes a variable on this sheet. */
  public void set(String variable, NdArray value) {
    memory.write(variable, value);
  }

  /** The tensors' values, in their order; copies. */
  public List<NdArray> values() {
    Map<String, NdArray> rows = new LinkedHashMap<>();
    results.forEach((name, r) -> rows.put(name, r.reshape(Shape.of(1).then(r.shape()))));
    executable.run(step, 1, Map.of(), rows);
    return results.values().stream().map(NdArray::copy).toList();
  }
}
