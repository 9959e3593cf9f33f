package org.neurozoo.layers.streaming;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/** A source under another name that remembers which chunks it was asked for. */
record Watched(String id, DataSource source, List<Long> asked, List<WeakReference<DataSet>> chunks)
    implements DataSource {
  static Watched of(DataSource source) {
    return new Watched(
        "watched", source, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
  }

  /** How many of the chunks are still held by anybody. */
  long held() {
    return chunks.stream().filter(chunk -> chunk.get() != null).count();
  }

  @Override
  public Schema schema() {
    return source.schema();
  }

  @Override
  public Texts texts() {
    return source.texts();
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    throw new AssertionError("loaded as a whole");
  }

  @Override
  public Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
    return source.stream(path, values, seed, chunk).map(Listening::new);
  }

  private final class Listening implements DataStream {
    private final DataStream stream;

    Listening(DataStream stream) {
      this.stream = stream;
    }

    @Override
    public OptionalLong size() {
      return stream.size();
    }

    @Override
    public Optional<DataSet> chunk(long index) {
      Optional<DataSet> read = stream.chunk(index);
      asked.add(index);
      read.ifPresent(each -> chunks.add(new WeakReference<>(each)));
      return read;
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
