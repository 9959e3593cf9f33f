package org.neurozoo.testkit;

/** Thrown by a check that has nothing to check here, which is no breach; tells the reason. */
public final class NotApplicable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** There is nothing to check for this reason. */
  public NotApplicable(String reason) {
    super(reason);
  }
}
