package org.neurozoo.data.internal;

import org.neurozoo.data.DataSpec;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/** The texts of this bundle, which lie beside {@link DataSpec}. */
public final class DataTexts {
  /** Titles, helps and the sentences of faults. */
  public static final Texts TEXTS = Texts.beside(DataSpec.class);

  private DataTexts() {}

  /** A fault of these texts. */
  public static FaultException fault(String place, String key, Object... arguments) {
    return FaultException.of(TEXTS, place, key, arguments);
  }
}
