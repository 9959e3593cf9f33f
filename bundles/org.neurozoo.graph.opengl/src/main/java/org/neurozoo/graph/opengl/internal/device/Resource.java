package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;

/** Something that takes room on the device. */
public interface Resource {
  /** Gives the room back. */
  void release(GL4 gl);
}
