package org.neurozoo.graph.cpu.internal.onnx;

/** A case that graphs cannot express, with the reason. */
final class NotApplicable extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotApplicable(String reason) {
    super(reason);
  }
}
