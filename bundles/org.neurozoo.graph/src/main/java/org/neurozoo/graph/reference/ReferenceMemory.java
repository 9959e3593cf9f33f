package org.neurozoo.graph.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.backend.Memory;

/**
 * Named doubles. What is kept is rounded to the buffer's type, so that a state that was read and
 * written back goes on with the same bits.
 */
final class ReferenceMemory implements Memory {
  private final SequencedMap<String, Spec> buffers;
  private final Map<String, double[]> elements = new LinkedHashMap<>();

  private ReferenceMemory(SequencedMap<String, Spec> buffers) {
    this.buffers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(buffers));
  }

  static ReferenceMemory zeros(SequencedMap<String, Spec> buffers) {
    ReferenceMemory memory = new ReferenceMemory(buffers);
    buffers.forEach((name, spec) -> memory.elements.put(name, new double[spec.shape().count()]));
    return memory;
  }

  @Override
  public SequencedMap<String, Spec> buffers() {
    return buffers;
  }

  DoubleArray get(String name) {
    return new DoubleArray(spec(name), own(name));
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
    require(name, from.spec());
    put(name, new DoubleArray(from.spec(), Conversion.doubles(from)));
  }

  @Override
  public void read(String name, NdArray into) {
    require(name, into.spec());
    Conversion.write(own(name), 0, into);
  }

  @Override
  public Memory copy() {
    ReferenceMemory copy = zeros(buffers);
    copy.assign(this);
    return copy;
  }

  @Override
  public void assign(Memory other) {
    ReferenceMemory from = (ReferenceMemory) other;
    buffers.keySet().forEach(name -> put(name, from.get(name)));
  }

  private Spec spec(String name) {
    Spec spec = buffers.get(name);
    if (spec == null) {
      throw new IllegalArgumentException("no buffer " + name + " among " + buffers.keySet());
    }
    return spec;
  }

  private void require(String name, Spec spec) {
    if (!spec(name).equals(spec)) {
      throw new IllegalArgumentException(name + " is " + spec(name) + ", not " + spec);
    }
  }
}
