package org.neurozoo.data.internal.arff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.Archives;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

class ArffSourceTest {
  private static final ArffSource SOURCE = new ArffSource();

  @TempDir Path folder = Path.of("");

  private static DataSet load(Path file, Map<String, String> values) {
    return SOURCE.load(file.toString(), SOURCE.schema().read(values, "arff"), 1).train();
  }

  private DataSet read(String text, Map<String, String> values) {
    try {
      return load(Files.writeString(folder.resolve("table.arff"), text), values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Path> pack(String prefix) {
    return Archives.unpack("datasets/arff/arff-datasets.tar.gz", "arff-datasets/" + prefix, folder);
  }

  /** Rows and the classes of the target, as the files' own comments and Weka tell. */
  @ParameterizedTest
  @CsvSource({
    "iris, 150, 4, 3",
    "weather.nominal, 14, 10, 2",
    "weather.numeric, 14, 7, 2",
    "contact-lenses, 24, 9, 3",
    "glass, 214, 9, 7",
    "ionosphere, 351, 34, 2",
    "diabetes, 768, 8, 2",
    "sonar, 208, 60, 2",
    "vowel, 990, 29, 11",
    "vehicle, 846, 18, 4",
    "letter, 20000, 16, 26",
    "segment-challenge, 1500, 19, 7",
    "segment-test, 810, 19, 7",
    "credit-g, 1000, 63, 2",
    "unbalanced, 856, 32, 2"
  })
  void readsTheDataSetsOfWeka(String name, int rows, int features, int classes) {
    DataSet data = load(pack("").get(name + ".arff"), Map.of());
    assertEquals(Shape.of(rows, features), data.features().shape());
    assertEquals(classes, ((Target.Classes) data.target()).names().size());
    assertEquals(features, data.kind().names().size());
  }

  @Test
  void readsEveryFileOrSaysWhatIsWrong() {
    Map<String, String> said = new TreeMap<>();
    pack("")
        .forEach(
            (name, file) -> {
              if (!name.endsWith(".arff")) {
                return;
              }
              try {
                assertTrue(load(file, Map.of("missing", "mean")).size() > 0);
              } catch (FaultException e) {
                said.put(name, e.fault().key());
              }
            });
    // Two files have a column without any value; relational attributes are not read; texts cannot
    // stand beside other features.
    assertEquals(
        Map.of(
            "edge/SimpleTimeSeries.arff", "arff.relational",
            "edge/SimpleStringTimeSeries.arff", "arff.relational",
            "edge/ClassifierTest.arff", "table.text",
            "edge/FilterTest.arff", "table.text",
            "edge/InstancesTest.arff", "table.text",
            "hypothyroid.arff", "table.hollow",
            "supermarket.arff", "table.hollow"),
        said);
  }

  @Test
  void readsWhatIsDeclared() {
    DataSet data =
        read(
            "% a comment\n@RELATION 'a b'\n@attribute \"odd name\" REAL % why not\n"
                + "@attribute colour {red, 'dark green', \"it's\"}\n@attribute when date"
                + " 'dd.MM.yyyy'\n@attribute class {no,yes}\n\n@data\n"
                + "1.5, 'dark green' , 02.01.1970, yes % behind\n% between\n"
                + "?,\"it's\",31.12.1969,no\n-2e1\tred\t03.01.1970\tno\n",
            Map.of("missing", "mean"));
    assertEquals(
        List.of("odd name", "colour=red", "colour=dark green", "colour=it's", "when"),
        data.kind().names());
    assertArrayEquals(
        new float[] {1.5f, 0, 1, 0, 1, -9.25f, 0, 0, 1, -1, -20, 1, 0, 0, 2},
        data.features().floats());
    assertEquals(
        new Target.Classes(List.of("no", "yes"), NdArray.of(Shape.of(3), 1, 0, 0)), data.target());
  }

  @Test
  void readsSparseRows() {
    DataSet data =
        read(
            "@relation r\n@attribute a numeric\n@attribute b {x,y}\n@attribute c {n,p}\n"
                + "@data\n{0 3, 1 y, 2 p}\n{}\n{2 'p'}\n",
            Map.of());
    assertArrayEquals(new float[] {3, 0, 1, 0, 1, 0, 0, 1, 0}, data.features().floats());
    assertArrayEquals(new int[] {1, 0, 1}, ((Target.Classes) data.target()).labels().ints());
  }

  @Test
  void datesAreDays() {
    DataSet wine =
        load(pack("edge/").get("wine_date.arff"), Map.of("task", "none", "ignore", "1-6"));
    assertEquals(LocalDate.of(1980, 1, 1).toEpochDay(), wine.features().floats()[0]);
  }

  @Test
  void aTextAloneBecomesTokens() {
    DataSet data = load(pack("edge/").get("mnist-minimal.arff"), Map.of());
    Features.Tokens tokens = (Features.Tokens) data.kind();
    assertEquals(10, data.size());
    assertEquals(15, data.lengths().orElseThrow().ints()[0]);
    assertEquals("1", tokens.names().get(data.features().ints()[0]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | no line @data",
        "'@data\n1\n' | has no attributes",
        "'@relation r\nattribute a real\n' | line 2 begins with \"attribute\"",
        "'@attribute a matrix\n@data\n' | line 1 declares an attribute of the unknown type",
        "'@attribute a {x,y\n@data\n' | line 1 has a brace",
        "'@attribute ''a real\n@data\n' | line 1 has a quote",
        "'@attribute d date ''{''\n@data\n' | line 1 has no valid pattern",
        "'@attribute d date\n@attribute c {a}\n@data\nnow,a\n' | line 4, attribute d is \"now\"",
        "'@attribute a real\n@attribute c {a}\n@data\n1,b\n' | line 4, column 2 (c) is \"b\"",
        "'@attribute a real\n@attribute c {a}\n@data\n1,a,a\n' | line 4 has 3 cells",
        "'@attribute a real\n@attribute c {a}\n@data\n{7 1}\n' | line 4 names the attribute 7",
        "'@attribute a real\n@attribute c {a}\n@data\n{0 1}, {5}\n' | line 4 has text left over",
        "'@attribute a real\n@attribute c {a}\n@data\n?,a\n' | line 4, column 1 (a) is empty"
      })
  void refusesBadFiles(String text, String sentence) {
    FaultException fault = assertThrows(FaultException.class, () -> read(text, Map.of()));
    assertTrue(fault.getMessage().contains(sentence), fault.getMessage());
  }
}
