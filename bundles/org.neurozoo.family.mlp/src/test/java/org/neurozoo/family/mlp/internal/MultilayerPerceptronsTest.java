package org.neurozoo.family.mlp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultilayerPerceptronsTest {
  @ParameterizedTest
  @ValueSource(strings = {"texts.properties", "texts_de.properties"})
  void everyContributionHasItsTexts(String file) throws IOException {
    Set<String> expected =
        new MultilayerPerceptrons()
            .contributions().stream()
                .map(each -> each.kind() + "." + each.id() + ".")
                .flatMap(prefix -> Stream.of(prefix + "title", prefix + "help"))
                .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, new TreeSet<>(texts(file).stringPropertyNames()));
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream stream = MultilayerPerceptrons.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void nothingHereHasPropertiesThatLackTexts() {
    assertEquals(
        List.of(),
        new MultilayerPerceptrons()
            .contributions().stream().flatMap(e -> e.schema().properties().stream()).toList());
  }
}
