package org.neurozoo.layers.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;

/** Checks that contributions can explain themselves in every language, file by file. */
final class ContributionTexts {
  private static final List<String> FILES = List.of("texts.properties", "texts_de.properties");

  private ContributionTexts() {}

  /** The texts that are missing or empty: file and key. */
  static List<String> missing(Contributor contributor) {
    return FILES.stream()
        .flatMap(file -> contributor.contributions().stream().flatMap(c -> missing(c, file)))
        .toList();
  }

  private static Stream<String> missing(Contribution contribution, String file) {
    Properties texts = read(contribution.getClass(), file);
    return keys(contribution)
        .filter(key -> texts.getProperty(key, "").isBlank())
        .map(key -> file + ": " + key);
  }

  private static Stream<String> keys(Contribution contribution) {
    String prefix = contribution.kind() + "." + contribution.id() + ".";
    Stream<String> properties = contribution.schema().properties().stream().map(p -> p.id());
    return Stream.concat(Stream.of("title", "help"), properties).map(prefix::concat);
  }

  private static Properties read(Class<?> anchor, String file) {
    Properties texts = new Properties();
    try (InputStream stream = anchor.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
