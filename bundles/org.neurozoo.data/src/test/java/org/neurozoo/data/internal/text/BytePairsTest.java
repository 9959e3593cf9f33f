package org.neurozoo.data.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.data.Sources.assertFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Sources;

class BytePairsTest {
  @TempDir Path folder = Path.of("");

  /** The vocabulary of algorithm 1 of Sennrich et al. (2016); _ ends a word. */
  private static SequencedMap<String, Integer> words() {
    SequencedMap<String, Integer> words = new LinkedHashMap<>();
    words.put("low_", 5);
    words.put("lower_", 2);
    words.put("newest_", 6);
    words.put("widest_", 3);
    return words;
  }

  private static List<String> shown(BytePairs pairs, String text) {
    return Arrays.stream(pairs.of(text)).mapToObj(pairs.names()::get).toList();
  }

  /** What the program printed in the paper prints. */
  @Test
  void learnsThePairsOfThePaper() {
    BytePairs pairs = BytePairs.learn(words(), BytePairs.BYTES + 10);
    String learned =
        pairs.learned().stream()
            .map(pair -> String.join(" ", pair))
            .collect(Collectors.joining(","));
    assertEquals("e s,es t,est _,l o,lo w,n e,ne w,new est_,low _,w i", learned);
    assertEquals(BytePairs.BYTES + 10, pairs.names().size());
  }

  @Test
  void stopsWhereNoPairComesTwice() {
    BytePairs pairs = BytePairs.learn("abab ab", 1000);
    assertEquals(List.of(List.of("a", "b")), pairs.learned());
    assertEquals(List.of("ab", "ab", " ", "ab"), shown(pairs, "abab ab"));
    assertEquals(BytePairs.BYTES, BytePairs.learn("", 1000).names().size());
  }

  @Test
  void tokensDoNotReachBeyondWords() {
    BytePairs pairs = BytePairs.learn("the cat. ".repeat(50), 1000);
    assertEquals(List.of("the", " cat", ".", " "), shown(pairs, "the cat. "));
    assertEquals(List.of(" the", " cat"), shown(pairs, " the cat"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Grüße, 世界! \u0000\uFFFD 🙂🏽",
        "  two  spaces\r\n\ttab\n\n",
        "أهلا 123.4e-5 don't",
        "e\u0301\u200B\u00A0x"
      })
  void everyTextComesBack(String text) {
    BytePairs pairs = BytePairs.learn("Grüße an alle Grüße 世界世界 🙂🙂", 300);
    assertEquals(text, pairs.text(pairs.of(text)));
  }

  @Test
  void randomTextsComeBack() {
    Random random = new Random(1);
    BytePairs pairs = BytePairs.learn("aab abb aüa ü🙂a b  b ".repeat(20), 290);
    for (int i = 0; i < 500; i++) {
      String text =
          random
              .ints(random.nextInt(60), 0, 0x3000)
              .map(c -> c % 3 == 0 ? "aüb 🙂".codePointAt(c % 4) : c)
              .filter(c -> !(Character.isBmpCodePoint(c) && Character.isSurrogate((char) c)))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertEquals(text, pairs.text(pairs.of(text)));
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("t.txt"), text);
  }

  @Test
  void theTextToTestWithTeachesNothing() throws IOException {
    Map<String, Object> values = Map.of("unit", "byte-pairs", "length", 4, "test", 0.5);
    Samples one = Sources.load("text", write("ab ".repeat(60) + "xy ".repeat(60)), values);
    Samples other = Sources.load("text", write("ab ".repeat(60) + "qz ".repeat(60)), values);
    List<String> names = one.train().kind().names();
    assertEquals(names, other.train().kind().names());
    assertEquals(one.train(), other.train());
    assertTrue(names.contains(" ab"), names.toString());
    // the first word has no space before it, so 60 words are 60 tokens and a space
    assertEquals((61 - 1 - 4) / 4 + 1, one.train().size());
    assertArrayEquals(
        new int[] {'x', 'y', ' ', 'x'}, one.test().orElseThrow().rows(0).features().ints());
  }

  @Test
  void refusesAVocabularyWithoutRoomForPairs() throws IOException {
    Path file = write("abc ".repeat(100));
    Map<String, Object> small = Map.of("unit", "byte-pairs", "vocabulary", 256);
    assertFault(() -> Sources.load("text", file, small), "no room for pairs");
    Map<String, Object> wide = Map.of("unit", "byte-pairs", "length", 1000);
    assertFault(() -> Sources.load("text", file, wide), "but a window takes");
    Map<String, Object> lines = Map.of("unit", "byte-pairs");
    assertFault(() -> Sources.load("lines", file, lines), "byte-pairs");
  }
}
