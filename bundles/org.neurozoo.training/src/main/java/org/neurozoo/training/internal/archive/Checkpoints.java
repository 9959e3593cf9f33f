package org.neurozoo.training.internal.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.neurozoo.schema.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints in a folder, numbered as they are written. Each bears the CRC-32 of its bytes in
 * its name, so that a damaged one is known and the one before it taken.
 */
record Checkpoints(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final Pattern NAME =
      Pattern.compile("checkpoint-([0-9]{6,18})-([0-9a-f]{8})\\.safetensors");
  private static final String DRAFT = "checkpoint.tmp";
  private static final int KEPT = 2;

  /** One of them. */
  record Numbered(Path file, long number, long crc) {
    private static Optional<Numbered> of(Path file) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      return name.matches()
          ? Optional.of(
              new Numbered(
                  file,
                  Long.parseLong(name.group(1)),
                  HexFormat.fromHexDigitsToLong(name.group(2))))
          : Optional.empty();
    }

    /** Reads it, unless it is damaged. */
    Optional<Checkpoint> read() throws IOException {
      CRC32 sum = new CRC32();
      try (InputStream in =
          new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), sum)) {
        Checkpoint checkpoint = Checkpoint.read(in, Files.size(file), file.toString());
        if (sum.getValue() == crc) {
          return Optional.of(checkpoint);
        }
        LOG.warn("{} is damaged; the checkpoint before it is used", file);
      } catch (FaultException e) {
        LOG.warn("{} is damaged; the checkpoint before it is used", file, e);
      }
      return Optional.empty();
    }
  }

  /** The newest first. */
  List<Numbered> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> Numbered.of(file).stream())
          .sorted(Comparator.comparingLong(Numbered::number).reversed())
          .toList();
    }
  }

  /** The newest that is not damaged. */
  Optional<Checkpoint> latest() throws IOException {
    for (Numbered each : all()) {
      Optional<Checkpoint> checkpoint = each.read();
      if (checkpoint.isPresent()) {
        return checkpoint;
      }
    }
    return Optional.empty();
  }

  /** Where that one lies. */
  Optional<Numbered> newest() throws IOException {
    for (Numbered each : all()) {
      if (each.read().isPresent()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Adds one and removes all but the last few. */
  void add(Disk disk, Checkpoint checkpoint) throws IOException {
    List<Numbered> before = all();
    long number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
    Path draft = folder.resolve(DRAFT);
    CRC32 sum = new CRC32();
    disk.write(draft, out -> checkpoint.write(new CheckedOutputStream(out, sum)));
    String name =
        String.format(Locale.ROOT, "checkpoint-%06d-%08x.safetensors", number, sum.getValue());
    disk.move(draft, folder.resolve(name));
    for (Numbered old : before.subList(Math.min(KEPT - 1, before.size()), before.size())) {
      disk.delete(old.file());
    }
  }

  /** Removes all but the newest. */
  void clearBefore(Disk disk) throws IOException {
    for (Numbered old : all().stream().skip(1).toList()) {
      disk.delete(old.file());
    }
  }

  /** Removes a draft and whatever is newer than the newest that is not damaged. */
  void clear(Disk disk) throws IOException {
    disk.delete(folder.resolve(DRAFT));
    for (Numbered each : all()) {
      if (each.read().isPresent()) {
        return;
      }
      disk.delete(each.file());
    }
  }
}
