/** Reductions in the fixed order that makes their bits depend on the shape alone. */
@NullMarked
package org.neurozoo.graph.cpu.internal.reduce;

import org.jspecify.annotations.NullMarked;
