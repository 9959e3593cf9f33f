package org.neurozoo.workbench.component;

import java.util.Locale;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Texts;

/**
 * What a property is called. Contributions tell one text a property: a name, and what is to be
 * known behind it ({@code Samples in a batch (0: all)}), which stands apart here.
 *
 * @param title a few words
 * @param help what else is to be known, or empty
 */
record Wording(String title, String help) {
  static Wording of(Contribution about, Property<?> property, Locale locale) {
    Texts texts = about.texts();
    String key = about.kind() + "." + about.id() + "." + property.id();
    String all = texts.has(locale, key) ? texts.text(locale, key) : "";
    Wording split = all.isEmpty() ? new Wording(spelled(property.id()), "") : split(all, property);
    return new Wording(
        texts.has(locale, key + ".title") ? texts.text(locale, key + ".title") : split.title,
        texts.has(locale, key + ".help") ? texts.text(locale, key + ".help") : split.help);
  }

  /** One of the words of a property, if they have names. */
  static String word(Contribution about, Property<?> property, String word, Locale locale) {
    String key = about.kind() + "." + about.id() + "." + property.id() + "." + word;
    return about.texts().has(locale, key) ? about.texts().text(locale, key) : word;
  }

  private static Wording split(String all, Property<?> property) {
    int end = end(all);
    String title = all.substring(0, end).strip();
    if (property.kind() instanceof Kind.OneOf words && words.options().contains(title)) {
      return new Wording(spelled(property.id()), all);
    }
    String rest = all.substring(end).replaceFirst("^[;: ]+", "").strip();
    boolean enclosed = rest.startsWith("(") && rest.indexOf(')') == rest.length() - 1;
    String help = enclosed ? rest.substring(1, rest.length() - 1) : rest;
    return new Wording(title, help.isEmpty() ? "" : capital(help));
  }

  private static int end(String all) {
    int end = all.length();
    for (String mark : new String[] {"; ", ": ", " ("}) {
      int at = all.indexOf(mark);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return end;
  }

  /** {@code clipNorm} as people write it. */
  private static String spelled(String id) {
    return capital(id.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
