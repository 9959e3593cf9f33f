package org.neurozoo.data.internal.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurozoo.data.Sources.assertFault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.data.SharedData;
import org.neurozoo.data.Sources;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

class NpySourceTest {
  @TempDir Path folder = Path.of("");

  /** A file as numpy.lib.format describes it. */
  static byte[] npy(int version, String descr, boolean fortran, String shape, byte[] body) {
    String dict =
        "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }\n"
            .formatted(descr, fortran ? "True" : "False", shape);
    byte[] header = dict.getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(12 + header.length + body.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    if (version == 1) {
      file.putShort((short) header.length);
    } else {
      file.putInt(header.length);
    }
    file.put(header).put(body);
    return java.util.Arrays.copyOf(file.array(), file.position());
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataSet read(byte[] bytes, Map<String, ?> values) {
    return Sources.load("npy", write("a.npy", bytes), values).train();
  }

  private static byte[] hex(String text) {
    return java.util.HexFormat.of().parseHex(text);
  }

  /** The numbers 1 and -2, or 1 and 254 and the like where there is no sign. */
  @ParameterizedTest
  @CsvSource({
    "|i1, 01fe, -2",
    "|u1, 01fe, 254",
    "|b1, 0100, 0",
    "<i2, 0100feff, -2",
    ">i2, 0001fffe, -2",
    "<u2, 0100feff, 65534",
    "<i4, 01000000feffffff, -2",
    ">u4, 00000001fffffffe, 4294967294",
    "<i8, 0100000000000000feffffffffffffff, -2",
    ">i8, 0000000000000001fffffffffffffffe, -2",
    "<u8, 0100000000000000000000000000008a, 9.943950e18",
    "<f2, 003c00c0, -2",
    ">f2, 3c00c000, -2",
    "<f4, 0000803f000000c0, -2",
    ">f4, 3f800000c0000000, -2",
    "<f8, 000000000000f03f00000000000000c0, -2",
    ">f8, 3ff0000000000000c000000000000000, -2"
  })
  void readsEveryNumericType(String descr, String body, float second) {
    DataSet data = read(npy(1, descr, false, "2,", hex(body)), Map.of());
    float[] numbers = data.features().floats();
    assertEquals(1, numbers[0]);
    // Exact but for the number beyond 2^63, which is written to seven digits.
    assertEquals(second, numbers[1], Math.abs(second) * 1e-6);
    assertEquals(new Features.Series(List.of()), data.kind());
  }

  @Test
  void readsAllVersionsAndFortranOrder() {
    byte[] body = {1, 2, 3, 4, 5, 6};
    for (int version = 1; version <= 3; version++) {
      DataSet rows = read(npy(version, "|u1", false, "2, 3", body), Map.of());
      assertEquals(NdArray.of(Shape.of(2, 3), 1f, 2, 3, 4, 5, 6), rows.features());
    }
    DataSet columns = read(npy(1, "|u1", true, "2, 3", body), Map.of("divide", 2));
    assertEquals(NdArray.of(Shape.of(2, 3), 0.5f, 1.5f, 2.5f, 1, 2, 3), columns.features());
    // [2, 1, 3], first axis fastest: as [2, 3].
    DataSet deep = read(npy(2, "|u1", true, "2, 1, 3", body), Map.of("form", "vector"));
    assertEquals(NdArray.of(Shape.of(2, 3), 1f, 3, 5, 2, 4, 6), deep.features());
  }

  @Test
  void readsTheFormatSamples() {
    Map<String, Path> samples = SharedData.formatSamples("npy", folder);
    DataSet board = Sources.load("npy", samples.get("chessboard_GRAY_U8.npy"), Map.of()).train();
    assertEquals(Shape.of(200, 200), board.features().shape());
    DataSet ten = Sources.load("npy", samples.get("candle-test.npy"), Map.of()).train();
    assertEquals(Shape.of(10, 1), ten.features().shape());
    DataSet colours = Sources.load("npy", samples.get("chessboard_RGB_U8.npy"), Map.of()).train();
    assertEquals(Shape.of(200, 1, 200, 3), colours.features().shape());
    for (String name : List.of("numpy-py2-objarr.npy", "numpy-py3-objarr.npy")) {
      assertFault(() -> Sources.load("npy", samples.get(name), Map.of()), "elements of type");
    }
    assertFault(
        () -> Sources.load("npz", samples.get("numpy-py3-objarr.npz"), Map.of()), "of type");
    DataSet zipped = Sources.load("npz", samples.get("chessboard_GRAY_U8.npz"), Map.of()).train();
    assertEquals(board, zipped);
    assertTrue(Sources.load("npz", samples.get("candle-test.npz"), Map.of()).train().size() > 0);
  }

  @Test
  void readsMackeyGlass() {
    DataSet series =
        Sources.load("npy", SharedData.file("datasets/series/mackey_glass_t17.npy"), Map.of())
            .train();
    assertEquals(Shape.of(10_000, 1), series.features().shape());
    assertEquals(0.12206399f, series.features().floats()[0], 1e-7);
  }

  @Test
  void targetsAreAnotherFile() {
    write("y.npy", npy(1, "<i4", false, "2,", hex("0200000000000000")));
    byte[] x = npy(1, "|u1", false, "2, 2", new byte[] {1, 2, 3, 4});
    DataSet data = read(x, Map.of("target", "y.npy"));
    assertEquals(
        new Target.Classes(List.of("0", "1", "2"), NdArray.of(Shape.of(2), 2, 0)), data.target());
    DataSet numbers = read(x, Map.of("target", "y.npy", "task", "numbers"));
    assertEquals(
        new Target.Numbers(List.of("1"), NdArray.of(Shape.of(2, 1), 2f, 0f)), numbers.target());
    write("y.npy", npy(1, "<i4", false, "1,", hex("02000000")));
    assertFault(() -> read(x, Map.of("target", "y.npy")), "holds 1 targets");
  }

  @Test
  void channelsComeFirst() {
    byte[] body = new byte[2 * 5 * 6 * 3];
    body[(5 * 6 + 6 + 2) * 3 + 1] = 7;
    DataSet data = read(npy(1, "|u1", false, "2, 5, 6, 3", body), Map.of());
    assertEquals(Shape.of(2, 3, 5, 6), data.features().shape());
    assertEquals(7, data.features().floats()[((3 + 1) * 5 + 1) * 6 + 2]);
  }

  @Test
  void archivesMayHoldATestSet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("y_test", "x_test", "x_train", "y_train")) {
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        String shape = name.startsWith("x") ? "2, 1" : "2,";
        int first = name.endsWith("test") ? 3 : 0;
        zip.write(npy(1, "|u1", false, shape, new byte[] {(byte) first, 1}));
      }
    }
    Path file = write("a.npz", bytes.toByteArray());
    Samples samples = Sources.load("npz", file, Map.of());
    Target.Classes test = (Target.Classes) samples.test().orElseThrow().target();
    assertArrayEquals(new int[] {3, 1}, test.labels().ints());
    assertEquals(test.names(), ((Target.Classes) samples.train().target()).names());
    assertFault(
        () -> Sources.load("npz", file, Map.of("features", "z")), "no array \"z\" among: y_test");
  }

  @Test
  void refusesBadFiles() {
    byte[] one = {1, 2};
    assertFault(() -> read(new byte[] {1}, Map.of()), "is not an NPY file");
    assertFault(() -> read(npy(4, "|u1", false, "2,", one), Map.of()), "is not an NPY file");
    assertFault(() -> read(npy(1, "<c8", false, "2,", one), Map.of()), "type \"<c8\"");
    assertFault(() -> read(npy(1, "|S2", false, "1,", one), Map.of()), "type \"|S2\"");
    assertFault(() -> read(npy(1, "|u1", false, "3,", one), Map.of()), "the 3 bytes");
    assertFault(() -> read(npy(1, "|u1", false, "1,", one), Map.of()), "the 1 bytes");
    assertFault(() -> read(npy(1, "|u1", false, "0,", one), Map.of()), "empty or beyond");
    assertFault(() -> read(npy(1, "|u1", false, "", one), Map.of()), "empty or beyond");
    assertFault(() -> read(npy(1, "|u1", false, "99999, 99999", one), Map.of()), "empty or beyond");
    assertFault(
        () -> read(npy(1, "<f4", false, "1,", hex("0000c07f")), Map.of()), "element 1 is not");
    assertFault(() -> read(npy(1, "|u1", false, "2,", one), Map.of("form", "image")), "as image");
    byte[] huge = npy(2, "|u1", false, "2,", one);
    huge[11] = 0x7f;
    assertFault(() -> read(huge, Map.of()), "damaged header");
  }
}
