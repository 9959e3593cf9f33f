/** What runs along one axis: cumulating, sorting, and loops. */
@NullMarked
package org.neurozoo.graph.cpu.internal.sequence;

import org.jspecify.annotations.NullMarked;
