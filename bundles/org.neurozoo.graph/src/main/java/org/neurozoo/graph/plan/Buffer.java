package org.neurozoo.graph.plan;

import org.neurozoo.graph.ElementType;

/**
 * Consecutive elements in one region.
 *
 * @param region who owns them
 * @param name the variable, input or output; otherwise what it is for, to be read by people
 * @param type element type; types of the same {@link ElementType#storage} share one
 * @param size number of elements
 * @param offset where it starts within the storage of its type in its region, in elements; 0 and
 *     meaningless for {@link Region#STATE}, where memories decide, {@link Region#ROW} and {@link
 *     Region#SECTION}
 */
public record Buffer(Region region, String name, ElementType type, int size, int offset) {
  /** Who owns a buffer. */
  public enum Region {
    /** A variable of a memory, found by name. */
    STATE,
    /** The program's own: inputs, outputs, constants, intermediate results. */
    SCRATCH,
    /**
     * An intermediate result of a {@link Kernel.Row}, of the size it has in one row: each row has
     * its own, and nothing else sees it. Strides along rows are 0.
     */
    ROW,
    /** A round's part of a stack; the {@link Kernel.Loop} around it tells of which. */
    SECTION
  }
}
