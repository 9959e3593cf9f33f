package org.neurozoo.graph.backend;

import java.util.Locale;
import org.neurozoo.schema.Texts;

/**
 * Something worth knowing about a device.
 *
 * @param id what it tells, for programs: always the same for one thing, for instance {@code
 *     blockBytes}
 * @param value a text, a whole number or a truth value
 * @param texts have its title under {@code fact.ID}
 */
public record Fact(String id, Object value, Texts texts) {
  /** What it tells, for people. */
  public String title(Locale locale) {
    return texts.text(locale, "fact." + id);
  }
}
