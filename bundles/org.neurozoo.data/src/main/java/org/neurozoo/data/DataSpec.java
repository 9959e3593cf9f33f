package org.neurozoo.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * The name of a data set: {@code source}, {@code source:path}, either followed by {@code
 * ?property=value&property=value}. For instance {@code idx:data/mnist}, {@code
 * csv:C:\a.csv?target=class}, {@code spirals?n=200&noise=0.1}.
 *
 * <p>Looks like a URL but is plainer: {@code %25 %3F %26 %3D} stand for {@code % ? & =}, which is
 * needed only where these would separate something; every other character stands for itself.
 *
 * @param source the id of a {@link DataSource}: a lower-case letter, then letters, digits, hyphens
 * @param path a file or folder; empty for a generator
 * @param values raw values by property, in the order given; {@link DataSource#schema()} reads them
 */
public record DataSpec(String source, String path, Map<String, String> values) {
  private static final Texts TEXTS = Texts.beside(DataSpec.class);
  private static final Pattern SYNTAX =
      Pattern.compile("([a-z][a-z0-9-]*)(?::([^?]+))?(?:\\?(.+))?", Pattern.DOTALL);
  private static final Pattern ESCAPED = Pattern.compile("%(25|3[Ff]|26|3[Dd])");

  /** Copies the values and keeps their order. */
  public DataSpec {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads the name of a data set.
   *
   * @throws org.neurozoo.schema.FaultException if it is empty, not of this syntax, or sets a
   *     property twice
   */
  public static DataSpec parse(String text) {
    if (text.isBlank()) {
      throw FaultException.of(TEXTS, "", "spec.empty");
    }
    Matcher parts = SYNTAX.matcher(text.strip());
    if (!parts.matches()) {
      throw FaultException.of(TEXTS, "", "spec.syntax", text);
    }
    String path = parts.group(2) == null ? "" : decode(parts.group(2));
    Map<String, String> values = parts.group(3) == null ? Map.of() : values(parts.group(3), text);
    return new DataSpec(parts.group(1), path, values);
  }

  private static Map<String, String> values(String list, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : list.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw FaultException.of(TEXTS, "", "spec.pair", text, pair);
      }
      String property = decode(pair.substring(0, equals));
      if (values.put(property, decode(pair.substring(equals + 1))) != null) {
        throw FaultException.of(TEXTS, "", "spec.repeated", text, property);
      }
    }
    return values;
  }

  /** The text that {@link #parse} reads as this. */
  @Override
  public String toString() {
    String list =
        values.entrySet().stream()
            .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
            .collect(Collectors.joining("&"));
    return source + (path.isEmpty() ? "" : ":" + encode(path)) + (list.isEmpty() ? "" : "?" + list);
  }

  private static String decode(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            code -> {
              char character = (char) Integer.parseInt(code.group(1), 16);
              return String.valueOf(character);
            });
  }

  private static String encode(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll("%25$1")
        .replace("?", "%3F")
        .replace("&", "%26")
        .replace("=", "%3D");
  }
}
