/** The fast CPU backend: memories are two flat arrays, kernels become loops over them. */
@NullMarked
package org.neurozoo.graph.cpu.internal;

import org.jspecify.annotations.NullMarked;
