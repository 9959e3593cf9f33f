package org.neurozoo.data.internal.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurozoo.data.Sources.assertFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.SharedData;
import org.neurozoo.data.Sources;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/** Columns of several types, targets and holes. */
class TableTest {
  @TempDir Path folder = Path.of("");

  private DataSet read(String text, Map<String, ?> values) {
    return read(text.getBytes(StandardCharsets.UTF_8), values);
  }

  private DataSet read(byte[] bytes, Map<String, ?> values) {
    try {
      return Sources.load("csv", Files.write(folder.resolve("t.csv"), bytes), values).train();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] numbers(DataSet data) {
    return data.features().floats();
  }

  /** Rows, features and targets as published with the sets. */
  @ParameterizedTest
  @CsvSource({
    "sklearn/wine_data.csv, 178, 13, skip=1&task=classes",
    "sklearn/breast_cancer.csv, 569, 30, skip=1&task=classes",
    "sklearn/digits.csv.gz, 1797, 64, task=classes",
    "sklearn/diabetes_data.csv.gz, 442, 10, task=none",
    "sklearn/diabetes_target.csv.gz, 442, 1, task=none",
    "sklearn/linnerud_exercise.csv, 20, 2, target=Situps",
    "uci/ionosphere.csv, 351, 34, ''",
    "uci/banknote_authentication.csv, 1372, 4, task=classes",
    "uci/wheat-seeds.csv, 210, 7, task=classes",
    "uci/pima-indians-diabetes.csv, 768, 8, task=classes",
    "uci/abalone.csv, 4177, 10, ''",
    "uci/haberman.csv, 306, 3, task=classes",
    "uci/ecoli.csv, 336, 7, ''",
    "uci/glass.csv, 214, 9, task=classes",
    "uci/winequality-red.csv, 1599, 11, ''",
    "series/airline-passengers.csv, 144, 1, ignore=Month&task=none&series=true",
    "series/monthly-sunspots.csv, 2820, 1, ignore=Month&task=none&series=true"
  })
  void readsPublishedSets(String name, int rows, int features, String told) {
    Map<String, String> values =
        org.neurozoo.data.DataSpec.parse("csv" + (told.isEmpty() ? "" : "?" + told)).values();
    DataSet data = Sources.load("csv", SharedData.file("datasets/" + name), values).train();
    assertEquals(Shape.of(rows, features), data.features().shape());
    assertEquals(values.containsKey("series"), data.kind() instanceof Features.Series);
  }

  @Test
  void nominalColumnsBecomeOneFeatureAValue() {
    DataSet data = read("colour,size,y\nred,1,a\nblue,2,b\nred,3,a\n", Map.of());
    assertEquals(List.of("colour=blue", "colour=red", "size"), data.kind().names());
    assertArrayEquals(new float[] {0, 1, 1, 1, 0, 2, 0, 1, 3}, numbers(data));
    DataSet codes = read("c,y\n1,1\n2,2\n", Map.of("nominal", "c"));
    assertEquals(List.of("c=1", "c=2"), codes.kind().names());
  }

  @Test
  void missingValuesAreTreatedAsTold() {
    String text = "a,c,y\n1,x,1\n?,x,2\n3,NA,3\n8,y,4\n";
    assertFault(() -> read(text, Map.of()), "line 3, column 1 (a) is empty");
    assertArrayEquals(
        new float[] {1, 1, 0, 8, 0, 1}, numbers(read(text, Map.of("missing", "drop"))));
    // The mean of 1, 3 and 8; the most frequent of x, x and y.
    assertArrayEquals(
        new float[] {1, 1, 0, 4, 1, 0, 3, 1, 0, 8, 0, 1},
        numbers(read(text, Map.of("missing", "mean"))));
    assertFault(() -> read("a,y\n1,\n2,3\n", Map.of("missing", "mean")), "line 2, column 2 (y)");
    assertFault(() -> read("a,y\n?,1\n?,2\n", Map.of("missing", "mean")), "no value at all");
    assertFault(() -> read("a,y\n?,1\n?,2\n", Map.of("missing", "drop")), "every row lacks");
    assertEquals(1, read("a,b,y\n1,nan,1\n", Map.of("ignore", "b")).size());
  }

  @Test
  void thereMayBeSeveralTargets() {
    String text = "a,b,c,d\n1,2,3,4\n5,6,7,8\n";
    DataSet data = read(text, Map.of("target", "b,4"));
    assertEquals(
        new Target.Numbers(List.of("b", "d"), NdArray.of(Shape.of(2, 2), 2f, 4, 6, 8)),
        data.target());
    assertEquals(List.of("a", "c"), data.kind().names());
    assertEquals(List.of("a"), read(text, Map.of("target", "2-4")).kind().names());
    Path several = SharedData.formatSamples("csv", folder).get("test-multioutput.csv");
    DataSet truths = Sources.load("csv", several, Map.of("target", "R1,R2")).train();
    assertEquals(
        List.of("R1=FALSE", "R1=TRUE", "R2=FALSE", "R2=TRUE"),
        ((Target.Numbers) truths.target()).names());
    assertFault(() -> read(text, Map.of("target", "1-4")), "no column is left");
    assertFault(() -> read(text, Map.of("target", "e")), "no column \"e\" among: a, b, c, d");
  }

  @Test
  void aTextAloneBecomesTokens() {
    String text = "message,kind\n\"win, now\",spam\nhi,ham\n";
    DataSet data = read(text, Map.of("text", "message", "unit", "words"));
    assertEquals(List.of(",", "hi", "now", "win"), data.kind().names());
    assertEquals(NdArray.of(Shape.of(2, 3), 3, 0, 2, 1, 0, 0), data.features());
    assertArrayEquals(new int[] {3, 1}, data.lengths().orElseThrow().ints());
    assertFault(
        () -> read("m,n,y\na,1,2\nb,2,3\n", Map.of("text", "m")), "cannot stand beside column 2");
    assertFault(() -> read("m,y\na,b\n", Map.of("text", "y", "target", "y")), "cannot be learned");
  }

  @Test
  void manyValuesAreNotGuessedToBeClasses() {
    StringBuilder text = new StringBuilder("id,y\n");
    for (int i = 0; i < 20; i++) {
      text.append("no").append((char) ('a' + i)).append(",1\n");
    }
    assertFault(() -> read(text.toString(), Map.of()), "20 different values");
    assertEquals(
        Shape.of(20, 20), read(text.toString(), Map.of("nominal", "id")).features().shape());
    // A typing error in a column of numbers is no class.
    assertFault(() -> read("a,y\n1,1\n2,1\n3x,1\n", Map.of()), "line 4, column 1 (a)");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, auto", "UTF-16BE, auto", "ISO-8859-1, latin-1"})
  void readsEncodings(String charset, String told) {
    String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
    byte[] bytes = (mark + "größe;y\n1,5;ä\n2,5;ö\n").getBytes(Charset.forName(charset));
    DataSet data = read(bytes, Map.of("encoding", told, "decimal", "comma"));
    assertEquals(List.of("größe"), data.kind().names());
    assertEquals(List.of("ä", "ö"), ((Target.Classes) data.target()).names());
  }

  @Test
  void tablesOfTextsHaveAHeaderIfNoNameStandsBelow() {
    assertEquals(2, read("sex,class\nm,a\nf,b\n", Map.of()).size());
    assertEquals(3, read("m,a\nf,b\nm,b\n", Map.of()).size());
    assertEquals(2, read("1|2\n3|4\n", Map.of()).size());
    assertEquals(2, read("1 2\n3 4\n", Map.of()).size());
  }
}
