package org.neurozoo.workbench.inspect.internal;

import java.util.Locale;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.PreferencePage;
import org.neurozoo.workbench.Preferences;
import org.neurozoo.workbench.inspect.internal.formula.Notation;

/** What the formula lens remembers: the letters of its formulas. */
final class LensPreferences implements PreferencePage {
  private static final Property<String> NOTATION =
      Property.oneOf("notation", id(Notation.NET), id(Notation.NET), id(Notation.Z));

  private static String id(Notation notation) {
    return notation.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String id() {
    return "lens";
  }

  @Override
  public Schema schema() {
    return Schema.of(NOTATION);
  }

  @Override
  public Texts texts() {
    return Looking.TEXTS;
  }

  /** The letters that the user has chosen last. */
  Notation notation(Preferences preferences) {
    return Notation.valueOf(preferences.of(this).get(NOTATION).toUpperCase(Locale.ROOT));
  }

  /** Keeps the user's choice. */
  void keep(Preferences preferences, Notation notation) {
    if (notation != notation(preferences)) {
      preferences.set(this, preferences.of(this).with(NOTATION, id(notation)));
    }
  }
}
