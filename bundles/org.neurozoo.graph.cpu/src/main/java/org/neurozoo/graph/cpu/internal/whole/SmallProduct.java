package org.neurozoo.graph.cpu.internal.whole;

import org.neurozoo.graph.Shape;
import org.neurozoo.graph.plan.Kernel;
import org.neurozoo.graph.plan.View;

/**
 * {@link Kernel.Contract} of a single block of k, told by the side along which vectors lie: rows of
 * the narrow factor meet columns of the wide one.
 *
 * @param narrow strides for batch, rows, k
 * @param wide strides for batch, k, columns
 * @param result strides for batch, rows, columns
 * @param vectors whether columns of the wide factor and of the result are contiguous
 */
record SmallProduct(
    Shape batch, int rows, int columns, int k, View narrow, View wide, View result, boolean vectors)
    implements Piece {}
