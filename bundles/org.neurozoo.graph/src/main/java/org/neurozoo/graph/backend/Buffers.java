package org.neurozoo.graph.backend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;

/**
 * What a memory holds: the names and specs that it was asked for, in order. Memories of all
 * backends check by it what is written, read and assigned.
 *
 * @param specs by name; unmodifiable
 */
public record Buffers(SequencedMap<String, Spec> specs) {
  /** Copies the map. */
  public Buffers {
    specs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(specs));
  }

  /**
   * The spec of a buffer.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public Spec spec(String name) {
    Spec spec = specs.get(name);
    if (spec == null) {
      throw new IllegalArgumentException("no buffer " + name + " among " + specs.keySet());
    }
    return spec;
  }

  /**
   * Lets an array pass that a buffer is written from or read into.
   *
   * @throws IllegalArgumentException if there is no such buffer, or it has another type or shape
   */
  public void require(String name, NdArray array) {
    if (!spec(name).equals(array.spec())) {
      throw new IllegalArgumentException(
          "buffer " + name + " is " + spec(name) + ", the array " + array.spec());
    }
  }

  /**
   * The memory that another one takes its content over from.
   *
   * @param own the class of the backend's own memories
   * @throws IllegalArgumentException if it is another backend's or has not the same buffers in the
   *     same order
   */
  public <M extends Memory> M same(Memory other, Class<M> own) {
    M mine = own(other, own);
    if (!List.copyOf(specs.entrySet()).equals(List.copyOf(mine.buffers().entrySet()))) {
      throw new IllegalArgumentException(
          "not the same buffers: " + specs + " and " + mine.buffers());
    }
    return mine;
  }

  static <M extends Memory> M own(Memory memory, Class<M> own) {
    if (!own.isInstance(memory)) {
      throw new IllegalArgumentException("a memory of another device: " + memory);
    }
    return own.cast(memory);
  }
}
