/** Linear algebra in single and double precision. */
@NullMarked
package org.neurozoo.graph.cpu.internal.factor;

import org.jspecify.annotations.NullMarked;
