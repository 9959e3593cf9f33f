package org.neurozoo.graph.opengl.internal.device;

/** Something to be done on the device, after what was commanded before. */
public interface Command {
  /** Makes ready what it takes, once all room is allocated. */
  void prepare(Programs programs);

  /** Hands it to the driver. */
  void run(Pipeline pipeline);
}
