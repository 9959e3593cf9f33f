package org.neurozoo.network.internal;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;
import org.neurozoo.network.Experiment;

/** Data sets that stay on the device, so that a step is fed row numbers only. */
final class Resident {
  private Resident() {}

  static String name(String set, String part) {
    return "data/" + set + "/" + part;
  }

  /** Samples and targets of both sets on a device. */
  static Memory upload(Experiment experiment, Device device) {
    SequencedMap<String, NdArray> arrays = new LinkedHashMap<>();
    put(arrays, "train", experiment.train());
    experiment.test().ifPresent(test -> put(arrays, "test", test));
    SequencedMap<String, Spec> specs = new LinkedHashMap<>();
    arrays.forEach((name, array) -> specs.put(name, array.spec()));
    Memory memory = device.allocate(specs);
    arrays.forEach(memory::write);
    return memory;
  }

  private static void put(SequencedMap<String, NdArray> arrays, String set, DataSet data) {
    arrays.put(name(set, "features"), data.features());
    arrays.put(name(set, "target"), target(data));
  }

  /** The features or the target of a set. */
  static NdArray array(Experiment experiment, String set, String part) {
    DataSet data = set.equals("train") ? experiment.train() : experiment.test().orElseThrow();
    return part.equals("features") ? data.features() : target(data);
  }

  /** What is to be learned; the features themselves where there is nothing else. */
  private static NdArray target(DataSet data) {
    return switch (data.target()) {
      case Target.Classes classes -> classes.labels();
      case Target.Numbers numbers -> numbers.values();
      case Target.None none -> data.features();
    };
  }
}
