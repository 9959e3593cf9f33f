package org.neurozoo.graph.backend;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Named buffers on a device, row-major for whoever looks in. Not to be used while an executable
 * runs on it. Names, arrays and other memories that do not fit are refused with an {@link
 * IllegalArgumentException} ({@link Buffers}).
 */
@ConsumerType
public interface Memory {
  /** What it holds, in order. */
  SequencedMap<String, Spec> buffers();

  /** Overwrites a buffer with an array of the same type and shape. */
  void write(String name, NdArray from);

  /** Copies a buffer into an array of the same type and shape. */
  void read(String name, NdArray into);

  /** A copy of a buffer. */
  default NdArray read(String name) {
    NdArray array = NdArray.zeros(new Buffers(buffers()).spec(name));
    read(name, array);
    return array;
  }

  /** Copies of all buffers, in order. */
  default SequencedMap<String, NdArray> readAll() {
    SequencedMap<String, NdArray> arrays = new LinkedHashMap<>();
    buffers().keySet().forEach(name -> arrays.put(name, read(name)));
    return arrays;
  }

  /** A memory of the same device with the same content. */
  Memory copy();

  /** Takes over the content of a memory with the same buffers. */
  void assign(Memory other);
}
