package org.neurozoo.data.internal;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.data.DataSource;

/** Which reader knows a file or folder by its name, and what it is then given. */
class RecognitionTest {
  private static final List<DataSource> SOURCES =
      new DataContributor()
          .contributions().stream()
              .filter(DataSource.class::isInstance)
              .map(DataSource.class::cast)
              .toList();

  @TempDir Path folder = Path.of("");

  private static Map<String, Path> recognised(Path pointed) {
    Map<String, Path> found = new HashMap<>();
    SOURCES.forEach(each -> each.recognise(pointed).ifPresent(path -> found.put(each.id(), path)));
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "wine.csv, csv",
    "WINE.CSV, csv",
    "wine.csv.gz, csv",
    "Wine.Tsv.GZ, csv",
    "wine.tab, csv",
    "iris.data, csv",
    "iris.dat, csv",
    "iris.arff, arff",
    "a1a.libsvm, libsvm",
    "a1a.svm.gz, libsvm",
    "letters.PAT, snns",
    "cancer1.dt, proben1",
    "xor.fann, fann",
    "mushroom.train, fann",
    "x.npy, npy",
    "x.npy.gz, npy",
    "mnist.npz, npz",
    "faust.txt, text",
    "faust.v2.TXT.gz, text",
  })
  void aFileByItsEnding(String name, String reader) {
    Path file = folder.resolve(name);
    assertEquals(Map.of(reader, file), recognised(file));
  }

  @ParameterizedTest
  @CsvSource({
    "train-images-idx3-ubyte, idx",
    "Train-Images.idx3-ubyte.gz, idx",
    "t10k-labels-idx1-ubyte, idx",
    "data_batch_1.bin, cifar",
    "DATA_BATCH_5.BIN, cifar",
    "train.bin, cifar",
    "test.bin.gz, cifar",
  })
  void aFolderByAFileInIt(String name, String reader) throws IOException {
    Path file = folder.resolve(name);
    assertEquals(Map.of(reader, folder), recognised(file));
    Files.createFile(folder.resolve("README.txt"));
    assertEquals(Map.of(), recognised(folder));
    Files.createFile(file);
    assertEquals(Map.of(reader, folder), recognised(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "csv", "wine.csv.bak", "wine.xcsv", "x.gz", "tom.png"})
  void nothingIsMadeOfOtherNames(String name) {
    assertEquals(Map.of(), recognised(folder.resolve(name)));
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    assertEquals(Map.of(), recognised(Files.createDirectory(folder.resolve("old.csv"))));
    assertEquals(Map.of(), recognised(Path.of("/")));
    assertEquals(Map.of(), recognised(Path.of("")));
  }

  @Test
  void aNameIsEnoughToTellItsFolder() {
    assertEquals(
        Map.of("idx", Path.of("").toAbsolutePath()), recognised(Path.of("t10k-images-idx3-ubyte")));
  }

  @Test
  void readersSayThatTheyRead() {
    assertEquals(
        Set.of(
            "csv", "arff", "libsvm", "snns", "proben1", "fann", "idx", "npy", "npz", "cifar",
            "text", "lines"),
        SOURCES.stream().filter(DataSource::reads).map(DataSource::id).collect(toSet()));
  }
}
