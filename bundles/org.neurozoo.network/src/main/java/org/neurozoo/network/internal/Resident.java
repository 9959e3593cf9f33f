package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;

/**
 * A data set that stays on the device, so that a step is fed row numbers only.
 *
 * @param name what its buffers are called after
 * @param data the samples
 */
record Resident(String name, DataSet data) {
  /** Samples and targets on a device. */
  Memory upload(Device device) {
    SequencedMap<String, Spec> specs = new LinkedHashMap<>();
    specs.put(path("features"), data.features().spec());
    specs.put(path("target"), target().spec());
    Memory memory = device.allocate(specs);
    memory.write(path("features"), data.features());
    memory.write(path("target"), target());
    return memory;
  }

  /** The features of some rows. */
  Tensor features(Tensor rows) {
    return Tensor.variable(path("features"), data.features().spec()).gather(rows);
  }

  /** What is to be learned of some rows. */
  Tensor target(Tensor rows) {
    return Tensor.variable(path("target"), target().spec()).gather(rows);
  }

  private String path(String part) {
    return "data/" + name + "/" + part;
  }

  /** What is to be learned; the features themselves where there is nothing else. */
  NdArray target() {
    return switch (data.target()) {
      case Target.Classes classes -> classes.labels();
      case Target.Numbers numbers -> numbers.values();
      case Target.None none -> data.features();
    };
  }
}
