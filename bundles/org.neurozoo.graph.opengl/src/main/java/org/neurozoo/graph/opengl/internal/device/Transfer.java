package org.neurozoo.graph.opengl.internal.device;

/** A copy of consecutive elements. */
public record Transfer(Store from, int fromOffset, Store to, int toOffset, int count)
    implements Command {
  @Override
  public void prepare(Programs programs) {
    // Copies need nothing.
  }

  @Override
  public void run(Pipeline pipeline) {
    to.copy(pipeline.gl(), toOffset, from, fromOffset, count);
  }
}
