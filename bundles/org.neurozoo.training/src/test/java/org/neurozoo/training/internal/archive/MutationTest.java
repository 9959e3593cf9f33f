package org.neurozoo.training.internal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurozoo.schema.FaultException;
import org.neurozoo.training.Figures;

/** Random damage is either told or harmless; it never breaks the reader. */
class MutationTest {
  @TempDir Path folder;
  private final Random random = new Random(7);
  private byte[] sealed = {};

  @BeforeEach
  void seal() throws IOException {
    Archive archive =
        Archive.create(folder, Samples.experiment(), Samples.record(), Samples.data());
    archive.append(Samples.figures(4));
    archive.checkpoint(Samples.checkpoint(4));
    archive.seal();
    sealed = Files.readAllBytes(folder.resolve("run.nzx"));
  }

  /** Flips a bit, sets a byte, cuts off, cuts out, doubles or puts noise in. */
  private byte[] mutate(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(16));
    byte[] changed = bytes.clone();
    switch (random.nextInt(6)) {
      case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed[at] = (byte) random.nextInt(256);
      case 2 -> changed = Arrays.copyOf(bytes, at);
      case 3 -> changed = joined(bytes, at, end, new byte[0]);
      case 4 -> changed = joined(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      default -> {
        byte[] noise = new byte[end - at];
        random.nextBytes(noise);
        changed = joined(bytes, at, end, noise);
      }
    }
    return changed;
  }

  private static byte[] joined(byte[] bytes, int at, int end, byte[] middle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(middle);
    out.write(bytes, end, bytes.length - end);
    return out.toByteArray();
  }

  @Test
  void ofASealedFile() throws IOException {
    int told = 0;
    for (int i = 0; i < 1000; i++) {
      Path file = Files.write(folder.resolve("mutant" + i % 8 + ".nzx"), mutate(sealed));
      try {
        Archive archive = Archive.open(file);
        assertEquals(Samples.experiment(), archive.experiment());
        assertEquals(Samples.record(), archive.record());
        assertEquals(List.<Figures>of(Samples.figures(4)), archive.figures());
        assertEquals(Optional.of(Samples.checkpoint(4)), archive.latest());
      } catch (FaultException e) {
        told++;
      }
    }
    assertTrue(told > 500, told + " of 1000");
  }

  @Test
  void ofAnEntryWithARightChecksum() throws IOException {
    for (int i = 0; i < 300; i++) {
      Path file = folder.resolve("mutant.nzx");
      try (ZipFile zip = new ZipFile(folder.resolve("run.nzx").toFile());
          ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
        List<? extends ZipEntry> entries = zip.stream().toList();
        for (int k = 0; k < entries.size(); k++) {
          byte[] bytes = zip.getInputStream(entries.get(k)).readAllBytes();
          out.putNextEntry(new ZipEntry(entries.get(k).getName()));
          out.write(k == i % entries.size() ? mutate(bytes) : bytes);
        }
      }
      openOrFault(file);
    }
  }

  private static void openOrFault(Path file) {
    try {
      Archive.open(file).figures();
    } catch (FaultException e) {
      assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
    }
  }

  @Test
  void ofTensors() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Samples.checkpoint(4).write(out);
    int told = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = mutate(out.toByteArray());
      try {
        SafetensorsReader.read(new ByteArrayInputStream(bytes), bytes.length, "here");
      } catch (FaultException e) {
        told++;
      }
    }
    assertTrue(told > 1000, told + " of 2000");
  }
}
