package org.neurozoo.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;

/**
 * The buffers that a learner's state consists of, and how each starts: parameters, moments,
 * statistics, chains, counters, and the hyper-parameters that may change during a run.
 */
public record StateLayout(SequencedMap<String, Slot> slots) {
  /**
   * One buffer.
   *
   * @param spec type and shape
   * @param initial its content at step 0; the same at every call
   */
  public record Slot(Spec spec, Supplier<NdArray> initial) {}

  /** Copies the map. */
  public StateLayout {
    slots = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(slots));
  }

  /** A state on a device, as at step 0. */
  public State allocate(Device device) {
    SequencedMap<String, Spec> specs = new LinkedHashMap<>();
    slots.forEach((name, slot) -> specs.put(name, slot.spec()));
    Memory memory = device.allocate(specs);
    State state = new State(device, memory);
    reset(state);
    return state;
  }

  /** Puts a state of this layout back to step 0. */
  public void reset(State state) {
    slots.forEach((name, slot) -> state.memory().write(name, slot.initial().get()));
  }
}
