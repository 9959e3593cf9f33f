package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A run as one zip file: experiment, record, journal, small data and, unless the run took no step,
 * the weights. These lie in it uncompressed, for they hardly shrink.
 */
final class SealedFile {
  private static final Set<String> TEXTS =
      Set.of(Contents.EXPERIMENT, Contents.RECORD, Contents.JOURNAL);

  /** Entries may be this large however small they were packed. */
  private static final long HARMLESS = 16 << 20;

  /** Figures repeat themselves; they were seen to shrink to a twentieth. */
  private static final long UTMOST_PACKING = 100;

  private static final long LARGEST_WEIGHTS = 4L << 30;
  private static final long LARGEST_TEXT = 1 << 30;

  private final ZipFile zip;
  private final Path path;

  private SealedFile(ZipFile zip, Path path) {
    this.zip = zip;
    this.path = path;
  }

  /** Reads one whole; every byte is checked. */
  static Contents read(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return new SealedFile(zip, path).read();
    } catch (ZipException | IllegalArgumentException e) {
      throw Faults.caused(e, path, "not.archive");
    }
  }

  private Contents read() throws IOException {
    byte[] record = text(Contents.RECORD);
    String place = place(Contents.RECORD);
    JsonNode opened = Contents.opened(Json.parse(record, place), place);
    checkNames();
    byte[] journal = text(Contents.JOURNAL);
    return new Contents(
        Json.parse(text(Contents.EXPERIMENT), place(Contents.EXPERIMENT)),
        opened,
        data(),
        Journal.parse(journal, place(Contents.JOURNAL)),
        weights());
  }

  /** An unknown or doubled name would be a known one that was damaged. */
  private void checkNames() {
    List<String> names = new ArrayList<>(zip.stream().map(ZipEntry::getName).toList());
    TEXTS.forEach(names::remove);
    names.remove(Contents.WEIGHTS);
    names.removeAll(dataNames());
    if (!names.isEmpty()) {
      throw Faults.of(path, "entry.unknown", names.getFirst());
    }
  }

  /** Small files; a name is one of a file, without a folder. */
  private Set<String> dataNames() {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.matches(Contents.DATA + "[^/\\\\]+") && !name.endsWith(".."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private SequencedMap<String, byte[]> data() throws IOException {
    SequencedMap<String, byte[]> data = new LinkedHashMap<>();
    for (String name : dataNames()) {
      data.put(name.substring(Contents.DATA.length()), text(name));
    }
    return data;
  }

  private byte[] text(String name) throws IOException {
    ZipEntry entry =
        Optional.ofNullable(zip.getEntry(name))
            .orElseThrow(() -> Faults.of(path, "entry.missing", name));
    checkSize(entry, LARGEST_TEXT);
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
      byte[] bytes = in.readNBytes((int) entry.getSize());
      checkWhole(entry, in, bytes.length, sum);
      return bytes;
    }
  }

  private Optional<Checkpoint> weights() throws IOException {
    ZipEntry entry = zip.getEntry(Contents.WEIGHTS);
    if (entry == null) {
      return Optional.empty();
    }
    checkSize(entry, LARGEST_WEIGHTS);
    CRC32 sum = new CRC32();
    try (InputStream in =
        new CheckedInputStream(new BufferedInputStream(zip.getInputStream(entry)), sum)) {
      Checkpoint checkpoint = Checkpoint.read(in, entry.getSize(), place(Contents.WEIGHTS));
      checkWhole(entry, in, entry.getSize(), sum);
      return Optional.of(checkpoint);
    }
  }

  private void checkSize(ZipEntry entry, long largest) {
    long utmost = Math.max(HARMLESS, UTMOST_PACKING * entry.getCompressedSize());
    if (entry.getSize() < 0 || entry.getSize() > Math.min(largest, utmost)) {
      throw Faults.of(place(entry.getName()), "entry.too.large", entry.getSize());
    }
  }

  private void checkWhole(ZipEntry entry, InputStream in, long read, CRC32 sum) throws IOException {
    boolean whole = read == entry.getSize() && in.read() < 0;
    if (!whole || sum.getValue() != entry.getCrc()) {
      throw Faults.of(place(entry.getName()), "entry.damaged");
    }
  }

  private String place(String entry) {
    return path + "!" + entry;
  }

  /** Writes one from a folder that holds a run. */
  static void write(Disk disk, Path target, Path running) throws IOException {
    Optional<Checkpoints.Numbered> weights = new Checkpoints(running).newest();
    Path journal = running.resolve(Contents.JOURNAL);
    byte[] lines = Journal.parseLeniently(Files.readAllBytes(journal), journal.toString()).bytes();
    Path folder = RunFolder.data(running);
    List<Path> data = Files.isDirectory(folder) ? RunFolder.files(folder) : List.of();
    disk.write(
        target,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          for (String name : List.of(Contents.EXPERIMENT, Contents.RECORD)) {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(running.resolve(name), zip);
          }
          zip.putNextEntry(new ZipEntry(Contents.JOURNAL));
          zip.write(lines);
          for (Path file : data) {
            zip.putNextEntry(new ZipEntry(Contents.DATA + file.getFileName()));
            Files.copy(file, zip);
          }
          if (weights.isPresent()) {
            zip.putNextEntry(stored(weights.get()));
            Files.copy(weights.get().file(), zip);
          }
          zip.finish();
        });
  }

  private static ZipEntry stored(Checkpoints.Numbered weights) throws IOException {
    ZipEntry entry = new ZipEntry(Contents.WEIGHTS);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(Files.size(weights.file()));
    entry.setCrc(weights.crc());
    return entry;
  }
}
