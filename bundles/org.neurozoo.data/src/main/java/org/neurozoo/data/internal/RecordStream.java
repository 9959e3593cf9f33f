package org.neurozoo.data.internal;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataStream;

/** A file of equally long records in chunks; going back means reading it from its beginning. */
public final class RecordStream implements DataStream {
  private final Path file;
  private final Layout layout;
  private final Reading reading;
  private @Nullable InputStream content;
  private long next;

  /**
   * How the file is laid out.
   *
   * @param header bytes before the first record
   * @param bytes bytes a record
   * @param records how many there are
   * @param chunk records a chunk
   */
  public record Layout(long header, int bytes, long records, int chunk) {
    /** How many bytes a chunk takes at most. */
    double bytesOfChunk() {
      return (double) bytes * Math.min(chunk, records);
    }
  }

  /** Makes samples of records. */
  @FunctionalInterface
  public interface Reading {
    /** The samples of {@code count} records, the first of which has this number. */
    DataSet of(int first, int count, byte[] records);
  }

  /** A stream over a file, compressed or not. */
  public RecordStream(Path file, Layout layout, Reading reading) {
    this.file = file;
    this.layout = layout;
    this.reading = reading;
    DataFile.requireMemory(file.toString(), 5 * layout.bytesOfChunk());
    DataFile.requireNumbers(file.toString(), layout.bytesOfChunk());
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(layout.records);
  }

  @Override
  public Optional<DataSet> chunk(long index) {
    long first = Math.multiplyExact(index, (long) layout.chunk);
    if (index < 0 || first >= layout.records) {
      return Optional.empty();
    }
    int count = (int) Math.min(layout.chunk, layout.records - first);
    try {
      byte[] records = open(first).readNBytes(Math.multiplyExact(count, layout.bytes));
      if (records.length < count * layout.bytes) {
        throw fault(file.toString(), "stream.short", layout.records);
      }
      next = first + count;
      return Optional.of(reading.of((int) first, count, records));
    } catch (IOException e) {
      close();
      throw DataFile.unreadable(file, e);
    }
  }

  private InputStream open(long record) throws IOException {
    InputStream open = content;
    if (open == null || record < next) {
      close();
      open = DataFile.open(file);
      content = open;
      open.skipNBytes(layout.header);
      next = 0;
    }
    open.skipNBytes((record - next) * layout.bytes);
    return open;
  }

  @Override
  public void close() {
    try {
      if (content != null) {
        content.close();
        content = null;
      }
    } catch (IOException e) {
      throw DataFile.unreadable(file, e);
    }
  }
}
