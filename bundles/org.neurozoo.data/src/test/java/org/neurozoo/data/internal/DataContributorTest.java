package org.neurozoo.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSpec;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Property;

class DataContributorTest {
  private final List<Contribution> contributions = new DataContributor().contributions();

  private static Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    try (var file = Objects.requireNonNull(DataSpec.class.getResourceAsStream(name))) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void idsAreUniqueAndCanStandInASpec() {
    List<String> ids = contributions.stream().map(Contribution::id).toList();
    assertEquals(ids.size(), Set.copyOf(ids).size(), ids.toString());
    ids.forEach(id -> assertEquals(id, DataSpec.parse(id).source()));
  }

  @Test
  void everythingHasTextsInBothLanguages() {
    for (Contribution each : contributions) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        assertFalse(each.title(locale).isBlank());
        assertFalse(each.help(locale).isBlank());
        for (Property<?> property : each.schema().properties()) {
          String key = each.kind() + "." + each.id() + "." + property.id();
          assertTrue(each.texts().has(locale, key), key);
        }
      }
    }
  }

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    Properties english = texts("texts.properties");
    Properties german = texts("texts_de.properties");
    assertEquals(english.keySet(), german.keySet());
    for (String key : english.stringPropertyNames()) {
      for (int i = 0; i < 4; i++) {
        String argument = "{" + i + "}";
        assertEquals(
            english.getProperty(key).contains(argument),
            german.getProperty(key).contains(argument),
            key);
      }
    }
  }

  @Test
  void thePageTellsAllOfThem() throws IOException {
    String page = Files.readString(Path.of("../../docs/data.md"));
    for (Contribution each : contributions) {
      int at = page.indexOf("### `" + each.id() + "` — " + each.title(Locale.ENGLISH));
      assertTrue(at >= 0, each.id());
      String section = page.substring(at, Math.max(page.indexOf("\n###", at), at + 1));
      for (Property<?> property : each.schema().properties()) {
        boolean last = section.length() == 1;
        String row = "| `" + property.id() + "` |";
        assertTrue(last ? page.indexOf(row, at) > 0 : section.contains(row), each.id() + row);
      }
    }
  }
}
