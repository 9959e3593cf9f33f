package org.neurozoo.graph.backend;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.plan.Buffer;

/**
 * What a plan knows by name: an input, an output or a variable. Backends find through it what they
 * are given, and refuse what does not fit, so that all refuse the same: make the slots when a plan
 * is loaded, find variables then, and arrays at the beginning of each burst. Nothing here
 * allocates.
 *
 * @param type the type of its elements
 * @param size number of elements; of an input or output, in one step
 */
public record Slot(String name, ElementType type, int size) {
  /** That of a variable, as a plan has it. */
  public static Slot of(Buffer variable) {
    return new Slot(variable.name(), variable.type(), variable.size());
  }

  /** That of an input, an output or a variable of a program. */
  public static Slot of(String name, Spec spec) {
    return new Slot(name, spec.type(), spec.shape().count());
  }

  /**
   * The array that is fed to an input; row {@code i} begins at element {@code i * size}.
   *
   * @param arrays by the names of inputs
   * @param rows how many steps the burst has
   * @throws IllegalArgumentException if there is none, or it is of another type or holds fewer rows
   */
  public NdArray input(Map<String, NdArray> arrays, int rows) {
    NdArray array = output(arrays, rows);
    if (array == null) {
      throw new IllegalArgumentException("no array for " + name);
    }
    return array;
  }

  /**
   * The array that receives an output, in rows as those of inputs; null if nobody asks for it.
   *
   * @throws IllegalArgumentException if it is of another type or holds fewer rows
   */
  public @Nullable NdArray output(Map<String, NdArray> arrays, int rows) {
    NdArray array = arrays.get(name);
    if (array != null && (array.spec().type() != type || array.length() < (long) rows * size)) {
      throw new IllegalArgumentException(
          "%s of %s does not hold %d rows of %d numbers of type %s"
              .formatted(name, array.spec(), rows, size, type));
    }
    return array;
  }

  /**
   * The memory that holds a variable, the first if several do.
   *
   * @param own the class of the backend's own memories
   * @throws IllegalArgumentException if none holds a buffer of this name, type and size, or one is
   *     another backend's
   */
  public <M extends Memory> M in(List<Memory> memories, Class<M> own) {
    for (Memory memory : memories) {
      M mine = Buffers.own(memory, own);
      Spec spec = mine.buffers().get(name);
      if (spec != null && spec.type() == type && spec.shape().count() == size) {
        return mine;
      }
    }
    throw new IllegalArgumentException("no memory holds " + this);
  }
}
