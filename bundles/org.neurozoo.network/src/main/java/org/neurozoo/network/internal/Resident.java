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
 * @param room how many samples there is room for, at least as many as there are
 */
record Resident(String name, DataSet data, int room) {
  /** Samples that no others take the place of. */
  Resident(String name, DataSet data) {
    this(name, data, data.size());
  }

  /** Samples and targets on a device. */
  Memory upload(Device device) {
    SequencedMap<String, Spec> specs = new LinkedHashMap<>();
    specs.put(path("features"), spec(data.features()));
    specs.put(path("target"), spec(target()));
    Memory memory = device.allocate(specs);
    write(memory, data);
    return memory;
  }

  /** Puts other such samples, no more than there is room for, in their place. */
  void write(Memory memory, DataSet others) {
    memory.write(path("features"), filled(others.features()));
    memory.write(path("target"), filled(target(others)));
  }

  private Spec spec(NdArray array) {
    return new Spec(array.spec().type(), array.shape().with(0, room));
  }

  private NdArray filled(NdArray array) {
    if (array.shape().extent(0) == room) {
      return array;
    }
    NdArray whole = NdArray.zeros(spec(array));
    System.arraycopy(array.storage(), 0, whole.storage(), 0, array.length());
    return whole;
  }

  /** The features of some rows. */
  Tensor features(Tensor rows) {
    return Tensor.variable(path("features"), spec(data.features())).gather(rows);
  }

  /** What is to be learned of some rows. */
  Tensor target(Tensor rows) {
    return Tensor.variable(path("target"), spec(target())).gather(rows);
  }

  private String path(String part) {
    return "data/" + name + "/" + part;
  }

  /** What is to be learned; the features themselves where there is nothing else. */
  NdArray target() {
    return target(data);
  }

  private static NdArray target(DataSet of) {
    return switch (of.target()) {
      case Target.Classes classes -> classes.labels();
      case Target.Numbers numbers -> numbers.values();
      case Target.None none -> of.features();
    };
  }
}
