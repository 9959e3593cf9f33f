package org.neurozoo.graph.plan;

import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;

/**
 * A program made ready for backends: kernels in an order that is right to run them in.
 *
 * @param source what the plan computes
 * @param kernels to be run in this order, each finished before the next
 * @param sizes elements of scratch in each storage; none where a storage is missing
 * @param inputs by name; written before each step
 * @param outputs by name, each a buffer of its own; read after each step
 * @param constants written once, before the first step
 * @param counter the number of the step, I32 [2], written before each step
 */
public record Plan(
    Program source,
    List<Kernel> kernels,
    Map<ElementType.Storage, Integer> sizes,
    Map<String, Buffer> inputs,
    Map<String, Buffer> outputs,
    Map<Buffer, NdArray> constants,
    Buffer counter) {
  /** Copies the sizes. */
  public Plan {
    sizes = Map.copyOf(sizes);
  }

  /** Elements of scratch in a storage. */
  public int size(ElementType.Storage storage) {
    return sizes.getOrDefault(storage, 0);
  }

  /** Bytes of scratch. */
  public long bytes() {
    return sizes.entrySet().stream()
        .mapToLong(size -> (long) size.getKey().bytes() * size.getValue())
        .sum();
  }
}
