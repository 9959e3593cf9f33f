package org.neurozoo.family.perceptron.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.schema.Contribution;

class TextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"texts.properties", "texts_de.properties"})
  void everyContributionHasItsText(String file) throws IOException {
    Set<String> expected =
        new Perceptrons()
            .contributions().stream()
                .flatMap(TextsTest::keys)
                .collect(Collectors.toCollection(TreeSet::new));
    expected.add("oja.input");
    Properties texts = new Properties();
    try (InputStream stream = Perceptrons.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    assertEquals(expected, new TreeSet<>(texts.stringPropertyNames()));
  }

  private static Stream<String> keys(Contribution each) {
    String prefix = each.kind() + "." + each.id() + ".";
    return Stream.concat(
        Stream.of(prefix + "title", prefix + "help"),
        each.schema().properties().stream().map(property -> prefix + property.id()));
  }
}
