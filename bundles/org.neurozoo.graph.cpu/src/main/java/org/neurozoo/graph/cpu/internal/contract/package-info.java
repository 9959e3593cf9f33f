/** Matrix products. */
@NullMarked
package org.neurozoo.graph.cpu.internal.contract;

import org.jspecify.annotations.NullMarked;
