/** The threads of a device. */
@NullMarked
package org.neurozoo.graph.cpu.internal.pool;

import org.jspecify.annotations.NullMarked;
