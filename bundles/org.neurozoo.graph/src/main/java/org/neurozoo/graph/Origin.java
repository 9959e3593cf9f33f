package org.neurozoo.graph;

import java.util.function.Supplier;

/** Where in a document the tensors being built come from; named in shape errors and plans. */
public final class Origin {
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private Origin() {}

  /** Builds under a path, for instance a layer's id; within another path, below it. */
  public static <R> R within(String path, Supplier<R> build) {
    String whole = current().isEmpty() ? path : current() + "/" + path;
    return ScopedValue.where(CURRENT, whole).call(build::get);
  }

  /** The path being built under, or empty. */
  public static String current() {
    return CURRENT.orElse("");
  }
}
