package org.neurozoo.training.internal.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;

/** Against bytes laid out by hand and files that other programs wrote. */
class SafetensorsTest {
  private static byte[] file(String header, byte... data) {
    byte[] text = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .put(data)
        .array();
  }

  private static Safetensors read(byte[] bytes) throws IOException {
    return SafetensorsReader.read(new ByteArrayInputStream(bytes), bytes.length, "here");
  }

  private static byte[] write(SequencedMap<String, NdArray> arrays, Map<String, String> metadata)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Safetensors(arrays, metadata).write(out);
    return out.toByteArray();
  }

  @Test
  void bytesAreThoseOfTheFormat() throws IOException {
    SequencedMap<String, NdArray> arrays = new LinkedHashMap<>();
    arrays.put("a", NdArray.of(Shape.of(1, 2), 1f, -2f));
    arrays.put("b", NdArray.of(Shape.SCALAR, 258));
    String header =
        "{'__metadata__':{'k':'v'},'a':{'dtype':'F32','shape':[1,2],'data_offsets':[0,8]},"
            + "'b':{'dtype':'I32','shape':[],'data_offsets':[8,12]}}";
    String padded = header + " ".repeat(-header.length() & 7);
    byte[] data = {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, (byte) 0xc0, 2, 1, 0, 0};
    assertArrayEquals(file(padded, data), write(arrays, Map.of("k", "v")));
  }

  @Test
  void doublesAndHalvesLieAsTheFormatSays() throws IOException {
    SequencedMap<String, NdArray> arrays = new LinkedHashMap<>();
    arrays.put("d", NdArray.of(Shape.of(1), -2.5));
    arrays.put("h", NdArray.ofHalves(Shape.of(2), (short) 0x3c00, (short) 0xc100));
    String header =
        "{'d':{'dtype':'F64','shape':[1],'data_offsets':[0,8]},"
            + "'h':{'dtype':'F16','shape':[2],'data_offsets':[8,12]}}";
    String padded = header + " ".repeat(-header.length() & 7);
    byte[] data = {0, 0, 0, 0, 0, 0, 4, (byte) 0xc0, 0, 0x3c, 0, (byte) 0xc1};
    assertArrayEquals(file(padded, data), write(arrays, Map.of()));
    NdArray halves = read(file(header, data)).arrays().get("h");
    assertEquals(-2.5, halves.at(1));
    assertEquals(arrays, read(file(header, data)).arrays());
  }

  @Test
  void everyBitComesBack() throws IOException {
    Random random = new Random(5);
    float[] floats = new float[40_000];
    int[] ints = new int[40_000];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = random.nextInt();
      floats[i] = Float.intBitsToFloat(i % 2 == 0 ? ints[i] : ints[i] | 0x7f800000);
    }
    SequencedMap<String, NdArray> arrays = new LinkedHashMap<>(Samples.buffers(9));
    arrays.put("floats", NdArray.of(Shape.of(200, 200), floats));
    arrays.put("ints", NdArray.of(Shape.of(40_000), ints));
    double[] doubles = random.doubles(20_000, -1, 1).toArray();
    arrays.put("doubles", NdArray.of(Shape.of(20_000), doubles));
    short[] halves = new short[1 << 16];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = (short) i;
    }
    arrays.put("halves", NdArray.ofHalves(Shape.of(256, 256), halves));
    Safetensors back = read(write(arrays, Map.of("text", "ä\n\"\u2028")));
    assertEquals(arrays, back.arrays());
    assertEquals(List.copyOf(arrays.keySet()), List.copyOf(back.arrays().keySet()));
    assertEquals(Map.of("text", "ä\n\"\u2028"), back.metadata());
    float[] read = back.arrays().get("floats").floats();
    for (int i = 0; i < read.length; i++) {
      assertEquals(Float.floatToRawIntBits(floats[i]), Float.floatToRawIntBits(read[i]));
    }
  }

  /** The expected numbers were read by Python's struct. */
  @Test
  void aFileOfAnotherProgramIsRead() throws IOException {
    Safetensors zig = read(FormatSamples.read("safetensors/zig_ml-test.safetensors"));
    assertEquals(List.of("a", "b"), List.copyOf(zig.arrays().keySet()));
    assertArrayEquals(
        new float[] {1.014424443244934f, -0.004855330102145672f, 0.13944920897483826f},
        Arrays.copyOf(zig.arrays().get("a").floats(), 3));
    assertEquals(Shape.of(4, 3), zig.arrays().get("a").shape());
    assertEquals(Shape.of(2, 5), zig.arrays().get("b").shape());
  }

  /**
   * The expected numbers stand beside the file, which NumPy wrote; only its first tensor, of 64-bit
   * whole numbers, is left out.
   */
  @Test
  void tensorsOfAFileOfNumPyAreRead() throws IOException {
    byte[] mixed = FormatSamples.read("safetensors/own-mixed-dtypes.safetensors");
    String header =
        "{'b':{'dtype':'F64','shape':[4],'data_offsets':[0,32]},"
            + "'empty':{'dtype':'F32','shape':[0,3],'data_offsets':[32,32]},"
            + "'w':{'dtype':'F32','shape':[3,4],'data_offsets':[32,80]},"
            + "'scalar':{'dtype':'I32','shape':[],'data_offsets':[80,84]},"
            + "'half':{'dtype':'F16','shape':[2],'data_offsets':[84,88]},"
            + "'mask':{'dtype':'BOOL','shape':[3],'data_offsets':[88,91]}}";
    byte[] data = Arrays.copyOfRange(mixed, 8 + 464 + 32, 8 + 464 + 123);
    SequencedMap<String, NdArray> arrays = read(file(header, data)).arrays();
    var expected =
        Samples.json(
            new String(
                FormatSamples.read("safetensors/own-mixed-dtypes.expected.json"),
                StandardCharsets.UTF_8));
    arrays.forEach(
        (name, array) -> {
          for (int i = 0; i < array.length(); i++) {
            var number = expected.at("/" + name + "/data/" + i);
            double value = number.isBoolean() ? (number.asBoolean() ? 1 : 0) : number.asDouble();
            assertEquals(array.spec().type().convert(value), array.at(i), name);
          }
        });
    assertEquals(6, arrays.size());
  }

  @Test
  void typesThatARunDoesNotHaveAreNamed() throws IOException {
    byte[] codes = FormatSamples.read("safetensors/jfk-codes.safetensors");
    String fault = assertThrows(FaultException.class, () -> read(codes)).getMessage();
    assertTrue(fault.contains("\"codes\"") && fault.contains("I64"), fault);
    byte[] mixed = FormatSamples.read("safetensors/own-mixed-dtypes.safetensors");
    assertThrows(FaultException.class, () -> read(mixed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|header",
        "{'__metadata__':{'a':1}}|header",
        "{'t':{'dtype':'BF16','shape':[1],'data_offsets':[0,4]}}|\"BF16\"",
        "{'t':{'shape':[1],'data_offsets':[0,4]}}|element type",
        "{'t':7}|element type",
        "{'t':{'dtype':'F32','data_offsets':[0,4]}}|shape",
        "{'t':{'dtype':'F32','shape':[-1],'data_offsets':[0,4]}}|shape [-1]",
        "{'t':{'dtype':'F32','shape':[1.0],'data_offsets':[0,4]}}|shape [1.0]",
        "{'t':{'dtype':'F32','shape':[65536,65536],'data_offsets':[0,4]}}|shape [65536,65536]",
        "{'t':{'dtype':'F32','shape':[1],'data_offsets':[0,3]}}|has 3 bytes",
        "{'t':{'dtype':'F32','shape':[1],'data_offsets':[4,0]}}|follow",
        "{'t':{'dtype':'F32','shape':[1],'data_offsets':[0]}}|follow",
        "{'t':{'dtype':'F32','shape':[0],'data_offsets':[1,1]}}|follow",
        "{'t':{'dtype':'F32','shape':[1],'data_offsets':[-4,0]}}|follow",
        "{'t':{'dtype':'F32','shape':[1],'data_offsets':[18446744073709551616,4]}}|follow",
        "{'t':{'dtype':'F32','shape':[536870911],'data_offsets':[0,2147483644]}}|follow",
        "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}|not as long",
        "{'t':{'dtype':'F32','shape':[0],'data_offsets':[0,0]}}|not as long",
        "{'t':{'dtype':'BOOL','shape':[4],'data_offsets':[0,4]}}|holds 2",
        "{'t':{'dtype':'I32','shape':[1],'data_offsets':[0,4]},'t':{}}|JSON",
        "{'t'|JSON",
      })
  void whatTheFormatForbidsIsRefused(String header, String says) {
    byte[] bytes = file(header, (byte) 0, (byte) 1, (byte) 2, (byte) 0);
    String fault = assertThrows(FaultException.class, () -> read(bytes)).getMessage();
    assertTrue(fault.contains(says), fault);
  }

  @Test
  void aHeaderLongerThanTheFileIsRefusedBeforeItIsRead() {
    for (long size : new long[] {-1, 0, 1, 3, 99, Long.MAX_VALUE}) {
      byte[] bytes = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(size).array();
      assertThrows(FaultException.class, () -> read(bytes));
    }
    assertThrows(FaultException.class, () -> read(new byte[7]));
    assertThrows(FaultException.class, () -> read(new byte[0]));
  }
}
