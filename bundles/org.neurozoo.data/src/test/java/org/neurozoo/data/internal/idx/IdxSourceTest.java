package org.neurozoo.data.internal.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.data.SharedData;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Values;

class IdxSourceTest {
  private static final String IMAGES = "00000803 00000002 00000001 00000002 00ff 3300";
  private static final String LABELS = "00000801 00000002 0301";

  @TempDir Path folder = Path.of("");

  private void write(String name, String hex) throws IOException {
    Files.write(folder.resolve(name), HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  private void writeAll(String name, String hex) throws IOException {
    write("train-images-idx3-ubyte", IMAGES);
    write("train-labels-idx1-ubyte", LABELS);
    write("t10k-images-idx3-ubyte", IMAGES);
    write("t10k-labels-idx1-ubyte", LABELS);
    write(name, hex);
  }

  private static Samples load(Path folder, Map<String, String> values) {
    IdxSource source = new IdxSource();
    return source.load(folder.toString(), source.schema().read(values, "idx"), 1);
  }

  private static int[] labels(DataSet data) {
    return ((Target.Classes) data.target()).labels().ints();
  }

  /** The uncompressed file that these images come from. */
  private static String md5OfFile(DataSet data) throws NoSuchAlgorithmException {
    float[] features = data.features().floats();
    byte[] bytes = new byte[features.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(255 * features[i]);
    }
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(HexFormat.of().parseHex("00000803%08x0000001c0000001c".formatted(data.size())));
    return HexFormat.of().formatHex(md5.digest(bytes));
  }

  @Test
  void readsMnistBitForBit() throws NoSuchAlgorithmException {
    Samples mnist = load(SharedData.file("datasets/mnist"), Map.of());
    DataSet test = mnist.test().orElseThrow();
    assertEquals(Shape.of(60_000, 784), mnist.train().features().shape());
    // The published checksums of the uncompressed files, as the pack's manifest has them.
    assertEquals("6bbc9ace898e44ae57da46a324031adb", md5OfFile(mnist.train()));
    assertEquals("2646ac647ad5339dbf082846283269ea", md5OfFile(test));
    int[] counts = new int[10];
    IntStream.of(labels(mnist.train())).forEach(label -> counts[label]++);
    int[] published = {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949};
    assertArrayEquals(published, counts);
    assertEquals(5, labels(mnist.train())[0]);
    assertEquals(7, labels(test)[0]);
    assertEquals(
        List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
        ((Target.Classes) test.target()).names());
  }

  @Test
  void scalesGreyValuesAndNamesClassesOfBothSets() throws IOException {
    writeAll("t10k-labels-idx1-ubyte", "00000801 00000002 0005");
    Samples samples = load(folder, Map.of());
    assertEquals(NdArray.of(Shape.of(2, 2), 0f, 1f, 0.2f, 0f), samples.train().features());
    assertEquals(
        new Target.Classes(List.of("0", "1", "2", "3", "4", "5"), NdArray.of(Shape.of(2), 3, 1)),
        samples.train().target());
    assertArrayEquals(new int[] {0, 5}, labels(samples.test().orElseThrow()));
  }

  @Test
  void imagesKeepTheirAxes() throws IOException {
    writeAll("train-labels-idx1-ubyte", LABELS);
    Samples samples = load(folder, Map.of("shape", "image"));
    assertEquals(Shape.of(2, 1, 1, 2), samples.train().features().shape());
  }

  @Test
  void takesDottedNamesAndNoTestSet() throws IOException {
    write("train-images.idx3-ubyte", IMAGES);
    write("train-labels.idx1-ubyte", LABELS);
    Samples samples = load(folder, Map.of());
    assertEquals(2, samples.train().size());
    assertEquals(Optional.empty(), samples.test());
  }

  @ParameterizedTest
  @CsvSource({
    "train-labels-idx1-ubyte, 00000801 00000001 03, has 1 labels; but there are 2 images",
    "train-labels-idx1-ubyte, 00000802 00000002 00000001 0301, labels need one axis",
    "train-images-idx3-ubyte, 00000801 00000002 0301, images need at least two axes",
    "train-labels-idx1-ubyte, 00000901 00000002 03ff, label 2 is -1.0",
    "train-labels-idx1-ubyte, 00000d01 00000002 3fc00000 00000000, label 1 is 1.5",
    "train-labels-idx1-ubyte, 00000c01 00000002 00000001 00010000, from 0 to 65535",
    "train-images-idx3-ubyte, 00000d03 00000002 00000001 00000002"
        + " 7fc00000 00000000 00000000 00000000, element 1 is not",
    "t10k-images-idx3-ubyte, 00000803 00000002 00000002 00000001 00ff3300, have shape [1; 2]",
    "t10k-images-idx3-ubyte, 00000803 00000002 00000001 00000002 00ff33, is cut short",
  })
  void refusesFilesThatDoNotBelongTogether(String name, String hex, String sentence)
      throws IOException {
    writeAll(name, hex);
    assertFault(folder.toString(), sentence.replace(';', ','));
  }

  @Test
  void namesTheMissingFile() throws IOException {
    assertFault(folder.toString(), "train-images-idx3-ubyte (or");
    write("train-images-idx3-ubyte", IMAGES);
    assertFault(folder.toString(), "train-labels-idx1-ubyte (or");
    assertFault(folder.resolve("none").toString(), "no such folder");
    assertFault("", "Write idx:PATH");
    assertFault("a\0b", "cannot be a path");
  }

  /** The file has holes instead of the zeros between, so that it takes no room on disk. */
  @Test
  void streamsWhatIsLargerThanAnArray() throws IOException {
    int images = 2200;
    int side = 1024;
    long last = 16 + (long) images * side * side - 1;
    assertTrue(last > Integer.MAX_VALUE);
    try (FileChannel file =
        FileChannel.open(
            folder.resolve("train-images-idx3-ubyte"),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      file.write(
          ByteBuffer.allocate(16).putInt(0x803).putInt(images).putInt(side).putInt(side).flip());
      file.write(ByteBuffer.wrap(new byte[] {51}), last);
    }
    ByteBuffer labels = ByteBuffer.allocate(8 + images).putInt(0x801).putInt(images);
    labels.put(labels.capacity() - 1, (byte) 1);
    Files.write(folder.resolve("train-labels-idx1-ubyte"), labels.array());
    IdxSource source = new IdxSource();
    Values values = source.schema().defaults();
    try (DataStream stream = source.stream(folder.toString(), values, 1, 3).orElseThrow()) {
      assertEquals(images, stream.size().orElseThrow());
      assertEquals(Shape.of(3, side * side), stream.chunk(0).orElseThrow().features().shape());
      DataSet end = stream.chunk(images / 3).orElseThrow();
      assertEquals(1, end.size());
      assertEquals(0.2f, end.features().floats()[side * side - 1]);
      assertArrayEquals(new int[] {1}, labels(end));
      assertEquals(0, stream.chunk(1).orElseThrow().features().floats()[0]);
      assertEquals(Optional.empty(), stream.chunk(images / 3 + 1));
    }
    assertFault(folder.toString(), "more than can be held at once");
  }

  private static void assertFault(String path, String sentence) {
    IdxSource source = new IdxSource();
    FaultException fault =
        assertThrows(FaultException.class, () -> source.load(path, source.schema().defaults(), 1));
    assertTrue(fault.getMessage().contains(sentence), fault.getMessage());
  }
}
