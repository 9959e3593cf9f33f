/**
 * Small plans as a whole: all kernels are printed into few methods with constant places and
 * extents, and a loop over the steps of a burst calls these.
 *
 * <p>A kernel first becomes pieces that are easy to print: sweeps and products whose operands lie
 * well for vectors. What lies badly is copied aside in scalars.
 */
@NullMarked
package org.neurozoo.graph.cpu.internal.whole;

import org.jspecify.annotations.NullMarked;
