package org.neurozoo.workbench.train.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.workbench.train.internal.session.Words;

class TextsTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  @TempDir private Path folder;

  @Test
  void everyTextStandsInEveryLanguageWithTheSameArguments() throws IOException {
    Properties english = texts("session/texts.properties");
    Properties german = texts("session/texts_de.properties");
    assertFalse(english.isEmpty());
    assertEquals(english.stringPropertyNames(), german.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertEquals(arguments(english.getProperty(key)), arguments(german.getProperty(key)), key);
    }
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  @Test
  void everythingContributedHasTitleAndHelp() {
    try (Room room = new Room(folder)) {
      room.trains()
          .contributions()
          .forEach(
              each -> {
                assertFalse(each.title(Locale.GERMAN).isBlank());
                assertTrue(each.help(Locale.ENGLISH).endsWith("."), each.id());
              });
    }
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertEquals("12.345", Words.count(Locale.GERMAN, 12345));
    assertEquals("0,002", Words.rate(Locale.GERMAN, 0.002f));
    assertEquals("97,50 %", Words.figure(Locale.GERMAN, "test.accuracy", 0.975));
    assertEquals("1 min 05 s", Words.duration(Locale.ENGLISH, 65));
    assertEquals("–", Words.figure(Locale.ENGLISH, "test.loss", Double.NaN));
  }
}
