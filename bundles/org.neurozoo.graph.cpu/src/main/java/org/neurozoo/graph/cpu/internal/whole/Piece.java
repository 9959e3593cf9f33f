package org.neurozoo.graph.cpu.internal.whole;

/** Work that is printed in one go; some make up a kernel. */
sealed interface Piece permits Sweep, SmallProduct {}
