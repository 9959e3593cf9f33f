/** The OpenGL compute backend. */
@NullMarked
package org.neurozoo.graph.opengl.internal;

import org.jspecify.annotations.NullMarked;
