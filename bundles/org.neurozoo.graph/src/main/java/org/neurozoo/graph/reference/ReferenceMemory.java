package org.neurozoo.graph.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Buffers;
import org.neurozoo.graph.backend.Memory;

/**
 * Named doubles. What is kept is rounded to the buffer's type, so that a state that was read and
 * written back goes on with the same bits.
 */
final class ReferenceMemory implements Memory {
  private final Buffers buffers;
  private final Map<String, double[]> elements = new LinkedHashMap<>();

  private ReferenceMemory(SequencedMap<String, Spec> buffers) {
    this.buffers = new Buffers(buffers);
  }

  static ReferenceMemory zeros(SequencedMap<String, Spec> buffers) {
    ReferenceMemory memory = new ReferenceMemory(buffers);
    buffers.forEach((name, spec) -> memory.elements.put(name, new double[spec.shape().count()]));
    return memory;
  }

  @Override
  public SequencedMap<String, Spec> buffers() {
    return buffers.specs();
  }

  DoubleArray get(String name) {
    return new DoubleArray(buffers.spec(name), own(name));
  }

  void put(String name, DoubleArray value) {
    double[] own = own(name);
    ElementType type = value.spec().type();
    for (int i = 0; i < own.length; i++) {
      own[i] = type.convert(value.elements()[i]);
    }
  }

  private double[] own(String name) {
    return Objects.requireNonNull(elements.get(name), name);
  }

  @Override
  public void write(String name, NdArray from) {
    buffers.require(name, from);
    put(name, new DoubleArray(from.spec(), Conversion.doubles(from)));
  }

  @Override
  public void read(String name, NdArray into) {
    buffers.require(name, into);
    Conversion.write(own(name), 0, into);
  }

  @Override
  public Memory copy() {
    ReferenceMemory copy = zeros(buffers());
    copy.assign(this);
    return copy;
  }

  @Override
  public void assign(Memory other) {
    ReferenceMemory from = buffers.same(other, ReferenceMemory.class);
    buffers().keySet().forEach(name -> put(name, from.get(name)));
  }
}
