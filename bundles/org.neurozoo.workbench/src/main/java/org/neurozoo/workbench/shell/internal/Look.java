package org.neurozoo.workbench.shell.internal;

import java.util.Locale;
import org.neurozoo.plot.Theme;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.PreferencePage;
import org.neurozoo.workbench.Preferences;
import org.neurozoo.workbench.Workbench;

/**
 * How the workbench looks: the first page of preferences.
 *
 * @param locale the language
 * @param dark whether it is light on dark
 * @param fontSize in points
 */
public record Look(Locale locale, boolean dark, int fontSize) {
  /** The texts of the shell. */
  public static final Texts TEXTS = Texts.beside(Workbench.class);

  /** The font size of a theme that is not scaled. */
  public static final int PLAIN = 13;

  /** The font size for an audience. */
  public static final int PRESENTER = 20;

  private static final Property<String> LANGUAGE =
      Property.oneOf("language", "system", "system", "en", "de");
  private static final Property<String> THEME = Property.oneOf("theme", "light", "light", "dark");
  private static final Property<Long> FONT = Property.whole("font", PLAIN, 9, 40).in("pt");

  /** The page. */
  public static final PreferencePage PAGE =
      new PreferencePage() {
        @Override
        public String id() {
          return "general";
        }

        @Override
        public Schema schema() {
          return Schema.of(LANGUAGE, THEME, FONT);
        }

        @Override
        public Texts texts() {
          return TEXTS;
        }
      };

  static Look of(Preferences preferences) {
    Values values = preferences.of(PAGE);
    String language = values.get(LANGUAGE);
    Locale system = Locale.getDefault();
    Locale locale = language.equals("system") ? system : Locale.forLanguageTag(language);
    return new Look(locale, values.get(THEME).equals("dark"), values.whole(FONT));
  }

  /** Keeps this as the user's wish. */
  public void keep(Preferences preferences) {
    String theme = dark ? "dark" : "light";
    Values values =
        preferences
            .of(PAGE)
            .with(LANGUAGE, locale.getLanguage().equals("de") ? "de" : "en")
            .with(THEME, theme)
            .with(FONT, (long) fontSize);
    preferences.set(PAGE, values);
  }

  /** The other language. */
  public Look inOtherLanguage() {
    boolean german = locale.getLanguage().equals("de");
    return new Look(german ? Locale.ENGLISH : Locale.GERMAN, dark, fontSize);
  }

  /** The other theme. */
  public Look inOtherTheme() {
    return new Look(locale, !dark, fontSize);
  }

  /** In another size, if fonts are still fonts then. */
  public Look sized(int points) {
    return new Look(locale, dark, Math.clamp(points, 9, 40));
  }

  /** The colours and sizes of pictures. */
  public Theme theme() {
    return (dark ? Theme.DARK : Theme.LIGHT).scaled((double) fontSize / PLAIN);
  }
}
