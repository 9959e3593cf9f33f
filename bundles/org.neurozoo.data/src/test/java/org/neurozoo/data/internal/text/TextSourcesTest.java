package org.neurozoo.data.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurozoo.data.Sources.assertFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Samples;
import org.neurozoo.data.SharedData;
import org.neurozoo.data.Sources;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class TextSourcesTest {
  @TempDir Path folder = Path.of("");

  private Samples read(String source, String text, Map<String, ?> values) {
    return read(source, text.getBytes(StandardCharsets.UTF_8), values);
  }

  private Samples read(String source, byte[] bytes, Map<String, ?> values) {
    try {
      return Sources.load(source, Files.write(folder.resolve("t.txt"), bytes), values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Target.Classes classes(DataSet data) {
    return (Target.Classes) data.target();
  }

  private static String text(List<String> names, NdArray tokens, int row) {
    int steps = tokens.shape().extent(1);
    return Arrays.stream(tokens.ints(), row * steps, (row + 1) * steps)
        .filter(token -> token >= 0)
        .mapToObj(names::get)
        .collect(Collectors.joining());
  }

  @Test
  void cutsShakespeareIntoWindows() {
    Samples samples =
        Sources.load("text", SharedData.file("datasets/text/tinyshakespeare.txt"), Map.of());
    // 1,115,394 characters, 65 different ones, as nanoGPT documents; a tenth is the test.
    assertEquals(65, samples.train().kind().names().size());
    assertEquals((1_003_855 - 1 - 64) / 64 + 1, samples.train().size());
    assertEquals((111_539 - 1 - 64) / 64 + 1, samples.test().orElseThrow().size());
    DataSet train = samples.train();
    String first = text(train.kind().names(), train.features(), 0);
    assertEquals("First Citizen:\nBefore we proceed any further, hear me speak.\n\nAl", first);
    String next = text(train.kind().names(), classes(train).labels(), 0);
    assertEquals(first.substring(1) + "l", next);
  }

  @Test
  void cutsWords() {
    DataSet data =
        read("text", "To be, or NOT to\nbe be", Map.of("unit", "words", "length", 3, "test", 0))
            .train();
    // By frequency, then by code.
    assertEquals(List.of("be", "\n", ",", "NOT", "To", "or", "to"), data.kind().names());
    assertArrayEquals(new int[] {4, 0, 2, 5, 3, 6}, data.features().ints());
    assertArrayEquals(new int[] {0, 2, 5, 3, 6, 1}, classes(data).labels().ints());
    Map<String, Object> few =
        Map.of("unit", "words", "length", 3, "test", 0, "vocabulary", 3, "lower", true);
    assertEquals(
        List.of("be", "to", "<unknown>"),
        read("text", "To be, or NOT to be be", few).train().kind().names());
  }

  @Test
  void readsNames() {
    DataSet names =
        Sources.load("lines", SharedData.file("datasets/text/names.txt"), Map.of()).train();
    assertEquals(32_033, names.size());
    assertEquals(27, names.kind().names().size());
    assertEquals(15 + 1, names.features().shape().extent(1));
    assertEquals("\nemma", text(names.kind().names(), names.features(), 0).substring(0, 5));
    assertEquals("emma\n", text(names.kind().names(), classes(names).labels(), 0));
    assertEquals(5, names.lengths().orElseThrow().ints()[0]);
  }

  @Test
  void linesMayHaveLabelsOrTranslations() {
    String text = "ab\tx\n\nb\ty\tignored\na\tx\n";
    DataSet labels = read("lines", text, Map.of("target", "label")).train();
    assertEquals(
        new Target.Classes(List.of("x", "y"), NdArray.of(Shape.of(3), 0, 1, 0)), labels.target());
    assertArrayEquals(new int[] {0, 1, 1, 0, 0, 0}, labels.features().ints());
    assertArrayEquals(new int[] {2, 1, 1}, labels.lengths().orElseThrow().ints());
    DataSet texts = read("lines", text, Map.of("target", "text")).train();
    assertEquals("y\n", text(classes(texts).names(), classes(texts).labels(), 1));
    DataSet alone = read("lines", "ab\nc", Map.of("target", "none", "longest", 1)).train();
    assertArrayEquals(new int[] {0, 2}, alone.features().ints());
  }

  @Test
  void readsSwedish() {
    DataSet pairs =
        Sources.load(
                "lines",
                SharedData.file("datasets/seq2seq/tatoeba-eng-swe/swe.txt.gz"),
                Map.of("target", "text"))
            .train();
    assertEquals(25_286, pairs.size());
    assertEquals("Go.", text(pairs.kind().names(), pairs.features(), 0).substring(0, 3));
    assertEquals("Gå.\n", text(classes(pairs).names(), classes(pairs).labels(), 0));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, auto, false",
    "UTF-8, utf-8, true",
    "UTF-16LE, auto, true",
    "UTF-16BE, auto, true",
    "UTF-16LE, utf-16, false",
    "ISO-8859-1, latin-1, false"
  })
  void readsEveryEncoding(String charset, String told, boolean marked) {
    byte[] bytes = ((marked ? "\uFEFF" : "") + "größe").getBytes(Charset.forName(charset));
    DataSet data = read("lines", bytes, Map.of("target", "none", "encoding", told)).train();
    assertEquals("größe", text(data.kind().names(), data.features(), 0));
  }

  @Test
  void refusesWhatIsNoText() {
    assertFault(() -> read("lines", "\n \n", Map.of()), "no line that is not blank");
    assertFault(() -> read("lines", "a\n", Map.of("target", "label")), "line 1 lacks");
    assertFault(() -> read("text", "abc", Map.of()), "only 3 tokens");
    assertFault(
        () -> read("text", new byte[] {'a', '\n', (byte) 0xE4, 'b'}, Map.of()), "line 2, byte 1");
  }
}
