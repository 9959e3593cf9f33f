package org.neurozoo.schema;

import java.util.List;
import java.util.Locale;

/** Thrown for a {@link Fault}; its message is the English sentence. */
public final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  /** Wraps a fault. */
  public FaultException(Fault fault) {
    super(fault.message(Locale.ENGLISH));
    this.fault = fault;
  }

  /** Wraps a fault and keeps what caused it for the log. */
  public FaultException(Fault fault, Throwable cause) {
    super(fault.message(Locale.ENGLISH), cause);
    this.fault = fault;
  }

  /** A fault of these texts at a place. */
  public static FaultException of(Texts texts, String place, String key, Object... arguments) {
    return new FaultException(new Fault(texts, key, place, List.of(arguments)));
  }

  /** What is wrong, where, and what to do. */
  public Fault fault() {
    return fault;
  }
}
