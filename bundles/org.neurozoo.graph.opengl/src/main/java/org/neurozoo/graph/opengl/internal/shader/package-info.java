/** Compute shaders, written from the expressions of kernels. */
@NullMarked
package org.neurozoo.graph.opengl.internal.shader;

import org.jspecify.annotations.NullMarked;
