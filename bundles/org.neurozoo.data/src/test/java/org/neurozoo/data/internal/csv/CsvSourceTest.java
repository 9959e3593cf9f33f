package org.neurozoo.data.internal.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.SharedData;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

class CsvSourceTest {
  /** The table of the format samples, by hand. */
  private static final DataSet MONKEYS =
      new DataSet(
          NdArray.of(
              Shape.of(6, 4),
              1f,
              2f,
              3f,
              4f,
              2f,
              5f,
              3f,
              4f,
              1f,
              2f,
              5f,
              9f,
              3f,
              5f,
              8f,
              4f,
              6f,
              7f,
              8f,
              9f,
              0f,
              7f,
              8f,
              9f),
          new Target.Classes(
              List.of("baboon", "monkey"), NdArray.of(Shape.of(6), 1, 1, 0, 1, 0, 0)));

  @TempDir Path folder = Path.of("");

  private static DataSet load(Path file, Map<String, String> values) {
    var source = new org.neurozoo.data.internal.csv.CsvSource();
    return source.load(file.toString(), source.schema().read(values, "csv"), 1).train();
  }

  private DataSet read(String text, Map<String, String> values) {
    return load(write(text.getBytes(StandardCharsets.UTF_8)), values);
  }

  private Path write(byte[] bytes) {
    try {
      return Files.write(folder.resolve("table.csv"), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Without what features are called. */
  private static DataSet plain(DataSet data) {
    return new DataSet(data.features(), data.target());
  }

  private static DataSet numbers(String name, float feature, float target) {
    return new DataSet(
        NdArray.of(Shape.of(1, 1), feature),
        new Target.Numbers(List.of(name), NdArray.of(Shape.of(1, 1), target)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test.csv",
        "test-bom.csv",
        "test-double-line-break.csv",
        "test-noheader.csv",
        "test-regexmapping.csv",
        "testQuote.csv"
      })
  void readsTheFormatSamples(String name) {
    assertEquals(MONKEYS, plain(load(SharedData.formatSamples("csv", folder).get(name), Map.of())));
  }

  @Test
  void refusesTheFormatSamplesWithHoles() {
    var samples = SharedData.formatSamples("csv", folder);
    Path labels = samples.get("test-multioutput-singlecolumn.csv");
    assertFault(() -> load(labels, Map.of()), "line 4, column 5 (Label) is empty");
    Path truths = samples.get("test-missingoutput.csv");
    assertFault(
        () -> load(truths, Map.of()),
        "line 2, column 5 (R1) must be a finite number, but is \"TRUE");
    // In one row of the six both are given.
    assertEquals(1, load(truths, Map.of("missing", "drop", "nominal", "R1,R2")).size());
  }

  @Test
  void readsSonarWithoutHeader() {
    DataSet sonar = load(SharedData.file("datasets/uci/sonar.csv"), Map.of());
    assertEquals(Shape.of(208, 60), sonar.features().shape());
    assertEquals(0.02f, sonar.features().floats()[0]);
    Target.Classes target = (Target.Classes) sonar.target();
    assertEquals(List.of("M", "R"), target.names());
    // 111 mines, 97 rocks: sonar.names.
    assertEquals(97, java.util.Arrays.stream(target.labels().ints()).sum());
    assertEquals(1, target.labels().ints()[0]);
  }

  @Test
  void readsIrisWithItsOddHeader() {
    Path file = SharedData.file("datasets/sklearn/iris.csv");
    DataSet iris = load(file, Map.of("task", "classes"));
    assertEquals(Shape.of(150, 4), iris.features().shape());
    double[] means = new double[4];
    for (int i = 0; i < 600; i++) {
      means[i % 4] += iris.features().floats()[i] / 150.0;
    }
    // Fisher's means, as iris.rst has them to two digits; F32 rounding is far below.
    assertArrayEquals(new double[] {5.84, 3.05, 3.76, 1.20}, means, 0.01);
    assertEquals(List.of("0", "1", "2"), ((Target.Classes) iris.target()).names());
    assertEquals(List.of("virginica"), ((Target.Numbers) load(file, Map.of()).target()).names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1.5,2\n", "a;b\r\n1.5;2", "a\tb\n1.5\t2\n\n", "\"a\";b\n\"1.5\";2"})
  void findsTheSeparator(String text) {
    assertEquals(numbers("b", 1.5f, 2), plain(read(text, Map.of())));
  }

  @Test
  void separatorsWithinCellsDoNotCount() {
    assertEquals(numbers("b;c", 1, 2), plain(read("\"a;x\",b;c\n1,2\n", Map.of())));
    assertEquals(numbers("b\"\n,", 1, 2), plain(read("a,\"b\"\"\n,\"\n1,2\n", Map.of())));
    assertEquals(numbers("b", 1, 2), plain(read("a\tb\n1\t2\n", Map.of("separator", "tab"))));
  }

  @Test
  void readsDecimalCommas() {
    assertEquals(
        numbers("b", 1.5f, -2e3f), plain(read("a;b\n1,5;-2,0e3", Map.of("decimal", "comma"))));
    assertEquals(
        numbers("b", 1.5f, 2),
        plain(read("a,b\n\"1,5\",2", Map.of("decimal", "comma", "separator", "comma"))));
    assertFault(
        () -> read("a;b\n1.500,5;1", Map.of("decimal", "comma")), "must be a finite number");
    assertFault(() -> read("a;b\n1,5;1", Map.of()), "column 1 (a) must be a finite number");
  }

  @Test
  void targetIsNamedOrNumberedOrLast() {
    String text = "a,b,3\n1,2,5\n";
    assertEquals(List.of("3"), target(text, Map.of()));
    assertEquals(List.of("a"), target(text, Map.of("target", "a")));
    assertEquals(List.of("b"), target(text, Map.of("target", "2")));
    assertEquals(List.of("3"), target(text, Map.of("target", "3")));
    assertArrayEquals(new float[] {1, 5}, read(text, Map.of("target", "b")).features().floats());
  }

  @Test
  void numberOfTheTargetIsNotTakenForACellOfTheFirstRow() {
    DataSet data = read("2,7,1\n3,8,1\n", Map.of("target", "2"));
    assertArrayEquals(new float[] {2, 1, 3, 1}, data.features().floats());
  }

  private List<String> target(String text, Map<String, String> values) {
    return ((Target.Numbers) read(text, values).target()).names();
  }

  @Test
  void headerCanBeForced() {
    assertEquals(2, read("1,2\n3,4\n", Map.of("header", "auto")).size());
    assertEquals(numbers("2", 3, 4), plain(read("1,2\n3,4\n", Map.of("header", "yes"))));
    assertFault(() -> read("a,b\n3,4\n", Map.of("header", "no")), "line 1, column 1 must be");
  }

  @Test
  void classesAreInTheOrderOfTheirNumbers() {
    DataSet data = read("x,c\n1,10\n1,9\n1,-1\n", Map.of("task", "classes"));
    assertEquals(
        new Target.Classes(List.of("-1", "9", "10"), NdArray.of(Shape.of(3), 2, 1, 0)),
        data.target());
  }

  @Test
  void targetMustBeNumbersIfItIsSaidToBe() {
    assertFault(
        () -> read("x,y\n1,2\n1,two\n", Map.of("task", "numbers")),
        "line 3, column 2 (y) must be a finite number, but is \"two\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | is empty",
        "'\n\n' | is empty",
        "'a,b\n' | no rows",
        "'a\n1\n' | line 1 has only one cell",
        "'a,b\n1,2\n1,2,3\n' | line 3 has 3 cells, but there are 2",
        "'a,b\n\n\n1\n' | line 4 has 1 cells, but there are 2",
        "'a,b\n\"1\n\n\",2,3\n' | line 2 has 3 cells",
        "'a,b\n1,2\nx,2\n' | line 3, column 1 (a) must be a finite number, but is \"x\"",
        "'a,b\n ,2\n' | line 2, column 1 (a) is empty",
        "'a,b\n1, \n' | line 2, column 2 (b) is empty",
        "'a,b\nNaN,2\n' | line 2, column 1 (a) is empty",
        "'a,b\n-Infinity,2\n' | is \"-Infinity\"",
        "'a,b\n1e39,2\n' | is \"1e39\"",
        "'a,b\n0x10,2\n' | is \"0x10\"",
        "'a,b\n1f,2\n' | is \"1f\"",
        "'a,b\n1-2,2\n' | is \"1-2\"",
        "'a,b\n1,2\n\"3,4\n5,6\n' | line 3 (or the cell",
        "'a,b\n\"1\"x,2\n' | line 2 (or the cell"
      })
  void refusesBadTables(String text, String sentence) {
    assertFault(() -> read(text, Map.of()), sentence);
  }

  @Test
  void refusesATargetThatIsNotThere() {
    String text = "a,b,b\n1,2,3\n";
    assertFault(() -> read(text, Map.of("target", "c")), "no column \"c\" among: a, b, b.");
    assertFault(() -> read(text, Map.of("target", "4")), "from 1 to 3");
    assertFault(() -> read(text, Map.of("target", "0")), "from 1 to 3");
    assertFault(() -> read(text, Map.of("target", "b")), "columns 2 and 3 are called \"b\"");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin = "größe,b\n1,2\n".getBytes(StandardCharsets.ISO_8859_1);
    assertFault(() -> load(write(latin), Map.of()), "line 1, byte 3 is not text in UTF-8");
    byte[] cut = {'a', ',', 'b', '\n', '1', ',', (byte) 0xC3};
    assertFault(() -> load(write(cut), Map.of()), "line 2, byte 3 is not text in UTF-8");
  }

  @Test
  void namesTheFileInTheReadersLanguage() {
    FaultException fault = assertThrows(FaultException.class, () -> read("a,b\nx,1\n", Map.of()));
    String german = fault.fault().message(java.util.Locale.GERMAN);
    assertTrue(german.startsWith(folder.resolve("table.csv") + ": Zeile 2, Spalte 1 (a)"), german);
    assertEquals(DataTexts.TEXTS, fault.fault().texts());
  }

  private static void assertFault(Runnable reading, String sentence) {
    FaultException fault = assertThrows(FaultException.class, reading::run);
    assertTrue(fault.getMessage().contains(sentence), fault.getMessage());
  }
}
