/** Scalar expressions over strided loops, printed as Java byte code. */
@NullMarked
package org.neurozoo.graph.cpu.internal.expression;

import org.jspecify.annotations.NullMarked;
