package org.neurozoo.graph.plan;

import java.util.List;

/**
 * An affine way through a buffer: the element at loop indices i lies at {@code offset + Σ
 * strides[j] · i[j]} from the buffer's start.
 *
 * @param buffer the buffer
 * @param offset the element at all indices 0
 * @param strides one for each loop axis, in elements; 0 repeats
 */
public record View(Buffer buffer, int offset, List<Integer> strides) {
  /** Copies the strides. */
  public View {
    strides = List.copyOf(strides);
  }
}
