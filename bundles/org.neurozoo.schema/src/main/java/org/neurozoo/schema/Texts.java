package org.neurozoo.schema;

import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one bundle for its users: {@code texts.properties} (English) and {@code
 * texts_de.properties} beside a class of that bundle, asked with a locale.
 */
public final class Texts {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Class<?> anchor;

  private Texts(Class<?> anchor) {
    this.anchor = anchor;
  }

  /**
   * The texts beside a class.
   *
   * @param anchor a class of the package that holds the properties files
   */
  public static Texts beside(Class<?> anchor) {
    return new Texts(anchor);
  }

  /**
   * The text of a key with {@code {0}}, {@code {1}} … replaced by the arguments.
   *
   * @throws java.util.MissingResourceException if no file has the key
   */
  public String text(Locale locale, String key, Object... arguments) {
    return fill(bundle(locale).getString(key), List.of(arguments));
  }

  /** Whether there is a text for a key. */
  public boolean has(Locale locale, String key) {
    return bundle(locale).containsKey(key);
  }

  /**
   * Whether the file of just this language has a text for a key; {@link #has} is content with
   * English.
   */
  public boolean speaks(Locale language, String key) {
    ResourceBundle bundle = bundle(language);
    String wanted = language.getLanguage();
    boolean own = bundle.getLocale().getLanguage().equals(wanted) || wanted.equals("en");
    return own
        && bundle instanceof PropertyResourceBundle file
        && file.handleGetObject(key) != null;
  }

  private ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        anchor.getPackageName() + ".texts",
        locale,
        anchor.getClassLoader(),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** Not {@link java.text.MessageFormat}: that groups digits by locale and eats apostrophes. */
  private static String fill(String pattern, List<?> arguments) {
    return PLACE.matcher(pattern).replaceAll(place -> argument(place, arguments));
  }

  private static String argument(MatchResult place, List<?> arguments) {
    int position = Integer.parseInt(place.group(1));
    boolean given = position < arguments.size();
    return Matcher.quoteReplacement(
        given ? String.valueOf(arguments.get(position)) : place.group());
  }
}
