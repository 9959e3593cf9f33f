package org.neurozoo.data.internal.idx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.SharedData;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

class IdxFileTest {
  @TempDir Path folder = Path.of("");

  private Path write(String hex) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return Files.write(folder.resolve("file.idx"), bytes);
  }

  private static List<Double> elements(IdxFile file) {
    return IntStream.range(0, file.shape().count()).mapToObj(file::at).toList();
  }

  private static List<Double> doubles(double... numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  @Test
  void readsTheFormatSamples() {
    var samples = SharedData.formatSamples("idx", folder);
    IdxFile cube = IdxFile.read(samples.get("byte-mat.idx"));
    assertEquals(Shape.of(4, 2, 2), cube.shape());
    assertEquals(doubles(1, 2, 3, 4, 4, 3, 2, 1, 5, 6, 7, 8, 8, 7, 6, 5), elements(cube));
    IdxFile ints = IdxFile.read(samples.get("int.idx"));
    assertEquals(Shape.of(4, 4), ints.shape());
    assertEquals(doubles(1234, 2, 3, 4, 4321, 3, 2, 1), elements(ints).subList(0, 8));
    assertEquals(doubles(0, 1, 1, 0), elements(IdxFile.read(samples.get("outputs.idx"))));
  }

  @ParameterizedTest
  @CsvSource({
    "invalid-magic-byte.idx, two zero bytes",
    "invalid-type-byte.idx, no element type 128",
    "invalid-dim-byte.idx, announces 254 axes",
    "incorrect-num-dims.idx, cut short",
    "no-data.idx, takes 16 bytes but there are only 0",
    "too-little-data.idx, cut short",
    "too-much-data.idx, left over behind the 20",
  })
  void refusesTheBrokenFormatSamples(String name, String sentence) {
    Path file = SharedData.formatSamples("idx", folder).get(name);
    assertFault(file, sentence);
  }

  @Test
  void readsEveryElementType() throws IOException {
    assertEquals(doubles(255, 1), elements(IdxFile.read(write("00000801 00000002 ff01"))));
    assertEquals(doubles(-1, 1), elements(IdxFile.read(write("00000901 00000002 ff01"))));
    assertEquals(doubles(-2), elements(IdxFile.read(write("00000b01 00000001 fffe"))));
    assertEquals(doubles(-3), elements(IdxFile.read(write("00000c01 00000001 fffffffd"))));
    assertEquals(doubles(1.5), elements(IdxFile.read(write("00000d01 00000001 3fc00000"))));
    assertEquals(
        doubles(-2.5), elements(IdxFile.read(write("00000e01 00000001 c004000000000000"))));
  }

  @ParameterizedTest
  @CsvSource({
    "'', two zero bytes",
    "000008, two zero bytes",
    "00000801 0000, announces 1 axes",
    "00000801 00000000, empty or beyond",
    "00000801 ffffffff 00, empty or beyond",
    "00000803 7fffffff 7fffffff 7fffffff 00, empty or beyond",
    "00000e03 00010000 00010000 00000001 00, more than can be held at once",
    "00000e03 00000001 00010000 00010000 00, empty or beyond",
    "00000804 ffffffff ffffffff 00000001 00000001 00, empty or beyond",
  })
  void refusesOddHeaders(String hex, String sentence) throws IOException {
    assertFault(write(hex), sentence);
  }

  @Test
  void makesNoRoomForWhatIsNotThere() throws IOException {
    // Within all bounds, but 64 MB are announced and two bytes are there.
    Path file = write("00000801 04000000 0102");
    var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    assertFault(file, "there are only 2.");
    assertTrue(thread.getCurrentThreadAllocatedBytes() - before < 1 << 23);
  }

  @Test
  void readsGzipWhateverTheName() throws IOException {
    Path file = folder.resolve("packed.idx");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(HexFormat.of().parseHex("0000080100000002ff01"));
    }
    assertEquals(doubles(255, 1), elements(IdxFile.read(file)));
  }

  @Test
  void refusesDamagedGzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(ByteBuffer.allocate(1008).putInt(0x801).putInt(1000).array());
    }
    byte[] whole = bytes.toByteArray();
    Path file = folder.resolve("damaged.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length - 12));
    assertFault(file, "cannot be read");
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));
    assertFault(file, "cannot be read");
    byte[] checksum = whole.clone();
    checksum[whole.length - 6] ^= 1;
    Files.write(file, checksum);
    assertFault(file, "cannot be read");
    Files.write(file, Arrays.copyOf(whole, 5));
    assertFault(file, "cannot be read");
  }

  @Test
  void refusesWhatIsNoFile() {
    assertFault(folder, "is a folder");
    assertFault(folder.resolve("none"), "no such file");
  }

  private static void assertFault(Path file, String sentence) {
    FaultException fault = assertThrows(FaultException.class, () -> IdxFile.read(file));
    String message = fault.getMessage().replace(",", "");
    assertTrue(message.startsWith(file.toString()), message);
    assertTrue(message.contains(sentence), message);
  }
}
