package org.neurozoo.workbench.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.neurozoo.testkit.TextsContract;

class TextsTest {
  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(Setup.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  @Test
  void everythingIsToldInBothLanguages() {
    var contributions = new DataViewsContributor(Bench.REGISTRY).contributions();
    assertEquals(List.of(), new TextsContract(contributions).violations());
  }

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    assertEquals(
        new TreeSet<>(texts("texts.properties").keySet()),
        new TreeSet<>(texts("texts_de.properties").keySet()));
  }
}
