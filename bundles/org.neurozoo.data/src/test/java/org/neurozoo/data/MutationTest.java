package org.neurozoo.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Values;

/**
 * Ten thousand damaged files for each reader: each is refused in a sentence or read as a data set,
 * without another exception and without room for what a header merely claims.
 */
class MutationTest {
  /** Small files need no more than this, classes and texts that are loaded once included. */
  private static final long MOST_BYTES = 96L << 20;

  private static final String SNNS =
      """
      SNNS pattern definition file V4.2
      generated at some time

      No. of patterns : 2
      No. of input units : 2
      No. of output units : 1
      No. of classes : 2
      Class redistribution : [ 1 1 ]
      # Input pattern 1:
      0 1.5e-1
      # Output pattern 1:
      1
      # Class:
      yes
      -1 0.25
      0
      no
      """;
  private static final String SEQUENCES =
      """
      SNNS pattern definition file V3.2
      generated at some time
      No. of patterns : 2
      No. of input units : 1
      No. of variable input dimensions : 1
      Maximum input dimensions : [ 3 ]
      [ 3 ] 1 2 3
      [ 2 ] 4 5
      """;
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("csv", "a,\"b c\",d\n1,x,2.5\n3,\"y\"\"z\",4e1\n5,x,-6\n7,x,8\n"),
          Map.entry(
              "arff",
              "@relation r\n@attribute a numeric\n@attribute 'b c' {x,'y z'}\n@attribute d date"
                  + " 'yyyy-MM-dd'\n@data\n1,x,2020-01-02\n{0 2, 1 'y z'}\n?,x,2020-01-03\n"),
          Map.entry("libsvm", "+1 1:0.5 3:1\n-1 2:-1.5e2\n+1 1:1 2:2 3:3\n"),
          Map.entry("snns", SNNS),
          Map.entry("sequences", SEQUENCES),
          Map.entry(
              "proben1",
              "bool_in=1\nreal_in=1\nbool_out=2\nreal_out=0\ntraining_examples=2\n"
                  + "validation_examples=1\ntest_examples=1\n0 1 0 1\n1 1 1 0\n0 0 0 1\n1 0 1 0\n"),
          Map.entry("fann", "3 2 1\n0 1\n1\n0.5 -1e1\n0\n1 1\n1\n"),
          Map.entry("text", "To be, or not to be.\nThät is the question whether it is.\n"),
          Map.entry("lines", "emma\tgirl\nolivia\tgirl\nnöah\tboy\n"));

  private static final List<String> SNIPPETS =
      List.of(
          "99999999",
          "-1",
          "1e39",
          "NaN",
          "\"",
          "'",
          "{",
          "}",
          ",",
          ":",
          "\n",
          "#",
          "?",
          "[",
          "0x1",
          "2147483648",
          "\0",
          "\uFEFF",
          "%",
          "@data\n");

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "csv, '', 10000",
    "arff, missing=mean, 10000",
    "libsvm, '', 10000",
    "snns, '', 10000",
    "proben1, '', 10000",
    "fann, '', 10000",
    "text, length=2&test=0.3&unit=words, 10000",
    "lines, '', 10000",
    "npy, '', 10000",
    "npz, '', 10000",
    "idx, '', 10000",
    "cifar, '', 10000",
    "csv, missing=drop&series=true, 2000",
    "csv, text=2&target=1&ignore=3&missing=drop, 2000",
    "snns, task=classes, 2000",
    "sequences, '', 2000",
    "lines, target=text, 2000"
  })
  void survives(String name, String told, int files) throws IOException {
    String id = name.equals("sequences") ? "snns" : name;
    DataSource source = Sources.source(id);
    Values values =
        source.schema().read(DataSpec.parse(id + (told.isEmpty() ? "" : "?" + told)).values(), id);
    Path file = prepare(name);
    byte[] whole = Files.readAllBytes(file);
    String path = (id.equals("idx") || id.equals("cifar") ? folder : file).toString();
    assertTrue(source.load(path, values, 1).train().size() > 0, "the undamaged file");
    SplittableRandom random = new SplittableRandom(name.hashCode());
    var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    int refused = 0;
    for (int i = 0; i < files; i++) {
      byte[] damaged = damage(whole, random);
      // A file written over is forced to the disk, which a new one is not.
      Files.delete(file);
      Files.write(file, damaged);
      long before = thread.getCurrentThreadAllocatedBytes();
      try {
        check(source.load(path, values, 1));
      } catch (FaultException e) {
        refused++;
        assertTrue(e.getMessage().endsWith(".") && e.getMessage().length() < 1000, e.getMessage());
      } catch (RuntimeException e) {
        throw new AssertionError(name + " " + i + ": " + show(damaged), e);
      }
      long allocated = thread.getCurrentThreadAllocatedBytes() - before;
      assertTrue(allocated < MOST_BYTES, allocated + " bytes for " + show(damaged));
    }
    // Damage must be noticed sometimes, and survived sometimes.
    assertTrue(refused > 0 && refused < files, refused + " refused");
  }

  private static void check(Samples samples) {
    assertTrue(samples.train().size() > 0);
    assertEquals(64, samples.hash().length());
  }

  private static String show(byte[] bytes) {
    return new String(
        Arrays.copyOf(bytes, Math.min(400, bytes.length)), StandardCharsets.ISO_8859_1);
  }

  private static byte[] damage(byte[] whole, SplittableRandom random) {
    List<Byte> bytes = new ArrayList<>();
    for (byte each : whole) {
      bytes.add(each);
    }
    for (int change = random.nextInt(3); change >= 0 && !bytes.isEmpty(); change--) {
      int at = random.nextInt(bytes.size());
      switch (random.nextInt(6)) {
        case 0, 1 -> bytes.set(at, (byte) random.nextInt(256));
        case 2 -> bytes.set(at, (byte) (bytes.get(at) ^ 1 << random.nextInt(8)));
        case 3 -> bytes.subList(at, Math.min(bytes.size(), at + 1 + random.nextInt(20))).clear();
        case 4 -> {
          byte[] snippet =
              SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < snippet.length; i++) {
            bytes.add(at + i, snippet[i]);
          }
        }
        default -> {
          int end = Math.min(bytes.size(), at + 1 + random.nextInt(40));
          bytes.addAll(random.nextInt(bytes.size()), List.copyOf(bytes.subList(at, end)));
        }
      }
    }
    byte[] damaged = new byte[bytes.size()];
    for (int i = 0; i < damaged.length; i++) {
      damaged[i] = bytes.get(i);
    }
    return damaged;
  }

  /** Writes the undamaged file, and others that belong to it. */
  private Path prepare(String name) throws IOException {
    return switch (name) {
      case "npy" -> Files.write(folder.resolve("a.npy"), npy());
      case "npz" -> Files.write(folder.resolve("a.npz"), npz());
      case "cifar" -> {
        byte[] record = new byte[3073];
        record[0] = 3;
        yield Files.write(folder.resolve("data_batch_1.bin"), record);
      }
      case "idx" -> {
        Files.write(
            folder.resolve("train-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 4, 1});
        byte[] images = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 1, 2, 3, 4};
        yield Files.write(folder.resolve("train-images-idx3-ubyte"), images);
      }
      default -> Files.writeString(folder.resolve("file"), TEXTS.get(name));
    };
  }

  private static byte[] npy() throws IOException {
    String header = "{'descr': '<i2', 'fortran_order': False, 'shape': (2, 3), }\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
    bytes.write(header.getBytes(StandardCharsets.US_ASCII));
    bytes.write(new byte[] {1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0});
    return bytes.toByteArray();
  }

  private static byte[] npz() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("x.npy"));
      zip.write(npy());
    }
    return bytes.toByteArray();
  }
}
