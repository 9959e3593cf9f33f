/** Kernels of plans made into commands. */
@NullMarked
package org.neurozoo.graph.opengl.internal.kernel;

import org.jspecify.annotations.NullMarked;
