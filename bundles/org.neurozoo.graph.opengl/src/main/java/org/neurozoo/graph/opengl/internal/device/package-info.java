/** What lies on the device and what is done there, command by command. */
@NullMarked
package org.neurozoo.graph.opengl.internal.device;

import org.jspecify.annotations.NullMarked;
