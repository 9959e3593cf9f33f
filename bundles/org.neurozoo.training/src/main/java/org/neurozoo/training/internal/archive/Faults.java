package org.neurozoo.training.internal.archive;

import java.util.List;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/** The faults of this package. */
final class Faults {
  private static final Texts TEXTS = Texts.beside(Faults.class);

  private Faults() {}

  static FaultException of(Object place, String key, Object... arguments) {
    return FaultException.of(TEXTS, place.toString(), key, arguments);
  }

  static FaultException caused(Throwable cause, Object place, String key, Object... arguments) {
    return new FaultException(new Fault(TEXTS, key, place.toString(), List.of(arguments)), cause);
  }
}
