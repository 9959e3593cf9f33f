package org.neurozoo.data.internal.words;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.data.Sources.assertFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.Archives;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Samples;
import org.neurozoo.data.SharedData;
import org.neurozoo.data.Sources;
import org.neurozoo.data.Target;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

class WordSourcesTest {
  @TempDir Path folder = Path.of("");

  private Samples read(String source, String text, Map<String, String> values) {
    try {
      return Sources.load(source, Files.writeString(folder.resolve("file"), text), values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pack(String name, String file) {
    String prefix = name.equals("snns") ? "snns-examples/" : name + "-datasets/";
    String archive = prefix.substring(0, prefix.length() - 1);
    return Archives.unpack("datasets/" + name + "/" + archive + ".tar.gz", prefix + file, folder)
        .values()
        .iterator()
        .next();
  }

  private static Target.Classes classes(DataSet data) {
    return (Target.Classes) data.target();
  }

  @Test
  void readsHeartScale() {
    DataSet data =
        Sources.load("libsvm", SharedData.file("datasets/libsvm/heart_scale"), Map.of()).train();
    assertEquals(Shape.of(270, 13), data.features().shape());
    assertEquals(List.of("-1", "1"), classes(data).names());
    // Statlog heart: 150 without, 120 with heart disease.
    assertEquals(120, java.util.Arrays.stream(classes(data).labels().ints()).sum());
    assertEquals(0.708333f, data.features().floats()[0]);
    assertEquals(0, data.features().floats()[10]);
  }

  @Test
  void sparseRowsNeedNotSayAnything() {
    DataSet data = read("libsvm", "1.5 # nothing\n\n-2 3:1e-3\n", Map.of("features", "4")).train();
    assertArrayEquals(new float[] {0, 0, 0, 0, 0, 0, 1e-3f, 0}, data.features().floats());
    assertArrayEquals(new float[] {1.5f, -2}, ((Target.Numbers) data.target()).values().floats());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | is empty",
        "'a 1:2\n' | line 1 begins with \"a\"",
        "'1 1:2 1:3\n' | line 1 has \"1:3\"",
        "'1 0:2\n' | line 1 has \"0:2\"",
        "'1 1:2\n1 2\n' | line 2 has \"2\"",
        "'1 1:nan\n' | line 1 has \"1:nan\"",
        "'1 16000000:1\n1 1:2\n' | huge table of 16000000 features",
        "'1 99999999:1\n' | line 1 has \"99999999:1\""
      })
  void refusesBadSparseRows(String text, String sentence) {
    assertFault(() -> read("libsvm", text, Map.of()), sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "encoder.pat, 8, 8, 8",
    "font.pat, 150, 576, 75",
    "letters.pat, 26, 35, 26",
    "spirals.pat, 194, 2, 2",
    "nettalk.pat, 200, 203, 26",
    "sprach_test.pat, 40, 500, 40",
    "testMAP.pat, 80, 1, 1",
    "eight_160.pat, 160, 2, 2"
  })
  void readsSnnsPatterns(String name, int patterns, int inputs, int outputs) {
    DataSet data = Sources.load("snns", pack("snns", name), Map.of("task", "numbers")).train();
    assertEquals(Shape.of(patterns, inputs), data.features().shape());
    assertEquals(Shape.of(patterns, outputs), ((Target.Numbers) data.target()).values().shape());
  }

  @Test
  void readsEveryPatternFileOrSaysWhatIsWrong() {
    Map<String, String> said = new TreeMap<>();
    Archives.unpack("datasets/snns/snns-examples.tar.gz", "snns-examples/", folder)
        .forEach(
            (name, file) -> {
              if (name.endsWith(".pat")) {
                try {
                  assertTrue(Sources.load("snns", file, Map.of()).train().size() > 0);
                } catch (FaultException e) {
                  said.put(name, e.fault().key());
                }
              }
            });
    assertEquals(Map.of("watch.pat", "snns.axes", "watch_2out.pat", "snns.axes"), said);
  }

  @Test
  void patternsMayLackOutputs() {
    DataSet cube = Sources.load("snns", pack("snns", "som_cube.pat"), Map.of()).train();
    assertEquals(new Target.None(), cube.target());
    assertArrayEquals(
        new float[] {1, 1, 1, -1, 1, 1}, java.util.Arrays.copyOf(cube.features().floats(), 6));
  }

  @Test
  void patternsMayHaveClasses() {
    Path file = pack("snns", "letters_with_classes.pat");
    assertEquals(26, classes(Sources.load("snns", file, Map.of()).train()).names().size());
    Target.Classes named = classes(Sources.load("snns", file, Map.of("task", "classes")).train());
    assertEquals(List.of("consonant", "vowel"), named.names());
    // A, E, I, O, U.
    assertEquals(5, java.util.Arrays.stream(named.labels().ints()).sum());
    assertEquals(1, named.labels().ints()[4]);
  }

  @Test
  void patternsOfVariableSizeAreSequences() {
    DataSet data = Sources.load("snns", pack("snns", "bdg_variable.pat"), Map.of()).train();
    assertEquals(Shape.of(3, 15, 16), data.features().shape());
    assertArrayEquals(new int[] {15, 15, 15}, data.lengths().orElseThrow().ints());
    assertEquals(0.317114f, data.features().floats()[0]);
    String ragged =
        "SNNS pattern definition file V3.2\ngenerated at\n\nNo. of patterns : 2\n"
            + "No. of input units : 2\nNo. of variable input dimensions : 1\n"
            + "Maximum input dimensions : [ 2 ]\n[ 1 ] 1 2\n[ 2 ]\n3 4 5 6\n";
    DataSet two = read("snns", ragged, Map.of()).train();
    assertArrayEquals(new int[] {1, 2}, two.lengths().orElseThrow().ints());
    assertArrayEquals(new float[] {1, 2, 0, 0, 3, 4, 5, 6}, two.features().floats());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'No. of patterns : 1' | does not begin",
        "'SNNS pattern definition file\nNo. of patterns : 1\n' | no line \"no. of input units\"",
        "'SNNS pattern definition file\nNo. of patterns : 0\nNo. of input units : 1\n' | is 0",
        "'SNNS pattern definition file\nNo. of patterns : 2\nNo. of input units : 1\n1\n' | cannot",
        "'SNNS pattern definition file\nNo. of patterns : 1\nNo. of input units : 1\nx\n' | line 4",
        "'SNNS pattern definition file\nNo. of patterns : 1\nNo. of input units : 1\n1 2\n' | left",
        "'SNNS pattern definition file\nNo. of patterns : 99999999\nNo. of input units : 99999999"
            + "\n1\n' | announces"
      })
  void refusesBadPatternFiles(String text, String sentence) {
    assertFault(() -> read("snns", text, Map.of()), sentence);
  }

  @Test
  void keepsTheSplitOfProben1() {
    var files = Archives.unpack("datasets/proben1/proben1.tar.gz", "proben1/", folder);
    Samples cancer = Sources.load("proben1", files.get("cancer/cancer1.dt"), Map.of());
    assertEquals(350, cancer.train().size());
    assertEquals(175, cancer.validation().orElseThrow().size());
    assertEquals(174, cancer.test().orElseThrow().size());
    assertEquals(Shape.of(9), cancer.train().sampleShape());
    assertEquals(List.of("1", "2"), classes(cancer.train()).names());
    // 458 benign, 241 malignant: cancer's README and UCI.
    int malignant = 0;
    for (DataSet part :
        List.of(cancer.train(), cancer.test().orElseThrow(), cancer.validation().orElseThrow())) {
      malignant += java.util.Arrays.stream(classes(part).labels().ints()).sum();
    }
    assertEquals(241, malignant);
    long read =
        files.entrySet().stream()
            .filter(file -> file.getKey().endsWith(".dt"))
            .filter(file -> Sources.load("proben1", file.getValue(), Map.of()).test().isPresent())
            .count();
    assertEquals(45, read);
  }

  @Test
  void refusesBadProben1Files() {
    String header = "bool_in=0\nreal_in=1\nbool_out=0\nreal_out=1\ntraining_examples=1\n";
    assertFault(() -> read("proben1", header, Map.of()), "no line \"validation_examples\"");
    String whole = header + "validation_examples=0\ntest_examples=0\n";
    assertFault(() -> read("proben1", whole + "1\n", Map.of()), "announces 2 numbers");
    assertFault(() -> read("proben1", whole + "1 2 3\n", Map.of()), "line 8 has \"3\" left over");
    assertEquals(1, read("proben1", whole + "1 2\n", Map.of()).train().size());
  }

  @Test
  void readsFannDataWithItsTest() {
    Path train = pack("fann", "soybean.train");
    pack("fann", "soybean.test");
    Samples soybean = Sources.load("fann", train, Map.of("test", "soybean.test"));
    assertEquals(Shape.of(342, 82), soybean.train().features().shape());
    assertEquals(341, soybean.test().orElseThrow().size());
    assertEquals(19, classes(soybean.train()).names().size());
    pack("fann", "gene.test");
    assertFault(() -> Sources.load("fann", train, Map.of("test", "gene.test")), "belong together");
    assertFault(() -> Sources.load("fann", train, Map.of("test", "none")), "no such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ends in line 1, but number of pairs is due",
        "'1 1 1\n' | announces 2 numbers",
        "'1 1 1\n1\ny\n' | line 3 has \"y\", but output 1 must be",
        "'1.5 1 1\n1\n1\n' | line 1 has 1.5",
        "'-1 1 1\n1\n1\n' | line 1 has -1",
        "'1 1 1\n1\n1e99\n' | line 3 has \"1e99\"",
        "'16000000 16000000 1\n1\n1\n' | announces"
      })
  void refusesBadFannData(String text, String sentence) {
    assertFault(() -> read("fann", text, Map.of()), sentence);
  }
}
